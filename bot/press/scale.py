"""A scale in a picture: where a value stands, and what the ends mean. Only the ends carry a number."""

from typing import Final

from bot.domain.report import Scale
from bot.press.sheet import INNER, MARGIN, SMALL, SOFT, WIDTH, Sheet, text_width, wrapped

_MANY: Final = 12
"""A scale of more steps has no marks between its ends."""


def marks(scale: Scale) -> tuple[int, ...]:
    """The steps to mark, the ends included."""
    if scale.most - scale.least > _MANY:
        return (scale.least, scale.most)
    return tuple(range(scale.least, scale.most + 1))


def share(scale: Scale, value: float) -> float:
    """How far up the scale `value` is, from 0 to 1."""
    return (value - scale.least) / (scale.most - scale.least)


def ends(sheet: Sheet, scale: Scale) -> None:
    """The numbers and words of both ends, under the ends of a bar."""
    low, high = f"{scale.least}  {scale.low}", f"{scale.high}  {scale.most}"
    if text_width(low, SMALL) + text_width(high, SMALL) + 12 <= INNER:
        sheet.y += 8
        sheet.text((MARGIN, sheet.y), low, SMALL, colour=SOFT)
        sheet.text((WIDTH - MARGIN, sheet.y), high, SMALL, colour=SOFT, align="right")
        sheet.y += 8
        return
    sheet.lines(low, SMALL, colour=SOFT)
    for line in wrapped(high, INNER, SMALL):
        sheet.y += 8
        sheet.text((WIDTH - MARGIN, sheet.y), line, SMALL, colour=SOFT, align="right")
        sheet.y += 8


def legend(sheet: Sheet, scale: Scale) -> None:
    """The same as a legend, where the ends are not at the left and right."""
    sheet.lines(f"{scale.least} = {scale.low}", SMALL, colour=SOFT)
    sheet.lines(f"{scale.most} = {scale.high}", SMALL, colour=SOFT)
