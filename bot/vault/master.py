"""The master key: 32 bytes in a credential file, from which all wrapping keys are derived."""

import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.vault.files import VaultRefused, read_private, write_private

KEY_BYTES: Final = 32


def derive(key: bytes, purpose: str) -> bytes:
    """Another key of 32 bytes for one purpose; knowing it does not help to find `key`."""
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"gespreksronde {purpose}".encode()).derive(key)


def read_master(path: Path) -> bytes:
    """Raises `VaultRefused` when the file is missing, readable by others, or not 32 bytes long."""
    try:
        key = read_private(path)
    except FileNotFoundError:
        raise VaultRefused(f"no master key {path.name}; `gespreksronde init` makes one") from None
    if len(key) != KEY_BYTES:
        raise VaultRefused(f"master key {path.name} must be {KEY_BYTES} bytes, not {len(key)}")
    return key


def create_master(path: Path, wrapped_in: Iterable[Path]) -> None:
    """A new master key, 0600. `wrapped_in`: the folders with what a master key protects.

    Raises `VaultRefused` when there is a master key already, or when anything stands in those folders: a new
    key could never open it again.
    """
    if path.exists():
        raise VaultRefused(f"there is a master key {path.name} already; it was left as it is")
    for folder in wrapped_in:
        if folder.is_dir() and any(folder.iterdir()):
            raise VaultRefused(f"{folder.name} holds keys of another master key; put that one back instead")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_private(path, secrets.token_bytes(KEY_BYTES))
