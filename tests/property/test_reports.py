"""Whatever people write: a report can be made, shows their words as words, and shows nothing it should not."""

import re
from html import unescape
from io import BytesIO

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from bot.domain.report import Chart, ChartItem, Radar, Scale, Trend, TrendLine
from bot.ports.press import Drawing
from bot.press.draw import draw, sheet
from bot.press.html import html
from bot.press.pdf import pdf
from bot.press.pictures import made
from bot.texts.neutral import visible
from bot.texts.render import Renderer
from tests.unit.press.samples import NOTICE, points, radar, report, trend
from tests.unit.press.test_drawings import NUMBER
from tests.unit.press.test_html import ATTRIBUTES, TAGS, Reader

HOSTILE = (
    "<script>alert(1)</script>", "</style><b onclick=x>", "]]>--><!--", "{nb}{page}{pages}{sign}", "$\\frac{1}{0}$",
    "**a** __b__ [c](d)", "\x00\x07\x1b[31m", "\u202eomgekeerd\u202c", "שלום שבת", "مرحبا بالعالم", "e\u0301" * 90,
    "z" + "\u0335" * 200, "👩\u200d👩\u200d👧\u200d👦🏳️\u200d🌈", "𠀀\U000e0041\ufffe\ud7ff", "a" * 10_000,
    "een woord " * 1_000, "\n" * 500, "", " ", "\u3164", "ﷺ" * 300, "\u00ad" * 50,
)  # fmt: skip
words = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=200), st.text("aé \n<&\"'`${}_*ش\u0301🌻", max_size=80))
slow = settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])


@given(said=words)
@example(said=HOSTILE[0])
@example(said=HOSTILE[1])
def test_the_page_holds_words_and_only_our_own_markup(said: str) -> None:
    page = Renderer().report(report(said))
    reader = Reader(html(page, (b"x",) * len(page.blocks)))
    assert set(reader.tags) == TAGS
    assert {name for _, name, _ in reader.attributes} == ATTRIBUTES
    assert not reader.open
    assert visible(said) in unescape("".join(reader.text))


@slow
@given(said=words)
@example(said="een woord " * 1_000)
@example(said="a" * 10_000)
def test_the_document_can_be_made_and_has_the_notice_on_every_page(said: str) -> None:
    page = Renderer().report(report(said))
    document = PdfReader(BytesIO(pdf(page, made(page))))
    for number, each in enumerate(document.pages, 1):
        text = re.sub(r"\s+", " ", each.extract_text())
        assert NOTICE in text
        assert f"Bladzijde {number} van {len(document.pages)}" in text


@slow
@given(notice=words)
def test_any_notice_leaves_room_for_the_report(notice: str) -> None:
    page = Renderer().report(report("Samen.", notice=notice))
    assert len(PdfReader(BytesIO(pdf(page, made(page)))).pages) < 40


scales = st.builds(
    lambda least, steps, low, high: Scale(least, least + steps, low, high),
    st.integers(-10, 10),
    st.integers(1, 100),
    words,
    words,
)


@st.composite
def charts(draw_: st.DrawFn) -> Chart:
    items = []
    for _ in range(draw_(st.integers(1, 5))):
        scale = draw_(scales)
        mean = draw_(st.none() | st.floats(scale.least, scale.most))
        items.append(ChartItem(draw_(words), scale, mean))
    return Chart(tuple(items))


def numbers_in(drawing: Drawing) -> set[str]:
    return {number for said in sheet(drawing).said for number in NUMBER.findall(said)}


@slow
@given(content=charts() | st.builds(radar, words) | st.builds(trend, words, st.booleans()))
def test_any_picture_can_be_drawn_and_its_words_hold_all_its_numbers(content: Chart | Radar | Trend) -> None:
    figure = Renderer().figure(content, "nl")
    assert draw(figure.drawing) == draw(figure.drawing)
    joined = re.sub(r"\s+", "", figure.alternative)
    said = sheet(figure.drawing).said
    assert all(number in joined for each in said for number in NUMBER.findall(each))


@given(means=st.lists(st.none() | st.floats(1, 5), min_size=1, max_size=60))
def test_what_is_hidden_has_no_number_beside_it(means: list[float | None]) -> None:
    items = tuple(ChartItem(f"Punt {chr(97 + at % 26)}", Scale(1, 5, "a", "b"), mean) for at, mean in enumerate(means))
    lines = Renderer().figure(Chart(items), "nl").words[1:]
    for line, mean in zip(lines, means, strict=True):
        assert bool(NUMBER.search(line)) is (mean is not None)


def test_a_trend_of_sixty_moments_says_every_one() -> None:
    values = [None if at % 7 == 3 else 1 + at % 5 for at in range(60)]
    content = Trend((TrendLine("Hulp", Scale(1, 5, "a", "b"), (points(*values),)),))
    figure = Renderer().figure(content, "nl")
    assert figure.alternative.count("te weinig antwoorden") == values.count(None)
    assert numbers_in(figure.drawing) <= set(NUMBER.findall(figure.alternative))
