"""What is asked and said about the actions of a plan, in private chats."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.action import ActionLine
from bot.domain.flow_terms import PlanField
from bot.domain.messages.preview import Removed


class Again(StrEnum):
    """Why a part of an action is asked (again)."""

    UNKNOWN_DAY = "unknown-day"
    PAST = "past"
    NO_SUCH_DAY = "no-such-day"
    UNKNOWN_NAME = "unknown-name"
    SAME_NAME = "same-name"
    IS_LEADER = "is-leader"


@dataclass(frozen=True, slots=True)
class AskActionPart:
    """One thing that is still missing. `names`: who can be named, in the order of their numbers; the first is the
    reader's own."""

    part: PlanField
    again: Again | None = None
    names: tuple[str, ...] = field(repr=False, default=())


@dataclass(frozen=True, slots=True)
class ActionPreview:
    """The action as it would stand in the list. `own`: its writer does it, so one yes is enough; `changed`: it was
    shown before, and is another one now."""

    line: ActionLine
    removed: tuple[Removed, ...] = field(repr=False, default=())
    own: bool = True
    changed: bool = False


@dataclass(frozen=True, slots=True)
class AskMoreActions:
    """Kept; is there another one? `lines`: what the reader has put in so far."""

    lines: tuple[ActionLine, ...]
    question: str


@dataclass(frozen=True, slots=True)
class AskAccept:
    """To the person who was named: will you do this?"""

    line: ActionLine
    writer: str = field(repr=False)
    theme: str


@dataclass(frozen=True, slots=True)
class AskReturned:
    """To the writer: who else, or let it go? Never why."""

    line: ActionLine
    names: tuple[str, ...] = field(repr=False)


class PlanNotice(StrEnum):
    """Short news about actions."""

    ACCEPTED = "accepted"
    """You do it, and it is an agreement."""
    REFUSED = "refused"
    """You do not; nobody hears why."""
    TAKEN_BACK = "taken-back"
    HALF_LOST = "half-lost"
    """It was not complete, and is not kept."""
    NOT_IN_LIST = "not-in-list"
    """The part is over; this did not become an agreement."""
    NO_LONGER_ASKED = "no-longer-asked"
    """What you were asked to do was changed or taken back by its writer."""
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class PlanTold:
    notice: PlanNotice
    line: ActionLine | None = None


PlanAsks = AskActionPart | ActionPreview | AskMoreActions | AskAccept | AskReturned
