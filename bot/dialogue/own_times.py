"""When the bot may start a message to one person: the team's hours, as that person changed them.

Every day has one stretch in which that may be, from its first slot on. `reach` is the one question everything else
asks: the first such moment from now on.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.dialogue.slots import works_on
from bot.domain.own_times import NOTHING_SAID, OwnTimes
from bot.domain.schedule import Schedule

NIGHT_OPENS: Final = time(17)
"""Who works at night sleeps in the daytime: from here on somebody is awake again."""
NIGHT_CLOSES: Final = time(22)
"""And from here on at work."""
_EVENING_ENDS: Final = time(22)
_MORNING_BEGINS: Final = time(7)
FARTHEST: Final = timedelta(days=370)
"""So far ahead a moment is looked for; who cannot be reached in all that time said something else than was meant."""


def reach(times: OwnTimes, schedule: Schedule, at: datetime) -> datetime | None:
    """The first moment, `at` or later, at which this person may be sent something. None: not within a year."""
    zone = ZoneInfo(schedule.zone)
    for begins, ends in _stretches(times, schedule, at.astimezone(zone).date()):
        if at < ends:
            return max(at, begins)
    return None


def may_reach(times: OwnTimes, schedule: Schedule, at: datetime) -> bool:
    """Whether the bot may start a message to this person now. Who said nothing is under the team's rules, which are
    kept where a message begins."""
    return times == NOTHING_SAID or reach(times, schedule, at) == at


def without_past(times: OwnTimes, today: date) -> OwnTimes:
    """What still matters: leave and nights that are over are forgotten."""
    away = times.away_until is not None and times.away_until > today
    night = times.night and (times.night_until is None or times.night_until >= today)
    return OwnTimes(
        times.opens,
        times.closes,
        times.days_off,
        times.away_from if away else None,
        times.away_until if away else None,
        night,
        times.night_until if night else None,
    )


def _stretches(times: OwnTimes, schedule: Schedule, first: date) -> Iterator[tuple[datetime, datetime]]:
    zone = ZoneInfo(schedule.zone)
    for ahead in range(FARTHEST.days):
        day = first + timedelta(days=ahead)
        if not _is_free(times, schedule, day):
            begins, ends = (
                datetime.combine(day, moment, tzinfo=zone).astimezone(UTC) for moment in _hours(times, schedule, day)
            )
            if begins < ends:  # an hour that the clock skips is nobody's hour
                yield begins, ends


def _is_free(times: OwnTimes, schedule: Schedule, day: date) -> bool:
    if times.away_until is not None and (times.away_from or day) <= day < times.away_until:
        return True
    if day.weekday() in times.days_off:
        return True
    if schedule.every is not None:
        return False
    return not works_on(schedule, day)


def _hours(times: OwnTimes, schedule: Schedule, day: date) -> tuple[time, time]:
    """From the first slot of the day to the end of its hours, in wall time."""
    opens, closes = _own_hours(times, schedule, day)
    if schedule.every is not None:
        return opens, closes
    return min((slot for slot in schedule.slots if opens <= slot < closes), default=opens), closes


def _own_hours(times: OwnTimes, schedule: Schedule, day: date) -> tuple[time, time]:
    if times.night and (times.night_until is None or day <= times.night_until):
        return NIGHT_OPENS, NIGHT_CLOSES
    team_opens, team_closes = schedule.opens, schedule.closes
    if schedule.every is not None:
        team_opens, team_closes = time.min, time.max
    opens, closes = times.opens or team_opens, times.closes or team_closes
    if opens < closes:
        return opens, closes
    if times.opens is not None and times.closes is None:  # "not before eight in the evening"
        return opens, _EVENING_ENDS if opens < _EVENING_ENDS else time.max
    return _MORNING_BEGINS if closes > _MORNING_BEGINS else time.min, closes


def first_of_day(schedule: Schedule, day: date) -> datetime:
    """The first slot of a day that somebody asked for by name, whatever day it is."""
    opens = min((slot for slot in schedule.slots if slot >= schedule.opens), default=schedule.opens)
    return datetime.combine(day, opens, tzinfo=ZoneInfo(schedule.zone)).astimezone(UTC)
