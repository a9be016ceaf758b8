"""How something is sealed: AES-256-GCM with a random nonce in front and its place as associated data."""

import hmac
import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.ports.vault import SealBroken
from bot.vault.master import derive

NONCE_BYTES: Final = 12


class Lock:
    """One key in use: it seals, opens and makes keyed hashes. Not shown in a repr, never written anywhere."""

    __slots__ = ("_cipher", "_mac_key")

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)
        self._mac_key = derive(key, "look-up")

    def seal(self, plain: bytes, context: str) -> bytes:
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, plain, context.encode())

    def open(self, sealed: bytes, context: str) -> bytes:
        """Raises `SealBroken` when it does not fit this key or context."""
        if len(sealed) < NONCE_BYTES:
            raise SealBroken
        try:
            return self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context.encode())
        except InvalidTag:
            raise SealBroken from None

    def mac(self, data: bytes) -> bytes:
        return hmac.digest(self._mac_key, data, "sha256")
