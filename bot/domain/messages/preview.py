"""A member's own words as they would appear, and what the member is asked about them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.findings import Kind
from bot.domain.flow import Flow
from bot.domain.flow_terms import Label
from bot.domain.picture import PictureId
from bot.domain.shown import SummarySection


@dataclass(frozen=True, slots=True)
class Removed:
    """Something taken out of a text, shown to its author only."""

    kind: Kind
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Flagged:
    """Something left in place that could tell who wrote it, with a more general wording if there is one."""

    words: str = field(repr=False)
    proposal: str | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """One text as it would appear. `number` is the number of its question, as the author uses it in *2: …*."""

    number: int
    question: str
    text: str = field(repr=False)
    removed: tuple[Removed, ...] = field(repr=False, default=())
    flagged: tuple[Flagged, ...] = field(repr=False, default=())
    agreed: bool = False
    masked: bool = False
    """Holds a mask the facilitator asked for."""
    levelled: bool = False
    """Spelling, pet words, sentences or what stands around them were made the same for everybody."""
    long: bool = False
    """So long that its length alone may lead to the author."""
    other_language: bool = False
    """In another language than the round: if nobody else uses it, it is not shown."""
    picture: PictureId | None = None
    """The picture that goes with it; the text tells what there is to see."""


class PreviewWhy(StrEnum):
    FIRST = "first"
    CHANGED = "changed"
    """Something was edited, added or reworded: the old yes no longer holds."""
    CLOSED = "closed"
    """The phase closed; this is the last chance."""
    TALKED = "talked"
    """A talk closed of which words can go further than its room."""
    MASKED = "masked"
    """The facilitator asked to take words out."""
    ASKED = "asked"
    """The member asked to see it."""


@dataclass(frozen=True, slots=True)
class Preview:
    """*Zo kom je in beeld.* `until`: the moment after which it is final, when that is known. `beside`: what will stand
    beside the words."""

    voices: tuple[OwnVoice, ...]
    why: PreviewWhy
    until: datetime | None = None
    beside: Label = Label.NONE


@dataclass(frozen=True, slots=True)
class HandBackQuestion:
    """The facilitator's question to the author of a voice; no reply leaves the agreed text as it was."""

    words: str = field(repr=False)
    voice: OwnVoice


@dataclass(frozen=True, slots=True)
class AskLeaving:
    """After `stop`: may what was agreed to stay?"""

    voices: tuple[OwnVoice, ...]


@dataclass(frozen=True, slots=True)
class AskLabel:
    """What stands beside your words? `min_voices`: without a name they only appear when so many choose that."""

    labels: tuple[Label, ...]
    min_voices: int


@dataclass(frozen=True, slots=True)
class AskApproval:
    """A page as it will be, to somebody who has a say in it; `own`: the own words on it, with their numbers."""

    flow: Flow
    title: str
    theme: str
    sections: tuple[SummarySection, ...] = field(repr=False)
    own: tuple[OwnVoice, ...] = field(repr=False, default=())
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class OfferOwnName:
    """Too few voices: only the author can put the own words there, under the own name."""

    voices: tuple[OwnVoice, ...]
    name: str | None = field(repr=False, default=None)
    until: datetime | None = None
