"""The files that go with a message: which there are, and what their names and markers tell."""

from dataclasses import replace

import pytest

from bot.domain.ids import PersonRef
from bot.domain.messages import Message
from bot.domain.messages.agreeing import AgreedShown, AskAgree, AskDraft, SureOfDraft
from bot.domain.messages.member import Reminder, Reminding
from bot.domain.messages.preview import AskApproval, AskLeaving, HandBackQuestion, OfferOwnName, Preview
from bot.domain.messages.report import FigureShown, ReportSent
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.season import AgendaSent
from bot.domain.messages.summary import PhaseShown, SummaryPart
from bot.domain.report import Chart, Radar, Trend
from bot.domain.round import PromptKind
from bot.ports.press import ChartDrawing, Form, Page, RadarDrawing, Sent, TrendDrawing
from bot.ports.texts import Context, Enclosed, Voice
from bot.texts.marker import MARKER
from bot.texts.render import Renderer
from tests.unit.press.samples import chart, radar, report, trend
from tests.unit.texts.picture_samples import about_pictures, drawn_section
from tests.unit.texts.samples import AT, figures, flow, messages, prompt

SHOW_PICTURES = {
    Preview, HandBackQuestion, AskLeaving, OfferOwnName, SummaryPart, PhaseShown, AskApproval, ReviewPage, AskDraft,
    SureOfDraft, AskAgree, AgreedShown,
}  # fmt: skip
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


def test_only_figures_reports_calendars_and_what_shows_pictures_have_files() -> None:
    with_files = {type(message) for message in messages("nl") if enclosed(message)}
    assert with_files == {FigureShown, ReportSent, AgendaSent, *SHOW_PICTURES}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_picture_is_told_of_in_words_and_its_file_says_nothing(lang: str) -> None:
    for message in about_pictures(flow(), AT, "Zeg ik", THEME, "Bas"):
        for frame, file in enclosed(message, lang):
            assert file.name == ("beeld.jpg" if lang == "nl" else "picture.jpg")
            assert isinstance(file.made_of, Sent)
            assert file.text
            assert frame["m.mentions"] == {}
            assert "prompt" not in frame[MARKER]
            assert "Zeg ik" not in repr(file)


def test_pictures_come_in_the_order_in_which_they_are_told_of() -> None:
    section = drawn_section("Een boom.")
    files = [file for _, file in enclosed(SummaryPart(THEME, section))]
    assert [file.text for file in files] == ["Beeld 1: Een boom.", "Beeld 2, zonder beschrijving"]
    body = Renderer().render(SummaryPart(THEME, section), Voice("nl", "Europe/Amsterdam"), CONTEXT)[0]["body"]
    assert body.index("Beeld 1") < body.index("Beeld 2")


def test_a_reminder_does_not_send_a_picture_again() -> None:
    previews = [m for m in about_pictures(flow(), AT, "a", THEME, "Bas") if isinstance(m, Preview)]
    assert previews
    assert not any(enclosed(Reminder(Reminding.HALF, AT, preview)) for preview in previews)


def test_each_frame_is_its_own() -> None:
    (one, _), (other, _) = enclosed(replace(ReportSent(report())))
    one["extra"] = 1
    assert "extra" not in other
