"""What is released: per question every agreed voice, in an order of its own."""

from dataclasses import dataclass, field

from bot.domain.action import ActionLine
from bot.domain.flow import Flow
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
class SummarySection:
    """One question with every agreed voice, in an order drawn for this question alone.

    `returning`: words that come back in at least three voices. `too_few`: there were voices, too few to show.
    `groups`: with many voices, headings with the places of their voices; every voice stands in exactly one."""

    question_id: QuestionId
    question: str
    voices: tuple[SummaryVoice, ...] = field(repr=False)
    returning: tuple[str, ...] = ()
    too_few: bool = False
    groups: "tuple[SummaryGroup, ...]" = ()
    actions: tuple[ActionLine, ...] = field(repr=False, default=())
    """Of a plan: what was agreed, with who does it and when."""


@dataclass(frozen=True, slots=True)
class PhaseShown:
    """What came of a phase, to those who may read it now. `without_names`: no voice stands there under a name, unless
    its author chose so."""

    flow: Flow
    title: str
    theme: str
    sections: tuple[SummarySection, ...] = field(repr=False)
    without_names: bool


@dataclass(frozen=True, slots=True)
class SummaryHead:
    """The first part of a summary. `sections` counts questions, never voices. `named`: at least one author chose to
    appear under the own name."""

    flow: Flow
    title: str
    theme: str
    notice: str | None
    sections: int
    named: bool = False


@dataclass(frozen=True, slots=True)
class SummaryPart:
    """One question of a summary, a message of its own so that it can be taken away by itself."""

    theme: str
    section: SummarySection
    changed: bool = False
    """Posted anew, after a passage was taken away."""
