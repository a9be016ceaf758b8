"""Questions with their voices, as they are shown to anybody but their authors."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.action import ActionLine
from bot.domain.ids import QuestionId, RoleId


@dataclass(frozen=True, slots=True)
class SummaryVoice:
    """Words as their author agreed to them; a name or a role stands beside them only where that was said before."""

    text: str = field(repr=False)
    name: str | None = field(repr=False, default=None)
    role: RoleId | None = None


@dataclass(frozen=True, slots=True)
class SummaryGroup:
    """Voices that share a word. `heading` None: what fits under no other."""

    heading: str | None = field(repr=False)
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CountedOption:
    """`number` None: it would say too much about somebody."""

    label: str = field(repr=False)
    number: int | None


class Outcome(StrEnum):
    """What came of making a text together."""

    AGREED = "agreed"
    BOTH = "both"
    """No agreement: what stands against the text is kept beneath it."""
    OPEN = "open"
    """No agreement yet."""


@dataclass(frozen=True, slots=True)
class Against:
    """An addition or objection that was left, as its author agreed to it."""

    text: str = field(repr=False)
    objects: bool
    name: str | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class SummarySection:
    """One question with every agreed voice, in an order drawn for this question alone.

    `returning`: words that come back in at least three voices. `too_few`: there were voices, too few to show.
    `groups`: with many voices, headings with the places of their voices; every voice stands in exactly one.
    `counts`: what was picked without a name, with how often."""

    question_id: QuestionId
    question: str
    voices: tuple[SummaryVoice, ...] = field(repr=False)
    returning: tuple[str, ...] = field(repr=False, default=())
    too_few: bool = False
    groups: "tuple[SummaryGroup, ...]" = ()
    counts: tuple[CountedOption, ...] = ()
    outcome: Outcome | None = None
    """It is one text that was made together, or should have been; then it has one voice, or none."""
    against: tuple[Against, ...] = field(repr=False, default=())
    actions: tuple[ActionLine, ...] = field(repr=False, default=())
    """Of a plan: what was agreed, with who does it and when."""

    @property
    def shows(self) -> bool:
        """Whether anything stands there beside the question."""
        return bool(self.voices or self.counts or self.actions)
