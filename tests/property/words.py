"""Finding words again: every string inside an object, the hidden ones too."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from bot.domain.flow import Flow


def strings_in(thing: object) -> Iterator[str]:
    """Every text in `thing`, however deep, whatever its `repr` shows; but for flows, which hold nobody's words."""
    if isinstance(thing, Flow | Enum) or thing is None:
        return
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from strings_in(key)
            yield from strings_in(value)
    elif isinstance(thing, tuple | list | set | frozenset):
        for part in thing:
            yield from strings_in(part)
    elif is_dataclass(thing):
        for one in fields(thing):
            yield from strings_in(getattr(thing, one.name))


def everything_in(thing: object) -> str:
    return "\n".join(strings_in(thing))
