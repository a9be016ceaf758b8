"""One sync response, handled in one transaction: every event once, each in a savepoint of its own, and the position.

What needs the network (joining a team room, how a room stands) or a thread (marking) happens before the transaction
opens; a crash in between only repeats it. Asking for the next batch is the receipt to the server, so that comes last.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial

from bot.dialogue import commands
from bot.domain.events import BotShutOut, LeaderLost, MemberLeft, SeatOfLeader, SeatOfMember
from bot.domain.findings import RosterEntry
from bot.domain.ids import EffectId, EventRef, PersonRef, RoomRef, TeamId
from bot.domain.messages import Welcome
from bot.domain.round import ENDED
from bot.ports.homeserver import (
    Batch,
    Echo,
    EncryptionOn,
    HomeserverError,
    Incoming,
    Invited,
    Malformed,
    MembershipChanged,
    OtherMessage,
    PowerChanged,
    Redaction,
    Removed,
    RoomFacts,
    RoomReplaced,
    TextMessage,
    TryLater,
    Undecryptable,
)
from bot.ports.storage import HeldMessage, Person, StoreTrouble, Team
from bot.ports.tools import Tools
from bot.privacy.anonymise import clean
from bot.service import private, takedown, teamroom
from bot.service.carry import happen
from bot.service.marking import Marked, Marker
from bot.service.people import team_for
from bot.service.speak import say_in_team
from bot.service.work import Work, Writer

log = logging.getLogger(__name__)

_JOIN_TRIES = 5
_JOIN_PAUSE = 10.0


@dataclass(slots=True)
class Prepared:
    """What was found out before the transaction."""

    marked: dict[EventRef, Marked] = field(default_factory=dict)
    facts: dict[RoomRef, RoomFacts] = field(default_factory=dict)
    teams_of: dict[PersonRef, tuple[TeamId, ...]] = field(default_factory=dict)
    accepted: set[RoomRef] = field(default_factory=set)
    """Team rooms we were invited to and have joined."""
    readable: list[tuple[HeldMessage, Incoming]] = field(default_factory=list)
    """Held messages that can be read now."""


class Receiver:
    """Turns batches of the chat network into decisions."""

    def __init__(self, tools: Tools, writer: Writer, marker: Marker) -> None:
        self._tools = tools
        self._writer = writer
        self._marker = marker
        self._holding = True  # until a look in the store says otherwise

    async def receive(self, batch: Batch) -> None:
        """Handle everything in the batch and store its position. When this returns, it is on disk."""
        prepared = await self._prepare(batch)
        async with self._writer.work() as work:
            for held, incoming in prepared.readable:
                await self._apart(work, "held", partial(self._was_held, work, held, incoming, prepared))
            for item in batch.items:
                await self._apart(work, "event", partial(self._handle, work, item, prepared))
            await work.uow.inbox.set_token(batch.token)

    async def _apart(self, work: Work, what: str, handle: Callable[[], Awaitable[None]]) -> None:
        """One event in a savepoint: if it is poison, it is set aside alone."""
        try:
            async with work.uow.savepoint():
                await handle()
        except StoreTrouble:
            raise
        except Exception as error:  # noqa: BLE001  whatever it is, the other events must go on
            log.error("event.failed", extra={"kind": what, "error": type(error).__name__})

    # -- before the transaction

    async def _prepare(self, batch: Batch) -> Prepared:
        prepared = Prepared()
        for item in batch.items:
            if isinstance(item, Invited) and await self._accept(item):
                prepared.accepted.add(item.room)
        texts = [item for item in batch.items if isinstance(item, TextMessage)]
        rosters: dict[EventRef, tuple[RosterEntry, ...]] = {}
        rooms: set[RoomRef] = set()
        wants_teams: set[PersonRef] = set()
        async with self._writer.work() as work:
            held = await self._still_held(work, batch)
            for message in texts:
                person = await work.uow.people.by_chat(message.room)
                if person is not None:
                    rosters[message.event] = await self._marker.learn(work, person.id)
                    if takedown.passage(clean(message.body)) is not None:
                        wants_teams.add(person.ref)
            for room in _rooms_to_look_at(batch.items, self._tools.homeserver.me):
                if await work.uow.teams.by_room(room) is not None or room in _joined(batch.items, self._tools):
                    rooms.add(room)
            teams = list(await work.uow.teams.all()) if wants_teams else []
        prepared.marked = await self._marker.mark([m for m in texts if m.event in rosters], rosters)
        for room in rooms | {team.room for team in teams}:
            with suppress(HomeserverError):
                prepared.facts[room] = await self._tools.homeserver.facts(room)
        for ref in wants_teams:
            prepared.teams_of[ref] = tuple(
                t.id for t in teams if t.room in prepared.facts and _is_in(ref, prepared.facts[t.room])
            )
        await self._retry(held, prepared)
        return prepared

    async def _accept(self, invitation: Invited) -> bool:
        """Join a team room when somebody on the list asks; direct chats the bot makes itself."""
        if invitation.direct or not self._tools.habits.may_invite(invitation.by):
            log.info("invitation.ignored", extra={"direct": invitation.direct})
            return False
        for _ in range(_JOIN_TRIES):
            try:
                await self._tools.homeserver.join(invitation.room)
            except TryLater as later:
                await asyncio.sleep(min(later.seconds, _JOIN_PAUSE))
            except HomeserverError as error:
                log.warning("invitation.failed", extra={"error": type(error).__name__})
                return False
            else:
                return True
        log.warning("invitation.failed", extra={"error": "TryLater"})
        return False

    async def _still_held(self, work: Work, batch: Batch) -> Sequence[HeldMessage]:
        if not (self._holding and batch.keys_arrived):
            return ()
        held = await work.uow.inbox.held()
        self._holding = bool(held)
        return held

    async def _retry(self, held: Sequence[HeldMessage], prepared: Prepared) -> None:
        for message in held:
            incoming = await self._tools.homeserver.retry(message.raw)
            if incoming is None or isinstance(incoming, Undecryptable):
                continue
            prepared.readable.append((message, incoming))
            if isinstance(incoming, TextMessage):
                async with self._writer.work() as work:
                    roster = await self._marker.learn(work, message.person)
                prepared.marked |= await self._marker.mark([incoming], {incoming.event: roster})

    # -- in the transaction

    async def _handle(self, work: Work, item: Incoming, prepared: Prepared) -> None:  # noqa: C901  one case per kind
        match item:
            case Echo():
                if item.txn is not None:
                    await work.uow.sent.shown(EffectId(item.txn))
            case TextMessage() | OtherMessage() | Redaction() | Undecryptable():
                if await work.uow.inbox.first_time(item.event, work.at):
                    await self._message(work, item, prepared)
            case MembershipChanged():
                await self._membership(work, item, prepared)
            case PowerChanged():
                await self._powers(work, item.room, prepared)
            case Removed():
                await self._shut_out(work, item.room)
            case EncryptionOn():
                await self._encryption(work, item.room)
            case RoomReplaced():
                await self._shut_out(work, item.room)
            case Malformed():
                log.info("event.malformed")
            case Invited():
                if item.room in prepared.accepted:
                    await team_for(work, item.room)

    async def _message(
        self, work: Work, item: TextMessage | OtherMessage | Redaction | Undecryptable, prepared: Prepared
    ) -> None:
        person = await work.uow.people.by_chat(item.room)
        if person is not None:
            await self._in_chat(work, person, item, prepared)
            return
        if isinstance(item, TextMessage) and item.replaces is None:
            team = await work.uow.teams.by_room(item.room)
            if team is not None:
                await self._in_team(work, team, item, prepared)

    async def _in_chat(
        self,
        work: Work,
        person: Person,
        item: TextMessage | OtherMessage | Redaction | Undecryptable,
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
        elif isinstance(item, OtherMessage):
            await private.other(work, person, item)
        else:
            self._holding = True
            await private.unreadable(work, person, item)

    async def _in_team(self, work: Work, team: Team, item: TextMessage, prepared: Prepared) -> None:
        text = clean(item.body)
        if commands.is_command(text):
            typed = text
        elif item.mentions_me:
            typed = commands.without_mention(text)
        else:
            return
        if item.room in prepared.facts and item.trusted:
            given = teamroom.Given(team, item, prepared.facts[item.room])
            await teamroom.command(work, given, typed)

    async def _was_held(self, work: Work, held: HeldMessage, incoming: Incoming, prepared: Prepared) -> None:
        """A message that can be read at last belongs to the prompt that was open when it came."""
        await work.uow.inbox.let_go(held.event)
        person = await work.uow.people.get(held.person)
        if person is None:
            return
        if isinstance(incoming, TextMessage) and incoming.trusted and incoming.replaces is None:
            about = (held.round, held.about) if held.round is not None and held.about is not None else None
            marked = prepared.marked[incoming.event]
            await private.said(work, person, incoming.event, marked, about, replied=False)
        elif isinstance(incoming, TextMessage | OtherMessage | Redaction):
            await self._in_chat(work, person, incoming, prepared)

    async def _membership(self, work: Work, item: MembershipChanged, prepared: Prepared) -> None:
        mine = item.person == self._tools.homeserver.me
        if mine and item.membership == "join":
            await self._joined_team(work, item.room, prepared)
        elif mine and item.membership in ("leave", "ban"):
            await self._shut_out(work, item.room)
        elif not mine:
            person = await work.uow.people.by_chat(item.room)
            if person is not None:
                await self._in_or_out_of_chat(work, person, item)
            elif item.membership in ("leave", "ban"):
                await self._left_team(work, item.room, item.person)

    async def _joined_team(self, work: Work, room: RoomRef, prepared: Prepared) -> None:
        """We are in a team room (again). Private chats, which we make ourselves, are no teams."""
        team = await work.uow.teams.by_room(room)
        if team is None or team.present:
            return
        facts = prepared.facts.get(room)
        encrypted = team.encrypted or (facts is not None and facts.encrypted)
        team = replace(team, present=True, encrypted=encrypted)
        await work.uow.teams.save(team)
        rows = await work.uow.rounds.rows(team.id)
        for row in rows:
            await happen(work, row.id, BotShutOut(back=True))
        if not rows:
            await say_in_team(work, team, Welcome(encrypted))

    async def _in_or_out_of_chat(self, work: Work, person: Person, item: MembershipChanged) -> None:
        if item.person != person.ref:
            return
        if item.membership == "join":
            await work.uow.people.save(replace(person, in_chat=True))
        elif item.membership in ("leave", "ban"):
            await work.uow.people.save(replace(person, in_chat=False))
            for round_id, seat in await work.uow.rounds.seats(person.id):
                if isinstance(seat, SeatOfMember):
                    await happen(work, round_id, MemberLeft(seat.member, from_team=False), person.id)

    async def _left_team(self, work: Work, room: RoomRef, ref: PersonRef) -> None:
        team = await work.uow.teams.by_room(room)
        person = await work.uow.people.by_ref(ref)
        if team is None or person is None:
            return
        rows = {row.id for row in await work.uow.rounds.rows(team.id)}
        for round_id, seat in await work.uow.rounds.seats(person.id):
            if round_id not in rows:
                continue
            if isinstance(seat, SeatOfMember):
                await happen(work, round_id, MemberLeft(seat.member, from_team=True))
            else:
                await happen(work, round_id, LeaderLost())

    async def _powers(self, work: Work, room: RoomRef, prepared: Prepared) -> None:
        """Whoever leads a round here must still have the power."""
        team = await work.uow.teams.by_room(room)
        facts = prepared.facts.get(room)
        if team is None or facts is None:
            return
        for row in await work.uow.rounds.rows(team.id):
            leader_id = await work.uow.rounds.person(row.id, SeatOfLeader())
            leader = await work.uow.people.get(leader_id) if leader_id else None
            if leader is not None and facts.powers.get(leader.ref, 0) < teamroom.STEER_FROM:
                await happen(work, row.id, LeaderLost())

    async def _shut_out(self, work: Work, room: RoomRef) -> None:
        team = await work.uow.teams.by_room(room)
        if team is None or not team.present:
            return
        await work.uow.teams.save(replace(team, present=False))
        for row in await work.uow.rounds.rows(team.id):
            if row.stage not in {stage.value for stage in ENDED}:
                await happen(work, row.id, BotShutOut(back=False))

    async def _encryption(self, work: Work, room: RoomRef) -> None:
        team = await work.uow.teams.by_room(room)
        if team is not None and not team.encrypted:
            await work.uow.teams.save(replace(team, encrypted=True))


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


def _joined(items: Sequence[Incoming], tools: Tools) -> set[RoomRef]:
    me = tools.homeserver.me
    return {i.room for i in items if isinstance(i, MembershipChanged) and i.person == me and i.membership == "join"}


def _is_in(ref: PersonRef, facts: RoomFacts) -> bool:
    return any(j.person == ref for j in facts.joined)
