"""`gespreksronde erase` where nothing may be erased: each time one sentence what to do. The erasing itself is in
`tests/unit/service/test_by_operator.py` and, on a real homeserver, `tests/live/test_operator_live.py`.
"""

import asyncio
from pathlib import Path

import pytest

from bot.cli.exits import Exit
from bot.compose import only_one
from tests.unit.cli.test_commands import folder, open_and_close, run

__all__ = ["folder"]

COMMANDS = (("person", "@anna:zorg.example"), ("round", "k7f3"), ("team", "!kamer:zorg.example"), ("past",))


@pytest.mark.parametrize("command", COMMANDS)
def test_beside_a_running_bot_it_refuses_and_says_what_to_do(folder: Path, command: tuple[str, ...]) -> None:
    run("init")
    asyncio.run(open_and_close(folder / "data" / "gespreksronde.db"))
    with only_one(folder / "data" / "running.lock"):
        code, text = run("erase", *command, "--yes")
    assert code == Exit.RUNNING_ALREADY
    assert "Stop it (systemctl stop gespreksronde), run this again, and start it again." in text


@pytest.mark.parametrize("command", COMMANDS)
def test_without_a_homeserver_nothing_is_begun(folder: Path, command: tuple[str, ...]) -> None:
    run("init")
    asyncio.run(make_database(folder))
    code, text = run("erase", *command, "--yes")
    assert code == Exit.PROBLEMS
    assert "The homeserver cannot be used now" in text


async def make_database(place: Path) -> None:
    from bot.storage.store import open_store
    from bot.vault.keys import open_vault

    store = await open_store(
        place / "data" / "gespreksronde.db", open_vault(place / "data" / "keys", place / "secrets" / "master.key")
    )
    await store.close()


def test_where_nothing_is_kept_there_is_nothing_to_erase(folder: Path) -> None:
    run("init")
    code, text = run("erase", "past")
    assert code == Exit.PROBLEMS
    assert "nothing is kept" in text


def test_a_broken_configuration_is_told(folder: Path) -> None:
    (folder / "config.toml").write_text("data_folder = 3")
    assert run("erase", "past")[0] == Exit.CONFIG
