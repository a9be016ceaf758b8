"""How many answers per second, with many members at once: beside a bare echo and beside only sending."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial
from statistics import median

from bench.answers import answer
from bench.bots import STARTED, echo_bot, our_bot
from bench.figures import Measured, Target, Wanted, percentile, ratios, spread
from bench.machine import CpuMeter, load
from bench.process import Program
from bench.report import Section
from bench.seeding import Chat, opened, seed_rounds
from bench.town import Town

_PATIENCE_S = 60.0
_PER_BARE = Target("replies per second, {} members at once, beside the echo bot", Wanted.AT_LEAST, 1.4)
_PER_CEILING = Target("the same, beside half of what the homeserver takes when members only send", Wanted.AT_LEAST, 0.8)

Exchange = Callable[[int], Awaitable[None]]
"""One member (by number) says something and, unless only sending, waits for the reply."""


@dataclass(slots=True)
class Slice:
    """What one contestant did in one turn."""

    per_second: float
    took: list[float]
    synapse_ms: float
    """Of processor time per exchange."""
    bot_ms: float


@dataclass(slots=True)
class Contestant:
    exchange: Exchange
    pid: int | None = None
    slices: dict[int, list[Slice]] = field(default_factory=dict)


async def measure(town: Town, *, rounds: int, sizes: Sequence[int], seconds: float) -> Section:
    """Each contestant has turns of so many seconds with the first `size` members; in rotating order."""
    before = load()
    async with AsyncExitStack() as stack:
        contestants = await _contestants(town, stack, max(sizes))
        for contestant in contestants.values():
            await _turn(town, contestant, min(sizes), 0.5)  # warming up
        for number in range(rounds):
            for size in sizes:
                order = list(contestants.values())
                for contestant in order[number % 3 :] + order[: number % 3]:
                    contestant.slices.setdefault(size, []).append(await _turn(town, contestant, size, seconds))
    return _section(contestants, sizes, (before, load()))


async def _turn(town: Town, contestant: Contestant, size: int, seconds: float) -> Slice:
    synapse = CpuMeter.start(town.synapse_pid)
    bot = CpuMeter.start(contestant.pid) if contestant.pid is not None else None
    took: list[float] = []
    begun = time.perf_counter()

    async def member(number: int) -> None:
        while (now := time.perf_counter()) - begun < seconds:
            await contestant.exchange(number)
            took.append(time.perf_counter() - now)

    await asyncio.gather(*(member(number) for number in range(size)))
    passed = time.perf_counter() - begun
    count = len(took)
    bot_ms = bot.used() * 1000 / count if bot is not None else 0.0
    return Slice(count / passed, took, synapse.used() * 1000 / count, bot_ms)


async def _contestants(town: Town, stack: AsyncExitStack, size: int) -> dict[str, Contestant]:
    account, our_session = await town.bot("ronde-druk")
    _, echo_session = await town.bot("echo-druk")
    _, silent_session = await town.bot("stil-druk")
    members = await town.members(size, start=1000)
    ours = our_bot(town.folder / "ronde-druk", town.server.url, account, encrypted=False)
    our_rooms = await town.chats(our_session, members)
    echo_rooms = await town.chats(echo_session, members)
    silent_rooms = await town.chats(silent_session, members)
    async with opened(ours.config) as (store, vault), store.begin() as unit:
        chats = [Chat(member, room) for member, room in zip(members, our_rooms, strict=True)]
        await seed_rounds(unit, vault, ours.config.team.schedule(), chats)
    echo = await _ready(stack, echo_bot(town.folder / "echo-druk", town.server.url, echo_session), "ready")
    asked = [town.arrivals.expect(room, member) for room, member in zip(our_rooms, members, strict=True)]
    bot = await _ready(stack, ours.program(), STARTED)
    await asyncio.wait_for(asyncio.gather(*asked), _PATIENCE_S)
    return {
        "ours": Contestant(partial(_ask, town, members, our_rooms, True), bot.pid),
        "bare": Contestant(partial(_ask, town, members, echo_rooms, False), echo.pid),
        "only sending": Contestant(partial(_send, town, members, silent_rooms)),
    }


async def _ready(stack: AsyncExitStack, program: Program, word: str) -> Program:
    started = await stack.enter_async_context(program)
    await started.until(word)
    return started


async def _ask(town: Town, members: Sequence[str], rooms: Sequence[str], asks: bool, number: int) -> None:
    arrival = town.arrivals.expect(rooms[number], members[number])
    await town.say(members[number], rooms[number], answer())
    _, event = await asyncio.wait_for(arrival, _PATIENCE_S)
    if asks:
        kind = event["content"]["nl.gespreksronde"]["type"]
        assert kind == "prompt", f"a {kind} instead of a question"


async def _send(town: Town, members: Sequence[str], rooms: Sequence[str], number: int) -> None:
    await town.say(members[number], rooms[number], answer())


def _section(contestants: dict[str, Contestant], sizes: Sequence[int], loads: tuple[float, float]) -> Section:
    rows, remarks = [], []
    for size in sizes:
        ours, bare, sending = (contestants[name].slices[size] for name in ("ours", "bare", "only sending"))
        rates = [one.per_second for one in ours]
        bare_rates = [one.per_second for one in bare]
        halves = [one.per_second / 2 for one in sending]
        rows += [
            Measured(
                Target(_PER_BARE.what.format(size), _PER_BARE.wanted, _PER_BARE.limit),
                ratios(rates, bare_rates),
                f"{median(rates):.1f}/s beside {median(bare_rates):.1f}/s",
                doubtful=spread(bare_rates).unsteady,
            ),
            Measured(
                _PER_CEILING,
                ratios(rates, halves),
                f"{median(rates):.1f}/s beside {median(halves):.1f}/s",
                doubtful=spread(halves).unsteady,
            ),
        ]
        remarks.append(_remark(size, ours, bare, sending))
    rounds = len(contestants["ours"].slices[sizes[0]])
    remarks.append(f"{rounds} rounds; every reply came, and every reply of ours was the next question.")
    return Section("Many members at once", rows, remarks, loads)


def _remark(size: int, ours: Sequence[Slice], bare: Sequence[Slice], sending: Sequence[Slice]) -> str:
    homeserver = " / ".join(f"{median(s.synapse_ms for s in one):.1f}" for one in (ours, bare, sending))
    bots = " / ".join(f"{median(s.bot_ms for s in one):.2f}" for one in (ours, bare))
    waits = [took for one in ours for took in one.took]
    return (
        f"{size} members: processor ms of the homeserver per exchange with ours, the echo bot, and per bare send: "
        f"{homeserver}; of the bots: {bots}. With ours half wait less than {median(waits):.2f} s, "
        f"95 % less than {percentile(waits, 0.95):.2f} s."
    )
