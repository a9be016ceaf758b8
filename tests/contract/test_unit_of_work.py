"""All or nothing, in the whole and in its parts, whoever else is at work."""

import asyncio
from dataclasses import replace

import pytest

from bot.domain.ids import RoundId
from bot.domain.round import Course
from bot.ports.storage import Person, UnitOfWork
from tests.builders import NOON, a_parcel, a_person, a_release, a_round, a_team, an_answer, an_event, of_run, waited
from tests.contract.house import House


class Poison(Exception):
    pass


async def test_what_was_committed_is_there_after_a_restart(house: House) -> None:
    person, team = a_person(), a_team()
    async with house.store.begin() as unit:
        await unit.people.add(person)
        await unit.teams.add(team)
        await unit.inbox.set_token("s1")
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.people.get(person.id) == person
        assert await unit.teams.by_room(team.room) == team
        assert await unit.inbox.token() == "s1"


async def test_an_exception_takes_everything_back(house: House) -> None:
    round_ = a_round()
    people = await house.start(round_)
    event = an_event()

    async def fail() -> None:
        async with house.store.begin() as unit:
            await change_much(unit, round_.id)
            assert await unit.inbox.first_time(event, NOON)
            raise Poison

    with pytest.raises(Poison):
        await fail()
    for _ in range(2):
        async with house.store.begin() as unit:
            assert await unit.rounds.get(round_.id) == round_
            assert await unit.outbox.ready(NOON) == []
            assert await unit.rounds.seats(people[0].id) != ()
            assert await unit.inbox.token() is None
            assert await unit.releases.of_team(a_team().id) == []
            assert await unit.journal.read() == []
        await house.again()
    async with house.store.begin() as unit:
        assert await unit.inbox.first_time(event, NOON)


async def test_a_poison_event_rolls_back_alone(house: House) -> None:
    round_ = a_round()
    await house.start(round_)
    before, poisoned, after = an_event(), an_event(), an_event()

    async def fail(unit: UnitOfWork) -> None:
        async with unit.savepoint():
            assert await unit.inbox.first_time(poisoned, NOON)
            await change_much(unit, round_.id)
            raise Poison

    async with house.store.begin() as unit:
        async with unit.savepoint():
            assert await unit.inbox.first_time(before, NOON)
            await answer(unit, round_.id, "ervoor")
        with pytest.raises(Poison):
            await fail(unit)
        async with unit.savepoint():
            assert await unit.inbox.first_time(after, NOON)
            await answer(unit, round_.id, "erna")
    await house.again()
    async with house.store.begin() as unit:
        kept = await unit.rounds.get(round_.id)
        assert kept is not None
        assert sorted(a.pieces[0].text for a in kept.answers.values()) == ["erna", "ervoor"]
        assert kept.members == round_.members
        assert not await unit.inbox.first_time(before, NOON)
        assert not await unit.inbox.first_time(after, NOON)
        assert await unit.inbox.first_time(poisoned, NOON)
        assert await unit.outbox.ready(NOON) == []


async def test_a_write_that_the_database_refuses_is_poison_too(house: House) -> None:
    """Found only when the part ends, it still costs only that part."""
    team, released = a_team(), a_release()

    async def fail(unit: UnitOfWork) -> None:
        async with unit.savepoint():
            await unit.inbox.set_token("never")
            await unit.teams.add(team)
            await unit.releases.keep(released)

    async with house.store.begin() as unit:
        async with unit.savepoint():
            await unit.releases.keep(released)
        with pytest.raises(Exception):  # noqa: B017, PT011  # each store has its own way to say no
            await fail(unit)
        await unit.inbox.set_token("s2")
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.releases.get(released.id) == released
        assert await unit.teams.all() == ()
        assert await unit.inbox.token() == "s2"


async def test_after_a_poison_the_part_before_it_can_be_read(house: House) -> None:
    event = an_event()

    async def fail(unit: UnitOfWork) -> None:
        async with unit.savepoint():
            await unit.inbox.set_token("inside")
            assert await unit.inbox.token() == "inside"
            assert await unit.inbox.first_time(event, NOON)
            raise Poison

    async with house.store.begin() as unit:
        await unit.inbox.set_token("outside")
        with pytest.raises(Poison):
            await fail(unit)
        assert await unit.inbox.token() == "outside"
        assert await unit.inbox.first_time(event, NOON)


async def test_a_savepoint_inside_a_savepoint_is_refused(house: House) -> None:
    async with house.store.begin() as unit:
        with pytest.raises(RuntimeError):
            async with unit.savepoint(), unit.savepoint():
                pass


async def test_no_update_is_lost(house: House) -> None:
    """Four tasks that read, think and write: without the write lock from the start, some would overwrite others."""
    round_ = a_round()
    await house.start(round_)

    async def count_up() -> None:
        for _ in range(10):
            async with house.store.begin() as unit:
                now = await unit.rounds.get(round_.id)
                assert now is not None
                await asyncio.sleep(0)
                await unit.rounds.save(replace(now, course=waited(now, 1 + of_run(now).waited)))

    await asyncio.gather(*(count_up() for _ in range(4)))
    await house.again()
    async with house.store.begin() as unit:
        kept = await unit.rounds.get(round_.id)
    assert kept is not None
    assert of_run(kept).waited == 40


async def test_cancelled_in_the_middle_leaves_nothing(house: House) -> None:
    person = a_person()
    inside = asyncio.Event()

    async def stall() -> None:
        async with house.store.begin() as unit:
            await unit.people.add(person)
            await unit.inbox.set_token("half")
            inside.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(stall())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with house.store.begin() as unit:
        assert await unit.people.by_ref(person.ref) is None
        assert await unit.inbox.token() is None


async def test_cancelled_while_committing_is_all_or_nothing(house: House) -> None:
    """Memory and database must agree afterwards, whichever it was."""
    for turns in range(8):
        person = a_person()

        task = asyncio.create_task(add_person(house, person))
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        async with house.store.begin() as unit:
            in_memory = await unit.people.by_ref(person.ref)
        await house.again()
        async with house.store.begin() as unit:
            assert await unit.people.by_ref(person.ref) == in_memory


async def add_person(house: House, person: Person) -> None:
    async with house.store.begin() as unit:
        await unit.people.add(person)


async def change_much(unit: UnitOfWork, round_id: RoundId) -> None:
    """Something of everything, as a handled event would."""
    await answer(unit, round_id, "vergif")
    now = await unit.rounds.get(round_id)
    assert now is not None
    newcomer, team = a_person(), a_team()
    await unit.people.add(newcomer)
    await unit.teams.add(team)
    await unit.rounds.set_leader(round_id, newcomer.id)
    await unit.rounds.remove_people(round_id, [])
    await unit.rounds.save(replace(now, course=Course(), members={}))
    await unit.outbox.put(a_parcel(newcomer.id, round=round_id))
    await unit.inbox.set_token("poisoned")
    await unit.journal.note("poison", round_id, NOON)
    assert await unit.rounds.due(NOON) == []


async def answer(unit: UnitOfWork, round_id: RoundId, text: str) -> None:
    """The next member who has not answered does."""
    now = await unit.rounds.get(round_id)
    assert now is not None
    member = next(m for m in now.members if all(a.member != m for a in now.answers.values()))
    given = an_answer(member, "q1", text)
    await unit.rounds.save(replace(now, answers={**now.answers, (member, given.question): given}))
