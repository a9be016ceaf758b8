"""Rounds come back as they went in, and people find their seat."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.answer import Verdict
from bot.domain.events import SeatOfLeader, SeatOfMember, SeatOfSecond
from bot.domain.findings import Finding, Kind
from bot.domain.flow_terms import Aim
from bot.domain.ids import FlowId, MemberId, RoundId
from bot.domain.round import Alarm, Stage, Standing, Timer
from bot.domain.schedule import Schedule
from bot.domain.setup import Aside, Guided, Setup, SetupStep
from bot.ports.vault import KeyGone
from tests.builders import (
    NOON,
    a_member,
    a_parcel,
    a_person,
    a_prompt,
    a_roster,
    a_round,
    a_team,
    an_answer,
    an_id,
    of_run,
    waited,
)
from tests.contract.house import House


async def test_a_round_comes_back_as_it_was(house: House) -> None:
    round_ = a_round(answers={"q1": "eerste", "q2": "tweede ☕\n\u202e"})
    await house.start(round_)
    await house.again()
    async with house.store.begin() as unit:
        came = await unit.rounds.get(round_.id)
    assert came == round_
    assert list(came.members) == list(round_.members), "a number in a list means the same person after a restart"


async def test_the_same_object_within_one_unit_of_work(house: House) -> None:
    round_ = a_round()
    await house.start(round_)
    await house.again()
    async with house.store.begin() as unit:
        first = await unit.rounds.get(round_.id)
        assert first is await unit.rounds.get(round_.id)


async def test_only_what_changed_is_new_and_all_of_it_is_kept(house: House) -> None:
    round_ = a_round(answers={"q1": "eerste"})
    await house.start(round_)
    await house.again()
    async with house.store.begin() as unit:
        now = await unit.rounds.get(round_.id)
        assert now is not None
        member, other, third, fourth = now.members.values()
        kept, edited, withdrawn = (now.answers[m.id, an_answer(m.id).question] for m in (member, other, third))
        edited = replace(edited, agreed="eerste", verdict=Verdict.AGREED, masks=("Roos",))
        found = Finding(Kind.NAME, 0, 4)
        new = an_answer(fourth.id, "q2", "Roos zei", named=True, picked=("a",))
        new = replace(new, pieces=(replace(new.pieces[0], findings=(found,)),))
        changed = replace(
            now,
            course=waited(now, 2),
            charter=replace(now.charter, theme="een ander thema"),
            members={
                member.id: member,
                other.id: replace(other, open=a_prompt(), position=2, finished=True),
                fourth.id: replace(fourth, standing=Standing.STOPPED),
            },
            answers={
                (kept.member, kept.question): kept,
                (edited.member, edited.question): edited,
                (new.member, new.question): new,
            },
        )
        await unit.rounds.save(changed)
        assert await unit.rounds.get(round_.id) is changed
    assert (withdrawn.member, withdrawn.question) not in changed.answers
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.rounds.get(round_.id) == changed


async def test_saved_twice_in_one_unit_of_work(house: House) -> None:
    round_ = a_round()
    await house.start(round_)
    async with house.store.begin() as unit:
        for times in (1, 2):
            now = await unit.rounds.get(round_.id)
            assert now is not None
            newcomer = a_member(standing=Standing.IN)
            await unit.rounds.save(
                replace(
                    now,
                    course=waited(now, times),
                    members={**now.members, newcomer.id: newcomer},
                )
            )
    await house.again()
    async with house.store.begin() as unit:
        now = await unit.rounds.get(round_.id)
    assert now is not None
    assert of_run(now).waited == 2
    assert len(now.members) == 6


async def test_the_second_facilitator_sits_beside_the_first_until_that_is_over(house: House) -> None:
    round_, first, second = a_round(1), a_person(), a_person()
    await house.start(round_, leader=first)
    async with house.store.begin() as unit:
        await unit.people.add(second)
        await unit.rounds.set_second(round_.id, second.id)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.rounds.person(round_.id, SeatOfSecond()) == second.id
        assert await unit.rounds.person(round_.id, SeatOfLeader()) == first.id
        assert list(await unit.rounds.seats(second.id)) == [(round_.id, SeatOfSecond())]
        await unit.outbox.put(a_parcel(second.id, round=round_.id, seat=SeatOfSecond()))
        await unit.rounds.remove_people(round_.id, [])
    await house.again()
    async with house.store.begin() as unit:
        await unit.outbox.drop_for(round_.id, SeatOfSecond())
        assert await unit.outbox.waiting(round_.id) == 0
        await unit.rounds.set_second(round_.id, None)
        await unit.rounds.set_second(round_.id, None)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.rounds.person(round_.id, SeatOfSecond()) is None
        assert list(await unit.rounds.seats(second.id)) == []
        assert await unit.rounds.person(round_.id, SeatOfLeader()) == first.id


async def test_who_is_not_invited_after_all_is_forgotten(house: House) -> None:
    round_ = a_round(2)
    candidate, other = round_.members
    guided = Guided(
        Schedule(), aim=Aim.INSIGHT, offered=(FlowId("klein"),), done=(SetupStep.AIM,), day=NOON.date(),
        aside=(Aside(MemberId(an_id()), "Bo"),),
    )  # fmt: skip
    setup = Setup((SetupStep.THEME, SetupStep.MEMBERS), warnings=("let op",), guided=guided)
    round_ = replace(round_, course=replace(round_.course, stage=Stage.PLANNED, setup=setup))
    leader, roos, jan, team = a_person(), a_person(), a_person(), a_team()
    house.vault.create(round_.id)
    async with house.store.begin() as unit:
        for person in (leader, roos, jan):
            await unit.people.add(person)
        await unit.rounds.add(
            round_, team=team.id, leader=leader.id, people={candidate: roos.id, other: jan.id}, roster=a_roster("Roos")
        )
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.rounds.get(round_.id) == round_
        assert await unit.rounds.roster(round_.id) == a_roster("Roos")
        await unit.rounds.remove_people(round_.id, [candidate])
        await unit.rounds.save(replace(round_, members={candidate: round_.members[candidate]}))
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.rounds.person(round_.id, SeatOfMember(candidate)) == roos.id
        assert await unit.rounds.person(round_.id, SeatOfMember(other)) is None
        assert await unit.rounds.person(round_.id, SeatOfLeader()) == leader.id
        assert await unit.rounds.seats(jan.id) == ()


async def test_everybody_finds_all_their_seats(house: House) -> None:
    first, second = a_round(2), a_round(2)
    team = a_team()
    people = await house.start(first, team=team)
    await house.start(second, leader=people[0], team=team)
    await house.again()
    async with house.store.begin() as unit:
        member = next(iter(first.members))
        assert await unit.rounds.seats(people[0].id) == (
            (first.id, SeatOfMember(member)),
            (second.id, SeatOfLeader()),
        )
        await unit.rounds.set_leader(second.id, people[1].id)
        assert await unit.rounds.seats(people[0].id) == ((first.id, SeatOfMember(member)),)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.rounds.person(second.id, SeatOfLeader()) == people[1].id
        assert (second.id, SeatOfLeader()) in await unit.rounds.seats(people[1].id)


async def test_one_person_may_hold_both_seats_of_a_round(house: House) -> None:
    round_ = a_round(1)
    (person,) = await house.start(round_)
    async with house.store.begin() as unit:
        await unit.rounds.set_leader(round_.id, person.id)
    await house.again()
    async with house.store.begin() as unit:
        assert {seat for _, seat in await unit.rounds.seats(person.id)} == {
            SeatOfLeader(),
            SeatOfMember(next(iter(round_.members))),
        }


async def test_what_can_be_known_without_opening_a_seal(house: House) -> None:
    team = a_team()
    rounds = [a_round(1) for _ in range(3)]
    for round_ in rounds:
        await house.start(round_, team=team)
    await house.start(a_round(1), team=a_team())
    await house.again()
    async with house.store.begin() as unit:
        rows = await unit.rounds.rows(team.id)
        assert [row.id for row in rows] == [round_.id for round_ in rounds]
        assert rows[1] == await unit.rounds.row(rounds[1].id)
        assert (rows[1].short, rows[1].stage, rows[1].team) == (rounds[1].short, "live", team.id)
        assert await unit.rounds.row(RoundId(an_id())) is None
        assert len(await unit.rounds.all_ids()) == 4


async def test_due_rounds_come_earliest_first(house: House) -> None:
    moments = [3, 1, 2]
    rounds = []
    for hours in moments:
        round_ = a_round(1)
        timers = (Timer(Alarm.REMIND, NOON + timedelta(hours=hours)), Timer(Alarm.CLOSE, NOON + timedelta(days=9)))
        round_ = replace(round_, course=replace(round_.course, timers=timers))
        rounds.append(round_)
        await house.start(round_)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.rounds.next_due() == NOON + timedelta(hours=1)
        assert await unit.rounds.due(NOON) == []
        two_hours = NOON + timedelta(hours=2)
        assert await unit.rounds.due(two_hours) == [rounds[1].id, rounds[2].id]
        assert await unit.rounds.due(two_hours, limit=1) == [rounds[1].id]
        paused = replace(rounds[1], course=replace(rounds[1].course, paused_at=NOON))
        await unit.rounds.get(paused.id)
        await unit.rounds.save(paused)
        assert await unit.rounds.due(two_hours) == [rounds[2].id]
        assert await unit.rounds.next_due() == two_hours


async def test_ended_rounds_wait_for_their_erasure(house: House) -> None:
    rounds = []
    for stage in (Stage.LIVE, Stage.RELEASED, Stage.STOPPED, Stage.RELEASED):
        round_ = a_round(1)
        rounds.append(replace(round_, course=replace(round_.course, stage=stage)))
        await house.start(rounds[-1])
    await house.again()
    async with house.store.begin() as unit:
        await unit.rounds.begin_deleting(rounds[1].id)
        assert await unit.rounds.ended() == [rounds[2].id, rounds[3].id]


async def test_no_round_no_moment(house: House) -> None:
    async with house.store.begin() as unit:
        assert await unit.rounds.next_due() is None
        assert await unit.rounds.get(RoundId(an_id())) is None
        assert await unit.rounds.roster(RoundId(an_id())) == ()


async def test_without_its_key_a_round_is_not_added(house: House) -> None:
    round_ = a_round(1)
    with pytest.raises(KeyGone):
        async with house.store.begin() as unit:
            await unit.rounds.add(round_, team=a_team().id, leader=a_person().id, people={}, roster=())
    async with house.store.begin() as unit:
        assert await unit.rounds.all_ids() == []


async def test_when_its_key_is_gone_a_round_is_gone_and_the_others_go_on(house: House) -> None:
    lost, kept = a_round(answers={"q1": "weg"}), a_round()
    await house.start(lost)
    await house.start(kept)
    house.vault.destroy(lost.id)
    for _ in range(2):
        async with house.store.begin() as unit:
            assert await unit.rounds.get(lost.id) is None
            assert await unit.rounds.roster(lost.id) == ()
            assert await unit.rounds.get(kept.id) == kept
            with pytest.raises(KeyGone):
                await unit.rounds.save(lost)
        await house.again()
    async with house.store.begin() as unit:
        assert lost.due_at is not None
        assert await unit.rounds.due(lost.due_at) == [kept.id]
    assert await house.store.match_keys() == [lost.id]


async def test_many_rounds_stay_readable(house: House) -> None:
    """More than the store keeps open at a time."""
    rounds = [a_round(1) for _ in range(70)]
    for round_ in rounds:
        await house.start(round_)
    async with house.store.begin() as unit:
        for round_ in rounds:
            assert await unit.rounds.get(round_.id) == round_
