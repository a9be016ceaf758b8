"""How a season goes on: what its next moment is, when something is to be done for it, and what is done when it is late.

Pure: the service finds out how the room stands, and begins the round in the transaction that keeps the outcome.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from bot.dialogue import filling, setup
from bot.dialogue.seasons.moments import Ahead, DaysOff, ahead, latest
from bot.dialogue.sequence import lasts
from bot.dialogue.slots import may_speak, next_slot, slot_before, slot_from, wall_later
from bot.domain.flow import Flow
from bot.domain.ids import PersonId
from bot.domain.schedule import Schedule
from bot.domain.season import Moment, Overlap, Season, SeasonState, Skipped

LEAD: Final = timedelta(days=3)
"""So long before a round its planner is asked what only a person can give."""
TOO_LATE: Final = timedelta(hours=24)
"""A round that could not begin in time, because the bot was down, still begins within this; later it is left out."""
PROPOSAL_KEPT: Final = timedelta(hours=24)
"""Without *akkoord* within this a plan is not kept."""
ROOM_GONE: Final = timedelta(days=30)
"""A plan in a room the bot is not in any more is removed after this."""
TAKE_OVER_KEPT: Final = timedelta(hours=24)
"""So long a facilitator can say whether to take over a plan, before the next one is asked."""
_PASSED: Final = 1000
"""So many moments can have passed since a backup."""
_JUST_BEFORE: Final = timedelta(microseconds=1)
_LOOKED_AT: Final = 60
"""So many moments of two plans are laid beside each other."""


def mark_of(flow: Flow) -> str:
    """Tells one state of a flow from another."""
    return sha256(repr(flow).encode()).hexdigest()[:16]


def asks_before(flow: Flow, theme: str | None) -> bool:
    """Whether there is anything only a person can give: theme, roles, points, a text, a promise."""
    return theme is None or bool(filling.steps(flow)) or bool(setup.leader_requirements(flow))


def aimed(season: Season, flow: Flow | None, schedule: Schedule, now: datetime) -> Season:
    """The same, due when something is to be done for its next moment; never, when there is none."""
    if season.next is None or season.state is not SeasonState.RUNNING:
        return replace(season, due_at=None)
    due = season.next.at
    if flow is not None and asks_before(flow, season.theme):
        due = min(due, max(slot_before(schedule, wall_later(schedule, due, -LEAD)), now))
    return replace(season, due_at=due)


@dataclass(frozen=True, slots=True)
class Onward:
    """A season after a step, and the days that were passed over on the way."""

    season: Season
    skipped: tuple[Skipped, ...] = ()


def onward(
    season: Season, flow: Flow | None, schedule: Schedule, off: DaysOff, after: datetime, now: datetime
) -> Onward:
    """On to the first moment later than `after`. Without one the season is over: `next` is None."""
    coming = ahead(season.rule, after, schedule.zone, off, 1, held=season.held)
    moved = replace(season, next=coming.next, asked=None, asked_at=None)
    return Onward(aimed(moved, flow, schedule, now), coming.skipped if coming.next else ())


def put_back(
    season: Season, flow: Flow | None, schedule: Schedule, off: DaysOff, now: datetime, *, prepared_is_gone: bool
) -> Onward:
    """As a running season goes on when a backup was put back. What its time has passed for may have begun already, so
    it counts as held and does not begin again; a round that waited for a moment to come is made anew."""
    assert season.next is not None, "a running season has its next moment"
    from_next = ahead(season.rule, season.next.at - _JUST_BEFORE, schedule.zone, off, _PASSED, held=season.held)
    passed = sum(moment.at <= now for moment in from_next.moments)
    here = onward(replace(season, held=season.held + passed), flow, schedule, off, now, now)
    if passed or not prepared_is_gone:
        return here
    anew = onward(replace(season, held=max(0, season.held - 1), prepares=None), flow, schedule, off, now, now)
    coming = anew.season.next
    return anew if coming is not None and coming.at < season.next.at else here


def preview(season: Season, schedule: Schedule, off: DaysOff, now: datetime, many: int) -> Ahead:
    """The next moments, from the one it waits for on."""
    after = season.next.at - timedelta(microseconds=1) if season.next is not None else now
    return ahead(season.rule, max(after, now), schedule.zone, off, many, held=season.held)


class Step(StrEnum):
    """What is to be done for a season that is due."""

    PREPARE = "prepare"
    """Its round is made now and begins at its moment, if its planner has filled in what is missing."""
    BEGIN = "begin"
    WAIT = "wait"
    """It can still begin, at the next slot: it is late, and now is no time to speak."""
    MISS = "miss"
    """It is too late for it."""
    LEAVE_OUT = "leave-out"
    """The day has become a day off."""


@dataclass(frozen=True, slots=True)
class Due:
    """`moment`: which one it is about; of several that were missed it is the last."""

    step: Step
    moment: Moment
    wait_until: datetime | None = None


def due(season: Season, schedule: Schedule, off: DaysOff, now: datetime) -> Due:
    """What a running season that is due needs now."""
    assert season.next is not None, "it is due for a moment"
    if now < season.next.at:
        return Due(Step.LEAVE_OUT if off(season.next.day) else Step.PREPARE, season.next)
    moment = latest(season.rule, season.next, now, schedule.zone, off)
    if off(moment.day):
        return Due(Step.LEAVE_OUT, moment)
    begins = now if now - moment.at < timedelta(hours=1) or may_speak(schedule, now) else next_slot(schedule, now)
    its_day = begins.astimezone(ZoneInfo(schedule.zone)).date()
    if begins - moment.at > TOO_LATE or (its_day != moment.day and off(its_day)):
        return Due(Step.MISS, moment)
    return Due(Step.BEGIN, moment) if begins <= now else Due(Step.WAIT, moment, slot_from(schedule, begins))


# --- beside each other


def overlap(season: Season, flow: Flow, others: tuple[tuple[Season, Flow], ...], schedule: Schedule, off: DaysOff,
            now: datetime) -> Overlap | None:  # fmt: skip
    """The first time at which a round of this season would run beside one of another season, or beside its own."""
    own = preview(season, schedule, off, now, _LOOKED_AT).moments
    long = lasts(flow, season.duration)
    for first, second in pairwise(own):
        if second.at - first.at < long:
            return Overlap(None, second)
    for other, its_flow in others:
        its_long = lasts(its_flow, other.duration)
        for theirs in preview(other, schedule, off, now, _LOOKED_AT).moments:
            for mine in own:
                if mine.at < theirs.at + its_long and theirs.at < mine.at + long:
                    return Overlap(other.short, max(mine, theirs, key=lambda moment: moment.at))
    return None


# --- who leads


def without_leader(season: Season, now: datetime) -> Season:
    """Its planner is gone: it stands still, and is looked at now for somebody else to ask."""
    return replace(season, state=SeasonState.NO_LEADER, asked=None, asked_at=None, due_at=now, resting_since=now)


def asks_to_lead(season: Season, person: PersonId | None, schedule: Schedule, now: datetime) -> Season:
    """This person is asked to take it over; with nobody left to ask it rests. Who was asked before did not answer."""
    refused = season.refused if season.asked is None else (*season.refused, season.asked)
    if person is None:
        return replace(season, refused=refused, asked=None, asked_at=None, due_at=None)
    until = next_slot(schedule, now, TAKE_OVER_KEPT)
    return replace(season, refused=refused, asked=person, asked_at=now, due_at=until)
