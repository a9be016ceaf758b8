"""The commands as an operator meets them: what they print, how they end, how soon."""

import asyncio
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.advice import ACCOUNT, DATABASE
from bot.cli.app import app
from bot.cli.exits import Exit
from bot.compose import only_one
from bot.ports.homeserver import StartProblem
from bot.ports.storage import Trouble
from bot.storage.store import open_store
from bot.texts.checking import check_sentences
from bot.vault.memory import MemoryVault

PROJECT = Path(__file__).parents[3]
CONFIG = """
data_folder = "data"
[matrix]
homeserver = "http://127.0.0.1:9"
user = "@ronde:zorg.example"
password_file = "password"
[vault]
master_key_file = "secrets/master.key"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("PASSWORD", "ACCESS_TOKEN"):
        monkeypatch.delenv(f"GESPREKSRONDE_{name}", raising=False)
    (tmp_path / "config.toml").write_text(CONFIG)
    (tmp_path / "password").write_text("geheim")
    (tmp_path / "password").chmod(0o600)
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, result.output


def test_init_makes_a_private_folder_and_key_once(folder: Path) -> None:
    code, text = run("init")
    assert code == Exit.OK
    assert "Keep a copy" in text
    key = folder / "secrets" / "master.key"
    assert (key.stat().st_size, stat.S_IMODE(key.stat().st_mode)) == (32, 0o600)
    assert stat.S_IMODE((folder / "data").stat().st_mode) == 0o700
    before = key.read_bytes()
    code, text = run("init")
    assert code == Exit.PROBLEMS
    assert "Nothing was made" in text
    assert key.read_bytes() == before


def test_check_config_tells_all_mistakes(folder: Path) -> None:
    (folder / "config.toml").write_text(CONFIG.replace("user =", "usr ="))
    code, text = run("check-config")
    assert code == Exit.CONFIG
    assert "2 mistakes" in text
    assert "matrix.usr is not a known key.\n    Did you mean user?" in text
    assert "matrix.user is missing." in text


def test_check_config_says_that_it_is_right(folder: Path) -> None:
    run("init")
    code, text = run("check-config", "--config", "config.toml")
    assert code == Exit.OK
    assert "config.toml is right." in text
    assert "geheim" not in text


def test_a_missing_file_is_told(folder: Path) -> None:
    code, text = run("check-config", "-c", "elders.toml")
    assert code == Exit.CONFIG
    assert "elders.toml does not exist.\n    Copy config.example.toml" in text


def test_the_doctor_without_a_server(folder: Path) -> None:
    run("init")
    (folder / "data").chmod(0o755)
    code, text = run("doctor")
    assert code == Exit.PROBLEMS
    assert "WRONG  homeserver: http://127.0.0.1:9 does not answer" in text
    assert "WRONG  data folder: others on this machine can look into it" in text
    assert f"chmod 700 {folder / 'data'}" in text
    assert "note   help lines" in text
    assert "ok     encryption" in text


def test_the_doctor_sees_a_damaged_database(folder: Path) -> None:
    run("init")
    (folder / "data" / "gespreksronde.db").write_bytes(b"SQLite format 3\x00" + b"rommel" * 4096)
    _, text = run("doctor")
    assert "WRONG  database" in text
    assert "restore a backup" in text


def test_a_backup_can_be_opened_and_is_private(folder: Path) -> None:
    run("init")
    assert run("db", "backup", "kopie.db")[0] == Exit.PROBLEMS
    database = folder / "data" / "gespreksronde.db"
    asyncio.run(open_and_close(database))
    code, text = run("db", "backup", "kopie.db")
    assert (code, text) == (Exit.OK, "Copied to kopie.db.\n")
    assert stat.S_IMODE((folder / "kopie.db").stat().st_mode) == 0o600
    with closing(sqlite3.connect(folder / "kopie.db")) as copy:
        assert copy.execute("SELECT count(*) FROM rounds").fetchone() == (0,)
    assert "ok     database" in run("doctor")[1]


async def open_and_close(database: Path) -> None:
    store = await open_store(database, MemoryVault())
    await store.close()


def test_an_upgrade_waits_for_nobody(folder: Path) -> None:
    run("init")
    asyncio.run(open_and_close(folder / "data" / "gespreksronde.db"))
    assert run("db", "upgrade")[0] == Exit.OK
    with only_one(folder / "data" / "running.lock"):
        code, text = run("db", "upgrade")
        assert code == Exit.RUNNING_ALREADY
        assert "Another process" in text
        assert "ok     bot: running" in run("doctor")[1]
    assert "ok     bot: not running" in run("doctor")[1]


def test_a_newer_database_is_refused(folder: Path) -> None:
    run("init")
    database = folder / "data" / "gespreksronde.db"
    asyncio.run(open_and_close(database))
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    code, text = run("db", "upgrade")
    assert code == Exit.CANNOT_START
    assert "newer version" in text
    assert "WRONG  database" in run("doctor")[1]


def test_every_problem_has_its_advice() -> None:
    assert set(ACCOUNT) == set(StartProblem)
    assert set(DATABASE) == set(Trouble)


BREAKS: dict[str, Callable[[Path], object]] = {
    "en: there are no sentences in this language": lambda texts: shutil.rmtree(texts / "en"),
    "nl/receipts.ftl: cannot be read near": lambda texts: append(texts / "nl" / "receipts.ftl", "\nkapot = { $open\n"),
    "en/help.ftl: help-first is there twice": lambda texts: append(texts / "en" / "help.ftl", "\nhelp-first = again\n"),
    "is there in one language only": lambda texts: (texts / "nl" / "safety.ftl").unlink(),
    "nl/help.ftl: is not text": lambda texts: (texts / "nl" / "help.ftl").write_bytes(b"\xff\xfe"),
}


@pytest.mark.parametrize("told", BREAKS)
def test_broken_sentences_are_told_at_the_start_and_nothing_is_lost(folder: Path, told: str) -> None:
    """The command itself, on a copy of the bot with broken sentences; it worked before, so what was in order then is
    noted."""
    run("init")
    database = folder / "data" / "gespreksronde.db"
    asyncio.run(open_and_close(database))
    check_sentences(folder / "data" / "sentences.checked")
    kept = database.read_bytes()
    shutil.copytree(PROJECT / "bot", folder / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    BREAKS[told](folder / "bot" / "texts")
    command = [sys.executable, "-m", "bot", "run", "--config", "config.toml"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.returncode == Exit.CANNOT_START
    assert "The sentences of the bot are not in order: " in done.stderr
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert database.read_bytes() == kept


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_a_language_that_is_not_there_is_told_at_the_start(folder: Path) -> None:
    run("init")
    append(folder / "config.toml", '[team]\nlanguage = "fy"\n')
    code, text = run("run")
    assert code == Exit.CONFIG
    assert "team.language" in text


def test_help_is_quick() -> None:
    """Nothing heavy is imported for it."""
    program = "import sys; sys.argv = ['x', '--help']; import bot.cli.app as a\n"
    program += "try: a.main()\nexcept SystemExit: pass\n"
    loaded = "print('loaded', *({'nio', 'sqlalchemy', 'pydantic', 'apscheduler', 'babel'} & set(sys.modules)))"
    command = [sys.executable, "-c", program + loaded]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1].strip() == "loaded"
    assert done.returncode == 0
    script = (
        "import sys, bot.cli.app; print([m for m in ('nio', 'sqlalchemy', 'pydantic', 'babel') if m in sys.modules])"
    )
    heavy = subprocess.run([sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True)
    assert heavy.stdout.strip() == "[]"
