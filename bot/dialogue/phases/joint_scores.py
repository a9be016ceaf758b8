"""Scores that people took together, as they are drawn. They are never counted out: what was left open stays open."""

from collections.abc import Iterator

from bot.dialogue.agreements import questions
from bot.dialogue.turn import Turn
from bot.domain.agreement import SETTLED, Agreement, Stand
from bot.domain.flow import Flow
from bot.domain.flow_terms import AgreeOn, AnswerKind, ItemId, Text
from bot.domain.ids import QuestionId
from bot.domain.phase import Phase, Question
from bot.domain.report import Axis, Scale
from bot.domain.run import of_phase


def is_scored(phase: Phase) -> bool:
    """Whether people look for one score together here."""
    return phase.agree is not None and phase.agree.on is AgreeOn.SCORE


def axes(turn: Turn, phase: Phase) -> Iterator[tuple[QuestionId, Axis]]:
    """Each score that was looked for, with the question it is known by when the round is repeated."""
    run = turn.course.runs.get(of_phase(phase.id))
    for agreement in run.agreements if run is not None else ():
        if agreement.stand in SETTLED:
            yield questions(phase, agreement)[0].id, _axis(turn, phase, agreement)


def scale_question(flow: Flow, phase: Phase, item: ItemId | None) -> Question:
    """The question on whose scale the separate scores were given, for this item."""
    assert phase.agree is not None, "it is a phase of agreeing"
    scored = (flow.phase(id_) for id_ in phase.agree.from_phases)
    scales = [one for each in scored for one in each.questions if one.answer is AnswerKind.SCALE]
    return next(one for one in scales if one.item in (None, item))


def scale_of(question: Question, lang: str) -> Scale:
    """The scale of a question, with its ends in words."""
    assert question.min is not None, "a scale has two ends"
    assert question.max is not None, "a scale has two ends"
    low, high = question.low, question.high
    return Scale(question.min, question.max, low.in_(lang) if low else "", high.in_(lang) if high else "")


def _axis(turn: Turn, phase: Phase, agreement: Agreement) -> Axis:
    asked = scale_question(turn.flow, phase, agreement.item)
    label = asked.text if agreement.item is None else _item(turn.flow, phase, agreement.item)
    score = int(agreement.text) if agreement.stand is Stand.AGREED else None
    return Axis(label.in_(turn.lang), scale_of(asked, turn.lang), score)


def _item(flow: Flow, phase: Phase, item: ItemId) -> Text:
    """The item alone: beside a drawing there is no room for the question about it."""
    used = {question.item for question in phase.questions}
    lists = (each.items for each in flow.lists if used <= {one.id for one in each.items})
    return next(one.text for items in lists for one in items if one.id == item)
