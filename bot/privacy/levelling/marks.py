"""One kind of stop, one space, one kind of quotes; sentences begin with a capital."""

import re

from bot.privacy.levelling.common_words import COMMON
from bot.privacy.levelling.words_nl import FINITE, FUNCTION_WORDS

_SPACES = re.compile(r"[ \t\u00a0]+")
_MANY_MARKS = re.compile(r"[!?]{2,}|(?<=\w)!|!(?!\w)")
_DOTS = re.compile(r"(?:\.[ ]?){2,}|\u2026")
_HANGING_DOTS = re.compile(
    r"(?<!\w)(dat|als|en|of|maar|omdat|want|die|wat|hoe|the|that|and|if|but|or|because)"
    r"(?:\.{2,}|\u2026)[ ]?(?=[^\W\dA-Z_])"
)
"""*ik merk dat... we moe zijn*: the sentence goes on."""
_SENTENCE_START = re.compile(r"(^[\"'(]*|[.?]\s+[\"'(]*)([^\W\d_])")
_SENTENCE_END = frozenset(".?")
_BEFORE_MARK = re.compile(r"\s+([,.?;:])")
_AFTER_MARK = re.compile(r"([,;?])(?=[^\W\d_])")
_DOUBLE_MARK = re.compile(r"([,.?])(?:\s*[,.])+")
_SHOUTED = re.compile(r"(?<![\w.\-/'])[A-Z]{2,}(?![\w\-/'])")
_SAID_LOUD = FUNCTION_WORDS | FINITE | COMMON
_QUOTES = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u00b4": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u2013": "-",
        "\u2014": "-",
    }
)


def plain_quotes(text: str) -> str:
    return text.translate(_QUOTES)


def lowered(text: str) -> str:
    """Without shouting: the whole text, or a plain word. Letters that may be an abbreviation stay."""
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) > 6 and sum(map(str.isupper, letters)) > 0.6 * len(letters):
        return text.lower()

    def quiet(match: re.Match[str]) -> str:
        low = match.group().lower()
        return low if low in _SAID_LOUD else match.group()

    return _SHOUTED.sub(quiet, text)


def punctuated(text: str) -> str:
    """Nothing doubled, an end to the last sentence."""

    def one_stop(match: re.Match[str]) -> str:
        return "?" if "?" in match.group() else "."

    plain = _HANGING_DOTS.sub(r"\1 ", text)
    plain = _MANY_MARKS.sub(one_stop, _DOTS.sub(". ", plain))
    plain = _SPACES.sub(" ", plain.replace("\n", " ").replace(";", ","))
    plain = _DOUBLE_MARK.sub(r"\1", _BEFORE_MARK.sub(r"\1", plain))
    plain = _AFTER_MARK.sub(r"\1 ", plain).strip(" ,.-:")
    if plain and plain[-1] not in _SENTENCE_END:
        plain += "."
    return plain


def cased(text: str) -> str:
    """Sentences begin with a capital."""

    def capital(match: re.Match[str]) -> str:
        return match.group(1) + match.group(2).upper()

    return _SENTENCE_START.sub(capital, text)
