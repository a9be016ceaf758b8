"""Rounds in the database. An opened round stays in memory; what is saved is what changed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, func, select

from bot.domain.events import Seat, SeatOfLeader, SeatOfMember, SeatOfSecond
from bot.domain.findings import RosterEntry
from bot.domain.ids import SECOND_SEAT, MemberId, PersonId, RoundId, TeamId
from bot.domain.round import Round, Stage
from bot.ports.storage import RoundRow
from bot.ports.vault import KeyGone, SealBroken, Vault
from bot.storage import tables
from bot.storage.round_rows import OF_ROUND, RoundRows, fetch
from bot.storage.rows import delete_row, update_row
from bot.storage.sealing import Sealer, member_of
from bot.storage.shelves import Loaded, Shelves
from bot.storage.transaction import Transaction

_ROUNDS: Final = tables.rounds.c
_LIVE: Final = _ROUNDS.deleting.is_(False)
_ROW: Final = select(_ROUNDS.id, _ROUNDS.short, _ROUNDS.team, _ROUNDS.stage)


class SqlRounds:
    """Implements `bot.ports.storage.Rounds`."""

    def __init__(self, unit: Transaction, vault: Vault, shelves: Shelves) -> None:
        self._unit = unit
        self._vault = vault
        self._shelves = shelves
        self._rows = RoundRows(unit, Sealer(vault))

    async def add(
        self,
        round_: Round,
        *,
        team: TeamId,
        leader: PersonId,
        people: Mapping[MemberId, PersonId],
        roster: Sequence[RosterEntry],
    ) -> None:
        kept = tuple(roster)
        self._rows.add(round_, self._shelves.next_number(), team, kept)
        self._seat(round_.id, SeatOfLeader(), leader)
        for member, person in people.items():
            self._seat(round_.id, SeatOfMember(member), person)
        self._shelves.rounds.put(round_.id, Loaded(round_, kept))
        self._shelves.rows.put(round_.id, RoundRow(round_.id, round_.short, team, round_.course.stage.value))

    async def get(self, round_id: RoundId) -> Round | None:
        loaded = await self._load(round_id)
        return None if loaded is None else loaded.round

    async def save(self, round_: Round) -> None:
        loaded = await self._load(round_.id)
        if loaded is None:
            raise KeyGone
        self._rows.save(round_, loaded.round, loaded.roster)
        self._shelves.rounds.drop(round_.id)  # so that it comes last: the one that was busy last stays longest
        self._shelves.rounds.put(round_.id, Loaded(round_, loaded.roster))
        row, stage = self._shelves.rows[round_.id], round_.course.stage.value
        if row.stage != stage:
            self._shelves.rows.put(round_.id, replace(row, stage=stage))

    async def rows(self, team: TeamId) -> Sequence[RoundRow]:
        return await self._find_rows(_ROW.where(_ROUNDS.team == team, _LIVE).order_by(_ROUNDS.number))

    async def row(self, round_id: RoundId) -> RoundRow | None:
        return self._shelves.rows.get(round_id)

    async def due(self, now: datetime, limit: int = 500) -> Sequence[RoundId]:
        due = select(_ROUNDS.id).where(_ROUNDS.due_at <= now, _LIVE)
        return await self._find(due.order_by(_ROUNDS.due_at, _ROUNDS.number).limit(limit))

    async def next_due(self) -> datetime | None:
        earliest: datetime | None = (await self._find(select(func.min(_ROUNDS.due_at)).where(_LIVE)))[0]
        return earliest

    async def seats(self, person: PersonId) -> Sequence[tuple[RoundId, Seat]]:
        return self._shelves.seating.of_person(person)

    async def person(self, round_id: RoundId, seat: Seat) -> PersonId | None:
        return self._shelves.seating.person(round_id, seat)

    async def set_leader(self, round_id: RoundId, person: PersonId) -> None:
        self._seat(round_id, SeatOfLeader(), person)

    async def set_second(self, round_id: RoundId, person: PersonId | None) -> None:
        if person is not None:
            self._seat(round_id, SeatOfSecond(), person)
        elif self._shelves.seating.person(round_id, SeatOfSecond()) is not None:
            self._shelves.seating.leave(round_id, SeatOfSecond())
            self._rows.unseat(round_id, SECOND_SEAT)

    async def remove_people(self, round_id: RoundId, keep: Sequence[MemberId]) -> None:
        for seat in self._shelves.seating.of_round(round_id):
            if isinstance(seat, SeatOfMember) and seat.member not in keep:
                self._shelves.seating.leave(round_id, seat)
                self._rows.unseat(round_id, seat.member)

    async def roster(self, round_id: RoundId) -> Sequence[RosterEntry]:
        loaded = await self._load(round_id)
        return () if loaded is None else loaded.roster

    async def ended(self) -> Sequence[RoundId]:
        ended = _ROUNDS.stage.in_((Stage.RELEASED.value, Stage.STOPPED.value))
        return await self._find(select(_ROUNDS.id).where(ended, _LIVE).order_by(_ROUNDS.number))

    async def deleting(self) -> Sequence[RoundId]:
        return await self._find(select(_ROUNDS.id).where(_ROUNDS.deleting).order_by(_ROUNDS.number))

    async def begin_deleting(self, round_id: RoundId) -> None:
        update_row(self._unit, tables.rounds, {"id": round_id}, {"deleting": True})
        self._shelves.seating.hide(round_id)

    async def remove_rows(self, round_id: RoundId) -> None:
        self._rows.remove(round_id)
        self._shelves.rounds.drop(round_id)
        self._shelves.seating.forget(round_id)
        self._shelves.places.forget_round(round_id)
        for waiting in self._shelves.queue.of_round(round_id):
            self._shelves.queue.drop(waiting.parcel.id)

    async def finish_deleting(self, round_id: RoundId) -> None:
        delete_row(self._unit, tables.rounds, {"id": round_id})
        self._shelves.rows.drop(round_id)

    async def all_ids(self) -> Sequence[RoundId]:
        return await self._find(select(_ROUNDS.id).order_by(_ROUNDS.number))

    def _seat(self, round_id: RoundId, seat: Seat, person: PersonId) -> None:
        self._shelves.seating.take(round_id, seat, person)
        self._shelves.prompts.forget(person)
        self._rows.seat(round_id, member_of(seat), person)

    async def _load(self, round_id: RoundId) -> Loaded | None:
        if not self._vault.has(round_id):
            return None
        loaded = self._shelves.rounds.get(round_id)
        if loaded is not None:
            return loaded
        rows = await self._unit.read(lambda c: fetch(c, round_id), tables.rounds, *OF_ROUND)
        if rows is None:
            return None
        try:
            loaded = self._rows.open(rows)
        except (KeyGone, SealBroken):
            return None  # the key was swapped or overwritten: this round can only be erased, the others go on
        self._shelves.rounds.put(round_id, loaded)
        return loaded

    async def _find(self, query: Select[Any]) -> Sequence[Any]:
        return await self._unit.read(lambda c: c.execute(query).scalars().all(), tables.rounds)

    async def _find_rows(self, query: Select[Any]) -> Sequence[RoundRow]:
        found = await self._unit.read(lambda c: c.execute(query).all(), tables.rounds)
        return [RoundRow(row.id, row.short, row.team, row.stage) for row in found]
