"""Breaks of a team as people say them: *20 juli tot 1 september*, *1 t/m 15 augustus*, *25 mei*, *volgende week*."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from bot.dialogue.days import NoDay, day_in
from bot.dialogue.seasons.holidays import holiday
from bot.dialogue.seasons.moments import DaysOff
from bot.domain.season import Break, DayOff

_LONGEST: Final = timedelta(days=366)
_WEEK: Final = 7
_SPAN: Final = re.compile(
    r"(?:van\s|vanaf\s|from\s)?(?P<first>.+?)\s(?P<how>tot en met|t/m|tot|until|till|through|to|-|–)\s(?P<last>.+)"
)
_MONTH_OF: Final = re.compile(r"\d{1,2}(?:e|st|nd|rd|th)?\s(?P<month>[a-z]{3,}.*)")
_WHOLE_WEEK: Final = re.compile(r"(?:(?P<this>deze|this)|volgende|komende|next)\sweek")
_TO_BUT_NOT: Final = frozenset({"tot", "until", "till"})


def break_in(text: str, today: date) -> Break | NoDay:
    """The days a text says. *Tot* does not include the day it names; *t/m* and a dash do. A break that has begun may
    be told: what lies behind it does no harm."""
    said = " ".join(text.casefold().split()).strip(" .!")
    if (week := _WHOLE_WEEK.fullmatch(said)) is not None:
        monday = today - timedelta(days=today.weekday()) + timedelta(days=0 if week["this"] else _WEEK)
        return Break(monday, monday + timedelta(days=_WEEK - 1))
    span = _SPAN.fullmatch(re.sub(r"(?<=\w)\s?[-–]\s(?=\w)", " - ", said))
    if span is None:
        day = day_in(said, today)
        return day if isinstance(day, NoDay) else Break(day, day)
    return _span(span["first"], span["last"], today, included=span["how"] not in _TO_BUT_NOT)


def _span(first_said: str, last_said: str, today: date, *, included: bool) -> Break | NoDay:
    if re.fullmatch(r"\d{1,2}(?:e|st|nd|rd|th)?", first_said) and (month := _MONTH_OF.fullmatch(last_said)) is not None:
        first_said = f"{first_said} {month['month']}"  # *1 tot 15 augustus*
    first = day_in(first_said, today)
    if isinstance(first, NoDay):
        return first
    last = day_in(last_said, first)
    if isinstance(last, NoDay):
        return last
    last = last if included else last - timedelta(days=1)
    if last < first:
        return NoDay.PAST
    return Break(first, last) if last - first <= _LONGEST else NoDay.UNKNOWN


def days_off(breaks: Iterable[Break], *, holidays: bool) -> DaysOff:
    """Why nothing happens on a day: a public holiday, if those count, or a break."""
    known = tuple(breaks)

    def off(day: date) -> DayOff | None:
        if holidays and (which := holiday(day)) is not None:
            return DayOff(which)
        return DayOff() if any(one.first <= day <= one.last for one in known) else None

    return off
