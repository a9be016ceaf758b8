"""What an operator has erased: a person, a round, a team, or what is past its date (`gespreksronde erase`).

The bot is signed in and listens to nobody meanwhile, so nothing that was read waits to be handled: room keys can be
moved. Every step can be repeated; what was begun and broken off is finished at the next start.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.domain.events import LeaderLost, SeatOfLeader, SeatOfMember, SeatOfSecond
from bot.domain.ids import PersonRef, RoomRef, RoundId
from bot.domain.messages.team import RoundLost
from bot.ports.homeserver import Refused
from bot.ports.storage import Person, RoundRow, Team
from bot.ports.tools import Tools
from bot.service import places, seasons
from bot.service.carry import happen
from bot.service.erase import Eraser
from bot.service.own import wiping
from bot.service.speak import say_in_team
from bot.service.wake import forget_old
from bot.service.work import Work, Writer

ERASED_ROUND: Final = "operator.erased_round"
ERASED_TEAM: Final = "operator.erased_team"
ERASED_PERSON: Final = "operator.erased_person"
ERASED_OLD: Final = "operator.erased_old"


class LeadsRounds(Exception):
    """This person leads rounds, which have to be ended first; their short ids."""

    def __init__(self, rounds: tuple[str, ...]) -> None:
        super().__init__()
        self.rounds = rounds


class Unfinished(Exception):
    """Marked to be erased, and not done yet: the homeserver could not be used. The bot does it at its next start."""


class SpareKeyLeft(Exception):
    """Erased, but for a key in a second place that cannot be reached. The bot tries again when it runs."""


@dataclass(frozen=True, slots=True)
class Left:
    """What is still known after a person was erased: in these rounds, until they are erased themselves, the name they
    had in the team room. `led`: summaries they led, from which nobody can take a passage away any more."""

    rounds: tuple[str, ...]
    led: int


class ByOperator:
    """One command of an operator at a time."""

    def __init__(self, tools: Tools, writer: Writer, eraser: Eraser) -> None:
        self._tools = tools
        self._writer = writer
        self._eraser = eraser

    # -- looking

    async def person(self, ref: PersonRef) -> Person | None:
        async with self._writer.work() as work:
            return await work.uow.people.by_ref(ref)

    async def team(self, room: RoomRef) -> Team | None:
        async with self._writer.work() as work:
            return await work.uow.teams.by_room(room)

    async def rounds(self, short: str) -> Sequence[RoundRow]:
        """Those with this short id, or with this id; more than one when teams have drawn the same."""
        async with self._writer.work() as work:
            rows = [row for team in await work.uow.teams.all() for row in await work.uow.rounds.rows(team.id)]
        return [row for row in rows if short in (row.short, row.id)]

    # -- erasing

    async def erase_round(self, row: RoundRow) -> None:
        """At once. Its team hears it; who took part hears it in private. Messages wait for the next start. Raises
        `Unfinished` or `SpareKeyLeft`, like the others."""
        async with self._writer.work() as work:
            team = await work.uow.teams.get(row.team)
            if team is not None and team.present:
                await say_in_team(work, team, RoundLost(row.short, by_operator=True))
            await self._begin(work, row.id)
            await work.uow.journal.note(ERASED_ROUND, row.id, work.at, row.team)
        await self._finish()

    async def erase_person(self, person: Person) -> Left:
        """Everything a link exists to, the private chat and the Matrix id. Raises `LeadsRounds`."""
        async with self._writer.work() as work:
            left = await self._left(work, person)
            await wiping.everything(work, person)
            await seasons.person_gone(work, person.id)
            await self._leads_along_no_more(work, person)
            work.forget.clear()  # done below, before the room is left
            await work.uow.outbox.drop_to(person.id)
        if person.chat is not None:
            await self._tools.homeserver.forget_words(person.chat)
            await places.leave(self._tools, person.chat)
        async with self._writer.work() as work:
            await self._unseat(work, person)
            await work.uow.people.remove(person.id)
            await work.uow.journal.note(ERASED_PERSON, None, work.at)
        await self._tools.store.scrub()
        return left

    async def erase_team(self, team: Team) -> None:
        """Its rounds, plans, released texts, agreements and key; the bot leaves the room."""
        async with self._writer.work() as work:
            for row in await work.uow.rounds.rows(team.id):
                await self._begin(work, row.id)
        await self._finish()
        async with self._writer.work() as work:
            for released in await work.uow.releases.of_team(team.id):
                await work.uow.releases.remove(released.id)
            for agreement in await work.uow.agreements.of_team(team.id):
                await work.uow.agreements.forget(agreement.person, team.id)
            for season in await work.uow.seasons.of_team(team.id):
                await work.uow.seasons.remove(season.id)
            await work.uow.seasons.set_breaks(team.id, ())
            await work.uow.outbox.drop_to(team.id)
        with suppress(Refused):
            await self._tools.homeserver.leave(team.room)
        await self._tools.homeserver.forget_room(team.room)
        await asyncio.to_thread(self._tools.vault.destroy, team.id)
        async with self._writer.work() as work:
            await work.uow.teams.remove(team.id)
            await work.uow.journal.note(ERASED_TEAM, None, work.at, team.id)
        await self._tools.store.scrub()

    async def erase_old(self, journal: timedelta) -> int:
        """What is past its date now; how many released texts and agreements went."""
        async with self._writer.work() as work:
            gone = await forget_old(work, journal)
            await work.uow.journal.note(ERASED_OLD, None, work.at)
        await self._finish()
        await self._tools.store.scrub()
        return gone

    # -- inside

    async def _finish(self) -> None:
        await self._eraser.erase_ready()
        async with self._writer.work() as work:
            if await work.uow.rounds.deleting():
                raise SpareKeyLeft if self._eraser.unreached else Unfinished

    async def _begin(self, work: Work, round_id: RoundId) -> None:
        if round_id not in await work.uow.rounds.deleting():
            await work.uow.rounds.begin_deleting(round_id)
            work.erase.append(round_id)

    async def _left(self, work: Work, person: Person) -> Left:
        seats = await work.uow.rounds.seats(person.id)
        led = tuple([await self._short(work, at) for at, seat in seats if isinstance(seat, SeatOfLeader)])
        if led:
            raise LeadsRounds(led)
        summaries = await work.uow.releases.led_by(person.id)
        return Left(tuple([await self._short(work, at) for at, _ in seats]), len(summaries))

    async def _short(self, work: Work, round_id: RoundId) -> str:
        row = await work.uow.rounds.row(round_id)
        return row.short if row is not None else round_id

    async def _leads_along_no_more(self, work: Work, person: Person) -> None:
        for round_id, seat in await work.uow.rounds.seats(person.id):
            if isinstance(seat, SeatOfSecond):
                await happen(work, round_id, LeaderLost(second=True))
                await work.uow.rounds.set_second(round_id, None)

    async def _unseat(self, work: Work, person: Person) -> None:
        for round_id, seat in await work.uow.rounds.seats(person.id):
            round_ = await work.uow.rounds.get(round_id)
            if round_ is not None and isinstance(seat, SeatOfMember):
                others = tuple(member for member in round_.members if member != seat.member)
                await work.uow.rounds.remove_people(round_id, others)
            await work.uow.sent.forget(round_id, person.id)
