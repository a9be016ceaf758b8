"""The report to print: A4, the notice on every page, text that can be selected and read aloud.

Nothing in the file tells who made it, with what, or at what time of day; equal pages give equal bytes.
"""

from bot.ports.press import Page
from bot.press.pdf_blocks import Blocks
from bot.press.pdf_paper import Paper
from bot.press.pictures import Made


def pdf(page: Page, pictures: Made) -> bytes:
    """A whole PDF document."""
    paper = Paper(page)
    try:
        paper.add_page()
        paper.title_of(page)
        blocks = Blocks(page.blocks, pictures, paper)
        for at in range(len(page.blocks)):
            blocks.write(at)
        paper.explain_missing_signs()
        paper.number_pages()
        return bytes(paper.output())
    finally:
        paper.put_away()
