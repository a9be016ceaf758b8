"""A finished report: what an output of a flow shows, with everything that must stay hidden already left out.

Whoever makes one has counted voices, compared audience with promise and drawn the order. Nothing here says who wrote,
beyond the labels that were promised; there is no number of answers anywhere.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.flow import Flow
from bot.domain.shown import CountedOption, SummarySection

# --- words


@dataclass(frozen=True, slots=True)
class Quotes:
    """Agreed words per question, and pictures with the words that go with them. Beside a voice stands what was
    promised: its `name` (an alias goes there too), or else its `role`, or nothing."""

    sections: tuple[SummarySection, ...]


# --- numbers


@dataclass(frozen=True, slots=True)
class CountedQuestion:
    """`options` empty: too few answers to show anything."""

    question: str
    options: tuple[CountedOption, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    questions: tuple[CountedQuestion, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Whole numbers from `least` to `most`, with what both ends mean in words."""

    least: int
    most: int
    low: str
    high: str

    def __post_init__(self) -> None:
        if self.least >= self.most:
            raise ValueError("a scale goes up")

    def holds(self, value: float | None) -> bool:
        """Whether `value` can stand on this scale. None stands nowhere, and is fine."""
        return value is None or self.least <= value <= self.most


class Spread(StrEnum):
    """How far answers are apart, in words: a number would tell more about single answers than was promised."""

    CLOSE = "close"
    APART = "apart"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class ChartItem:
    """`mean` None: too few answers. It is shown with one decimal, unless it is a score that was agreed on."""

    label: str = field(repr=False)
    scale: Scale
    mean: float | None
    spread: Spread | None = None

    def __post_init__(self) -> None:
        _on_scale(self.scale, self.mean)


@dataclass(frozen=True, slots=True)
class Chart:
    """Means of a team, never of a person. `agreed`: scores that were agreed on, so a missing one was left open."""

    items: tuple[ChartItem, ...]
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """`score` is agreed on, never counted out. None: left open, which is a result."""

    label: str = field(repr=False)
    scale: Scale
    score: int | None

    def __post_init__(self) -> None:
        _on_scale(self.scale, self.score)


@dataclass(frozen=True, slots=True)
class Radar:
    axes: tuple[Axis, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """`value` None: at that moment too few answered, or the score was left open."""

    on: date
    value: float | None


@dataclass(frozen=True, slots=True)
class TrendLine:
    """One item over time. A new segment starts where the version of the flow or its items changed: the moments before
    and after cannot be compared, and no line joins them. Another scale makes another line."""

    label: str = field(repr=False)
    scale: Scale
    segments: tuple[tuple[Point, ...], ...]

    def __post_init__(self) -> None:
        for segment in self.segments:
            for point in segment:
                _on_scale(self.scale, point.value)


@dataclass(frozen=True, slots=True)
class Trend:
    """`agreed`: scores that were agreed on, so a missing one was left open; otherwise too few answered."""

    lines: tuple[TrendLine, ...]
    agreed: bool = False


def _on_scale(scale: Scale, value: float | None) -> None:
    if not scale.holds(value):
        raise ValueError("a value does not stand on its scale")


# --- agreements


class ActionState(StrEnum):
    """`PROPOSED`: the person named has not said yes yet."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    BUSY = "busy"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One agreement, in the words of who wrote it."""

    what: str = field(repr=False)
    who: str = field(repr=False)
    when: str = field(repr=False)
    with_whom: str = field(repr=False, default="")
    state: ActionState | None = None


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[PlanRow, ...]


# --- the report

Content = Quotes | Counts | Chart | Radar | Trend | Table


@dataclass(frozen=True, slots=True)
class ReportPart:
    """One part of an output, under the flow's own heading."""

    heading: str
    content: Content


@dataclass(frozen=True, slots=True)
class Report:
    """`notice` stands on every page and cannot be switched off. `lang` is nl or en; everything is in it already."""

    flow: Flow
    title: str
    theme: str = field(repr=False)
    notice: str | None
    made_on: date
    lang: str
    parts: tuple[ReportPart, ...]
