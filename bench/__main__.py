"""`python -m bench`: measure everything and write docs/performance.md; `python -m bench PART...`: only look.

make bench                            all of it, about twelve minutes
python -m bench --quick               all of it, small, in about two minutes; writes nothing
python -m bench latency --rounds 2    one part; writes nothing
"""

import argparse
import asyncio
import logging
import os
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bench import machine, report
from bench.parts import burst, deadlines, latency, restart, storing, throughput
from bench.report import Run, Section
from bench.town import Town

_PAGE = Path(__file__).parents[1] / "docs" / "performance.md"


@dataclass(frozen=True, slots=True)
class Size:
    """How much is done: the numbers of the targets, or small ones to see that it works."""

    rounds: int = 5
    messages: int = 40
    encrypted_messages: int = 24
    members: tuple[int, ...] = (64, 256)
    seconds: float = 4.0
    rooms: int = 500
    chats: int = 2000
    building_s: float = 100.0
    commits: int = 200
    stored: int = 1_000_000
    due: int = 1000
    among: int = 100_000


_QUICK = Size(2, 10, 10, (16,), 2.0, 64, 2000, 5.0, 50, 100_000, 200, 20_000)

Part = Callable[[Size, Path], Awaitable[Sequence[Section]]]


async def _latency(size: Size, folder: Path) -> Sequence[Section]:
    async with Town(folder) as town:
        return [
            await latency.measure(town, rounds=size.rounds, messages=size.messages, encrypted=False),
            await latency.measure(town, rounds=size.rounds, messages=size.encrypted_messages, encrypted=True),
        ]


async def _throughput(size: Size, folder: Path) -> Sequence[Section]:
    async with Town(folder) as town:
        return [await throughput.measure(town, rounds=size.rounds, sizes=size.members, seconds=size.seconds)]


async def _burst(size: Size, folder: Path) -> Sequence[Section]:
    async with Town(folder) as town:
        return [await burst.measure(town, rounds=size.rounds, rooms=size.rooms)]


async def _restart(size: Size, folder: Path) -> Sequence[Section]:
    async with Town(folder) as town:
        return [await restart.measure(town, rounds=size.rounds, chats=size.chats, building_s=size.building_s)]


async def _storing(size: Size, folder: Path) -> Sequence[Section]:
    return [await storing.measure(folder, rounds=size.rounds, commits=size.commits, stored=size.stored)]


async def _deadlines(size: Size, folder: Path) -> Sequence[Section]:
    return [await deadlines.measure(folder, rounds=size.rounds, due=size.due, among=size.among)]


PARTS: dict[str, Part] = {
    "latency": _latency,
    "throughput": _throughput,
    "burst": _burst,
    "restart": _restart,
    "storing": _storing,
    "deadlines": _deadlines,
}


async def _measure(size: Size, parts: Sequence[str]) -> list[Section]:
    sections: list[Section] = []
    for name in parts:
        print(f"{datetime.now(UTC):%H:%M:%S} {name}", flush=True)
        with tempfile.TemporaryDirectory(prefix="gespreksronde-bench-") as folder:
            found = await PARTS[name](size, Path(folder))
        sections += found
        for section in found:
            print(report.in_words(section), flush=True)
    return sections


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="How quick the bot is, beside a bare echo bot."
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"only these: {', '.join(PARTS)}")
    parser.add_argument("--rounds", type=int, help="instead of five")
    parser.add_argument("--quick", action="store_true", help="small numbers, to see that everything works")
    given = parser.parse_args()
    unknown = [part for part in given.parts if part not in PARTS]
    if unknown:
        parser.error(f"no part {unknown[0]!r}; there are: {', '.join(PARTS)}")
    size = _QUICK if given.quick else Size()
    if given.rounds:
        size = replace(size, rounds=given.rounds)
    os.umask(0o077)
    logging.getLogger("nio").setLevel(logging.ERROR)  # the members' clients, on what they do in passing
    begun = time.monotonic()
    sections = asyncio.run(_measure(size, given.parts or list(PARTS)))
    took = (time.monotonic() - begun) / 60
    if given.parts or given.quick:
        return
    how = f"The run took {took:.0f} minutes."
    report.save(Run(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC", machine.describe(), how, sections), _PAGE)
    print(f"Written: {_PAGE}")


if __name__ == "__main__":
    main()
