"""Where in its file a mistake stands: file, line, and a key that a maker can read."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from bot.flowfile.lines import line_at, lines_of
from bot.flowfile.mistakes import Mistake, Path


def located(found: Iterable[Mistake], raw: dict[str, Any], source: str, file: str) -> tuple[Mistake, ...]:
    """The mistakes with file, line and readable key, in the order of the file."""
    found = list(found)
    lines = lines_of(source) if found else {}
    told = [
        replace(m, file=file, line=line_at(lines, m.path), key=_readable(m.path, raw)) for m in dict.fromkeys(found)
    ]
    return tuple(sorted(told, key=lambda m: (m.line or 0, m.code)))


def _readable(path: Path, raw: Any) -> str:
    """`phases[card].questions[look].nl`: with the id of an element where it has one."""
    words: list[str] = []
    value = raw
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            value = None
        if isinstance(part, int):
            name = value.get("id") if isinstance(value, dict) else None
            words.append(f"[{name}]" if isinstance(name, str) else f"[{part + 1}]")
        else:
            words.append(f".{part}" if words else part)
    return "".join(words)
