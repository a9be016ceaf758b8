"""Days as people say them, in Dutch and English: *over twee weken*, *1 maart*, *vrijdag*, *eind maart*, *12-1*.

Only a whole text that is a day is taken for one; anything else is left to be asked about. A day without a year is the
next one that comes. Part of a month or week is its last day: so is nobody asked too early.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import StrEnum

from bot.dialogue.day_words import MONTHS, NUMBERS, UNITS, WEEKDAYS, alternatives

_FARTHEST = 5
"""Years ahead; beyond that it is a slip of the finger."""
_LONGEST = 80
"""Characters; a longer text is not just a day."""
_FRIDAY, _WEEK, _MONTHS_A_YEAR = 4, 7, 12


class NoDay(StrEnum):
    """Why a text is no day to agree on."""

    UNKNOWN = "unknown"
    PAST = "past"
    NO_SUCH = "no-such"
    """The calendar has no such day: 31 November, or 29 February in most years."""


def day_in(text: str, today: date) -> date | NoDay:
    """The day a text says, from today on."""
    if len(text) > _LONGEST:
        return NoDay.UNKNOWN
    said = _plain(text)
    for pattern, reader in _READERS:
        if (found := pattern.fullmatch(said)) is not None:
            try:
                day = reader(found, today)
            except (ValueError, OverflowError):
                return NoDay.NO_SUCH
            return _checked(day, today)
    return NoDay.UNKNOWN


def _checked(day: date, today: date) -> date | NoDay:
    if day < today:
        return NoDay.PAST
    return NoDay.UNKNOWN if day.year > today.year + _FARTHEST else day


_BEFORE = re.compile(
    r"^(?:(?:op|vóór|voor|uiterlijk|vanaf|tegen|rond|ongeveer|op zijn laatst|before|by|on|from|around|at the latest|"
    r"per|de|the|liefst|ten laatste)\s+)+"
)
_CLOCK = re.compile(r"\s+(?:om|at)\s+\d{1,2}(?:[:.]\d{2})?\s*(?:uur|u|h|am|pm|o'clock)?$")
_OF_DAY = re.compile(
    r"(?:\s+(?:'?s\s?(?:ochtends|morgens|middags|avonds)|in the (?:morning|afternoon|evening)|ochtend|middag|avond))$"
)


def _plain(text: str) -> str:
    """Small letters, one space between words, without what makes no difference to the day."""
    said = " ".join(text.casefold().replace("’", "'").split()).strip(" .!,;:")
    said = _OF_DAY.sub("", _CLOCK.sub("", said))
    return _BEFORE.sub("", said).strip(" .!,;:")


# --- what people say

_N = rf"(?P<n>\d{{1,3}}|{alternatives(NUMBERS)})"
_U = rf"(?P<unit>{alternatives(UNITS)})"
_M = rf"(?P<month>{alternatives(MONTHS)})\.?"
_W = rf"(?P<weekday>{alternatives(WEEKDAYS)})\.?"
_D = r"(?P<day>\d{1,2})(?:\s?(?:e|de|ste|st|nd|rd|th))?"
_Y = r"(?P<year>20\d{2}|'?\d{2})"
_NEXT = r"(?:volgende|next)"
_COMING = r"(?:aanstaande|komende|deze|a\.?s\.?|this|coming)"
_END = r"(?P<part>begin|half|midden|eind|einde|start|mid|end)\s?(?:van|of)?\s?(?:de|het|the)?\s?"


def _in_a_while(found: "re.Match[str]", today: date) -> date:
    many = NUMBERS.get(found["n"]) or int(found["n"])
    return _later(today, many, UNITS[found["unit"]])


def _later(today: date, many: int, unit: str) -> date:
    match unit:
        case "day":
            return today + timedelta(days=many)
        case "week":
            return today + timedelta(weeks=many)
        case "month":
            months = today.year * _MONTHS_A_YEAR + today.month - 1 + many
            year, month = divmod(months, _MONTHS_A_YEAR)
            return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
        case _:
            return _later(today, many * _MONTHS_A_YEAR, "month")


def _weekday(found: "re.Match[str]", today: date) -> date:
    """The next day of that name; today's own name means a week from now."""
    ahead = (WEEKDAYS[found["weekday"]] - today.weekday() - 1) % _WEEK + 1
    return today + timedelta(days=ahead)


def _weekday_next_week(found: "re.Match[str]", today: date) -> date:
    monday = today + timedelta(days=_WEEK - today.weekday())
    return monday + timedelta(days=WEEKDAYS[found["weekday"]])


def _weekday_in_weeks(found: "re.Match[str]", today: date) -> date:
    weeks = NUMBERS.get(found["n"]) or int(found["n"])
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    return monday + timedelta(days=WEEKDAYS[found["weekday"]])


def _day_of_month(found: "re.Match[str]", today: date) -> date:
    month = MONTHS[found["month"]] if "month" in found.re.groupindex else int(found["m"])
    return _next_such(int(found["day"]), month, _year(found), today)


