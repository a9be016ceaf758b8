"""Old databases come along, newer ones are refused, and a new one is what all migrations together make."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import OperationalError

from bot.domain.picture import PictureId
from bot.ports.pictures import CleanPicture
from bot.ports.storage import HeldMessage, StoreTrouble, Trouble
from bot.storage import open_store
from bot.storage.engine import open_engine
from bot.storage.migrating import migrations
from bot.storage.schema import REVISIONS, upgrade
from bot.vault.memory import MemoryVault
from tests.builders import NOON, a_parcel, a_release, a_round, a_season, a_team, an_agreement, an_event
from tests.contract.house import House

NEWEST = REVISIONS[-1]
PICTURE, CLEAN = PictureId("beeld"), CleanPicture(b"kanariepiet", 3, 4)


@contextmanager
def connected(path: Path) -> Iterator[Connection]:
    engine = create_engine(f"sqlite:///{path}")
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


async def made_at(path: Path, revision: str) -> None:
    """An empty database of that time."""
    engine = open_engine(path)
    try:
        await upgrade(engine, revision)
    finally:
        await engine.dispose()


def copies(folder: Path) -> list[str]:
    return [found.name for found in folder.iterdir() if "before" in found.name]


def shape(path: Path) -> dict[str, Any]:
    """Tables with their columns, keys and indexes, in an order that does not depend on history."""
    with closing(sqlite3.connect(path)) as db:
        found = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        return {
            name: {
                "columns": sorted(row[1:] for row in db.execute(f"PRAGMA table_info({name})")),
                "links": sorted(row[2:] for row in db.execute(f"PRAGMA foreign_key_list({name})")),
                "indexes": sorted(row[1:3] for row in db.execute(f"PRAGMA index_list({name})") if row[3] == "c"),
                "without rowid": "WITHOUT ROWID" in sql,
            }
            for name, sql in found.fetchall()
        }


async def test_a_new_database_is_what_the_migrations_make(tmp_path: Path) -> None:
    store = await open_store(tmp_path / "new.db", MemoryVault())
    await store.close()
    await made_at(tmp_path / "old.db", "head")
    assert shape(tmp_path / "new.db") == shape(tmp_path / "old.db")


@pytest.mark.parametrize("way", ["new", "migrated"])
async def test_the_tables_in_the_code_are_the_tables_in_the_database(tmp_path: Path, way: str) -> None:
    path = tmp_path / "some.db"
    if way == "new":
        await (await open_store(path, MemoryVault())).close()
    else:
        await made_at(path, "head")
    with connected(path) as connection:
        command.check(migrations(connection))


def test_every_revision_is_known_in_order(tmp_path: Path) -> None:
    with connected(tmp_path / "any.db") as connection:
        scripts = ScriptDirectory.from_config(migrations(connection))
    walked = [script.revision for script in scripts.walk_revisions()]
    assert tuple(reversed(walked)) == REVISIONS
    names = [Path(script.path).name for script in scripts.walk_revisions()]
    assert all(re.fullmatch(rf"r{revision}_[a-z_]+\.py", name) for revision, name in zip(walked, names, strict=True))


async def filled(path: Path) -> tuple[House, dict[str, Any]]:
    """A database of today with something of everything in it."""
    vault = MemoryVault()
    house = House(vault, await open_store(path, vault), path)
    round_, team, released = a_round(answers={"q1": "kanariepiet"}), a_team(), a_release()
    agreement, season = an_agreement(team=team.id), a_season(team=team.id)
    people = await house.start(round_, team=team)
    parcel = a_parcel(people[0].id, round=round_.id)
    held = HeldMessage(an_event(), people[1].id, b"raw", NOON)
    async with house.store.begin() as unit:
        await unit.teams.add(team)
        await unit.outbox.put(parcel)
        await unit.inbox.hold(held)
        await unit.inbox.set_token("s1")
        await unit.inbox.first_time(held.event, NOON)
        await unit.releases.keep(released)
        await unit.agreements.keep(agreement)
        await unit.seasons.keep(season)
        await unit.pictures.put(round_.id, PICTURE, CLEAN)
        await unit.pictures.keep(released.team, released.id, PICTURE, CLEAN)
        await unit.journal.note("started", round_.id, NOON)
    return house, {
        "round": round_,
        "people": people,
        "team": team,
        "parcel": parcel,
        "held": held,
        "released": released,
    }


def carry_over(new: Path, old: Path) -> None:
    """Copy the rows of a database of today into one of an earlier time, without the columns it does not have yet."""
    with closing(sqlite3.connect(old)) as db:
        db.execute("ATTACH ? AS new", (str(new),))
        tables = [name for (name,) in db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")]
        for table in tables:
            if table != "alembic_version":
                columns = ", ".join(f'"{row[1]}"' for row in db.execute(f"PRAGMA main.table_info({table})"))
                db.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}")
        db.commit()


@pytest.mark.parametrize("revision", REVISIONS[:-1])
async def test_a_filled_old_database_comes_along(tmp_path: Path, revision: str) -> None:
    house, kept = await filled(tmp_path / "today.db")
    await house.store.close()
    old = tmp_path / "gespreksronde.db"
    await made_at(old, revision)
    carry_over(tmp_path / "today.db", old)

    store = await open_store(old, house.vault)

    async with store.begin() as unit:
        assert await unit.rounds.get(kept["round"].id) == kept["round"]
        assert await unit.people.by_ref(kept["people"][0].ref) == kept["people"][0]
        assert await unit.teams.by_room(kept["team"].room) == kept["team"]
        assert [parcel.id for parcel in await unit.outbox.ready(NOON)] == [kept["parcel"].id]
        assert await unit.inbox.held() == [kept["held"]]
        assert await unit.inbox.token() == "s1"
        assert not await unit.inbox.first_time(kept["held"].event, NOON)
        assert await unit.releases.get(kept["released"].id) == kept["released"]
        assert len(await unit.journal.read()) == 1
    await store.close()
    assert shape(old) == shape(tmp_path / "today.db")


async def test_before_migrating_a_copy_is_made(tmp_path: Path) -> None:
    house, _ = await filled(tmp_path / "today.db")
    await house.store.close()
    old = tmp_path / "gespreksronde.db"
    await made_at(old, "0001")
    carry_over(tmp_path / "today.db", old)
    await (await open_store(old, house.vault)).close()

    copy = tmp_path / f"gespreksronde.db.before-{NEWEST}"
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
        assert db.execute("SELECT count(*) FROM answers").fetchone() == (4,)
    assert b"kanariepiet" not in copy.read_bytes()


async def test_nothing_is_copied_when_there_is_nothing_to_do(tmp_path: Path) -> None:
    path = tmp_path / "gespreksronde.db"
    for _ in range(2):
        await (await open_store(path, MemoryVault())).close()
    assert copies(tmp_path) == []


async def test_a_migration_that_fails_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "gespreksronde.db"
    await made_at(path, "0001")
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE INDEX ix_held_round ON held (mark)")
        db.commit()
    before = shape(path)
    with pytest.raises(OperationalError):
        await open_store(path, MemoryVault())
    assert shape(path) == before
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]


async def test_a_newer_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "gespreksronde.db"
    await (await open_store(path, MemoryVault())).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
        db.commit()
    before = path.read_bytes()
    with pytest.raises(StoreTrouble) as refused:
        await open_store(path, MemoryVault())
    assert refused.value.trouble is Trouble.NEWER
    assert path.read_bytes() == before


async def test_something_else_than_our_database_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as db:
        db.execute("CREATE TABLE somebody_elses (x)")
    rubbish = tmp_path / "rubbish.db"
    rubbish.write_bytes(b"this is no database at all" * 100)
    for path in (other, rubbish):
        with pytest.raises(StoreTrouble) as refused:
            await open_store(path, MemoryVault())
        assert refused.value.trouble is Trouble.DAMAGED
    assert rubbish.read_bytes() == b"this is no database at all" * 100


async def test_a_database_from_before_pictures_takes_them_and_keeps_them(tmp_path: Path) -> None:
    house, kept = await filled(tmp_path / "today.db")
    await house.store.close()
    old = tmp_path / "gespreksronde.db"
    await made_at(old, "0004")
    carry_over(tmp_path / "today.db", old)
    store = await open_store(old, house.vault)
    async with store.begin() as unit:
        assert await unit.pictures.get(kept["round"].id, PICTURE) is None
        await unit.pictures.put(kept["round"].id, PICTURE, CLEAN)
    await store.close()
    store = await open_store(old, house.vault)
    async with store.begin() as unit:
        assert await unit.pictures.get(kept["round"].id, PICTURE) == CLEAN
    await store.close()
