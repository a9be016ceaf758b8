"""A round as rows: which part lies where, sealed with the round's own key."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import BindParameter, Connection, String, bindparam, select

from bot.domain.answer import Answer
from bot.domain.findings import RosterEntry
from bot.domain.ids import MemberId, PersonId, QuestionId, RoundId, TeamId
from bot.domain.round import Member, Round
from bot.storage import tables
from bot.storage.rows import Row, delete_row, insert_row, put_row, update_row
from bot.storage.sealing import (
    ANSWER,
    CHARTER,
    COURSE,
    FLOW,
    MEMBER,
    ORDER,
    ROSTER,
    SEAT,
    Sealer,
    SeatRow,
    read_flow,
)
from bot.storage.shelves import Loaded
from bot.storage.transaction import Transaction

_ID: Final[BindParameter[str]] = bindparam("id", type_=String)
_ROUND: Final = select(tables.rounds, tables.scripts).join(tables.scripts).where(tables.rounds.c.id == _ID)
_MEMBERS: Final = select(tables.members).where(tables.members.c.round == _ID)
_ANSWERS: Final = select(tables.answers).where(tables.answers.c.round == _ID)

OF_ROUND: Final = (
    tables.answers,
    tables.pictures,
    tables.members,
    tables.seats,
    tables.scripts,
    tables.sent,
    tables.held,
    tables.parcels,
    tables.places,
)
"""Tables with rows of a round; all of them are emptied of it at erasure."""


@dataclass(frozen=True, slots=True)
class RoundAsRows:
    """Everything of one round, as it lies in the database."""

    round: Any
    members: Iterable[Any]
    answers: Iterable[Any]


def fetch(connection: Connection, round_id: RoundId) -> RoundAsRows | None:
    bound = {"id": round_id}
    found = connection.execute(_ROUND, bound).one_or_none()
    if found is None:
        return None
    members = connection.execute(_MEMBERS, bound).all()
    return RoundAsRows(found, members, connection.execute(_ANSWERS, bound).all())


class RoundRows:
    """Writes rounds in parts, in one transaction, and puts them together again."""

    def __init__(self, unit: Transaction, sealer: Sealer) -> None:
        self._unit = unit
        self._sealer = sealer

    def open(self, rows: RoundAsRows) -> Loaded:
        """Raises `KeyGone`, `SealBroken`."""
        sealer, key = self._sealer, rows.round.id
        opened = (sealer.open(key, MEMBER, row.mark.hex(), row.sealed_member) for row in rows.members)
        members = {member.id: member for member in opened}
        order = sealer.open(key, ORDER, "", rows.round.sealed_order)
        answers = [sealer.open(key, ANSWER, row.mark.hex(), row.sealed_answer) for row in rows.answers]
        round_ = Round(
            id=key,
            short=rows.round.short,
            flow=read_flow(sealer.open_written(key, FLOW, "", rows.round.sealed_flow)),
            charter=sealer.open(key, CHARTER, "", rows.round.sealed_charter),
            course=sealer.open(key, COURSE, "", rows.round.sealed_course),
            members={member: members[member] for member in order},
            answers={(answer.member, answer.question): answer for answer in answers},
        )
        return Loaded(round_, sealer.open(key, ROSTER, "", rows.round.sealed_roster))

    def add(self, round_: Round, number: int, team: TeamId, roster: tuple[RosterEntry, ...]) -> None:
        row = {"id": round_.id, "number": number, "short": round_.short, "team": team, "deleting": False}
        insert_row(self._unit, tables.rounds, row | self._course(round_))
        insert_row(self._unit, tables.scripts, {"round": round_.id} | self._script(round_, roster))
        self._save_members(round_, {})
        self._save_answers(round_, {})

    def save(self, round_: Round, before: Round, roster: tuple[RosterEntry, ...]) -> None:
        """Write the parts that are not the same objects any more."""
        if round_.course is not before.course:
            update_row(self._unit, tables.rounds, {"id": round_.id}, self._course(round_))
        fixed = round_.charter is before.charter and round_.flow is before.flow
        if not fixed or round_.members.keys() != before.members.keys():
            update_row(self._unit, tables.scripts, {"round": round_.id}, self._script(round_, roster))
        self._save_members(round_, before.members)
        self._save_answers(round_, before.answers)

    def seat(self, round_id: RoundId, member: MemberId | None, person: PersonId) -> None:
        """`member` None: the facilitator's place."""
        mark = self._seat_mark(round_id, member)
        sealed = self._sealer.seal(round_id, SEAT, mark.hex(), SeatRow(member, person))
        put_row(self._unit, tables.seats, {"round": round_id, "mark": mark}, {"sealed_who": sealed})

    def unseat(self, round_id: RoundId, member: MemberId) -> None:
        mark = self._seat_mark(round_id, member)
        delete_row(self._unit, tables.seats, {"round": round_id, "mark": mark})

    def remove(self, round_id: RoundId) -> None:
        """Every row but the mark that the round is being deleted, and of that the seal."""
        for table in OF_ROUND:
            delete_row(self._unit, table, {"round": round_id})
        update_row(self._unit, tables.rounds, {"id": round_id}, {"sealed_course": None, "due_at": None})

    def _save_members(self, round_: Round, before: Mapping[MemberId, Member]) -> None:
        for id_, member in round_.members.items():
            known = before.get(id_)
            if member is not known:
                mark = self._sealer.mark(round_.id, "member", id_)
                sealed = self._sealer.seal(round_.id, MEMBER, mark.hex(), member)
                key = {"round": round_.id, "mark": mark}
                self._write(tables.members, key, {"sealed_member": sealed}, new=known is None)
        for id_ in before.keys() - round_.members.keys():
            key = {"round": round_.id, "mark": self._sealer.mark(round_.id, "member", id_)}
            delete_row(self._unit, tables.members, key)

    def _save_answers(self, round_: Round, before: Mapping[tuple[MemberId, QuestionId], Answer]) -> None:
        for place, answer in round_.answers.items():
            known = before.get(place)
            if answer is not known:
                mark = self._sealer.mark(round_.id, "answer", *place)
                sealed = self._sealer.seal(round_.id, ANSWER, mark.hex(), answer)
                key = {"round": round_.id, "mark": mark}
                self._write(tables.answers, key, {"sealed_answer": sealed}, new=known is None)
        for place in before.keys() - round_.answers.keys():
            key = {"round": round_.id, "mark": self._sealer.mark(round_.id, "answer", *place)}
            delete_row(self._unit, tables.answers, key)

    def _write(self, table: Any, key: Row, row: Row, *, new: bool) -> None:
        if new:
            insert_row(self._unit, table, {**key, **row})
        else:
            update_row(self._unit, table, key, row)

    def _course(self, round_: Round) -> dict[str, Any]:
        sealed = self._sealer.seal(round_.id, COURSE, "", round_.course)
        return {"stage": round_.course.stage.value, "due_at": round_.due_at, "sealed_course": sealed}

    def _script(self, round_: Round, roster: tuple[RosterEntry, ...]) -> dict[str, Any]:
        key = round_.id
        return {
            "sealed_flow": self._sealer.seal(key, FLOW, "", round_.flow),
            "sealed_charter": self._sealer.seal(key, CHARTER, "", round_.charter),
            "sealed_roster": self._sealer.seal(key, ROSTER, "", roster),
            # Members lie in the order of a hash; who is number 3 in a list must still be that after a restart.
            "sealed_order": self._sealer.seal(key, ORDER, "", tuple(round_.members)),
        }

    def _seat_mark(self, round_id: RoundId, member: MemberId | None) -> bytes:
        return self._sealer.mark(round_id, "seat", member or "")
