"""The port to the words: a message of the engine becomes finished contents, in a person's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from bot.domain.flow_terms import Text
from bot.domain.ids import PersonRef
from bot.domain.messages import Message
from bot.domain.report import Chart, Radar, Report, Trend
from bot.domain.round import OpenPrompt
from bot.ports.press import Enclosure, Figure, Page


@dataclass(frozen=True, slots=True)
class Voice:
    """How to speak: `lang` is nl or en, `zone` the IANA time zone of the team; `formal`: with *u* in Dutch."""

    lang: str
    zone: str
    formal: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """Where a message belongs. `round`: the short id. `names_round`: the message comes between those of another round,
    so it says first which round it is about, with `theme`."""

    round: str | None = None
    flow: str | None = None
    phase: str | None = None
    prompt: OpenPrompt | None = None
    names_round: bool = False
    theme: str | None = field(default=None, repr=False)


Enclosed = tuple[dict[str, Any], Enclosure]
"""A file of a message, with what stands in its content besides the file."""


class Texts(Protocol):
    """Pure and safe to share."""

    def render(
        self, message: Message, voice: Voice, context: Context, *, mention: PersonRef | None = None
    ) -> tuple[dict[str, Any], ...]:
        """Finished `m.room.message` contents, in order; the last part carries the prompt. `mention` is whose private
        chat it is; whether it rings is decided per message."""
        ...

    def enclosed(self, message: Message, voice: Voice, context: Context) -> tuple[Enclosed, ...]:
        """The pictures and files that follow this message. They never ring."""
        ...

    def report(self, report: Report) -> Page:
        """A finished report in words, in its own language."""
        ...

    def figure(self, content: Chart | Radar | Trend, lang: str) -> Figure:
        """One picture of numbers: what to draw, and the same in words (`Figure.alternative`)."""
        ...

    def own_file_name(self, lang: str) -> str:
        """How the file with what is kept of somebody is called, without its ending."""
        ...

    def own_file_content(self) -> dict[str, Any]:
        """What stands in the message that carries such a file."""
        ...

    def own_page(self, told: Mapping[str, Any], lang: str) -> Page:
        """What is kept of somebody (`bot.service.own.file`), to be read."""
        ...

    def chat_name(self, voice: Voice) -> str: ...

    def place_name(self, title: Text, voice: Voice) -> str: ...

    def place_topic(self, voice: Voice) -> str: ...

    def duo_topic(self, voice: Voice) -> str:
        """The topic of a room of two people, which the chat server can read."""
        ...

    def chat_topic(self, voice: Voice) -> str: ...
