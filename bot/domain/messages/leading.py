"""What those who lead a round hear of each other, each in private."""

from dataclasses import dataclass, field
from enum import StrEnum


class News(StrEnum):
    ADDED = "added"
    """To the facilitator: that person leads it as well."""
    WELCOME = "welcome"
    """To that person."""
    LEFT = "left"
    """To the one who goes on alone."""
    REMOVED = "removed"
    """To the one who no longer leads it."""
    ACT = "act"
    """The other one did something; `words` are what was typed."""
    ASKED = "asked"
    """To somebody who could take it over."""
    OFFERED = "offered"
    """To the facilitator who asked."""


@dataclass(frozen=True, slots=True)
class LeadersTold:
    """`name`: of the other one."""

    news: News
    name: str = field(repr=False)
    short: str
    theme: str = field(repr=False)
    words: str = field(repr=False, default="")
