"""How often and on which day: *elke 2 weken*, *om de week*, *de eerste dinsdag van de maand*, *elke maand de 31e*."""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.dialogue.day_words import MONTHS, NUMBERS, WEEKDAYS, alternatives
from bot.dialogue.days import day_in
from bot.dialogue.seasons.found import MANY, ONCE, Found, NoRule, as_rule, empty, without
from bot.dialogue.seasons.moments import clamped
from bot.domain.season import Unit

_MOST_STEPS: Final = {Unit.DAY: 366, Unit.WEEK: 104, Unit.MONTH: 36, Unit.YEAR: 5}
_WORKDAYS: Final = (0, 1, 2, 3, 4)
_MONTH_DAYS, _FEBRUARY = 31, 2

_EACH = r"(?:elke|iedere|elk|ieder|every|each)"
_UNITS_SAID: Final = {
    "dag": (Unit.DAY, 1), "dagen": (Unit.DAY, 1), "day": (Unit.DAY, 1), "days": (Unit.DAY, 1),
    "week": (Unit.WEEK, 1), "weken": (Unit.WEEK, 1), "weeks": (Unit.WEEK, 1),
    "maand": (Unit.MONTH, 1), "maanden": (Unit.MONTH, 1), "month": (Unit.MONTH, 1), "months": (Unit.MONTH, 1),
    "kwartaal": (Unit.MONTH, 3), "kwartalen": (Unit.MONTH, 3), "quarter": (Unit.MONTH, 3),
    "half jaar": (Unit.MONTH, 6), "halfjaar": (Unit.MONTH, 6), "half year": (Unit.MONTH, 6),
    "jaar": (Unit.YEAR, 1), "jaren": (Unit.YEAR, 1), "year": (Unit.YEAR, 1), "years": (Unit.YEAR, 1),
}  # fmt: skip
_ADVERBS: Final = {
    "dagelijks": (Unit.DAY, 1), "daily": (Unit.DAY, 1),
    "wekelijks": (Unit.WEEK, 1), "weekly": (Unit.WEEK, 1),
    "tweewekelijks": (Unit.WEEK, 2), "veertiendaags": (Unit.WEEK, 2), "biweekly": (Unit.WEEK, 2),
    "fortnightly": (Unit.WEEK, 2), "driewekelijks": (Unit.WEEK, 3), "vierwekelijks": (Unit.WEEK, 4),
    "maandelijks": (Unit.MONTH, 1), "monthly": (Unit.MONTH, 1), "tweemaandelijks": (Unit.MONTH, 2),
    "quarterly": (Unit.MONTH, 3), "jaarlijks": (Unit.YEAR, 1), "yearly": (Unit.YEAR, 1), "annually": (Unit.YEAR, 1),
}  # fmt: skip
_ORDINALS: Final = {
    "eerste": 1, "1e": 1, "1ste": 1, "first": 1, "1st": 1, "tweede": 2, "2e": 2, "2de": 2, "second": 2, "2nd": 2,
    "derde": 3, "3e": 3, "3de": 3, "third": 3, "3rd": 3, "vierde": 4, "4e": 4, "4de": 4, "fourth": 4, "4th": 4,
    "laatste": -1, "last": -1,
}  # fmt: skip
_U = rf"(?P<unit>{alternatives(_UNITS_SAID)})\b"
_W = rf"(?:{alternatives(WEEKDAYS)})"
_NTH = rf"(?P<nth>{alternatives(_ORDINALS)})"
_OF_MONTH = r"(?:\s(?:van|in|of)\s(?:de|elke|iedere|the|each|every)\s(?:maand|month)|\sper\smaand)"
_THE = r"(?:(?:op|on)\s)?(?:(?:de|the)\s)?"

