"""Whether a text stands out by its length alone (`threats.md` 19): its author is told, and nothing is cut.

The measure is fixed. One that followed from the other answers would tell a member something about them.
"""

import re

MOST_SENTENCES = 2
MOST_LETTERS = 240
"""Two long sentences; with more than either the length begins to lead to the author."""

_END = re.compile(r"[.!?]+(?:\s|$)|\n+")


def stands_out(text: str) -> bool:
    """More than a sentence or two."""
    sentences = sum(any(map(str.isalnum, part)) for part in _END.split(text))
    return sentences > MOST_SENTENCES or len(text) > MOST_LETTERS
