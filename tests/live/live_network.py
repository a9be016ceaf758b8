"""The rehearsal's chat network on a real homeserver: the bot's own client, and a real encrypted one for everybody.

What is on the timeline is what people's clients showed: `readers` are those whose client could open the message. So
whatever can be asked of a rehearsal (`bot.rehearsal.record`) can be asked here of what was really readable.
"""

import asyncio
from collections.abc import AsyncIterator, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.demo.attachments import send_picture
from bot.demo.person import Person
from bot.demo.seen import Seen
from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.matrix.homeserver import MatrixHomeserver
from bot.ports.homeserver import Batch, Incoming, MembershipChanged, RoomFacts, Undecryptable
from bot.ports.media import MediaRef, Upload
from bot.rehearsal.casting import Part
from bot.rehearsal.network import BOT, Happening, Network, Room
from bot.rehearsal.play import TEAM_ROOM
from bot.rehearsal.stage import HandClock

_POLL_S = 0.01
_LOOKS_MS = 2_000


class Onlooker(Person):
    """Somebody whose client asks for news only when it is called, for then there is some: listening all the time makes
    the server answer three times for everything that is said."""

    _called: asyncio.Event | None = None

    def call(self) -> None:
        if self._called is not None:
            self._called.set()

    async def _patience(self) -> int:
        self._called = asyncio.Event()
        await self._called.wait()
        return _LOOKS_MS

    async def _until_in(self, room: str) -> None:
        self.call()
        await super()._until_in(room)


