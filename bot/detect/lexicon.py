"""The word lists that come with the detector: names, places, organisations, and words that only look like them.

Loaded once per process, on first use. A `~` behind a word in a data file: also an ordinary word, so only its
surroundings can tell what it is here. `_` stands for a space.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from bot.detect.folding import fold
from bot.detect.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class WordList:
    """Names of one sort. `sure`: hardly ever anything else; `maybe`: ordinary words too."""

    sure: frozenset[str] = field(repr=False)
    maybe: frozenset[str] = field(repr=False)
    beginnings: frozenset[str] = field(repr=False)
    """First words of the names of several words."""

    def __contains__(self, word: str) -> bool:
        return word in self.sure or word in self.maybe


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the finders look up; all words folded to lower case without accents."""

    given: WordList
    surnames: WordList
    places: WordList
    organisations: WordList
    kept: WordList
    vocabulary: Vocabulary


@cache
def lexicon() -> Lexicon:
    """The lists that come with the package; about 0.1 s the first time."""
    return Lexicon(
        given=_load("given_names"),
        surnames=_load("surnames"),
        places=_load("places"),
        organisations=_load("organisations"),
        kept=_load("kept"),
        vocabulary=Vocabulary.load(),
    )


def _load(name: str) -> WordList:
    content = files("bot.detect").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    sure: set[str] = set()
    maybe: set[str] = set()
    for entry in _entries(content):
        (maybe if entry.endswith("~") else sure).add(fold(entry.rstrip("~")).lower.lstrip("'"))
    beginnings = frozenset(first for first, *rest in (re.split("[ -]", name) for name in sure | maybe) if rest)
    return WordList(frozenset(sure), frozenset(maybe), beginnings)


def _entries(content: str) -> Iterator[str]:
    for line in content.splitlines():
        if not line.startswith("#"):
            yield from (entry.replace("_", " ") for entry in line.split())
