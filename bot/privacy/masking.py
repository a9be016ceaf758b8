"""Words a facilitator asks to take out of an agreed text. A mask is a few words, never a sentence."""

import re

MOST_WORDS = 5
MASK = "[…]"

_SENTENCE_END = re.compile(r"[.!?\n]+")
_IN_BRACKETS = re.compile(r"\[\[…\]([^\]\[]*)\]")


def mask(text: str, words: tuple[str, ...]) -> str:
    """`text` with every place where one of `words` stands (whole words, any capitals) replaced by `[…]`."""
    for one in words:
        if one.strip():
            text = _pattern(one).sub(MASK, text)
    return _IN_BRACKETS.sub(MASK, text)  # the words stood inside a placeholder, `[naam 1]`


def too_much(words: str) -> bool:
    """More than a few words: that would be rewriting somebody's text."""
    return len(words.split()) > MOST_WORDS or bool(re.search(r"[.!?]\s", words))


def empties(text: str, words: str) -> bool:
    """Whether masking `words` leaves a sentence of `text` with nothing said in it."""
    return _said(mask(text, (words,))) < _said(text)


def _said(text: str) -> int:
    """How many sentences hold a letter or digit outside a mask."""
    parts = _SENTENCE_END.split(text.replace(MASK, " "))
    return sum(1 for part in parts if any(sign.isalnum() for sign in part))


def _pattern(words: str) -> re.Pattern[str]:
    parts = r"\s+".join(re.escape(part) for part in words.split())
    return re.compile(rf"(?<!\w){parts}(?!\w)", re.IGNORECASE)
