"""Words a facilitator asks to take out of an agreed text. A mask is a few words, never a sentence."""

import re

MOST_WORDS = 5
MASK = "[…]"


def mask(text: str, words: tuple[str, ...]) -> str:
    """`text` with every place where one of `words` stands (whole words, any capitals) replaced by `[…]`."""
    for one in words:
        text = _pattern(one).sub(MASK, text)
    return text


def can_mask(text: str, words: str) -> bool:
    """Whether `words` stand in `text`, and not as all of it or as a whole sentence of it."""
    if not _pattern(words).search(text):
        return False
    said = words.casefold().strip(" .!?")
    return all(said != part.casefold().strip(" .!?") for part in re.split(r"[.!?\n]+", text) if part.strip())


def too_much(words: str) -> bool:
    """More than a few words: that would be rewriting somebody's text."""
    return len(words.split()) > MOST_WORDS or bool(re.search(r"[.!?]\s", words))


def _pattern(words: str) -> re.Pattern[str]:
    parts = r"\s+".join(re.escape(part) for part in words.split())
    return re.compile(rf"(?<!\w){parts}(?!\w)", re.IGNORECASE)
