"""A season: a flow that comes back by itself in one team room, by a rule. People read *planning*.

It holds a theme and persons, so it is kept sealed with the key of plans; only when it is next looked at stands in
clear.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.ids import FlowId, PersonId, RoundId, TeamId

SeasonId = NewType("SeasonId", str)


class Unit(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Rule:
    """On which days, and at what time on the wall. `unit` None: once, on `first`.

    `first` is a day of the rule, and what `step` counts from. `weekdays` (0 is Monday) belong to weeks, and with `nth`
    (1 to 4; -1 the last) to a month. `month_day`: of a month or year; where a month is shorter it is its last day.
    `last` is the last day on which it can be; `times` how often it takes place.
    """

    first: date
    at: time
    unit: Unit | None = None
    step: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    month_day: int | None = None
    last: date | None = None
    times: int | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """Days on which a team has no rounds; the last one included."""

    first: date
    last: date


class Holiday(StrEnum):
    """A public holiday of the Netherlands."""

    NEW_YEAR = "new-year"
    GOOD_FRIDAY = "good-friday"
    EASTER = "easter"
    EASTER_MONDAY = "easter-monday"
    KINGS_DAY = "kings-day"
    LIBERATION = "liberation"
    ASCENSION = "ascension"
    PENTECOST = "pentecost"
    PENTECOST_MONDAY = "pentecost-monday"
    CHRISTMAS = "christmas"
    SECOND_CHRISTMAS = "second-christmas"


@dataclass(frozen=True, slots=True)
class DayOff:
    """Why a day is passed over: a holiday, or (None) a break of the team."""

    holiday: Holiday | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of the rule. `moved`: the clock goes forward over that very time, so it is as much later."""

    day: date
    at: datetime
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day of the rule on which nothing happens."""

    day: date
    off: DayOff


@dataclass(frozen=True, slots=True)
class Overlap:
    """A round would run beside one of another plan of the room; `short` None: beside the one before of this plan."""

    short: str | None
    moment: Moment


class SeasonState(StrEnum):
    PROPOSED = "proposed"
    """Its planner has not said *akkoord* yet."""
    RUNNING = "running"
    NO_ROOM = "no-room"
    """It stands still: the bot is not in the room."""
    NO_LEADER = "no-leader"
    """It stands still: its planner left or lost the power."""
    NO_FLOW = "no-flow"
    """It stands still: the flow is not there any more."""


@dataclass(frozen=True, slots=True)
class Season:
    """`short` is the code people type. `members`: those who were `named`, else it is everybody; `duration`, `threshold`
    and `takes_part` as at a start. `flow_mark`: what the flow was when it was last looked at.

    `next`: when the next round is to begin, and `held` how many have been; `due_at`: when something is to be done.
    `asked`: who is asked something now, `asked_at` since when; `refused` said no to taking over. `prepares`: the last
    round that was made, which may still wait for its moment. `resting_since`: since when it stands still. `replaces`:
    it is proposed as a change of that plan.
    """

    id: SeasonId
    short: str
    team: TeamId
    planner: PersonId
    flow: FlowId
    rule: Rule
    theme: str | None = field(repr=False, default=None)
    duration: timedelta | None = None
    threshold: int | None = None
    takes_part: bool = False
    named: bool = False
    members: tuple[PersonId, ...] = field(repr=False, default=())
    flow_mark: str = ""
    state: SeasonState = SeasonState.PROPOSED
    next: Moment | None = None
    held: int = 0
    due_at: datetime | None = None
    asked: PersonId | None = field(repr=False, default=None)
    asked_at: datetime | None = None
    refused: tuple[PersonId, ...] = field(repr=False, default=())
    prepares: RoundId | None = None
    resting_since: datetime | None = None
    replaces: SeasonId | None = None
