"""How things stand in the database, for the doctor: counts and moments, without a key and without changing anything."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.storage.engine import read_only
from bot.storage.tables import instant

_ENDED = ("released", "stopped", "erased")


@dataclass(frozen=True, slots=True)
class Standing:
    """`rounds`: ids of those that are there, `open` how many of them run. `due`: the earliest moment that is to come
    or is overdue. `waiting`: messages to be sent, `oldest` since when the first of them waits. `unread`: messages that
    could not be decrypted yet. `erasing`: rounds whose erasure was begun. `teams`: the ids, `rooms`: of their rooms."""

    rounds: Sequence[str]
    open: int
    due: datetime | None
    waiting: int
    oldest: datetime | None
    unread: int
    erasing: int
    teams: Sequence[str]
    rooms: Sequence[str]


@dataclass(frozen=True, slots=True)
class Chat:
    """The private chat of somebody the bot knows."""

    room: str | None
    inside: bool


def standing(path: Path) -> Standing:
    """Raises sqlite3.Error, also for a database that an older version made."""
    with closing(read_only(path)) as db:
        rounds = db.execute("SELECT id, stage, deleting FROM rounds").fetchall()
        (due,) = db.execute("SELECT min(due_at) FROM rounds WHERE NOT deleting").fetchone()
        waiting, oldest = db.execute("SELECT count(*), min(first_tried) FROM parcels WHERE NOT held").fetchone()
        (unread,) = db.execute("SELECT count(*) FROM held").fetchone()
        teams = db.execute("SELECT id, room FROM teams").fetchall()
    return Standing(
        rounds=[id_ for id_, _, _ in rounds],
        open=sum(stage not in _ENDED for _, stage, _ in rounds),
        due=instant(due),
        waiting=waiting,
        oldest=instant(oldest),
        unread=unread,
        erasing=sum(bool(deleting) for _, _, deleting in rounds),
        teams=[id_ for id_, _ in teams],
        rooms=[room for _, room in teams],
    )


def chat_of(path: Path, person: str) -> Chat | None:
    """None for somebody the bot does not know. Raises sqlite3.Error."""
    with closing(read_only(path)) as db:
        row = db.execute("SELECT chat, in_chat FROM people WHERE ref = ?", (person,)).fetchone()
    return None if row is None else Chat(row[0], bool(row[1]))
