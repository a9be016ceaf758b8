"""The port to the few secrets of the account itself: its device, its signing keys, its recovery key."""

from typing import Protocol


class SecretBox(Protocol):
    """A sealed drawer with named secrets. What `put` returns from is on disk (fsynced) and survives a crash.

    Names are fixed words of the code (lower case, dots), never data. Not in any backup.
    """

    def get(self, name: str) -> bytes | None: ...

    def put(self, name: str, secret: bytes) -> None: ...
