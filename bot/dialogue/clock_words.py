"""Hours of the day as people say them: *10 uur*, *9.30*, *half tien*, *7 pm*."""

import re
from datetime import time
from typing import Final

from bot.dialogue.day_words import NUMBERS, alternatives

_SPELLED: Final = {word: many for word, many in NUMBERS.items() if word not in ("a", "an", "'n")}
_AFTERNOON: Final = re.compile(r"'?s (?:middags|avonds)|pm|in the (?:afternoon|evening)")

CLOCK: Final = (
    rf"(?:half {alternatives(_SPELLED)}|\d{{1,2}}(?:[:.]\d{{2}})?|{alternatives(_SPELLED)})"
    r"(?:\s?(?:uur|u|h|am|pm|o'clock))?"
    r"(?:\s(?:'?s (?:ochtends|morgens|middags|avonds)|in the (?:morning|afternoon|evening)))?"
)
"""A pattern without groups; `clock` reads what it found."""

_HALF: Final = re.compile(rf"half ({alternatives(_SPELLED)})")
_FIGURES: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")
_MIDDAY: Final = 12
_MIDNIGHT: Final = 24


def clock(said: str) -> time | None:
    """The time of day, or None when the clock has no such time. 24 o'clock is the last minute of the day."""
    if (half := _HALF.match(said)) is not None:
        hour, minute = _SPELLED[half.group(1)] - 1, 30
    elif (figures := _FIGURES.match(said)) is not None:
        hour, minute = int(figures.group(1)), int(figures.group(2) or 0)
    else:
        hour, minute = next(many for word, many in _SPELLED.items() if re.match(rf"{re.escape(word)}\b", said)), 0
    if _AFTERNOON.search(said) and hour < _MIDDAY:
        hour += _MIDDAY
    if (hour, minute) == (_MIDNIGHT, 0):
        return time(23, 59)
    return time(hour, minute) if hour < _MIDNIGHT and minute < 60 else None
