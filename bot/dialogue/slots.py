"""Moments at which the bot may speak of its own accord (`design.md` 2, Slots).

All instants are aware UTC; slots are wall times of the team, so they keep their hour over both clock changes, and "a
day later" is the same hour of the next day.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from bot.domain.schedule import Schedule

_SATURDAY = 5
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def next_slot(schedule: Schedule, at: datetime, wait: timedelta = timedelta(0)) -> datetime:
    """The first slot later than `at`, and not before `at + wait` in wall time."""
    return slot_from(schedule, max(wall_later(schedule, at, wait), at + timedelta(microseconds=1)))


def slot_from(schedule: Schedule, at: datetime) -> datetime:
    """`at` moved forward to a slot; `at` itself when it is one."""
    if schedule.every is not None:
        return _EPOCH + schedule.every * -(-(at - _EPOCH) // schedule.every)
    return next(slot for slot in _slots(schedule, _day(schedule, at), forward=True) if slot >= at)


def slot_before(schedule: Schedule, at: datetime) -> datetime:
    """The last slot earlier than `at`."""
    if schedule.every is not None:
        return slot_from(schedule, at) - schedule.every
    return next(slot for slot in _slots(schedule, _day(schedule, at), forward=False) if slot < at)


def may_speak(schedule: Schedule, at: datetime) -> bool:
    """Whether `at` lies inside the team's sending hours."""
    if schedule.every is not None:
        return True
    local = at.astimezone(ZoneInfo(schedule.zone))
    if not works_on(schedule, local.date()):
        return False
    return schedule.opens <= local.time() < schedule.closes


def works_on(schedule: Schedule, day: date) -> bool:
    """Whether the bot starts anything on that day: no public holiday, and no weekend where the team has one."""
    return day not in schedule.holidays and not (schedule.weekdays_only and day.weekday() >= _SATURDAY)


def tomorrow(schedule: Schedule, at: datetime) -> datetime:
    """The first slot of the next day on which the bot speaks."""
    if schedule.every is not None:
        return next_slot(schedule, at)
    midnight = datetime.combine(_day(schedule, at) + timedelta(days=1), time(0), tzinfo=ZoneInfo(schedule.zone))
    return slot_from(schedule, midnight.astimezone(UTC))


def later_by(schedule: Schedule, at: datetime, longer: timedelta) -> datetime:
    """`longer` after `at` in wall time, moved to a slot."""
    return slot_from(schedule, wall_later(schedule, at, longer))


def wall_later(schedule: Schedule, at: datetime, longer: timedelta) -> datetime:
    """`longer` after `at` on the team's clock: whole days keep the hour, whatever the clock does in between."""
    days = timedelta(days=longer.days)
    local = at.astimezone(ZoneInfo(schedule.zone)) + days
    return local.astimezone(UTC) + (longer - days)


def _day(schedule: Schedule, at: datetime) -> date:
    return at.astimezone(ZoneInfo(schedule.zone)).date()


def _slots(schedule: Schedule, day: date, *, forward: bool) -> Iterator[datetime]:
    """Every slot from the day on, later ones after earlier ones; or backward from the end of that day."""
    zone = ZoneInfo(schedule.zone)
    step = 1 if forward else -1
    inside = {min(max(slot, schedule.opens), schedule.closes) for slot in schedule.slots or (schedule.opens,)}
    for ahead in count():
        that_day = day + timedelta(days=step * ahead)
        if not works_on(schedule, that_day):
            continue
        for slot in sorted(inside, reverse=not forward):
            yield datetime.combine(that_day, slot, tzinfo=zone).astimezone(UTC)
