"""Long-lived secrets of the bot's own account (cross-signing seeds, pickle key, …), sealed in files.

They lie outside the chat library's store, so that the bot keeps its identity when that store is lost.
"""

import re
from pathlib import Path
from typing import Final

from bot.ports.vault import SealBroken
from bot.vault.files import VaultRefused, private_folder, read_private, write_private
from bot.vault.master import derive, read_master
from bot.vault.sealing import Lock

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


class FileSecretBox:
    """Implements `bot.ports.secrets.SecretBox`. Open it with `open_secret_box`."""

    def __init__(self, folder: Path, master: bytes) -> None:
        self._folder = folder
        self._lock = Lock(derive(master, "secrets"))

    def get(self, name: str) -> bytes | None:
        """The secret, or None when never put. Raises `VaultRefused` when another master key sealed it."""
        try:
            sealed = read_private(self._path(name))
        except FileNotFoundError:
            return None
        try:
            return self._lock.open(sealed, f"secret|{name}")
        except SealBroken:
            raise VaultRefused(f"{name} in {self._folder.name} does not fit the master key") from None

    def put(self, name: str, secret: bytes) -> None:
        """On disk when this returns; replaces what was there."""
        write_private(self._path(name), self._lock.seal(secret, f"secret|{name}"))

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise ValueError("a secret is named by lower-case letters, digits, dots, - and _")
        return self._folder / f"{name}.sealed"


def open_secret_box(folder: Path, master_file: Path) -> FileSecretBox:
    """The secrets in `folder` (made when it is not there). Raises `VaultRefused` as `open_vault` does."""
    return FileSecretBox(private_folder(folder), read_master(master_file))
