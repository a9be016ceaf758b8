"""The bot's side of the wire, alone: one account whose incoming things a test can wait for."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

from bot.demo.homeserver import Account as Registered
from bot.demo.homeserver import EmbeddedSynapse
from bot.demo.person import Person
from bot.domain.ids import PersonRef, RoomRef
from bot.matrix.account import Account, open_homeserver
from bot.matrix.homeserver import MatrixHomeserver
from bot.ports.homeserver import Batch, Incoming, MembershipChanged, TextMessage

PICKLE_KEY = bytes(range(32))
_T = TypeVar("_T", bound=Incoming)


class MemoryBox:
    """Secrets that outlive a restart of the bot, but not the test."""

    def __init__(self) -> None:
        self.secrets: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        return self.secrets.get(name)

    def put(self, name: str, secret: bytes) -> None:
        self.secrets[name] = secret


class Ear:
    """Listens to a homeserver and remembers what came; `token` is what a bot would have stored."""

    def __init__(self, homeserver: MatrixHomeserver, since: str | None) -> None:
        self.homeserver = homeserver
        self.token = since
        self.heard: list[Incoming] = []
        self.batches: list[Batch] = []
        self.deaf = False
        self._news = asyncio.Condition()
        self._task = asyncio.create_task(self._listen(since))

    async def _listen(self, since: str | None) -> None:
        try:
            async for batch in self.homeserver.batches(since):
                async with self._news:
                    self.batches.append(batch)
                    self.heard += batch.items
                    self.token = batch.token
                    self._news.notify_all()
        finally:
            self.deaf = True
            async with self._news:
                self._news.notify_all()

    async def until(
        self, kind: type[_T], fits: Callable[[_T], bool] = lambda _item: True, *, timeout: float = 20.0
    ) -> _T:
        """The first thing of this kind that fits, heard already or still to come."""

        def found() -> _T | None:
            return next((item for item in self.heard if isinstance(item, kind) and fits(item)), None)

        async with asyncio.timeout(timeout), self._news:
            await self._news.wait_for(lambda: found() is not None or self.deaf)
        item = found()
        if item is None:
            await self._task  # tells why it stopped listening
            raise AssertionError("stopped listening")
        return item

    async def first_batch(self) -> None:
        async with asyncio.timeout(20), self._news:
            await self._news.wait_for(lambda: bool(self.batches) or self.deaf)

    async def next_batch(self) -> None:
        """Wait for one more batch than there are now."""
        before = len(self.batches)
        async with asyncio.timeout(20), self._news:
            await self._news.wait_for(lambda: len(self.batches) > before or self.deaf)

    async def stop(self) -> None:
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task


class Bot:
    """An account for the bot, to be started as often as a test likes."""

    def __init__(self, synapse: EmbeddedSynapse, registered: Registered, folder: Path) -> None:
        self.account = Account(synapse.url, registered.user_id, registered.password)
        self.id = registered.user_id
        self.box = MemoryBox()
        self.folder = folder
        self.token: str | None = None
        self._rooms: dict[RoomRef, bool] = {}

    def remember(self, room: str, *, encrypted: bool = True) -> RoomRef:
        """A room that the bot's own tables would know at the next start."""
        self._rooms[RoomRef(room)] = encrypted
        return RoomRef(room)

    async def open(self, **options: Any) -> MatrixHomeserver:
        settings: dict[str, Any] = {
            "store_folder": self.folder,
            "pickle_key": PICKLE_KEY,
            "box": self.box,
            "known_rooms": self._rooms.items(),
        }
        return await open_homeserver(self.account, **(settings | options))

    def lose_store(self) -> None:
        """The machine was replaced, or somebody cleaned up too well."""
        for file in self.folder.iterdir():
            file.unlink()

    @contextlib.asynccontextmanager
    async def awake(self, **options: Any) -> AsyncIterator[Ear]:
        """Open, listen from where it stopped last time, and close."""
        homeserver = await self.open(**options)
        ear = Ear(homeserver, self.token)
        try:
            await ear.first_batch()
            yield ear
        finally:
            self.token = ear.token
            try:
                await ear.stop()
            finally:
                await homeserver.close()


async def private_chat(ear: Ear, person: Person, alias: str | None = None) -> RoomRef:
    """A private chat with a person who has come in."""
    room = await ear.homeserver.create_private_chat(
        PersonRef(person.id), alias=alias or f"chat-{uuid4().hex}", name="Gespreksronde", topic="privé"
    )
    await ear.until(MembershipChanged, lambda change: (change.person, change.membership) == (person.id, "join"))
    return room


def words(body: str) -> dict[str, str]:
    """The content of a plain message."""
    return {"msgtype": "m.text", "body": body}


def texts(items: Iterable[Incoming]) -> list[str]:
    """The bodies of the readable messages, in order."""
    return [item.body for item in items if isinstance(item, TextMessage)]


async def new_bot(synapse: EmbeddedSynapse, folder: Path) -> Bot:
    """A bot account that was never on this server before."""
    return Bot(synapse, await synapse.register(f"bot-{uuid4().hex[:8]}"), folder / "keys")
