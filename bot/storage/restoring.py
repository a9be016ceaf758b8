"""Putting back a backup (`gespreksronde db restore`), without bringing back what was taken away since.

A round of the backup stands as it stood then: a yes that was withdrawn since would count again, and messages would be
sent and answered twice. So its key is destroyed, and the bot ends it kindly when it starts. The position in the stream
is forgotten, or commands that were typed since the backup would be carried out once more. Where the database that is
replaced can still be read it is the witness: people, agreements and released texts that are gone from it stay gone.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.ports.storage import StoreTrouble, Trouble
from bot.ports.vault import Vault
from bot.storage.engine import read_only
from bot.storage.schema import REVISIONS, copy_database

KEPT_ASIDE: Final = "before-restore"
_WITNESSED: Final = (("agreements", "id"), ("released", "id"), ("people", "id"), ("teams", "id"))
_SIDE_FILES: Final = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Restored:
    """`ended`: rounds that were open and are ended at the next start. `aside`: where the replaced database is kept;
    None when there was none. `witnessed`: whether that one could say what was taken away since the backup."""

    ended: int
    aside: Path | None
    witnessed: bool


def restore(backup: Path, database: Path, vault: Vault) -> Restored:
    """Raises `StoreTrouble`: DAMAGED when the backup is not a sound database of ours, NEWER when a later version made
    it. Then nothing was changed."""
    _check(backup)
    fresh = database.with_name(f"{database.name}.restored")
    copy_database(backup, fresh)
    try:
        ended, witnessed = _prepared(fresh, database, vault)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    for round_id in ended:  # before the rows are there: should this break off, no round goes on from an old state
        vault.destroy(round_id)
    aside = _set_aside(database)
    fresh.replace(database)
    return Restored(len(ended), aside, witnessed)


def _check(backup: Path) -> None:
    if not is_sound(backup):
        raise StoreTrouble(Trouble.DAMAGED)
    with closing(read_only(backup)) as db:
        (revision,) = db.execute("SELECT version_num FROM alembic_version").fetchone()
    if revision not in REVISIONS:
        raise StoreTrouble(Trouble.NEWER)


def is_sound(path: Path) -> bool:
    """Whether this is a database of ours that can be read."""
    try:
        with closing(read_only(path)) as db:
            (verdict,) = db.execute("PRAGMA quick_check(1)").fetchone()
            return verdict == "ok" and db.execute("SELECT version_num FROM alembic_version").fetchone() is not None
    except sqlite3.Error:
        return False


def _prepared(fresh: Path, database: Path, vault: Vault) -> tuple[Sequence[str], bool]:
    """The rounds to end, and whether there was a witness."""
    witnessed = database.exists() and is_sound(database)
    with closing(sqlite3.connect(fresh, isolation_level=None)) as db:
        db.execute("PRAGMA secure_delete = ON")
        db.execute("BEGIN IMMEDIATE")
        db.execute("DELETE FROM settings WHERE name = 'token'")
        rounds = [name for (name,) in db.execute("SELECT id FROM rounds WHERE NOT deleting")]
        erased = [name for name in rounds if witnessed and not vault.has(name)]
        db.executemany("UPDATE rounds SET deleting = 1 WHERE id = ?", [(name,) for name in erased])
        if witnessed:
            _forget_what_is_gone(db, database)
        db.execute("COMMIT")
    return [name for name in rounds if name not in erased and vault.has(name)], witnessed


def _forget_what_is_gone(db: sqlite3.Connection, database: Path) -> None:
    for table, key in _WITNESSED:
        if _has(db, table):
            left = set(_ids(database, table, key))
            gone = [(name,) for (name,) in db.execute(f"SELECT {key} FROM {table}") if name not in left]  # noqa: S608
            if table == "released":
                db.executemany("DELETE FROM release_messages WHERE released = ?", gone)
            db.executemany(f"DELETE FROM {table} WHERE {key} = ?", gone)  # noqa: S608  names of our own


def _ids(database: Path, table: str, key: str) -> Iterator[str]:
    with closing(read_only(database)) as db:
        if _has(db, table):
            yield from (name for (name,) in db.execute(f"SELECT {key} FROM {table}"))  # noqa: S608


def _has(db: sqlite3.Connection, table: str) -> bool:
    query = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"
    return bool(db.execute(query, (table,)).fetchone()[0])


def _set_aside(database: Path) -> Path | None:
    """With its side files, so that it can be looked at; the new one must not meet them."""
    if not database.exists():
        return None
    aside = database.with_name(f"{database.name}.{KEPT_ASIDE}")
    for end in ("", *_SIDE_FILES):
        part = database.with_name(f"{database.name}{end}")
        if part.exists():
            part.replace(aside.with_name(f"{aside.name}{end}"))
    return aside
