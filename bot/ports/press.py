"""The port to the press: a report in words becomes pictures, a web page and a document to print.

The texts make a `Page` once; the press writes it out in every form, so that no two forms can say different things.
All strings are finished and none is markup: the press escapes them and reads nothing in them.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.ids import PersonId
from bot.domain.picture import PictureId
from bot.domain.report import Scale

# --- pictures of numbers, with every word that stands in them


@dataclass(frozen=True, slots=True)
class Measure:
    """One item on its scale. `value` None is drawn as a gap, never as zero; `said` tells what stands there."""

    label: str = field(repr=False)
    scale: Scale
    value: float | None
    said: str


@dataclass(frozen=True, slots=True)
class ChartDrawing:
    bars: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class RadarDrawing:
    """Three to eight axes; with fewer or more it is drawn as bars."""

    axes: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """`day`: the date as people read it."""

    on: date
    day: str
    value: float | None
    said: str


@dataclass(frozen=True, slots=True)
class Curve:
    """No line joins two segments, and none crosses a gap. No segment is empty."""

    label: str = field(repr=False)
    scale: Scale
    segments: tuple[tuple[Moment, ...], ...]


@dataclass(frozen=True, slots=True)
class TrendDrawing:
    """`gap` and `new_segment`: what the two signs mean, said beneath the lines where they occur."""

    curves: tuple[Curve, ...]
    gap: str
    new_segment: str


Drawing = ChartDrawing | RadarDrawing | TrendDrawing


# --- a page of blocks


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 2 for a part, 3 for a question, 4 for a group of voices."""

    level: int
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence of ours beside the words of others."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words, in full. `by`: the label promised."""

    text: str = field(repr=False)
    by: str | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows under column titles; the first column says what a row is about."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of numbers. `alt` says in a sentence what it is; `words` say everything that stands in it, and are
    always shown under it, with `words_title` above them."""

    drawing: Drawing
    alt: str = field(repr=False)
    words_title: str
    words: tuple[str, ...] = field(repr=False)

    @property
    def alternative(self) -> str:
        """The whole picture as text, for a chat message."""
        return "\n".join(self.words)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture somebody sent. It lies apart: `data` is put in when the page is printed. `unshown` stands there when it
    is gone, or the bytes are no picture we dare to open."""

    picture: PictureId
    alt: str = field(repr=False)
    by: str | None = field(repr=False)
    unshown: str
    data: bytes | None = field(repr=False, default=None)


PageBlock = Heading | Remark | Quotation | Grid | Figure | Photo


@dataclass(frozen=True, slots=True)
class Page:
    """`facts`: names with what they are, such as theme and date. `page_number` holds {page} and {pages};
    `missing_sign` explains the sign that stands where a font knows no better."""

    title: str
    lang: str
    notice: str | None
    made_on: date
    facts: tuple[tuple[str, str], ...] = field(repr=False)
    blocks: tuple[PageBlock, ...] = field(repr=False)
    page_number: str
    missing_sign: str


@dataclass(frozen=True, slots=True)
class Printed:
    """The same report twice: a web page that needs nothing from elsewhere, and a PDF document."""

    html: bytes = field(repr=False)
    pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One moment in a calendar. `id` stays the same for the same moment, so that a later file replaces it."""

    id: str
    at: datetime
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """A calendar file. `zone`: the IANA name of the wall clock its times are written in; `made`: when."""

    items: tuple[AgendaItem, ...]
    zone: str
    made: datetime


class Form(StrEnum):
    """What a picture or a page is made into."""

    PNG = "png"
    HTML = "html"
    PDF = "pdf"
    ICS = "ics"
    """A calendar."""
    JSON = "json"
    JPEG = "jpg"
    """A picture somebody sent, as it was made clean."""


@dataclass(frozen=True, slots=True)
class OwnFile:
    """What is kept of one person. It is gathered when it is sent, so that nothing of it ever waits in the outbox."""

    person: PersonId
    lang: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A picture somebody sent: it lies apart, and is fetched when it goes."""

    picture: PictureId


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with a message, as it waits to be made: it becomes bytes only when it is sent. `name` is what
    readers see, and says nothing about the round; `text` tells what there is to see."""

    form: Form
    made_of: Drawing | Page | Agenda | OwnFile | Sent = field(repr=False)
    name: str
    text: str = field(repr=False, default="")


class PressFailed(Exception):
    """Nothing was made. The text holds the kind of mistake at most, never a word of the page."""


class Press(Protocol):
    """Pure, but heavy: call it in a thread. Raises `PressFailed` when it cannot be made, now or ever."""

    def draw(self, drawing: Drawing) -> bytes:
        """A PNG picture. Equal drawings give equal bytes."""
        ...

    def print_page(self, page: Page) -> Printed: ...
