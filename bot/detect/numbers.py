"""Number words of Dutch and English, 0 to 99, and what they stand for."""

from collections.abc import Iterator

_UNITS_NL = (
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
)
_TENS_NL = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_UNITS_EN = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS_EN = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS_NL = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "vijfde": 5,
    "zesde": 6,
    "zevende": 7,
    "achtste": 8,
    "negende": 9,
    "tiende": 10,
    "elfde": 11,
    "twaalfde": 12,
}
_ORDINALS_EN = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "twentieth": 20,
    "thirtieth": 30,
}


def _cardinals() -> Iterator[tuple[str, int]]:
    for units in (_UNITS_NL, _UNITS_EN):
        yield from ((word, value) for value, word in enumerate(units))
    for place, tens in enumerate(_TENS_NL, start=2):
        yield tens, place * 10
        yield from ((f"{unit}en{tens}", place * 10 + value) for value, unit in enumerate(_UNITS_NL[1:10], start=1))
    for place, tens in enumerate(_TENS_EN, start=2):
        yield tens, place * 10
        yield from ((tens + unit, place * 10 + value) for value, unit in enumerate(_UNITS_EN[1:10], start=1))
        yield from ((f"{tens}-{unit}", place * 10 + value) for value, unit in enumerate(_UNITS_EN[1:10], start=1))


CARDINALS: dict[str, int] = dict(_cardinals())
"""`zevenendertig` -> 37, `thirty-seven` -> 37; accents folded away."""

DIGIT_WORDS: dict[str, str] = {word: str(value) for word, value in CARDINALS.items() if value < 100} | {
    "oh": "0",
    "dubbelnul": "00",
    "honderd": "100",
    "nulletje": "0",
}
"""What people say when they spell out a number: each word to the digits it adds."""

ORDINALS: dict[str, int] = {
    **_ORDINALS_NL,
    **_ORDINALS_EN,
    **{f"{word}de": value for word, value in CARDINALS.items() if 13 <= value <= 19},
    **{f"{word}ste": value for word, value in CARDINALS.items() if value >= 20 and "y" not in word},
    **{f"{word}th": value for word, value in CARDINALS.items() if 13 <= value <= 19},
}
"""`veertiende` -> 14, `eenentwintigste` -> 21, `sixteenth` -> 16."""

NUMBER_WORDS_PATTERN = "|".join(sorted(CARDINALS, key=len, reverse=True))
"""An alternation for regular expressions, longest words first."""
