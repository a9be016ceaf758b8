"""Pictures of numbers: what stands in them, what is never drawn, and nothing hidden inside."""

import pickle
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from PIL import Image

from bot.domain.report import Axis, Chart, ChartItem, Radar, Scale, Trend, TrendLine
from bot.ports.press import ChartDrawing, Drawing, Measure, RadarDrawing
from bot.press import sheet as paper
from bot.press.draw import draw, sheet
from bot.press.printing import PrintingPress
from bot.texts.render import Renderer
from tests.unit.press.samples import SCALE, chart, points, radar, trend

WORDS = "Ik durfde hulp te vragen."
CONTENTS = (
    chart(WORDS), trend(WORDS), trend(WORDS, agreed=True), radar(WORDS), radar(WORDS, (3, 2)), radar(WORDS, (1,) * 9),
)  # fmt: skip
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def drawing(content: Chart | Radar | Trend) -> Drawing:
    return Renderer().figure(content, "nl").drawing


def chunks(png: bytes) -> list[bytes]:
    names, at = [], 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4])
        names.append(png[at + 4 : at + 8])
        at += length + 12
    return names


def marked(png: bytes) -> int:
    """How many pixels have the colour that values have."""
    with Image.open(BytesIO(png)) as picture:
        found = picture.convert("RGB").getcolors(256) or []
    wanted = tuple(int(paper.MAIN[at : at + 2], 16) for at in (1, 3, 5))
    return sum(
        pixels
        for pixels, colour in found
        if isinstance(colour, tuple) and all(abs(a - b) <= 6 for a, b in zip(colour, wanted, strict=True))
    )


@pytest.mark.parametrize("content", CONTENTS)
def test_a_picture_is_as_wide_as_phones_like_and_holds_nothing_but_pixels(content: Chart | Radar | Trend) -> None:
    png = draw(drawing(content))
    with Image.open(BytesIO(png)) as picture:
        assert picture.width == 900
        assert not picture.info
    assert set(chunks(png)) == {b"IHDR", b"PLTE", b"IDAT", b"IEND"}


@pytest.mark.parametrize("content", CONTENTS)
def test_equal_drawings_give_equal_bytes(content: Chart | Radar | Trend) -> None:
    first = draw(drawing(content))
    assert draw(pickle.loads(pickle.dumps(drawing(content)))) == first  # noqa: S301 - our own
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(draw, [drawing(content)] * 2)) == [first, first]


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("content", CONTENTS)
def test_every_number_in_the_picture_is_in_its_words(content: Chart | Radar | Trend, lang: str) -> None:
    figure = Renderer().figure(content, lang)
    shown = {number for said in sheet(figure.drawing).said for number in NUMBER.findall(said)}
    assert shown <= set(NUMBER.findall(figure.alternative))


@pytest.mark.parametrize(
    ("unknown", "lowest"),
    [
        (Chart((ChartItem("a", SCALE, None),)), Chart((ChartItem("a", SCALE, 1),))),
        (Radar((Axis("a", SCALE, None),)), Radar((Axis("a", SCALE, 1),))),
        (Radar((Axis("a", SCALE, None),) * 5), Radar((Axis("a", SCALE, 1),) * 5)),
        (Trend((TrendLine("a", SCALE, (points(None),)),)), Trend((TrendLine("a", SCALE, (points(1),)),))),
    ],
)
def test_what_is_not_known_is_never_drawn_as_the_lowest(unknown: Chart, lowest: Chart) -> None:
    assert marked(draw(drawing(unknown))) == 0
    assert marked(draw(drawing(lowest))) > 100


def test_a_gap_is_not_bridged() -> None:
    whole, gapped = ((TrendLine("a", SCALE, (points(3, value, 3),)),) for value in (3, None))
    assert marked(draw(drawing(Trend(gapped)))) < marked(draw(drawing(Trend(whole)))) / 2


def test_a_new_segment_is_not_joined_to_the_one_before() -> None:
    one = Trend((TrendLine("a", SCALE, (points(3, 3, 3),)),))
    three = Trend((TrendLine("a", SCALE, (points(3), points(3, since=1), points(3, since=2))),))
    assert marked(draw(drawing(three))) < marked(draw(drawing(one))) / 2
    assert "nieuwe vragen: niet te vergelijken" in sheet(drawing(three)).said
    assert "nieuwe vragen: niet te vergelijken" not in sheet(drawing(one)).said


