"""A mean of a team and how far its answers are apart, said no finer than was promised."""

_CLOSE, _FAR = 0.13, 0.27
"""Mean distance from the mean, as a part of the scale: below the first they are close, above the second far apart."""


def mean_of(values: tuple[int, ...]) -> float:
    """The mean with one decimal."""
    return round(sum(values) / len(values), 1)


def spread_of(values: tuple[int, ...], least: int, most: int) -> str:
    """`close`, `apart` or `far`: in words, because a number would tell more about single answers."""
    mean = sum(values) / len(values)
    apart = sum(abs(value - mean) for value in values) / len(values) / (most - least)
    if apart < _CLOSE:
        return "close"
    return "far" if apart > _FAR else "apart"
