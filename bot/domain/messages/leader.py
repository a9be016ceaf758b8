"""What the facilitator reads in private, outside the review: set-up, decisions, notices."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.flow import Flow
from bot.domain.ids import RoleId
from bot.domain.messages.member import Option


@dataclass(frozen=True, slots=True)
class AskTheme:
    """Answered with words of one's own, or with the number of one of the flow's themes. `guided`: one of many
    questions, not the only one. `until`, here and below: for a planned round, how long there is for an answer."""

    flow: Flow
    guided: bool = False
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AskMembers:
    """Who takes part? Answered with numbers."""

    flow: Flow
    names: tuple[str, ...] = field(repr=False)
    least: int = 0
    most: int = 0
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AskSeat:
    """Who gets this role? Answered with numbers."""

    flow: Flow
    role: RoleId
    names: tuple[str, ...] = field(repr=False)
    least: int = 1
    most: int = 1
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AskItems:
    """Which points did the team pick from this list? Answered with numbers."""

    title: str
    items: tuple[Option, ...]
    least: int
    most: int
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AskText:
    """What do people read in this phase? A text or a link."""

    phase: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Started:
    """The round has started; the promise that people get, in the facilitator's own chat."""

    short: str
    flow: Flow
    theme: str
    invited: int
    min_voices: int
    closes_at: datetime
    warnings: tuple[str, ...] = ()
    invitations_at: datetime | None = None
    persons_first: bool = False
    """Whoever it is about is asked first, and nobody else before they have said yes."""


@dataclass(frozen=True, slots=True)
class TooFewYet:
    """The deadline passed with too few voices: wait, go on or stop."""

    short: str
    theme: str
    may_wait: bool
    until: datetime


@dataclass(frozen=True, slots=True)
class TooFewAtEnd:
    """Closed with too few voices for every question: extend, ask each author for the own name, or stop; `goes_on`: the
    round has more parts, so instead of stopping it can go on without these words."""

    short: str
    theme: str
    may_extend: bool
    until: datetime
    goes_on: bool = False


class LeaderNotice(StrEnum):
    ACT_NOTED = "act-noted"
    """A mask or hand-back is noted; it goes to the author at the moment given."""
    HEADING_CHANGED = "heading-changed"
    """A heading was renamed or a voice moved to another one."""
    APPROVED = "approved"
    APPROVED_PRIVATE = "approved-private"
    """What was looked at is not for the team room: those it is for read it in their own chats."""
    """The summary will be posted at the moment given."""
    OTHERS_LOOK = "others-look"
    """The page goes to those who have a say in it, before it is posted."""
    REVIEW_EXPIRED = "review-expired"
    STOPPED = "stopped"
    CLOSED = "closed"
    EXTENDED = "extended"
    PAUSED = "paused"
    RESUMED = "resumed"
    NOT_ALL_REACHED = "not-all-reached"
    FILE_UNSENT = "file-unsent"
    """A picture or document could not be made or was not taken by the server; its words stand in the chat."""
    TAKEN_OVER = "taken-over"
    YOU_LEAD = "you-lead"
    WAITING = "waiting"
    GOING_ON = "going-on"
    NO_PAGE = "no-page"
    """The person it is about did not say yes to the page: it does not come."""
    RELAY_READ = "relay-read"
    """Texts for a talk go to its room at the moment given."""
    NOT_BEGUN = "not-begun"
    """Not everybody it is about said yes in time: it does not begin, and who did not is not said."""
    ROLE_EMPTY = "role-empty"
    """Nobody has a role that was to be filled on the way: what needs it is left out."""
    NOTHING_LEFT = "nothing-left"
    """After the review too few voices were left everywhere."""
    SETUP_GONE = "setup-gone"
    READY = "ready"
    """All that was missing for a planned round is there; it begins at the moment given."""
    NOT_THIS_TIME = "not-this-time"
    """What was missing for a planned round has not come: it is left out, and the plan stays."""
    SETUP_NO_POWER = "setup-no-power"
    """Dropped, because the facilitator is no moderator of the team room any more."""
    OWN_NAMES_ASKED = "own-names-asked"
    NOT_SURE = "not-sure"
    RESTORED = "restored"
    """A backup was put back: the round goes on from there."""


@dataclass(frozen=True, slots=True)
class LeaderTold:
    """`short` is empty when the round is no longer there."""

    notice: LeaderNotice
    short: str
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class TakedownRequest:
    """To the facilitator; never says who asked."""

    theme: str
    question: str
    passage: str = field(repr=False)
