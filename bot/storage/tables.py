"""Every table, and who may read what in it when only the database file is stolen.

Sealed columns (`sealed_*`) need the key of the round, the team or the house; `mark` columns are keyed hashes. Without
keys the file tells: which people and rooms the bot knows, which rounds exist and when they act next, and that
something waits to be sent. It does not tell who takes part in what, nor anything that was said. Answers have no time
and no running number: their table is ordered by a keyed hash.
"""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
)

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


class Instant(TypeDecorator[datetime]):
    """An aware moment, kept as whole microseconds since 1970 UTC: exact, sortable, the same in every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return instant(value)


def instant(microseconds: int | None) -> datetime | None:
    """The moment that stands in a column of `Instant`."""
    return None if microseconds is None else _EPOCH + timedelta(microseconds=microseconds)


_NAMES: Final = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

metadata: Final = MetaData(naming_convention=_NAMES)


def _id(name: str, *args: Any, **kwargs: Any) -> "Column[str]":
    return Column(name, String(64), *args, **kwargs)


def _round(**kwargs: Any) -> "Column[str]":
    return Column("round", String(64), ForeignKey("rounds.id"), nullable=False, **kwargs)


def _mark(name: str = "mark", **kwargs: Any) -> "Column[bytes]":
    return Column(name, LargeBinary(16), **kwargs)


def _sealed(name: str, **kwargs: Any) -> "Column[bytes]":
    return Column(f"sealed_{name}", LargeBinary, **({"nullable": False} | kwargs))


# --- rounds -----------------------------------------------------------------------------------------------------

rounds = Table(
    "rounds",
    metadata,
    _id("id", primary_key=True),
    Column("number", Integer, nullable=False),
    Column("short", String(16), nullable=False),
    _id("team", nullable=False, index=True),
    Column("stage", String(16), nullable=False),
    Column("due_at", Instant, index=True),
    Column("deleting", Boolean, nullable=False, default=False),
    _sealed("course", nullable=True),
)

scripts = Table(
    # Apart from `rounds`, because a row is written as a whole and these are large and do not change.
    "scripts",
    metadata,
    _round(primary_key=True),
    _sealed("flow"),
    _sealed("charter"),
    _sealed("roster"),
    _sealed("order"),
)

seats = Table(
    # Who sits where: the only link between a member of a round and a person.
    "seats",
    metadata,
    _round(primary_key=True),
    _mark(primary_key=True),
    _sealed("who"),
    sqlite_with_rowid=False,
)

members = Table(
    "members",
    metadata,
    _round(primary_key=True),
    _mark(primary_key=True),
    _sealed("member"),
    sqlite_with_rowid=False,
)

answers = Table(
    "answers",
    metadata,
    _round(primary_key=True),
    _mark(primary_key=True),
    _sealed("answer"),
    sqlite_with_rowid=False,
)

pictures = Table(
    # Apart from the answers they belong to: an answer is written anew at each change, and these are large.
    "pictures",
    metadata,
    _round(primary_key=True),
    _mark(primary_key=True),
    _sealed("picture"),
)

# --- people and rooms: the only Matrix ids in the database --------------------------------------------------------

people = Table(
    "people",
    metadata,
    _id("id", primary_key=True),
    Column("ref", String(255), nullable=False, unique=True),
    Column("alias", String(255), nullable=False),
    Column("chat", String(255), unique=True),
    Column("in_chat", Boolean, nullable=False),
    Column("sure_until", Instant),
)

teams = Table(
    "teams",
    metadata,
    _id("id", primary_key=True),
    Column("room", String(255), nullable=False, unique=True),
    Column("encrypted", Boolean, nullable=False),
    Column("lang", String(8), nullable=False),
    Column("present", Boolean, nullable=False),
    Column("address", String(8)),
)

preferences = Table(
    # When and in which language people want to be written to. Who they are is not to be seen.
    "preferences",
    metadata,
    _mark(primary_key=True),
    _sealed("preferences"),
    sqlite_with_rowid=False,
)

places = Table(
    # Rooms of rounds. Who is in them is known to the round only, sealed.
    "places",
    metadata,
    _id("id", primary_key=True),
    _round(index=True),
    _id("place", nullable=False),
    Column("alias", String(255), nullable=False),
    Column("room", String(255), unique=True),
)

# --- messages out and in -------------------------------------------------------------------------------------------

parcels = Table(
    "parcels",
    metadata,
    _id("id", primary_key=True),
    Column("place", BigInteger, nullable=False),
    Column("round", String(64), ForeignKey("rounds.id"), index=True),
    Column("held", Boolean, nullable=False),
    Column("until", Instant),
    Column("first_tried", Instant),
    Column("device", String(255)),
    _sealed("parcel"),
)

sent = Table(
    "sent",
    metadata,
    _id("id", primary_key=True),
    _round(index=True),
    _mark("person_mark", nullable=False, index=True),
    _mark("event_mark", index=True),
    Column("asks", Boolean, nullable=False),
    Column("tag", String(16)),
    Column("shown", BigInteger),
    _sealed("sent"),
)

inbox = Table(
    "inbox",
    metadata,
    _mark(primary_key=True),
    Column("hour", Instant, nullable=False, index=True),
    sqlite_with_rowid=False,
)

held = Table(
    "held",
    metadata,
    _mark(primary_key=True),
    _id("round", index=True),
    _sealed("held"),
    sqlite_with_rowid=False,
)

# --- what stays after a round ------------------------------------------------------------------------------------

released = Table(
    "released",
    metadata,
    _id("id", primary_key=True),
    Column("number", Integer, nullable=False),
    _id("team", nullable=False, index=True),
    Column("until", Instant, index=True),
    Column("asked_place", Integer),
    _sealed("released"),
)

release_messages = Table(
    "release_messages",
    metadata,
    _id("message", primary_key=True),
    _id("released", ForeignKey("released.id"), nullable=False, index=True),
)

released_pictures = Table(
    "released_pictures",
    metadata,
    _id("released", ForeignKey("released.id"), primary_key=True),
    _mark(primary_key=True),
    _sealed("picture"),
)

agreements = Table(
    "agreements",
    metadata,
    _id("id", primary_key=True),
    _id("team", nullable=False, index=True),
    Column("asks_at", Instant, index=True),
    Column("until", Instant, nullable=False, index=True),
    _mark("person_mark", nullable=False, index=True),
    _sealed("agreement"),
)

seasons = Table(
    # Rounds that come back by themselves.
    "seasons",
    metadata,
    _id("id", primary_key=True),
    _id("team", nullable=False, index=True),
    Column("due_at", Instant, index=True),
    _mark("asked_mark", index=True),
    _sealed("season"),
)

breaks = Table(
    # Days without rounds: one row for all breaks of a team.
    "breaks",
    metadata,
    _id("team", primary_key=True),
    _sealed("breaks"),
)

journal = Table(
    "journal",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("hour", Instant, nullable=False, index=True),
    Column("kind", String(64), nullable=False),
    _id("round"),
    _id("team"),
)

settings = Table(
    "settings",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
