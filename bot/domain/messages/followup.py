"""What is asked and said about agreements after their round, and what the team reads of them."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.action import ActionLine
from bot.domain.messages.plan import Again


@dataclass(frozen=True, slots=True)
class AskFollowUp:
    """To whoever does it: how does it stand? Done, not yet, moved and let go are all fine. `again`: asked before.
    `in_list`: the team can read the list it stands in."""

    line: ActionLine
    again: bool = False
    in_list: bool = False


@dataclass(frozen=True, slots=True)
class AskNewDay:
    """Moved to when?"""

    again: Again | None = None


class FollowUpNotice(StrEnum):
    DONE = "done"
    NOT_YET = "not-yet"
    DROPPED = "dropped"
    MOVED = "moved"
    LATER = "later"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class FollowUpTold:
    """`day`: the new day of what was moved, or when it is asked again."""

    notice: FollowUpNotice
    day: date | None = None


@dataclass(frozen=True, slots=True)
class TeamAgreements:
    """What is agreed in the team and still open, with who does it."""

    lines: tuple[ActionLine, ...] = field(repr=False)
