"""What somebody is told of work in pairs, in the own private chat. Nothing of it is said in the room of the two."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.flow import Flow
from bot.domain.ids import PhaseId


class DuoWhy(StrEnum):
    """Why somebody is asked whether they can begin."""

    NEW = "new"
    """These two were just put together."""
    PARTNER_THERE = "partner-there"
    """The partner says to be there."""
    AGAIN = "again"
    """Asked before: a reminder, or the clock was stopped."""


@dataclass(frozen=True, slots=True)
class AskDuo:
    """Who your partner is, and whether you can begin. `room` is the name of the room of the two; `opening`: the first
    message of the phase, with who reads what and the rules. `until`: the end of this session."""

    flow: Flow
    phase: PhaseId
    partner: str = field(repr=False)
    room: str
    why: DuoWhy
    session: int
    sessions: int
    turn: timedelta
    until: datetime
    opening: bool = False
    help_lines: tuple[str, ...] = ()
    has_room: bool = True
    """False: there will be none."""


@dataclass(frozen=True, slots=True)
class AskPartner:
    """Whom would you like to be with? The names in the order of their numbers."""

    flow: Flow
    phase: PhaseId
    names: tuple[str, ...] = field(repr=False)
    until: datetime
    opening: bool = False
    help_lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnBegins:
    """A turn begins now: the role somebody has in it, what goes with that role, and for how long."""

    flow: Flow
    phase: PhaseId
    role: str
    instructions: tuple[str, ...]
    lasts: timedelta
    first: bool


class DuoNotice(StrEnum):
    """Things somebody is told that ask for nothing. None says who did what."""

    ROOM_OPEN = "room-open"
    NO_ROOM = "no-room"
    WAITING = "waiting"
    """Noted that you are there; the partner is asked."""
    DONE_NOTED = "done-noted"
    NOT_THIS_TIME = "not-this-time"
    """You said that it will not happen."""
    PARTNER_OUT = "partner-out"
    """It will not happen, and not because of you."""
    MISSED = "missed"
    """The session is over and the two did not meet."""
    OVER = "over"
    LEFT_OVER = "left-over"
    """An odd number: no partner this time."""
    TOO_FEW = "too-few"
    """Nobody to make a pair with: this part is left out."""
    CLOCK_RUNS = "clock-runs"
    """What is written in the private chat during a turn goes nowhere."""
    CLOCK_STOPPED = "clock-stopped"
    """The round stands still: the time is not kept."""
    CLOCK_LOST = "clock-lost"
    """The bot was away and let the time pass."""
    PAUSED = "paused"
    """No session can begin while the round stands still."""
    CLOSED = "closed"
    """The phase was closed while the clock ran."""
    NO_PARTNER = "no-partner"
    """Something was written by somebody who waits for a partner, or has had this session."""
    WISH_NOTED = "wish-noted"


@dataclass(frozen=True, slots=True)
class DuoTold:
    notice: DuoNotice
    more: bool = False
    """There is another session after this one, or another partner may be found."""
