"""An upgrade in the middle of a round: a database file as each earlier version made it, with everything sealed in it,
is opened by this version, and the round goes on to its summary."""

import itertools
import tarfile
from dataclasses import replace
from pathlib import Path

import pytest

from bot.rehearsal.network import Room
from bot.storage import open_store
from bot.storage.schema import REVISIONS
from bot.vault.keys import open_vault
from bot.vault.memory import MemoryVault
from tests.migration.test_migrations import carry_over, made_at, shape
from tests.threats.quiet_team import LEADER, QuietTeam, quiet_team

FOLDER = Path(__file__).with_name("old")
OLD = sorted(path.name.partition(".")[0] for path in FOLDER.glob("*.tar.gz"))


@pytest.mark.parametrize("revision", REVISIONS[:-1])
async def test_started_before_the_upgrade_finished_after_it(revision: str, tmp_path: Path) -> None:
    vault = MemoryVault()
    today = await open_store(tmp_path / "today.db", vault)
    async with quiet_team(size=4, changes={"store": today, "vault": vault}) as before:
        await before.starts()
        await before.takes_part("anna", "Voor de upgrade was het rustig.", "Er lag sneeuw.")
        await before.takes_part("bram", "Ik kwam lopend.", "Het was stil.")
        await before.says("cleo", "ja")
        await before.says("cleo", "Half geschreven.")
        was = await before.round()
    await today.close()

    old = tmp_path / "gespreksronde.db"
    await made_at(old, revision)
    carry_over(tmp_path / "today.db", old)
    assert shape(old) != shape(tmp_path / "today.db"), "it is another shape"
    store = await open_store(old, vault)
    assert shape(old) == shape(tmp_path / "today.db")
    try:
        tools = replace(before.tools, store=store)
        async with QuietTeam(tools, before.network, before.clock, before.names) as after:
            assert await after.round() == was
            await after.says("cleo", "Na de upgrade ging het door.")
            await after.says("cleo", "akkoord")
            await after.takes_part("daan", "Ook ik.", "Zeker.")
            await after.is_released()
            shown = "\n".join(done.body for done in after.in_room("summary"))
            assert "Voor de upgrade was het rustig" in shown
            assert "Na de upgrade ging het door" in shown
            await after.says("anna", "mijn gegevens")
            assert "Er loopt nu geen ronde" in "\n".join(done.body for done in after.in_chat("anna", "receipt"))
            assert after.has_chat(LEADER)
    finally:
        await store.close()


@pytest.mark.parametrize("revision", OLD)
async def test_a_file_of_the_code_of_then_is_opened_and_its_round_goes_on(revision: str, tmp_path: Path) -> None:
    """`old/<revision>.tar.gz` holds database, keys and master key as the code of that time wrote them, sealed values
    included: two have answered, a third is half way. Made with the `quiet_team` of then on a store on disk."""
    with tarfile.open(FOLDER / f"{revision}.tar.gz") as packed:
        packed.extractall(tmp_path, filter="data")
    (tmp_path / "keys").chmod(0o700)
    vault = open_vault(tmp_path / "keys", tmp_path / "master.key")
    store = await open_store(tmp_path / "gespreksronde.db", vault)
    assert (tmp_path / f"gespreksronde.db.before-{REVISIONS[-1]}").exists()
    try:
        async with quiet_team(size=4, changes={"store": store, "vault": vault}) as team:
            await in_their_chats(team)
            texts = [piece.text for answer in (await team.round()).answers.values() for piece in answer.pieces]
            assert "Voor de upgrade was het rustig." in texts
            await team.says("cleo", "Na de upgrade ging het door.")
            await team.says("cleo", "akkoord")
            await team.takes_part("daan", "Ook ik.", "Zeker.")
            await team.is_released()
            shown = "\n".join(done.body for done in team.in_room("summary"))
            assert "Voor de upgrade was het rustig" in shown
            assert "Na de upgrade ging het door" in shown
            async with team.writer.work() as work:
                assert not await work.uow.rounds.all_ids(), "and it is erased"
    finally:
        await store.close()


async def in_their_chats(team: QuietTeam) -> None:
    """The chat network as it was when the file was made."""
    team.network._number = itertools.count(10_000)
    async with team.writer.work() as work:
        for person in await work.uow.people.with_chats():
            assert person.chat is not None
            team.network.rooms[person.chat] = Room({person.ref: ""}, private_of=person.ref)
            team.network._chats[person.alias] = person.chat


def test_there_is_a_file_for_every_version_that_could_run() -> None:
    """Revision 0001 was followed by 0002 before there was a bot that could run on it. Whoever adds a revision packs a
    file of the one before."""
    assert set(OLD) >= {"0002", "0003", "0004", "0007"}
    assert all(revision in REVISIONS for revision in OLD)
