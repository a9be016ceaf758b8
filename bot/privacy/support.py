"""How much support there was, told so that nobody's own pick can be worked out (`docs/decisions/votes-in-words.md`)."""

from collections.abc import Iterable, Mapping, Sequence

from bot.privacy.threshold import AVERAGE_FLOOR, FLOOR

_LEAST = 2
"""A number this close to nobody or everybody says something about one person."""


def support(picks: Iterable[Sequence[str]], candidates: Sequence[str]) -> dict[str, int]:
    """How many picked each candidate, in the order of the candidates."""
    counted = dict.fromkeys(candidates, 0)
    for picked in picks:
        for one in dict.fromkeys(picked):
            if one in counted:
                counted[one] += 1
    return counted


def best(counted: Mapping[str, int]) -> tuple[str, ...]:
    """Those with the most support; of nothing, nothing."""
    most = max(counted.values(), default=0)
    return tuple(one for one, number in counted.items() if number == most)


def in_order(counted: Mapping[str, int], voters: int) -> tuple[tuple[str, ...], ...]:
    """Groups with as much support, the most first. Nobody and one person are the same group, at the end; with fewer
    than three voters there is no order to tell."""
    if voters < FLOOR:
        return ()
    levels = sorted({max(number, 1) for number in counted.values()}, reverse=True)
    return tuple(tuple(one for one, number in counted.items() if max(number, 1) == level) for level in levels)


def numbers(counted: Mapping[str, int], voters: int) -> dict[str, int]:
    """The numbers, all of them or none: from five voters, and only when none is nobody, everybody or one person less or
    more than that. A single hidden number could be worked out from the others."""
    tells = voters >= AVERAGE_FLOOR and all(_LEAST <= number <= voters - _LEAST for number in counted.values())
    return dict(counted) if tells else {}
