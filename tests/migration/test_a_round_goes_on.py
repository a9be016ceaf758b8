"""An upgrade in the middle of a round: a database file as each earlier version made it, with everything sealed in it,
is opened by this version, and the round goes on to its summary."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.storage import open_store
from bot.storage.schema import REVISIONS
from bot.vault.memory import MemoryVault
from tests.migration.test_migrations import carry_over, made_at, shape
from tests.threats.quiet_team import LEADER, QuietTeam, quiet_team


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
