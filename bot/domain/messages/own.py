"""What somebody hears of what is kept of them. The words themselves are in the file that follows."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.action import ActionLine
from bot.domain.flow import Flow
from bot.domain.round import Stage, Standing


@dataclass(frozen=True, slots=True)
class OwnData:
    """`rounds`: with a link to this person; each follows as an `OwnRound`. `unread`: messages that could not be
    decrypted yet; `led`: summaries of rounds this person led; `preferred`: own times or an own language; `plans`: those
    they made, are named in or were asked about."""

    rounds: int
    agreements: tuple[tuple[ActionLine, datetime], ...] = field(repr=False, default=())
    unread: int = 0
    led: int = 0
    preferred: bool = False
    plans: int = 0


@dataclass(frozen=True, slots=True)
class OwnRound:
    """One round; `standing` None: not as a member."""

    flow: Flow
    theme: str = field(repr=False)
    leads: bool
    stage: Stage
    standing: Standing | None
    written: int
    agreed: int
    writing_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class OwnFileUnsent:
    """The files could not be made or sent."""
