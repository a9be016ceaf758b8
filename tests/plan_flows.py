"""Flows with a plan, and the shortest way to tell an action."""

from datetime import timedelta
from typing import Any

from bot.domain.flow import Flow, Output
from bot.domain.flow_terms import ALL, TEAM, AnswerKind, Form, Label, PhaseKind, PlanField, When
from bot.domain.ids import PhaseId
from bot.domain.phase import Phase, Plan, Reuse, Share
from tests.flows_for_tests import both
from tests.longer_flows import MEMBER, flow_of, page, question

NAMED = Share((ALL,), Form.WORDS, Label.NAMED, When.PHASE_END, preview=True)
TO_TEAM = Reuse((ALL, TEAM), Form.WORDS, Label.NAMED)
FIELDS = (PlanField.WHAT, PlanField.WHO, PlanField.WHEN)
WEEKS_8 = timedelta(weeks=8)


def plans(id_: str = "steps", **fields: Any) -> Phase:
    """A plan of two days with one question."""
    asked = (question(f"{id_}-q", AnswerKind.ACTION),)
    fields = {"who": (MEMBER,), "questions": asked, "duration": timedelta(days=2), "share": NAMED, **fields}
    fields.setdefault("plan", Plan((), FIELDS, WEEKS_8))
    return Phase(PhaseId(id_), PhaseKind.PLAN, both(f"Plan {id_}"), "own", **fields)


def table(*phases: str, **fields: Any) -> Output:
    return page(*phases, form=Form.TABLE, **fields)


def plan_flow(*phases: Phase, outputs: tuple[Output, ...] = (), **fields: Any) -> Flow:
    return flow_of(*(phases or (plans(),)), outputs=outputs, **fields)
