"""A closed table of slips of the pen, made by rule from `common_words`: nothing is guessed.

For every common word: two letters changed places, a letter was left out or struck twice, a sound was written with the
other letter for it. A form that could be a slip of two words, or is a word itself, is in no table.
"""

from collections.abc import Iterator
from functools import cache

from bot.privacy.levelling.common_words import COMMON, NOT_SLIPS, SHORT

SHORTEST = 5
_SOUNDS = (
    ("c", "k"), ("k", "c"), ("c", "s"), ("ij", "y"), ("ij", "ei"), ("ei", "ij"), ("g", "ch"), ("ch", "g"), ("ie", "i"),
    ("i", "ie"), ("ou", "au"), ("au", "ou"), ("f", "v"), ("v", "f"), ("z", "s"), ("s", "z"), ("ij", "ie"), ("th", "t"),
    ("ë", "e"), ("x", "ks"), ("oe", "o"), ("o", "oo"), ("oo", "o"), ("e", "ee"), ("a", "aa"),
)  # fmt: skip


@cache
def slips() -> dict[str, str]:
    """What was written, and the word that was meant."""
    table: dict[str, str] = {}
    doubtful: set[str] = set(COMMON | SHORT | NOT_SLIPS)
    for word in sorted(COMMON | SHORT):
        for form in set(forms(word) if word in COMMON else swapped(word)):
            if table.setdefault(form, word) != word:
                doubtful.add(form)
    return {form: word for form, word in table.items() if form not in doubtful}


def swapped(word: str) -> Iterator[str]:
    """Two letters changed places."""
    for at in range(1, len(word)):
        if word[at - 1] != word[at]:
            yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def forms(word: str) -> Iterator[str]:
    """The slips of one word."""
    yield from swapped(word)
    for at in range(len(word)):
        yield word[:at] + word[at] + word[at:]
        if len(word) > SHORTEST and at:
            yield word[:at] + word[at + 1 :]
        for sound, other in _SOUNDS:
            if word.startswith(sound, at):
                yield word[:at] + other + word[at + len(sound) :]
    if word[-1] in "dt":
        yield word[:-1] + ("t" if word[-1] == "d" else "d")
        yield word + "t"