_EVERY: Final = re.compile(rf"{_EACH}\s(?:{MANY}\s)?{_U}")
_ALTERNATE: Final = re.compile(
    rf"\b(?:om\sde\s(?:andere\s)?|{_EACH}\s(?:tweede|andere|other|second|2e)\s)(?:{MANY}\s)?{_U}"
)
_ADVERB: Final = re.compile(rf"\b(?P<word>{alternatives(_ADVERBS)})\b")
_WORKDAY: Final = re.compile(
    rf"{_EACH}\s(?:werkdag|doordeweekse\sdag|workday|working\sday|weekday)\b|\b(?:op\swerkdagen|on\sweekdays|on\sworkdays)\b"
)
_NTH_OF_MONTH: Final = re.compile(rf"(?:{_EACH}\s)?{_THE}{_NTH}\s(?P<weekday>{_W}){_OF_MONTH}?")
_DAY_OF_MONTH: Final = re.compile(
    rf"(?:{_EACH}\s|{_THE})(?:(?P<last>laatste|last)\s(?:dag|day)|(?:(?:dag|day)\s)?(?P<monthday>\d{{1,2}})\s?(?:e|ste|de|st|nd|rd|th)?"
    rf"(?:\sdag|\sday)?){_OF_MONTH}"
)
_ON_DAY: Final = re.compile(
    rf"{_THE}(?:(?P<last>laatste|last)\s(?:dag|day)|(?:(?:dag|day)\s)?(?P<monthday>\d{{1,2}})\s?(?:e|ste|de|st|nd|rd|th)?)$"
)
_EACH_WEEKDAY: Final = re.compile(rf"{_EACH}\s(?P<list>{_W}(?:(?:\s(?:en|and|\+)\s|\s){_W})*)\b")
_WEEKDAYS_SAID: Final = re.compile(rf"(?:\b(?:op|on)\s)?\b(?P<list>{_W}(?:(?:\s(?:en|and|\+)\s|\s){_W})*)\b\.?")
_PLURAL: Final = re.compile(rf"\b(?:op\s|on\s)?({alternatives(WEEKDAYS)})(?:en|s)\b")
"""*op maandagen*: every Monday."""
_PER: Final = re.compile(r"\b(?:keer|maal|x|times|once|twice)\s(?:per|a|an|in de|each|every)\b")


def how_often(found: Found, today: date) -> Found | NoRule:
    if _PER.search(found.rest):
        return NoRule.UNKNOWN
    found = replace(found, rest=_PLURAL.sub(r"elke \1", found.rest))
    for reads in (_nth_of_month, _day_of_month, _workdays, _alternate, _every, _adverb, _each_weekday):
        taken = reads(found)
        if taken is not None:
            return _on_which_day(taken, today)
    return _once(found, today)


def _nth_of_month(found: Found) -> Found | None:
    seen = _NTH_OF_MONTH.search(found.rest)
    if seen is None or not re.search(r"maand|month", found.rest):
        return None
    rest = without(found.rest, seen.start(), seen.end())
    step, rest = _months_apart(rest)
    return replace(
        found, unit=Unit.MONTH, step=step, nth=_ORDINALS[seen["nth"]], weekdays=(WEEKDAYS[seen["weekday"]],), rest=rest
    )


def _day_of_month(found: Found) -> Found | None:
    seen = _DAY_OF_MONTH.search(found.rest)
    if seen is None:
        return None
    step, rest = _months_apart(without(found.rest, seen.start(), seen.end()))
    return replace(found, unit=Unit.MONTH, step=step, month_day=_month_day(seen), rest=rest)


def _months_apart(rest: str) -> tuple[int, str]:
    """Beside a day of the month it may say again how often: every month, every two months."""
    for pattern in (_ALTERNATE, _EVERY):
        seen = pattern.search(rest)
        if seen is not None and _UNITS_SAID[seen["unit"]][0] is Unit.MONTH:
            step = _many(seen, 2 if pattern is _ALTERNATE else 1) * _UNITS_SAID[seen["unit"]][1]
            return step, without(rest, seen.start(), seen.end())
    if (adverb := _ADVERB.search(rest)) is not None and _ADVERBS[adverb["word"]][0] is Unit.MONTH:
        return _ADVERBS[adverb["word"]][1], without(rest, adverb.start(), adverb.end())
    return 1, rest


def _month_day(seen: "re.Match[str]") -> int:
    return _MONTH_DAYS if seen["last"] else int(seen["monthday"])


def _workdays(found: Found) -> Found | None:
    seen = _WORKDAY.search(found.rest)
    if seen is None:
        return None
    return replace(found, unit=Unit.WEEK, weekdays=_WORKDAYS, rest=without(found.rest, seen.start(), seen.end()))


def _alternate(found: Found) -> Found | None:
    """*om de week* is every two weeks; *om de 3 weken* every three."""
    seen = _ALTERNATE.search(found.rest)
    if seen is None:
        return None
    unit, size = _UNITS_SAID[seen["unit"]]
    return replace(found, unit=unit, step=_many(seen, 2) * size, rest=without(found.rest, seen.start(), seen.end()))


