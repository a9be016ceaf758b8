"""Who signed which device: the chain master key, self-signing key, device of Matrix cross-signing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.matrix.signed_json import is_signed


@dataclass(frozen=True, slots=True)
class DeviceId:
    """What identifies a device beyond doubt: its two public keys, unpadded base64."""

    curve25519: str
    ed25519: str


@dataclass(frozen=True, slots=True)
class Identity:
    """The public keys of a person's cross-signing identity, as the server tells them."""

    master: str
    self_signing: str


def _key(keys: Any, user: str, usage: str) -> tuple[Mapping[str, Any], str] | None:
    """The key object of this user with that usage, and its public key."""
    if not isinstance(keys, Mapping) or not isinstance(keys.get(user), Mapping):
        return None
    key: Mapping[str, Any] = keys[user]
    publics = key.get("keys")
    if key.get("user_id") != user or usage not in (key.get("usage") or ()):
        return None
    if not isinstance(publics, Mapping) or len(publics) != 1:
        return None
    name, public = next(iter(publics.items()))
    return (key, public) if isinstance(public, str) and name == f"ed25519:{public}" else None


def identity_of(user: str, answer: Mapping[str, Any]) -> Identity | None:
    """The identity in an answer to /keys/query, if it is complete and its own chain holds."""
    master = _key(answer.get("master_keys"), user, "master")
    self_signing = _key(answer.get("self_signing_keys"), user, "self_signing")
    if master is None or self_signing is None:
        return None
    if not is_signed(self_signing[0], user, f"ed25519:{master[1]}", master[1]):
        return None
    return Identity(master[1], self_signing[1])


def device_of(user: str, device: str, value: Any) -> DeviceId | None:
    """The keys of a device object of /keys/query, if it is what it says it is."""
    if not isinstance(value, Mapping) or value.get("user_id") != user or value.get("device_id") != device:
        return None
    keys = value.get("keys")
    if not isinstance(keys, Mapping):
        return None
    curve, edward = keys.get(f"curve25519:{device}"), keys.get(f"ed25519:{device}")
    if not isinstance(curve, str) or not isinstance(edward, str):
        return None
    return DeviceId(curve, edward) if is_signed(value, user, f"ed25519:{device}", edward) else None


def signed_devices(user: str, answer: Mapping[str, Any]) -> dict[str, DeviceId]:
    """The devices in an answer to /keys/query that their owner signed, by device id."""
    identity = identity_of(user, answer)
    devices = answer.get("device_keys")
    if identity is None or not isinstance(devices, Mapping) or not isinstance(devices.get(user), Mapping):
        return {}
    signed = {}
    for device, value in devices[user].items():
        keys = device_of(user, device, value)
        signing_key = identity.self_signing
        if keys is not None and is_signed(value, user, f"ed25519:{signing_key}", signing_key):
            signed[device] = keys
    return signed
