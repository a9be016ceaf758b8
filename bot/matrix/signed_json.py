"""Canonical JSON and Ed25519 signatures over it, as the Matrix specification (appendices, "Signing JSON") has
them."""

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey


def canonical(value: Mapping[str, Any]) -> bytes:
    """What is signed: sorted keys, no spaces, no `signatures` and `unsigned`."""
    bare = {key: part for key, part in value.items() if key not in ("signatures", "unsigned")}
    return json.dumps(bare, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def unpadded(raw: bytes) -> str:
    """Base64 without padding: clients ignore keys and signatures that carry it."""
    return base64.b64encode(raw).decode().rstrip("=")


def from_unpadded(text: str) -> bytes:
    """The reverse. Raises `ValueError`."""
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, UnicodeError) as error:
        raise ValueError("not base64") from error


class SigningKey:
    """A pair of Ed25519 keys made from a 32-byte seed."""

    def __init__(self, seed: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = unpadded(self._private.public_key().public_bytes_raw())
        self.id = f"ed25519:{self.public}"

    def sign(self, value: Mapping[str, Any]) -> str:
        return unpadded(self._private.sign(canonical(value)))


def is_signed(value: Mapping[str, Any], signer: str, key_id: str, public: str) -> bool:
    """Whether `value` carries a valid signature of `signer` under `key_id` (for instance
    `ed25519:DEVICE`)."""
    try:
        signature = from_unpadded(value["signatures"][signer][key_id])
        Ed25519PublicKey.from_public_bytes(from_unpadded(public)).verify(signature, canonical(value))
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError, InvalidSignature):
        return False
    return True