def _every(found: Found) -> Found | None:
    seen = _EVERY.search(found.rest)
    if seen is None:
        return None
    unit, size = _UNITS_SAID[seen["unit"]]
    return replace(found, unit=unit, step=_many(seen, 1) * size, rest=without(found.rest, seen.start(), seen.end()))


def _adverb(found: Found) -> Found | None:
    seen = _ADVERB.search(found.rest)
    if seen is None:
        return None
    unit, step = _ADVERBS[seen["word"]]
    return replace(found, unit=unit, step=step, rest=without(found.rest, seen.start(), seen.end()))


def _each_weekday(found: Found) -> Found | None:
    seen = _EACH_WEEKDAY.search(found.rest)
    if seen is None:
        return None
    rest = without(found.rest, seen.start(), seen.end())
    return replace(found, unit=Unit.WEEK, weekdays=_weekdays(seen["list"]), rest=rest)


def _many(seen: "re.Match[str]", otherwise: int) -> int:
    said = seen["many"]
    return otherwise if said is None else NUMBERS.get(said) or int(said)


def _weekdays(said: str) -> tuple[int, ...]:
    words = (word for word in said.split() if word in WEEKDAYS)
    return tuple(sorted({WEEKDAYS[word] for word in words}))


# --- on which day


def _on_which_day(found: Found, today: date) -> Found | NoRule:
    assert found.unit is not None, "it comes back"
    if not 1 <= found.step <= _MOST_STEPS[found.unit]:
        return NoRule.UNKNOWN if found.step < 1 else NoRule.TOO_RARE
    if found.month_day is not None and not 1 <= found.month_day <= _MONTH_DAYS:
        return NoRule.NO_SUCH_DAY
    match found.unit:
        case Unit.WEEK if not found.weekdays:
            seen = _WEEKDAYS_SAID.search(found.rest)
            if seen is not None:
                rest = without(found.rest, seen.start(), seen.end())
                found = replace(found, weekdays=_weekdays(seen["list"]), rest=rest)
        case Unit.MONTH if found.nth is None and found.month_day is None:
            found = _monthly(found)
        case Unit.YEAR:
            return _yearly(found, today)
    if found.month_day is not None and not 1 <= found.month_day <= _MONTH_DAYS:
        return NoRule.NO_SUCH_DAY
    return found if empty(found.rest) else _left(found, today)


def _monthly(found: Found) -> Found:
    if (nth := _NTH_OF_MONTH.search(found.rest)) is not None:
        rest = without(found.rest, nth.start(), nth.end())
        return replace(found, nth=_ORDINALS[nth["nth"]], weekdays=(WEEKDAYS[nth["weekday"]],), rest=rest)
    if (on := _ON_DAY.search(found.rest)) is not None:
        return replace(found, month_day=_month_day(on), rest=without(found.rest, on.start(), on.end()))
    return found


_FEB_29: Final = re.compile(
    rf"(?:op\s|on\s)?(?:29\s(?:of\s)?{alternatives(w for w, m in MONTHS.items() if m == _FEBRUARY)}|february\s29)\b"
)


def _yearly(found: Found, today: date) -> Found | NoRule:
    if (leap := _FEB_29.search(found.rest)) is not None:
        found = replace(found, month_day=29, rest=without(found.rest, leap.start(), leap.end()))
        coming = clamped(today.year, _FEBRUARY, 29)
        day = coming if coming >= today else clamped(today.year + 1, _FEBRUARY, 29)
        return replace(found, day=day) if empty(found.rest) else NoRule.UNKNOWN
    if empty(found.rest):
        return found
    day_ = day_in(found.rest, today)
    return replace(found, day=day_, rest="") if isinstance(day_, date) else as_rule(day_)


def _left(found: Found, today: date) -> Found | NoRule:
    """What is left beside the rhythm may be the day of the first time: *elke 6 weken, op 3 maart*."""
    day = day_in(found.rest, today)
    if not isinstance(day, date):
        return as_rule(day)
    if found.weekdays or found.nth is not None or found.month_day is not None:
        return NoRule.UNKNOWN
    return replace(found, day=day, rest="")


def _once(found: Found, today: date) -> Found | NoRule:
    rest = ONCE.sub(" ", found.rest)
    if found.last is not None or found.times not in (None, 1):
        return NoRule.UNKNOWN
    if empty(rest):
        return replace(found, day=found.start, rest="", times=None) if found.start is not None else NoRule.UNKNOWN
    day = day_in(" ".join(rest.split()), today)
    return replace(found, day=day, rest="", times=None) if isinstance(day, date) else as_rule(day)
