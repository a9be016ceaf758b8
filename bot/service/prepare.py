"""What is found out before the transaction opens: how a room stands, what the detector sees, what can be read now.

All of it can be repeated: a crash before the commit only makes it happen again.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.dialogue import commands
from bot.domain.duo import is_duo_place
from bot.domain.findings import RosterEntry
from bot.domain.ids import EventRef, PersonRef, RoomRef, TeamId
from bot.ports.homeserver import (
    Batch,
    HomeserverError,
    Incoming,
    Invited,
    MembershipChanged,
    Picture,
    PowerChanged,
    RoomFacts,
    TextMessage,
    TryLater,
    Undecryptable,
)
from bot.ports.storage import HeldMessage, Team
from bot.ports.tools import Tools
from bot.privacy.anonymise import clean
from bot.service import gallery, takedown
from bot.service.marking import Marked, Marker
from bot.service.people import team_for
from bot.service.work import Work, Writer

log = logging.getLogger(__name__)

_TRIES = 5
_LONGEST_PAUSE = 10.0


@dataclass(slots=True)
class Prepared:
    """What was found out."""

    marked: dict[EventRef, Marked] = field(default_factory=dict)
    facts: dict[RoomRef, RoomFacts] = field(default_factory=dict)
    teams_of: dict[PersonRef, tuple[TeamId, ...]] = field(default_factory=dict)
    unheard: list[RoomRef] = field(default_factory=list)
    """Team rooms we are in without having heard that we came in."""
    readable: list[tuple[HeldMessage, Incoming]] = field(default_factory=list)
    """Held messages that can be read now."""
    pictures: dict[EventRef, gallery.Seen] = field(default_factory=dict)
    """Pictures that could be looked at, or why not; what could not be fetched now is missing."""
    asked_for: set[EventRef] = field(default_factory=set)
    """Pictures of people of whom a round may ask one."""


@dataclass(slots=True)
class _Wanted:
    """What the batch asks to look at."""

    texts: list[TextMessage] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    rosters: dict[EventRef, tuple[RosterEntry, ...]] = field(default_factory=dict)
    rooms: set[RoomRef] = field(default_factory=set)
    askers: set[PersonRef] = field(default_factory=set)
    """People who ask to take a passage away: of which teams are they?"""
    teams: list[Team] = field(default_factory=list)
    unheard: list[RoomRef] = field(default_factory=list)
    held: Sequence[HeldMessage] = ()


class Preparer:
    """Does what needs the network or a thread, outside any transaction."""

    def __init__(self, tools: Tools, writer: Writer, marker: Marker) -> None:
        self._tools = tools
        self._writer = writer
        self._marker = marker
        self._holding = True  # until a look in the store says otherwise
        self._picture_waits = True
        self._begun = False

    def holding(self, *, picture: bool = False) -> None:
        """Something that could not be read is kept from now on. `picture`: it needs no key, so it is tried again with
        every batch."""
        self._holding = True
        self._picture_waits = self._picture_waits or picture

    async def prepare(self, batch: Batch) -> Prepared:
        prepared = Prepared()
        for item in batch.items:
            if isinstance(item, Invited):
                await self._accept(item)
        async with self._writer.work() as work:
            wanted = await self._wanted(work, batch)
        prepared.marked = await self._marker.mark(wanted.texts, wanted.rosters)
        for room in {*wanted.rooms, *wanted.unheard, *(team.room for team in wanted.teams)}:
            facts = await self._facts(room)
            if facts is not None:
                prepared.facts[room] = facts
        prepared.unheard = [room for room in wanted.unheard if room in prepared.facts]
        for ref in wanted.askers:
            prepared.teams_of[ref] = tuple(
                team.id for team in wanted.teams if _is_in(ref, prepared.facts.get(team.room))
            )
        await self._look_at(wanted.pictures, prepared)
        await self._read_again(wanted.held, prepared)
        return prepared

    async def _look_at(self, pictures: Sequence[Picture], prepared: Prepared) -> None:
        for item in pictures:
            prepared.asked_for.add(item.event)
            seen = await gallery.look(self._tools, item)
            if seen is not None:
                prepared.pictures[item.event] = seen

    async def _wanted(self, work: Work, batch: Batch) -> _Wanted:
        wanted = _Wanted(held=await self._still_held(work, batch), unheard=await self._entered_before(work))
        for item in batch.items:
            if isinstance(item, Picture):
                await self._picture(work, item, wanted)
            elif isinstance(item, TextMessage):
                await self._text(work, item, wanted)
        for room in _rooms_to_look_at(batch.items, self._tools.homeserver.me):
            if await work.uow.teams.by_room(room) is not None:
                wanted.rooms.add(room)
        if wanted.askers:
            wanted.teams = list(await work.uow.teams.all())
        return wanted

    async def _text(self, work: Work, item: TextMessage, wanted: _Wanted) -> None:
        if (place := await work.uow.places.by_room(item.room)) is not None:
            if not is_duo_place(place.place):
                await self._in_place(work, item, wanted)
            return
        person = await work.uow.people.by_chat(item.room)
        if person is not None:
            wanted.texts.append(item)
            wanted.rosters[item.event] = await self._marker.learn(work, person.id)
            if takedown.passage(clean(item.body)) is not None:
                wanted.askers.add(person.ref)

    async def _picture(self, work: Work, item: Picture, wanted: _Wanted) -> None:
        """A picture in a private chat: looked at only when it can be an answer. Its words are marked as any text."""
        person = await work.uow.people.by_chat(item.room)
        if person is None or person.ref != item.sender or not item.trusted:
            return
        if await gallery.expected(work, person.id):
            wanted.pictures.append(item)
            wanted.texts.append(_words_of(item))
            wanted.rosters[item.event] = await self._marker.learn(work, person.id)

    async def _in_place(self, work: Work, item: TextMessage, wanted: _Wanted) -> None:
        """Something said in a room of a round, by somebody we know."""
        person = await work.uow.people.by_ref(item.sender)
        if person is not None:
            wanted.texts.append(item)
            wanted.rosters[item.event] = await self._marker.learn(work, person.id)

    async def _entered_before(self, work: Work) -> list[RoomRef]:
        """Team rooms that may have been joined by a first start that broke off: without a position in the stream, the
        server tells no later start of that."""
        if self._begun or await work.uow.inbox.token() is not None:
            self._begun = True
            return []
        return [team.room for team in await work.uow.teams.all() if not team.present]

    async def _facts(self, room: RoomRef) -> RoomFacts | None:
        """How the room stands; None when it cannot be seen (any more)."""
        for _ in range(_TRIES):
            try:
                return await self._tools.homeserver.facts(room)
            except TryLater as later:
                await asyncio.sleep(min(later.seconds, _LONGEST_PAUSE))
            except HomeserverError as error:
                log.warning("room.unseen", extra={"error": type(error).__name__})
                return None
        log.warning("room.unseen", extra={"error": "TryLater"})
        return None

    async def _accept(self, invitation: Invited) -> None:
        """Join a team room when somebody on the list asks; direct chats the bot makes itself.

        The team is stored first: once we have joined, the invitation does not come again after a crash.
        """
        if invitation.direct or not self._tools.habits.may_invite(invitation.by):
            log.info("invitation.ignored", extra={"direct": invitation.direct})
            return
        async with self._writer.work() as work:
            await team_for(work, invitation.room)
        for _ in range(_TRIES):
            try:
                await self._tools.homeserver.join(invitation.room)
            except TryLater as later:
                await asyncio.sleep(min(later.seconds, _LONGEST_PAUSE))
            except HomeserverError as error:
                log.warning("invitation.failed", extra={"error": type(error).__name__})
                return
            else:
                return
        log.warning("invitation.failed", extra={"error": "TryLater"})

    async def _still_held(self, work: Work, batch: Batch) -> Sequence[HeldMessage]:
        if not (self._holding and (batch.keys_arrived or self._picture_waits)):
            return ()
        held = await work.uow.inbox.held()
        self._holding = bool(held)
        self._picture_waits = any(message.picture is not None for message in held)
        return held

    async def _read_again(self, held: Sequence[HeldMessage], prepared: Prepared) -> None:
        for message in held:
            incoming = message.picture or await self._tools.homeserver.retry(message.raw)
            if incoming is None or isinstance(incoming, Undecryptable):
                continue
            words = incoming if isinstance(incoming, TextMessage) else None
            if isinstance(incoming, Picture):
                words = _words_of(incoming)
                await self._look_at([incoming], prepared)
                if message.picture is not None and incoming.event not in prepared.pictures:
                    continue  # still not to be had
            prepared.readable.append((message, incoming))
            if words is not None:
                async with self._writer.work() as work:
                    roster = await self._marker.learn(work, message.person)
                prepared.marked |= await self._marker.mark([words], {words.event: roster})


def _words_of(item: Picture) -> TextMessage:
    """What was written with a picture, as a message by itself."""
    return TextMessage(item.room, item.event, item.sender, item.caption)


def _rooms_to_look_at(items: Sequence[Incoming], me: PersonRef) -> set[RoomRef]:
    """Rooms of which it must be known how they stand: where a command was typed, powers changed, or we came in."""
    rooms: set[RoomRef] = set()
    for item in items:
        if isinstance(item, TextMessage) and item.replaces is None:
            if commands.is_command(item.body) or item.mentions_me:
                rooms.add(item.room)
        elif isinstance(item, PowerChanged) or (isinstance(item, MembershipChanged) and item.person == me):
            rooms.add(item.room)
    return rooms


def _is_in(ref: PersonRef, facts: RoomFacts | None) -> bool:
    return facts is not None and any(j.person == ref for j in facts.joined)
