"""Stems of Dutch and English words (Snowball), so that "luisteren" and "luistert" count as one word."""

from functools import lru_cache
from typing import Any

import snowballstemmer

_ALGORITHMS = {"nl": "dutch", "en": "english"}


@lru_cache(maxsize=20_000)
def stem(word: str, lang: str) -> str:
    """The stem of a lower-case word; Dutch for any language but English."""
    return str(_stemmer(_ALGORITHMS.get(lang, "dutch")).stemWord(word))


@lru_cache
def _stemmer(algorithm: str) -> Any:
    return snowballstemmer.stemmer(algorithm)
