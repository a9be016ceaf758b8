"""Words from elsewhere made harmless: they ring nobody, link to nothing and cannot hide or turn around text."""

import re
import unicodedata
from typing import Final

INLINE_LIMIT: Final = 2_000
"""Characters of foreign words inside one line; a longer text belongs in a quotation."""

_MARKS_IN_A_ROW: Final = 3
"""Combining marks kept on one letter: enough for any written language, too few to cover the lines around."""

_SPARE: Final = 8
"""How many times its limit of a text is looked at for a line: what is hidden in it takes no place."""

_DROPPED: Final = frozenset(("Cc", "Cf", "Co", "Cs", "Cn"))
_BLANK_LETTERS: Final = frozenset("\u115f\u1160\u3164\uffa0\u2800")
"""Letters without a picture: with them a text can look empty."""
_JOINER: Final = "\u200d"
_LINE_ENDS: Final = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_MANY_EMPTY: Final = re.compile(r"\n{3,}")

_WIDE_AT: Final = "\uff20"
_RINGING: Final = re.compile(r"@(?=room\b|[^\s@]+:[\w.\-\[])", re.IGNORECASE)
_ROOMS: Final = re.compile(r"[#!](?=[^\s#!]+:[\w\-]+\.)")
_PERMALINK: Final = re.compile(r"matrix\.to", re.IGNORECASE)
_MATRIX_URI: Final = re.compile(r"matrix:(?=\S)", re.IGNORECASE)


def _joins_pictures(text: str, at: int) -> bool:
    """The joiner at `at` ties two pictures into one (as in a nurse), and hides nothing."""
    if not 0 < at < len(text) - 1:
        return False
    before, after = text[at - 1], text[at + 1]
    pictured = unicodedata.category(before) in ("So", "Sk") or before == "\ufe0f"
    return pictured and unicodedata.category(after) == "So"


_PLAIN: Final = re.compile(r"[\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u201f\u2026\u20ac]*")
"""What most texts are made of: nothing in it is hidden, so they need not be looked at sign by sign."""


def visible(text: str) -> str:
    """`text` with its line ends made equal, without control, direction and zero-width characters, and without
    letters buried under marks."""
    if _PLAIN.fullmatch(text) is None:
        text = _without_hidden(_LINE_ENDS.sub("\n", text))
    return _MANY_EMPTY.sub("\n\n", text).strip()


def _without_hidden(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for at, sign in enumerate(text):
        category = unicodedata.category(sign)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if sign == "\n":
            kept.append(sign)
        elif sign == "\t":
            kept.append(" ")
        elif marks > _MARKS_IN_A_ROW or sign in _BLANK_LETTERS:
            continue
        elif category not in _DROPPED or (sign == _JOINER and _joins_pictures(text, at)):
            kept.append(sign)
    return "".join(kept)


def harmless(text: str) -> str:
    """`visible`, and no mention, room address or link into Matrix that a client would make something of."""
    text = _RINGING.sub(_WIDE_AT, visible(text))
    text = _ROOMS.sub(lambda sign: chr(ord(sign.group()) + 0xFEE0), text)
    text = _PERMALINK.sub("matrix\u2024to", text)
    return _MATRIX_URI.sub("matrix\uff1a", text)


def one_line(text: str, limit: int = INLINE_LIMIT) -> str:
    """`harmless`, on one line and at most `limit` characters long."""
    line = " ".join(harmless(text[: limit * _SPARE]).split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"
