"""A report in words: every sentence is said, in both languages, and a number that must stay hidden is nowhere."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.domain.report import (
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
    Table,
    Trend,
    TrendLine,
)
from bot.domain.shown import CountedOption, SummarySection, SummaryVoice
from bot.ports.press import ChartDrawing, Figure, Grid, Heading, Page, PageBlock, Quotation, Remark
from bot.texts.catalogue import LANGUAGES, Catalogue, catalogue
from bot.texts.render import Renderer
from tests.unit.press.samples import SCALE, page, points, quotes, report, trend
from tests.unit.texts.samples import joint


def blocks(content: Any, lang: str = "nl") -> tuple[PageBlock, ...]:
    made = Renderer().report(replace(report(lang=lang), parts=(ReportPart("Deel", content),)))
    assert made.blocks[0] == Heading(2, "Deel")
    return made.blocks[1:]


def words(content: Chart | Radar | Trend, lang: str = "nl") -> tuple[str, ...]:
    return Renderer().figure(content, lang).words


def test_a_text_that_was_made_together_stands_there_as_in_the_chat() -> None:
    agreed, both, still_open, gone = joint("Een zin.", "Bas")
    text = Quotation("Een zin.", None)
    assert blocks(Quotes((agreed,))) == (Heading(3, "Wat is de kern?"), text)
    assert blocks(Quotes((still_open,)))[1:] == (Remark("Nog geen overeenstemming. Dat is ook een uitkomst."),)
    assert blocks(Quotes((gone,)))[1:] == (Remark("Deze tekst is weggehaald."),)
    for lang in LANGUAGES:
        _, said, *left = blocks(Quotes((both,)), lang)
        assert said == text
        remarks = [block.text for block in left if isinstance(block, Remark)]
        assert [block.text for block in left if isinstance(block, Quotation)] == [one.text for one in both.against]
        assert len(remarks) == 1 + len(both.against)
        assert [one.name in remark for one, remark in zip(both.against, remarks[1:], strict=True) if one.name]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_of_a_report_is_used(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    used: set[str] = set()
    plain = Catalogue._format

    def noting(self: Catalogue, sentence: str, values: dict[str, Any]) -> str:
        used.add(sentence)
        return plain(self, sentence, values)

    monkeypatch.setattr(Catalogue, "_format", noting)
    page(lang=lang)
    blocks(Table(()), lang)
    assert {name for name, file in catalogue(lang).files.items() if file == "report.ftl"} - used == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_has_its_frame(lang: str) -> None:
    made = page(lang=lang)
    assert isinstance(made, Page)
    assert made.lang == lang
    assert made.notice is not None
    assert "{page}" in made.page_number
    assert "{pages}" in made.page_number
    assert "{sign}" in made.missing_sign
    assert [what for _, what in made.facts][2] == ("1 december 2026" if lang == "nl" else "1 December 2026")


# --- numbers


def test_a_chart_in_words() -> None:
    items = (ChartItem("Hulp vragen", SCALE, 3.44), ChartItem("Eerlijk zijn", SCALE, None))
    assert words(Chart(items)) == (
        "De schaal loopt van 1 (helemaal niet) tot 5 (helemaal wel).",
        "‘Hulp vragen’: gemiddeld 3,4.",
        "‘Eerlijk zijn’: te weinig antwoorden.",
    )


def test_another_scale_is_said_before_what_stands_on_it() -> None:
    items = (ChartItem("a", SCALE, 3), ChartItem("b", Scale(0, 10, "nooit", "altijd"), 3))
    lines = words(Chart(items))
    assert [line.startswith("De schaal") for line in lines] == [True, False, True, False]


def test_a_value_is_drawn_as_it_is_said() -> None:
    """Not finer than people are told."""
    figure = Renderer().figure(Chart((ChartItem("a", SCALE, 3.4444),)), "nl")
    assert isinstance(figure.drawing, ChartDrawing)
    assert figure.drawing.bars[0].value == 3.4


def test_a_radar_in_words() -> None:
    axes = (Axis("Visie", SCALE, 4), Axis("Taal", SCALE, None))
    assert words(Radar(axes))[1:] == ("‘Visie’: score 4.", "‘Taal’: open gelaten.")
    assert words(Radar(axes), "en")[1:] == ("‘Visie’: score 4.", "‘Taal’: left open.")


def test_a_trend_in_words() -> None:
    assert words(trend("Hulp"))[1] == (
        "‘Hulp’: 2 nov: 3,2; 9 nov: te weinig antwoorden; 16 nov: 4,2; nieuwe vragen: niet te vergelijken; "
        "23 nov: 2,0; 30 nov: 1,0."
    )
    assert words(trend("Help", agreed=True), "en")[1].startswith("‘Help’: 2 Nov: 3; 9 Nov: left open; 16 Nov: 4;")


def test_days_of_more_than_one_year_say_which() -> None:
    days = (Point(date(2025, 12, 1), 2), Point(date(2026, 12, 1), 3))
    assert words(Trend((TrendLine("a", SCALE, (days,)),)))[1] == "‘a’: 1 dec 2025: 2,0; 1 dec 2026: 3,0."


def test_empty_segments_and_lines_are_left_out() -> None:
    lines = (TrendLine("a", SCALE, ((), points(2), ())), TrendLine("b", SCALE, ()))
    said = " ".join(words(Trend(lines)))
    assert "nieuwe vragen" not in said
    assert "‘b’" not in said


@pytest.mark.parametrize("content", [Chart(()), Radar(()), Trend(()), Table(()), Quotes(()), Counts(())])
def test_nothing_to_show_is_said(content: Any) -> None:
    assert blocks(content) == (Remark("Hier is niets om te laten zien."),)


def test_a_number_that_would_say_too_much_is_not_there() -> None:
    asked = CountedQuestion("Welke dag?", (CountedOption("maandag", 6), CountedOption("vrijdag", None)))
    grid = blocks(Counts((asked,)))[1]
    assert isinstance(grid, Grid)
    assert grid.rows == (("maandag", "6"), ("vrijdag", "te weinig om te laten zien"))


def test_a_hidden_number_leaves_no_digit() -> None:
    hidden = Chart((ChartItem("a", Scale(-2, 2, "b", "c"), None),))
    assert not re.search(r"\d", words(hidden)[1])


# --- words


def test_too_few_voices_show_nothing() -> None:
    section = SummarySection(quotes("x").sections[0].question_id, "Wat?", (SummaryVoice("geheim"),), too_few=True)
    assert blocks(Quotes((section,))) == (Heading(3, "Wat?"), Remark("Hier waren te weinig stemmen om te laten zien."))


def test_groups_have_headings_and_every_voice_stands_once() -> None:
    made = blocks(Quotes((quotes("Rust").sections[1],)))
    assert made == (
        Heading(3, "En verder?"),
        Heading(4, "Rust"),
        Quotation("Rust"),
        Quotation("Rust!", "leidinggevende"),
        Heading(4, "En ook"),
        Quotation("Rust", "Bas"),
    )


def test_a_column_nobody_filled_is_left_out() -> None:
    (grid,) = blocks(Table((PlanRow("Beginnen", "Ans", ""),)))
    assert grid == Grid(("Wat", "Wie"), (("Beginnen", "Ans"),))


def test_hidden_signs_are_taken_out_everywhere() -> None:
    made: Report = report("a\u202eb\x00c\u200b")
    for block in Renderer().report(made).blocks:
        assert not re.search("[\u202e\x00\u200b]", _all(block))


def _all(block: PageBlock) -> str:
    if isinstance(block, Grid):
        return str((block.columns, block.rows))
    if isinstance(block, Figure):
        return block.alternative
    return getattr(block, "text", "") or getattr(block, "alt", "")
