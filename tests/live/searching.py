"""Searching everything a bot may have left somewhere, for words and for people."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from uuid import uuid4

from bot.demo.person import Person
from tests.live.bot_process import BotProcess

_SYLLABLES = ("ba", "du", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wu", "zi")


class Canaries:
    """Words that occur nowhere else, each planted in one place."""

    def __init__(self) -> None:
        self.planted: dict[str, str] = {}

    def __call__(self, place: str) -> str:
        """The word for this place, the same each time; one that can be said, so that nothing takes it for a code."""
        said = "".join(_SYLLABLES[int(digit, 16)] for digit in uuid4().hex[:10])
        return self.planted.setdefault(place, f"kanarie{said}")

    def found_in(self, text: str) -> set[str]:
        """The places whose word stands in the text."""
        return {place for place, word in self.planted.items() if word in text}


def left_behind(bot: BotProcess, words: Iterable[str], *, but: Iterable[Path] = ()) -> list[str]:
    """Where any of the words stands: names and contents of its files, and what its process shows of itself."""
    sought = {word: (word.encode(), word.encode("utf-16-le")) for word in words}
    hits = []
    for path in set(bot.files()) - set(but):
        content = path.read_bytes()
        name = str(path.relative_to(bot.folder))
        hits += [
            f"{name}: {word}" for word, forms in sought.items() if any(f in content for f in forms) or word in name
        ]
    for shown in ("environ", "cmdline"):
        content = Path(f"/proc/{bot.pid}/{shown}").read_bytes()
        hits += [f"{shown}: {word}" for word, forms in sought.items() if forms[0] in content]
    return hits


def cells(database: Path) -> dict[str, list[dict[str, object]]]:
    """Every row of every table, by table name."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        connection.row_factory = sqlite3.Row
        names = [row["name"] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')] for name in names}
    connection.close()
    return found


def columns_with(database: Path, words: Iterable[str]) -> set[str]:
    """The `table.column`s of a database in which any of the words stands."""
    sought = [word.encode() for word in words]
    return {
        f"{table}.{column}"
        for table, rows in cells(database).items()
        for row in rows
        for column, value in row.items()
        if any(word in _bytes(value) for word in sought)
    }


def people_ids(people: Iterable[Person]) -> list[str]:
    """Matrix ids, and their local parts, which in these tests belong to nothing else."""
    return [form for person in people for form in (person.id, person.account.localpart)]


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()
