"""What is asked and said about rounds that come back by themselves. People read *planning*."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.domain.flow_terms import Text
from bot.domain.ids import FlowId
from bot.domain.season import Break, Moment, Overlap, Rule, SeasonState, Skipped
from bot.domain.setup import SetupStep


@dataclass(frozen=True, slots=True)
class SeasonLine:
    """A plan as people see it. `title` None: the flow is not there any more."""

    short: str
    flow: FlowId
    title: Text | None
    rule: Rule
    theme: str | None = field(repr=False, default=None)
    next: Moment | None = None
    state: SeasonState = SeasonState.RUNNING


@dataclass(frozen=True, slots=True)
class AskSeason:
    """A plan as it was understood: is it right? `coming`: its first moments, `skipped` what lies between them and is
    passed over; `shortens`: the day of the month that not every month has; `needs`: what its planner will be asked
    each time, and `promises` among that in the words of the flow."""

    line: SeasonLine
    coming: tuple[Moment, ...]
    skipped: tuple[Skipped, ...] = ()
    shortens: int | None = None
    overlap: Overlap | None = None
    needs: tuple[SetupStep, ...] = ()
    promises: tuple[str, ...] = ()
    named: int = 0
    takes_part: bool = False
    replaces: bool = False
    """It is a change of the plan with this code."""


class SeasonNotice(StrEnum):
    KEPT = "kept"
    NOT_KEPT = "not-kept"
    EXPIRED = "expired"
    """Nobody said *akkoord*."""
    REMOVED = "removed"
    PREPARES = "prepares"
    """A round is near and something is needed for it."""
    NEXT = "next"
    """Days are passed over; when it goes on."""
    ENDED = "ended"
    NOT_AGAIN = "not-again"
    """The last round has begun."""
    MISSED = "missed"
    """The bot was not there at that time, and now it is too late."""
    NOT_THIS_TIME = "not-this-time"
    """The round cannot be, this time; a refusal says why."""
    FLOW_GONE = "flow-gone"
    FLOW_CHANGED = "flow-changed"
    ROOM_GONE = "room-gone"
    ROOM_BACK = "room-back"
    ROOM_REMOVED = "room-removed"
    TAKEN_OVER = "taken-over"
    NOT_TAKEN = "not-taken"
    RESTORED = "restored"
    """A backup was put back; it goes on, and what has begun does not begin again."""
    RESTORED_RESTS = "restored-rests"
    """The same, for one that stood still."""
    RESTORED_UNKEPT = "restored-unkept"
    """The same, for one that waited for *akkoord* then: it is not kept."""
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    """There was no *akkoord* to the change: it stays as it was."""


@dataclass(frozen=True, slots=True)
class SeasonTold:
    """`moment`: the one it is about, or the next."""

    notice: SeasonNotice
    line: SeasonLine
    moment: Moment | None = None
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class AskTakeOver:
    """To another facilitator of the room: will you lead these rounds from now on?"""

    line: SeasonLine
    until: datetime


@dataclass(frozen=True, slots=True)
class SeasonRests:
    """In the team room: nobody leads these rounds now."""

    line: SeasonLine


@dataclass(frozen=True, slots=True)
class SeasonsLost:
    """In the team room: after a backup was put back the plans cannot be read any more."""


@dataclass(frozen=True, slots=True)
class SeasonList:
    """The plans and breaks of a team. `holidays`: they are passed over."""

    lines: tuple[SeasonLine, ...]
    breaks: tuple[Break, ...] = ()
    holidays: bool = True


@dataclass(frozen=True, slots=True)
class BreakTold:
    """`added` or `removed`; `passes`: the moments of plans that fall away by it."""

    added: Break | None = None
    removed: Break | None = None
    passes: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """One moment of a plan in a calendar. `id` stays the same, so that a later file replaces it."""

    id: str
    short: str
    title: Text
    at: datetime


@dataclass(frozen=True, slots=True)
class AgendaSent:
    """The moments of a team as a calendar file: no theme, no names. `zone`: of the team's wall clock."""

    entries: tuple[AgendaEntry, ...]
    zone: str
    made: datetime
