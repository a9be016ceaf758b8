"""The paper: its margins, its font, and what stands on every page."""

from datetime import UTC, datetime, time
from typing import Final
from unicodedata import bidirectional

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import TTFFont

from bot.ports.press import Page
from bot.press.quiet import quiet
from bot.press.signs import MISSING, drawable, font_file

INK: Final = (26, 34, 48)
SOFT: Final = (74, 85, 104)
RULE: Final = (195, 202, 212)
MAIN: Final = (29, 91, 143)
TINT: Final = (238, 243, 248)

SIDE: Final = 20.0
WIDE: Final = 210.0 - 2 * SIDE
LINE: Final = 1.45
"""Height of a line, in sizes of its font."""

_FONT: Final = "DejaVu"
_TOP: Final = 12.0
_BOTTOM: Final = 20.0
_MM: Final = 25.4 / 72

quiet("fpdf", "fontTools", "PIL")


class Paper(FPDF):
    """Sizes in millimetres, fonts in points. Words are written as they are: nothing in them is markup or a place for a
    page number."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._missed = False
        self.first_y = _TOP
        """Where the text of a page begins: under the notice."""
        for style in ("", "B"):
            self.add_font(_FONT, style, str(font_file(bold=bool(style))))
        self.alias_nb_pages("")  # so that nobody's words are taken for the number of pages
        self.set_title(page.title)
        self.set_lang({"nl": "nl-NL"}.get(page.lang, page.lang))
        self.set_creation_date(datetime.combine(page.made_on, time(), UTC))
        self.set_margins(SIDE, _TOP)
        self.c_margin = 0
        self.set_auto_page_break(True, _BOTTOM)

    def file_id(self) -> str:
        """None: a number of the file would be one more thing to recognise it by."""
        return ""

    def header(self) -> None:
        if self._page.notice:
            self._notice(self._page.notice)
        self.first_y = self.y

    @property
    def last_y(self) -> float:
        """Where the text of a page ends."""
        return float(self.h) - _BOTTOM

    def words(self, text: str, size: float = 10, *, bold: bool = False, colour: tuple[int, int, int] = INK,
              indent: float = 0, align: str = "L") -> None:  # fmt: skip
        """A paragraph from the present height down, over as many pages as it needs."""
        self.set_font(_FONT, "B" if bold else "", size)
        self.set_text_color(*colour)
        self.set_x(SIDE + indent)
        self._cell(text, WIDE - indent, size, align="R" if _from_right(text) else align)

    def item(self, text: str) -> None:
        """One line of a list."""
        self.room(6)
        self.set_fill_color(*SOFT)
        self.ellipse(SIDE + 1, self.y + 1.7, 0.9, 0.9, style="F")
        self.words(text, 9, colour=SOFT, indent=4)
        self.ln(0.6)

    def stroke(self, x: float, top: float, bottom: float) -> None:
        """Upright, beside a text."""
        self.set_draw_color(*RULE)
        self.set_line_width(0.6)
        self.line(x, top, x, bottom)

    def room(self, height: float) -> None:
        """On the next page where so much does not fit on this one any more."""
        if self.y + height > self.last_y:
            self.add_page()

    def rule(self) -> None:
        self.set_draw_color(*RULE)
        self.set_line_width(0.2)
        self.line(SIDE, self.y, SIDE + WIDE, self.y)

    def title_of(self, page: Page) -> None:
        """The head of the first page."""
        self.start_section(page.title)
        self.words(page.title, 20, bold=True)
        self.ln(3)
        for name, what in page.facts:
            self.words(f"{name}: {what}", 10, colour=SOFT)

    def number_pages(self) -> None:
        """At the end, when it is known how many there are. Page by page, so that nothing flows on to a new one."""
        pages = self.page
        self.set_auto_page_break(False)
        for number in range(1, pages + 1):
            self.page = number
            self.set_font(_FONT, "", 1)  # a page keeps the font it ended with, and is told only of another
            self.set_y(-14)
            said = self._page.page_number.replace("{pages}", str(pages)).replace("{page}", str(number))
            self.words(said, 8.5, colour=SOFT, align="R")

    def put_away(self) -> None:
        """Closes the files of the fonts."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()

    def explain_missing_signs(self) -> None:
        """Only where there are any."""
        if self._missed:
            self.ln(8)
            self.words(self._page.missing_sign.replace("{sign}", MISSING), 8.5, colour=SOFT)

    def _notice(self, notice: str) -> None:
        """In a box at the top; the text of the page begins under it."""
        self.set_y(_TOP)
        self.set_font(_FONT, "", 8.5)
        self.set_text_color(*INK)
        self.set_fill_color(*TINT)
        self.set_x(SIDE)
        self._cell(notice, WIDE, 8.5, fill=True, padding=(3, 4, 3, 5))
        self.set_fill_color(*MAIN)
        self.rect(SIDE, _TOP, 1.2, self.y - _TOP, style="F")
        self.ln(7)

    def _cell(self, text: str, width: float, size: float, *, align: str = "L", fill: bool = False,
              padding: tuple[int, ...] = (0, 0, 0, 0)) -> None:  # fmt: skip
        """Letters are shaped and turned only where a script needs it: most texts are laid out in half the time."""
        self.set_text_shaping(any(_shaped(sign) for sign in text))
        self.multi_cell(
            width, size * _MM * LINE, self._known(text), align=align, fill=fill, padding=padding,
            new_x=XPos.LMARGIN, new_y=YPos.NEXT,
        )  # fmt: skip

    def _known(self, text: str) -> str:
        font = self.current_font
        assert isinstance(font, TTFFont)
        shown = drawable(text, font.cmap)
        self._missed = self._missed or (MISSING in shown and MISSING not in text)
        return shown


def _shaped(sign: str) -> bool:
    """Whether a sign may look different beside others: past the Latin letters, and none of the common marks."""
    return "\u0300" <= sign < "\u2000" or sign >= "\ua000"


def _from_right(text: str) -> bool:
    """Whether the first letter belongs to a script that runs from right to left."""
    for sign in text:
        direction = bidirectional(sign)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
