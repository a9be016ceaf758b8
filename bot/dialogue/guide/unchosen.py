"""The flow of a round for which no werkvorm is chosen yet: nothing of it is ever shown or run."""

from datetime import time, timedelta
from typing import Final

from bot.domain.flow import Flow, Group, Meta, Storage, Subject, Timing
from bot.domain.flow_terms import AboutPerson, Aim, AnswerKind, Maturity, PhaseKind, RawKept, Text
from bot.domain.ids import FlowId, PhaseId, QuestionId
from bot.domain.phase import Phase, Question

_NOTHING: Final = Text("", "")
_JOIN: Final = Question(QuestionId("join"), _NOTHING, AnswerKind.CONSENT, "own", required=True)
_NO_TIME: Final = timedelta(0)

NO_FLOW: Final = Flow(
    meta=Meta(FlowId(""), 0, _NOTHING, _NOTHING, (), Aim.OPEN, Maturity.READY),
    group=Group(0, 0),
    subject=Subject(AboutPerson.NOBODY),
    roles=(),
    phases=(
        Phase(PhaseId("welcome"), PhaseKind.READ, _NOTHING, "own", _NO_TIME, (), (_JOIN,)),
        Phase(PhaseId("writing"), PhaseKind.ASK, _NOTHING, "own", _NO_TIME, (), ()),
    ),
    timing=Timing(time.min, time.max, weekdays_only=False),
    storage=Storage(RawKept.NONE),
)


def is_chosen(flow: Flow) -> bool:
    return flow.id != NO_FLOW.id
