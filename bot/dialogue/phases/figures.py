"""What comes of a phase that is not words: how often something was chosen, means of a team on a scale, and scores that
were taken together.

Below the threshold there is no number. A number that would tell what single people chose is left out as well.
"""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from bot.dialogue.phases.counting import counted
from bot.dialogue.phases.joint_scores import axes, is_scored, scale_of
from bot.dialogue.phases.shown import least_voices
from bot.dialogue.turn import Turn
from bot.domain.answer import Answer
from bot.domain.flow import OutputPart
from bot.domain.flow_terms import AnswerKind, Form
from bot.domain.ids import QuestionId
from bot.domain.measured import Measured
from bot.domain.messages.report import FigureShown
from bot.domain.phase import Phase, Question
from bot.domain.report import (
    Chart,
    ChartItem,
    CountedQuestion,
    Counts,
    Point,
    Radar,
    Spread,
    Trend,
    TrendLine,
)
from bot.privacy.averages import mean_of, spread_of
from bot.privacy.threshold import AVERAGE_FLOOR, FLOOR, is_voice

_OF_CHOICES = (AnswerKind.CHOICE, AnswerKind.CHOICES, AnswerKind.CARD)


def of_phase(turn: Turn, phase: Phase) -> tuple[FigureShown, ...]:
    """What the phase shows to its circle when it shares numbers and no words."""
    form = phase.share.form if phase.share is not None else Form.WORDS
    return tuple(_figures(turn, phase, form, phase.title.in_(turn.lang)))


def of_page(turn: Turn) -> tuple[FigureShown, ...]:
    """The parts of the page that are no words, in the order of the flow."""
    page = turn.page
    parts: tuple[OutputPart, ...] = page.parts if page is not None else ()
    return tuple(
        figure
        for part in parts
        for figure in _figures(turn, turn.flow.phase(part.from_phase), part.form, part.heading.in_(turn.lang))
    )


def _figures(turn: Turn, phase: Phase, form: Form, heading: str) -> Iterator[FigureShown]:
    content: Chart | Counts | Radar | Trend | None = None
    if form is Form.CHART:
        content = _chart(turn, phase)
    elif form is Form.COUNTS:
        content = _counts(turn, phase)
    elif form is Form.RADAR:
        content = Radar(tuple(axis for _, axis in axes(turn, phase)))
    elif form is Form.TREND and turn.charter.past:
        content = _trend(turn, phase)
    if content is not None and not _is_empty(content):
        yield FigureShown(turn.charter.theme, heading, content)


def _is_empty(content: Chart | Counts | Radar | Trend) -> bool:
    """No score was looked for, because nobody was there to do it."""
    match content:
        case Radar(axes=drawn) | Chart(items=drawn) | Trend(lines=drawn):
            return not drawn
        case _:
            return False


def measured(turn: Turn) -> Measured | None:
    """The numbers of this page, for a line over time; None when it has none."""
    page = turn.page
    parts = page.parts if page is not None else ()
    drawn = (turn.flow.phase(part.from_phase) for part in parts if part.form is Form.TREND)
    tenths: dict[str, int | None] = {
        question: _tenths(item.mean) for phase in drawn for question, item in _items(turn, phase)
    }
    return Measured(local_day(turn), turn.flow.meta.version, tenths) if tenths else None


def _tenths(mean: float | None) -> int | None:
    return None if mean is None else round(mean * 10)


def local_day(turn: Turn) -> date:
    """Today, by the team's own clock."""
    return turn.at.astimezone(ZoneInfo(turn.charter.schedule.zone)).date()


def _trend(turn: Turn, phase: Phase) -> Trend:
    """One line for each question, over all moments it was asked; no line joins what cannot be compared."""
    now = measured(turn)
    moments = (*turn.charter.past, *((now,) if now is not None else ()))
    lines = (TrendLine(item.label, item.scale, segments(moments, question)) for question, item in _items(turn, phase))
    return Trend(tuple(lines), agreed=is_scored(phase))


def segments(moments: tuple[Measured, ...], question: str) -> tuple[tuple[Point, ...], ...]:
    """The points of one question in order of time; a new row of them where the flow or its questions changed."""
    rows: list[list[Point]] = []
    before: Measured | None = None
    for moment in sorted(moments, key=lambda m: m.on):
        if question not in moment.tenths:
            before = None
            continue
        if before is None or not moment.comparable(before):
            rows.append([])
        rows[-1].append(Point(moment.on, moment.value(question)))
        before = moment
    return tuple(tuple(row) for row in rows)


def _items(turn: Turn, phase: Phase) -> Iterator[tuple[QuestionId, ChartItem]]:
    """The means of the phase, or the scores that were taken together there."""
    if is_scored(phase):
        return ((id_, ChartItem(axis.label, axis.scale, axis.score)) for id_, axis in axes(turn, phase))
    return ((q.id, _item(turn, phase, q)) for q in phase.asked if q.answer is AnswerKind.SCALE)


def _chart(turn: Turn, phase: Phase) -> Chart:
    return Chart(tuple(item for _, item in _items(turn, phase)), agreed=is_scored(phase))


def _item(turn: Turn, phase: Phase, question: Question) -> ChartItem:
    values = tuple(int(answer.picked[0]) for answer in _counted(turn, phase, question))
    scale = scale_of(question, turn.lang)
    label = question.text.in_(turn.lang)
    if len(values) < max(AVERAGE_FLOOR, least_voices(turn, phase)):
        return ChartItem(label, scale, None)
    return ChartItem(label, scale, mean_of(values), Spread(spread_of(values, scale.least, scale.most)))


def _counts(turn: Turn, phase: Phase) -> Counts:
    return Counts(tuple(_chosen(turn, phase, q) for q in phase.asked if q.answer in _OF_CHOICES))


def _chosen(turn: Turn, phase: Phase, question: Question) -> CountedQuestion:
    answers = _counted(turn, phase, question)
    text = question.text.in_(turn.lang)
    if len(answers) < max(FLOOR, least_voices(turn, phase)):
        return CountedQuestion(text, ())
    return CountedQuestion(text, counted(turn, question, answers))


def _counted(turn: Turn, phase: Phase, question: Question) -> tuple[Answer, ...]:
    """The answers that count: the facilitator's own does not."""
    mine = (a for a in turn.round.answers.values() if a.phase == phase.id and a.question == question.id)
    return tuple(a for a in mine if is_voice(a) and a.picked and a.member != turn.charter.leader_member)
