"""Keys in memory only: for rehearsing a flow and for tests. Seals exactly as the vault on disk does."""

import secrets
from collections.abc import Sequence

from bot.ports.vault import KeyGone
from bot.vault.master import KEY_BYTES
from bot.vault.names import PLANS, checked
from bot.vault.sealing import Lock


class MemoryVault:
    """Implements `bot.ports.storage.Vault`."""

    def __init__(self) -> None:
        self._locks: dict[str, Lock] = {}
        self._plans = Lock(secrets.token_bytes(KEY_BYTES))

    def create(self, name: str) -> None:
        if not self.has(name):
            self._locks[name] = Lock(secrets.token_bytes(KEY_BYTES))

    def has(self, name: str) -> bool:
        return name == PLANS or checked(name) in self._locks

    def seal(self, name: str, plain: bytes, context: str) -> bytes:
        return self._lock(name).seal(plain, context)

    def open(self, name: str, sealed: bytes, context: str) -> bytes:
        return self._lock(name).open(sealed, context)

    def mac(self, name: str, data: bytes) -> bytes:
        return self._lock(name).mac(data)

    def destroy(self, name: str) -> None:
        self._locks.pop(checked(name), None)

    def names(self) -> Sequence[str]:
        return sorted(self._locks)

    def _lock(self, name: str) -> Lock:
        lock = self._plans if name == PLANS else self._locks.get(checked(name))
        if lock is None:
            raise KeyGone
        return lock
