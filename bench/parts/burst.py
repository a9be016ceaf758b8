"""One question to each of many rooms, as when a round opens for a whole organisation: beside sending them raw."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median
from urllib.parse import quote

from bench.bots import OurBot, our_bot
from bench.figures import Measured, Target, Wanted, ratios, spread
from bench.machine import load
from bench.report import Section
from bench.seeding import Chat, new_id, opened, seed_rounds
from bench.town import Json, Town, at_once
from bot.demo.homeserver import Session
from bot.domain.ids import EffectId
from bot.ports.storage import Parcel

IN_FLIGHT = 32
_PATIENCE_S = 180.0
_TARGET = Target("questions to {} rooms, beside raw sends with 32 in flight", Wanted.AT_LEAST, 0.9)


@dataclass(slots=True)
class _Seen:
    """When messages of one sender arrived."""

    sender: str
    wanted: int
    at: list[float] = field(default_factory=list)
    complete: asyncio.Event = field(default_factory=asyncio.Event)

    def look(self, event: Json) -> None:
        if event.get("sender") == self.sender and event.get("type") == "m.room.message":
            self.at.append(time.perf_counter())
            if len(self.at) == self.wanted:
                self.complete.set()

    @property
    def per_second(self) -> float:
        """Between the first and the last to arrive: how long a bot takes to start is another question."""
        return (len(self.at) - 1) / (self.at[-1] - self.at[0])


async def measure(town: Town, *, rounds: int, rooms: int) -> Section:
    """Both in every round, in turns of who is first; the raw sender has an account and rooms of its own."""
    before = load()
    account, session = await town.bot("ronde-golf")
    _, raw_session = await town.bot("kaal-golf")
    (member,) = await town.members(1, start=5000)
    places = await town.chats(session, [member] * rooms)
    raw_places = await town.chats(raw_session, [member] * rooms)
    ours = our_bot(town.folder / "ronde-golf", town.server.url, account, encrypted=False)
    questions = await _questions(ours, places)
    await ours.first_start()
    rates: dict[bool, list[float]] = {True: [], False: []}
    for number in range(rounds):
        for raw in (number % 2 == 0, number % 2 == 1):
            seen = _Seen(raw_session.user_id if raw else account.user_id, rooms)
            town.arrivals.watcher = seen.look
            if raw:
                await _raw(town, raw_session, raw_places, questions, seen)
            else:
                await _from_bot(ours, questions, seen)
            town.arrivals.watcher = None
            rates[raw].append(seen.per_second)
    row = Measured(
        Target(_TARGET.what.format(rooms), _TARGET.wanted, _TARGET.limit),
        ratios(rates[False], rates[True]),
        f"{median(rates[False]):.1f}/s beside {median(rates[True]):.1f}/s",
        doubtful=spread(rates[True]).unsteady,
    )
    return Section("A question to many rooms", [row], [f"{rounds} rounds."], (before, load()))


async def _questions(ours: OurBot, places: Sequence[str]) -> list[Parcel]:
    """The rounds of these rooms in the store, and the question each member is to get."""
    chats = [Chat(f"@iemand-{number}:localhost", room) for number, room in enumerate(places)]
    async with opened(ours.config) as (store, vault), store.begin() as unit:
        return await seed_rounds(unit, vault, ours.config.team.schedule(), chats, asks=False)


async def _from_bot(ours: OurBot, questions: Sequence[Parcel], seen: _Seen) -> None:
    async with opened(ours.config) as (store, _vault), store.begin() as unit:
        for question in questions:
            await unit.outbox.put(replace(question, id=EffectId(new_id())))
    async with ours.program():
        await asyncio.wait_for(seen.complete.wait(), _PATIENCE_S)
        await asyncio.sleep(0.5)  # what was sent is noted


async def _raw(town: Town, session: Session, places: Sequence[str], questions: Sequence[Parcel], seen: _Seen) -> None:
    async def send(room: str, question: Parcel) -> None:
        path = f"/rooms/{quote(room)}/send/m.room.message/{new_id()}"
        await town.call("PUT", path, question.content, token=session.access_token)

    await at_once([send(room, question) for room, question in zip(places, questions, strict=True)], IN_FLIGHT)
    await asyncio.wait_for(seen.complete.wait(), _PATIENCE_S)
