"""Times of day as people say them: *9.30*, *14 uur*, *half tien*, *kwart over negen*, *2 pm*, *half past nine*."""

import re
from dataclasses import dataclass
from datetime import time
from typing import Final

from bot.dialogue.day_words import NUMBERS, alternatives

_HOURS: Final = {word: at for word, at in NUMBERS.items() if word not in ("a", "an", "'n")}
_QUARTER: Final = {"kwart": 15, "quarter": 15, "a quarter": 15}
_MINUTES: Final = {**{word: at for word, at in _HOURS.items() if at in (5, 10)}, "twintig": 20, "twenty": 20}
_NOON, _HALF, _DAY = 12, 30, 24
_MORNING_ENDS: Final = 7
"""A spoken hour before seven, without part of the day, is in the afternoon: *half drie* is 14:30."""

_H = rf"(?P<hour>\d{{1,2}}|{alternatives(_HOURS)})"
_M = rf"(?P<minutes>\d{{1,2}}|{alternatives(_MINUTES | _QUARTER)})"
_PART = (
    r"(?:\s(?:'?s\s)?(?P<part>ochtends|morgens|middags|avonds|nachts|in the morning|in the afternoon|in the evening"
    r"|at night))?"
)
_HALVES = r"(?P<half>am|pm|a\.m\.|p\.m\.)"
_PART_FIRST: Final = re.compile(r"('s (?:ochtends|morgens|middags|avonds)) ((?:om )?[\w:.]+(?: uur)?)(?=\s|$)")
"""*'s middags om 2 uur*, as it can also be said the other way round."""
_BEFORE = r"(?:(?:om|at|vanaf|from)\s)?"


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time and the text without it. `at` None: what stands there is no time of a day."""

    at: time | None
    rest: str


def time_in(said: str) -> FoundTime | None:
    """The time of day in a text of small letters and single spaces; None when there is none."""
    said = _PART_FIRST.sub(r"\2 \1", said)
    for pattern in _PATTERNS:
        if (found := pattern.search(said)) is not None and not _is_date(said, found):
            rest = " ".join(f"{said[: found.start()]} {said[found.end() :]}".split())
            return FoundTime(_read(found.groupdict()), rest)
    return None


_DATE: Final = re.compile(r"(?:op|on|tot|t/m|until|till|vanaf|from|met|through)\s(?:\d{1,2}\.(?:1[0-2]|0?[1-9]))")


def _is_date(said: str, found: "re.Match[str]") -> bool:
    """*tot 1.12* is the first of December; *om 1.12* is a time."""
    return any(date.end() == found.end() for date in _DATE.finditer(said))


def _patterns() -> tuple[str, ...]:
    return (
        rf"{_BEFORE}(?P<minutes>\d{{1,2}}|{alternatives(_MINUTES)})\s(?P<way>voor|over)\shalf\s{_H}(?P<dutch_half>)"
        rf"(?:\suur)?{_PART}",
        rf"{_BEFORE}half\s{_H}(?P<dutch_half>)(?:\suur)?{_PART}",
        rf"{_BEFORE}half\spast\s{_H}(?P<past_half>)(?:\s?{_HALVES})?{_PART}",
        rf"{_BEFORE}{_M}\s(?P<way>over|voor|past|to|after|before)\s{_H}(?:\suur)?(?:\s?{_HALVES})?{_PART}",
        rf"{_BEFORE}(?P<digits>\d{{1,2}})\s?[:.](?P<exact>\d{{2}})(?!\d)(?![-./]\d)(?:\s?(?:uur|u\b|h\b))?(?:\s?{_HALVES})?"
        rf"{_PART}",
        rf"{_BEFORE}(?P<digits>\d{{1,2}})\s?[uh](?P<exact>\d{{2}})\b",
        rf"{_BEFORE}{_H}\s?(?:uur|u|h|o'clock)(?![a-z]){_PART}",
        rf"{_BEFORE}{_H}\s?{_HALVES}",
        rf"{_BEFORE}{_H}{_PART.removesuffix('?')}",
        rf"\b(?:om|at)\s{_H}(?!\s?[a-z0-9/-])",
        rf"\b(?:om|at)\s{_H}(?=\s(?:op|on|elke|iedere|every|tot|until|t/m|vanaf|from)\b)",
        r"\b(?:om\s|at\s)?(?P<noon>noon|12 uur 's middags)\b",
    )


_PATTERNS: Final = tuple(re.compile(rf"(?<![\w.:-]){pattern}") for pattern in _patterns())


def _read(found: dict[str, str | None]) -> time | None:
    if found.get("noon"):
        return time(_NOON)
    if (digits := found.get("digits")) is not None:
        return _time(_of_day(int(digits), found, spoken=False), int(found.get("exact") or 0))
    hour = _hour(found.get("hour") or "")
    minute = 0
    if found.get("dutch_half") is not None:
        minute = -_HALF  # half tien is half an hour before ten
    if found.get("past_half") is not None:
        minute = _HALF
    if (said := found.get("minutes")) is not None:
        many = _MINUTES.get(said) or _QUARTER.get(said) or int(said)
        minute += -many if found.get("way") in ("voor", "to", "before") else many
    whole = hour * 60 + minute
    return _time(_of_day(whole // 60, found, spoken=True), whole % 60)


def _hour(said: str) -> int:
    return _HOURS.get(said) or int(said)


def _of_day(hour: int, found: dict[str, str | None], *, spoken: bool) -> int:
    """The hour of 24, with the part of the day that was said."""
    part, half = found.get("part"), (found.get("half") or "").replace(".", "")
    if half:
        return hour % _NOON + (_NOON if half == "pm" else 0) if hour <= _NOON else _DAY
    if part in ("middags", "in the afternoon", "avonds", "in the evening") and hour < _NOON:
        return hour + _NOON
    if part in ("nachts", "at night", "ochtends", "morgens", "in the morning"):
        return hour
    return hour + _NOON if spoken and part is None and hour < _MORNING_ENDS else hour


def _time(hour: int, minute: int) -> time | None:
    return time(hour, minute) if 0 <= hour < _DAY and 0 <= minute < 60 else None
