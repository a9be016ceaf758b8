"""From a file on disk to plain values, for a file that may have been made to harm.

Refused before anything is understood: what stands outside the folder (a link, a "..", a device), what is
too large, what is not text, what is nested too deep.
"""

import stat
import tomllib
from pathlib import Path as FilePath
from typing import Any, Final

from bot.flowfile.mistakes import FlowErrors, Mistake, mistake

MOST_BYTES: Final = 128 * 1024
"""Nine times the largest flow we know; parsing this much takes well under a second, whatever is in it."""

MOST_DEEP: Final = 20
"""Tables in tables; the language needs eight."""
MOST_DOTS: Final = 200
"""Dots on one line; the longest sentence of ours has seven."""
MOST_ELEMENTS: Final = 500
"""Elements of one list, or keys of one table."""


def read_toml(path: FilePath, folder: FilePath) -> tuple[dict[str, Any], str]:
    """The parsed file and its source text. `path` must be an ordinary file right inside `folder`.

    Raises FlowErrors with one mistake when the file cannot be read.
    """
    _refuse_elsewhere(path, folder)
    raw = _read_capped(path)
    try:
        source = raw.decode("utf-8")
        _refuse_endless_keys(path, source)
        values = tomllib.loads(source)
    except UnicodeDecodeError:
        raise _refusal(path, mistake("F42", "not-text", ())) from None
    except RecursionError:
        raise _refusal(path, mistake("F42", "too-deep", ())) from None
    except ValueError as error:  # also a number with more digits than Python reads
        line = _line_in(str(error))
        raise _refusal(path, mistake("F42", "not-toml", (), line=line or "?"), line) from None
    if (about := _monstrous(values)) is not None:
        raise _refusal(path, mistake("F42", about, (), most=MOST_ELEMENTS))
    return values, source


def _refuse_elsewhere(path: FilePath, folder: FilePath) -> None:
    if path.parent.resolve() != folder.resolve() or path.is_symlink() or path.name.startswith("."):
        raise _refusal(path, mistake("F43", "outside", ()))


def _read_capped(path: FilePath) -> bytes:
    try:
        # lstat first: opening a named pipe would wait for ever
        if not stat.S_ISREG(path.lstat().st_mode):
            raise _refusal(path, mistake("F43", "not-a-file", ()))
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError:
        raise _refusal(path, mistake("F42", "unreadable", ())) from None
    if len(raw) > MOST_BYTES:
        raise _refusal(path, mistake("F42", "too-large", (), most=MOST_BYTES // 1024))
    return raw


def _refuse_endless_keys(path: FilePath, source: str) -> None:
    """`a.a.a.a…`: the parser's work grows with the square of the dots, and a key stands on one line."""
    if any(line.count(".") > MOST_DOTS for line in source.split("\n")):
        raise _refusal(path, mistake("F42", "too-deep", ()))


def _monstrous(values: dict[str, Any]) -> str | None:
    """Whether these values would choke whoever walks through them. Walks without recursion itself."""
    level: list[Any] = [values]
    for _ in range(MOST_DEEP):
        if any(len(things) > MOST_ELEMENTS for things in level):
            return "too-full"
        inner = (v for things in level for v in (things.values() if isinstance(things, dict) else things))
        level = [value for value in inner if isinstance(value, dict | list)]
        if not level:
            return None
    return "too-deep"


def _refusal(path: FilePath, found: Mistake, line: int | None = None) -> FlowErrors:
    return FlowErrors((Mistake(found.code, found.about, found.path, found.params, file=path.name, line=line),))


def _line_in(message: str) -> int | None:
    """The line in tomllib's message ("… (at line 3, column 5)"); it gives it nowhere else."""
    _, _, tail = message.rpartition("(at line ")
    digits = tail.partition(",")[0]
    return int(digits) if digits.isdigit() else None
