"""What goes with a message as a file. A file name stands in notifications and download folders: it tells nothing."""

from collections.abc import Iterator
from typing import Final

from bot.domain.messages import Message
from bot.domain.messages.report import FigureShown, ReportSent
from bot.domain.messages.season import AgendaSent
from bot.domain.report import Chart, Radar, Report, Trend
from bot.ports.press import Agenda, AgendaItem, Enclosure, Figure, Form, Sent
from bot.texts.catalogue import catalogue
from bot.texts.picture_files import pictures_of
from bot.texts.report import in_words, page
from bot.texts.speech import Speech

_DOCUMENTS: Final = (Form.HTML, Form.PDF)


def enclosures(message: Message, speech: Speech) -> Iterator[Enclosure]:
    """A picture of numbers; a document in both its forms; pictures that people sent."""
    match message:
        case FigureShown(content=Chart() | Radar() | Trend() as content):
            for block in in_words(content, speech):
                if isinstance(block, Figure):
                    yield Enclosure(Form.PNG, block.drawing, _name("figure-file", Form.PNG, speech), block.alt)
        case ReportSent(report):
            made = page(report, _spoken(report))
            for form in _DOCUMENTS:
                yield Enclosure(form, made, _name("report-file", form, speech))
        case AgendaSent() if message.entries:
            yield Enclosure(Form.ICS, _agenda(message, speech), _name("season-agenda-file", Form.ICS, speech))
        case _:
            for picture, told in pictures_of(message, speech):
                yield Enclosure(Form.JPEG, Sent(picture), _name("picture-file", Form.JPEG, speech), told)


def _agenda(message: AgendaSent, speech: Speech) -> Agenda:
    """A calendar leaves the chat for somebody's own: it holds no theme and no names."""
    items = tuple(
        AgendaItem(
            id=entry.id,
            at=entry.at,
            title=speech.label("season-agenda-title", flow=speech.of(entry.title)),
            about=speech.label("season-agenda-about", short=entry.short),
        )
        for entry in message.entries
    )
    return Agenda(items, message.zone, message.made)


def _spoken(report: Report) -> Speech:
    """A document is in its own language, and holds no time of day."""
    return Speech(catalogue(report.lang), report.lang, "UTC")


def _name(name: str, form: Form, speech: Speech) -> str:
    return f"{speech.label(name)}.{form}"
