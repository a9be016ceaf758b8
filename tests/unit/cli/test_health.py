"""`gespreksronde health` against the real page."""

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli.exits import Exit
from bot.config import load_settings
from bot.observe.health import Health
from bot.observe.monitor import serve_monitor
from tests.unit.cli.test_commands import CONFIG, folder, run

__all__ = ["folder"]


def free_port() -> int:
    with socket.socket() as here:
        here.bind(("127.0.0.1", 0))
        return int(here.getsockname()[1])


def asked(place: Path, prepare: Callable[[Health], None]) -> tuple[int, str]:
    """What the command says while the page of a bot is served."""
    port = free_port()
    (place / "config.toml").write_text(f"{CONFIG}\n[monitor]\nhealth = true\nport = {port}\n")
    health = Health({"work": 60, "homeserver": 60})
    prepare(health)

    async def serving() -> tuple[int, str]:
        async with serve_monitor("127.0.0.1", port, health=health):
            return await asyncio.to_thread(run, "health")

    return asyncio.run(serving())


def test_all_alive(folder: Path) -> None:
    def beats(health: Health) -> None:
        health.beat("work")
        health.beat("homeserver")

    assert asked(folder, beats) == (Exit.OK, "ok       work\nok       homeserver\n")


def test_a_silent_part_is_named(folder: Path) -> None:
    code, said = asked(folder, lambda health: health.beat("work"))
    assert code == Exit.PROBLEMS
    assert "starting homeserver" in said


def test_nobody_answers(folder: Path) -> None:
    (folder / "config.toml").write_text(f"{CONFIG}\n[monitor]\nhealth = true\nport = {free_port()}\n")
    code, said = run("health")
    assert code == Exit.PROBLEMS
    assert "Nobody answers" in said


def test_switched_off_it_says_how_to_switch_it_on(folder: Path) -> None:
    code, said = run("health")
    assert code == Exit.PROBLEMS
    assert "health = true" in said


def test_by_default_nothing_is_served(folder: Path) -> None:
    monitor = load_settings(folder / "config.toml").monitor
    assert (monitor.health, monitor.metrics, monitor.address) == (False, False, "127.0.0.1")


@pytest.mark.parametrize("broken", ["[monitor]\nport = 0\n"])
def test_a_broken_configuration_is_told(folder: Path, broken: str) -> None:
    (folder / "config.toml").write_text(f"{CONFIG}\n{broken}")
    assert run("health")[0] == Exit.CONFIG
