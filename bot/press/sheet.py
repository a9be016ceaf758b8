"""A sheet to draw on, as wide as a phone: text, lines and shapes are placed one by one, and become a PNG at the end.

Sizes are in pixels of a phone 360 wide; the picture has two and a half times as many, for sharp screens. matplotlib
only paints: it lays out nothing, looks for no font, and reads nothing as a formula.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from threading import get_ident
from typing import TYPE_CHECKING, Any, Final

from bot.press.quiet import quiet
from bot.press.signs import drawable, font_file

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.ft2font import FT2Font

WIDTH: Final = 360
MARGIN: Final = 14
INNER: Final = WIDTH - 2 * MARGIN

INK: Final = "#1a2230"
SOFT: Final = "#4a5568"
RULE: Final = "#c3cad4"
TRACK: Final = "#e8ecf1"
PAPER: Final = "#ffffff"
MAIN: Final = "#1d5b8f"
"""Blue: told from the greys by everybody, whatever colours they see; what it marks has a shape of its own as well."""

TEXT: Final = 13.0
SMALL: Final = 11.5

_UNITS_PER_INCH: Final = 100
_DOTS_PER_UNIT: Final = 2.5
_COLOURS: Final = 64
_POINTS: Final = 72 / _UNITS_PER_INCH
"""Points in one unit: a font of 13 units has 9.36 points."""

quiet("matplotlib", "PIL")

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Style:
    """How a line or the edge of a shape looks."""

    colour: str = INK
    width: float = 1.0
    dashes: tuple[float, float] | None = None
    fill: str | None = None
    hatch: str | None = None
    dot: float = 0


class Sheet:
    """The zero is at the top left, and y grows downward. The height is what was used."""

    def __init__(self) -> None:
        self.y: float = MARGIN
        self._made: list[Callable[[], Artist]] = []
        self.said: list[str] = []
        """Every text on the sheet, in order."""

    def text(self, at: Place, words: str, size: float = TEXT, *, bold: bool = False, colour: str = INK,
             align: str = "left", clear: bool = False) -> None:  # fmt: skip
        """One line; `at` is its left (or right, or middle) end, at half its height. `clear`: what was drawn there
        before does not run through it."""
        shown = _shown(words, bold)
        self.said.append(shown)
        if clear:
            wide = text_width(words, size, bold)
            left = at[0] - {"left": 0.0, "center": wide / 2, "right": wide}[align]
            self.box(left - 1.5, at[1] - size / 2, wide + 3, size, Style(PAPER, 0, fill=PAPER))
        self._made.append(lambda: _text(at, shown, size, bold=bold, colour=colour, align=align))

    def lines(self, words: str, size: float = TEXT, *, bold: bool = False, colour: str = INK) -> None:
        """Words over the full width, on as many lines as they need, from `y` down."""
        for line in wrapped(words, INNER, size, bold):
            self.y += size * 0.7
            self.text((MARGIN, self.y), line, size, bold=bold, colour=colour)
            self.y += size * 0.7

    def line(self, places: Sequence[Place], style: Style) -> None:
        """Through these places; with a `dot` of that size at each."""
        self._made.append(lambda: _line(places, style))

    def shape(self, corners: Sequence[Place], style: Style) -> None:
        self._made.append(lambda: _shape(corners, style))

    def box(self, left: float, top: float, width: float, height: float, style: Style) -> None:
        right, bottom = left + width, top + height
        self.shape(((left, top), (right, top), (right, bottom), (left, bottom)), style)

    def png(self) -> bytes:
        """The sheet as a picture. It holds no time, no name of a program and no other writing than what is seen."""
        figure = _figure(self.y + MARGIN, (make() for make in self._made))
        return _painted(figure)


def wrapped(words: str, width: float, size: float, bold: bool = False) -> list[str]:
    """`words` in lines that fit; between words where that is possible."""
    lines: list[str] = []
    line = ""
    for word in _shown(words, bold).split():
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, bold) <= width:
            line = longer
            continue
        lines += [line] if line else []
        *full, line = _cut(word, width, size, bold)
        lines += full
    return [*lines, line] if line else lines


def _cut(word: str, width: float, size: float, bold: bool) -> list[str]:
    """A word in pieces that fit."""
    pieces = [""]
    for sign in word:
        if pieces[-1] and text_width(pieces[-1] + sign, size, bold) > width:
            pieces.append("")
        pieces[-1] += sign
    return pieces


def text_width(words: str, size: float, bold: bool = False) -> float:
    """How wide `words` are on one line."""
    font = _font(bold, get_ident())
    font.set_text(_shown(words, bold))
    return font.get_width_height()[0] / 64 * size / _MEASURED_AT


_MEASURED_AT: Final = 100.0


@lru_cache(maxsize=8)
def _font(bold: bool, _thread: int) -> "FT2Font":
    """A font to measure with. It remembers what it measured last, so every thread has its own."""
    from matplotlib.ft2font import FT2Font

    font = FT2Font(BytesIO(font_file(bold).read_bytes()))
    font.set_size(_MEASURED_AT, 72)
    return font


@cache
def _known(bold: bool) -> frozenset[int]:
    return frozenset(_font(bold, get_ident()).get_charmap())


def _shown(words: str, bold: bool) -> str:
    return drawable(words, _known(bold))


# --- what matplotlib does


def _figure(height: float, artists: Iterator["Artist"]) -> "Figure":
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(
        (WIDTH / _UNITS_PER_INCH, height / _UNITS_PER_INCH),
        dpi=_UNITS_PER_INCH * _DOTS_PER_UNIT,
        facecolor=PAPER,
    )
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(height, 0)
    for order, artist in enumerate(artists):
        artist.set_zorder(order)
        axes.add_artist(artist)
    return figure


def _painted(figure: "Figure") -> bytes:
    """In a few dozen colours, which is all a drawing has: a fifth of the size."""
    from PIL import Image

    canvas: Any = figure.canvas
    canvas.draw()
    picture = Image.frombuffer("RGBA", canvas.get_width_height(), canvas.buffer_rgba().tobytes())
    out = BytesIO()
    picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _text(at: Place, words: str, size: float, *, bold: bool, colour: str, align: Any) -> "Artist":
    from matplotlib.font_manager import FontProperties
    from matplotlib.text import Text

    return Text(
        *at,
        words,
        color=colour,
        fontproperties=FontProperties(fname=font_file(bold), size=size * _POINTS),
        horizontalalignment=align,
        verticalalignment="center_baseline",
        parse_math=False,
    )


def _line(places: Sequence[Place], style: Style) -> "Artist":
    from matplotlib.lines import Line2D

    across, down = zip(*places, strict=True)
    return Line2D(
        across,
        down,
        color=style.colour,
        linewidth=style.width * _POINTS,
        linestyle=(0, style.dashes) if style.dashes else "-",
        marker="o" if style.dot else "",
        markersize=style.dot * _POINTS,
        markerfacecolor=style.fill or style.colour,
        solid_capstyle="round",
        solid_joinstyle="round",
    )


def _shape(corners: Sequence[Place], style: Style) -> "Artist":
    from matplotlib.patches import Polygon

    return Polygon(
        corners,
        facecolor=style.fill or "none",
        edgecolor=style.colour,
        linewidth=style.width * _POINTS,
        hatch=style.hatch,
        joinstyle="miter",
    )
