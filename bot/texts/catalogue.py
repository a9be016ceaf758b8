"""The sentences of one language, from `nl/*.ftl` or `en/*.ftl`.

A missing sentence or variable is an error here, never a strange text in somebody's chat.

Fluent lets an id or a mistake pass in silence when asked through its high-level class, so bundles are used. Words from
elsewhere do not pass through Fluent at all: a sign holds their place and they become a leaf of the tree.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from bot.texts.tree import Inline, Line, Ours, Typed, Words

LANGUAGES: Final = ("nl", "en")

_FOLDER: Final = Path(__file__).parent
_PARTS: Final = re.compile("`([^`\n]+)`|\ue000(\\d+)\ue001")

Value = str | int | Words
"""A choice of ours (for a selector), a number, or words from elsewhere."""


class TextMistake(Exception):
    """A sentence file has a mistake, or code asks for a sentence or variable that is not there."""


class Catalogue:
    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._bundle = FluentBundle([lang], use_isolating=False)
        self._files: dict[str, str] = {}
        for file in sorted((_FOLDER / lang).glob("*.ftl")):
            self._add(file)

    @property
    def files(self) -> Mapping[str, str]:
        """The name of the file of every sentence, by its id."""
        return self._files

    def lines(self, sentence: str, **values: Value) -> tuple[Line, ...]:
        """The sentence as lines of a tree. In the files, `backticks` stand around what people can type."""
        words = [value for value in values.values() if isinstance(value, Words)]
        places = {
            name: f"\ue000{words.index(value)}\ue001" if isinstance(value, Words) else value
            for name, value in values.items()
        }
        text = self._format(sentence, places)
        return tuple(_parts(line, words) for line in text.split("\n"))

    def text(self, sentence: str, **values: str | int) -> str:
        """The sentence as it is, for a label or a room name."""
        return self._format(sentence, values)

    def _format(self, sentence: str, values: dict[str, str | int]) -> str:
        if not self._bundle.has_message(sentence):
            raise TextMistake(f"{self._lang}: no sentence {sentence}")
        pattern = self._bundle.get_message(sentence).value
        if pattern is None:
            raise TextMistake(f"{self._lang}: sentence {sentence} is empty")
        text, mistakes = self._bundle.format_pattern(pattern, values)
        if mistakes:
            raise TextMistake(f"{self._lang}: sentence {sentence}: {type(mistakes[0]).__name__}")
        return str(text)

    def _add(self, file: Path) -> None:
        resource = FluentResource(file.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                near = (entry.content or "").strip()[:40]
                raise TextMistake(f"{self._lang}/{file.name}: cannot be read near {near!r}")
            if not isinstance(entry, ast.Message):
                continue
            if entry.id.name in self._files:
                raise TextMistake(f"{self._lang}/{file.name}: {entry.id.name} is there twice")
            self._files[entry.id.name] = file.name
        self._bundle.add_resource(resource)


def _parts(line: str, words: list[Words]) -> Line:
    parts: list[Inline] = []
    at = 0
    for found in _PARTS.finditer(line):
        if found.start() > at:
            parts.append(Ours(line[at : found.start()]))
        typed, place = found.groups()
        parts.append(Typed(typed) if typed is not None else words[int(place)])
        at = found.end()
    if at < len(line):
        parts.append(Ours(line[at:]))
    return tuple(parts)


@cache
def catalogue(lang: str) -> Catalogue:
    """The sentences of `lang`, read once."""
    if lang not in LANGUAGES:
        raise TextMistake(f"no sentences in language {lang!r}")
    return Catalogue(lang)
