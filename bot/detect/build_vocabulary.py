"""Makes `data/vocabulary.bloom` from two word lists: `python -m bot.detect.build_vocabulary DUTCH ENGLISH OUT`.

Only needed to take newer lists; the bot itself reads the result. Sources and licences: `data/README.md`.
"""

import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from bot.detect.folding import fold
from bot.detect.vocabulary import build

_LONGEST = 24
_SHORTEST_PART = 4
_SHORTEST_COMPOUND = 8


def ordinary(lines: Iterator[str]) -> frozenset[str]:
    """The lower-case words of a list, without accents: names and abbreviations are written with capitals there."""
    words = (line.strip() for line in lines)
    folded = (fold(word).lower for word in words if word == word.lower() and 2 <= len(word) <= _LONGEST)
    return frozenset(word for word in folded if word.isascii() and word.isalpha())


def without_compounds(words: frozenset[str]) -> frozenset[str]:
    """What cannot be put together from two others; `Vocabulary.knows` does that itself, so the filter stays small."""
    return frozenset(word for word in words if len(word) < _SHORTEST_COMPOUND or not _is_compound(word, words))


def _is_compound(word: str, words: frozenset[str]) -> bool:
    cuts = product(range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1), ("", "s", "en", "e"))
    return any(
        word[:cut] in words
        and word.startswith(link, cut)
        and len(rest := word[cut + len(link) :]) >= _SHORTEST_PART
        and rest in words
        for cut, link in cuts
    )


def main() -> None:
    """Reads the two lists named on the command line and writes the filter."""
    dutch, english, out = map(Path, sys.argv[1:4])
    known = without_compounds(ordinary(iter(dutch.read_text("utf-8").splitlines())))
    known |= ordinary(iter(english.read_text("utf-8").splitlines()))
    out.write_bytes(build(known))


if __name__ == "__main__":
    main()
