"""A backup that is put back does not bring back what was taken away since, and ends the rounds that were open in it."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.ids import PersonId
from bot.ports.storage import Store, StoreTrouble, Trouble
from bot.storage import open_store
from bot.storage.restoring import KEPT_ASIDE, restore
from bot.storage.schema import copy_database
from bot.vault.keys import FileVault, open_vault
from bot.vault.master import create_master
from tests.builders import NOON, a_person, a_release, a_round, a_team, an_agreement, an_event


@pytest.fixture
def vault(tmp_path: Path) -> FileVault:
    create_master(tmp_path / "master.key", [])
    return open_vault(tmp_path / "keys", tmp_path / "master.key")


def database(folder: Path) -> Path:
    return folder / "gespreksronde.db"


async def opened(folder: Path, vault: FileVault) -> Store:
    return await open_store(database(folder), vault)


async def with_a_round(store: Store, vault: FileVault) -> tuple[str, PersonId]:
    """Somebody with an agreement, in a round that is open."""
    round_, anna, team = a_round(), a_person(), a_team()
    vault.create(round_.id)
    vault.create(team.id)
    async with store.begin() as unit:
        await unit.teams.add(team)
        await unit.people.add(anna)
        await unit.rounds.add(round_, team=team.id, leader=anna.id, people={}, roster=())
        await unit.agreements.keep(an_agreement(team=team.id, person=anna.id, until=NOON + timedelta(days=900)))
        await unit.releases.keep(a_release(team=team.id))
        await unit.inbox.set_token("s-oud")
        await unit.inbox.first_time(an_event(), NOON)
    return round_.id, anna.id


async def test_an_open_round_is_ended_and_its_key_is_gone(tmp_path: Path, vault: FileVault) -> None:
    store = await opened(tmp_path, vault)
    round_id, person = await with_a_round(store, vault)
    copy_database(database(tmp_path), tmp_path / "kopie.db")
    await store.close()
    done = restore(tmp_path / "kopie.db", database(tmp_path), vault)
    assert (done.ended, done.witnessed) == (1, True)
    assert not vault.has(round_id)
    store = await opened(tmp_path, vault)
    assert list(await store.match_keys()) == [round_id]
    async with store.begin() as unit:
        assert await unit.inbox.token() is None, "nothing that was typed since is done again"
        assert len(await unit.agreements.of_person(person)) == 1
    await store.close()
    assert database(tmp_path).stat().st_mode & 0o777 == 0o600


async def test_a_round_that_was_erased_since_stays_erased_without_a_word(tmp_path: Path, vault: FileVault) -> None:
    store = await opened(tmp_path, vault)
    round_id, _ = await with_a_round(store, vault)
    copy_database(database(tmp_path), tmp_path / "kopie.db")
    await store.close()
    vault.destroy(round_id)
    assert restore(tmp_path / "kopie.db", database(tmp_path), vault).ended == 0
    store = await opened(tmp_path, vault)
    async with store.begin() as unit:
        assert await unit.rounds.deleting() == [round_id]
    await store.close()


async def test_what_was_wiped_since_stays_gone(tmp_path: Path, vault: FileVault) -> None:
    store = await opened(tmp_path, vault)
    _, person = await with_a_round(store, vault)
    copy_database(database(tmp_path), tmp_path / "kopie.db")
    async with store.begin() as unit:
        assert await unit.agreements.forget(person) == 1
        await unit.people.remove(person)
    await store.close()
    assert restore(tmp_path / "kopie.db", database(tmp_path), vault).witnessed
    with closing(sqlite3.connect(database(tmp_path))) as db:
        assert db.execute("SELECT count(*) FROM agreements").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM people").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM released").fetchone() == (1,)


async def test_without_a_witness_it_is_told(tmp_path: Path, vault: FileVault) -> None:
    store = await opened(tmp_path, vault)
    await with_a_round(store, vault)
    copy_database(database(tmp_path), tmp_path / "kopie.db")
    await store.close()
    database(tmp_path).write_bytes(b"stuk" * 1000)
    done = restore(tmp_path / "kopie.db", database(tmp_path), vault)
    assert not done.witnessed
    assert done.aside == tmp_path / f"gespreksronde.db.{KEPT_ASIDE}"
    assert done.aside.read_bytes() == b"stuk" * 1000


async def test_a_copy_that_is_none_changes_nothing(tmp_path: Path, vault: FileVault) -> None:
    store = await opened(tmp_path, vault)
    round_id, _ = await with_a_round(store, vault)
    await store.close()
    before = database(tmp_path).read_bytes()
    rubbish = tmp_path / "kopie.db"
    rubbish.write_bytes(b"geen database" * 100)
    with pytest.raises(StoreTrouble) as refused:
        restore(rubbish, database(tmp_path), vault)
    assert refused.value.trouble is Trouble.DAMAGED
    copy_database(database(tmp_path), tmp_path / "nieuwer.db")
    with closing(sqlite3.connect(tmp_path / "nieuwer.db")) as db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
        db.commit()
    with pytest.raises(StoreTrouble) as refused:
        restore(tmp_path / "nieuwer.db", database(tmp_path), vault)
    assert refused.value.trouble is Trouble.NEWER
    assert database(tmp_path).read_bytes() == before
    assert vault.has(round_id)
    assert not database(tmp_path).with_name("gespreksronde.db.restored").exists()
