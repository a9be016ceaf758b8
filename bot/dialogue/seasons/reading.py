"""A rule as people say it: *elke 2 weken maandag 9.00*, *de eerste dinsdag van de maand om half tien tot de zomer*.

Parts are taken out one after the other: at what time, until when, from when, how often, on which day. What is left at
the end must say nothing, or the whole is not understood: nothing is planned by a guess.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.dialogue.day_words import WEEKDAYS, alternatives
from bot.dialogue.seasons.bounds import end, start
from bot.dialogue.seasons.clock_words import time_in
from bot.dialogue.seasons.found import Found, NoRule
from bot.dialogue.seasons.moments import clamped, days, moment_on, nth_weekday
from bot.dialogue.seasons.rhythm import how_often
from bot.domain.season import Rule, Unit

__all__ = ["NoRule", "rule_in"]

_LONGEST: Final = 160
"""Characters; a longer text is no rule."""
_SATURDAY, _WEEK = 5, 7

_TOO_OFTEN = re.compile(
    r"\b(?:elke|iedere|elk|ieder|every|each|om de)\s(?:\S+\s)?"
    rf"(?:seconden?|minuut|minuten|uur|uren|seconds?(?!\s(?:week|month|day|year|{alternatives(WEEKDAYS)})\b)"
    r"|minutes?|hours?)\b|\b(?:hourly|continu)\b"
)


def rule_in(text: str, now: datetime, zone: str, otherwise: time) -> Rule | NoRule:
    """The rule a text says, from `now` on; `otherwise`: the time when none is said."""
    said = _plain(text)
    if not said or len(said) > _LONGEST:
        return NoRule.UNKNOWN
    if _TOO_OFTEN.search(said):
        return NoRule.TOO_OFTEN
    today = now.astimezone(ZoneInfo(zone)).date()
    at, rest = _time(said, otherwise)
    if at is None:
        return NoRule.NO_TIME
    found: Found | NoRule = Found(rest)
    for step in (end, start):
        if isinstance(found, NoRule):
            return found
        found = step(found, today)
    if isinstance(found, NoRule):
        return found
    how = how_often(found, today)
    if isinstance(how, NoRule):
        return how
    return _rule(how, at, now, zone)


def _plain(text: str) -> str:
    said = text.casefold().replace("’", "'").replace("`", "'").replace("‘", "'")
    return " ".join(re.sub(r"[;!?]|,(?!\d)", " ", said).split()).strip(" .")


def _time(said: str, otherwise: time) -> tuple[time | None, str]:
    there = time_in(said)
    return (otherwise, said) if there is None else (there.at, there.rest)


def _rule(found: Found, at: time, now: datetime, zone: str) -> Rule | NoRule:
    """Everything together, with the first day from now on. A day that passed in the meantime is in the past."""
    today = now.astimezone(ZoneInfo(zone)).date()
    earliest = found.day or found.start or _working_day(found, at, now, zone)
    first = _first(found, earliest, at, now, zone)
    rule = Rule(
        first=first, at=at, unit=found.unit, step=found.step, weekdays=_weekdays(found, first), nth=found.nth,
        month_day=found.month_day if found.month_day is not None else _anchor(found, first), last=found.last,
        times=found.times,
    )  # fmt: skip
    if first < today or moment_on(first, at, zone).at <= now:
        return NoRule.PAST
    if found.last is not None and found.last < first:
        return NoRule.ENDS_BEFORE
    return rule


def _weekdays(found: Found, first: date) -> tuple[int, ...]:
    return found.weekdays or ((first.weekday(),) if found.unit is Unit.WEEK else ())


def _anchor(found: Found, first: date) -> int | None:
    if found.unit in (Unit.MONTH, Unit.YEAR) and found.nth is None:
        return first.day
    return None


def _working_day(found: Found, at: time, now: datetime, zone: str) -> date:
    """Without any day: today when the time is still to come, else tomorrow; a rhythm without a day begins on no
    weekend."""
    today = now.astimezone(ZoneInfo(zone)).date()
    day = today if moment_on(today, at, zone).at > now else today + timedelta(days=1)
    free = found.unit is not None and not found.weekdays and found.nth is None and found.month_day is None
    while free and day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day


def _first(found: Found, earliest: date, at: time, now: datetime, zone: str) -> date:
    """The first day of the rule from `earliest` on that is not over yet."""
    if found.unit is Unit.WEEK and found.weekdays:
        start = next(d for d in _on(earliest) if d.weekday() in found.weekdays)
    elif found.nth is not None:
        start = nth_weekday(earliest.year, earliest.month, found.weekdays[0], found.nth)
    elif found.unit is Unit.MONTH and found.month_day is not None:
        start = clamped(earliest.year, earliest.month, found.month_day)
    else:
        return earliest
    rule = Rule(start, at, found.unit, 1, found.weekdays, found.nth, found.month_day)
    return next(d for d in days(rule, earliest) if moment_on(d, at, zone).at > now)


def _on(day: date) -> Iterator[date]:
    return (day + timedelta(days=ahead) for ahead in range(_WEEK))
