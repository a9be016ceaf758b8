"""The master key: made when asked for, never over something that needs the old one."""

from pathlib import Path

import pytest

from bot.vault.files import VaultRefused, write_private
from bot.vault.master import create_master, derive, read_master
from bot.vault.secret_box import open_secret_box


def test_a_new_one_is_private_and_random(tmp_path: Path) -> None:
    create_master(tmp_path / "one", [tmp_path / "keys"])
    create_master(tmp_path / "two", [])
    assert (tmp_path / "one").stat().st_mode & 0o777 == 0o600
    assert len(read_master(tmp_path / "one")) == 32
    assert read_master(tmp_path / "one") != read_master(tmp_path / "two")


def test_one_that_is_there_is_left_alone(tmp_path: Path) -> None:
    create_master(tmp_path / "master", [])
    before = read_master(tmp_path / "master")
    with pytest.raises(VaultRefused, match="already"):
        create_master(tmp_path / "master", [])
    assert read_master(tmp_path / "master") == before


def test_none_is_made_beside_keys_that_need_the_old_one(tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.mkdir()
    write_private(keys / "house.key", b"wrapped")
    with pytest.raises(VaultRefused, match="another master key"):
        create_master(tmp_path / "master", [keys])
    assert not (tmp_path / "master").exists()


def test_reading_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(VaultRefused, match="gespreksronde init"):
        read_master(tmp_path / "master")
    write_private(tmp_path / "short", b"too short")
    with pytest.raises(VaultRefused, match="32 bytes"):
        read_master(tmp_path / "short")


def test_each_purpose_has_its_own_key() -> None:
    assert len({derive(b"k" * 32, purpose) for purpose in ("keys", "secrets", "look-up")}) == 3


def test_secrets_survive_and_are_sealed(tmp_path: Path) -> None:
    create_master(tmp_path / "master", [])
    box = open_secret_box(tmp_path / "secrets", tmp_path / "master")
    assert box.get("matrix.seeds") is None
    box.put("matrix.seeds", b"first")
    box.put("matrix.seeds", b"the seeds")
    again = open_secret_box(tmp_path / "secrets", tmp_path / "master")
    assert again.get("matrix.seeds") == b"the seeds"
    (file,) = (tmp_path / "secrets").iterdir()
    assert b"seeds" not in file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_secret_does_not_open_under_another_name_or_key(tmp_path: Path) -> None:
    create_master(tmp_path / "master", [])
    create_master(tmp_path / "other", [])
    box = open_secret_box(tmp_path / "secrets", tmp_path / "master")
    box.put("one", b"secret")
    (tmp_path / "secrets" / "one.sealed").rename(tmp_path / "secrets" / "two.sealed")
    with pytest.raises(VaultRefused, match="master key"):
        box.get("two")
    box.put("one", b"secret")
    with pytest.raises(VaultRefused, match="master key"):
        open_secret_box(tmp_path / "secrets", tmp_path / "other").get("one")


@pytest.mark.parametrize("name", ["", "../out", "@roos:example.org", "Upper", "a/b"])
def test_a_secret_has_a_plain_name(tmp_path: Path, name: str) -> None:
    create_master(tmp_path / "master", [])
    box = open_secret_box(tmp_path / "secrets", tmp_path / "master")
    with pytest.raises(ValueError, match="lower-case"):
        box.put(name, b"")
