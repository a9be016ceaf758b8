"""The outbox as rows. What is sent, to whom and about what is sealed with the key of its round."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, select

from bot.domain.ids import EffectId, PersonId
from bot.ports.storage import Parcel
from bot.ports.vault import KeyGone, SealBroken
from bot.storage import tables
from bot.storage.queue import Queue, Waiting
from bot.storage.rows import delete_row, insert_row, update_row
from bot.storage.sealing import PARCEL, ParcelRow, Sealer, key_of, member_of, seat_of
from bot.storage.transaction import Transaction

_ALL: Final = select(tables.parcels).order_by(tables.parcels.c.place)


class SqlParcels:
    """Implements `bot.storage.outbox.ParcelRows`."""

    def __init__(self, unit: Transaction, sealer: Sealer) -> None:
        self._unit = unit
        self._sealer = sealer

    def add(self, waiting: Waiting) -> None:
        parcel = waiting.parcel
        body = ParcelRow(
            to=parcel.to,
            kind=parcel.kind,
            content=parcel.content,
            seat=None if parcel.seat is None else member_of(parcel.seat),
            has_seat=parcel.seat is not None,
            prompt=parcel.prompt,
            tag=parcel.tag,
            enclosed=parcel.enclosed,
        )
        sealed = self._sealer.seal(key_of(parcel.round), PARCEL, parcel.id, body)
        row = {"id": parcel.id, "round": parcel.round, "sealed_parcel": sealed}
        insert_row(self._unit, tables.parcels, row | _clear(waiting))

    def change(self, waiting: Waiting) -> None:
        update_row(self._unit, tables.parcels, {"id": waiting.parcel.id}, _clear(waiting))

    def remove(self, parcel: EffectId) -> None:
        delete_row(self._unit, tables.parcels, {"id": parcel})


def fetch_parcels(connection: Connection) -> Sequence[Any]:
    return connection.execute(_ALL).all()


def fill_queue(queue: Queue, rows: Sequence[Any], sealer: Sealer) -> Sequence[EffectId]:
    """Put back what waited when the store was closed; the ids of what cannot be read any more."""
    unreadable = []
    for row in rows:
        try:
            queue.put_back(_waiting(row, sealer.open(key_of(row.round), PARCEL, row.id, row.sealed_parcel)))
        except (KeyGone, SealBroken):
            unreadable.append(EffectId(row.id))
    return unreadable


def _waiting(row: Any, body: ParcelRow) -> Waiting:
    parcel = Parcel(
        id=row.id,
        to=PersonId(body.to),
        content=body.content,
        kind=body.kind,
        round=row.round,
        seat=seat_of(body.seat) if body.has_seat else None,
        prompt=body.prompt,
        tag=body.tag,
        held=row.held,
        order=row.place,
        first_tried=row.first_tried,
        device=row.device,
        enclosed=body.enclosed,
    )
    return Waiting(parcel, row.until)


def _clear(waiting: Waiting) -> dict[str, Any]:
    parcel = waiting.parcel
    return {
        "place": parcel.order,
        "held": parcel.held,
        "until": waiting.until,
        "first_tried": parcel.first_tried,
        "device": parcel.device,
    }
