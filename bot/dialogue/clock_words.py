"""Hours of the day as people say them: *10 uur*, *9.30*, *half tien*, *half 3*, *7 pm*."""

import re
from datetime import time
from typing import Final

from bot.dialogue.day_words import NUMBERS, alternatives

_SPELLED: Final = {word: many for word, many in NUMBERS.items() if word not in ("a", "an", "'n")}
_HOUR: Final = rf"(?:\d{{1,2}}|{alternatives(_SPELLED)})"
_MORNING: Final = re.compile(r"'?s (?:ochtends|morgens|nachts)|am|in the morning")
_AFTERNOON: Final = re.compile(r"'?s (?:middags|avonds)|pm|in the (?:afternoon|evening)")

CLOCK: Final = (
    rf"(?:half {_HOUR}|\d{{1,2}}[:.]\d{{2}}|{_HOUR})"
    r"(?:\s?(?:uur|u|h|am|pm|o'clock))?"
    r"(?:\s(?:'?s (?:ochtends|morgens|middags|avonds|nachts)|in the (?:morning|afternoon|evening)))?"
)
"""A pattern without groups; `clock` and `early` read what it found."""

_SAID: Final = re.compile(rf"(?P<half>half )?(?P<hour>{_HOUR})(?:[:.](?P<minute>\d{{2}}))?")
_MORNING_ENDS: Final = 7
_MIDDAY: Final = 12
_MIDNIGHT: Final = 24


def clock(said: str) -> time | None:
    """The time of day, or None when the clock has no such time. 24 o'clock is the last minute of the day.

    A spoken hour before seven, without part of the day, is in the afternoon: *half drie* is 14:30. An hour with its
    minutes in figures, or with a zero in front, is what it says: *3.30*, *06 uur*.
    """
    found = _found(said)
    hour, minute = _numbers(found)
    in_figures = found["minute"] is not None or found["hour"].startswith("0")
    if not in_figures and hour < _MORNING_ENDS and _MORNING.search(said) is None and _AFTERNOON.search(said) is None:
        hour += _MIDDAY
    return _on_the_clock(hour, minute, said)


def early(said: str) -> time | None:
    """The same, for who means the morning: *6 uur* is 6:00."""
    return _on_the_clock(*_numbers(_found(said)), said)


def _found(said: str) -> "re.Match[str]":
    found = _SAID.match(said)
    assert found is not None, "no text of CLOCK"
    return found


def _numbers(found: "re.Match[str]") -> tuple[int, int]:
    """Hour and minute as they were said; *half een* is half an hour past none."""
    hour = _SPELLED.get(found["hour"])
    hour = int(found["hour"]) if hour is None else hour
    return (hour - 1, 30) if found["half"] else (hour, int(found["minute"] or 0))


def _on_the_clock(hour: int, minute: int, said: str) -> time | None:
    if hour == _MIDDAY and _MORNING.search(said):
        hour = 0
    if hour < _MIDDAY and _AFTERNOON.search(said):
        hour += _MIDDAY
    if (hour, minute) == (_MIDNIGHT, 0):
        return time(23, 59)
    return time(hour, minute) if 0 <= hour < _MIDNIGHT and minute < 60 else None
