"""What is released: per question every agreed voice, in an order of its own."""

from dataclasses import dataclass, field

from bot.domain.flow import Flow
from bot.domain.shown import SummarySection


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
