"""Listening lets what was just queued go first, and never waits for it long."""

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

from bot.domain.ids import EventRef, RoomRef
from bot.ports.storage import Person
from bot.ports.tools import Tools
from bot.service.deliver import WAY_GIVEN, Deliverer
from bot.service.work import Writer
from bot.storage import MemoryStore
from bot.vault.memory import MemoryVault
from tests.builders import a_parcel, a_person

CHAT = RoomRef("!chat:example.org")


class SlowNetwork:
    """Takes its time over every message."""

    def __init__(self, takes: float) -> None:
        self.arrived = 0
        self._takes = takes

    async def send(self, _room: RoomRef, _content: Mapping[str, Any], txn: str) -> EventRef:
        await asyncio.sleep(self._takes)
        self.arrived += 1
        return EventRef(f"${txn}")


@asynccontextmanager
async def delivering(network: SlowNetwork) -> AsyncIterator[tuple[Deliverer, Writer, Person]]:
    vault = MemoryVault()
    vault.create("house")
    facts = {"now": lambda: datetime.now(UTC), "chance": lambda: secrets.token_bytes(32)}
    tools = cast("Tools", SimpleNamespace(store=MemoryStore(vault), homeserver=network, **facts))
    writer = Writer(tools)
    deliverer = Deliverer(tools, writer, "DEVICE")
    person = a_person(chat=CHAT, in_chat=True)
    async with writer.work() as work:
        await work.uow.people.add(person)
    running = asyncio.create_task(deliverer.run())
    try:
        yield deliverer, writer, person
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


async def queue(writer: Writer, person: Person) -> None:
    async with writer.work() as work:
        await work.uow.outbox.put(a_parcel(person.id))
        work.queued = True


async def waited(deliverer: Deliverer) -> float:
    begun = time.monotonic()
    await deliverer.give_way()
    return time.monotonic() - begun


async def test_what_was_queued_has_arrived() -> None:
    network = SlowNetwork(WAY_GIVEN.total_seconds() / 5)
    async with delivering(network) as (deliverer, writer, person):
        await queue(writer, person)
        await deliverer.give_way()
        assert network.arrived == 1


async def test_a_slow_homeserver_is_not_waited_for() -> None:
    network = SlowNetwork(takes=5)
    async with delivering(network) as (deliverer, writer, person):
        await queue(writer, person)
        assert await waited(deliverer) >= WAY_GIVEN.total_seconds() * 0.9
        assert network.arrived == 0


async def test_without_anything_queued_nothing_is_waited_for() -> None:
    network = SlowNetwork(takes=0)
    async with delivering(network) as (deliverer, writer, person):
        await queue(writer, person)
        await deliverer.give_way()
        assert await waited(deliverer) < WAY_GIVEN.total_seconds() * 0.9
