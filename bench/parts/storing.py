"""What it costs to keep one answer, with few and with a million answers stored."""

import os
import secrets
import sqlite3
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from bench.answers import answer
from bench.figures import Measured, Target, Wanted, percentile, ratios, spread
from bench.flow import QUESTIONS
from bench.machine import load
from bench.report import Section
from bench.seeding import Chat, new_id, question_parcel, seed_rounds
from bot.dialogue.engine import decide
from bot.domain.effects import Say
from bot.domain.events import Now, Said, SeatOfMember
from bot.domain.ids import EventRef, MemberId, MessageRef, RoundId
from bot.domain.schedule import Schedule
from bot.ports.storage import Parcel, Store
from bot.storage.store import open_store
from bot.vault.memory import MemoryVault
from bot.vault.names import HOUSE

_COMMIT = Target("keeping one answer, with the next question and the position, on disk, p50", Wanted.AT_MOST, 1.0, "ms")
_FLAT = Target("the same with {:,} answers stored, as a multiple of with 10", Wanted.AT_MOST, 1.25)
_SEALED_BYTES = 320
"""Of an answer of two sentences."""
_ROUNDS_OF_OTHERS = 256


@dataclass(slots=True)
class House:
    """A store with one round in which members go on answering, and what others have stored."""

    store: Store
    answers: Iterator["Given"]
    rounds: list[list[float]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer: who gives it."""

    round: RoundId
    member: MemberId


async def measure(folder: Path, *, rounds: int, commits: int, stored: int) -> Section:
    """`commits` in each store per round, ten at a time in turns."""
    before = load()
    async with AsyncExitStack() as stack:
        few = await _house(stack, folder / "few.db", 10)
        many = await _house(stack, folder / "many.db", stored)
        for house in (few, many):
            await _keep(house, 10)
        for _ in range(rounds):
            for house in (few, many):
                house.rounds.append([])
            for turn in range(commits // 10):
                for house in (few, many) if turn % 2 else (many, few):
                    house.rounds[-1] += await _keep(house, 10)
    middles = [[median(times) for times in house.rounds] for house in (few, many)]
    every = [took for times in few.rounds for took in times]
    rows = [
        Measured(_COMMIT, spread([middle * 1000 for middle in middles[0]])),
        Measured(Target(_FLAT.what.format(stored), _FLAT.wanted, _FLAT.limit), ratios(middles[1], middles[0])),
    ]
    remarks = [
        f"{rounds} rounds of {commits} answers in each store; WAL, synchronous FULL. "
        f"95 % took less than {percentile(every, 0.95) * 1000:.2f} ms.",
        "Measured from opening the transaction to the end of the commit, as the bot does it: is it new, what was "
        "asked, answer, state, next question, position.",
    ]
    return Section("Keeping answers", rows, remarks, (before, load()))


async def _keep(house: House, count: int) -> list[float]:
    return [await _keep_one(house.store, next(house.answers)) for _ in range(count)]


async def _keep_one(store: Store, given: Given) -> float:
    """What the engine and the renderer make of it is worked out before: that is not the store's doing."""
    async with store.begin() as unit:
        round_ = await unit.rounds.get(given.round)
        person = await unit.rounds.person(given.round, SeatOfMember(given.member))
    assert round_ is not None
    assert person is not None
    prompt = round_.members[given.member].open
    assert prompt is not None
    event = EventRef(f"${new_id()}")
    said = Said(SeatOfMember(given.member), MessageRef(event), answer(), about=prompt.id)
    decision = decide(round_, said, Now(datetime.now(UTC), secrets.token_bytes(32)))
    parcels: list[Parcel] = [
        question_parcel(decision.round, say, person) for say in decision.effects if isinstance(say, Say)
    ]
    begun = time.perf_counter()
    async with store.begin() as unit:
        async with unit.savepoint():
            assert await unit.inbox.first_time(event, datetime.now(UTC))
            await unit.rounds.save(decision.round)
            for parcel in parcels:
                await unit.outbox.put(parcel)
        await unit.inbox.set_token(new_id())
    took = time.perf_counter() - begun
    async with store.begin() as unit:
        for parcel in parcels:
            await unit.outbox.drop(parcel.id)  # a real one is sent meanwhile
    return took


async def _house(stack: AsyncExitStack, path: Path, stored: int) -> House:
    vault = MemoryVault()
    vault.create(HOUSE)
    chats = [Chat(f"@iemand-{number}:localhost", f"!{new_id()}:localhost") for number in range(_ROUNDS_OF_OTHERS)]
    store = await open_store(path, vault)
    stack.push_async_callback(store.close)
    async with store.begin() as unit:
        parcels = await seed_rounds(unit, vault, Schedule(), chats, asks=False)
        rounds = sorted({parcel.round for parcel in parcels if parcel.round is not None})
    _fill(path, rounds, stored)
    # spread over many rounds, as answers are
    seats = [(parcel.round, parcel.seat.member) for parcel in parcels if isinstance(parcel.seat, SeatOfMember)]
    given = [Given(round_, member) for _ in range(QUESTIONS - 1) for round_, member in seats if round_ is not None]
    return House(store, iter(given))


def _fill(path: Path, rounds: list[RoundId], stored: int) -> None:
    """Answers of others: sealed bytes nobody will open, in the order of the table so that it goes quickly."""
    each = stored // len(rounds) + 1
    with closing(sqlite3.connect(path)) as database, database:
        for start, round_ in enumerate(rounds):
            count = min(each, stored - start * each)
            marks = sorted(os.urandom(16) for _ in range(max(count, 0)))
            rows = ((round_, mark, os.urandom(_SEALED_BYTES)) for mark in marks)
            database.executemany("INSERT INTO answers (round, mark, sealed_answer) VALUES (?, ?, ?)", rows)
