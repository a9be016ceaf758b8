"""A finished report in words: once, for the web page, the document and the chat alike."""

from collections.abc import Iterator
from typing import Final, assert_never

from bot.domain.action import ActionLine
from bot.domain.agreement import Stance
from bot.domain.flow import Flow
from bot.domain.report import (
    Chart,
    Content,
    CountedQuestion,
    Counts,
    PlanRow,
    Quotes,
    Radar,
    Report,
    ReportPart,
    Table,
    Trend,
)
from bot.domain.shown import Against, CountedOption, Outcome, SummaryGroup, SummarySection, SummaryVoice
from bot.ports.press import Figure, Grid, Heading, Page, PageBlock, Photo, Quotation, Remark
from bot.texts import figure, times
from bot.texts.neutral import one_line, visible
from bot.texts.pictured import of_shown
from bot.texts.speech import SHORT, Speech

_NOTICE: Final = 1_000
"""Characters of a notice: it has to leave room for the report on every page."""
_CELL: Final = 2_000


def page(report: Report, speech: Speech) -> Page:
    """Every word of the report, and no markup."""
    label = speech.label
    return Page(
        title=one_line(report.title, SHORT),
        lang=speech.lang,
        notice=one_line(report.notice, _NOTICE) if report.notice else None,
        made_on=report.made_on,
        facts=(
            (label("report-fact-theme"), one_line(report.theme, SHORT)),
            (label("report-fact-flow"), one_line(speech.of(report.flow.meta.title), SHORT)),
            (label("report-fact-made"), times.full_date(report.made_on, speech.lang)),
        ),
        blocks=tuple(block for part in report.parts for block in _part(part, report.flow, speech)),
        page_number=label("report-page-number", page="{page}", pages="{pages}"),
        missing_sign=label("report-missing-sign", sign="{sign}"),
    )


def picture_of(content: Chart | Radar | Trend, speech: Speech) -> Figure:
    """One picture with its words."""
    match content:
        case Chart():
            return figure.chart(content, speech)
        case Radar():
            return figure.radar(content, speech)
        case Trend():
            return figure.trend(content, speech)
        case _:
            assert_never(content)


def in_words(content: Counts | Chart | Radar | Trend | Table, speech: Speech) -> tuple[PageBlock, ...]:
    """One part by itself, as it stands on a page."""
    return tuple(_about(content, speech)) or (Remark(speech.label("report-nothing")),)


def _part(part: ReportPart, flow: Flow, speech: Speech) -> Iterator[PageBlock]:
    yield Heading(2, one_line(part.heading, SHORT))
    blocks = tuple(_content(part.content, flow, speech))
    yield from blocks or (Remark(speech.label("report-nothing")),)


def _content(content: Content, flow: Flow, speech: Speech) -> Iterator[PageBlock]:
    match content:
        case Quotes(sections):
            for section in sections:
                yield from _section(section, flow, speech)
        case _:
            yield from _about(content, speech)


def _about(content: Counts | Chart | Radar | Trend | Table, speech: Speech) -> Iterator[PageBlock]:
    match content:
        case Counts(questions):
            for question in questions:
                yield from _counted(question, speech)
        case Table(rows):
            yield from _table(rows, speech)
        case _:
            yield from _drawn(content, speech)


def _drawn(content: Chart | Radar | Trend, speech: Speech) -> Iterator[PageBlock]:
    shown: tuple[object, ...]
    match content:
        case Chart(shown) | Radar(shown):
            pass
        case Trend(lines):
            shown = tuple(point for line in lines for segment in line.segments for point in segment)
        case _:
            assert_never(content)
    if shown:
        yield picture_of(content, speech)


# --- words


