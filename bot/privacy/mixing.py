"""Order that says nothing: drawn from a seed that is handed in and never kept (`threats.md` 1 and 13)."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

_Thing = TypeVar("_Thing")


class Chance:
    """An endless stream of unguessable bytes from one seed; the same seed gives the same stream.

    The seed comes from a cryptographic source; SHA-256 in counter mode makes it as long as needed.
    """

    def __init__(self, seed: bytes) -> None:
        self._seed = seed
        self._count = 0
        self._pool = b""

    def draw(self, number: int) -> bytes:
        while len(self._pool) < number:
            self._pool += hashlib.sha256(self._seed + self._count.to_bytes(8, "big")).digest()
            self._count += 1
        taken, self._pool = self._pool[:number], self._pool[number:]
        return taken

    def below(self, limit: int) -> int:
        """A whole number from 0 up to `limit`, every one equally likely (rejection, no modulo bias)."""
        if limit <= 1:
            return 0
        size = (limit.bit_length() + 7) // 8
        ceiling = (256**size // limit) * limit
        while True:
            drawn = int.from_bytes(self.draw(size), "big")
            if drawn < ceiling:
                return drawn % limit

    def shuffled(self, things: Sequence[_Thing]) -> tuple[_Thing, ...]:
        """Every order equally likely (Fisher-Yates)."""
        mixed = list(things)
        for last in range(len(mixed) - 1, 0, -1):
            other = self.below(last + 1)
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return tuple(mixed)

    def token(self) -> str:
        """32 random hex digits."""
        return self.draw(16).hex()
