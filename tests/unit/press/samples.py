"""A report with everything that can stand in one, and whatever words are wanted in it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

from PIL import Image

from bot.domain.ids import QuestionId, RoleId
from bot.domain.picture import Pictured, PictureId
from bot.domain.report import (
    ActionState,
    Axis,
    Chart,
    ChartItem,
    Content,
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
from bot.ports.press import Page, Photo
from bot.texts.render import Renderer
from tests.unit.texts.samples import flow

NOTICE = "Dit is alleen van dit moment. We vergelijken niet."
SCALE = Scale(1, 5, "helemaal niet", "helemaal wel")
FIRST = date(2026, 11, 2)


def report(said: str = "Samen beginnen.", lang: str = "nl", notice: str | None = NOTICE) -> Report:
    """`said` stands wherever somebody else's words can stand."""
    forms: tuple[Callable[[str], Content], ...] = (chart, trend, radar, quotes, counts, plan, pictures)
    parts = tuple(ReportPart(f"Deel {at}", form(said)) for at, form in enumerate(forms))
    return Report(flow("kampvuur-vragen"), "Onze week", said, notice, date(2026, 12, 1), lang, parts)


def page(said: str = "Samen beginnen.", lang: str = "nl", notice: str | None = NOTICE) -> Page:
    return with_photos(Renderer().report(report(said, lang, notice)))


def chart(said: str) -> Chart:
    means = (2.34, None, 1.0, 5.0)
    spreads = (None, None, *Spread)
    return Chart(tuple(ChartItem(said, SCALE, mean, spread) for mean, spread in zip(means, spreads, strict=False)))


def trend(said: str, agreed: bool = False) -> Trend:
    values = (3.0, None, 4.0) if agreed else (3.24, None, 4.16)
    return Trend((TrendLine(said, SCALE, (points(*values), points(2.0, 1.0, since=3))),), agreed)


def points(*values: float | None, since: int = 0) -> tuple[Point, ...]:
    return tuple(Point(FIRST + timedelta(weeks=at), value) for at, value in enumerate(values, since))


def radar(said: str, scores: tuple[int | None, ...] = (4, None, 2, 5)) -> Radar:
    return Radar(tuple(Axis(said, SCALE, score) for score in scores))


def quotes(said: str) -> Quotes:
    voices = (SummaryVoice(said), SummaryVoice(said, "Bas"), SummaryVoice(f"{said}!", role=RoleId("manager")))
    groups = (SummaryGroup(said, (0, 2)), SummaryGroup(None, (1,)))
    return Quotes(
        (
            SummarySection(QuestionId("a"), "Wat wens je?", voices, (said, "rust")),
            SummarySection(QuestionId("b"), "En verder?", voices, groups=groups),
            SummarySection(QuestionId("c"), "En dan?", (), too_few=True),
        )
    )


def counts(said: str) -> Counts:
    asked = CountedQuestion("Welke dag?", (CountedOption(said, 6), CountedOption(said, None)))
    return Counts((asked, CountedQuestion("Welk uur?", ())))


def plan(said: str) -> Table:
    return Table(tuple(PlanRow(said, said, said, said if at else "", state) for at, state in enumerate(ActionState)))


GOOD, BAD = PictureId("a" * 32), PictureId("b" * 32)


def pictures(said: str) -> Quotes:
    """One that can be shown, and one that is no picture."""
    voices = (SummaryVoice(said, "Bas", picture=Pictured(GOOD, 1)), SummaryVoice(said, picture=Pictured(BAD, 2)))
    return Quotes((SummarySection(QuestionId("d"), "Teken iets.", voices),))


def with_photos(made: Page) -> Page:
    """The page as it is printed: with the photos in it."""
    lying = {GOOD: photo(), BAD: b"<svg onload='x()'/>"}
    blocks = (replace(b, data=lying[b.picture]) if isinstance(b, Photo) else b for b in made.blocks)
    return replace(made, blocks=tuple(blocks))


def photo(kind: str = "PNG", size: tuple[int, int] = (40, 20), exif: Image.Exif | None = None) -> bytes:
    out = BytesIO()
    extra = {"exif": exif} if exif else {}
    Image.new("RGB", size, "#446688").save(out, kind, **extra)
    return out.getvalue()
