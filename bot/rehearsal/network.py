"""A chat network in memory: the port `Homeserver` without a server.

Nothing is encrypted and nobody is slow. Whatever somebody does in a room is one line of the `timeline`, with who could
read it at that moment; what the bot has yet to hear waits in `waiting`.
"""

import itertools
from collections.abc import AsyncIterator, Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.ports.homeserver import (
    Batch,
    Echo,
    Incoming,
    Joined,
    MembershipChanged,
    OtherMessage,
    Picture,
    Refused,
    RoomFacts,
    TextMessage,
)
from bot.ports.media import MediaRef, MediaTrouble, MediaUnusable, Upload
from bot.texts.marker import MARKER

BOT: Final = PersonRef("@bot:stil.example")


@dataclass(slots=True)
class Room:
    """`people`: who is in it or asked in, with the names the room shows; they can read from that moment on.
    `private_of`: whose chat with the bot it is; None for a room of several people."""

    people: dict[PersonRef, str] = field(default_factory=dict)
    name: str = ""
    private_of: PersonRef | None = None
    outside: set[PersonRef] = field(default_factory=set)
    """Who was asked in and has not come."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that was done in a room: a message, a deletion (of `event`), a room made, somebody asked in."""

    at: datetime
    room: RoomRef
    what: str
    content: Mapping[str, Any] = field(default_factory=dict, repr=False)
    event: EventRef | None = None
    by: PersonRef = BOT
    readers: frozenset[PersonRef] = frozenset()
    """Who was in the room then."""

    @property
    def body(self) -> str:
        return str(self.content.get("body", ""))

    @property
    def marker(self) -> Mapping[str, Any]:
        """The machine-readable part of a message of the bot; empty in what people say."""
        marker = self.content.get(MARKER, {})
        return marker if isinstance(marker, Mapping) else {}

    @property
    def kind(self) -> str:
        """The type of the bot's own marker."""
        return str(self.marker.get("type", ""))


