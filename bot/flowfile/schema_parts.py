"""Small shapes that many tables of a flow file share."""

import re
from datetime import time, timedelta
from enum import StrEnum
from typing import Annotated, Final, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

_Choice = TypeVar("_Choice", bound=StrEnum)
_Element = TypeVar("_Element")

ID_PATTERN: Final = r"^[a-z][a-z0-9_-]{0,40}$"
_UNITS: Final = {
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
    "y": timedelta(days=365),
}
_DURATION: Final = re.compile(r"([1-9][0-9]{0,3})([mhdwy])")
_CLOCK: Final = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_MOST_LETTERS: Final = 2_000
"""No text of a flow comes near; a page of this length is not read on a phone."""


class Shape(BaseModel):
    """A table: only the keys named, and no guessing ("yes" is not true, "3" is not 3)."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def duration(value: object) -> timedelta:
    """`20m`, `6h`, `3d`, `2w` or `1y` as a length of time."""
    found = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("flow_duration", "no duration")
    return int(found[1]) * _UNITS[found[2]]


def clock_time(value: object) -> time:
    """`09:30` as a time of day."""
    found = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("flow_clock", "no time of day")
    return time(int(found[1]), int(found[2]))


def send_between(value: object) -> tuple[time, time]:
    """`09:00-19:00` as its two times; the first comes first."""
    begin, dash, end = value.partition("-") if isinstance(value, str) else ("", "", "")
    if not dash or clock_time(begin) >= clock_time(end):
        raise PydanticCustomError("flow_clock", "no span of the day")
    return clock_time(begin), clock_time(end)


# strict stops at these two: TOML has lists and plain words where we want tuples and enums
Many = Annotated[tuple[_Element, ...], Field(strict=False)]
Choice = Annotated[_Choice, Field(strict=False)]

Id = Annotated[str, Field(pattern=ID_PATTERN)]
IdList = Many[Id]
Word = Annotated[str, Field(min_length=1, max_length=300)]
RequiredText = Annotated[str, Field(pattern=r"\S", max_length=_MOST_LETTERS)]
Count = Annotated[int, Field(ge=1, le=1000)]
Duration = Annotated[timedelta, BeforeValidator(duration)]
ClockTime = Annotated[time, BeforeValidator(clock_time)]
SendBetween = Annotated[tuple[time, time], BeforeValidator(send_between)]


class Words(Shape):
    """Text in both languages."""

    nl: RequiredText
    en: RequiredText
