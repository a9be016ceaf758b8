"""`gespreksronde second-place`, and what the doctor says of it over its life."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from bot.compose import second_place
from bot.config import load_config
from bot.domain.ids import RoundId
from bot.vault.second_place import MARK
from tests.unit.cli.test_commands import CONFIG, folder, run
from tests.unit.cli.test_complaints import prepared

__all__ = ["folder"]


@pytest.fixture
def elsewhere(folder: Path) -> Path:
    made = folder / "elders"
    made.mkdir(mode=0o700)
    (folder / "config.toml").write_text(CONFIG.replace("[vault]", f'[vault]\nsecond_place = "{made}"', 1))
    return made


def told() -> str:
    return "\n".join(line for line in run("doctor")[1].splitlines() if "second place" in line)


def round_in(database: Path, opener: bytes | None = None) -> RoundId:
    with closing(sqlite3.connect(database, isolation_level=None)) as db:
        (round_id,) = db.execute("SELECT id FROM rounds").fetchone()
        if opener is not None:
            db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (f"opener.{round_id}", opener))
    return RoundId(round_id)


def test_without_the_key_in_the_configuration_there_is_nothing_to_begin(folder: Path) -> None:
    run("init")
    code, said = run("second-place")
    assert code == 1
    assert "names no second place" in said
    assert told() == ""


def test_begun_filled_behind_and_taken_out_again(folder: Path, elsewhere: Path) -> None:
    database = prepared(folder)
    assert "was not begun; run: gespreksronde second-place" in told()
    code, said = run("second-place")
    assert code == 0
    assert "no backup of that folder" in said
    assert run("second-place")[0] == 1, "once"
    round_id = round_in(database, b"1" * 32)
    place = second_place(load_config(folder / "config.toml"))
    assert place is not None
    place.settle({round_id: b"1" * 32})
    assert "holds the keys of 1 open rounds" in told()
    assert "same disk" in told()
    round_in(database, b"2" * 32)
    assert "older than what people took back since" in told()
    elsewhere.chmod(0o750)
    assert "may be read by others (mode 0750); run: chmod 700" in told()
    elsewhere.chmod(0o700)
    (folder / "config.toml").write_text(CONFIG)
    assert "not in the configuration any more" in told()


def test_a_backup_does_not_go_where_the_keys_are(folder: Path, elsewhere: Path) -> None:
    prepared(folder)
    code, said = run("db", "backup", str(elsewhere / "kopie.db"))
    assert code == 1
    assert "Keep backups and keys apart" in said
    assert list(elsewhere.iterdir()) == []


def test_a_backup_is_not_put_back_while_the_keys_cannot_be_asked(folder: Path, elsewhere: Path) -> None:
    database = prepared(folder)
    run("second-place")
    run("db", "backup", str(folder / "kopie.db"))
    before = database.read_bytes()
    (elsewhere / MARK).unlink()
    code, said = run("db", "restore", str(folder / "kopie.db"), "--yes")
    assert code == 1
    assert "Nothing was changed" in said
    assert database.read_bytes() == before


def test_it_lies_apart_from_the_data_and_the_master_key(folder: Path) -> None:
    for where, why in (("data/elders", "data folder"), (".", "data folder"), ("secrets", "master key")):
        (folder / "config.toml").write_text(CONFIG.replace("[vault]", f'[vault]\nsecond_place = "{where}"', 1))
        said = run("check-config")[1]
        assert "vault.second_place" in said
        assert why in said


def test_a_copy_says_when_it_was_made(folder: Path) -> None:
    prepared(folder)
    run("db", "backup", str(folder / "kopie.db"))
    with closing(sqlite3.connect(folder / "kopie.db")) as db:
        ((value,),) = db.execute("SELECT value FROM settings WHERE name = 'copied'").fetchall()
    assert datetime.fromisoformat(value.decode()).tzinfo is not None
