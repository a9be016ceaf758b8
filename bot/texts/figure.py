"""Pictures of numbers: every word that stands in them, and the same in words alone.

Both are made here from the same values, rounded once, so that a picture cannot say more than its text.
"""

from collections.abc import Iterator
from datetime import date

from bot.domain.report import Axis, Chart, ChartItem, Point, Radar, Scale, Trend, TrendLine
from bot.ports.press import ChartDrawing, Curve, Figure, Measure, Moment, RadarDrawing, TrendDrawing
from bot.texts import times
from bot.texts.neutral import one_line
from bot.texts.speech import Speech

LABEL = 160
"""Characters of a label in a picture; its words are cut in the same place."""
_END = 60
"""The same for what the end of a scale means."""


def chart(content: Chart, speech: Speech) -> Figure:
    """Bars with averages, or with agreed scores."""
    bars = tuple(_agreed(item, speech) if content.agreed else _bar(item, speech) for item in content.items)
    return _figure(ChartDrawing(bars), "report-chart-alt", tuple(_measures(bars, speech)), speech)


def radar(content: Radar, speech: Speech) -> Figure:
    """A radar with agreed scores."""
    axes = tuple(_axis(axis, speech) for axis in content.axes)
    return _figure(RadarDrawing(axes), "report-radar-alt", tuple(_measures(axes, speech)), speech)


def trend(content: Trend, speech: Speech) -> Figure:
    """Lines over time."""
    days = [point.on for line in content.lines for segment in line.segments for point in segment]
    missing = speech.label("report-open" if content.agreed else "report-few")
    said = _Said(speech, missing, agreed=content.agreed, with_year=len({day.year for day in days}) > 1)
    curves = tuple(said.curve(line) for line in content.lines if any(line.segments))
    drawing = TrendDrawing(curves, missing, speech.label("report-new-segment"))
    return _figure(drawing, "report-trend-alt", tuple(_courses(curves, speech)), speech)


def _figure(
    drawing: ChartDrawing | RadarDrawing | TrendDrawing, alt: str, words: tuple[str, ...], speech: Speech
) -> Figure:
    return Figure(drawing, speech.label(alt), speech.label("report-in-words"), words)


def _scale(scale: Scale) -> Scale:
    return Scale(scale.least, scale.most, one_line(scale.low, _END), one_line(scale.high, _END))


def _bar(item: ChartItem, speech: Speech) -> Measure:
    label, scale = one_line(item.label, LABEL), _scale(item.scale)
    if item.mean is None:
        return Measure(label, scale, None, speech.label("report-few"))
    value = round(item.mean, 1)
    shown = times.number(value, speech.lang)
    if item.spread is None:
        return Measure(label, scale, value, speech.label("report-mean", value=shown))
    return Measure(label, scale, value, speech.label("report-mean-spread", value=shown, spread=item.spread.value))


def _agreed(item: ChartItem, speech: Speech) -> Measure:
    return _axis(Axis(item.label, item.scale, None if item.mean is None else round(item.mean)), speech)


def _axis(axis: Axis, speech: Speech) -> Measure:
    open_ = axis.score is None
    said = speech.label("report-open") if open_ else speech.label("report-score", value=str(axis.score))
    return Measure(one_line(axis.label, LABEL), _scale(axis.scale), axis.score, said)


class _Said:
    """What a moment of a trend says."""

    def __init__(self, speech: Speech, missing: str, *, agreed: bool, with_year: bool) -> None:
        self._speech = speech
        self._missing = missing
        self._agreed = agreed
        self._with_year = with_year

    def curve(self, line: TrendLine) -> Curve:
        segments = tuple(tuple(map(self._moment, segment)) for segment in line.segments if segment)
        return Curve(one_line(line.label, LABEL), _scale(line.scale), segments)

    def _moment(self, point: Point) -> Moment:
        day = self._day(point.on)
        if point.value is None:
            return Moment(point.on, day, None, self._missing)
        value = round(point.value, 0 if self._agreed else 1)
        said = str(int(value)) if self._agreed else times.number(value, self._speech.lang)
        return Moment(point.on, day, value, said)

    def _day(self, on: date) -> str:
        return times.short_date(on, self._speech.lang, with_year=self._with_year)


# --- in words


def _scale_line(scale: Scale, speech: Speech) -> str:
    return speech.label("report-scale", least=str(scale.least), low=scale.low, most=str(scale.most), high=scale.high)


def _measures(measures: tuple[Measure, ...], speech: Speech) -> Iterator[str]:
    """The scale is said once for all that follow on it."""
    scale = None
    for measure in measures:
        if measure.scale != scale:
            scale = measure.scale
            yield _scale_line(scale, speech)
        yield speech.label("report-item", label=measure.label, said=measure.said)


def _courses(curves: tuple[Curve, ...], speech: Speech) -> Iterator[str]:
    scale = None
    for curve in curves:
        if curve.scale != scale:
            scale = curve.scale
            yield _scale_line(scale, speech)
        new = f"; {speech.label('report-new-segment')}; "
        said = new.join("; ".join(_moment(moment, speech) for moment in segment) for segment in curve.segments)
        yield speech.label("report-item", label=curve.label, said=said)


def _moment(moment: Moment, speech: Speech) -> str:
    return speech.label("report-moment", day=moment.day, said=moment.said)