def _next_such(day: int, month: int, year: int | None, today: date) -> date:
    """That day of the calendar. ValueError: there is none when it would come."""
    if year is None:
        year = today.year if (month, day) >= (today.month, today.day) else today.year + 1
    return date(year, month, day)


def _year(found: "re.Match[str]") -> int | None:
    written = found["year"] if "year" in found.re.groupindex else None
    if written is None:
        return None
    short = written.strip("'")
    return int(short) if len(short) > 2 else 2000 + int(short)


def _month_alone(found: "re.Match[str]", today: date) -> date:
    return _part_of_month(found, today, "end")


def _month_in_part(found: "re.Match[str]", today: date) -> date:
    return _part_of_month(found, today, found["part"])


def _part_of_month(found: "re.Match[str]", today: date, part: str) -> date:
    month, year = MONTHS[found["month"]], _year(found)
    if year is None:
        year = today.year if month >= today.month else today.year + 1
    return _in_part(year, month, part)


def _in_part(year: int, month: int, part: str) -> date:
    if part in ("begin", "start"):
        return date(year, month, 1)
    return date(year, month, 15) if part in ("half", "midden", "mid") else date(year, month, monthrange(year, month)[1])


def _this_or_next(found: "re.Match[str]", today: date) -> date:
    """*volgende week*, *deze maand*, *eind volgend jaar*: the last day of it; of a week that is the Friday."""
    ahead = 0 if found["which"] in ("deze", "dit", "this", "de", "het", "the") else 1
    part = found["part"] if "part" in found.re.groupindex else "end"
    match UNITS[found["unit"]]:
        case "week":
            monday = today + timedelta(days=ahead * _WEEK - today.weekday())
            days = {"begin": 0, "start": 0, "half": 2, "midden": 2, "mid": 2}.get(part, _FRIDAY)
            return monday + timedelta(days=days)
        case "month":
            then = _later(today.replace(day=1), ahead, "month")
            return _in_part(then.year, then.month, part)
        case _:
            months = {"begin": 1, "start": 1, "half": 6, "midden": 6, "mid": 6}
            return _in_part(today.year + ahead, months.get(part, _MONTHS_A_YEAR), "end")


_DAYS = {"vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2, "day after tomorrow": 2,
         "gisteren": -1, "yesterday": -1, "eergisteren": -2}  # fmt: skip
_WHICH = r"(?P<which>deze|dit|this|volgende|volgend|komende|komend|next|coming)\s"
_UNIT_OF = rf"(?P<unit>{alternatives(name for name, unit in UNITS.items() if unit != 'day')})"
_AGO = rf"{_N}\s{_U}\s(?:geleden|ago)"


def _readers() -> Iterator[tuple[str, "Callable[[re.Match[str], date], date]"]]:
    yield alternatives(_DAYS), lambda found, today: today + timedelta(days=_DAYS[found.group()])
    yield rf"(?:over|in|binnen|within)\s{_N}\s{_U}", _in_a_while
    yield rf"{_N}\s{_U}\s(?:vanaf nu|from now)", _in_a_while
    yield _AGO, lambda found, today: _later(today, -(NUMBERS.get(found["n"]) or int(found["n"])), UNITS[found["unit"]])
    yield rf"(?:{_COMING}\s)?{_W}", _weekday
    yield rf"{_NEXT}\s{_W}", _weekday_next_week
    yield rf"{_NEXT}\sweek\s{_W}", _weekday_next_week
    yield rf"{_W}\s(?:in\s)?{_NEXT}\sweek", _weekday_next_week
    yield rf"{_W}\s(?:over|in)\s{_N}\s(?:week|weken|weeks)", _weekday_in_weeks
    day_month = rf"{_D}\s?(?:of|van)?\s?{_M}(?:,?\s{_Y})?"
    yield rf"(?:{_W},?\s)?{day_month}", _day_of_month
    yield rf"(?:{_W},?\s)?{_M}\s(?:the\s)?{_D}(?:,?\s{_Y})?", _day_of_month
    yield rf"(?:{_W},?\s)?(?P<day>\d{{1,2}})\s?[-/.]\s?(?P<m>\d{{1,2}})(?:\s?[-/.]\s?{_Y})?", _day_of_month
    yield r"(?P<year>20\d{2})-(?P<m>\d{1,2})-(?P<day>\d{1,2})", _day_of_month
    yield rf"{_M}(?:\s{_Y})?", _month_alone
    yield rf"(?:in\s){_M}(?:\s{_Y})?", _month_alone
    yield rf"{_END}{_M}(?:\s{_Y})?", _month_in_part
    yield rf"(?:{_END})?{_WHICH}{_UNIT_OF}", _this_or_next
    yield rf"{_END.replace(r'(?:de|het|the)?', '(?P<which>de|het|the)')}{_UNIT_OF}", _this_or_next


_READERS = tuple((re.compile(pattern), reader) for pattern, reader in _readers())
