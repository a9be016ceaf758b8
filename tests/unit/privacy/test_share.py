"""What belongs to somebody is found wherever a round can name them; nothing of anybody else comes along."""

import dataclasses
import types
import typing
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, get_args, get_origin, get_type_hints

from bot.domain.action import Action, ActionId, ActionStep
from bot.domain.agreement import Agreement, Reaction, Stance
from bot.domain.answer import Answer, Piece
from bot.domain.duo import Duo, Duos, Ready, Wish
from bot.domain.events import SeatOfLeader, SeatOfMember, SeatOfSecond
from bot.domain.flow_terms import PlaceId
from bot.domain.ids import LEADER_SEAT, MemberId, MessageRef, PhaseId, PromptId, QuestionId, RunId
from bot.domain.picking import Candidate, Picking
from bot.domain.relay import Alias
from bot.domain.round import Charter, Course, Member, Round
from bot.domain.run import Run
from bot.privacy.share import OwnPairs, OwnShare, share_of, share_of_leader, share_of_member
from tests.builders import a_round, an_answer

AT = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)
TOLD = {
    "Member.id", "Answer.member", "Timer.member", "Place.members", "Run.waits_for", "Run.approved", "Alias.member",
    "Candidate.author", "Agreement.writer", "Agreement.passed", "Reaction.member", "Action.writer", "Action.doer",
    "Round.members", "Round.answers", "Place.came", "Duo.members", "Duo.inside", "Duo.done", "Ready.member", "Duos.met",
    "Duos.alone", "Duos.through", "Wish.member", "Wish.partner",
}  # fmt: skip
LEFT_OUT = {
    "Charter.leader_member": "that the facilitator takes part stands in the announcement",
    "ReviewAct.member": "the facilitator's words; they reach their author at the next slot, as a hand-back or a mask",
    "ReviewedGroup.members": "the place of a voice on the facilitator's page would prove who wrote it",
    "ReviewedQuestion.order": "the same",
    "ShownFirst.member": "the same, for whoever reads a talk first",
    "Guided.own": "a facilitator's own set-up, before anybody is asked; a day at most",
    "Aside.id": "the same",
    "Place.writers": "who may write follows from how the round stands",
}


def linked() -> Iterator[str]:
    """Every field of a round that can hold the id of a member."""
    seen: set[type] = set()
    waiting: list[type] = [Round, Charter, Course, Member, Answer]
    while waiting:
        kind = waiting.pop()
        if kind in seen:
            continue
        seen.add(kind)
        hints = get_type_hints(kind)
        for field in dataclasses.fields(typing.cast(Any, kind)):
            for part in parts(hints[field.name]):
                if part is MemberId:
                    yield f"{kind.__name__}.{field.name}"
                elif isinstance(part, type) and dataclasses.is_dataclass(part) and part.__module__ != "bot.domain.flow":
                    waiting.append(part)


def parts(hint: Any) -> Iterator[Any]:
    if get_origin(hint) in (tuple, dict, frozenset, Mapping, typing.Union, types.UnionType) or get_args(hint):
        for inner in get_args(hint):
            yield from parts(inner)
    else:
        yield hint


def test_every_place_that_can_name_a_member_is_told_or_left_out_for_a_reason() -> None:
    assert set(linked()) == TOLD | set(LEFT_OUT)


def full_round() -> tuple[Round, MemberId, MemberId]:
    """Two members with words of their own everywhere, `mijn` and `ander`."""
    round_ = a_round(2)
    me, other = round_.members
    runs = {}
    question = QuestionId("q1")
    both = ((me, "mijn"), (other, "ander"))

    def piece(text: str) -> Piece:
        return Piece(MessageRef(f"${text}"), text)

    def action(who: MemberId, doer: MemberId, what: str, step: ActionStep) -> Action:
        return Action(ActionId(what), question, who, step, piece(what), doer, when=piece(f"{what} ooit"))

    drafts = (Agreement(writer=me, text="mijn tekst"), Agreement(writer=other, proposal="ander voorstel"))
    run = Run(
        RunId("vragen"),
        waits_for=(other,),
        approved=(me,),
        aliases=(Alias(me, 1), Alias(other, 2)),
        picking=Picking((Candidate("c1", author=me), Candidate("c2", author=other))),
        agreements=tuple(
            dataclasses.replace(
                draft,
                reactions=tuple(Reaction(who, Stance.OBJECTION, words=f"{word} bezwaar") for who, word in both),
                remarks=tuple(Reaction(who, Stance.ADDITION, words=f"{word} aanvulling") for who, word in both),
            )
            for draft in drafts
        ),
        actions=(
            action(me, other, "mijn plan", ActionStep.AGREED),
            action(other, me, "ander plan voor mij", ActionStep.AGREED),
            action(other, me, "ander concept", ActionStep.DRAFT),
            action(other, other, "ander eigen", ActionStep.AGREED),
        ),
        duos=Duos(
            2,
            duos=(Duo(PlaceId("duo-1"), (me, other), inside=(me,), ready=(Ready(me, AT),)),),
            met=((other, me),),
            alone=((1, me),),
            wishes=(Wish(me, other), Wish(other, None)),
        ),
    )
    runs[run.id] = run
    answers = [an_answer(who, "q1", f"{word} antwoord") for who, word in both]
    return (
        dataclasses.replace(
            round_,
            course=dataclasses.replace(round_.course, runs=runs),
            answers={(answer.member, answer.question): answer for answer in answers},
        ),
        me,
        other,
    )


