"""Words of acute need in a private answer: whether its author is to be shown where help is.

The phrases are data (`data/urgency.toml`, which explains how to read and change them); here they are read and looked
for, sentence by sentence. Nothing is kept and nobody is told: the answer of `urgent` leads to one text, in one chat.
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

_FILE: Final = Path(__file__).parent / "data" / "urgency.toml"

_SENTENCE_ENDS: Final = re.compile(r"[.!?;\n\r…]+")
_WORD: Final = re.compile(r"[a-z0-9]+")
_STRETCHED: Final = re.compile(r"([a-z])\1{2,}")
_QUOTE_SIGNS: Final = str.maketrans("", "", "'’‘`´ʼ")
_PIECE: Final = re.compile(r"\([^()\[\]]*\)|\[[^()\[\]]*\]|[^\s()\[\]]+")

_GAPS: Final = {"..": r"(?: [a-z0-9]+){0,3}?", "...": r"(?: [a-z0-9]+){0,12}?"}
"""Bounded, so that the time a text takes grows with its length only."""

_TAKEN_OUT: Final = " #"
"""Stands where a figure of speech stood; no pattern reaches across it."""


class BadPattern(Exception):
    """A pattern in the data cannot be read."""


@dataclass(frozen=True, slots=True)
class _Phrases:
    now: re.Pattern[str]
    told: re.Pattern[str]
    guards: re.Pattern[str]
    long_ago: re.Pattern[str]
    recent: re.Pattern[str]

    def need(self, sentence: str) -> bool:
        plain = self.guards.sub(_TAKEN_OUT, sentence)
        if self.now.search(plain):
            return True
        if not self.told.search(plain):
            return False
        return bool(self.recent.search(sentence)) or not self.long_ago.search(sentence)


@dataclass(frozen=True, slots=True)
class _Data:
    phrases: tuple[_Phrases, ...]
    spoken: dict[str, str]
    fillers: frozenset[str]


def urgent(text: str) -> bool:
    """Whether `text` (Dutch or English, as somebody typed it) holds words of acute need."""
    data = _data()
    return any(each.need(sentence) for sentence in _sentences(text, data) for each in data.phrases)


def _sentences(text: str, data: _Data) -> list[str]:
    """Plain sentences: small letters, no accents, signs or fillers, every word with one space before it."""
    apart = unicodedata.normalize("NFKD", text).casefold().translate(_QUOTE_SIGNS)
    bare = "".join(sign for sign in apart if unicodedata.category(sign) not in ("Mn", "Cf"))
    sentences = []
    for sentence in _SENTENCE_ENDS.split(_STRETCHED.sub(r"\1\1", bare)):
        words = [data.spoken.get(word, word) for word in _WORD.findall(sentence) if word not in data.fillers]
        if words:
            sentences.append(" " + " ".join(words))
    return sentences


@cache
def _data() -> _Data:
    read = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    phrases = tuple(_lists(read[lang]) for lang in ("nl", "en"))
    return _Data(phrases, read["spoken"], frozenset(read["fillers"]))


def _lists(lists: dict[str, Any]) -> _Phrases:
    return _Phrases(**{name: _any_of(patterns) for name, patterns in lists.items()})


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{_expression(pattern)})" for pattern in patterns))


def _expression(pattern: str) -> str:
    """The regular expression of one pattern; each piece brings the space before its words."""
    whole = pattern.startswith("= ")
    pieces = _PIECE.findall(pattern.removeprefix("= "))
    if "".join(pieces).replace(" ", "") != pattern.removeprefix("= ").replace(" ", ""):
        raise BadPattern(pattern)
    made = "".join(_piece(piece) for piece in pieces)
    return f"^{made}$" if whole else f"{made}(?= |$)"


def _piece(piece: str) -> str:
    if piece in _GAPS:
        return _GAPS[piece]
    if piece[0] in "([":
        choices = "|".join(_words(choice) for choice in piece[1:-1].split("|"))
        return f"(?:{choices})" + ("?" if piece[0] == "[" else "")
    return _words(piece)


def _words(words: str) -> str:
    """Words in a row. `*` at the end of one: however it goes on; `#`: a digit."""
    made = ""
    for word in words.split():
        if not re.fullmatch(r"[a-z0-9#]+\*?", word):
            raise BadPattern(words)
        made += " " + word.replace("#", r"\d").replace("*", "[a-z]*")
    return made
