"""The files that go with a message: which there are, and what their names and markers tell."""

from dataclasses import replace

import pytest

from bot.domain.ids import PersonRef
from bot.domain.messages import Message
from bot.domain.messages.report import FigureShown, ReportSent
from bot.domain.messages.season import AgendaSent
from bot.domain.report import Chart, Radar, Trend
from bot.domain.round import PromptKind
from bot.ports.press import ChartDrawing, Form, Page, RadarDrawing, TrendDrawing
from bot.ports.texts import Context, Enclosed, Voice
from bot.texts.marker import MARKER
from bot.texts.render import Renderer
from tests.unit.press.samples import chart, radar, report, trend
from tests.unit.texts.samples import figures, flow, messages, prompt

THEME = "de nachtdienst van Ans"
CONTEXT = Context("k7f3", flow().id, flow().phases[1].id, prompt(PromptKind.TEXT, "look"))


def enclosed(message: Message, lang: str = "nl") -> tuple[Enclosed, ...]:
    return Renderer().enclosed(message, Voice(lang, "Europe/Amsterdam"), CONTEXT)


@pytest.mark.parametrize(
    ("content", "drawing"),
    [(chart("a"), ChartDrawing), (radar("a"), RadarDrawing), (trend("a"), TrendDrawing)],
)
def test_numbers_have_a_picture_with_its_description(content: Chart | Radar | Trend, drawing: type) -> None:
    ((_, picture),) = enclosed(FigureShown(THEME, "Deze week", content))
    drawn = Renderer().figure(content, "nl")
    assert isinstance(picture.made_of, drawing)
    assert (picture.form, picture.made_of, picture.text) == (Form.PNG, drawn.drawing, drawn.alt)


@pytest.mark.parametrize("content", [Chart(()), Radar(()), Trend(()), Trend((), agreed=True)])
def test_nothing_has_no_picture(content: Chart | Radar | Trend) -> None:
    assert enclosed(FigureShown(THEME, "Deze week", content)) == ()


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_report_has_the_same_page_in_two_forms_in_its_own_language(lang: str) -> None:
    sent = ReportSent(report("Samen.", "nl"))
    html, pdf = (file for _, file in enclosed(sent, lang))
    assert (html.form, pdf.form) == (Form.HTML, Form.PDF)
    assert html.made_of == pdf.made_of == Renderer().report(sent.report)
    assert isinstance(html.made_of, Page)
    assert html.made_of.lang == "nl"
    assert {html.name, pdf.name} == ({"verslag.html", "verslag.pdf"} if lang == "nl" else {"report.html", "report.pdf"})


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_name_tells_nothing_and_a_file_neither_rings_nor_asks(lang: str) -> None:
    for message in figures("Zeg ik", THEME):
        for frame, file in enclosed(message, lang):
            assert file.name in {"figuur.png", "figure.png", "verslag.html", "verslag.pdf", "report.html", "report.pdf"}
            assert frame["m.mentions"] == {}
            assert set(frame) == {"m.mentions", MARKER}
            words = Renderer().render(message, Voice(lang, "Europe/Amsterdam"), CONTEXT, mention=PersonRef("@a:b"))
            assert frame[MARKER] == words[-1][MARKER]
            assert frame[MARKER]["type"] == "report"
            assert "prompt" not in frame[MARKER]
            assert "Ans" not in repr(file)
            assert "Zeg ik" not in repr(file)


def test_only_figures_reports_and_calendars_have_files() -> None:
    with_files = {type(message) for message in messages("nl") if enclosed(message)}
    assert with_files == {FigureShown, ReportSent, AgendaSent}


def test_each_frame_is_its_own() -> None:
    (one, _), (other, _) = enclosed(replace(ReportSent(report())))
    one["extra"] = 1
    assert "extra" not in other
