"""Before the bot starts: every sentence there is can be said, in both languages.

Reading all of them takes half a second, and they change only with the bot itself: so it is noted which ones were read.
"""

import hashlib
from pathlib import Path

from bot.texts import catalogue as sentences
from bot.texts.catalogue import LANGUAGES, Catalogue, TextMistake


def check_sentences(noted: Path) -> None:
    """`noted`: a file in which it is kept what was found in order. Raises `TextMistake`: a language or a sentence is
    missing, or a file cannot be read."""
    files = sorted(file for lang in LANGUAGES for file in (sentences.FOLDER / lang).glob("*.ftl"))
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.parent.name.encode() + file.name.encode() + file.read_bytes())
    if noted.is_file() and noted.read_text() == digest.hexdigest():
        return
    _read(*(Catalogue(lang) for lang in LANGUAGES))
    noted.write_text(digest.hexdigest())


def _read(*languages: Catalogue) -> None:
    for each in languages:
        each.read_all()
    first, *others = languages
    for other in others:
        for sentence in dict(first.files).keys() ^ dict(other.files).keys():
            raise TextMistake(f"{sentence} is there in one language only")
