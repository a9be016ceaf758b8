"""Relay: in a talk without names the bot says in the room what people wrote in private."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.answer import Piece
from bot.domain.ids import MemberId, PhaseId, RoleId


class Way(StrEnum):
    """How somebody speaks in a talk. All but the first and the last go through the bot."""

    NAMED = "named"
    ALIAS = "alias"
    ROLE = "role"
    """Under an alias, with the role beside it when enough people chose that."""
    NONE = "none"
    READS = "reads"
    """In silence."""


RELAYED = frozenset({Way.ALIAS, Way.ROLE, Way.NONE})


class Look(StrEnum):
    """How far somebody who reads first is with a text."""

    NOT_YET = "not-yet"
    ASKED = "asked"
    """Something was asked of its author."""
    ANSWERED = "answered"
    """Its author answered; nothing more is asked about it."""
    FINE = "fine"


@dataclass(frozen=True, slots=True)
class WaitingText:
    """Something a member wrote for a talk that does not stand in the room yet. `agreed`: the exact text the author said
    yes to; None while that waits. Where somebody reads first: `asked` are words to mask (`asks_mask`) or a question,
    which go to the author with the next batch, `masks` what was masked."""

    phase: PhaseId
    pieces: tuple[Piece, ...] = field(repr=False)
    agreed: str | None = field(repr=False, default=None)
    look: Look = Look.NOT_YET
    masks: tuple[str, ...] = field(repr=False, default=())
    asked: str = field(repr=False, default="")
    asks_mask: bool = False


@dataclass(frozen=True, slots=True)
class ShownFirst:
    """A text as it lies before whoever reads first; the number shown is its place, from 1."""

    member: MemberId
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Alias:
    """Drawn anew for each talk. `number` None: the words of different moments are not tied together. `role`: shown
    beside it."""

    member: MemberId
    number: int | None = None
    role: RoleId | None = None