def _section(section: SummarySection, flow: Flow, speech: Speech) -> Iterator[PageBlock]:
    if section.question.strip():
        yield Heading(3, one_line(section.question))
    if section.outcome is not None:
        yield from _together(section, speech)
        return
    if section.actions:
        yield from _table(tuple(_row(line, speech) for line in section.actions), speech)
    if section.counts:
        yield _options(section.counts, speech)
    if section.too_few or not section.shows:
        yield Remark(speech.label("summary-too-few"))
        return
    for group in section.groups or (SummaryGroup(None, tuple(range(len(section.voices)))),):
        yield from _group(group, section, flow, speech)
    if section.returning:
        returning = times.enumeration(tuple(one_line(word, SHORT) for word in section.returning), speech.lang)
        yield Remark(speech.label("summary-returning", words=returning))


def _together(section: SummarySection, speech: Speech) -> Iterator[PageBlock]:
    """A text that was made together, with what stands against it where there was no agreement."""
    if section.too_few or not section.voices:
        yield Remark(speech.label("joint-gone" if section.too_few else "joint-open"))
        return
    for voice in section.voices:
        yield from _voice(voice, None, speech)
    if section.outcome is Outcome.BOTH:
        yield Remark(speech.label("joint-both"))
    for one in section.against:
        yield Remark(_remark(one, speech))
        yield Quotation(visible(one.text), None)


def _remark(one: Against, speech: Speech) -> str:
    stance = Stance.OBJECTION if one.objects else Stance.ADDITION
    if one.name is None:
        return speech.label("remark", stance=stance)
    return speech.label("remark-of", stance=stance, name=one_line(one.name, SHORT))


def _group(group: SummaryGroup, section: SummarySection, flow: Flow, speech: Speech) -> Iterator[PageBlock]:
    if group.heading is not None:
        yield Heading(4, one_line(group.heading, SHORT))
    elif len(section.groups) > 1:
        yield Heading(4, speech.label("summary-rest"))
    for voice in (section.voices[place] for place in group.places):
        yield from _voice(voice, _label(voice, flow, speech), speech)


def _voice(voice: SummaryVoice, by: str | None, speech: Speech) -> Iterator[PageBlock]:
    """A picture has its words under it."""
    if voice.picture is None:
        yield Quotation(visible(voice.text), by)
    else:
        told = of_shown(voice.picture, voice.text, speech)
        yield Photo(voice.picture.id, told, by, speech.label("report-picture-unshown"))


def _label(voice: SummaryVoice, flow: Flow, speech: Speech) -> str | None:
    if voice.name:
        return one_line(voice.name, SHORT)
    return one_line(speech.role(flow, voice.role), SHORT) if voice.role else None


# --- numbers and agreements


def _counted(question: CountedQuestion, speech: Speech) -> Iterator[PageBlock]:
    yield Heading(3, one_line(question.question))
    if not question.options:
        yield Remark(speech.label("summary-too-few"))
        return
    yield _options(question.options, speech)


def _options(options: tuple[CountedOption, ...], speech: Speech) -> Grid:
    rows = tuple((one_line(option.label, _CELL), how_often(option, speech)) for option in options)
    return Grid((speech.label("report-option"), speech.label("report-number")), rows)


def how_often(option: CountedOption, speech: Speech) -> str:
    """The number, or that there is none to show."""
    return speech.label("report-number-hidden") if option.number is None else str(option.number)


def _row(line: ActionLine, speech: Speech) -> PlanRow:
    when = times.full_day(line.day, speech.lang) if line.day is not None else line.when
    return PlanRow(line.what, line.who, when, line.with_whom)


def _table(rows: tuple[PlanRow, ...], speech: Speech) -> Iterator[PageBlock]:
    """A column that nobody filled is left out."""
    states = [speech.label("report-action", state=row.state.value) if row.state else "" for row in rows]
    columns = (
        ("report-what", [row.what for row in rows]),
        ("report-who", [row.who for row in rows]),
        ("report-when", [row.when for row in rows]),
        ("report-with", [row.with_whom for row in rows]),
        ("report-state", states),
    )
    filled = [(speech.label(name), [one_line(cell, _CELL) for cell in cells]) for name, cells in columns if any(cells)]
    if filled:
        yield Grid(tuple(name for name, _ in filled), tuple(zip(*(cells for _, cells in filled), strict=True)))
