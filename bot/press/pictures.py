"""The pictures of a page, made once for every form it is printed in."""

from bot.ports.press import Figure, Page, PageBlock, Photo
from bot.press.draw import draw
from bot.press.photo import clean

Made = tuple[bytes | None, ...]
"""One for each block of a page. None: the block has no picture, or none that can be shown."""


def made(page: Page) -> Made:
    """A PNG for every figure, a cleaned JPEG for every photo."""
    return tuple(_made(block) for block in page.blocks)


def _made(block: PageBlock) -> bytes | None:
    if isinstance(block, Figure):
        return draw(block.drawing)
    if isinstance(block, Photo):
        return clean(block.data) if block.data is not None else None
    return None
