"""A folded text cut into words, with the questions about a word's surroundings that several finders ask."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.detect.folding import Folded, fold
from bot.detect.grammar import word_set
from bot.detect.lexicon import Lexicon, WordList

_ABBREVIATED = word_set(
    "dr drs mr mrs ms dhr mw mevr mvr prof ing ir st nr tel afd fam bijv bv vd v d ds jr sr h burg ca incl evt"
)
"""Words that are followed by a stop in the middle of a sentence."""
_WORD = re.compile(r"[^\W_]+")
_LONGEST_LISTED = 5
_SENTENCE_GAP = re.compile(r"[.!?:;\n\u2022…>]|^\s*[-*+] |\d\) ?$|\" ?$")


class Word(NamedTuple):
    """One run of letters and digits: `start` and `end` in the folded text."""

    start: int
    end: int
    lower: str
    capital: bool
    """Begins with a capital and is not shouted (all capitals) in a text that is shouted anyway."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the finders read. `shouted`: nearly all letters are capitals, so capitals tell nothing."""

    folded: Folded = field(repr=False)
    words: tuple[Word, ...] = field(repr=False)
    shouted: bool
    lexicon: Lexicon = field(repr=False)
    vocabulary: frozenset[str] = field(repr=False)
    """All words of the text in lower case: for passing by what cannot be in it."""

    has_digits: bool

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    def gap(self, index: int) -> str:
        """What stands between word `index` and the next one; the rest of the text after the last word."""
        end = self.words[index + 1].start if index + 1 < len(self.words) else len(self.text)
        return self.text[self.words[index].end : end]

    def lower(self, index: int) -> str:
        """The word in lower case; empty outside the text."""
        return self.words[index].lower if 0 <= index < len(self.words) else ""

    def starts_sentence(self, index: int) -> bool:
        """First word of the text, of a sentence, a line or a list item."""
        if index == 0:
            return True
        gap = self.gap(index - 1)
        if gap in (". ", ".") and self.words[index - 1].lower in _ABBREVIATED:
            return False
        return _SENTENCE_GAP.search(gap) is not None

    def before(self, index: int) -> str:
        """The word before in the same sentence, or nothing."""
        return "" if self.starts_sentence(index) else self.words[index - 1].lower

    def after(self, index: int) -> str:
        """The word that follows with nothing but a space between, or nothing."""
        return self.lower(index + 1) if index + 1 < len(self.words) and self.gap(index).strip(" *_~\"'") == "" else ""

    def listed(self, index: int, names: WordList) -> int:
        """How many words from here on are one name of the list (the longest); 0 if none. A hyphen may be a space."""
        first = self.words[index].lower
        if first in names.beginnings:
            for length in range(min(_LONGEST_LISTED, len(self.words) - index), 1, -1):
                if not all(self.gap(place) in (" ", "-", "  ", ". ") for place in range(index, index + length - 1)):
                    continue
                words = [word.lower for word in self.words[index : index + length]]
                if " ".join(words) in names or "-".join(words) in names:
                    return length
        return 1 if first in names else 0


def read(text: str, lexicon: Lexicon) -> Reading:
    """Folds and cuts a text; linear, for any string."""
    folded = fold(text)
    capitals = sum(map(str.isupper, folded.text))
    shouted = capitals >= 4 and capitals > 0.7 * sum(map(str.isalpha, folded.text))
    shown, lower = folded.text, folded.lower
    words = tuple(
        Word(start, end, lower[start:end], not shouted and shown[start].isupper())
        for start, end in (match.span() for match in _WORD.finditer(shown))
    )
    return Reading(
        folded, words, shouted, lexicon, frozenset(word.lower for word in words), any(map(str.isdecimal, shown))
    )