class LiveNetwork(Network):
    """`people`: everybody with a client, by the id they have in the play. The team's room is called `TEAM_ROOM` here
    and the bot `BOT`, as in a rehearsal; every other room has its own id."""

    def __init__(self, homeserver: MatrixHomeserver, clock: HandClock) -> None:
        super().__init__(clock.now)
        self.homeserver = homeserver
        self.people: dict[PersonRef, Onlooker] = {}
        self.team: RoomRef | None = None
        self.stirred = asyncio.Event()
        """Something came or went on the bot's side."""
        self._to_do: list[tuple[PersonRef, RoomRef, str, bytes | None]] = []
        self._handled: set[EventRef] = set()
        """What the bot has heard and dealt with."""
        self._read: dict[PersonRef, int] = {}
        """How much of what each person's client showed has been looked through."""
        self._opened: dict[PersonRef, set[str]] = {}
        """The messages each client could open, and the deletions it knows of."""
        self._fresh: dict[str, Seen] = {}
        """What was seen since the last line of the timeline, once each."""
        self._under_way: dict[str, tuple[RoomRef, set[PersonRef], bool]] = {}
        """What was sent: where, who has yet to see it, and whether the bot has yet to hear it."""
        self._awaited: set[tuple[RoomRef, PersonRef]] = set()
        """Who was asked in and has not come yet, as far as the bot knows."""
        self._inside: set[tuple[RoomRef, PersonRef]] = set()
        """Who is in which room, as far as the bot knows; also of a room that is still being made."""

    # -- what people do

    def says(self, person: PersonRef, room: RoomRef, body: str) -> EventRef:
        return self._will(person, room, body)

    def shows(self, person: PersonRef, room: RoomRef, what: str, body: str) -> EventRef:
        """Never: what were shown in memory would silently stand in for what goes through the server."""
        raise NotImplementedError(f"nobody here can send this: {what}")

    def sends_picture(self, person: PersonRef, room: RoomRef, data: bytes, caption: str) -> EventRef:
        return self._will(person, room, caption, data)

    def _will(self, person: PersonRef, room: RoomRef, body: str, picture: bytes | None = None) -> EventRef:
        """It is done by `people_act`; until then it has no id of the server."""
        self._to_do.append((person, room, body, picture))
        return self.an_event()

    async def people_act(self) -> None:
        """Everybody does what they were to do: each in order, all at the same time."""
        doing, self._to_do = self._to_do, []
        of_each: dict[PersonRef, list[tuple[RoomRef, str, bytes | None]]] = {}
        for person, room, body, picture in doing:
            of_each.setdefault(person, []).append((room, body, picture))
        await asyncio.gather(*(self._acts(person, deeds) for person, deeds in of_each.items()))

    async def _acts(self, person: PersonRef, deeds: list[tuple[RoomRef, str, bytes | None]]) -> None:
        client = self.people[person]
        for room, body, picture in deeds:
            if picture is None:
                event = await client.send(self._real(room), body)
            else:
                event = await send_picture(client, self._real(room), picture, caption=body)
            self._is_under_way(room, event, heard=BOT in self.rooms[room].people)

    # -- waiting until all is quiet

    def unheard(self) -> str | None:
        """What the bot has not heard yet, in words without anybody's words."""
        for event, (room, _, heard) in self._under_way.items():
            if heard and event not in self._handled:
                return f"the bot has not heard {event} in {self.rooms[room].name or room}"
        return None

    def unseen(self) -> str | None:
        """What somebody cannot read yet, or who was asked in and has not come; they are called."""
        self._look_around()
        for event, (_, left, heard) in list(self._under_way.items()):
            left -= {person for person in left if event in self._opened[person]}
            if not left and (not heard or event in self._handled):
                del self._under_way[event]
        late = {person for _, left, _ in self._under_way.values() for person in left}
        coming = {person for _, person in self._awaited if person in self.people}
        for person in late | coming:
            self.people[person].call()
        if late:
            return f"{sorted(late)} cannot read {sorted(self._under_way)}"
        return f"not everybody has come: {sorted(self._awaited)}" if self._awaited else None

    def _look_around(self) -> None:
        for person, client in self.people.items():
            opened = self._opened.setdefault(person, set())
            for seen in client.seen[self._read.get(person, 0) :]:
                if seen.is_message:
                    opened.add(seen.event)
                    self._fresh.setdefault(seen.event, seen)
                elif seen.redacts:
                    opened.add(_gone(seen.redacts))
                    self._fresh.setdefault(_gone(seen.redacts), seen)
            self._read[person] = len(client.seen)

    def take_down(self) -> None:
        """What was seen since the last time becomes lines of the timeline, in the order of each room."""
        self._look_around()
        for key, seen in self._fresh.items():
            room = self._known(RoomRef(seen.room))
            if room in self.rooms:
                self.timeline.append(self._line(key, room, seen))
        self._fresh = {}

    def _line(self, key: str, room: RoomRef, seen: Seen) -> Happening:
        by = BOT if seen.sender == self.me else PersonRef(seen.sender)
        readers = {person for person, opened in self._opened.items() if key in opened}
        if BOT in self.rooms[room].people:
            readers.add(BOT)
        if seen.redacts:
            what, event = "redaction", EventRef(seen.redacts)
        else:
            what, event = _sort(seen, by), EventRef(seen.event)
        return Happening(self._now(), room, what, seen.content, event, by, frozenset(readers))

    def could_read(self, line: Happening) -> set[PersonRef]:
        """Whose client can open this message now, keys that came late included."""
        self._look_around()
        return {person for person, opened in self._opened.items() if line.event in opened}

    def is_team_room(self, room: RoomRef, parts: Iterable[Part]) -> None:
        """Everybody is in it, and the bot is about to be."""
        self.team = room
        self.rooms[TEAM_ROOM] = Room({part.ref: part.name for part in parts} | {BOT: ""})
        self._awaited.add((TEAM_ROOM, self.me))

    def begins_anew(self) -> None:
        """Another play on the same network: only everybody's chat with the bot is kept."""
        self.take_down()
        self.timeline = []
        self.rooms = {ref: room for ref, room in self.rooms.items() if room.private_of is not None}
        self.voices = {}
        self.given: set[RoomRef] = set()
        """Rooms of two people, which the bot gave away."""
        self._awaited = set()
        self.team = None

    # -- the port

    @property
    def me(self) -> PersonRef:
        return self.homeserver.me

    async def batches(self, since: str | None) -> AsyncIterator[Batch]:
        async for batch in self.homeserver.batches(since):
            yield batch

    def was_handled(self, batch: Batch) -> None:
        """The bot is done with these."""
        for item in batch.items:
            self._learn(item)
        self.stirred.set()

    def _learn(self, item: Incoming) -> None:
        assert not isinstance(item, Undecryptable), "the bot could not open a message"
        event = getattr(item, "event", None)
        if event is not None:
            self._handled.add(event)
        if not isinstance(item, MembershipChanged):
            return
        room = self._known(item.room)
        if item.membership == "join":
            self._inside.add((room, item.person))
            self._awaited.discard((room, item.person))
            self._let_in(room, item.person)
        elif item.membership in ("leave", "ban"):
            self._inside.discard((room, item.person))
            if room in self.rooms:
                self.rooms[room].people.pop(item.person, None)

    def know_room(self, room: RoomRef, *, encrypted: bool, people: Collection[PersonRef] | None = None) -> None:
        self.homeserver.know_room(room, encrypted=encrypted, people=people)

    async def send(self, room: RoomRef, content: Mapping[str, Any], txn: str) -> EventRef:
        return self._sent_by_bot(room, await self.homeserver.send(room, content, txn))

    async def send_picture(
        self, room: RoomRef, upload: Upload, *, width: int, height: int, extra: Mapping[str, Any], txn: str
    ) -> EventRef:
        sending = self.homeserver.send_picture(room, upload, width=width, height=height, extra=extra, txn=txn)
        event = self._sent_by_bot(room, await sending)
        self.uploads[event] = upload
        return event

    async def send_file(self, room: RoomRef, upload: Upload, *, extra: Mapping[str, Any], txn: str) -> EventRef:
        event = self._sent_by_bot(room, await self.homeserver.send_file(room, upload, extra=extra, txn=txn))
        self.uploads[event] = upload
        return event

    async def picture(self, ref: MediaRef) -> bytes:
        return await self.homeserver.picture(ref)

    async def redact(self, room: RoomRef, event: EventRef, txn: str) -> None:
        await self.homeserver.redact(room, event, txn)
        self._is_under_way(self._known(room), _gone(event), heard=False)

    async def find_sent(self, room: RoomRef, txn: str) -> EventRef | None:
        return await self.homeserver.find_sent(room, txn)

    async def create_private_chat(self, person: PersonRef, *, alias: str, name: str, topic: str) -> RoomRef:
        room = await self.homeserver.create_private_chat(person, alias=alias, name=name, topic=topic)
        self._is_made(room, [person], name, private_of=person)
        return room

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
        room = await self.homeserver.make_room(
            people, alias=alias, name=name, topic=topic, writers=writers, reactions=reactions
        )
        self._is_made(room, people, name)
        self.voices[room] = (frozenset(writers), reactions)
        return room

    async def set_voices(self, room: RoomRef, writers: Collection[PersonRef], *, reactions: bool) -> None:
        await self.homeserver.set_voices(room, writers, reactions=reactions)
        self.voices[room] = (frozenset(writers), reactions)

    async def close_room(self, room: RoomRef) -> None:
        await self.homeserver.close_room(room)
        self.voices[room] = (frozenset(), False)

    async def put_out(self, room: RoomRef, person: PersonRef) -> None:
        await self.homeserver.put_out(room, person)
        self.rooms[room].people.pop(person, None)
        self._inside.discard((self._known(room), person))

    async def hand_over(self, room: RoomRef, people: Collection[PersonRef]) -> None:
        await self.homeserver.hand_over(room, people)
        self.voices[room] = (frozenset(people), True)
        self.given.add(room)
        self.rooms[room].people.pop(BOT, None)

    async def set_topic(self, room: RoomRef, topic: str) -> None:
        await self.homeserver.set_topic(room, topic)

    async def invite(self, room: RoomRef, person: PersonRef) -> None:
        await self.homeserver.invite(room, person)
        self._awaited |= {(self._known(room), person)} - self._inside

    async def join(self, room: RoomRef) -> None:
        await self.homeserver.join(room)

    async def leave(self, room: RoomRef) -> None:
        await self.homeserver.leave(room)
        self.rooms[self._known(room)].people.pop(BOT, None)

    async def facts(self, room: RoomRef) -> RoomFacts:
        """In the order of the play: the server has none, and who leads knows people by the place they have in a list
        that the bot makes of this."""
        facts = await self.homeserver.facts(room)
        places = list(self.rooms[self._known(room)].people) if self._known(room) in self.rooms else []
        by_place = sorted(
            facts.joined, key=lambda one: places.index(one.person) if one.person in places else len(places)
        )
        return replace(facts, joined=tuple(by_place))

    async def retry(self, raw: bytes) -> Incoming | None:
        return await self.homeserver.retry(raw)

    async def forget_words(self, room: RoomRef) -> None:
        await self.homeserver.forget_words(room)

    async def forget_room(self, room: RoomRef) -> None:
        await self.homeserver.forget_room(room)

    async def request_key(self, raw: bytes) -> None:
        await self.homeserver.request_key(raw)

    async def server_time(self) -> datetime | None:
        return self._now()

    async def reachable(self, person: PersonRef) -> bool:
        return await self.homeserver.reachable(person)

    async def close(self) -> None:
        await self.homeserver.close()

    # -- inside

    def _is_made(
        self, room: RoomRef, people: Collection[PersonRef], name: str, *, private_of: PersonRef | None = None
    ) -> None:
        if room not in self.rooms:
            self.rooms[room] = Room({BOT: ""}, name, private_of)
            self._awaited |= {(room, person) for person in people} - self._inside
            for person in people:
                if (room, person) in self._inside:
                    self._let_in(room, person)

    def _let_in(self, room: RoomRef, person: PersonRef) -> None:
        if room in self.rooms and person in self.people:
            self.rooms[room].people[person] = self.names.get(person, "")

    def _sent_by_bot(self, room: RoomRef, event: EventRef) -> EventRef:
        self._is_under_way(self._known(room), event, heard=True)
        return event

    def _is_under_way(self, room: RoomRef, event: str, *, heard: bool) -> None:
        here = self.rooms[room].people.keys() & self.people.keys()
        coming = {person for at, person in self._awaited if at == room}
        self._under_way[event] = (room, here | coming, heard)
        self.stirred.set()

    def _known(self, room: RoomRef) -> RoomRef:
        return TEAM_ROOM if room == self.team else room

    def _real(self, room: RoomRef) -> RoomRef:
        return self.team if room == TEAM_ROOM and self.team is not None else room


def _gone(event: str) -> str:
    """What stands for the deletion of a message."""
    return f"deletion of {event}"


def _sort(seen: Seen, by: PersonRef) -> str:
    """What kind of line it is: what people send may be no text; whatever the bot sends is a message."""
    kind = str(seen.content.get("msgtype", "")).removeprefix("m.")
    return kind if by != BOT and kind in ("image", "file") else "message"
