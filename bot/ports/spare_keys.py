"""The ports to the second place of keys: where the keys of open rounds lie once more, for when the machine is lost.

A spare key is wrapped by the master key and by an *opener*, 32 random bytes that lie in the database. Whenever
something happens in a round that a backup must not undo, it gets another opener in the same transaction, and the spare
key is wrapped anew. So a backup from before that moment holds an opener that opens nothing.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.domain.ids import RoundId


class SpareKeys(Protocol):
    """The second place. Every call can be repeated, and waits for the storage. Raises `PlaceAway`."""

    def settle(self, openers: Mapping[RoundId, bytes]) -> None:
        """From here on the keys of these rounds lie there, each for its opener, and no other key."""
        ...

    def destroy(self, round_id: RoundId) -> None:
        """On disk when this returns. Nothing happens when there is none."""
        ...

    def opens(self, round_id: RoundId, opener: bytes) -> bool:
        """Whether the key of this round lies there, and for this opener."""
        ...

    def bring_back(self, round_id: RoundId, opener: bytes) -> None:
        """The key lies in the vault again. Raises `PlaceAway` when it does not open."""
        ...


class PlaceAway(Exception):
    """The second place cannot be used now: not there, not ours, not writable, or full. Try again later."""


class Openers(Protocol):
    """The openers of spare keys, in the database."""

    async def all(self) -> Mapping[RoundId, bytes]: ...

    async def renew(self, round_id: RoundId, opener: bytes) -> None: ...

    async def drop(self, rounds: Sequence[RoundId]) -> None: ...
