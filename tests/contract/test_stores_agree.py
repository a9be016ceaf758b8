"""Whatever happens in whatever order, restarts and poison included, both stores tell the same story."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.effects import Tag
from bot.domain.events import Seat, SeatOfLeader, SeatOfMember
from bot.domain.ids import EffectId, EventRef, PromptId, QuestionId
from bot.domain.round import Round
from bot.ports.storage import HeldMessage, Parcel, Person, UnitOfWork
from tests.builders import NOON, a_parcel, a_person, a_round, a_team, an_answer, waited
from tests.contract.house import House, a_house

TEAM = a_team()
LATER = NOON + timedelta(minutes=5)


class Poison(Exception):
    pass


@dataclass(frozen=True)
class Cast:
    """Who and what takes part: two rounds, the same three people in both, and messages that may be sent to them."""

    people: Sequence[Person]
    rounds: Sequence[Round]
    parcels: Sequence[Parcel]

    def seat(self, number: int) -> Seat:
        members = list(self.rounds[number % 2].members)
        return SeatOfLeader() if number % 3 == 2 else SeatOfMember(members[number % 3])


def a_cast() -> Cast:
    people = [a_person() for _ in range(3)]
    rounds = [a_round(2, answers={"q1": "woord"}) for _ in range(2)]
    parcels = [
        a_parcel(
            people[number % 3].id,
            id=EffectId(f"{number:032x}"),
            round=rounds[number % 2].id if number % 5 else None,
            seat=SeatOfMember(next(iter(rounds[number % 2].members))) if number % 4 else None,
            prompt=PromptId(f"prompt-{number}") if number % 3 else None,
            tag=Tag.REVIEW if number % 4 == 1 else None,
            held=number % 6 == 0,
        )
        for number in range(8)
    ]
    return Cast(people, rounds, parcels)


Do = Callable[[UnitOfWork, Cast, int], Awaitable[Any]]


async def answer(unit: UnitOfWork, cast: Cast, number: int) -> None:
    now = await unit.rounds.get(cast.rounds[number % 2].id)
    if now is not None:
        member = list(now.members)[number % 2]
        given = replace(an_answer(member, f"q{number % 4}", f"tekst {number}"), pieces=())
        answers = {**now.answers, (member, given.question): given}
        await unit.rounds.save(replace(now, answers=answers, course=waited(now, number)))


async def withdraw(unit: UnitOfWork, cast: Cast, number: int) -> None:
    now = await unit.rounds.get(cast.rounds[number % 2].id)
    if now is not None:
        gone = (list(now.members)[number % 2], QuestionId(f"q{number % 4}"))
        kept = {place: given for place, given in now.answers.items() if place != gone}
        await unit.rounds.save(replace(now, answers=kept))


async def pause(unit: UnitOfWork, cast: Cast, number: int) -> None:
    now = await unit.rounds.get(cast.rounds[number % 2].id)
    if now is not None:
        paused = None if now.course.paused_at else NOON
        await unit.rounds.save(replace(now, course=replace(now.course, paused_at=paused)))


async def put(unit: UnitOfWork, cast: Cast, number: int) -> None:
    parcel = cast.parcels[number]
    if parcel.round is None or await unit.rounds.get(parcel.round) is not None:
        with suppress(ValueError):
            await unit.outbox.put(parcel)


async def hold(unit: UnitOfWork, cast: Cast, number: int) -> None:
    round_ = cast.rounds[number % 2]
    if await unit.rounds.get(round_.id) is not None:
        came = NOON + timedelta(seconds=number)
        await unit.inbox.hold(HeldMessage(EventRef(f"${number}"), cast.people[0].id, b"raw", came, round=round_.id))


async def remove_rows(unit: UnitOfWork, cast: Cast, number: int) -> None:
    await unit.rounds.begin_deleting(cast.rounds[number % 2].id)
    await unit.rounds.remove_rows(cast.rounds[number % 2].id)


async def change_leader(unit: UnitOfWork, cast: Cast, number: int) -> None:
    if await unit.rounds.get(cast.rounds[number % 2].id) is not None:
        await unit.rounds.set_leader(cast.rounds[number % 2].id, cast.people[number % 3].id)


DEEDS: dict[str, Do] = {
    "answer": answer,
    "withdraw": withdraw,
    "pause": pause,
    "put": put,
    "hold": hold,
    "change leader": change_leader,
    "begin deleting": lambda unit, cast, n: unit.rounds.begin_deleting(cast.rounds[n % 2].id),
    "remove rows": remove_rows,
    "remove people": lambda unit, cast, n: unit.rounds.remove_people(cast.rounds[n % 2].id, []),
    "send": lambda unit, cast, n: unit.outbox.sent(cast.parcels[n].id, EventRef(f"$event-{n}")),
    "show": lambda unit, cast, n: unit.sent.shown(cast.parcels[n].id),
    "try": lambda unit, cast, n: unit.outbox.tried(cast.parcels[n].id, NOON, f"D{n}"),
    "postpone": lambda unit, cast, n: unit.outbox.postpone(cast.parcels[n].id, LATER),
    "release": lambda unit, cast, n: unit.outbox.release(cast.parcels[n].id, NOON),
    "give up": lambda unit, cast, n: unit.outbox.give_up(cast.parcels[n].id),
    "drop prompt": lambda unit, cast, n: unit.outbox.drop_prompts(cast.rounds[n % 2].id, [PromptId(f"prompt-{n}")]),
    "drop for": lambda unit, cast, n: unit.outbox.drop_for(cast.rounds[n % 2].id, cast.seat(n)),
    "let go": lambda unit, cast, n: unit.inbox.let_go(EventRef(f"${n}")),
}

Deed = tuple[str, int]


@dataclass(frozen=True)
class Chapter:
    """One unit of work: parts one after another; some fail, or all of it does. `restart`: the store is opened anew."""

    parts: Sequence[tuple[Sequence[Deed], bool]]
    fails: bool
    restart: bool


deeds = st.tuples(st.sampled_from(sorted(DEEDS)), st.integers(0, 7))
parts = st.tuples(st.lists(deeds, max_size=5), st.booleans())
chapters = st.builds(Chapter, parts=st.lists(parts, max_size=4), fails=st.booleans(), restart=st.booleans())


@given(story=st.lists(chapters, max_size=6))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_both_stores_tell_the_same_story(story: list[Chapter]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(tell(story, Path(folder)))


async def tell(story: list[Chapter], folder: Path) -> None:
    cast, once = a_cast(), set[int]()
    houses = [await a_house(kind, folder) for kind in ("memory", "sqlite")]
    for house in houses:
        await set_the_stage(house, cast)
    for chapter in story:
        told = [(only_once(part, once), fails) for part, fails in chapter.parts]
        for house in houses:
            await perform(house, cast, replace(chapter, parts=told))
        first, second = [await seen(house, cast) for house in houses]
        assert first == second
    for house in houses:
        await house.store.close()


def only_once(part: Sequence[Deed], once: set[int]) -> Sequence[Deed]:
    """The id of a parcel is made once and never used again."""
    kept = []
    for name, number in part:
        if name != "put" or number not in once:
            kept.append((name, number))
        if name == "put":
            once.add(number)
    return kept


async def set_the_stage(house: House, cast: Cast) -> None:
    leader, *members = cast.people
    async with house.store.begin() as unit:
        for person in cast.people:
            await unit.people.add(person)
        for round_ in cast.rounds:
            house.vault.create(round_.id)
            seats = {member: person.id for member, person in zip(round_.members, members, strict=True)}
            await unit.rounds.add(round_, team=TEAM.id, leader=leader.id, people=seats, roster=())


async def perform(house: House, cast: Cast, chapter: Chapter) -> None:
    with suppress(Poison):
        async with house.store.begin() as unit:
            for part, fails in chapter.parts:
                with suppress(Poison):
                    async with unit.savepoint():
                        for name, number in part:
                            await DEEDS[name](unit, cast, number)
                        if fails:
                            raise Poison
            if chapter.fails:
                raise Poison
    if chapter.restart:
        await house.again()


async def seen(house: House, cast: Cast) -> dict[str, Any]:
    """Everything that can be asked."""
    async with house.store.begin() as unit:
        return {
            "ready": [[replace(p, order=0) for p in await unit.outbox.ready(at)] for at in (NOON, LATER)],
            "next": await unit.outbox.next_ready(NOON),
            "held back": [[p.id for p in await unit.outbox.held(who.id)] for who in cast.people],
            "waiting": [await unit.outbox.waiting(r.id) for r in cast.rounds],
            "rounds": [await unit.rounds.get(r.id) for r in cast.rounds],
            "rows": await unit.rounds.rows(TEAM.id),
            "due": [await unit.rounds.due(NOON + timedelta(days=9)), await unit.rounds.next_due()],
            "deleting": await unit.rounds.deleting(),
            "seats": [set(await unit.rounds.seats(who.id)) for who in cast.people],
            "leaders": [await unit.rounds.person(r.id, SeatOfLeader()) for r in cast.rounds],
            "last shown": [await unit.sent.last_shown(who.id) for who in cast.people],
            "replies": [
                await unit.sent.prompt_at(who.id, EventRef(f"$event-{n}")) for who in cast.people for n in range(8)
            ],
            "tagged": [set(await unit.sent.tagged(r.id, Tag.REVIEW)) for r in cast.rounds],
            "held": await unit.inbox.held(),
        }
