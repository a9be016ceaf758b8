"""Small flows in which people work two by two."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.domain.flow import Flow
from bot.domain.flow_terms import AnswerKind, Partners, PhaseKind
from bot.domain.ids import PhaseId, QuestionId, RoleId
from bot.domain.phase import Pair, PairRole, Phase, Question
from tests.flows_for_tests import both, small_flow

TURN = timedelta(minutes=20)
SPEAKER, HEARER = PairRole("speaker", both("verteller")), PairRole("hearer", both("luisteraar"))


def in_pairs(sessions: int = 1, partners: Partners = Partners.ROTATE, **changes: Any) -> Phase:
    """Everybody is a member; each has a turn as speaker and one as hearer."""
    questions = tuple(
        Question(
            QuestionId(f"as_{role.id}"), both(f"Je bent {role.title.nl}."), AnswerKind.NONE, "own", for_pair=role.id
        )
        for role in (SPEAKER, HEARER)
    )
    phase = Phase(
        PhaseId("pairs"),
        PhaseKind.PAIR,
        both("In tweetallen"),
        "own",
        timedelta(days=7),
        (RoleId("member"),),
        questions,
        keep_nothing=True,
        pair=Pair(sessions, TURN, partners, (SPEAKER, HEARER)),
    )
    return replace(phase, **changes)


def flow_in_pairs(*phases: Phase, writes: bool = False) -> Flow:
    """The small flow with phases in pairs after the invitation. `writes`: people are asked in private before it."""
    flow = small_flow(group=(2, 8))
    return replace(
        flow,
        phases=(*(flow.phases if writes else flow.phases[:1]), *(phases or (in_pairs(),))),
        outputs=flow.outputs if writes else (),
    )
