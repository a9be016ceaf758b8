"""The port to the journal: what happened, to the hour, for the operator. No content, no person."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from bot.domain.ids import RoundId, TeamId


class JournalLine(NamedTuple):
    """`kind`: what happened, or the role of who did it and what, as in `facilitator.pause`; never a person."""

    hour: datetime
    kind: str
    round: RoundId | None
    team: TeamId | None = None


class Journal(Protocol):
    """A diary without content for the operator: what, in which round of which team, moment by the hour."""

    async def note(self, kind: str, round_id: RoundId | None, at: datetime, team: TeamId | None = None) -> None: ...

    async def read(self) -> Sequence[JournalLine]: ...

    async def forget_before(self, at: datetime) -> None: ...
