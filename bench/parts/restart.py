"""How soon the bot is back after a stop, with many private chats, and how much memory it takes then."""

import asyncio
import time
from statistics import median

from bench.answers import answer
from bench.bots import OurBot, our_bot
from bench.figures import Measured, Target, Wanted, spread
from bench.machine import load, resident_mib
from bench.report import Section
from bench.seeding import Chat, new_id, opened, seed_rounds
from bench.town import Town

_PATIENCE_S = 60.0
_READY = Target(
    "restart with {} private chats: the answer that waited is answered, after imports", Wanted.AT_MOST, 1.0, "s"
)
_MEMORY = Target("resident memory then", Wanted.AT_MOST, 120, "MiB")
_ROOMS_AT_ONCE = 50


async def measure(town: Town, *, rounds: int, chats: int, building_s: float) -> Section:
    """A member answers while the bot is away; the time from the end of its imports until the next question arrives.

    Rooms on the homeserver are made for as many chats as can be in `building_s` seconds; the rest of the chats is in
    the bot's store only, which is where a start reads them.
    """
    before = load()
    account, session = await town.bot("ronde-terug")
    (member,) = await town.members(1, start=6000)
    begun = time.monotonic()
    (first,) = await town.chats(session, [member])
    rooms = [first]
    while len(rooms) < chats and time.monotonic() - begun < building_s:
        rooms += await town.chats(session, [member] * min(_ROOMS_AT_ONCE, chats - len(rooms)))
    real = len(rooms)
    rooms += [f"!{new_id()}:localhost" for _ in range(chats - real)]
    ours = our_bot(town.folder / "ronde-terug", town.server.url, account, encrypted=False)
    await _seed(ours, member, rooms)
    asked = town.arrivals.expect(first, member)
    await ours.first_start()
    await asyncio.wait_for(asked, _PATIENCE_S)
    took, sizes, imports = [], [], []
    for _ in range(rounds):
        ready, size, importing = await _once(town, ours, first, member)
        took.append(ready)
        sizes.append(size)
        imports.append(importing)
    ready_target = Target(_READY.what.format(f"{chats:,}"), _READY.wanted, _READY.limit, _READY.unit)
    rows = [Measured(ready_target, spread(took)), Measured(_MEMORY, spread(sizes))]
    remarks = [
        f"{rounds} starts. The imports before it took {median(imports):.1f} s.",
        f"{real} of the {chats} chats were rooms on the homeserver; all were in the bot's store, in live rounds.",
    ]
    return Section("Starting again", rows, remarks, (before, load()))


async def _seed(ours: OurBot, member: str, rooms: list[str]) -> None:
    """Live rounds for everybody; the member who will answer has the first chat."""
    chats = [Chat(member, rooms[0]), *(Chat(f"@iemand-{n}:localhost", room) for n, room in enumerate(rooms[1:]))]
    async with opened(ours.config) as (store, vault), store.begin() as unit:
        questions = await seed_rounds(unit, vault, ours.config.team.schedule(), chats, asks=False)
        await unit.outbox.put(questions[0])


async def _once(town: Town, ours: OurBot, room: str, member: str) -> tuple[float, float, float]:
    """Seconds from imports to the next question, resident MiB, seconds of imports."""
    await town.say(member, room, answer())
    arrival = town.arrivals.expect(room, member)
    program = ours.program()
    before = program.said().count("imported ")
    begun = time.time()
    async with program:
        await asyncio.wait_for(arrival, _PATIENCE_S)
        ready = time.time()
        await asyncio.sleep(1.0)
        size = resident_mib(program.pid)
    imported = float(program.said().split("imported ")[before + 1].split()[0])
    return ready - imported, size, imported - begun
