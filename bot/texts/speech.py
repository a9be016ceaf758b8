"""Speech: one language and one time zone, and the small steps from sentences to blocks that every message takes."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.domain.flow import Flow
from bot.domain.flow_terms import Text
from bot.domain.ids import RoleId
from bot.texts import times
from bot.texts.catalogue import Catalogue, Value
from bot.texts.neutral import one_line
from bot.texts.tree import Blocks, Heading, Items, Line, Paragraph, Words

SHORT: Final = 300
"""Characters shown of a theme, a name or a passage inside a sentence."""


@dataclass(frozen=True, slots=True)
class Speech:
    words: Catalogue
    lang: str
    zone: str

    def say(self, sentence: str, **values: Value) -> Paragraph:
        return Paragraph(self.words.lines(sentence, **values))

    def head(self, sentence: str, **values: Value) -> Heading:
        return Heading(self.line(sentence, **values))

    def line(self, sentence: str, **values: Value) -> Line:
        """A sentence that is one line."""
        (line,) = self.words.lines(sentence, **values)
        return line

    def label(self, sentence: str, **values: str | int) -> str:
        """A sentence as it is: a label, or words that do not go into a chat. Values are never read as Fluent."""
        return self.words.text(sentence, **values)

    def moment(self, at: datetime) -> str:
        """Like *dinsdag 1 december om 9:30*, in the team's own time."""
        day, clock = times.day(at, self.lang, self.zone), times.clock(at, self.lang, self.zone)
        return self.words.text("moment", day=day, clock=clock)

    def length(self, span: timedelta) -> str:
        """Like *5 dagen*."""
        count, unit = times.measured(span)
        return self.words.text("length", count=count, unit=unit)

    def of(self, text: Text) -> str:
        """The flow's words in this language."""
        return text.in_(self.lang)

    def role(self, flow: Flow, role: RoleId) -> str:
        """The title of a role: the flow's own, else the standard one."""
        title = flow.role(role).title
        return self.of(title) if title else self.words.text(f"role-{role}")

    def roll(self, names: tuple[str, ...]) -> Words:
        """Names or other words in a row: *a, b en c*."""
        return Words(times.enumeration(tuple(one_line(name, SHORT) for name in names), self.lang))


def short(text: str) -> Words:
    """Words from elsewhere inside a sentence, cut when they are very long."""
    return Words(one_line(text, SHORT))


def given(text: str) -> Blocks:
    """A text of the flow's maker as a paragraph; nothing when there is none."""
    lines = tuple((Words(line),) for line in text.strip().split("\n") if line.strip())
    return (Paragraph(lines),) if lines else ()


def listed(lines: tuple[Line, ...]) -> Blocks:
    return (Items(lines),) if lines else ()


def numbered(labels: tuple[str, ...]) -> Blocks:
    """Choices with the numbers people can answer with."""
    return (Items(tuple((Words(label),) for label in labels), first=1),) if labels else ()
