"""Agreeing on one text: who writes it, what the others say of it, and what came of it. There is no majority."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.flow_terms import ItemId
from bot.domain.ids import MemberId, MessageRef, PromptId
from bot.domain.picture import PictureId


class Stand(StrEnum):
    """How far it is."""

    SEEKING = "seeking"
    """Everybody is asked who wants to write a proposal."""
    DRAFTING = "drafting"
    READY = "ready"
    """The proposal is there; it goes round with the next sending hours."""
    CHECKING = "checking"
    SCORING = "scoring"
    """Each types the score they take together; it is kept as the words of a reaction."""
    AGREED = "agreed"
    BOTH = "both"
    """No agreement: the text is kept with what stood against it beneath it."""
    OPEN = "open"
    """No agreement yet, and no text. A real outcome."""


SETTLED = frozenset({Stand.AGREED, Stand.BOTH, Stand.OPEN})


class Stance(StrEnum):
    """What somebody says of a proposal. The values stand in the machine-readable marker."""

    YES = "yes"
    ADDITION = "addition"
    OBJECTION = "objection"


@dataclass(frozen=True, slots=True)
class Reaction:
    """What one person says of the version that lies there. `words` have a yes of their own in exactly that form;
    `typed` still wait for it. `prompts`: what it
    replies to, one after the other; `ref`: the message."""

    member: MemberId
    stance: Stance
    prompts: tuple[PromptId, ...] = ()
    ref: MessageRef | None = field(repr=False, default=None)
    words: str = field(repr=False, default="")
    typed: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True)
class Agreement:
    """One text (about one item, where the phase is about each of them). `proposal` is what the writer typed and has not
    said yes to; `text` is what lies before everybody, and in the end what was agreed. `remarks` are what was said of
    the version before, for its writer only. `passed`: who was asked to write and does not. Where it is about a picture
    the texts tell what there is to see: `proposed_picture` goes with `proposal`, `picture` with `text`."""

    item: ItemId | None = None
    stand: Stand = Stand.SEEKING
    attempt: int = 1
    writer: MemberId | None = None
    passed: tuple[MemberId, ...] = ()
    proposal: str = field(repr=False, default="")
    proposal_ref: MessageRef | None = field(repr=False, default=None)
    text: str = field(repr=False, default="")
    reactions: tuple[Reaction, ...] = ()
    remarks: tuple[Reaction, ...] = ()
    proposed_picture: PictureId | None = None
    picture: PictureId | None = None

    @property
    def proposed(self) -> bool:
        """Whether there is a proposal that waits for its writer's yes."""
        return bool(self.proposal) or self.proposed_picture is not None
