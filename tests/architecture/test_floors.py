"""The import contracts hold, and they bite: planted mistakes are each reported."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINTER, "--no-cache", "--config", PROJECT / "pyproject.toml"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin", "NO_COLOR": "1"},
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(PROJECT / "bot", folder / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_the_house_stands() -> None:
    done = lint(PROJECT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("room", "planted", "contract"),
    [
        ("domain", "import bot.service", "Floors"),
        ("privacy", "import bot.dialogue", "Floors"),
        ("matrix", "import bot.storage", "Floors"),
        ("service", "import bot.texts", "Floors"),
        ("demo", "import bot.cli", "Floors"),
        ("rehearsal", "import bot.compose", "Floors"),
        ("dialogue", "import random", "Pure rooms"),
        ("domain", "import asyncio", "Pure rooms"),
        ("privacy", "import time", "Pure rooms"),
        ("service", "import nio", "nio"),
        ("cli", "import sqlalchemy", "SQLAlchemy"),
        ("service", "import apscheduler", "APScheduler"),
        ("matrix", "import structlog", "structlog"),
        ("service", "import babel", "Fluent"),
        ("press", "import bot.texts", "Floors"),
        ("texts", "import matplotlib", "matplotlib"),
        ("service", "import fpdf", "fpdf2"),
        ("matrix", "import PIL", "Pillow"),
    ],
)
def test_a_planted_import_is_reported(copy: Path, room: str, planted: str, contract: str) -> None:
    intruder = copy / "bot" / room / "planted.py"
    intruder.write_text(planted + "\n")
    try:
        done = lint(copy)
    finally:
        intruder.unlink()
    broken = [line for line in done.stdout.splitlines() if line.rstrip().endswith("BROKEN")]
    assert done.returncode == 1
    assert any(contract in line for line in broken), done.stdout


def test_a_new_room_needs_a_floor(copy: Path) -> None:
    room = copy / "bot" / "attic"
    room.mkdir()
    (room / "__init__.py").touch()
    try:
        assert lint(copy).returncode == 1
    finally:
        shutil.rmtree(room)
