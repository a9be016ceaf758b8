"""Numbers, agreements and drawings in a chat, all of it in words; and the sentence that goes with a document."""

from collections.abc import Iterator
from typing import assert_never

from bot.domain.messages.report import FigureShown, ReportSent
from bot.ports import press
from bot.texts.report import in_words
from bot.texts.speech import Speech, given, short
from bot.texts.tree import Block, Blocks, Heading, Items, Quote, Words

Figures = FigureShown | ReportSent


def figures(message: Figures, speech: Speech) -> Blocks:
    match message:
        case FigureShown():
            return (
                speech.say("figure-first"),
                speech.say("summary-theme", theme=short(message.theme)),
                Heading((Words(message.heading),)),
                *(block for part in in_words(message.content, speech) for block in _block(part)),
            )
        case ReportSent():
            title = Words(message.report.title)
            return (speech.say("report-sent-first"), speech.say("report-sent-what", title=title))
        case _:
            assert_never(message)


def _block(part: press.PageBlock) -> Iterator[Block]:
    """The same as on a page, for a chat: no table and no picture, nothing that a client may leave out."""
    match part:
        case press.Heading(text=text):
            yield Heading((Words(text),))
        case press.Remark(text=text):
            yield from given(text)
        case press.Quotation(text=text):
            yield Quote(text)
        case press.Grid(columns=columns, rows=rows):
            yield Items(tuple((Words(_row(columns, row)),) for row in rows), first=1)
        case press.Figure(words=words):
            yield Items(tuple((Words(line),) for line in words))
        case press.Photo(alt=alt, by=by):
            yield Quote(f"{by}: {alt}" if by else alt)
        case _:
            assert_never(part)


def _row(columns: tuple[str, ...], row: tuple[str, ...]) -> str:
    """One row as a line; the first cell says what it is about, so it needs no column title."""
    first, *rest = row
    told = [f"{column.casefold()}: {cell}" for column, cell in zip(columns[1:], rest, strict=True) if cell]
    return "; ".join((first, *told))
