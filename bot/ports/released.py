"""What was released, as it is kept: the words, where each of them stands in the team room, and no link to anybody."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.domain.ids import EffectId, EventRef, PersonId, TeamId
from bot.domain.measured import Measured
from bot.domain.messages.report import FigureShown
from bot.domain.messages.summary import SummaryHead
from bot.domain.report import Report
from bot.domain.shown import SummarySection


@dataclass(frozen=True, slots=True)
class Posted:
    """A message of ours in the team room; `event` once it stands there."""

    message: EffectId
    event: EventRef | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class ReleasedSection:
    """One question of a released summary and the message it stands in (more than one when it was long); no link to
    anybody."""

    section: SummarySection = field(repr=False)
    posted: tuple[Posted, ...] = ()


@dataclass(frozen=True, slots=True)
class ReleasedFigure:
    """The same for numbers, agreements and drawings: their words, and the picture beside them."""

    figure: FigureShown = field(repr=False)
    posted: tuple[Posted, ...] = ()


@dataclass(frozen=True, slots=True)
class ReleasedReport:
    """The same for the document: the sentence that goes with it, and its files."""

    report: Report = field(repr=False)
    posted: tuple[Posted, ...] = ()


@dataclass(frozen=True, slots=True)
class Released:
    """A released summary as it is kept, sealed with the team's key, until `until`."""

    id: str
    team: TeamId
    leader: PersonId
    head: SummaryHead
    min_voices: int
    sections: tuple[ReleasedSection, ...] = field(repr=False)
    until: datetime | None = None
    measured: Measured | None = None
    """Its numbers, for the line over time of the next round with the same flow."""
    asked: tuple[int, str] | None = field(repr=False, default=None)
    """A passage somebody asked to take away: the place of its section (behind those: of its figure) and the words.
    Never who asked."""
    figures: tuple[ReleasedFigure, ...] = field(repr=False, default=())
    report: ReleasedReport | None = field(repr=False, default=None)
    day: date | None = None
    """When it was released; not known of what was released by an older version."""
    unwanted: tuple[Posted, ...] = ()
    """Taken away while it was on its way: to be deleted if it arrives after all."""

    def messages(self) -> Iterator[Posted]:
        """Everything of it that stands, or will stand, in the team room."""
        for section in self.sections:
            yield from section.posted
        for figure in self.figures:
            yield from figure.posted
        if self.report is not None:
            yield from self.report.posted
        yield from self.unwanted

    def arrived(self, message: EffectId, event: EventRef) -> "Released":
        """The same, with the place this message has in the room now."""

        def placed(posted: tuple[Posted, ...]) -> tuple[Posted, ...]:
            return tuple(replace(one, event=event) if one.message == message else one for one in posted)

        report = self.report
        return replace(
            self,
            sections=tuple(replace(one, posted=placed(one.posted)) for one in self.sections),
            figures=tuple(replace(one, posted=placed(one.posted)) for one in self.figures),
            report=None if report is None else replace(report, posted=placed(report.posted)),
            unwanted=placed(self.unwanted),
        )
