"""A press that draws nothing: the web page is real, a picture is only its measures, and everything made is counted."""

from dataclasses import dataclass, field

from bot.ports.press import Drawing, Page, PressFailed, Printed
from bot.press.html import html

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (900).to_bytes(4) + (700).to_bytes(4)


@dataclass
class QuietPress:
    """Implements `bot.ports.press.Press`. `fails`: so many times before it works."""

    made: list[Drawing | Page] = field(default_factory=list)
    fails: int = 0

    def draw(self, drawing: Drawing) -> bytes:
        self._make(drawing)
        return PNG

    def print_page(self, page: Page) -> Printed:
        self._make(page)
        pictures = tuple(b"x" for _ in page.blocks)
        return Printed(html(page, pictures), b"%PDF-1.7")

    def _make(self, thing: Drawing | Page) -> None:
        if self.fails:
            self.fails -= 1
            raise PressFailed("MemoryError")
        self.made.append(thing)
