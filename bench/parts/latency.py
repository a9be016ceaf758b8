"""How long a member waits: from an answer to the next question, beside an echo."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial
from statistics import median

from bench.answers import answer
from bench.bots import STARTED, OurBot, echo_bot, our_bot
from bench.figures import Measured, Target, Wanted, percentile, ratios, spread
from bench.machine import CpuMeter, load
from bench.process import Program
from bench.report import Section
from bench.seeding import Chat, opened, seed_rounds
from bench.town import Town
from bot.demo.homeserver import Session
from bot.demo.person import Person
from bot.demo.seen import Seen

_TURN = 2
"""Messages to one bot before the other has its turn: what disturbs a turn disturbs both."""
_WARM_UP = 3
_PATIENCE_S = 30.0
_P50 = Target("answer → next question, {}, p50", Wanted.AT_MOST, 1.0, tolerated=1.1)
_P95 = Target("answer → next question, {}, p95", Wanted.AT_MOST, 1.0, tolerated=1.1)

Exchange = Callable[[], Awaitable[float]]
"""Says one thing and waits for the reply: the seconds between."""


@dataclass(slots=True)
class Contestant:
    """One bot: its process, and per round the way to exchange a message with it and what that took."""

    program: Program
    exchanges: Sequence[Exchange]
    times: list[list[float]] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)


async def measure(town: Town, *, rounds: int, messages: int, encrypted: bool) -> Section:
    """`messages` to each bot per round, of one member at a time; every round another member."""
    before = load()
    async with AsyncExitStack() as stack:
        make = _encrypted if encrypted else _plain
        ours, bare = await make(town, stack, rounds)
        for number in range(rounds):
            await _round(ours, bare, number, messages)
    name = "encrypted" if encrypted else "plain"
    return _section(name, ours, bare, (before, load()))


async def _round(ours: Contestant, bare: Contestant, number: int, messages: int) -> None:
    for contestant in (ours, bare):
        for _ in range(_WARM_UP):
            await contestant.exchanges[number]()
        contestant.times.append([])
        contestant.cpu_ms.append(0.0)
    for turn in range(messages // _TURN):
        order = (ours, bare) if turn % 2 else (bare, ours)
        for contestant in order:
            meter = CpuMeter.start(contestant.program.pid)
            for _ in range(_TURN):
                contestant.times[-1].append(await contestant.exchanges[number]())
            contestant.cpu_ms[-1] += meter.used() * 1000


async def _plain(town: Town, stack: AsyncExitStack, rounds: int) -> tuple[Contestant, Contestant]:
    members = [await town.listener(f"plain-{number}") for number in range(rounds)]
    ours, our_session, echo_session = await _accounts(town, "plain", encrypted=False)
    our_rooms = [await _shared_room(town, our_session, partial(town.join, member)) for member in members]
    echo_rooms = [await _shared_room(town, echo_session, partial(town.join, member)) for member in members]
    asked = [town.arrivals.expect(room, member.user_id) for room, member in zip(our_rooms, members, strict=True)]
    chats = [(member.user_id, room) for member, room in zip(members, our_rooms, strict=True)]
    program, bare = await _start(town, stack, ours, echo_session, chats)
    for first in asked:
        await asyncio.wait_for(first, _PATIENCE_S)

    def with_bot(member: Session, room: str, kind: str | None) -> Exchange:
        async def exchange() -> float:
            text = answer()
            arrival = town.arrivals.expect(room, member.user_id)
            begun = time.perf_counter()
            await town.say(member, room, text)
            came, event = await asyncio.wait_for(arrival, _PATIENCE_S)
            _check(event["content"], kind, text)
            return came - begun

        return exchange

    return (
        Contestant(program, [with_bot(m, r, "prompt") for m, r in zip(members, our_rooms, strict=True)]),
        Contestant(bare, [with_bot(m, r, None) for m, r in zip(members, echo_rooms, strict=True)]),
    )


async def _encrypted(town: Town, stack: AsyncExitStack, rounds: int) -> tuple[Contestant, Contestant]:
    ours, our_session, echo_session = await _accounts(town, "sealed", encrypted=True)
    people = [
        await stack.enter_async_context(await Person.arrive(town.server, f"sealed-{number}"))
        for number in range(rounds)
    ]
    our_rooms = [await _shared_room(town, our_session, person.join, encrypted=True) for person in people]
    echo_rooms = [await _shared_room(town, echo_session, person.join, encrypted=True) for person in people]
    chats = [(person.id, room) for person, room in zip(people, our_rooms, strict=True)]
    program, bare = await _start(town, stack, ours, echo_session, chats)
    for person, room in zip(people, our_rooms, strict=True):
        await person.wait_for(_from_other(person, room), timeout=_PATIENCE_S)

    def with_bot(person: Person, room: str, kind: str | None) -> Exchange:
        async def exchange() -> float:
            text = answer()
            mark = person.mark()
            begun = time.perf_counter()
            await person.send(room, text)
            seen = await person.wait_for(_from_other(person, room), since=mark, timeout=_PATIENCE_S)
            took = time.perf_counter() - begun
            _check(dict(seen.content), kind, text)
            return took

        return exchange

    return (
        Contestant(program, [with_bot(p, r, "prompt") for p, r in zip(people, our_rooms, strict=True)]),
        Contestant(bare, [with_bot(p, r, None) for p, r in zip(people, echo_rooms, strict=True)]),
    )


async def _accounts(town: Town, name: str, *, encrypted: bool) -> tuple[OurBot, Session, Session]:
    account, our_session = await town.bot(f"ronde-{name}")
    _, echo_session = await town.bot(f"echo-{name}")
    return (
        our_bot(town.folder / f"ronde-{name}", town.server.url, account, encrypted=encrypted),
        our_session,
        echo_session,
    )


async def _start(
    town: Town, stack: AsyncExitStack, ours: OurBot, echo: Session, chats: Sequence[tuple[str, str]]
) -> tuple[Program, Program]:
    async with opened(ours.config) as (store, vault), store.begin() as unit:
        await seed_rounds(unit, vault, ours.config.team.schedule(), [Chat(*chat) for chat in chats])
    bare = echo_bot(town.folder / f"{ours.folder.name}-echo", town.server.url, echo, encrypted=ours.encrypted)
    await stack.enter_async_context(bare)
    await bare.until("ready")
    program = await stack.enter_async_context(ours.program())
    await program.until(STARTED)
    return program, bare


async def _shared_room(
    town: Town, owner: Session, join: Callable[[str], Awaitable[None]], *, encrypted: bool = False
) -> str:
    (room,) = await town.empty_chats(owner, 1, encrypted=encrypted)
    await join(room)
    return room


def _from_other(person: Person, room: str) -> Callable[[Seen], bool]:
    return lambda seen: seen.room == room and seen.is_message and seen.sender != person.id


def _check(content: dict[str, object], kind: str | None, said: str) -> None:
    """The reply is what it should be: a question of ours, or the same words."""
    marker = content.get("nl.gespreksronde")
    if kind is None:
        assert content.get("body") == said, "an echo says the same"
    else:
        assert isinstance(marker, dict), "ours carries its marker"
        assert marker.get("type") == kind, f"a {marker.get('type')} instead of a question"


def _section(name: str, ours: Contestant, bare: Contestant, loads: tuple[float, float]) -> Section:
    rows = []
    for target, share in ((_P50, None), (_P95, 0.95)):
        mine, theirs = ([_figure(times, share) for times in one.times] for one in (ours, bare))
        rows.append(
            Measured(
                Target(target.what.format(name), target.wanted, target.limit, target.unit, target.tolerated),
                ratios(mine, theirs),
                f"{median(mine) * 1000:.1f} ms beside {median(theirs) * 1000:.1f} ms",
                doubtful=spread(theirs).unsteady,
            )
        )
    count = len(ours.times[0])
    cpu = " and ".join(f"{median(one.cpu_ms) / count:.1f}" for one in (ours, bare))
    remark = f"{len(ours.times)} rounds of {count} messages to each bot; processor ms per reply: {cpu} (bare)."
    return Section(f"Answering one member, {name}", rows, [remark], loads)


def _figure(times: Sequence[float], share: float | None) -> float:
    return median(times) if share is None else percentile(times, share)