class Network:
    """Implements `bot.ports.homeserver.Homeserver`."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.timeline: list[Happening] = []
        self.waiting: list[Incoming] = []
        self.rooms: dict[RoomRef, Room] = {}
        self.powers: dict[PersonRef, int] = {}
        self.names: dict[PersonRef, str] = {}
        self.absent: set[PersonRef] = set()
        """People who never come into a room they are asked in to."""
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

    # -- what people do

    def an_event(self) -> EventRef:
        return EventRef(f"$stil{next(self._number):06d}:stil.example")

    def says(self, person: PersonRef, room: RoomRef, body: str) -> EventRef:
        """Somebody writes an ordinary message."""
        event = self._note(room, "message", {"msgtype": "m.text", "body": body}, by=person)
        if self.hears_in(room):
            self.waiting.append(TextMessage(room, event, person, body))
        return event

    def sends_picture(self, person: PersonRef, room: RoomRef, data: bytes, caption: str) -> EventRef:
        """Somebody sends a picture, with some words."""
        event = self._note(room, "image", {"msgtype": "m.image", "body": caption}, by=person)
        ref = MediaRef(event.encode())
        self.pictures[ref] = data
        self.waiting.append(Picture(room, event, person, ref, caption=caption, size=len(data)))
        return event

    def shows(self, person: PersonRef, room: RoomRef, what: str, body: str) -> EventRef:
        """Somebody sends something that is neither text nor a picture: a file, a sound. `body` stands for it on the
        timeline."""
        event = self._note(room, what, {"msgtype": f"m.{what}", "body": body}, by=person)
        if self.hears_in(room):
            self.waiting.append(OtherMessage(room, event, person, what))
        return event

    def goes_out(self, person: PersonRef, room: RoomRef) -> None:
        """Somebody leaves a room, or says no to its invitation."""
        self._note(room, "out", by=person)
        self.rooms[room].people.pop(person, None)
        if self.hears_in(room):
            self.waiting.append(MembershipChanged(room, self.an_event(), person, "leave", person))

    # -- what can be seen

    def of_room(self, room: RoomRef) -> list[Happening]:
        return [done for done in self.timeline if done.room == room]

    def hears_in(self, room: RoomRef) -> bool:
        """Whether the bot is in the room."""
        return room not in self.rooms or BOT in self.rooms[room].people

    def chat_of(self, person: PersonRef) -> RoomRef | None:
        """The private chat of this person with the bot, if there is one."""
        return next((ref for ref, room in self.rooms.items() if room.private_of == person), None)

    def may_write(self, person: PersonRef, room: RoomRef) -> bool:
        """Whether the room lets this person speak now; who only listens cannot."""
        return room not in self.voices or person in self.voices[room][0]

    # -- the port

    @property
    def me(self) -> PersonRef:
        return BOT

    async def batches(self, since: str | None) -> AsyncIterator[Batch]:
        """Nothing comes by itself: whoever moves the clock hands over what waits."""
        by_itself: tuple[Batch, ...] = ()
        for batch in by_itself:
            yield batch

    def know_room(self, room: RoomRef, *, encrypted: bool, people: Collection[PersonRef] | None = None) -> None:
        """Every room is known here."""

    async def send(self, room: RoomRef, content: Mapping[str, Any], txn: str) -> EventRef:
        if txn not in self._sent:
            event = self._sent[txn] = self._note(room, "message", content)
            self.waiting.append(Echo(room, event, txn))
        return self._sent[txn]

    async def send_picture(
        self, room: RoomRef, upload: Upload, *, width: int, height: int, extra: Mapping[str, Any], txn: str
    ) -> EventRef:
        info = {"mimetype": upload.mimetype, "w": width, "h": height}
        return await self._enclose(room, {**extra, "msgtype": "m.image", "info": info}, upload, txn)

    async def send_file(self, room: RoomRef, upload: Upload, *, extra: Mapping[str, Any], txn: str) -> EventRef:
        info = {"mimetype": upload.mimetype}
        return await self._enclose(room, {**extra, "msgtype": "m.file", "info": info}, upload, txn)

    async def picture(self, ref: MediaRef) -> bytes:
        if ref not in self.pictures:
            raise MediaUnusable(MediaTrouble.GONE)
        return self.pictures[ref]

    async def redact(self, room: RoomRef, event: EventRef, txn: str) -> None:
        self._note(room, "redaction", event=event)

    async def find_sent(self, room: RoomRef, txn: str) -> EventRef | None:
        return self._sent.get(txn)

    async def create_private_chat(self, person: PersonRef, *, alias: str, name: str, topic: str) -> RoomRef:
        if alias not in self._chats:
            room = self._chats[alias] = RoomRef(f"!chat{next(self._number):06d}:stil.example")
            self.rooms[room] = Room({BOT: ""}, name, private_of=person)
            self._let_in(room, person)
            self._note(room, "create", {"name": name, "topic": topic})
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
        if alias not in self._chats:
            room = self._chats[alias] = RoomRef(f"!room{next(self._number):06d}:stil.example")
            self.rooms[room] = Room({BOT: ""}, name)
            self._note(room, "create", {"name": name, "topic": topic})
        room = self._chats[alias]
        self.voices[room] = (frozenset(writers), reactions)
        for person in people:
            if person not in self.rooms[room].people:
                self._let_in(room, person)
        return room

    async def set_voices(self, room: RoomRef, writers: Collection[PersonRef], *, reactions: bool) -> None:
        self.voices[room] = (frozenset(writers), reactions)
        self._note(room, "voices")

    async def put_out(self, room: RoomRef, person: PersonRef) -> None:
        if self._room(room).people.pop(person, None) is not None:
            self._note(room, "put out")
            self.waiting.append(MembershipChanged(room, self.an_event(), person, "leave", BOT))

    async def close_room(self, room: RoomRef) -> None:
        await self.set_voices(room, (), reactions=False)

    async def hand_over(self, room: RoomRef, people: Collection[PersonRef]) -> None:
        await self.set_voices(room, people, reactions=True)
        await self.leave(room)

    async def set_topic(self, room: RoomRef, topic: str) -> None:
        self._note(room, "topic", {"topic": topic})

    async def invite(self, room: RoomRef, person: PersonRef) -> None:
        if person not in self._room(room).people:
            self._let_in(room, person)
        self._note(room, "invite")

    async def join(self, room: RoomRef) -> None:
        self._room(room).people[BOT] = ""
        self._note(room, "join")
        self.waiting.append(MembershipChanged(room, self.an_event(), BOT, "join", BOT))

    async def leave(self, room: RoomRef) -> None:
        self._note(room, "leave")
        self._room(room).people.pop(BOT, None)

    async def facts(self, room: RoomRef) -> RoomFacts:
        here = self._room(room)
        joined = tuple(Joined(person, name) for person, name in here.people.items() if person not in here.outside)
        return RoomFacts(joined, dict(self.powers), encrypted=True, name=here.name)

    async def retry(self, raw: bytes) -> Incoming | None:
        return None

    async def forget_words(self, room: RoomRef) -> None:
        """There are no keys here."""

    async def forget_room(self, room: RoomRef) -> None:
        """There are no keys here."""

    async def request_key(self, raw: bytes) -> None:
        """There are no keys here."""

    async def server_time(self) -> datetime | None:
        return self._now()

    async def reachable(self, person: PersonRef) -> bool:
        return True

    async def close(self) -> None:
        """Nothing is open."""

    # -- inside

    async def _enclose(self, room: RoomRef, content: Mapping[str, Any], upload: Upload, txn: str) -> EventRef:
        told = {"body": upload.text or upload.name, "filename": upload.name}
        event = await self.send(room, {**content, **told}, txn)
        self.uploads[event] = upload
        return event

    def _room(self, room: RoomRef) -> Room:
        if room not in self.rooms:
            raise Refused("M_NOT_FOUND")
        return self.rooms[room]

    def _let_in(self, room: RoomRef, person: PersonRef) -> None:
        """Asked in, somebody can read; who is not absent comes in at once."""
        self.rooms[room].people[person] = self.names.get(person, "")
        if person in self.absent:
            self.rooms[room].outside.add(person)
        else:
            self.waiting.append(MembershipChanged(room, self.an_event(), person, "join", person))

    def _note(
        self,
        room: RoomRef,
        what: str,
        content: Mapping[str, Any] | None = None,
        *,
        event: EventRef | None = None,
        by: PersonRef = BOT,
    ) -> EventRef:
        event = event or self.an_event()
        readers = frozenset(self._room(room).people)
        self.timeline.append(Happening(self._now(), room, what, content or {}, event, by, readers))
        return event
