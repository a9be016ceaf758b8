"""Pictures on paper: as large as is pleasant, and in pieces when one is taller than a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image

from bot.press.pdf_paper import SIDE, Paper


@dataclass(frozen=True, slots=True)
class Size:
    """In millimetres. `cut`: a taller picture goes on below, or on the next page; otherwise it becomes smaller."""

    widest: float
    tallest: float
    cut: bool


DRAWN: Final = Size(86, 185, cut=True)
SENT: Final = Size(130, 120, cut=False)

_UNDER: Final = 3.0


def first_height(picture: bytes, size: Size) -> float:
    """How much a picture, or the first piece of it, takes."""
    with Image.open(BytesIO(picture)) as opened:
        return min(size.tallest, size.widest * opened.height / opened.width) + _UNDER


def place(picture: bytes, alt: str, size: Size, paper: Paper) -> None:
    """From the present height down."""
    for piece, across, down in _pieces(picture, size):
        width = min(size.widest, size.tallest * across / down)
        height = width * down / across
        paper.room(height + _UNDER)
        paper.image(piece, SIDE, paper.y, width, height, alt_text=alt)
        paper.set_y(paper.y + height + _UNDER)


def _pieces(picture: bytes, size: Size) -> Iterator[tuple[BytesIO, int, int]]:
    """A picture with its measures; in several where it has to be cut."""
    with Image.open(BytesIO(picture)) as opened:
        across, down = opened.size
        most = int(across * size.tallest / size.widest)
        if not size.cut or down <= most:
            yield BytesIO(picture), across, down
            return
        for top in range(0, down, most):
            bottom = min(top + most, down)
            piece = BytesIO()
            opened.crop((0, top, across, bottom)).save(piece, "PNG")
            yield piece, across, bottom - top
