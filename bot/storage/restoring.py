"""Putting back a backup (`gespreksronde db restore`), without bringing back what was taken away since.

A round of the backup stands as it stood then: a yes that was withdrawn since would count again, and messages would be
sent and answered twice. So its key is destroyed, and the bot ends it kindly when it starts; unless the second place of
keys says that nothing happened since that must not be undone: then it goes on. The position in the stream is forgotten,
or commands that were typed since the backup would be carried out once more. Where the database that is replaced can
still be read it is the witness: people, agreements, plans and released texts that are gone from it stay gone.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.domain.ids import RoundId
from bot.domain.round import Stage
from bot.ports.spare_keys import SpareKeys
from bot.ports.storage import StoreTrouble, Trouble
from bot.ports.vault import Vault
from bot.storage.engine import read_only
from bot.storage.openers import openings
from bot.storage.pairing import PROOF
from bot.storage.put_back import note_restored
from bot.storage.schema import REVISIONS, copy_database
from bot.storage.sealing import HOUSE

KEPT_ASIDE: Final = "before-restore"
_WITNESSED: Final = (("agreements", "id"), ("released", "id"), ("people", "id"), ("teams", "id"), ("seasons", "id"))
_SIDE_FILES: Final = ("-wal", "-shm", "-journal")


_Openers = Mapping[RoundId, bytes]


@dataclass(frozen=True, slots=True)
class Restored:
    """`ended`: rounds that were open and are ended at the next start; `going_on`: those that go on then. `aside`: where
    the replaced database is kept; None when there was none. `witnessed`: whether that one could say what was taken away
    since the backup."""

    ended: int
    going_on: int
    aside: Path | None
    witnessed: bool


@dataclass(frozen=True, slots=True)
class _Fates:
    """What becomes of the rounds that were there and not being erased."""

    ended: Sequence[RoundId]
    erased: Sequence[RoundId]
    going_on: Mapping[RoundId, bytes]
    """With their openers."""


def restore(backup: Path, database: Path, vault: Vault, spare: SpareKeys | None = None) -> Restored:
    """Raises `StoreTrouble`: DAMAGED when the backup is not a sound database of ours, NEWER when a later version made
    it; `PlaceAway` when the second place cannot be asked. Then nothing was changed."""
    _check(backup)
    fresh = database.with_name(f"{database.name}.restored")
    copy_database(backup, fresh)
    try:
        fates, witnessed = _prepared(fresh, database, vault, spare)
        for round_id, opener in fates.going_on.items():
            if spare is not None and not vault.has(round_id):
                spare.bring_back(round_id, opener)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    # Before the rows are there: should this break off, no round goes on from an old state.
    for round_id in (*fates.ended, *fates.erased):
        vault.destroy(round_id)
    aside = _set_aside(database)
    fresh.replace(database)
    return Restored(len(fates.ended), len(fates.going_on), aside, witnessed)


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


def _prepared(fresh: Path, database: Path, vault: Vault, spare: SpareKeys | None) -> tuple[_Fates, bool]:
    """What becomes of the rounds, and whether there was a witness."""
    witnessed = database.exists() and is_sound(database)
    openers = openings(fresh).openers
    with closing(sqlite3.connect(fresh, isolation_level=None)) as db:
        db.execute("PRAGMA secure_delete = ON")
        db.execute("BEGIN IMMEDIATE")
        db.execute("DELETE FROM settings WHERE name = 'token'")
        fates = _fates(db, openers, _last_known(database) if witnessed else None, vault, spare)
        db.executemany("UPDATE rounds SET deleting = 1 WHERE id = ?", [(name,) for name in fates.erased])
        if witnessed:
            _forget_what_is_gone(db, database)
        note_restored(db)
        if fates.going_on:
            _pair(db, vault)
        db.execute("COMMIT")
    return fates, witnessed


def _fates(
    db: sqlite3.Connection, openers: _Openers, witness: _Openers | None, vault: Vault, spare: SpareKeys | None
) -> _Fates:
    """`openers`: of the backup; `witness`: as they were last, where that is known."""
    now = openers if witness is None else witness
    sending = {name for (name,) in db.execute("SELECT round FROM parcels WHERE NOT held")}
    """Nobody can tell what of it arrived."""
    ended: list[RoundId] = []
    erased: list[RoundId] = []
    going_on: dict[RoundId, bytes] = {}
    for name, stage in db.execute("SELECT id, stage FROM rounds WHERE NOT deleting").fetchall():
        opener = openers.get(name)
        opens = spare is not None and opener is not None and now.get(name) == opener and spare.opens(name, opener)
        if opens and opener is not None and stage == Stage.LIVE and name not in sending:
            going_on[name] = opener
        elif witness is not None and not vault.has(name):
            erased.append(name)
        else:
            ended.append(name)
    return _Fates(ended, erased, going_on)


def _last_known(witness: Path) -> _Openers:
    """The openers of rounds that are not being erased: a second place that was away may be behind."""
    there = openings(witness)
    return {name: opener for name, opener in there.openers.items() if name in there.rounds}


def _pair(db: sqlite3.Connection, vault: Vault) -> None:
    """With a vault that holds nothing yet the backup goes on, as `pairing` would say at the start: by then keys that
    were brought back are in it."""
    if all(name == HOUSE for name in vault.names()):
        vault.create(HOUSE)
        db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (HOUSE, vault.mac(HOUSE, PROOF)))


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
