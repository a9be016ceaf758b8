"""Master key, self-signing key, device: one broken link and the device is nobody's."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from bot.matrix.identity import DeviceId, identity_of, signed_devices
from bot.matrix.signed_json import SigningKey

USER = "@anna:example.org"
MASTER, SELF, DEVICE, STRANGER = (SigningKey(bytes([number]) * 32) for number in range(1, 5))


def _key(usage: str, key: SigningKey) -> dict[str, Any]:
    return {"user_id": USER, "usage": [usage], "keys": {key.id: key.public}}


def _sign(value: dict[str, Any], key_id: str, key: SigningKey) -> dict[str, Any]:
    value.setdefault("signatures", {}).setdefault(USER, {})[key_id] = key.sign(value)
    return value


def answer() -> dict[str, Any]:
    """An answer to /keys/query in which all is well."""
    device = {
        "user_id": USER,
        "device_id": "PHONE",
        "algorithms": [],
        "keys": {"curve25519:PHONE": "curve", "ed25519:PHONE": DEVICE.public},
    }
    _sign(device, "ed25519:PHONE", DEVICE)
    _sign(device, SELF.id, SELF)
    return {
        "master_keys": {USER: _key("master", MASTER)},
        "self_signing_keys": {USER: _sign(_key("self_signing", SELF), MASTER.id, MASTER)},
        "device_keys": {USER: {"PHONE": device}},
    }


def test_an_unbroken_chain() -> None:
    assert signed_devices(USER, answer()) == {"PHONE": DeviceId("curve", DEVICE.public)}
    identity = identity_of(USER, answer())
    assert identity is not None
    assert (identity.master, identity.self_signing) == (MASTER.public, SELF.public)


def _without_master(value: dict[str, Any]) -> None:
    del value["master_keys"]


def _other_master(value: dict[str, Any]) -> None:
    value["master_keys"][USER] = _key("master", STRANGER)


def _self_signing_of_a_stranger(value: dict[str, Any]) -> None:
    value["self_signing_keys"][USER] = _sign(_key("self_signing", STRANGER), MASTER.id, STRANGER)


def _wrong_usage(value: dict[str, Any]) -> None:
    value["self_signing_keys"][USER] = _sign(_key("user_signing", SELF), MASTER.id, MASTER)


def _wrong_user(value: dict[str, Any]) -> None:
    value["master_keys"][USER]["user_id"] = "@eva:example.org"


def _two_keys_in_one(value: dict[str, Any]) -> None:
    value["master_keys"][USER]["keys"][STRANGER.id] = STRANGER.public


def _unsigned_device(value: dict[str, Any]) -> None:
    del value["device_keys"][USER]["PHONE"]["signatures"][USER][SELF.id]


def _device_signed_by_master_only(value: dict[str, Any]) -> None:
    _unsigned_device(value)
    _sign(value["device_keys"][USER]["PHONE"], MASTER.id, MASTER)


def _device_under_another_name(value: dict[str, Any]) -> None:
    devices = value["device_keys"][USER]
    devices["TABLET"] = devices.pop("PHONE")


def _exchanged_keys(value: dict[str, Any]) -> None:
    value["device_keys"][USER]["PHONE"]["keys"]["curve25519:PHONE"] = "other"


def _odd_shapes(value: dict[str, Any]) -> None:
    value["device_keys"][USER] = {"PHONE": ["keys"], "TABLET": {"keys": None, "user_id": USER}}


@pytest.mark.parametrize(
    "break_it",
    [
        _without_master,
        _other_master,
        _self_signing_of_a_stranger,
        _wrong_usage,
        _wrong_user,
        _two_keys_in_one,
        _unsigned_device,
        _device_signed_by_master_only,
        _device_under_another_name,
        _exchanged_keys,
        _odd_shapes,
    ],
)
def test_a_broken_chain(break_it: Callable[[dict[str, Any]], None]) -> None:
    broken = copy.deepcopy(answer())
    break_it(broken)
    assert signed_devices(USER, broken) == {}


@pytest.mark.parametrize("odd", [None, [], "keys", {USER: None}, {USER: {"keys": {}}}])
def test_an_odd_answer_trusts_nobody(odd: Any) -> None:
    for part in ("master_keys", "self_signing_keys", "device_keys"):
        assert signed_devices(USER, answer() | {part: odd}) == {}
