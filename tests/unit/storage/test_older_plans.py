"""Plans as earlier versions sealed them, with their team's key: read as long as that key is there."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.domain.season import Season
from bot.storage import open_store
from bot.storage.sealing import SEASON, Sealer
from bot.vault.memory import MemoryVault
from tests.builders import NOON, a_season


async def an_older_plan(path: Path, vault: MemoryVault) -> Season:
    season = a_season(due_at=NOON)
    store = await open_store(path, vault)
    vault.create(season.team)
    async with store.begin() as unit:
        await unit.seasons.keep(season)
    await store.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        sealed = Sealer(vault).seal(season.team, SEASON, season.id, season)
        db.execute("UPDATE seasons SET sealed_season = ?", (sealed,))
    return season


async def test_it_is_read_and_kept_with_the_key_of_plans(tmp_path: Path) -> None:
    vault, path = MemoryVault(), tmp_path / "gespreksronde.db"
    season = await an_older_plan(path, vault)
    store = await open_store(path, vault)
    async with store.begin() as unit:
        assert await unit.seasons.of_team(season.team) == [season]
        await unit.seasons.save(season)
    vault.destroy(season.team)
    async with store.begin() as unit:
        assert await unit.seasons.drop_unreadable() == []
        assert await unit.seasons.of_team(season.team) == [season]
    await store.close()


async def test_without_its_key_it_is_dropped_and_its_team_known(tmp_path: Path) -> None:
    vault, path = MemoryVault(), tmp_path / "gespreksronde.db"
    season = await an_older_plan(path, vault)
    vault.destroy(season.team)
    store = await open_store(path, vault)
    async with store.begin() as unit:
        assert await unit.seasons.of_team(season.team) == []
        assert await unit.seasons.drop_unreadable() == [season.team]
    await store.close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT count(*) FROM seasons").fetchone() == (0,)
