"""Flows of several phases made by hand, to try one thing at a time."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.domain.flow import Flow, Output, OutputPart
from bot.domain.flow_terms import ALL, TEAM, AnswerKind, Form, Label, OutputId, PhaseKind, When
from bot.domain.ids import PhaseId, QuestionId, RoleId
from bot.domain.phase import Phase, Question, Reuse, Share
from tests.flows_for_tests import LEADER, both, small_flow

MEMBER = RoleId("member")
UNNAMED = Share((ALL,), Form.WORDS, Label.NONE, When.PHASE_END, preview=True, min_voices=3)
NAMED = Share((ALL,), Form.WORDS, Label.NAMED, When.PHASE_END, preview=False)
CHOSEN = replace(UNNAMED, label=Label.OWN_CHOICE, label_options=(Label.NAMED, Label.ALIAS))
LOOKED_AT = replace(UNNAMED, review_by=(LEADER,))
ONLY_LATER = Share((), Form.WORDS, Label.NONE, When.NEVER, preview=True, min_voices=3)
NOBODY = Share((), Form.WORDS, Label.NONE, When.NEVER, preview=False)
IN_SUMMARY = Reuse((ALL, TEAM), Form.SUMMARY, Label.NONE)


def question(id_: str, answer: AnswerKind = AnswerKind.TEXT, **fields: Any) -> Question:
    return Question(QuestionId(id_), both(f"Vraag {id_}?"), answer, "own", **fields)


def asks(id_: str, share: Share = UNNAMED, **fields: Any) -> Phase:
    """A writing phase of two days with one question that has the phase's name."""
    fields = {"who": (MEMBER,), "questions": (question(id_),), "duration": timedelta(days=2), **fields}
    return Phase(PhaseId(id_), PhaseKind.ASK, both(f"Deel {id_}"), "own", share=share, **fields)


def page(*phases: str, form: Form = Form.SUMMARY, to: tuple[RoleId, ...] = (ALL, TEAM), id_: str = "page") -> Output:
    parts = tuple(OutputPart(both(f"Uit {phase}"), PhaseId(phase), form) for phase in phases)
    return Output(OutputId(id_), both("Onze bladzij"), to, parts, timedelta(days=365), (LEADER,))


def flow_of(*phases: Phase, outputs: tuple[Output, ...] = (), **fields: Any) -> Flow:
    """The reading of `small_flow`, and these phases after it."""
    base = small_flow()
    return replace(base, phases=(base.phases[0], *phases), outputs=outputs, **fields)
