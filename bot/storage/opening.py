"""What the store reads when it opens: people, teams, who sits where, and what waits to be sent."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, func, select

from bot.domain.events import Seat
from bot.domain.flow_terms import PlaceId
from bot.domain.ids import EffectId, PersonId, PersonRef, PlaceKey, RoomRef, RoundId, TeamId
from bot.ports.storage import Person, RoundPlace, RoundRow, Team
from bot.ports.vault import KeyGone, SealBroken
from bot.storage import tables
from bot.storage.handled import MOST
from bot.storage.parcels import fetch_parcels, fill_queue
from bot.storage.sealing import COURSE, SEAT, Sealer, seat_of
from bot.storage.shelves import Shelves

_ROUND: Final = tables.rounds.c
_ROUNDS: Final = select(_ROUND.id, _ROUND.short, _ROUND.team, _ROUND.stage, _ROUND.deleting, _ROUND.sealed_course)
_HANDLED: Final = select(tables.inbox.c.mark, tables.inbox.c.hour).limit(MOST + 1)
_SEATS: Final = select(tables.seats).join(tables.rounds).order_by(tables.rounds.c.number)


@dataclass(frozen=True, slots=True)
class Contents:
    people: Sequence[Any]
    teams: Sequence[Any]
    places: Sequence[Any]
    rounds: Sequence[Any]
    seats: Sequence[Any]
    parcels: Sequence[Any]
    handled: Sequence[Any]
    last_shown: int
    last_number: int


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What the keys in the vault do not open."""

    rounds: Sequence[RoundId]
    parcels: Sequence[EffectId]


def fetch_contents(connection: Connection) -> Contents:
    numbers = [
        connection.execute(select(func.max(numbered))).scalar() or 0
        for numbered in (tables.rounds.c.number, tables.released.c.number, tables.released.c.asked_place)
    ]
    return Contents(
        people=connection.execute(select(tables.people)).all(),
        teams=connection.execute(select(tables.teams)).all(),
        places=connection.execute(select(tables.places)).all(),
        rounds=connection.execute(_ROUNDS).all(),
        seats=connection.execute(_SEATS).all(),
        parcels=fetch_parcels(connection),
        handled=connection.execute(_HANDLED).all(),
        last_shown=connection.execute(select(func.max(tables.sent.c.shown))).scalar() or 0,
        last_number=max(numbers),
    )


def fill_shelves(shelves: Shelves, contents: Contents, sealer: Sealer) -> Unreadable:
    for row in contents.people:
        chat = None if row.chat is None else RoomRef(row.chat)
        person = Person(PersonId(row.id), PersonRef(row.ref), row.alias, chat, row.in_chat, row.sure_until)
        shelves.people.put(person)
    for row in contents.teams:
        shelves.teams.put(Team(TeamId(row.id), RoomRef(row.room), row.encrypted, row.lang, row.present, row.address))
    for row in contents.places:
        room = None if row.room is None else RoomRef(row.room)
        shelves.places.put(RoundPlace(PlaceKey(row.id), RoundId(row.round), PlaceId(row.place), row.alias, room))
    for row in contents.rounds:
        shelves.rows.put(row.id, RoundRow(row.id, row.short, row.team, row.stage))
    unreadable = [RoundId(row.id) for row in contents.rounds if not _opens(row, sealer)]
    _fill_seating(shelves, contents, sealer, set(unreadable))
    shelves.handled.fill((row.mark, row.hour) for row in contents.handled)
    parcels = fill_queue(shelves.queue, contents.parcels, sealer)
    shelves.last_shown, shelves.last_number = contents.last_shown, contents.last_number
    shelves.settle()
    return Unreadable(unreadable, parcels)


def _opens(row: Any, sealer: Sealer) -> bool:
    """A round whose rows are gone already has nothing left to open."""
    if row.sealed_course is None:
        return True
    try:
        sealer.open_written(row.id, COURSE, "", row.sealed_course)
    except (KeyGone, SealBroken):
        return False
    return True


def _fill_seating(shelves: Shelves, contents: Contents, sealer: Sealer, without: set[RoundId]) -> None:
    for row in contents.rounds:
        if row.deleting:
            shelves.seating.hide(row.id)
    shelves.seating.restore(_seats(contents, sealer, without))


def _seats(contents: Contents, sealer: Sealer, without: set[RoundId]) -> Iterator[tuple[RoundId, Seat, PersonId]]:
    for row in contents.seats:
        if row.round not in without:
            seat = sealer.open(row.round, SEAT, row.mark.hex(), row.sealed_who)
            yield row.round, seat_of(seat.member), seat.person
