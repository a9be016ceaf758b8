"""Bars on their own scale, with the scale's words at both ends."""

from typing import Final

from bot.ports.press import Measure
from bot.press.scale import ends, marks, share
from bot.press.sheet import INNER, MAIN, MARGIN, PAPER, RULE, SMALL, SOFT, TRACK, Sheet, Style

_THICK: Final = 16.0
_BETWEEN: Final = 12.0


def chart(bars: tuple[Measure, ...]) -> Sheet:
    """Under each other: the label, what is said of it, and a bar over the full width."""
    sheet = Sheet()
    for at, bar in enumerate(bars):
        sheet.y += _BETWEEN if at else 0
        sheet.lines(bar.label, bold=True)
        sheet.lines(bar.said, SMALL, colour=SOFT)
        sheet.y += 4
        _bar(sheet, bar)
        if at + 1 == len(bars) or bars[at + 1].scale != bar.scale:
            sheet.y += 4
            ends(sheet, bar.scale)
    return sheet


def _bar(sheet: Sheet, bar: Measure) -> None:
    """A value ends in a dot, also at the lowest score; what was not measured is an empty, hatched strip."""
    top, middle = sheet.y, sheet.y + _THICK / 2
    sheet.y += _THICK
    if bar.value is None:
        sheet.box(MARGIN, top, INNER, _THICK, Style(RULE, 1, fill=PAPER, hatch="////"))
        return
    sheet.box(MARGIN, top, INNER, _THICK, Style(TRACK, 0, fill=TRACK))
    for mark in marks(bar.scale):
        x = _along(bar, mark)
        sheet.line(((x, top), (x, top + _THICK)), Style(RULE, 1))
    end = _along(bar, bar.value)
    sheet.box(MARGIN, top + 3, end - MARGIN, _THICK - 6, Style(MAIN, 0, fill=MAIN))
    sheet.line(((end, middle),), Style(MAIN, 1, dot=_THICK - 2))


def _along(bar: Measure, value: float) -> float:
    """The ends keep half a dot from the edge, so that the lowest and highest value stand inside the bar."""
    return MARGIN + _THICK / 2 + (INNER - _THICK) * share(bar.scale, value)
