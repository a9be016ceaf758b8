"""`later` with a moment behind it: *later vanavond*, *later over een uur*, *later maandag*, *later na het weekend*.

What somebody asks for by name comes then, also outside the sending hours; a day without an hour is its first slot.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from bot.dialogue.clock_words import CLOCK, clock
from bot.dialogue.day_words import NUMBERS, alternatives
from bot.dialogue.days import NoDay, day_in
from bot.dialogue.own_times import first_of_day
from bot.domain.schedule import Schedule

_LONGEST: Final = 80
_WEEK: Final = 7
_PARTS: Final = {
    "ochtend": time(9, 30), "middag": time(14), "avond": time(19, 30),
    "morning": time(9, 30), "afternoon": time(14), "evening": time(19, 30), "night": time(19, 30),
}  # fmt: skip
_HEAD: Final = re.compile(r"(?:later|straks|not now)(?:\s?[:,]\s?|\s)(?P<when>.+)")


class NoMoment(StrEnum):
    """Why what was asked for cannot be."""

    PAST = "past"
    NO_SUCH = "no-such"


@dataclass(frozen=True, slots=True)
class Asked:
    """When, and whether the hour of it was named as well."""

    at: datetime
    by_the_clock: bool


@dataclass(frozen=True, slots=True)
class _Now:
    at: datetime
    schedule: Schedule

    @property
    def today(self) -> date:
        return self.at.astimezone(ZoneInfo(self.schedule.zone)).date()

    def wall(self, day: date, clock_time: time) -> datetime:
        return datetime.combine(day, clock_time, tzinfo=ZoneInfo(self.schedule.zone)).astimezone(UTC)

    def first(self, day: date) -> datetime:
        return first_of_day(self.schedule, day)


def later(text: str, schedule: Schedule, at: datetime) -> Asked | NoMoment | None:
    """The moment a whole message asks for; None when it is no such message."""
    if len(text) > _LONGEST:
        return None
    head = _HEAD.fullmatch(" ".join(text.casefold().replace("’", "'").split()).strip(" .!,;"))
    if head is None:
        return None
    found = _read(head["when"], _Now(at, schedule))
    if found is None or isinstance(found, NoMoment):
        return found
    return found if found.at > at else NoMoment.PAST


def _read(when: str, now: _Now) -> Asked | NoMoment | None:
    for pattern, reader in _READERS:
        if (found := pattern.fullmatch(when)) is not None:
            return reader(found, now)
    day = day_in(when, now.today)
    if isinstance(day, NoDay):
        return {NoDay.PAST: NoMoment.PAST, NoDay.NO_SUCH: NoMoment.NO_SUCH}.get(day)
    return Asked(now.first(day), by_the_clock=False)


def _in_hours(found: "re.Match[str]", now: _Now) -> Asked:
    many = NUMBERS.get(found["n"]) or int(found["n"])
    minutes = 60 if found["unit"] in ("uur", "uren", "hour", "hours") else 1
    return Asked(now.at + timedelta(minutes=many * minutes), by_the_clock=True)


def _half_hour(found: "re.Match[str]", now: _Now) -> Asked:
    return Asked(now.at + timedelta(minutes=15 if "kwartier" in found.group() else 30), by_the_clock=True)


def _part_of_today(found: "re.Match[str]", now: _Now) -> Asked:
    part = found["part"] or "night"
    return Asked(now.wall(now.today, _PARTS[part]), by_the_clock=True)


def _part_of_a_day(found: "re.Match[str]", now: _Now) -> Asked | NoMoment | None:
    day = day_in(found["day"], now.today)
    if isinstance(day, NoDay):
        return None
    return Asked(now.wall(day, _PARTS[found["part"]]), by_the_clock=True)


def _at_the_clock(found: "re.Match[str]", now: _Now) -> Asked | NoMoment | None:
    said = clock(found["clock"])
    if said is None:
        return NoMoment.NO_SUCH
    if found["day"] is None:
        today = now.wall(now.today, said)
        return Asked(today if today > now.at else now.wall(now.today + timedelta(days=1), said), by_the_clock=True)
    day = day_in(found["day"], now.today)
    return None if isinstance(day, NoDay) else Asked(now.wall(day, said), by_the_clock=True)


def _next_monday(found: "re.Match[str]", now: _Now) -> Asked:  # noqa: ARG001
    return Asked(now.first(now.today + timedelta(days=_WEEK - now.today.weekday())), by_the_clock=False)


def _readers() -> Iterator[tuple[str, Callable[["re.Match[str]", _Now], Asked | NoMoment | None]]]:
    yield (
        rf"(?:over|in) (?P<n>\d{{1,3}}|{alternatives(NUMBERS)}) (?P<unit>uur|uren|minuut|minuten|hours?|minutes?)",
        _in_hours,
    )
    yield (
        r"(?:over|in) (?:een |'n |a |an )?(?:half uur|half uurtje|kwartier|kwartiertje|half hour|half an hour)",
        _half_hour,
    )
    yield r"(?:van|deze |this |to)(?P<part>ochtend|middag|avond|morning|afternoon|evening|night)", _part_of_today
    yield r"(?P<day>\S+?) ?(?P<part>ochtend|middag|avond|morning|afternoon|evening)", _part_of_a_day
    yield rf"(?:(?P<day>\S+(?: \S+)?) )?(?:om|at) (?P<clock>{CLOCK})", _at_the_clock
    yield r"(?:na het weekend|after the weekend|volgende week|next week)", _next_monday


_READERS: Final = tuple((re.compile(pattern), reader) for pattern, reader in _readers())
