"""The port to what a restored backup leaves to be said and done once, at the next start."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Restored:
    """`since`: when the backup was made; None when it does not say."""

    since: datetime | None = None


class PutBack(Protocol):
    async def pending(self) -> Restored | None:
        """A backup was put back, and not everybody who has to has been told."""
        ...

    async def done(self) -> None: ...
