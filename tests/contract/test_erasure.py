"""The building blocks of erasure: each can be repeated, and what is being erased is out of everybody's way."""

from collections.abc import Awaitable, Callable

import pytest

from bot.domain.effects import Tag
from bot.domain.events import SeatOfLeader, SeatOfMember
from bot.domain.ids import PromptId
from bot.domain.round import Round
from bot.ports.storage import HeldMessage, Person, Team
from tests.builders import NOON, a_parcel, a_round, a_team, an_event, an_id
from tests.contract.house import House


async def a_full_round(house: House) -> tuple[Round, list[Person], Team]:
    """A round that has left something everywhere."""
    round_, team = a_round(answers={"q1": "woorden"}), a_team()
    people = await house.start(round_, team=team)
    prompt = PromptId(an_id())
    asked = a_parcel(people[0].id, round=round_.id, prompt=prompt, tag=Tag.REVIEW)
    async with house.store.begin() as unit:
        await unit.teams.add(team)
        await unit.outbox.put(asked)
        await unit.outbox.sent(asked.id, an_event())
        await unit.sent.shown(asked.id)
        await unit.outbox.put(a_parcel(people[1].id, round=round_.id))
        await unit.inbox.hold(HeldMessage(an_event(), people[0].id, b"raw", NOON, prompt, round=round_.id))
        await unit.inbox.hold(HeldMessage(an_event(), people[0].id, b"other", NOON))
    return round_, people, team


async def begin(house: House, round_: Round) -> None:
    async with house.store.begin() as unit:
        await unit.rounds.begin_deleting(round_.id)


async def remove(house: House, round_: Round) -> None:
    async with house.store.begin() as unit:
        await unit.rounds.remove_rows(round_.id)


async def destroy(house: House, round_: Round) -> None:
    house.vault.destroy(round_.id)


async def scrub(house: House, _: Round) -> None:
    await house.store.scrub()


async def finish(house: House, round_: Round) -> None:
    async with house.store.begin() as unit:
        await unit.rounds.finish_deleting(round_.id)


STEPS: list[Callable[[House, Round], Awaitable[None]]] = [begin, remove, destroy, scrub, finish]


@pytest.mark.parametrize("crash_after", range(len(STEPS)), ids=[step.__name__ for step in STEPS])
async def test_a_crash_after_any_step_can_be_gone_on_from(house: House, crash_after: int) -> None:
    round_, people, team = await a_full_round(house)
    other = a_round()
    await house.start(other, leader=people[0])
    for step in STEPS[: crash_after + 1]:
        await step(house, round_)
    await house.again()
    async with house.store.begin() as unit:
        left = await unit.rounds.deleting()
    assert left == ([] if crash_after == len(STEPS) - 1 else [round_.id])
    await house.store.match_keys()
    for step in STEPS:
        await step(house, round_)
        await step(house, round_)
    await house.again()
    await nothing_is_left(house, round_, people, team)
    async with house.store.begin() as unit:
        assert await unit.rounds.get(other.id) == other
        assert await unit.rounds.all_ids() == [other.id]


async def nothing_is_left(house: House, round_: Round, people: list[Person], team: Team) -> None:
    async with house.store.begin() as unit:
        assert await unit.rounds.get(round_.id) is None
        assert await unit.rounds.row(round_.id) is None
        assert await unit.rounds.rows(team.id) == []
        assert await unit.rounds.roster(round_.id) == ()
        assert all(round_id != round_.id for round_id, _ in await unit.rounds.seats(people[0].id))
        assert await unit.rounds.person(round_.id, SeatOfLeader()) is None
        assert await unit.outbox.waiting(round_.id) == 0
        assert await unit.outbox.ready(NOON) == []
        assert await unit.sent.last_shown(people[0].id) is None
        assert await unit.sent.tagged(round_.id, Tag.REVIEW) == []
        assert [held.raw for held in await unit.inbox.held()] == [b"other"]
    assert not house.vault.has(round_.id)


async def test_while_it_is_being_erased_a_round_is_out_of_the_way(house: House) -> None:
    round_, people, team = await a_full_round(house)
    member = next(iter(round_.members))
    await begin(house, round_)
    for _ in range(2):
        async with house.store.begin() as unit:
            assert await unit.rounds.rows(team.id) == []
            assert await unit.rounds.seats(people[0].id) == ()
            assert await unit.rounds.next_due() is None
            assert await unit.sent.last_shown(people[0].id) is None
            assert await unit.rounds.get(round_.id) == round_, "whose chats it are is still to be known"
            assert await unit.rounds.person(round_.id, SeatOfMember(member)) == people[0].id
        await house.again()


async def test_a_message_queued_while_erasing_is_not_lost_when_it_belongs_to_no_round(house: House) -> None:
    round_, people, _ = await a_full_round(house)
    told = a_parcel(people[0].id, "losgemaakt")
    async with house.store.begin() as unit:
        await unit.rounds.begin_deleting(round_.id)
        await unit.outbox.put(told)
        await unit.outbox.wipe_round(round_.id)
        await unit.rounds.remove_rows(round_.id)
    await house.again()
    async with house.store.begin() as unit:
        assert [parcel.id for parcel in await unit.outbox.ready(NOON)] == [told.id]


async def test_a_key_without_a_round_is_removed_at_the_start(house: House) -> None:
    """A crash between writing the key and committing the round."""
    round_, _, team = await a_full_round(house)
    house.vault.create(team.id)
    orphan = an_id()
    house.vault.create(orphan)
    await house.again()
    assert await house.store.match_keys() == []
    assert set(house.vault.names()) == {"house", round_.id, team.id}


async def test_a_round_without_a_key_is_reported_at_the_start(house: House) -> None:
    round_, _, _ = await a_full_round(house)
    house.vault.destroy(round_.id)
    await house.again()
    assert await house.store.match_keys() == [round_.id]
    for step in STEPS:
        await step(house, round_)
    await house.again()
    assert await house.store.match_keys() == []
