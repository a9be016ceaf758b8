"""What the rest of the bot asks of the press. Nothing is loaded before it is asked."""

from bot.ports.press import Drawing, Page, Printed


class PrintingPress:
    """Holds nothing, so it can be handed to another process as it is."""

    def draw(self, drawing: Drawing) -> bytes:
        """A PNG picture 900 pixels wide. Equal drawings give equal bytes."""
        from bot.press.draw import draw

        return draw(drawing)

    def print_page(self, page: Page) -> Printed:
        """The page for a browser and for paper."""
        from bot.press.html import html
        from bot.press.pdf import pdf
        from bot.press.pictures import made

        pictures = made(page)
        return Printed(html(page, pictures), pdf(page, pictures))
