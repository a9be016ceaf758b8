"""Dutch public holidays: ten days a year, which follow from Easter or stand in the calendar.

Which days, and why by rules of our own: `docs/decisions/recurrence-and-holidays.md`.
"""

from calendar import isleap
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from bot.domain.season import Holiday

_FROM_EASTER: Final = {
    -2: Holiday.GOOD_FRIDAY,
    0: Holiday.EASTER,
    1: Holiday.EASTER_MONDAY,
    39: Holiday.ASCENSION,
    49: Holiday.PENTECOST,
    50: Holiday.PENTECOST_MONDAY,
}
_FIXED: Final = {
    (1, 1): Holiday.NEW_YEAR,
    (12, 25): Holiday.CHRISTMAS,
    (12, 26): Holiday.SECOND_CHRISTMAS,
}
_SUNDAY: Final = 6
_LUSTRUM: Final = 5
"""Liberation day is a day off for most people once in five years."""


def holiday(day: date) -> Holiday | None:
    """The public holiday a day is in the Netherlands."""
    if (fixed := _FIXED.get((day.month, day.day))) is not None:
        return fixed
    if day == _kings_day(day.year):
        return Holiday.KINGS_DAY
    if (day.month, day.day) == (5, 5) and day.year % _LUSTRUM == 0:
        return Holiday.LIBERATION
    return _FROM_EASTER.get((day - easter(day.year)).days)


def public_holidays(years: Iterable[int]) -> tuple[date, ...]:
    """Every public holiday in those years, in their order."""
    days = (date(year, 1, 1) + timedelta(days=ahead) for year in years for ahead in range(365 + isleap(year)))
    return tuple(day for day in days if holiday(day) is not None)


def _kings_day(year: int) -> date:
    """27 April; the day before when that is a Sunday."""
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.weekday() == _SUNDAY else day


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian calendar (the algorithm published in Nature, 20 April 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    far = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * far) // 451
    month, day = divmod(h + far - 7 * m + 114, 31)
    return date(year, month, day + 1)
