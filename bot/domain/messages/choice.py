"""Choosing together: a second vote, a tie, the question to bring something in, and what came of it."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.messages.member import Option


@dataclass(frozen=True, slots=True)
class VoteAgain:
    """As much support for several: everybody may pick once more, from those only."""


@dataclass(frozen=True, slots=True)
class AskTie:
    """The facilitator decides. `nobody`: there was nothing to count. `of_members`: the options are words of members."""

    short: str
    theme: str
    options: tuple[Option, ...] = field(repr=False)
    until: datetime
    nobody: bool
    of_members: bool


@dataclass(frozen=True, slots=True)
class AskBring:
    """The member's own contribution was chosen: do they want to bring it in, so that the others know whose it was?"""

    words: str = field(repr=False)
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Supported:
    """Words with as much support, and how much where that can be told."""

    words: tuple[str, ...] = field(repr=False)
    number: int | None = None


@dataclass(frozen=True, slots=True)
class ChoiceShown:
    """What came of a choice. `chosen` empty: nothing. `order`: all candidates, where the order can be told. `bringer`:
    who brings it in, with their own yes."""

    title: str
    theme: str
    chosen: tuple[str, ...] = field(repr=False)
    order: tuple[Supported, ...] = field(repr=False, default=())
    bringer: str | None = field(repr=False, default=None)
    by_lot: bool = False
