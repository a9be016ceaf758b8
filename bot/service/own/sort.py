"""A sort of thing that is kept with a link to a person. Whoever keeps something new of people adds one to
`bot.service.own.sorts`; `tests/unit/service/test_own_data.py` walks the tables and finds what was forgotten.
"""

import base64
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any, Protocol

from bot.ports.storage import Person
from bot.service.work import Work


class Sort(Protocol):
    """`name`: its heading in the file; `tables`: where it lies on disk."""

    @property
    def name(self) -> str: ...

    @property
    def tables(self) -> tuple[str, ...]: ...

    async def told(self, work: Work, person: Person) -> object:
        """Everything of it that is linked to this person and nothing of anybody else. Made of what `plainly` reads."""
        ...

    async def wiped(self, work: Work, person: Person) -> None:
        """Gone, as far as a link goes; what has to stay is told by `bot/texts/*/own.ftl`."""
        ...


def plainly(thing: object) -> Any:
    """The same as numbers, texts, lists and mappings of JSON; what is empty or unknown is left out."""
    if is_dataclass(thing) and not isinstance(thing, type):
        return plainly({each.name: getattr(thing, each.name) for each in fields(thing)})
    if isinstance(thing, Mapping):
        told = {str(plainly(key)): plainly(value) for key, value in thing.items()}
        return {key: value for key, value in told.items() if value not in (None, "", [], {})}
    if isinstance(thing, Enum):
        return thing.value
    if isinstance(thing, str | bool | int | float) or thing is None:
        return thing
    if isinstance(thing, datetime | date | time):
        return thing.isoformat()
    if isinstance(thing, timedelta):
        return thing.total_seconds()
    if isinstance(thing, bytes):
        return base64.b64encode(thing).decode()
    assert isinstance(thing, tuple | list | frozenset | set), type(thing)
    return [plainly(each) for each in thing]
