"""The store of the device, and what the client refuses to do."""

from pathlib import Path

import pytest

import bot.matrix.client as client_module
from bot.matrix.client import MatrixClient
from bot.matrix.keystore import remove_other_stores, store_file
from bot.ports.homeserver import CannotStart, StartProblem, TryLater

ME = "@bot:example.org"


def test_without_encryption_it_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "ENCRYPTION_ENABLED", False)
    with pytest.raises(CannotStart) as caught:
        MatrixClient("http://127.0.0.1:9", tmp_path, bytes(32))
    assert caught.value.problem is StartProblem.NO_ENCRYPTION


async def test_after_closing_nothing_is_opened_again(tmp_path: Path) -> None:
    client = MatrixClient("http://127.0.0.1:9", tmp_path, bytes(32))
    client.open_keys(ME, "DEVICE", "token")
    with pytest.raises(TryLater):
        await client.call("GET", "/nobody/is/there")
    await client.close()
    with pytest.raises(TryLater):
        await client.call("GET", "/nobody/is/there")
    assert client.client_session is None


async def test_the_keys_are_sealed_and_stay(tmp_path: Path) -> None:
    fingerprints = []
    for _start in range(2):
        client = MatrixClient("http://127.0.0.1:9", tmp_path, b"k" * 32)
        client.open_keys(ME, "DEVICE", "token")
        fingerprints.append(client.keys.fingerprint)
        await client.close()
    assert fingerprints[0] == fingerprints[1]
    client = MatrixClient("http://127.0.0.1:9", tmp_path, b"x" * 32)
    with pytest.raises(CannotStart) as caught:
        client.open_keys(ME, "DEVICE", "token")
    assert caught.value.problem is StartProblem.STORE_LOST
    await client.close()


def test_stores_of_earlier_devices_are_removed(tmp_path: Path) -> None:
    for device in ("OLD", "NEW"):
        client = MatrixClient("http://127.0.0.1:9", tmp_path, bytes(32))
        client.open_keys(ME, device, "token")
        client.keys.store.close()
    (tmp_path / "something-else").write_text("x")
    remove_other_stores(tmp_path, "NEW")
    assert {file.name for file in tmp_path.iterdir()} == {store_file("NEW"), "something-else"}
