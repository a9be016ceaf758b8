"""The blocks of a page on paper."""

from typing import Final, assert_never

from bot.ports.press import Figure, Grid, Heading, PageBlock, Photo, Quotation, Remark
from bot.press.pdf_paper import INK, MAIN, SIDE, SOFT, Paper
from bot.press.pdf_pictures import DRAWN, SENT, first_height, place
from bot.press.pictures import Made

_PART: Final = 2
_SIZES: Final = {_PART: 15.0, 3: 11.5, 4: 10.0}
_HEADING: Final = {_PART: 24.0, 3: 14.0, 4: 11.0}
"""Millimetres a heading takes, with the space around it."""
_LINES: Final = 14.0
"""What has to be free for a text to begin: two lines."""
_ENTRY: Final = 40.0
"""Most entries are shorter, and stay whole."""
_INDENT: Final = 6.0
_PLAIN: Final = 2
"""A table of so many columns is written as lines; with more, every row becomes an entry."""


class Blocks:
    def __init__(self, blocks: tuple[PageBlock, ...], pictures: Made, paper: Paper) -> None:
        self._blocks = blocks
        self._pictures = pictures
        self._paper = paper

    def write(self, at: int) -> None:
        block, paper = self._blocks[at], self._paper
        paper.room(self._needed(at))
        match block:
            case Heading():
                _heading(block, paper)
            case Remark(text):
                paper.words(text, 9.5, colour=SOFT)
                paper.ln(2)
            case Quotation():
                _quotation(block, paper)
            case Grid():
                _grid(block, paper)
            case Figure():
                _figure(block, self._pictures[at] or b"", paper)
            case Photo():
                _photo(block, self._pictures[at], paper)
            case _:
                assert_never(block)

    def _needed(self, at: int) -> float:
        """How much has to be free for this block to begin on a page. A heading stays with what follows it."""
        if at == len(self._blocks):
            return 0
        block, picture = self._blocks[at], self._pictures[at]
        if isinstance(block, Heading):
            return _HEADING[block.level] + self._needed(at + 1)
        if picture is not None:
            return first_height(picture, DRAWN if isinstance(block, Figure) else SENT)
        return _ENTRY if isinstance(block, Grid) else _LINES


def _heading(heading: Heading, paper: Paper) -> None:
    if paper.y > paper.first_y:
        paper.ln(8 if heading.level == _PART else 4)
        if heading.level == _PART:
            paper.rule()
            paper.ln(5)
    paper.start_section(heading.text, heading.level - 1, strict=False)
    paper.words(heading.text, _SIZES[heading.level], bold=True, colour=MAIN if heading.level == max(_SIZES) else INK)
    paper.ln(2)


def _quotation(quotation: Quotation, paper: Paper) -> None:
    """With a stroke beside it, on every page it covers."""
    first, top = paper.page, paper.y
    paper.words(quotation.text, 10, indent=_INDENT)
    if quotation.by:
        paper.words(f"— {quotation.by}", 9, colour=SOFT, indent=_INDENT)
    last, bottom = paper.page, paper.y
    for each in range(first, last + 1):
        paper.page = each
        start = top if each == first else paper.first_y
        end = bottom if each == last else paper.last_y
        paper.stroke(SIDE + 2, start + 0.5, end - 0.5)
    paper.ln(3)


def _grid(grid: Grid, paper: Paper) -> None:
    """Never side by side: a cell may be longer than a page."""
    for row in grid.rows:
        paper.room(_LINES if len(grid.columns) == _PLAIN else _ENTRY)
        if len(grid.columns) == _PLAIN:
            paper.words(f"{row[0]}: {row[1]}")
        else:
            paper.words(row[0], bold=True)
            for title, text in zip(grid.columns[1:], row[1:], strict=True):
                if text:
                    paper.words(f"{title}: {text}", 9.5, indent=_INDENT)
        paper.ln(1.5)
        paper.rule()
        paper.ln(2)


def _figure(figure: Figure, picture: bytes, paper: Paper) -> None:
    place(picture, figure.alt, DRAWN, paper)
    paper.room(_LINES)
    paper.words(figure.words_title, 9, bold=True, colour=SOFT)
    for line in figure.words:
        paper.item(line)


def _photo(photo: Photo, picture: bytes | None, paper: Paper) -> None:
    if picture is None:
        paper.words(photo.unshown, 9.5, colour=SOFT)
    else:
        place(picture, photo.alt, SENT, paper)
    paper.words(" — ".join(words for words in (photo.alt, photo.by) if words), 9, colour=SOFT)
    paper.ln(3)
