"""Whether a word in small letters is foreign to the language, rather than a slip of the keyboard."""

from collections.abc import Iterator

from bot.detect.vocabulary import Vocabulary

_SHORTEST = 4
_LONGEST = 20
_OFTEN_LEFT_OUT = "aeinrt"
_MOST_PER_TEXT = 200
"""Every word looked at costs a hundred look-ups; who writes more unknown words than this writes no answer."""


class Unfamiliar:
    """Looks words of one text up, and remembers what it saw."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._seen: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        """No word of the dictionary, no two of them together, and none with the usual slips in it."""
        known = self._seen.get(word)
        if known is None:
            if len(self._seen) >= _MOST_PER_TEXT:
                return False
            known = self._seen[word] = self._is_unfamiliar(word)
        return known

    def _is_unfamiliar(self, word: str) -> bool:
        if not (_SHORTEST <= len(word) <= _LONGEST and word.isascii() and word.isalpha()) or _is_a_sound(word):
            return False
        return not self._vocabulary.knows(word) and not any(meant in self._vocabulary for meant in _meant_by(word))


def _is_a_sound(word: str) -> bool:
    """`hahaha`, `pfff`, `hmmm`: few letters, often."""
    return len(set(word)) * 2 < len(word) or not set(word) & set("aeiouy")


def _meant_by(word: str) -> Iterator[str]:
    """What the writer may have meant: a letter too many, one too few, one not doubled, or two the wrong way round."""
    for place in range(len(word)):
        before, letter, after = word[:place], word[place], word[place + 1 :]
        yield before + after
        yield before + letter + letter + after
        if after:
            yield before + after[0] + letter + after[1:]
    for place in range(len(word) + 1):
        yield from (word[:place] + letter + word[place:] for letter in _OFTEN_LEFT_OUT)
