"""The vault: what is sealed opens with its own key, in its own place, and never again after that key is destroyed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ports.vault import KeyGone, SealBroken, Vault
from bot.vault.files import VaultRefused, write_private
from bot.vault.keys import FileVault, open_vault
from bot.vault.master import create_master
from bot.vault.memory import MemoryVault

ROUND = "0123456789abcdef" * 2
OTHER = "f" * 32


@pytest.fixture
def master(tmp_path: Path) -> Path:
    path = tmp_path / "credentials" / "master.key"
    create_master(path, [])
    return path


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return tmp_path / "keys"


@pytest.fixture(params=["files", "memory"])
def vault(request: pytest.FixtureRequest, keys: Path, master: Path) -> Vault:
    made = open_vault(keys, master) if request.param == "files" else MemoryVault()
    for name in ("house", ROUND, OTHER):
        made.create(name)
    return made


@given(plain=st.binary(max_size=2000), context=st.text(st.characters(codec="utf-8"), max_size=40))
def test_what_is_sealed_opens_again(plain: bytes, context: str) -> None:
    vault = MemoryVault()
    vault.create(ROUND)
    sealed = vault.seal(ROUND, plain, context)
    assert vault.open(ROUND, sealed, context) == plain
    assert len(sealed) == len(plain) + 28


def test_sealing_twice_shows_no_likeness(vault: Vault) -> None:
    assert vault.seal(ROUND, b"hetzelfde", "a") != vault.seal(ROUND, b"hetzelfde", "a")


def test_another_place_another_key_or_damage_does_not_open(vault: Vault) -> None:
    sealed = vault.seal(ROUND, b"woorden", "round|answers|1")
    for name, bad, context in [
        (ROUND, sealed, "round|answers|2"),
        (OTHER, sealed, "round|answers|1"),
        (ROUND, sealed[:-1] + bytes([sealed[-1] ^ 1]), "round|answers|1"),
        (ROUND, sealed[:20], "round|answers|1"),
        (ROUND, b"", "round|answers|1"),
    ]:
        with pytest.raises(SealBroken) as refused:
            vault.open(name, bad, context)
        assert str(refused.value) == ""


def test_a_keyed_hash_is_the_same_for_one_key_only(vault: Vault) -> None:
    assert vault.mac(ROUND, b"$event") == vault.mac(ROUND, b"$event")
    assert vault.mac(ROUND, b"$event") != vault.mac(OTHER, b"$event")
    assert len(vault.mac(ROUND, b"")) == 32


def test_after_destroying_nothing_opens(vault: Vault) -> None:
    sealed = vault.seal(ROUND, b"woorden", "x")
    vault.destroy(ROUND)
    vault.destroy(ROUND)
    assert not vault.has(ROUND)
    assert ROUND not in vault.names()
    with pytest.raises(KeyGone):
        vault.open(ROUND, sealed, "x")
    with pytest.raises(KeyGone):
        vault.seal(ROUND, b"", "x")
    with pytest.raises(KeyGone):
        vault.mac(ROUND, b"")
    vault.create(ROUND)
    with pytest.raises(SealBroken):
        vault.open(ROUND, sealed, "x")


def test_creating_again_leaves_the_key_as_it_is(vault: Vault) -> None:
    sealed = vault.seal(ROUND, b"woorden", "x")
    vault.create(ROUND)
    assert vault.open(ROUND, sealed, "x") == b"woorden"


@pytest.mark.parametrize("name", ["@roos:example.org", "!room:example.org", "../up", "", "HOUSE", "a" * 65, "0" * 15])
def test_no_other_name_than_a_random_id_becomes_a_file(vault: Vault, name: str) -> None:
    for use in (vault.create, vault.has, vault.destroy):
        with pytest.raises(ValueError, match="hex digits") as refused:
            use(name)
        assert not name or name not in str(refused.value)


def test_keys_outlive_the_process(keys: Path, master: Path) -> None:
    before = open_vault(keys, master)
    before.create(ROUND)
    sealed, mac = before.seal(ROUND, b"woorden", "x"), before.mac(ROUND, b"look-up")
    after = open_vault(keys, master)
    assert after.open(ROUND, sealed, "x") == b"woorden"
    assert after.mac(ROUND, b"look-up") == mac
    assert after.names() == [ROUND]


def test_the_key_folder_tells_nothing(keys: Path, master: Path) -> None:
    vault = open_vault(keys, master)
    vault.create("house")
    vault.create(ROUND)
    assert keys.stat().st_mode & 0o777 == 0o700
    for path in keys.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.stat().st_size == 60


def test_swapped_key_files_do_not_open(keys: Path, master: Path) -> None:
    vault = open_vault(keys, master)
    vault.create(ROUND)
    vault.create(OTHER)
    (keys / f"{ROUND}.key").replace(keys / f"{OTHER}.key")
    with pytest.raises(SealBroken):
        vault.mac(OTHER, b"")


def test_a_key_half_destroyed_is_destroyed_the_second_time(keys: Path, master: Path) -> None:
    """A crash between overwriting and removing."""
    vault = open_vault(keys, master)
    vault.create(ROUND)
    write_private(keys / f"{ROUND}.key", b"\x00" * 60)
    again = open_vault(keys, master)
    with pytest.raises(SealBroken):
        again.mac(ROUND, b"")
    again.destroy(ROUND)
    assert list(keys.iterdir()) == []


def test_what_a_crash_left_half_written_is_removed(keys: Path, master: Path) -> None:
    open_vault(keys, master)
    (keys / f"{ROUND}.key.0a1b.new").write_bytes(b"half a key")
    open_vault(keys, master)
    assert list(keys.iterdir()) == []


def test_another_master_key_is_noticed_at_once(keys: Path, master: Path, tmp_path: Path) -> None:
    open_vault(keys, master).create("house")
    other = tmp_path / "other.key"
    create_master(other, [])
    with pytest.raises(VaultRefused, match="another master key"):
        open_vault(keys, other)


def test_more_keys_than_are_kept_open(keys: Path, master: Path) -> None:
    vault = open_vault(keys, master)
    names = [f"{number:032x}" for number in range(300)]
    sealed = {}
    for name in names:
        vault.create(name)
        sealed[name] = vault.seal(name, name.encode(), "x")
    assert all(vault.open(name, sealed[name], "x") == name.encode() for name in names)


def test_nothing_secret_is_shown(keys: Path, master: Path) -> None:
    vault = open_vault(keys, master)
    vault.create(ROUND)
    assert isinstance(vault, FileVault)
    assert master.read_bytes().hex() not in repr(vars(vault))
