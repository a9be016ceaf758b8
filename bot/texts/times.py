"""Moments, lengths of time and numbers as a person would say them, in the team's own time."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal

_LOCALES = {"nl": Locale("nl", "NL"), "en": Locale("en", "GB")}

_UNITS = (
    ("year", timedelta(days=365)),
    ("week", timedelta(weeks=1)),
    ("day", timedelta(days=1)),
    ("hour", timedelta(hours=1)),
    ("minute", timedelta(minutes=1)),
)


def day(at: datetime, lang: str, zone: str) -> str:
    """Like *dinsdag 1 december*. `at` is aware; `zone` an IANA name."""
    return format_date(at.astimezone(ZoneInfo(zone)), "EEEE d MMMM", locale=_LOCALES[lang])


def clock(at: datetime, lang: str, zone: str) -> str:
    """Like *9:30*."""
    return format_time(at.astimezone(ZoneInfo(zone)), "H:mm", locale=_LOCALES[lang])


def measured(span: timedelta) -> tuple[int, str]:
    """How many of which unit, in the largest unit that says it exactly: 14 days are 2 weeks. Odd lengths are rounded
    to minutes, and nothing is shorter than one."""
    for unit, size in _UNITS:
        if span >= size and span % size == timedelta(0):
            return span // size, unit
    return max(1, round(span / timedelta(minutes=1))), "minute"


def enumeration(things: tuple[str, ...], lang: str) -> str:
    """Like *a, b en c*."""
    return format_list(list(things), locale=_LOCALES[lang])


def full_date(on: date, lang: str) -> str:
    """Like *1 december 2026*."""
    return format_date(on, "d MMMM y", locale=_LOCALES[lang])


def full_day(on: date, lang: str) -> str:
    """Like *dinsdag 1 december 2026*."""
    return format_date(on, "EEEE d MMMM y", locale=_LOCALES[lang])


def named_day(on: date, lang: str) -> str:
    """Like *dinsdag 1 december*."""
    return format_date(on, "EEEE d MMMM", locale=_LOCALES[lang])


def week_days(days: tuple[int, ...], lang: str) -> tuple[str, ...]:
    """The names of weekdays, from 0, Monday."""
    names = get_day_names("wide", locale=_LOCALES[lang])
    return tuple(names[day] for day in days)


def hour(at: time) -> str:
    """Like *9* or *9.30*, to stand before the word for hour."""
    return f"{at.hour}.{at.minute:02}" if at.minute else str(at.hour)


def short_date(on: date, lang: str, *, with_year: bool) -> str:
    """Like *1 dec*, or *1 dec 2026*."""
    return format_date(on, "d MMM y" if with_year else "d MMM", locale=_LOCALES[lang])


def number(value: float, lang: str) -> str:
    """Like *3,4*; always with one decimal, so that a mean of *3,0* is seen to be one."""
    return format_decimal(value, "#0.0", locale=_LOCALES[lang])
