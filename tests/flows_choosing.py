"""Small flows in which people choose together, made by hand."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.domain.flow import Flow, Item, ItemList, Role
from bot.domain.flow_terms import (
    ALL,
    TEAM,
    AnswerKind,
    ChooseMethod,
    Form,
    IfDeclined,
    ItemId,
    Label,
    ListId,
    PhaseKind,
    Tie,
    When,
)
from bot.domain.ids import PhaseId, QuestionId, RoleId
from bot.domain.phase import Choose, OnlyIf, Phase, Question, Reuse, Share
from tests.flows_for_tests import LEADER, both, small_flow

MEMBER, BRINGER = RoleId("member"), RoleId("bringer")
WAYS = ItemList(
    ListId("ways"),
    tuple(Item(ItemId(name), both(name), "own") for name in ("praten", "tekenen", "wandelen")),
)


def ask_phase(name: str, who: tuple[RoleId, ...], label: Label = Label.NAMED, **fields: Any) -> Phase:
    """One question, shown to everybody when it closes."""
    question = Question(QuestionId(f"{name}-q"), both(f"{name}?"), AnswerKind.TEXT, "own")
    unnamed = label is Label.NONE
    share = Share((ALL,), Form.WORDS, label, When.PHASE_END, preview=unnamed, min_voices=3 if unnamed else 0)
    phase = Phase(PhaseId(name), PhaseKind.ASK, both(name), "own", timedelta(days=3), who, (question,), share=share)
    return replace(phase, **fields)


def pick_phase(
    name: str,
    who: tuple[RoleId, ...] = (MEMBER,),
    method: ChooseMethod = ChooseMethod.SEVERAL,
    tie: Tie = Tie.FACILITATOR,
    from_phase: str | None = None,
    becomes: RoleId | None = None,
    if_declined: IfDeclined | None = None,
) -> Phase:
    one = method is ChooseMethod.ONE
    question = Question(
        QuestionId(f"{name}-vote"),
        both(f"{name}: welke?"),
        AnswerKind.CHOICE if one else AnswerKind.CHOICES,
        "own",
        list_id=None if from_phase else WAYS.id,
    )
    choose = Choose(
        method,
        tie,
        from_phase=PhaseId(from_phase) if from_phase else None,
        from_list=None if from_phase else WAYS.id,
        winner_becomes=becomes,
        if_declined=if_declined,
    )
    share = Share((ALL,), Form.COUNTS, Label.NONE, When.PHASE_END, preview=False)
    return Phase(
        PhaseId(name), PhaseKind.CHOOSE, both(name), "own", timedelta(days=2), who, (question,), share=share,
        choose=choose,
    )  # fmt: skip


def flow_of(*phases: Phase, bringer_from: str | None = None, group: tuple[int, int] = (3, 10)) -> Flow:
    """A reading and these phases, without a page."""
    base = small_flow(1, group=group)
    roles = (*base.roles, Role(BRINGER, 1, 1, from_phase=PhaseId(bringer_from))) if bringer_from else base.roles
    return replace(base, roles=roles, phases=(base.phases[0], *phases), lists=(*base.lists, WAYS), outputs=())


def from_a_list(tie: Tie = Tie.FACILITATOR, method: ChooseMethod = ChooseMethod.SEVERAL) -> Flow:
    return flow_of(pick_phase("ways", tie=tie, method=method))


def with_a_bringer(tie: Tie = Tie.AGAIN, if_declined: IfDeclined = IfDeclined.NEXT) -> Flow:
    """Cases without names, one is chosen, its author brings it in and tells more about it."""
    pick = pick_phase("pick", from_phase="cases", tie=tie, becomes=BRINGER, if_declined=if_declined)
    cases = ask_phase("cases", (MEMBER,), Label.NONE)
    return flow_of(
        cases, pick, ask_phase("tell", (BRINGER,)), ask_phase("rest", (MEMBER, BRINGER)), bringer_from="pick"
    )


def with_a_method(tie: Tie = Tie.FACILITATOR) -> Flow:
    """The facilitator and the bringer choose how; one of two phases follows."""
    flow = with_a_bringer()
    method = pick_phase("method", (LEADER, BRINGER), ChooseMethod.ONE, tie)
    talk = ask_phase("talking", (MEMBER, BRINGER), only_if=OnlyIf(method.id, (ItemId("praten"),)))
    draw = ask_phase("drawing", (MEMBER, BRINGER), only_if=OnlyIf(method.id, (ItemId("tekenen"), ItemId("wandelen"))))
    return replace(flow, phases=(*flow.phases[:3], method, talk, draw))


def reused(phase: Phase) -> Phase:
    return replace(phase, reuse=Reuse((ALL, TEAM), Form.WORDS, Label.NONE))
