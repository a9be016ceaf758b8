"""The words people make days of, in Dutch and English."""

import re
from collections.abc import Iterable

NUMBERS = {
    "een": 1, "één": 1, "'n": 1, "a": 1, "an": 1, "one": 1, "twee": 2, "two": 2, "drie": 3, "three": 3, "vier": 4,
    "four": 4, "vijf": 5, "five": 5, "zes": 6, "six": 6, "zeven": 7, "seven": 7, "acht": 8, "eight": 8, "negen": 9,
    "nine": 9, "tien": 10, "ten": 10, "elf": 11, "eleven": 11, "twaalf": 12, "twelve": 12,
}  # fmt: skip
UNITS = {
    "dag": "day", "dagen": "day", "day": "day", "days": "day",
    "week": "week", "weken": "week", "weeks": "week",
    "maand": "month", "maanden": "month", "month": "month", "months": "month",
    "jaar": "year", "jaren": "year", "year": "year", "years": "year",
}  # fmt: skip
_WEEK = (
    ("maandag", "ma", "monday", "mon"),
    ("dinsdag", "di", "tuesday", "tue", "tues"),
    ("woensdag", "wo", "wednesday", "wed"),
    ("donderdag", "do", "thursday", "thu", "thurs"),
    ("vrijdag", "vr", "friday", "fri"),
    ("zaterdag", "za", "saturday", "sat"),
    ("zondag", "zo", "sunday", "sun"),
)
_YEAR = (
    ("januari", "jan", "january"),
    ("februari", "feb", "febr", "february"),
    ("maart", "mrt", "march", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "jun", "june"),
    ("juli", "jul", "july"),
    ("augustus", "aug", "august"),
    ("september", "sep", "sept"),
    ("oktober", "okt", "october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
WEEKDAYS = {word: at for at, words in enumerate(_WEEK) for word in words}
"""From 0, Monday."""
MONTHS = {word: at for at, words in enumerate(_YEAR, 1) for word in words}


def alternatives(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
