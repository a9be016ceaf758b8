"""The source of the bot as syntax trees, for tests that judge all of it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).parents[2]
BOT = PROJECT / "bot"


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def modules(*rooms: str) -> list[Path]:
    """Every Python file of these rooms, or of the whole bot."""
    folders = [BOT / room for room in rooms] if rooms else [BOT]
    return [path for folder in folders for path in sorted(folder.rglob("*.py"))]


def imported(path: Path) -> Iterator[str]:
    """The modules a file imports, in full."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(PROJECT)}:{getattr(node, 'lineno', '?')}"
