"""A whole bot and a team in one process: real service, texts and detector, a store in memory, a clock moved by hand.

async with quiet_team() as team:
    await team.starts()
    await team.takes_part("anna", "een antwoord", "nog een")
    await team.passes(days=6)
    assert team.in_room("summary")
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from bot.detect.engine import DutchDetector
from bot.detect.stemming import stem
from bot.detect.urgency import urgent
from bot.domain.flow import Flow
from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.domain.round import Round
from bot.domain.schedule import Schedule, Windows
from bot.ports.homeserver import Batch, Incoming, Invited, OtherMessage, Redaction, TextMessage
from bot.ports.tools import Habits, Tools
from bot.service.clock_trust import ClockTrust
from bot.service.deliver import Deliverer
from bot.service.erase import Eraser
from bot.service.marking import Marker
from bot.service.receive import Receiver
from bot.service.wake import Waker
from bot.service.work import Writer
from bot.storage.memory import MemoryStore
from bot.texts.render import Renderer
from bot.vault.memory import MemoryVault
from tests.flows_for_tests import small_flow
from tests.story import MONDAY_TEN
from tests.threats.quiet_network import BOT, Done, QuietNetwork

ROOM = RoomRef("!team:stil.example")
LEADER = "lies"
MEMBERS = ("anna", "bram", "cleo", "daan", "emma", "fien", "gijs", "hugo")
SURNAMES = ("Zilverberg", "Oosterwijk", "Wolthuis", "Brandsma", "Terpstra", "Hoekzema", "Kuipers", "Damstra")
_STEPS = 1000


@cache
def detector() -> DutchDetector:
    return DutchDetector()


@cache
def renderer() -> Renderer:
    made = Renderer()
    made.preload("nl", "en")
    return made


def ref(name: str) -> PersonRef:
    """The Matrix id of somebody in the team."""
    return PersonRef(f"@{name}.mx:stil.example")


def display_name(name: str) -> str:
    """A first name and a surname, so that a leak of either is found."""
    if name == LEADER:
        return "Lies Vandermeer"
    return f"{name.capitalize()} {SURNAMES[MEMBERS.index(name)]}"


@dataclass(slots=True)
class QuietTeam:
    tools: Tools
    network: QuietNetwork
    writer: Writer
    receiver: Receiver
    waker: Waker
    eraser: Eraser
    deliverer: Deliverer
    names: tuple[str, ...]
    clock: list[datetime]
    batch: int = 0
    handled: list[EventRef] = field(default_factory=list)

    # -- time and traffic

    @property
    def now(self) -> datetime:
        return self.clock[0]

    async def settles(self) -> None:
        """Everything queued is sent, everything the network has is handled, until nothing moves any more."""
        for _ in range(_STEPS):
            await self._sends_all()
            if not self.network.waiting:
                break
            items, self.network.waiting = tuple(self.network.waiting), []
            self.batch += 1
            await self.receiver.receive(Batch(f"s{self.batch}", items))
            await self.eraser.erase_ready()
        else:
            raise AssertionError("it does not come to rest")
        await self.eraser.erase_ready()

    async def _sends_all(self) -> None:
        for _ in range(_STEPS):
            await asyncio.sleep(0)
            async with self.writer.work() as work:
                if not await work.uow.outbox.ready(work.at):
                    break
                work.queued = True  # the deliverer waits in real seconds for what was postponed: wake it
        else:
            raise AssertionError("the outbox does not empty")
        for _ in range(5):  # the eraser hears of what was delivered in a task of its own
            await asyncio.sleep(0)

    async def happens(self, *items: Incoming) -> None:
        self.network.waiting.extend(items)
        await self.settles()

    async def until(self, end: datetime) -> None:
        """Time passes; every moment on the way comes when it is due. One that fails stays due, and ends the way."""
        tried = None
        for _ in range(_STEPS):
            async with self.writer.work() as work:
                moments = (await work.uow.rounds.next_due(), await work.uow.agreements.next_due())
            due = min((moment for moment in moments if moment is not None), default=None)
            if due is None or due > end or due == tried:
                break
            self.clock[0] = max(self.now, due)
            await self.waker.due()
            await self.settles()
            tried = due
        self.clock[0] = max(self.now, end)

    async def passes(self, **time: int) -> None:
        await self.until(self.now + timedelta(**time))

    # -- what people do

    async def command(self, text: str, by: str = LEADER) -> None:
        await self.happens(TextMessage(ROOM, self.network.an_event(), ref(by), text))

    async def says(self, name: str, text: str, *, reply_to: EventRef | None = None) -> EventRef:
        event = self.network.an_event()
        await self.happens(TextMessage(self.chat(name), event, ref(name), text, reply_to=reply_to))
        return event

    async def deletes(self, name: str, target: EventRef) -> None:
        await self.happens(Redaction(self.chat(name), self.network.an_event(), ref(name), target))

    async def sends(self, name: str, what: str, room: RoomRef | None = None) -> None:
        """Something that is no text: a picture, a reaction."""
        await self.happens(OtherMessage(room or self.chat(name), self.network.an_event(), ref(name), what))

    async def starts(self, options: str = "") -> None:
        await self.command(f'!ronde start klein "De week" {options}')

    async def takes_part(self, name: str, *answers: str, agrees: bool = True) -> None:
        await self.says(name, "ja")
        for text in answers:
            await self.says(name, text)
        if agrees:
            await self.says(name, "akkoord")

    async def everybody(self, answer: Callable[[str, int], str], questions: int = 2) -> None:
        """Everybody takes part; `answer` makes the text from a name and the number of the question."""
        for name in self.names:
            await self.takes_part(name, *(answer(name, number) for number in range(1, questions + 1)))

    async def in_review(self) -> None:
        """Time passes until the facilitator has the page."""
        for _ in range(14):
            if self.has_chat(LEADER) and self.in_chat(LEADER, "review"):
                return
            await self.passes(hours=12)
        raise AssertionError("there is no review")

    async def is_released(self) -> None:
        """From the last agreement to the summary: the closing, the facilitator's akkoord, the release."""
        await self.in_review()
        await self.says(LEADER, "akkoord")
        await self.passes(days=4)

    # -- what can be seen

    def chat(self, name: str) -> RoomRef:
        return next(room for room, people in self.network.rooms.items() if room != ROOM and ref(name) in people)

    def has_chat(self, name: str) -> bool:
        return any(room != ROOM and ref(name) in people for room, people in self.network.rooms.items())

    def in_room(self, kind: str | None = None) -> list[Done]:
        """Everything the bot did in the team room; only its messages of one type of the marker."""
        return [done for done in self.network.of_room(ROOM) if kind is None or done.kind == kind]

    def in_chat(self, name: str, kind: str | None = None) -> list[Done]:
        return [done for done in self.network.of_room(self.chat(name)) if kind is None or done.kind == kind]

    async def round(self) -> Round:
        """The only round there is."""
        async with self.writer.work() as work:
            (only,) = await work.uow.rounds.all_ids()
            round_ = await work.uow.rounds.get(only)
        assert round_ is not None
        return round_


