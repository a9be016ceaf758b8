"""A press that leaves the paper blank: in a rehearsal nobody opens a file, and what stands in it is told in words."""

from dataclasses import dataclass, field
from typing import Final

from bot.ports.press import Drawing, Page, Printed

_BLANK: Final = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (900).to_bytes(4) + (700).to_bytes(4)
"""As much of a picture as says how wide and how high it is."""


@dataclass(slots=True)
class BlankPress:
    """Implements `bot.ports.press.Press`, and keeps what it was asked to make."""

    asked: list[Drawing | Page] = field(default_factory=list)

    def draw(self, drawing: Drawing) -> bytes:
        self.asked.append(drawing)
        return _BLANK

    def print_page(self, page: Page) -> Printed:
        self.asked.append(page)
        return Printed(b"<!doctype html>", b"%PDF-1.7")
