"""The network in memory as a watchful reader of any room would see it: what the bot did, and calls that may fail."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import datetime
from typing import Any

from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.ports.homeserver import RoomFacts
from bot.ports.media import MediaRef, Upload
from bot.rehearsal.network import BOT, Happening, Network

Done = Happening
"""In these tests the timeline holds only what the bot did: what people say is handed to the bot directly."""


async def _nothing() -> None: ...


class QuietNetwork(Network):
    """`fails` is called at the begin of every call that may fail, with its name; `answers` when the server has done
    what an upload asks, before its answer arrives; `before_file` while a file is on its way."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self.fails: Callable[[str], None] = lambda call: None
        self.answers: Callable[[str], None] = lambda call: None
        self.forgotten: list[RoomRef] = []
        """Rooms of which what was said cannot be read any more."""
        self.before_file: Callable[[], Awaitable[None]] = _nothing

    async def send(self, room: RoomRef, content: Mapping[str, Any], txn: str) -> EventRef:
        self.fails("send")
        return await super().send(room, content, txn)

    async def send_picture(
        self, room: RoomRef, upload: Upload, *, width: int, height: int, extra: Mapping[str, Any], txn: str
    ) -> EventRef:
        self.fails("upload")
        event = await super().send_picture(room, upload, width=width, height=height, extra=extra, txn=txn)
        self.answers("upload")
        return event

    async def send_file(self, room: RoomRef, upload: Upload, *, extra: Mapping[str, Any], txn: str) -> EventRef:
        self.fails("upload")
        await self.before_file()
        return await super().send_file(room, upload, extra=extra, txn=txn)

    async def redact(self, room: RoomRef, event: EventRef, txn: str) -> None:
        self.fails("redact")
        await super().redact(room, event, txn)

    async def create_private_chat(self, person: PersonRef, *, alias: str, name: str, topic: str) -> RoomRef:
        self.fails("create_private_chat")
        return await super().create_private_chat(person, alias=alias, name=name, topic=topic)

    async def facts(self, room: RoomRef) -> RoomFacts:
        self.fails("facts")
        return await super().facts(room)

    async def forget_words(self, room: RoomRef) -> None:
        self.fails("forget_words")
        await super().forget_words(room)
        self.forgotten.append(room)

    async def make_room(
        self,
        people: Collection[PersonRef],
        *,
        alias: str,
        name: str,
        topic: str,
        writers: Collection[PersonRef] = (),
        reactions: bool = False,
    ) -> RoomRef:
        self.fails("make_room")
        return await super().make_room(
            people, alias=alias, name=name, topic=topic, writers=writers, reactions=reactions
        )

    async def set_voices(self, room: RoomRef, writers: Collection[PersonRef], *, reactions: bool) -> None:
        self.fails("set_voices")
        await super().set_voices(room, writers, reactions=reactions)

    async def forget_room(self, room: RoomRef) -> None:
        self.fails("forget_room")

    async def picture(self, ref: MediaRef) -> bytes:
        self.fails("picture")
        return await super().picture(ref)


__all__ = ["BOT", "Done", "QuietNetwork"]
