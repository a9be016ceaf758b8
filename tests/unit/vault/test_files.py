"""Files of the vault: private, whole or absent, and really overwritten."""

import os
from pathlib import Path

import pytest

from bot.vault.files import VaultRefused, private_folder, read_private, shred, write_private


def test_a_folder_is_made_for_its_owner_only(tmp_path: Path) -> None:
    folder = private_folder(tmp_path / "a" / "keys")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert private_folder(folder) == folder


@pytest.mark.parametrize("mode", [0o755, 0o750, 0o701])
def test_a_folder_that_others_may_look_into_is_refused(tmp_path: Path, mode: int) -> None:
    folder = tmp_path / "keys"
    folder.mkdir()
    folder.chmod(mode)
    with pytest.raises(VaultRefused, match="chmod 700"):
        private_folder(folder)


def test_a_file_is_for_its_owner_only_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_private(tmp_path / "key", b"secret")
    finally:
        os.umask(before)
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    assert read_private(tmp_path / "key") == b"secret"


def test_a_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    write_private(tmp_path / "key", b"secret")
    (tmp_path / "key").chmod(0o640)
    with pytest.raises(VaultRefused, match="chmod 600"):
        read_private(tmp_path / "key")


def test_replacing_leaves_one_file(tmp_path: Path) -> None:
    write_private(tmp_path / "key", b"first")
    write_private(tmp_path / "key", b"second")
    assert [path.name for path in tmp_path.iterdir()] == ["key"]
    assert read_private(tmp_path / "key") == b"second"


def test_shredding_overwrites_before_it_removes(tmp_path: Path) -> None:
    """A second name for the same file shows what was written over it."""
    write_private(tmp_path / "key", b"secret" * 10)
    (tmp_path / "witness").hardlink_to(tmp_path / "key")
    shred(tmp_path / "key")
    assert not (tmp_path / "key").exists()
    left = (tmp_path / "witness").read_bytes()
    assert len(left) == 60
    assert b"secret" not in left
    shred(tmp_path / "key")
