"""Small flows in which people make a text together, made by hand."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.flow import Flow, Output, OutputPart, Role
from bot.domain.flow_terms import (
    ALL,
    TEAM,
    VOLUNTEER,
    AgreeOn,
    AnswerKind,
    Form,
    Label,
    ListId,
    NoAgreement,
    OutputId,
    PhaseKind,
    When,
)
from bot.domain.ids import PhaseId, QuestionId, RoleId
from bot.domain.phase import Agree, Phase, Question, Reuse, Share
from tests.flows_choosing import WAYS, ask_phase
from tests.flows_for_tests import LEADER, both, small_flow

MEMBER, CLIENT = RoleId("member"), RoleId("client")


def agree_phase(
    name: str = "core",
    who: tuple[RoleId, ...] = (ALL,),
    by: tuple[RoleId, ...] = (VOLUNTEER,),
    rounds: int = 2,
    if_no: NoAgreement = NoAgreement.KEEP_BOTH,
    must: tuple[RoleId, ...] = (),
    label: Label = Label.NAMED,
    on: AgreeOn = AgreeOn.TEXT,
    from_phases: tuple[str, ...] = ("said",),
    for_each: ListId | None = None,
) -> Phase:
    text = "{item}: klopt dit?" if for_each else "Wat is de kern?"
    question = Question(QuestionId(f"{name}-q"), both(text), AnswerKind.TEXT, "own")
    share = Share((ALL,), Form.WORDS, label, When.AT_ONCE, preview=False)
    agree = Agree(on, rounds, if_no, by, tuple(PhaseId(one) for one in from_phases), must)
    return Phase(
        PhaseId(name), PhaseKind.AGREE, both("De kern"), "own", timedelta(days=4), who, (question,), share=share,
        reuse=Reuse((ALL, TEAM), Form.WORDS, Label.NONE), agree=agree, for_each=for_each,
    )  # fmt: skip


def with_agreement(*phases: Phase, roles: tuple[str, ...] = (), page: bool = True) -> Flow:
    """First everybody writes something, with their name; then these phases, and a page of the last of them."""
    base = small_flow(1, group=(2, 10))
    said = ask_phase("said", (MEMBER, *(RoleId(role) for role in roles)))
    parts = (OutputPart(both("Onze tekst"), phases[-1].id, Form.WORDS),)
    output = Output(OutputId("page"), both("Onze bladzij"), (ALL, TEAM), parts, timedelta(days=365), (LEADER,))
    return replace(
        base,
        phases=(base.phases[0], said, *phases),
        roles=(*base.roles, *(Role(RoleId(role), 0, 5) for role in roles)),
        lists=(*base.lists, WAYS),
        outputs=(output,) if page else (),
    )


def score_phases(rounds: int = 2, if_no: NoAgreement = NoAgreement.OPEN, items: bool = False) -> tuple[Phase, Phase]:
    """Each gives a score alone, seen when all are in; then they look for one together."""
    about = "{item}: hoe ver?" if items else "Hoe ver zijn we?"
    low, high = both("niet begonnen"), both("gewoon")
    scale = Question(QuestionId("score"), both(about), AnswerKind.SCALE, "own", min=1, max=5, low=low, high=high)
    share = Share((ALL,), Form.WORDS, Label.NAMED, When.ALL_IN, preview=False)
    each = WAYS.id if items else None
    scores = Phase(
        PhaseId("scores"), PhaseKind.ASK, both("Ieder apart"), "own", timedelta(days=3), (MEMBER,), (scale,),
        share=share, for_each=each,
    )  # fmt: skip
    joint = agree_phase(
        "joint", (MEMBER,), (), rounds, if_no, on=AgreeOn.SCORE, from_phases=("scores",), for_each=each,
    )  # fmt: skip
    return scores, joint
