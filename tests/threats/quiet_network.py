"""A chat network in memory: the port `Homeserver`, and what a watchful reader of any room would have seen of the bot.

Nothing is encrypted and nobody is slow; everything the bot does is one line of the `timeline`.
"""

import itertools
from collections.abc import AsyncIterator, Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.ports.homeserver import Batch, Echo, Incoming, Joined, MembershipChanged, RoomFacts
from bot.ports.media import MediaRef, MediaTrouble, MediaUnusable, Upload

BOT = PersonRef("@bot:stil.example")


@dataclass(frozen=True, slots=True)
class Done:
    """Something the bot did in a room: sent a message, deleted one, made a room, asked somebody in."""

    at: datetime
    room: RoomRef
    what: str
    content: Mapping[str, Any] = field(default_factory=dict)
    event: EventRef | None = None

    @property
    def body(self) -> str:
        return str(self.content.get("body", ""))

    @property
    def kind(self) -> str:
        """The type of the bot's own marker."""
        return str(self.content.get("nl.gespreksronde", {}).get("type", ""))


class QuietNetwork:
    """Implements `bot.ports.homeserver.Homeserver`. What it has for the bot waits in `waiting`."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.timeline: list[Done] = []
        self.waiting: list[Incoming] = []
        self.rooms: dict[RoomRef, dict[PersonRef, str]] = {}
        self.powers: dict[PersonRef, int] = {}
        self.names: dict[PersonRef, str] = {}
        self.absent: set[PersonRef] = set()
        """People who never come into their private chat."""
        self.fails: Callable[[str], None] = lambda call: None
        """Called at the begin of every call that may fail, with its name."""
        self.voices: dict[RoomRef, tuple[frozenset[PersonRef], bool]] = {}
        """Who may write in a room of a round, and whether anybody may react."""
        self.pictures: dict[MediaRef, bytes] = {}
        """What people sent, to be fetched."""
        self.uploads: dict[EventRef, Upload] = {}
        """What the bot sent, by the message it stands in."""
        self._now = now
        self._sent: dict[str, EventRef] = {}
        self._chats: dict[str, RoomRef] = {}
        self._number = itertools.count(1)

    @property
    def me(self) -> PersonRef:
        return BOT

    def an_event(self) -> EventRef:
        return EventRef(f"$stil{next(self._number):06d}:stil.example")

    def of_room(self, room: RoomRef) -> list[Done]:
        return [done for done in self.timeline if done.room == room]

    # -- the port

    async def batches(self, since: str | None) -> AsyncIterator[Batch]:
        """Nothing comes by itself: the quiet team hands over what waits."""
        by_itself: tuple[Batch, ...] = ()
        for batch in by_itself:
            yield batch

    def know_room(self, room: RoomRef, *, encrypted: bool, people: Collection[PersonRef] | None = None) -> None:
        """Every room is known here."""

    async def send(self, room: RoomRef, content: Mapping[str, Any], txn: str) -> EventRef:
        self.fails("send")
        if txn not in self._sent:
            event = self._sent[txn] = self.an_event()
            self._note(room, "message", content, event)
            self.waiting.append(Echo(room, event, txn))
        return self._sent[txn]

    async def send_picture(
        self, room: RoomRef, upload: Upload, *, width: int, height: int, extra: Mapping[str, Any], txn: str
    ) -> EventRef:
        info = {"mimetype": upload.mimetype, "w": width, "h": height}
        return await self._upload(room, {**extra, "msgtype": "m.image", "info": info}, upload, txn)

    async def send_file(self, room: RoomRef, upload: Upload, *, extra: Mapping[str, Any], txn: str) -> EventRef:
        info = {"mimetype": upload.mimetype}
        return await self._upload(room, {**extra, "msgtype": "m.file", "info": info}, upload, txn)

    async def picture(self, ref: MediaRef) -> bytes:
        self.fails("picture")
        if ref not in self.pictures:
            raise MediaUnusable(MediaTrouble.GONE)
        return self.pictures[ref]

    async def redact(self, room: RoomRef, event: EventRef, txn: str) -> None:
        self.fails("redact")
        self._note(room, "redaction", {}, event)

    async def find_sent(self, room: RoomRef, txn: str) -> EventRef | None:
        return self._sent.get(txn)

    async def create_private_chat(self, person: PersonRef, *, alias: str, name: str, topic: str) -> RoomRef:
        self.fails("create_private_chat")
        if alias not in self._chats:
            room = self._chats[alias] = RoomRef(f"!chat{next(self._number):06d}:stil.example")
            self.rooms[room] = {BOT: "", person: self.names.get(person, "")}
            self._note(room, "create", {"name": name, "topic": topic})
            if person not in self.absent:
                self.waiting.append(MembershipChanged(room, self.an_event(), person, "join", person))
        return self._chats[alias]

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
        if alias not in self._chats:
            room = self._chats[alias] = RoomRef(f"!room{next(self._number):06d}:stil.example")
            self.rooms[room] = {BOT: ""} | {person: self.names.get(person, "") for person in people}
            self.voices[room] = (frozenset(writers), reactions)
            self._note(room, "create", {"name": name, "topic": topic})
            self.waiting += [
                MembershipChanged(room, self.an_event(), person, "join", person)
                for person in people
                if person not in self.absent
            ]
        return self._chats[alias]

    async def set_voices(self, room: RoomRef, writers: Collection[PersonRef], *, reactions: bool) -> None:
        self.fails("set_voices")
        self.voices[room] = (frozenset(writers), reactions)
        self._note(room, "voices", {})

    async def close_room(self, room: RoomRef) -> None:
        await self.set_voices(room, (), reactions=False)

    async def hand_over(self, room: RoomRef, people: Collection[PersonRef]) -> None:
        await self.set_voices(room, people, reactions=True)
        await self.leave(room)

    async def set_topic(self, room: RoomRef, topic: str) -> None:
        self._note(room, "topic", {"topic": topic})

    async def invite(self, room: RoomRef, person: PersonRef) -> None:
        self._note(room, "invite", {})

    async def join(self, room: RoomRef) -> None:
        self.rooms[room][BOT] = ""
        self._note(room, "join", {})
        self.waiting.append(MembershipChanged(room, self.an_event(), BOT, "join", BOT))

    async def leave(self, room: RoomRef) -> None:
        self._note(room, "leave", {})

    async def facts(self, room: RoomRef) -> RoomFacts:
        self.fails("facts")
        joined = tuple(Joined(person, name) for person, name in self.rooms[room].items())
        return RoomFacts(joined, dict(self.powers), encrypted=True, name="Team Noord")

    async def retry(self, raw: bytes) -> Incoming | None:
        return None

    async def forget_words(self, room: RoomRef) -> None:
        self.fails("forget_words")

    async def forget_room(self, room: RoomRef) -> None:
        self.fails("forget_room")

    async def request_key(self, raw: bytes) -> None:
        """There are no keys here."""

    async def server_time(self) -> datetime | None:
        return self._now()

    async def reachable(self, person: PersonRef) -> bool:
        return True

    async def close(self) -> None:
        """Nothing is open."""

    async def _upload(self, room: RoomRef, content: Mapping[str, Any], upload: Upload, txn: str) -> EventRef:
        self.fails("upload")
        told = {"body": upload.text or upload.name, "filename": upload.name}
        event = await self.send(room, {**content, **told}, txn)
        self.uploads[event] = upload
        return event

    def _note(self, room: RoomRef, what: str, content: Mapping[str, Any], event: EventRef | None = None) -> None:
        self.timeline.append(Done(self._now(), room, what, content, event))