def test_an_axis_left_open_is_no_corner_of_the_radar() -> None:
    """Neither joined to its neighbours nor skipped: then four themes would look like a whole of four."""
    closed, open_ = (draw(drawing(radar("a", scores))) for scores in ((5, 5, 5, 5), (5, None, 5, 5)))
    assert marked(open_) < marked(closed) * 0.6


@pytest.mark.parametrize("axes", [1, 2, 9])
def test_few_and_many_axes_become_bars(axes: int) -> None:
    measures = (Measure("Visie", SCALE, 3, "score 3"),) * axes
    assert sheet(RadarDrawing(measures)).png() == sheet(ChartDrawing(measures)).png()


def test_axes_of_unlike_scales_become_bars() -> None:
    measures = tuple(Measure("Visie", Scale(1, most, "a", "b"), 3, "score 3") for most in (5, 5, 10))
    assert sheet(RadarDrawing(measures)).png() == sheet(ChartDrawing(measures)).png()


def test_formulas_and_unknown_signs_are_plain_text() -> None:
    for said in ("$x^2$ \\frac{1}{2}", "🌻👩\u200d⚕️", "\x00\u202e", "z̸̛" * 30, "𠀀ﷺ" * 20):
        assert draw(ChartDrawing((Measure(said, SCALE, 2, said),)))
    assert "$x^2$" in sheet(ChartDrawing((Measure("$x^2$", SCALE, 2, "2"),))).said


def test_long_labels_stay_on_the_sheet() -> None:
    for label in ("woord " * 30, "W" * 160):
        for line in sheet(ChartDrawing((Measure(label, SCALE, 2, "2"),))).said:
            assert paper.text_width(line, paper.TEXT, bold=True) <= paper.INNER


def test_sixty_items_can_be_drawn() -> None:
    items = tuple(ChartItem(f"Punt {at}", SCALE, 1 + at % 5) for at in range(60))
    lines = tuple(TrendLine(f"Punt {at}", SCALE, (points(1, 2, None),)) for at in range(60))
    for content in (Chart(items), Trend(lines[:20])):
        with Image.open(BytesIO(draw(drawing(content)))) as picture:
            assert picture.height < 2**16


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """As WCAG counts it: by light alone, so that it holds for every way of seeing colours."""
    dark, bright = sorted((_light(one), _light(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_text_and_values_stand_out_whatever_colours_one_sees() -> None:
    for text in (paper.INK, paper.SOFT):
        assert contrast(text, paper.PAPER) >= 4.5
    assert contrast(paper.MAIN, paper.PAPER) >= 3
    assert contrast(paper.MAIN, paper.TRACK) >= 3


def test_a_bot_that_draws_nothing_loads_none_of_it() -> None:
    heavy = "{'matplotlib', 'PIL', 'fpdf', 'numpy', 'uharfbuzz'}"
    program = f"import sys, bot.compose, bot.press.printing as p; p.PrintingPress(); print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_drawing_uses_no_global_state() -> None:
    program = (
        "import sys; from bot.press.draw import draw; from bot.ports.press import *;"
        "from bot.domain.report import Scale;"
        "draw(ChartDrawing((Measure('a', Scale(1, 5, 'b', 'c'), 2, '2'),))); print('matplotlib.pyplot' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_press_draws_what_draw_draws() -> None:
    assert PrintingPress().draw(drawing(CONTENTS[0])) == draw(drawing(CONTENTS[0]))


def test_no_line_runs_through_the_numbers_of_a_radar() -> None:
    """From a low score on the last axis to a higher one on the first, where the numbers stand."""
    axes = tuple(Axis("Praten", SCALE, score) for score in (3, 2, 4, 5, 1))
    with Image.open(BytesIO(draw(drawing(Radar(axes))))) as picture:
        paper_like = picture.convert("RGB")
        wide = picture.width / 360
        left, right = (int(at * wide) for at in (360 / 2 - 15, 360 / 2 - 7))
        blue = tuple(int(paper.MAIN[at : at + 2], 16) for at in (1, 3, 5))
        top, bottom = (int(at * wide) for at in (130, 140))
        seen = {paper_like.getpixel((x, y)) for x in range(left, right) for y in range(top, bottom)}
    assert blue not in seen
    assert len(seen) > 1, "a number stands there"
