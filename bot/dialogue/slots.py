"""Moments at which the bot may speak of its own accord (`design.md` 2, Slots).

All instants are aware UTC; slots are wall times of the team, so they keep their hour over both clock changes.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.schedule import Schedule

_SATURDAY = 5
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAYS_AHEAD = 15


def next_slot(schedule: Schedule, at: datetime, wait: timedelta = timedelta(0)) -> datetime:
    """The first slot later than `at`, and not before `at + wait`."""
    if schedule.every is not None:
        return _next_multiple(schedule.every, max(at + wait, at + timedelta(microseconds=1)))
    earliest = at + wait
    return next(slot for slot in _slots(schedule, at) if slot > at and slot >= earliest)


def slot_from(schedule: Schedule, at: datetime) -> datetime:
    """`at` moved forward to a slot; `at` itself when it is one."""
    if schedule.every is not None:
        return _next_multiple(schedule.every, at)
    return next(slot for slot in _slots(schedule, at) if slot >= at)


def may_speak(schedule: Schedule, at: datetime) -> bool:
    """Whether `at` lies inside the team's sending hours."""
    if schedule.every is not None:
        return True
    local = at.astimezone(ZoneInfo(schedule.zone))
    if schedule.weekdays_only and local.weekday() >= _SATURDAY:
        return False
    return schedule.opens <= local.time() < schedule.closes


def speak_from(schedule: Schedule, at: datetime) -> datetime:
    """`at` when the bot may speak then, else the next slot."""
    return at if may_speak(schedule, at) else next_slot(schedule, at)


def tomorrow(schedule: Schedule, at: datetime) -> datetime:
    """The first slot of the next day on which the bot speaks."""
    if schedule.every is not None:
        return next_slot(schedule, at)
    zone = ZoneInfo(schedule.zone)
    midnight = datetime.combine(at.astimezone(zone).date() + timedelta(days=1), time(0), tzinfo=zone)
    return slot_from(schedule, midnight.astimezone(UTC))


def later_by(schedule: Schedule, at: datetime, longer: timedelta) -> datetime:
    """The same wall time `longer` on (a day later is the same hour, whatever the clock does), moved to a slot."""
    if schedule.every is not None:
        return slot_from(schedule, at + longer)
    zone = ZoneInfo(schedule.zone)
    days = timedelta(days=longer.days)
    local = at.astimezone(zone) + days
    moved = local.replace(tzinfo=zone).astimezone(UTC) + (longer - days)
    return slot_from(schedule, moved)


def _slots(schedule: Schedule, at: datetime) -> Iterator[datetime]:
    zone = ZoneInfo(schedule.zone)
    day = at.astimezone(zone).date()
    times = sorted({min(max(slot, schedule.opens), schedule.closes) for slot in schedule.slots})
    for ahead in range(_DAYS_AHEAD):
        that_day = day + timedelta(days=ahead)
        if schedule.weekdays_only and that_day.weekday() >= _SATURDAY:
            continue
        for slot in times:
            yield datetime.combine(that_day, slot, tzinfo=zone).astimezone(UTC)


def _next_multiple(every: timedelta, at: datetime) -> datetime:
    since = at - _EPOCH
    return _EPOCH + every * -(-since // every)
