"""The moments of a rule: strictly later each time, never on a day off, always at the same time on the wall.

Two things differ from the recurrence rules of calendars (RFC 5545), which leave a month out that has no such day: here
the 31st of a shorter month is its last day, and a time over which the clock goes forward is as much later.
"""

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Final, assert_never
from zoneinfo import ZoneInfo

from bot.domain.season import DayOff, Moment, Rule, Skipped, Unit

DaysOff = Callable[[date], DayOff | None]
"""Why nothing happens on a day; None when it can."""

_FARTHEST: Final = timedelta(days=366 * 12)
"""So far ahead is looked, from where the looking begins: 29 February can be eight years away."""
_WEEK, _YEAR = 7, 12


def days(rule: Rule, start: date) -> Iterator[date]:
    """The days of the rule from `start` on, in order, days off included."""
    begin = max(start, rule.first)
    end = min(rule.last or date.max, begin + _FARTHEST) if begin < date.max - _FARTHEST else begin
    for day in _from(rule, begin):
        if day > end:
            return
        yield day


def _from(rule: Rule, begin: date) -> Iterator[date]:
    if rule.unit is None:
        if begin <= rule.first:
            yield rule.first
        return
    for at in count(_periods_until(rule, begin)):
        for day in _in_period(rule, at * rule.step):
            if day >= begin:
                yield day


def _periods_until(rule: Rule, begin: date) -> int:
    """How many whole steps lie before `begin`, or one fewer."""
    assert rule.unit is not None, "it comes back"
    match rule.unit:
        case Unit.DAY:
            gone = (begin - rule.first).days
        case Unit.WEEK:
            gone = (begin - _monday(rule.first)).days // _WEEK
        case Unit.MONTH:
            gone = _months(begin) - _months(rule.first)
        case Unit.YEAR:
            gone = begin.year - rule.first.year
        case _:
            assert_never(rule.unit)
    return max(0, gone // rule.step)


def _in_period(rule: Rule, gone: int) -> tuple[date, ...]:
    """The days of the rule in the period that lies `gone` units after that of its first day."""
    match rule.unit:
        case Unit.DAY:
            return (rule.first + timedelta(days=gone),)
        case Unit.WEEK:
            monday = _monday(rule.first) + timedelta(weeks=gone)
            return tuple(monday + timedelta(days=ahead) for ahead in sorted(rule.weekdays or (rule.first.weekday(),)))
        case Unit.MONTH:
            year, month = divmod(_months(rule.first) + gone, _YEAR)
            if rule.nth is not None:
                return (nth_weekday(year, month + 1, rule.weekdays[0], rule.nth),)
            return (clamped(year, month + 1, rule.month_day or rule.first.day),)
        case _:
            return (clamped(rule.first.year + gone, rule.first.month, rule.month_day or rule.first.day),)


def clamped(year: int, month: int, day: int) -> date:
    """That day of the month, or its last one."""
    return date(year, month, min(day, monthrange(year, month)[1]))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The first to fourth (1 to 4) or last (-1) of a weekday in a month."""
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % _WEEK)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % _WEEK, weeks=nth - 1)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _months(day: date) -> int:
    return day.year * _YEAR + day.month - 1


# --- moments


def moment_on(day: date, at: time, zone: str) -> Moment:
    """That time on the wall as an instant. Of a time that comes twice it is the first; one that the clock passes over
    is as much later as the clock goes forward."""
    wall = datetime.combine(day, at, tzinfo=ZoneInfo(zone))
    instant = wall.astimezone(UTC)
    back = instant.astimezone(ZoneInfo(zone))
    return Moment(day, instant, moved=back.replace(tzinfo=None) != wall.replace(tzinfo=None))


@dataclass(frozen=True, slots=True)
class Ahead:
    """What comes: moments, and the days passed over before the last of them."""

    moments: tuple[Moment, ...]
    skipped: tuple[Skipped, ...]

    @property
    def next(self) -> Moment | None:
        return self.moments[0] if self.moments else None


def ahead(rule: Rule, after: datetime, zone: str, off: DaysOff, many: int, *, held: int = 0) -> Ahead:
    """The next moments later than `after`, at most `many`. `held`: how many have been, where the rule counts them."""
    left = many if rule.times is None else min(many, rule.times - held)
    moments: list[Moment] = []
    skipped: list[Skipped] = []
    passed: list[Skipped] = []
    for day in days(rule, after.astimezone(ZoneInfo(zone)).date()) if left > 0 else ():
        moment = moment_on(day, rule.at, zone)
        if moment.at <= after:
            continue
        if (why := off(day)) is not None:
            passed.append(Skipped(day, why))
            continue
        moments.append(moment)
        skipped += passed
        passed = []
        if len(moments) == left:
            break
    return Ahead(tuple(moments), tuple(skipped))


def latest(rule: Rule, since: Moment, now: datetime, zone: str, off: DaysOff) -> Moment:
    """The last moment from `since` on that is not later than `now`: of several that were missed it counts."""
    found = since
    for day in days(rule, since.day + timedelta(days=1)):
        moment = moment_on(day, rule.at, zone)
        if moment.at > now:
            break
        if off(day) is None:
            found = moment
    return found
