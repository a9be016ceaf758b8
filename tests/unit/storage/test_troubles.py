"""When the disk or another process is in the way: nothing half, a clear trouble, and on again when it is over."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from bot.ports.storage import Store, StoreTrouble, Trouble, UnitOfWork
from bot.storage import engine, open_store
from bot.storage.store import SqlStore
from bot.vault.memory import MemoryVault
from tests.builders import NOON, a_parcel, a_person, a_release, a_round, a_team, an_event, an_id


@pytest.fixture
async def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Store]:
    """Impatient: gives up on a locked database after half a second."""
    patient = f"busy_timeout = {engine.BUSY_SECONDS * 1000}"
    hasty = tuple("busy_timeout = 500" if pragma == patient else pragma for pragma in engine._PRAGMAS)
    monkeypatch.setattr(engine, "_PRAGMAS", hasty)
    opened = await open_store(tmp_path / "gespreksronde.db", MemoryVault())
    yield opened
    await opened.close()


async def set_token(store: Store, token: str) -> None:
    async with store.begin() as unit:
        await unit.inbox.set_token(token)


async def token(store: Store) -> str | None:
    async with store.begin() as unit:
        return await unit.inbox.token()


async def test_another_process_holds_the_database(tmp_path: Path, store: Store) -> None:
    await set_token(store, "before")
    with closing(sqlite3.connect(tmp_path / "gespreksronde.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreTrouble) as told:
            await set_token(store, "while locked")
        assert told.value.trouble is Trouble.BUSY
        other.execute("ROLLBACK")
    assert await token(store) == "before"
    await set_token(store, "after")
    assert await token(store) == "after"


async def limit_pages(store: Store, pages: int) -> None:
    assert isinstance(store, SqlStore)
    await store._lane.run(lambda c: c.connection.cursor().execute(f"PRAGMA max_page_count = {pages}") and None)


async def test_the_disk_is_full(store: Store) -> None:
    """The answer, the state and the token of one event: all of them or none, in memory as on disk."""
    event, person = an_event(), a_person()
    await limit_pages(store, 1)

    async def handle() -> None:
        async with store.begin() as unit:
            assert await unit.inbox.first_time(event, NOON)
            await unit.people.add(person)
            await unit.outbox.put(a_parcel(person.id, "x" * 200_000))
            await unit.inbox.set_token("s2")

    with pytest.raises(StoreTrouble) as told:
        await handle()
    assert told.value.trouble is Trouble.FULL
    assert await token(store) is None
    async with store.begin() as unit:
        assert await unit.people.by_ref(person.ref) is None
        assert await unit.outbox.ready(NOON) == []
    await limit_pages(store, 1_000_000)
    await handle()
    assert await token(store) == "s2"


async def test_a_trouble_is_no_poison(store: Store) -> None:
    """Whoever takes it for the fault of one event and goes on gets nothing of the whole."""
    await limit_pages(store, 1)

    async def swallow() -> None:
        async with store.begin() as unit:
            await unit.inbox.set_token("s1")
            with suppress(StoreTrouble):
                await too_much(unit)
            await unit.inbox.set_token("s2")

    with pytest.raises(StoreTrouble):
        await swallow()
    assert await token(store) is None


async def too_much(unit: UnitOfWork) -> None:
    async with unit.savepoint():
        await unit.outbox.put(a_parcel(a_person().id, "x" * 200_000))


async def keep_twice(unit: UnitOfWork) -> None:
    """The second row is refused, but only when it is written."""
    released = a_release()
    await unit.releases.keep(released)
    await unit.releases.keep(released)


async def test_what_was_written_before_a_part_and_fails_in_it_spoils_the_whole(store: Store) -> None:
    async def swallow() -> None:
        async with store.begin() as unit:
            await unit.inbox.set_token("never")
            await keep_twice(unit)
            with suppress(IntegrityError):
                async with unit.savepoint():
                    await unit.releases.get("whatever")

    with pytest.raises(IntegrityError):
        await swallow()
    assert await token(store) is None


async def test_no_value_of_a_failing_statement_is_told(store: Store) -> None:
    secret = a_team().id

    async def fail() -> None:
        async with store.begin() as unit:
            await unit.teams.add(replace(a_team(), id=secret))
            await keep_twice(unit)

    with pytest.raises(IntegrityError, match="hidden due to hide_parameters") as told:
        await fail()
    assert secret not in str(told.value)


async def test_a_database_and_keys_that_do_not_belong_together(tmp_path: Path) -> None:
    ours, theirs = MemoryVault(), MemoryVault()
    await (await open_store(tmp_path / "ours.db", ours)).close()
    await (await open_store(tmp_path / "theirs.db", theirs)).close()
    ours.create(an_id())
    theirs.create(an_id())
    for path, keys in (("ours.db", theirs), ("theirs.db", ours), ("new.db", ours)):
        before = list(keys.names())
        with pytest.raises(StoreTrouble) as refused:
            await open_store(tmp_path / path, keys)
        assert refused.value.trouble is Trouble.OTHER_KEYS
        assert keys.names() == before
    await (await open_store(tmp_path / "ours.db", ours)).close()


async def test_keys_that_lost_the_key_of_the_house_are_not_thrown_away(tmp_path: Path) -> None:
    vault = MemoryVault()
    await (await open_store(tmp_path / "some.db", vault)).close()
    vault.create(an_id())
    vault.destroy("house")
    with pytest.raises(StoreTrouble):
        await open_store(tmp_path / "some.db", vault)
    assert len(vault.names()) == 1


async def test_a_backup_put_back_without_keys_can_be_opened(tmp_path: Path) -> None:
    """Its rounds cannot be read any more and wake nobody; people, teams and the rest are there."""
    before, after, round_, person = MemoryVault(), MemoryVault(), a_round(1), a_person()
    store = await open_store(tmp_path / "gespreksronde.db", before)
    before.create(round_.id)
    async with store.begin() as unit:
        await unit.people.add(person)
        await unit.rounds.add(round_, team=a_team().id, leader=person.id, people={}, roster=())
        await unit.outbox.put(a_parcel(person.id, round=round_.id))
        await unit.outbox.put(a_parcel(person.id))
        await unit.inbox.set_token("s1")
    await store.close()
    for _ in range(2):
        store = await open_store(tmp_path / "gespreksronde.db", after)
        assert await store.match_keys() == [round_.id]
        async with store.begin() as unit:
            assert await unit.people.by_ref(person.ref) == person
            assert await unit.rounds.get(round_.id) is None
            assert await unit.rounds.next_due() is None
            assert await unit.outbox.ready(NOON) == []
            assert await unit.inbox.token() == "s1"
        await store.close()


async def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        await open_store(tmp_path / "missing" / "gespreksronde.db", MemoryVault())
