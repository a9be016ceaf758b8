"""The sentences of one language, from `nl/*.ftl` or `en/*.ftl`.

A missing sentence or variable is an error here, never a strange text in somebody's chat.

Fluent lets an id or a mistake pass in silence when asked through its high-level class, so bundles are used. Words from
elsewhere do not pass through Fluent at all: a sign holds their place and they become a leaf of the tree.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from bot.texts.addressing import formal as in_u_form
from bot.texts.tree import Inline, Line, Ours, Typed, Words

LANGUAGES: Final = ("nl", "en")

FOLDER: Final = Path(__file__).parent
_ENTRY: Final = re.compile(r"^(?=[a-zA-Z][\w-]* *=)", re.MULTILINE)
_COMMENTS: Final = (ast.Comment, ast.GroupComment, ast.ResourceComment)
_PARTS: Final = re.compile("`([^`\n]+)`|\ue000(\\d+)\ue001")

Value = str | int | Words
"""A choice of ours (for a selector), a number, or words from elsewhere."""


class TextMistake(Exception):
    """A sentence file has a mistake, or code asks for a sentence or variable that is not there."""


@dataclass(frozen=True, slots=True)
class _Written:
    """One sentence as it stands in its file, with the comments that follow it."""

    file: str
    source: str


class Catalogue:
    """Knows at once which sentences there are, and reads each when it is first said: at a start the bot is in a hurry.

    `read_all` finds every mistake; the tests call it.
    """

    def __init__(self, lang: str, *, formal: bool = False) -> None:
        self._lang = lang
        self._formal = formal and lang == "nl"
        self._bundle = FluentBundle([lang], use_isolating=False)
        self._written: dict[str, _Written] = {}
        for file in sorted((FOLDER / lang).glob("*.ftl")):
            self._index(file)
        if not self._written:
            raise TextMistake(f"{lang}: there are no sentences in this language")

    @property
    def files(self) -> Mapping[str, str]:
        """The name of the file of every sentence, by its id."""
        return {sentence: written.file for sentence, written in self._written.items()}

    def knows(self, sentence: str) -> bool:
        return sentence in self._written

    def read_all(self) -> None:
        for sentence in self._written:
            self._pattern(sentence)

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
        text, mistakes = self._bundle.format_pattern(self._pattern(sentence), values)
        if mistakes:
            raise TextMistake(f"{self._lang}: sentence {sentence}: {type(mistakes[0]).__name__}")
        return str(text)

    def _pattern(self, sentence: str) -> Any:
        if sentence not in self._written:
            raise TextMistake(f"{self._lang}: no sentence {sentence}")
        if not self._bundle.has_message(sentence):
            self._read(sentence, self._written[sentence])
        return self._bundle.get_message(sentence).value

    def _read(self, sentence: str, written: _Written) -> None:
        resource = FluentResource(written.source)
        said = [entry for entry in resource.body if not isinstance(entry, _COMMENTS)]
        if len(said) != 1 or not isinstance(said[0], ast.Message) or said[0].value is None:
            raise TextMistake(f"{self._lang}/{written.file}: cannot be read near {sentence}")
        self._bundle.add_resource(resource)

    def _index(self, file: Path) -> None:
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise TextMistake(f"{self._lang}/{file.name}: is not text") from None
        before, *entries = _ENTRY.split(text)
        if any(line.strip() and not line.startswith("#") for line in before.split("\n")):
            raise TextMistake(f"{self._lang}/{file.name}: cannot be read at its beginning")
        for source in map(in_u_form, entries) if self._formal else entries:
            sentence = source.split("=", 1)[0].strip()
            if sentence in self._written:
                raise TextMistake(f"{self._lang}/{file.name}: {sentence} is there twice")
            self._written[sentence] = _Written(file.name, source)


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
def catalogue(lang: str, *, formal: bool = False) -> Catalogue:
    """The sentences of `lang`, read once. `formal`: with *u*, where the language has such a form."""
    if lang not in LANGUAGES:
        raise TextMistake(f"no sentences in language {lang!r}")
    return Catalogue(lang, formal=formal)
