"""Small changes to the flows of the project, for tests that need a flow with one thing wrong."""

import copy
import shutil
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[1]
FLOWS = PROJECT / "flows"
FLOW_FILES = sorted(path for path in FLOWS.glob("*.toml") if path.name != "themes.toml")
BROKEN = PROJECT / "tests" / "data" / "flows" / "broken"

Raw = dict[str, Any]
Change = Callable[[Raw], None]


@cache
def _parsed(flow: str) -> Raw:
    return tomllib.loads((FLOWS / f"{flow}.toml").read_text(encoding="utf-8"))


def raw_flow(flow: str, *changes: Change) -> Raw:
    """The parsed file of a flow, with these changes."""
    raw = copy.deepcopy(_parsed(flow))
    for change in changes:
        change(raw)
    return raw


def set_(where: str, value: object) -> Change:
    """Puts `value` at `where`: keys with dots between, an element of a list by its id or number."""
    place, _, key = where.rpartition(".")

    def change(raw: Raw) -> None:
        table = find(raw, place)
        if isinstance(table, list):
            table[_index(table, key)] = copy.deepcopy(value)
        else:
            table[key] = copy.deepcopy(value)

    return change


def drop(where: str) -> Change:
    """Takes away what stands at `where`."""
    place, _, key = where.rpartition(".")

    def change(raw: Raw) -> None:
        table = find(raw, place)
        del table[_index(table, key) if isinstance(table, list) else key]

    return change


def add(where: str, value: object) -> Change:
    """Adds an element to the list at `where`, making the list where there is none."""
    place, _, key = where.rpartition(".")

    def change(raw: Raw) -> None:
        find(raw, place).setdefault(key, []).append(copy.deepcopy(value))

    return change


def move(where: str, to: int) -> Change:
    """Puts an element of a list in another place."""
    place, _, key = where.rpartition(".")

    def change(raw: Raw) -> None:
        things = find(raw, place)
        things.insert(to, things.pop(_index(things, key)))

    return change


def find(raw: Raw, where: str) -> Any:
    """What stands at `where`."""
    value: Any = raw
    for part in where.split(".") if where else ():
        value = value[_index(value, part)] if isinstance(value, list) else value[part]
    return value


def _index(things: list[Any], name: str) -> int:
    if name.isdigit():
        return int(name)
    return next(i for i, thing in enumerate(things) if thing["id"] == name)


def in_a_thread(folder: Path) -> Path:
    """A flow file that is in order and cannot be started yet: its talk is held in a thread. Where it is written."""
    text = (FLOWS / "leesgesprek.toml").read_text(encoding="utf-8")
    before, talk, after = text.partition('id = "talk"\n')
    threaded = before.replace('id = "circle"\n', 'id = "circle"\nas = "thread"\n', 1)
    shutil.copy(FLOWS / "themes.toml", folder)
    here = folder / "leesgesprek.toml"
    here.write_text(threaded + talk + after.replace('to = ["all"]', 'to = ["team"]', 1), encoding="utf-8")
    return here
