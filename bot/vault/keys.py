"""The vault of a running bot: one key file per name, wrapped by the master key, outside the database.

    keys/               0700
      house.key         0600, 12 bytes nonce + 32 bytes key + 16 bytes tag
      <round id>.key
      <team id>.key

Destroying a key file is what makes a round unreadable everywhere, in old backups too.
"""

import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bot.ports.vault import KeyGone, SealBroken
from bot.vault.files import VaultRefused, private_folder, read_private, shred, write_private
from bot.vault.master import KEY_BYTES, derive, read_master
from bot.vault.names import HOUSE, PLANS, checked
from bot.vault.sealing import Lock

_KEPT_OPEN: Final = 256
"""Unwrapped keys in memory, so that a busy round does not read its file for every answer."""


class FileVault:
    """Implements `bot.ports.storage.Vault`. For one process; open it with `open_vault`."""

    def __init__(self, folder: Path, master: bytes) -> None:
        self._folder = folder
        self._wrapping = Lock(derive(master, "keys"))
        self._plans = Lock(derive(master, PLANS))
        self._open: dict[str, Lock] = {}

    def create(self, name: str) -> None:
        if self.has(name):
            return
        wrapped = self._wrapping.seal(secrets.token_bytes(KEY_BYTES), _context(name))
        write_private(self._path(name), wrapped)

    def has(self, name: str) -> bool:
        return name == PLANS or name in self._open or self._path(name).exists()

    def seal(self, name: str, plain: bytes, context: str) -> bytes:
        return self._lock(name).seal(plain, context)

    def open(self, name: str, sealed: bytes, context: str) -> bytes:
        return self._lock(name).open(sealed, context)

    def mac(self, name: str, data: bytes) -> bytes:
        return self._lock(name).mac(data)

    def destroy(self, name: str) -> None:
        shred(self._path(name))
        self._open.pop(name, None)

    def names(self) -> Sequence[str]:
        return sorted(path.stem for path in self._folder.glob("*.key"))

    def _lock(self, name: str) -> Lock:
        if name == PLANS:
            return self._plans
        lock = self._open.get(name)
        if lock is None:
            lock = self._unwrap(name)
            while len(self._open) >= _KEPT_OPEN:
                del self._open[next(iter(self._open))]
            self._open[name] = lock
        return lock

    def _unwrap(self, name: str) -> Lock:
        try:
            wrapped = read_private(self._path(name))
        except FileNotFoundError:
            raise KeyGone from None
        return Lock(self._wrapping.open(wrapped, _context(name)))

    def _path(self, name: str) -> Path:
        return self._folder / f"{checked(name)}.key"


def open_vault(folder: Path, master_file: Path) -> FileVault:
    """The vault in `folder` (made when it is not there).

    Raises `VaultRefused` when the master key is missing or unusable, when others may read what is secret, or
    when the keys in the folder were wrapped by another master key.
    """
    vault = FileVault(private_folder(folder), read_master(master_file))
    for half_written in folder.glob("*.new"):
        shred(half_written)
    if vault.has(HOUSE):
        try:
            vault.mac(HOUSE, b"")
        except SealBroken:
            raise VaultRefused(f"the keys in {folder.name} were made with another master key") from None
    return vault


def look_into_vault(folder: Path, master_file: Path) -> FileVault:
    """The same beside a running bot, which may be writing a key right now: nothing is made, mended or tidied up.

    Raises `VaultRefused`.
    """
    return FileVault(folder, read_master(master_file))


def _context(name: str) -> str:
    return f"key|{name}"