def everything(thing: Any) -> Iterator[str]:
    """Every text in it, also where a repr hides it."""
    if dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            yield from everything(getattr(thing, field.name))
    elif isinstance(thing, tuple):
        for each in thing:
            yield from everything(each)
    elif isinstance(thing, str):
        yield thing


def test_all_of_the_own_words_and_no_others() -> None:
    round_, me, other = full_round()
    texts = set(everything(share_of_member(round_, me)))
    mine = {"mijn antwoord", "mijn bezwaar", "mijn aanvulling", "mijn tekst", "mijn plan", "mijn plan ooit"}
    assert mine | {"ander plan voor mij"} <= texts
    asked_of_me = {"ander plan voor mij", "ander plan voor mij ooit"}
    assert not any(text.startswith(("ander ", "$ander")) for text in texts - asked_of_me)
    assert other not in texts
    assert "ander antwoord" in set(everything(share_of_member(round_, other)))


def test_what_somebody_is_to_do_is_theirs_to_know_once_they_are_asked() -> None:
    round_, me, _ = full_round()
    (run,) = round_.course.runs.values()
    proposed = dataclasses.replace(run.actions[2], step=ActionStep.PROPOSED)
    for asked, told in ((None, False), (PromptId("p"), True)):
        here = dataclasses.replace(run, actions=(dataclasses.replace(proposed, asked=asked),))
        changed = dataclasses.replace(round_, course=dataclasses.replace(round_.course, runs={run.id: here}))
        (part,) = share_of_member(changed, me).parts
        assert bool(part.actions) is told


def test_a_part_in_which_nothing_is_theirs_is_not_there() -> None:
    round_, me, _ = full_round()
    quiet = dataclasses.replace(round_, course=dataclasses.replace(round_.course, runs={RunId("x"): Run(RunId("x"))}))
    assert share_of_member(quiet, me).parts == ()


def test_the_facilitator_gets_what_was_said_in_the_own_turn() -> None:
    round_, *_ = full_round()
    said = an_answer(LEADER_SEAT, "q1", "van de leider")
    led = dataclasses.replace(round_, answers={**round_.answers, (said.member, said.question): said})
    share = share_of_leader(led)
    assert [answer.pieces[0].text for answer in share.answers] == ["van de leider"]
    assert share.leads == led.course.leader
    assert not any("antwoord" in text for text in everything(share))


def test_who_took_over_gets_nothing_of_the_facilitator_before() -> None:
    round_, *_ = full_round()
    before = an_answer(LEADER_SEAT, "q1", "van de vorige leider")
    after = dataclasses.replace(an_answer(LEADER_SEAT, "q2", "van de nieuwe leider"), phase=PhaseId("later"))
    leader = dataclasses.replace(round_.course.leader, inherited=(before.phase,))
    led = dataclasses.replace(
        round_,
        course=dataclasses.replace(round_.course, leader=leader),
        answers={(answer.member, answer.question): answer for answer in (before, after)},
    )
    texts = set(everything(share_of_leader(led)))
    assert "van de nieuwe leider" in texts
    assert "van de vorige leider" not in texts


def test_of_a_pair_everybody_hears_of_their_own_part_only() -> None:
    round_, me, other = full_round()
    names = {who: round_.members[who].name for who in (me, other)}
    (mine,), (theirs,) = (share_of_member(round_, who).parts for who in (me, other))
    assert mine.pairs == OwnPairs(names[other], (names[other],), (1,), names[other], in_room=True, there_since=AT)
    assert theirs.pairs == OwnPairs(names[me], (names[me],))


def test_who_leads_as_a_second_is_told_nothing_of_the_first() -> None:
    round_, me, _ = full_round()
    answers = {(LEADER_SEAT, QuestionId("q1")): an_answer(LEADER_SEAT, "q1", "van de eerste")}
    led = dataclasses.replace(round_, answers={**round_.answers, **answers})
    assert share_of(led, SeatOfLeader()).answers
    assert share_of(led, SeatOfSecond()) == OwnShare(member=None)
    assert share_of(led, SeatOfMember(me)) == share_of_member(led, me)
