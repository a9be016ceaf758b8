"""The port to the keys, which live outside the database: one per round, one per team, one for the house, one for
plans."""

from collections.abc import Sequence
from typing import Protocol


class Vault(Protocol):
    """Keys, outside the database. Names are round ids, team ids, `house` and `plans`; never Matrix ids. The key of
    `plans` is made of the master key: it is always there, cannot be destroyed, and is not among the `names`."""

    def create(self, name: str) -> None:
        """A new key, on disk and fsynced when this returns. An existing one is left as it is."""
        ...

    def has(self, name: str) -> bool: ...

    def seal(self, name: str, plain: bytes, context: str) -> bytes:
        """AES-256-GCM, 12-byte random nonce in front, `context` (round|table|row) as associated data."""
        ...

    def open(self, name: str, sealed: bytes, context: str) -> bytes:
        """Raises `KeyGone` without the key, `SealBroken` when it does not fit key or context."""
        ...

    def mac(self, name: str, data: bytes) -> bytes:
        """HMAC-SHA-256 under a key derived from the named one, for look-ups."""
        ...

    def destroy(self, name: str) -> None:
        """Overwrite, fsync, unlink, fsync the folder. Repeated."""
        ...

    def names(self) -> Sequence[str]: ...


class KeyGone(Exception):
    """The key was destroyed, or never was here."""


class SealBroken(Exception):
    """The sealed bytes do not fit: another key, another place, or damage."""
