"""From a drawing in words and numbers to a picture."""

from typing import assert_never

from bot.ports.press import ChartDrawing, Drawing, RadarDrawing, TrendDrawing
from bot.press.chart import chart
from bot.press.radar import radar
from bot.press.sheet import Sheet
from bot.press.trend import trend


def sheet(drawing: Drawing) -> Sheet:
    """The drawing laid out, not yet painted."""
    match drawing:
        case ChartDrawing(bars):
            return chart(bars)
        case RadarDrawing(axes):
            return radar(axes)
        case TrendDrawing():
            return trend(drawing)
        case _:
            assert_never(drawing)


def draw(drawing: Drawing) -> bytes:
    """A PNG 900 pixels wide, made to be read on a phone. Equal drawings give equal bytes."""
    return sheet(drawing).png()
