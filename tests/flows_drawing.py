"""Small flows in which people send pictures, made by hand."""

from dataclasses import replace
from typing import Any

from bot.domain.flow import Flow, OutputPart
from bot.domain.flow_terms import AgreeOn, AnswerKind, Form
from bot.domain.ids import QuestionId
from tests.flows_agreeing import agree_phase, with_agreement
from tests.flows_for_tests import both, small_flow

PICTURE = QuestionId("q2")


def with_pictures(*, words: bool = True, pictures: tuple[int, ...] = (2,), questions: int = 2, **how: Any) -> Flow:
    """A text and a picture, shown without names; `pictures`: which questions ask one; `words`: taken in its place."""
    base = small_flow(questions, **how)
    reading, writing = base.phases[:2]
    asked = tuple(
        replace(question, answer=AnswerKind.IMAGE, words=words) if number in pictures else question
        for number, question in enumerate(writing.questions, 1)
    )
    return replace(base, phases=(reading, replace(writing, questions=asked), *base.phases[2:]))


def drawn_together(**fields: Any) -> Flow:
    """One picture that everybody agrees on, on a page of pictures."""
    phase = agree_phase(on=AgreeOn.IMAGE, **fields)
    flow = with_agreement(phase)
    page = replace(flow.outputs[0], parts=(OutputPart(both("Onze schets"), phase.id, Form.IMAGE),))
    return replace(flow, outputs=(page,))
