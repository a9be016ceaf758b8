"""Writes `docs/voorbeeldverslag.html`: a report as a team gets it. All of it is made up.

python -m tests.example_report
"""

from datetime import date, timedelta
from pathlib import Path

from bot.domain.ids import QuestionId
from bot.domain.report import (
    ActionState,
    Axis,
    Chart,
    ChartItem,
    CountedQuestion,
    Counts,
    PlanRow,
    Point,
    Quotes,
    Radar,
    Report,
    ReportPart,
    Scale,
    Spread,
    Table,
    Trend,
    TrendLine,
)
from bot.domain.shown import CountedOption, SummaryGroup, SummarySection, SummaryVoice
from bot.flowfile.load import load_flow
from bot.press.printing import PrintingPress
from bot.texts.render import Renderer

PROJECT = Path(__file__).parents[1]
PAGE = PROJECT / "docs" / "voorbeeldverslag.html"

_FLOW = load_flow(PROJECT / "flows" / "teammonitor.toml")
_MADE = date(2026, 12, 1)
_SCALE = Scale(1, 5, "helemaal niet", "helemaal wel")
_HELP = "Ik durfde deze week hulp te vragen."
_HONEST = "We waren eerlijk tegen elkaar als iets niet goed ging."
_HOLD = "Zo kan ik dit werk volhouden."


def report() -> Report:
    """A report with every form that can be shown without pictures of people's own."""
    output = _FLOW.outputs[0]
    return Report(
        flow=_FLOW,
        title=output.title.nl,
        theme="Hoe werken wij samen?",
        notice=output.notice.nl if output.notice else None,
        made_on=_MADE,
        lang="nl",
        parts=(
            ReportPart("Deze week", _week()),
            ReportPart("De lijn", _line()),
            ReportPart("Score per thema", _scores()),
            ReportPart("Wat we gaan doen", _ideas()),
            ReportPart("Wanneer we elkaar spreken", _counts()),
            ReportPart("Afspraken", _plan()),
        ),
    )


def page() -> bytes:
    return PrintingPress().print_page(Renderer().report(report())).html


def _week() -> Chart:
    return Chart(
        (
            ChartItem(_HELP, _SCALE, 3.4, Spread.APART),
            ChartItem(_HONEST, _SCALE, None),
            ChartItem(_HOLD, _SCALE, 2.9, Spread.FAR),
        )
    )


def _line() -> Trend:
    values = {_HELP: (2.6, 2.9, None, 3.1, 3.4), _HOLD: (3.8, 3.6, 3.6, 3.1, 2.9)}
    return Trend(tuple(TrendLine(label, _SCALE, _segments(each)) for label, each in values.items()))


def _segments(values: tuple[float | None, ...]) -> tuple[tuple[Point, ...], ...]:
    """One a week, up to today; after the second the questions changed."""
    first = _MADE - timedelta(weeks=len(values) - 1)
    points = tuple(Point(first + timedelta(weeks=at), value) for at, value in enumerate(values))
    return points[:2], points[2:]


def _scores() -> Radar:
    scores = {"Visie": 4, "Ervaringsdeskundigheid": 3, "Taal en bejegening": None, "Behandeling": 2, "Naasten": 3}
    return Radar(tuple(Axis(label, _SCALE, score) for label, score in scores.items()))


def _ideas() -> Quotes:
    voices = (
        "Elke dag vijf minuten samen beginnen.",
        "Vragen wat de ander nodig heeft, voordat we samen iets oplossen.",
        "Minder mailen,\nvaker even langslopen.",
        "Samen eten na de late dienst.",
        "Hulp vragen mag ook midden in de dienst.",
        "Een kaartje aan de deur: nu even niet.",
        "Samen terugkijken na een moeilijk gesprek.",
    )
    groups = (SummaryGroup("samen", (0, 3, 6)), SummaryGroup("vragen", (1, 4)), SummaryGroup(None, (2, 5)))
    return Quotes(
        (
            SummarySection(
                QuestionId("do"),
                "Wat kunnen we komende week anders doen?",
                tuple(map(SummaryVoice, voices)),
                ("samen",),
                groups=groups,
            ),
            SummarySection(QuestionId("wish"), "Wat wil je nog kwijt?", (), too_few=True),
        )
    )


def _counts() -> Counts:
    options = (CountedOption("maandag na de overdracht", 6), CountedOption("donderdag voor de lunch", None))
    return Counts((CountedQuestion("Welk moment past je?", options),))


def _plan() -> Table:
    return Table(
        (
            PlanRow("Samen beginnen met een rondje", "Ans", "vanaf maandag", "de vroege dienst", ActionState.AGREED),
            PlanRow("Een kaartje voor op de deur maken", "Bas", "voor 8 december", "", ActionState.PROPOSED),
        )
    )


if __name__ == "__main__":
    PAGE.write_bytes(page())
