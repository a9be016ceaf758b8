"""One sync response, handled in one transaction: every event once, each in a savepoint of its own, and the position.

What needs the network (joining a team room, how a room stands) or a thread (marking) happens before the transaction
opens; a crash in between only repeats it. Asking for the next batch is the receipt to the server, so that comes last.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial

from bot.dialogue import commands
from bot.domain.duo import is_duo_place
from bot.domain.ids import EffectId, RoomRef
from bot.ports.homeserver import (
    Batch,
    Echo,
    EncryptionOn,
    Incoming,
    Malformed,
    MembershipChanged,
    OtherMessage,
    Picture,
    PowerChanged,
    Redaction,
    Removed,
    RoomReplaced,
    TextMessage,
    Undecryptable,
)
from bot.ports.storage import HeldMessage, Person, RoundPlace, StoreTrouble, Team
from bot.ports.tools import Tools
from bot.privacy.anonymise import clean
from bot.service import inroom, membership, private, teamroom
from bot.service.given import Given
from bot.service.marking import Marker
from bot.service.prepare import Prepared, Preparer
from bot.service.private import About
from bot.service.work import Work, Writer

log = logging.getLogger(__name__)

_FromPerson = TextMessage | Picture | OtherMessage | Redaction | Undecryptable


@dataclass(frozen=True, slots=True)
class _Handling:
    """One thing to handle, and what it is, for the log."""

    what: str
    run: Callable[[Work], Awaitable[None]]


class Receiver:
    """Turns batches of the chat network into decisions."""

    def __init__(self, tools: Tools, writer: Writer, marker: Marker) -> None:
        self._tools = tools
        self._writer = writer
        self._preparer = Preparer(tools, writer, marker)

    async def receive(self, batch: Batch) -> None:
        """Handle everything in the batch and store its position. When this returns, it is on disk."""
        prepared = await self._preparer.prepare(batch)
        handling = [
            *(
                _Handling("held", partial(self._was_held, held=h, incoming=i, prepared=prepared))
                for h, i in prepared.readable
            ),
            *(
                _Handling("room", partial(membership.joined_team, room=room, facts=prepared.facts[room]))
                for room in prepared.unheard
            ),
            *(_Handling("event", partial(self._handle, item=item, prepared=prepared)) for item in batch.items),
        ]
        if len(handling) == 1:
            await self._alone(handling[0], batch.token)
            return
        async with self._writer.work() as work:
            for one in handling:
                await self._apart(work, one)
            await work.uow.inbox.set_token(batch.token)

    async def _alone(self, handling: _Handling, token: str) -> None:
        """A single event, as nearly always when somebody answers, does without a savepoint. If it is poison, nothing of
        the transaction is kept and the position is stored by itself."""
        try:
            async with self._writer.work() as work:
                await handling.run(work)
                await work.uow.inbox.set_token(token)
        except StoreTrouble:
            raise
        except Exception as error:
            log.error("event.failed", extra={"kind": handling.what}, exc_info=error)
            async with self._writer.work() as work:
                await work.uow.inbox.set_token(token)

    async def _apart(self, work: Work, handling: _Handling) -> None:
        """One event in a savepoint: if it is poison, it is set aside alone."""
        try:
            async with work.uow.savepoint():
                await handling.run(work)
        except StoreTrouble:
            raise
        except Exception as error:
            log.error("event.failed", extra={"kind": handling.what}, exc_info=error)

    async def _handle(self, work: Work, item: Incoming, prepared: Prepared) -> None:
        match item:
            case Echo():
                if item.txn is not None:
                    await work.uow.sent.shown(EffectId(item.txn))
            case TextMessage() | Picture() | OtherMessage() | Redaction() | Undecryptable():
                if await work.uow.inbox.first_time(item.event, work.at):
                    await self._message(work, item, prepared)
            case MembershipChanged():
                await membership.changed(work, item, self._tools.homeserver.me, prepared.facts.get(item.room))
            case PowerChanged():
                await membership.powers(work, item.room, prepared.facts.get(item.room))
            case Removed() | RoomReplaced():
                await membership.shut_out(work, item.room)
            case EncryptionOn():
                await self._encryption(work, item.room)
            case Malformed():
                log.info("event.malformed")

    async def _message(self, work: Work, item: _FromPerson, prepared: Prepared) -> None:
        person = await work.uow.people.by_chat(item.room)
        if person is not None:
            await self._in_chat(work, person, item, prepared)
            return
        place = await work.uow.places.by_room(item.room)
        if place is not None:
            await self._in_place(work, place, item, prepared)
            return
        if isinstance(item, TextMessage) and item.replaces is None:
            team = await work.uow.teams.by_room(item.room)
            if team is not None:
                await self._in_team(work, team, item, prepared)

    async def _in_chat(
        self,
        work: Work,
        person: Person,
        item: _FromPerson,
        prepared: Prepared,
    ) -> None:
        if isinstance(item, Redaction):
            await private.redacted(work, person, item)
        elif item.sender != person.ref:
            return  # nobody else has a say in this chat
        elif isinstance(item, TextMessage):
            if item.event in prepared.marked:
                teams = prepared.teams_of.get(person.ref, ())
                await private.text(work, person, item, prepared.marked[item.event], teams)
        elif isinstance(item, Picture) and item.event in prepared.asked_for:
            await self._picture(work, person, item, prepared, None)
        elif isinstance(item, Picture | OtherMessage):
            await private.other(work, person, item)
        else:
            self._preparer.holding()
            await private.unreadable(work, person, item)

    async def _picture(
        self, work: Work, person: Person, item: Picture, prepared: Prepared, about: About | None
    ) -> None:
        """What could not be fetched now is kept like a message that could not be read. `about`: the prompt that stood
        open when it came, where that is known."""
        marked, seen = prepared.marked.get(item.event), prepared.pictures.get(item.event)
        if marked is None:
            return
        if seen is None:
            self._preparer.holding(picture=True)
            await private.unfetched(work, person, item)
        else:
            await private.picture(work, person, item, seen, marked, about)

    async def _in_place(self, work: Work, place: RoundPlace, item: _FromPerson, prepared: Prepared) -> None:
        if is_duo_place(place.place):
            return  # what two people say to each other is theirs
        if isinstance(item, Redaction):
            await inroom.redacted(work, place, item)
        elif isinstance(item, TextMessage):
            if item.event in prepared.marked:
                await inroom.text(work, place, item, prepared.marked[item.event])
        elif isinstance(item, Undecryptable):
            if await inroom.unreadable(work, place, item):
                self._preparer.holding()
        else:
            await inroom.other(work, place, item)

    async def _in_team(self, work: Work, team: Team, item: TextMessage, prepared: Prepared) -> None:
        text = clean(item.body)
        if commands.is_command(text):
            typed = text
        elif item.mentions_me:
            typed = commands.without_mention(text)
        else:
            return
        if item.room in prepared.facts and item.trusted:
            given = Given(team, item, prepared.facts[item.room])
            await teamroom.command(work, given, typed)

    async def _was_held(self, work: Work, held: HeldMessage, incoming: Incoming, prepared: Prepared) -> None:
        """A message that can be read at last belongs to the prompt that was open when it came."""
        await work.uow.inbox.let_go(held.event)
        place = await work.uow.places.by_room(incoming.room) if isinstance(incoming, _FromPerson) else None
        if place is not None and isinstance(incoming, _FromPerson):
            await self._in_place(work, place, incoming, prepared)
            return
        person = await work.uow.people.get(held.person)
        if person is None:
            return
        if isinstance(incoming, TextMessage) and incoming.trusted and incoming.replaces is None:
            about = (held.round, held.about) if held.round is not None and held.about is not None else None
            marked = prepared.marked.get(incoming.event)
            if marked is None:
                return
            await private.said(work, person, incoming.event, marked, about, replied=False)
        elif isinstance(incoming, Picture) and incoming.event in prepared.asked_for:
            about = (held.round, held.about) if held.round is not None and held.about is not None else None
            await self._picture(work, person, incoming, prepared, about)
        elif isinstance(incoming, TextMessage | Picture | OtherMessage | Redaction):
            await self._in_chat(work, person, incoming, prepared)

    async def _encryption(self, work: Work, room: RoomRef) -> None:
        team = await work.uow.teams.by_room(room)
        if team is not None and not team.encrypted:
            await work.uow.teams.save(replace(team, encrypted=True))
