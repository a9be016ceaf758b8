"""A thousand moments that are due within one second, among many: when is the last of them acted on?"""

import asyncio
import os
import random
import secrets
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import cast

from bench.figures import Measured, Target, Wanted, spread
from bench.machine import load
from bench.report import Section
from bench.seeding import begin, new_id
from bot.clock.scheduler import Waker as Clockwork
from bot.detect.engine import DutchDetector
from bot.domain.ids import PersonId, PersonRef, RoomRef, RoundId, TeamId
from bot.domain.round import Alarm, Timer
from bot.domain.schedule import Schedule, Windows
from bot.pictures.clean import cleaned
from bot.ports.homeserver import Homeserver
from bot.ports.storage import Person, Store, Team
from bot.ports.tools import Habits, Tools
from bot.press.calendar_file import write_calendar
from bot.press.printing import PrintingPress
from bot.service.clock_trust import ClockTrust
from bot.service.wake import Waker
from bot.service.work import Work, Writer
from bot.storage.store import open_store
from bot.texts.render import Renderer
from bot.vault.memory import MemoryVault
from bot.vault.names import HOUSE

_LATE = Target("{:,} deadlines within a second, among {:,}: the last one acted on, late", Wanted.AT_MOST, 100, "ms")
_LEAD = timedelta(seconds=1.5)
_SEEDING = timedelta(milliseconds=3)
"""What it takes to prepare a round, generously: the first moment comes when all are prepared."""
_WITHIN = timedelta(seconds=1)
_PATIENCE_S = 60.0


async def measure(folder: Path, *, rounds: int, due: int, among: int) -> Section:
    """Every round a new store with `among` deadlines far away and `due` rounds that are not in memory."""
    before = load()
    last, middle = [], []
    for number in range(rounds):
        late = await _once(folder / f"deadlines-{number}.db", due, among)
        last.append(max(late) * 1000)
        middle.append(median(late) * 1000)
    row = Measured(Target(_LATE.what.format(due, among), _LATE.wanted, _LATE.limit, _LATE.unit), spread(last))
    remarks = [
        f"{rounds} rounds. Half of them were less than {median(middle):.0f} ms late. Acted on: its round was loaded, "
        "and the engine was told that the moment has come.",
    ]
    return Section("Deadlines", [row], remarks, (before, load()))


async def _once(path: Path, due: int, among: int) -> list[float]:
    """How late each deadline was handed to the engine, in seconds."""
    vault = MemoryVault()
    vault.create(HOUSE)
    store = await open_store(path, vault)
    try:
        _fill(path, among - due)
        first = datetime.now(UTC) + due * _SEEDING + _LEAD
        moments = sorted(first + random.random() * _WITHIN for _ in range(due))
        await _seed(store, vault, moments)
        assert datetime.now(UTC) < first, "too slow a machine to prepare in time"
        acted = await _act(store, vault, due)
    finally:
        await store.close()
    return [(at - moment).total_seconds() for at, moment in zip(acted, moments, strict=True)]


async def _seed(store: Store, vault: MemoryVault, moments: Sequence[datetime]) -> None:
    """A live round for each moment; only the last few stay in memory."""
    team = Team(TeamId(new_id()), RoomRef(f"!{new_id()}:localhost"))
    person = Person(PersonId(new_id()), PersonRef("@iemand:localhost"), new_id())
    like = begin(Schedule()).round
    async with store.begin() as unit:
        await unit.teams.add(team)
        await unit.people.add(person)
        for moment in moments:
            timers = (Timer(Alarm.SNAPSHOT, moment),)
            round_ = replace(like, id=RoundId(new_id()), course=replace(like.course, timers=timers))
            vault.create(round_.id)
            await unit.rounds.add(round_, team=team.id, leader=person.id, people={}, roster=())


async def _act(store: Store, vault: MemoryVault, due: int) -> list[datetime]:
    """The bot's own clockwork and waker at work; when each moment reached the engine."""
    acted: list[datetime] = []
    done = asyncio.Event()

    def chance() -> bytes:
        # drawn once for every event that is handed to the engine
        acted.append(datetime.now(UTC))
        if len(acted) == due:
            done.set()
        return secrets.token_bytes(32)

    tools = _tools(store, vault, chance)
    writer = Writer(tools)
    clockwork = Clockwork(Waker(tools, writer, ClockTrust()).due)
    alarms: set[asyncio.Task[None]] = set()

    async def set_alarm() -> None:
        async with writer.work() as work:
            moment = await work.uow.rounds.next_due()
        clockwork.wake_at(moment)

    def heard(work: Work) -> None:
        if work.moments:
            alarms.add(asyncio.create_task(set_alarm()))

    writer.listen(heard)
    await clockwork.start()
    await set_alarm()
    try:
        await asyncio.wait_for(done.wait(), _PATIENCE_S)
    finally:
        await clockwork.stop()
        await asyncio.gather(*alarms)
    return acted


def _tools(store: Store, vault: MemoryVault, chance: Callable[[], bytes]) -> Tools:
    return Tools(
        store=store,
        vault=vault,
        homeserver=cast("Homeserver", None),  # nobody is spoken to
        detector=DutchDetector(),
        texts=Renderer(),
        press=PrintingPress(),
        clean=cleaned,
        flows={},
        habits=Habits(Schedule(), Windows(), "nl", lambda _room: (), lambda _who: False),
        now=lambda: datetime.now(UTC),
        steady=time.monotonic,
        chance=chance,
        urgent=lambda _text: False,
        stem=lambda word, _lang: word,
        write_calendar=write_calendar,
    )


def _fill(path: Path, count: int) -> None:
    """Rounds of others whose moments are days away; their seals are never opened."""
    now, day = int(time.time() * 1e6), 86_400 * 10**6
    rows = (
        (
            new_id(),
            -number,
            "x",
            new_id(),
            "open",
            now + random.randint(day, 30 * day),
            False,
            os.urandom(400),
        )
        for number in range(count)
    )
    with closing(sqlite3.connect(path)) as database, database:
        database.executemany(
            "INSERT INTO rounds (id, number, short, team, stage, due_at, deleting, sealed_course)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
