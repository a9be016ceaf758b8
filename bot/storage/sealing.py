"""Domain objects to sealed bytes and back. What is sealed is JSON, so that a newer version can still read it.

A context says where the bytes belong (`round|table|row`): a row moved to another round does not open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, Generic, TypeVar

from pydantic import ConfigDict, TypeAdapter

from bot.domain.answer import Answer
from bot.domain.commitment import Commitment
from bot.domain.effects import Tag
from bot.domain.events import Seat, SeatOfLeader, SeatOfMember, SeatOfSecond
from bot.domain.findings import RosterEntry
from bot.domain.flow import Flow
from bot.domain.ids import SECOND_SEAT, MemberId, PersonId, PromptId, RoundId
from bot.domain.own_times import Preferences
from bot.domain.round import Charter, Course, Member
from bot.domain.season import Break, Season
from bot.ports.press import Enclosure
from bot.ports.released import Released
from bot.ports.storage import HeldMessage, Kind
from bot.ports.vault import Vault

T = TypeVar("T")

HOUSE: Final = "house"
"""The key of what belongs to no round and no team."""
PLANS: Final = "plans"
"""The key of what is planned: it is there wherever the master key is, so that plans outlive the machine."""


_PICTURES: Final = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")


class Form(Generic[T]):
    """How one type is written down; `table` is where. `pictures`: bytes in it need not be UTF-8."""

    def __init__(self, type_: Any, table: str, *, pictures: bool = False) -> None:
        # A dataclass takes no configuration from outside, but follows that of what it stands in.
        self._adapter: TypeAdapter[Any] = (
            TypeAdapter(type_ | None, config=_PICTURES) if pictures else TypeAdapter(type_)
        )
        self.table = table

    def write(self, thing: T) -> bytes:
        return self._adapter.dump_json(thing)

    def read(self, written: bytes) -> T:
        thing: T = self._adapter.validate_json(written)
        return thing


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One place in a round and who sits there; `member` None is the facilitator's."""

    member: MemberId | None
    person: PersonId = field(repr=False)


@dataclass(frozen=True, slots=True)
class ParcelRow:
    """What of a parcel is sealed; the rest are columns."""

    to: str = field(repr=False)
    kind: Kind
    content: Mapping[str, Any] = field(repr=False)
    seat: MemberId | None = None
    has_seat: bool = False
    prompt: PromptId | None = None
    tag: Tag | None = None
    enclosed: Enclosure | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class SentRow:
    """What is needed to find a message of ours again."""

    to: str = field(repr=False)
    prompt: PromptId | None = None
    event: str | None = field(repr=False, default=None)


FLOW: Final = Form[Flow](Flow, "scripts.flow")
CHARTER: Final = Form[Charter](Charter, "scripts.charter")
ROSTER: Final = Form[tuple[RosterEntry, ...]](tuple[RosterEntry, ...], "scripts.roster")
ORDER: Final = Form[tuple[MemberId, ...]](tuple[MemberId, ...], "scripts.order")
COURSE: Final = Form[Course](Course, "rounds.course")
MEMBER: Final = Form[Member](Member, "members")
ANSWER: Final = Form[Answer](Answer, "answers")
SEAT: Final = Form[SeatRow](SeatRow, "seats")
PARCEL: Final = Form[ParcelRow](ParcelRow, "parcels", pictures=True)
SENT: Final = Form[SentRow](SentRow, "sent")
HELD: Final = Form[HeldMessage](HeldMessage, "held")
RELEASED: Final = Form[Released](Released, "released", pictures=True)
PREFERENCES: Final = Form[Preferences](Preferences, "preferences")
AGREEMENT: Final = Form[Commitment](Commitment, "agreements")
SEASON: Final = Form[Season](Season, "seasons")
BREAKS: Final = Form[tuple[Break, ...]](tuple[Break, ...], "breaks")


@lru_cache(maxsize=32)
def read_flow(written: bytes) -> Flow:
    """Many rounds run the same flow: they share one. No word of a member is in it."""
    return FLOW.read(written)


class Sealer:
    """Seals and opens with the keys of one vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def seal(self, key: str, form: Form[T], row: str, thing: T) -> bytes:
        return self._vault.seal(key, form.write(thing), _context(key, form.table, row))

    def open(self, key: str, form: Form[T], row: str, sealed: bytes) -> T:
        """Raises `KeyGone`, `SealBroken`."""
        return form.read(self.open_written(key, form, row, sealed))

    def open_written(self, key: str, form: Form[T], row: str, sealed: bytes) -> bytes:
        return self._vault.open(key, sealed, _context(key, form.table, row))

    def seal_bytes(self, key: str, table: str, row: str, data: bytes) -> bytes:
        """What is no JSON."""
        return self._vault.seal(key, data, _context(key, table, row))

    def open_bytes(self, key: str, table: str, row: str, sealed: bytes) -> bytes:
        """Raises `KeyGone`, `SealBroken`."""
        return self._vault.open(key, sealed, _context(key, table, row))

    def mark(self, key: str, what: str, *parts: str) -> bytes:
        """A keyed hash of 16 bytes, to find a row by something that is not written in it."""
        return self._vault.mac(key, "|".join((what, *parts)).encode())[:16]


def _context(key: str, table: str, row: str) -> str:
    return f"{key}|{table}|{row}"


def seat_of(member: MemberId | None) -> Seat:
    if member == SECOND_SEAT:
        return SeatOfSecond()
    return SeatOfLeader() if member is None else SeatOfMember(member)


def member_of(seat: Seat) -> MemberId | None:
    if isinstance(seat, SeatOfSecond):
        return SECOND_SEAT
    return seat.member if isinstance(seat, SeatOfMember) else None


def key_of(round_id: RoundId | None) -> str:
    return HOUSE if round_id is None else round_id