def _tools(network: QuietNetwork, flows: tuple[Flow, ...], clock: list[datetime], salt: bytes) -> Tools:
    drawn = 0

    def chance() -> bytes:
        nonlocal drawn
        drawn += 1
        return hashlib.sha256(salt + drawn.to_bytes(8, "big")).digest()

    vault = MemoryVault()
    vault.create("house")
    return Tools(
        store=MemoryStore(vault),
        vault=vault,
        homeserver=network,
        detector=detector(),
        texts=renderer(),
        flows={flow.meta.id: flow for flow in flows},
        habits=Habits(Schedule(), Windows(), "nl", lambda room: ("Bel Vera: 06 00 00 00 00",), lambda who: True),
        now=lambda: clock[0],
        steady=lambda: clock[0].timestamp(),
        chance=chance,
        urgent=urgent,
        stem=stem,
    )


@asynccontextmanager
async def quiet_team(
    *,
    size: int = 8,
    flow: Flow | None = None,
    salt: bytes = b"quiet",
    at: datetime = MONDAY_TEN,
    changes: Mapping[str, Any] | None = None,
) -> AsyncIterator[QuietTeam]:
    """A team with the bot in its room. `changes`: parts of the tools to put something else in place of."""
    clock = [at.astimezone(UTC)]
    network = QuietNetwork(lambda: clock[0])
    names = MEMBERS[:size]
    network.names = {ref(name): display_name(name) for name in (*names, LEADER)}
    network.powers = {ref(LEADER): 50}
    network.rooms[ROOM] = {ref(name): display_name(name) for name in (LEADER, *names)}
    tools = _tools(network, (flow or small_flow(),), clock, salt)
    tools = replace(tools, **(changes or {}))
    writer, marker = Writer(tools), Marker(tools)
    team = QuietTeam(
        tools,
        network,
        writer,
        Receiver(tools, writer, marker),
        Waker(tools, writer, ClockTrust()),
        Eraser(tools, writer, marker),
        Deliverer(tools, writer, "STIL"),
        names,
        clock,
    )
    tasks = [asyncio.create_task(team.deliverer.run()), asyncio.create_task(team.eraser.run())]
    try:
        await team.happens(Invited(ROOM, ref(LEADER), direct=False))
        yield team
    finally:
        await team.deliverer.stop()
        tasks[1].cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks)


__all__ = ["BOT", "LEADER", "MEMBERS", "ROOM", "QuietTeam", "display_name", "quiet_team", "ref"]
