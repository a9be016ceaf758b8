"""On which line of a TOML file something stands; `tomllib` does not tell.

Reads a source that `tomllib` has accepted, so it needs no grammar checks of its own.
"""

import re
from collections.abc import Mapping

from bot.flowfile.mistakes import Path

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[\[\]{}=,.\n]"
    r"|[^\S\n]+"
    r"|[^\s\[\]{}=,.\"'\#]+",
    re.DOTALL,
)


def lines_of(source: str) -> dict[Path, int]:
    """The line (from 1) on which each table, key and element of `source` starts."""
    return _Scanner(source).scan()


def line_at(lines: Mapping[Path, int], path: Path) -> int | None:
    """The line of `path`, or of the nearest thing around it that stands in the file."""
    for length in range(len(path), 0, -1):
        line = lines.get(path[:length])
        if line is not None:
            return line
    return None


class _Scanner:
    def __init__(self, source: str) -> None:
        self._tokens: list[tuple[str, int]] = []
        line = 1
        for match in _TOKEN.finditer(source):
            text = match.group()
            if text == "\n" or not (text.isspace() or text.startswith("#")):
                self._tokens.append((text, line))
            line += text.count("\n")
        self._at = 0
        self._found: dict[Path, int] = {}
        self._elements: dict[Path, int] = {}
        """How many `[[tables]]` of each name have been seen."""

    def scan(self) -> dict[Path, int]:
        table: Path = ()
        while self._at < len(self._tokens):
            if self._peek() == "\n":
                self._at += 1
            elif self._peek() == "[":
                table = self._header()
            else:
                self._assignment(table)
        return self._found

    def _peek(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else "\n"

    def _skip(self, *unwanted: str) -> None:
        while self._at < len(self._tokens) and self._peek() in unwanted:
            self._at += 1

    def _header(self) -> Path:
        line = self._tokens[self._at][1]
        self._at += 1
        many = self._peek() == "["
        self._skip("[")
        path = self._keys((), "]")
        self._skip("]")
        if many:
            bare = path
            number = self._elements.get(bare, 0)
            self._elements[bare] = number + 1
            path = (*bare, number)
        elif path in self._elements:
            path = (*path, self._elements[path] - 1)
        self._found.setdefault(path, line)
        return path

    def _keys(self, base: Path, end: str) -> Path:
        """The dotted key up to `end`. Inside, the name of a list of tables means its last element."""
        path = base
        while self._peek() != end:
            text = self._tokens[self._at][0]
            self._at += 1
            if text == ".":
                continue
            if path in self._elements:
                path = (*path, self._elements[path] - 1)
            path = (*path, text.strip("\"'"))
        return path

    def _assignment(self, table: Path) -> None:
        line = self._tokens[self._at][1]
        path = self._keys(table, "=")
        self._skip("=")
        for length in range(len(table) + 1, len(path) + 1):
            self._found.setdefault(path[:length], line)
        self._value(path)

    def _value(self, path: Path) -> None:
        opening, line = self._tokens[self._at]
        self._found.setdefault(path, line)
        if opening == "{":
            self._at += 1
            self._skip("\n", ",")
            while self._peek() != "}":
                self._assignment(path)
                self._skip("\n", ",")
            self._at += 1
        elif opening == "[":
            self._at += 1
            self._skip("\n", ",")
            number = 0
            while self._peek() != "]":
                self._value((*path, number))
                number += 1
                self._skip("\n", ",")
            self._at += 1
        else:
            # numbers and dates can hold a dot, so a plain value is everything up to what ends it
            while self._peek() not in (",", "]", "}", "\n"):
                self._at += 1
