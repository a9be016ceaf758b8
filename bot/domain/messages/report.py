"""Numbers and agreements, as they are shown in a chat; and a whole page as a document to keep."""

from dataclasses import dataclass, field

from bot.domain.report import Chart, Counts, Radar, Report, Table, Trend


@dataclass(frozen=True, slots=True)
class FigureShown:
    """One part of what came of a phase or of a page that is not words of people. The chat gets all of it in words, and
    a picture beside it where there is one."""

    theme: str
    heading: str
    content: Counts | Chart | Radar | Trend | Table = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReportSent:
    """The whole page as a document, for who may read it: to read in a browser and to print."""

    report: Report = field(repr=False)
