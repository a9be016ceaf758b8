"""Rounds in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.events import Seat, SeatOfLeader, SeatOfMember, SeatOfSecond
from bot.domain.findings import RosterEntry
from bot.domain.ids import MemberId, PersonId, RoundId, TeamId
from bot.domain.round import Round, Stage
from bot.ports.storage import RoundRow
from bot.ports.vault import KeyGone, Vault
from bot.storage.seating import Seating
from bot.storage.undo import Shelf, Undo


@dataclass(frozen=True, slots=True)
class Kept:
    """`round` None: its rows are removed, only the mark that it is being deleted is left."""

    row: RoundRow
    number: int
    round: Round | None
    roster: tuple[RosterEntry, ...] = field(repr=False)
    deleting: bool = False

    @property
    def due_at(self) -> datetime | None:
        return None if self.round is None or self.deleting else self.round.due_at


class MemoryRounds:
    """Implements `bot.ports.storage.Rounds`."""

    def __init__(self, undo: Undo, seating: Seating, vault: Vault | None) -> None:
        self.kept: Shelf[RoundId, Kept] = Shelf(undo)
        self._seating = seating
        self._vault = vault
        self._number = 0

    async def add(
        self,
        round_: Round,
        *,
        team: TeamId,
        leader: PersonId,
        people: Mapping[MemberId, PersonId],
        roster: Sequence[RosterEntry],
    ) -> None:
        if round_.id in self.kept:
            raise ValueError("this round exists already")
        if self._vault is not None and not self._vault.has(round_.id):
            raise KeyGone
        self._number += 1
        row = RoundRow(round_.id, round_.short, team, round_.course.stage.value)
        self.kept.put(round_.id, Kept(row, self._number, round_, tuple(roster)))
        self._seating.take(round_.id, SeatOfLeader(), leader)
        for member, person in people.items():
            self._seating.take(round_.id, SeatOfMember(member), person)

    async def get(self, round_id: RoundId) -> Round | None:
        kept = self._readable(round_id)
        return None if kept is None else kept.round

    async def save(self, round_: Round) -> None:
        kept = self._readable(round_.id)
        if kept is None or kept.round is None:
            raise KeyGone
        row = replace(kept.row, stage=round_.course.stage.value)
        self.kept.put(round_.id, replace(kept, row=row, round=round_))

    async def rows(self, team: TeamId) -> Sequence[RoundRow]:
        return [kept.row for kept in self._oldest_first() if kept.row.team == team and not kept.deleting]

    async def row(self, round_id: RoundId) -> RoundRow | None:
        kept = self.kept.get(round_id)
        return None if kept is None else kept.row

    async def due(self, now: datetime, limit: int = 500) -> Sequence[RoundId]:
        return [round_id for at, _, round_id in sorted(self._moments()) if at <= now][:limit]

    async def next_due(self) -> datetime | None:
        return min((at for at, _, _ in self._moments()), default=None)

    async def seats(self, person: PersonId) -> Sequence[tuple[RoundId, Seat]]:
        return self._seating.of_person(person)

    async def person(self, round_id: RoundId, seat: Seat) -> PersonId | None:
        return self._seating.person(round_id, seat)

    async def set_leader(self, round_id: RoundId, person: PersonId) -> None:
        self._seating.take(round_id, SeatOfLeader(), person)

    async def set_second(self, round_id: RoundId, person: PersonId | None) -> None:
        if person is None:
            self._seating.leave(round_id, SeatOfSecond())
        else:
            self._seating.take(round_id, SeatOfSecond(), person)

    async def remove_people(self, round_id: RoundId, keep: Sequence[MemberId]) -> None:
        for seat in self._seating.of_round(round_id):
            if isinstance(seat, SeatOfMember) and seat.member not in keep:
                self._seating.leave(round_id, seat)

    async def roster(self, round_id: RoundId) -> Sequence[RosterEntry]:
        kept = self._readable(round_id)
        return () if kept is None else kept.roster

    async def ended(self) -> Sequence[RoundId]:
        live = [kept.row for kept in self._oldest_first() if not kept.deleting]
        return [row.id for row in live if row.stage in (Stage.RELEASED, Stage.STOPPED)]

    async def deleting(self) -> Sequence[RoundId]:
        return [kept.row.id for kept in self._oldest_first() if kept.deleting]

    async def begin_deleting(self, round_id: RoundId) -> None:
        kept = self.kept.get(round_id)
        if kept is not None:
            self.kept.put(round_id, replace(kept, deleting=True))
            self._seating.hide(round_id)

    async def remove_rows(self, round_id: RoundId) -> None:
        kept = self.kept.get(round_id)
        if kept is not None:
            self.kept.put(round_id, replace(kept, round=None, roster=()))
            self._seating.forget(round_id)

    async def finish_deleting(self, round_id: RoundId) -> None:
        self.kept.drop(round_id)

    async def all_ids(self) -> Sequence[RoundId]:
        return [kept.row.id for kept in self._oldest_first()]

    def _moments(self) -> Sequence[tuple[datetime, int, RoundId]]:
        readable = ((kept.due_at, kept) for round_id, kept in self.kept.items() if self._readable(round_id))
        return [(at, kept.number, kept.row.id) for at, kept in readable if at is not None]

    def _readable(self, round_id: RoundId) -> Kept | None:
        if self._vault is not None and not self._vault.has(round_id):
            return None
        return self.kept.get(round_id)

    def _oldest_first(self) -> Sequence[Kept]:
        return sorted(self.kept.values(), key=lambda kept: kept.number)
