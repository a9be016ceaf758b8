"""The type checker is never told to look away: a test that hands over something else says so with a type."""

import tokenize
from pathlib import Path

from tests.architecture.source import PROJECT

SILENCED = "type: " + "ignore"


def test_no_type_check_is_silenced() -> None:
    for room in ("bot", "tests", "bench"):
        for path in sorted((PROJECT / room).rglob("*.py")):
            assert not [where for where in _comments(path) if SILENCED in where], path.relative_to(PROJECT)


def _comments(path: Path) -> list[str]:
    with path.open("rb") as file:
        return [token.string for token in tokenize.tokenize(file.readline) if token.type == tokenize.COMMENT]
