"""What stands in the team room, and answers to commands there."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.commitment import NO_NEWS, LastTime
from bot.domain.flow import Flow
from bot.domain.ids import FlowId, PhaseId
from bot.domain.messages.season import SeasonLine
from bot.domain.wish import Wish


@dataclass(frozen=True, slots=True)
class Announcement:
    flow: Flow
    writing: PhaseId
    theme: str
    leader: str = field(repr=False)
    invited: tuple[str, ...] = field(repr=False)
    min_voices: int
    closes_at: datetime
    leader_takes_part: bool
    before: LastTime = NO_NEWS
    """What became of earlier agreements of this team."""


class StatusWord(StrEnum):
    """The only words on how a round stands while people write; the same for everybody, fixed per day."""

    NOT_STARTED = "not-started"
    TOO_FEW = "too-few"
    ENOUGH = "enough"
    CLOSED = "closed"
    IN_REVIEW = "in-review"
    PAUSED = "paused"
    TALKING = "talking"
    """People speak with each other in a room of the round."""


@dataclass(frozen=True, slots=True)
class Halfway:
    theme: str
    word: StatusWord
    closes_at: datetime


class ClosingWhy(StrEnum):
    ENOUGH = "enough"
    """The writing is over, and a summary for the team comes of it."""
    DONE = "done"
    """The same, and nothing of it goes to the team."""
    TOO_FEW = "too-few"
    STOPPED = "stopped"
    REVIEW_EXPIRED = "review-expired"
    LEADER_AWAY = "leader-away"
    """The facilitator was gone, and nobody took over."""
    REQUIREMENT = "requirement"
    MISSING = "missing"
    """People are missing without whom the next part has no sense."""
    NOT_BEGUN = "not-begun"
    """Not everybody it is about said yes. The team never heard of it."""
    NO_AGREEMENT = "no-agreement"
    """There is no agreement on what the round cannot do without."""


@dataclass(frozen=True, slots=True)
class Closing:
    """The writing has ended, or the round has. `sentence`: the flow's own words where it has some."""

    theme: str
    why: ClosingWhy
    sentence: str | None = None


@dataclass(frozen=True, slots=True)
class LeaderAway:
    """The facilitator left or lost the power: the round pauses, somebody else may take over. `silent`: is still there,
    and says nothing while the round waits."""

    theme: str
    short: str
    silent: bool = False


@dataclass(frozen=True, slots=True)
class RoundLost:
    """A round whose key is gone (a restored backup), or that the operator erased: it cannot go on, and nothing of it
    can be read any more."""

    short: str
    by_operator: bool = False


@dataclass(frozen=True, slots=True)
class RoundStatus:
    short: str
    theme: str
    word: StatusWord
    closes_at: datetime | None


@dataclass(frozen=True, slots=True)
class TeamStatus:
    rounds: tuple[RoundStatus, ...]
    planned: tuple[SeasonLine, ...] = ()
    """What will begin by itself."""


@dataclass(frozen=True, slots=True)
class CommandHelp:
    facilitator: bool


@dataclass(frozen=True, slots=True)
class FlowMenu:
    """The flows that fit `wish`; `nearest`: none does, and these come closest. `later`: flows that this version knows
    but cannot run yet.
    """

    flows: tuple[Flow, ...]
    later: tuple[Flow, ...] = ()
    wish: Wish = field(default_factory=Wish)
    nearest: bool = False


@dataclass(frozen=True, slots=True)
class FlowExplained:
    """`instead`: a short form that can be started, where `flow` itself cannot be yet."""

    flow: Flow
    runnable: bool
    instead: FlowId | None = None


@dataclass(frozen=True, slots=True)
class CommandHint:
    """A typo: one suggestion, no wall of help. `suggestion` is the word after `!ronde`."""

    suggestion: str


@dataclass(frozen=True, slots=True)
class AddressSet:
    """From the next round on people are addressed so, in Dutch."""

    formal: bool


@dataclass(frozen=True, slots=True)
class LanguageSet:
    lang: str


class TakedownState(StrEnum):
    ASKED = "asked"
    NOT_FOUND = "not-found"
    DONE = "done"
    KEPT = "kept"
    NOBODY = "nobody"
    """Whoever led that round is not known any more: there is nobody to ask."""


@dataclass(frozen=True, slots=True)
class TakedownAnswer:
    """To the person who asked for a passage of a released summary to be taken away."""

    state: TakedownState


@dataclass(frozen=True, slots=True)
class Welcome:
    """The bot has joined a team room and says what it does and how to start."""

    encrypted: bool
