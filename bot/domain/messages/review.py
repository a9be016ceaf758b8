"""The voices without authors, as the facilitator reads them before anybody else."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.messages.preview import Flagged
from bot.domain.picture import PictureId
from bot.domain.shown import SummaryGroup, SummarySection


@dataclass(frozen=True, slots=True)
class ReviewVoice:
    number: str
    """Like 2.3: question 2, third voice."""
    text: str = field(repr=False)
    flagged: tuple[Flagged, ...] = field(repr=False, default=())
    name: str | None = field(repr=False, default=None)
    """Only where the author chose the own name."""
    picture: PictureId | None = None


@dataclass(frozen=True, slots=True)
class ReviewQuestion:
    """`groups`: with many voices the headings they stand under, as places in `voices`."""

    number: int
    question: str
    voices: tuple[ReviewVoice, ...] = field(repr=False)
    groups: "tuple[SummaryGroup, ...]" = ()


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The voices without authors. `hidden`: questions with too few voices, by their text."""

    short: str
    theme: str
    questions: tuple[ReviewQuestion, ...]
    hidden: tuple[str, ...] = ()
    second: bool = False
    until: datetime | None = None
    picked: tuple[SummarySection, ...] = field(repr=False, default=())
    made_together: tuple[SummarySection, ...] = field(repr=False, default=())
    """Texts that everybody with a say agreed to: to look at, not to change."""


@dataclass(frozen=True, slots=True)
class ReviewReminder:
    short: str
    theme: str
    until: datetime
