"""A passage taken out of what was released: which parts hold it, and what is left of them."""

import re
from collections.abc import Callable
from typing import Final, assert_never

from bot.domain.report import (
    Chart,
    Content,
    Counts,
    PlanRow,
    Quotes,
    Radar,
    Table,
    Trend,
)
from bot.domain.shown import SummarySection, SummaryVoice

Holds = Callable[[str], bool]
"""Whether a text holds the passage."""
Figures = Counts | Chart | Radar | Trend | Table


def plain(text: str) -> str:
    """As passages are compared: without capitals, line breaks and what stands around it."""
    return " ".join(text.casefold().split()).strip(" \"'“”‘’.")


_NUMBERED: Final = re.compile(r"(?:beeld|picture) \d+")


def holder(words: str) -> Holds:
    """A picture is asked about by its number, and is no part of a word."""
    if _NUMBERED.fullmatch(words):
        return lambda text: words == plain(text)
    return lambda text: words in plain(text)


def voice_holds(voice: SummaryVoice, holds: Holds) -> bool:
    """Its words hold the passage, or its picture is the one that is meant."""
    names = ("beeld", "picture") if voice.picture is not None else ()
    number = voice.picture.number if voice.picture is not None else 0
    return holds(voice.text) or any(holds(f"{name} {number}") for name in names)


def in_section(section: SummarySection, holds: Holds) -> bool:
    """Whether a voice in it, what was left against it, or an agreement holds the passage."""
    texts = (
        *(one.text for one in section.against),
        *(line.what for line in section.actions),
    )
    return any(holds(text) for text in texts) or any(voice_holds(voice, holds) for voice in section.voices)


def in_content(content: Content, holds: Holds) -> bool:
    """Whether anything that people wrote or chose in it holds the passage."""
    if isinstance(content, Quotes):
        return any(in_section(section, holds) for section in content.sections)
    return figure_without(content, holds) != content


def content_without(content: Content, holds: Holds, remade: Callable[[SummarySection], SummarySection]) -> Content:
    """What is left; `remade` makes anew a question that holds the passage."""
    if isinstance(content, Quotes):
        return Quotes(tuple(remade(s) if in_section(s, holds) else s for s in content.sections))
    return figure_without(content, holds)


def figure_without(content: Figures, holds: Holds) -> Figures:
    """The same without every line whose words hold the passage; numbers stay what they are."""
    match content:
        case Counts(questions):
            left = tuple(type(q)(q.question, tuple(o for o in q.options if not holds(o.label))) for q in questions)
            return Counts(left)
        case Chart(items, agreed):
            return Chart(tuple(item for item in items if not holds(item.label)), agreed)
        case Radar(axes):
            return Radar(tuple(axis for axis in axes if not holds(axis.label)))
        case Trend(lines, agreed):
            return Trend(tuple(line for line in lines if not holds(line.label)), agreed)
        case Table(rows):
            return Table(tuple(row for row in rows if not _in_row(row, holds)))
        case _:
            assert_never(content)


def is_empty(content: Content) -> bool:
    """Nothing is left to show."""
    match content:
        case Quotes(sections):
            return not any(section.shows for section in sections)
        case Counts(questions):
            return not any(question.options for question in questions)
        case Chart(items=left) | Radar(axes=left) | Trend(lines=left) | Table(rows=left):
            return not left
        case _:
            assert_never(content)


def _in_row(row: PlanRow, holds: Holds) -> bool:
    return any(holds(cell) for cell in (row.what, row.who, row.when, row.with_whom))
