"""Lines over time, each on a strip of its own under its label: no colours to look up, and no lines that cross.

All strips share the days. A gap stays a gap; where a new segment begins stands a broken line, and nothing crosses it.
"""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from bot.domain.report import Scale
from bot.ports.press import Curve, Moment, TrendDrawing
from bot.press.scale import legend, share
from bot.press.sheet import INK, MAIN, MARGIN, PAPER, RULE, SMALL, SOFT, WIDTH, Place, Sheet, Style, text_width

_HIGH: Final = 64.0
_LEFT: Final = MARGIN + 32.0
_RIGHT: Final = WIDTH - MARGIN - 22.0
_BETWEEN: Final = 10.0
"""What is kept free between two texts beside each other."""
_GAP: Final = Style(RULE, 0.8, fill=PAPER, hatch="////")
_BREAK: Final = Style(INK, 1.2, dashes=(4, 3))


def trend(drawing: TrendDrawing) -> Sheet:
    """The strips under each other, and beneath them what the signs mean that occur in them."""
    sheet = Sheet()
    moments = [moment for curve in drawing.curves for segment in curve.segments for moment in segment]
    days = tuple(sorted({moment.on for moment in moments}))
    for at, curve in enumerate(drawing.curves):
        _strip(sheet, curve, days)
        if at + 1 == len(drawing.curves) or drawing.curves[at + 1].scale != curve.scale:
            sheet.y += 4
            legend(sheet, curve.scale)
        sheet.y += 12
    if any(moment.value is None for moment in moments):
        sheet.box(MARGIN, sheet.y, 14, 14, _GAP)
        _meaning(sheet, drawing.gap)
    if any(len(curve.segments) > 1 for curve in drawing.curves):
        sheet.line(((MARGIN + 7, sheet.y), (MARGIN + 7, sheet.y + 14)), _BREAK)
        _meaning(sheet, drawing.new_segment)
    return sheet


def _meaning(sheet: Sheet, said: str) -> None:
    sheet.text((MARGIN + 22, sheet.y + 7), said, SMALL, colour=SOFT)
    sheet.y += 20


@dataclass(frozen=True, slots=True)
class _Field:
    """Where a day and a value stand on a strip."""

    days: tuple[date, ...]
    scale: Scale
    top: float

    def across(self, on: date) -> float:
        whole = (self.days[-1] - self.days[0]).days
        return (_LEFT + _RIGHT) / 2 if whole == 0 else _LEFT + (_RIGHT - _LEFT) * (on - self.days[0]).days / whole

    def down(self, value: float) -> float:
        return self.top + _HIGH * (1 - share(self.scale, value))

    @property
    def step(self) -> float:
        """The smallest distance between two days: dots and gaps have to fit in it."""
        return min((self.across(there) - self.across(here) for here, there in pairwise(self.days)), default=_HIGH)


def _strip(sheet: Sheet, curve: Curve, days: tuple[date, ...]) -> None:
    sheet.lines(curve.label, bold=True)
    sheet.y += 20
    field = _Field(days, curve.scale, sheet.y)
    for mark in (curve.scale.least, curve.scale.most):
        y = field.down(mark)
        sheet.line(((_LEFT - 10, y), (_RIGHT + 10, y)), Style(RULE, 1))
        sheet.text((_LEFT - 14, y), str(mark), SMALL, colour=SOFT, align="right")
    for before, after in pairwise(curve.segments):
        x = (field.across(before[-1].on) + field.across(after[0].on)) / 2
        sheet.line(((x, field.top - 6), (x, field.top + _HIGH + 6)), _BREAK)
    moments = [moment for segment in curve.segments for moment in segment]
    _gaps(sheet, moments, field)
    for segment in curve.segments:
        _lines(sheet, segment, field)
    _values(sheet, moments, field)
    sheet.y = field.top + _HIGH + 14
    _days(sheet, moments, field)
    sheet.y += 6


def _gaps(sheet: Sheet, moments: list[Moment], field: _Field) -> None:
    wide = min(10.0, field.step * 0.8)
    for moment in moments:
        if moment.value is None:
            sheet.box(field.across(moment.on) - wide / 2, field.top, wide, _HIGH, _GAP)


def _lines(sheet: Sheet, segment: tuple[Moment, ...], field: _Field) -> None:
    """One line for every run of moments without a gap; a moment alone is a dot."""
    style = Style(MAIN, 2.2, dot=max(2.5, min(7.0, field.step * 0.7)))
    run: list[Place] = []
    for moment in segment:
        if moment.value is not None:
            run.append((field.across(moment.on), field.down(moment.value)))
        elif run:
            sheet.line(tuple(run), style)
            run = []
    if run:
        sheet.line(tuple(run), style)


def _values(sheet: Sheet, moments: list[Moment], field: _Field) -> None:
    """Above the dots, as far as there is room; the words have them all."""
    known = [moment for moment in moments if moment.value is not None]
    for moment, x in _fitting(known, [moment.said for moment in known], field, bold=True):
        assert moment.value is not None
        sheet.text((x, field.down(moment.value) - 11), moment.said, SMALL, bold=True, align="center")


def _days(sheet: Sheet, moments: list[Moment], field: _Field) -> None:
    for moment, x in _fitting(moments, [moment.day for moment in moments], field):
        sheet.text((x, sheet.y), moment.day, SMALL, colour=SOFT, align="center")


def _fitting(
    moments: list[Moment], said: list[str], field: _Field, *, bold: bool = False
) -> list[tuple[Moment, float]]:
    """Which can say something without touching another, and where its middle comes. The last goes before the first, and
    the first before all between: how it is now is asked most."""
    order = sorted(range(len(moments)), key=lambda at: (at != len(moments) - 1, at))
    taken: list[tuple[float, float]] = []
    placed = []
    for at in order:
        half = text_width(said[at], SMALL, bold) / 2
        x = min(max(field.across(moments[at].on), MARGIN + half), WIDTH - MARGIN - half)
        if all(x + half + _BETWEEN <= left or right + _BETWEEN <= x - half for left, right in taken):
            taken.append((x - half, x + half))
            placed.append((moments[at], x))
    return placed
