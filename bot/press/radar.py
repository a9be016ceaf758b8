"""A radar: one axis per theme, the agreed scores joined where neighbours both have one, and a gap where one was left
open."""

from math import cos, pi, sin
from typing import Final

from bot.ports.press import Measure
from bot.press.chart import chart
from bot.press.scale import legend, marks, share
from bot.press.sheet import INK, MAIN, MARGIN, PAPER, RULE, SMALL, SOFT, WIDTH, Place, Sheet, Style

FEWEST: Final = 3
MOST: Final = 8

_RADIUS: Final = 116.0
_AROUND: Final = 28.0
_HOLE: Final = 0.14
"""The lowest score stands a little off the middle, so that the axes keep apart there."""
_TINT: Final = "#d7e6f2"

Places = tuple[Place | None, ...]


def radar(axes: tuple[Measure, ...]) -> Sheet:
    """Axes have letters around the circle, explained under it: long labels do not fit beside a circle on a phone. With
    fewer axes than three, with more than eight, or with unlike scales, bars say it better."""
    if not FEWEST <= len(axes) <= MOST or len({(axis.scale.least, axis.scale.most) for axis in axes}) > 1:
        return chart(axes)
    sheet = Sheet()
    middle = (WIDTH / 2, MARGIN + _AROUND + _RADIUS)
    scores = tuple(
        None if axis.value is None else _around(at, len(axes), _out(axis, axis.value), middle)
        for at, axis in enumerate(axes)
    )
    _web(sheet, axes, middle, whole=None not in scores, scores=scores)
    _join(sheet, scores)
    _ends(sheet, axes[0], middle, len(axes))
    _letters(sheet, len(axes), middle)
    sheet.y = middle[1] + _RADIUS + _AROUND + 10
    _explained(sheet, axes)
    return sheet


def _web(sheet: Sheet, axes: tuple[Measure, ...], middle: Place, *, whole: bool, scores: Places) -> None:
    """The rings and axes; an axis left open is broken. Only a drawing without gaps has an inside to colour."""
    if whole:
        sheet.shape([place for place in scores if place is not None], Style(_TINT, 0, fill=_TINT))
    scale = axes[0].scale
    for mark in marks(scale):
        ring = [_around(at, len(axes), _out(axes[0], mark), middle) for at in range(len(axes))]
        sheet.shape(ring, Style(RULE, 1.4 if mark == scale.most else 0.8))
    for at, axis in enumerate(axes):
        end = _around(at, len(axes), _RADIUS, middle)
        sheet.line((middle, end), Style(RULE, 1.2, dashes=(2, 4) if axis.value is None else None))


def _ends(sheet: Sheet, axis: Measure, middle: Place, of: int) -> None:
    """The numbers at both ends of the first axis, on paper of their own: a line may pass there."""
    for number, below in ((axis.scale.least, -7), (axis.scale.most, 14)):
        x, y = _around(0, of, _out(axis, number), middle)
        sheet.text((x - 7, y + below), str(number), SMALL, colour=SOFT, align="right", clear=True)


def _join(sheet: Sheet, scores: Places) -> None:
    for here, there in zip(scores, (*scores[1:], scores[0]), strict=True):
        if here is not None and there is not None:
            sheet.line((here, there), Style(MAIN, 2.4))
    for place in scores:
        if place is not None:
            sheet.line((place,), Style(MAIN, 1, dot=10))


def _letters(sheet: Sheet, axes: int, middle: Place) -> None:
    for at in range(axes):
        place = _around(at, axes, _RADIUS + 19, middle)
        sheet.line((place,), Style(INK, 1, dot=21, fill=PAPER))
        sheet.text(place, _letter(at), SMALL, bold=True, align="center")


def _explained(sheet: Sheet, axes: tuple[Measure, ...]) -> None:
    alike = len({axis.scale for axis in axes}) == 1
    for at, axis in enumerate(axes):
        sheet.lines(f"{_letter(at)}   {axis.label}", bold=True)
        sheet.lines(axis.said, SMALL)
        if not alike:
            legend(sheet, axis.scale)
        sheet.y += 6
    if alike:
        legend(sheet, axes[0].scale)


def _letter(at: int) -> str:
    """Not a number: that could be taken for a score."""
    return chr(ord("A") + at)


def _out(axis: Measure, value: float) -> float:
    """How far from the middle a value stands."""
    return _RADIUS * (_HOLE + (1 - _HOLE) * share(axis.scale, value))


def _around(at: int, of: int, distance: float, middle: Place) -> Place:
    """Clockwise, the first at the top."""
    turn = 2 * pi * at / of
    return (middle[0] + distance * sin(turn), middle[1] - distance * cos(turn))
