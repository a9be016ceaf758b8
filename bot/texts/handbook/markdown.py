"""A page of the handbook written as Markdown."""

import re
from dataclasses import dataclass
from typing import Final, assert_never

from bot.texts.neutral import harmless, one_line
from bot.texts.tree import Block, Blocks, Heading, Inline, Items, Line, Ours, Paragraph, Quote, Typed, Words

_MEANS_SOMETHING: Final = re.compile(r"([\\`*_\[\]<>|#])")


@dataclass(frozen=True, slots=True)
class Section:
    """`level`: 1 for the title of the page."""

    level: int
    title: Line
    blocks: Blocks = ()


def markdown(sections: tuple[Section, ...]) -> str:
    """The whole page, with an empty line between blocks and one line end at its end."""
    parts: list[str] = []
    for section in sections:
        parts.append(f"{'#' * section.level} {_line(section.title)}")
        parts += (_block(block) for block in section.blocks)
    return "\n\n".join(parts) + "\n"


def link(text: str, page: str) -> Ours:
    """A link to another page of the handbook."""
    return Ours(f"[{_escaped(text)}]({page})")


def _block(block: Block) -> str:
    match block:
        case Paragraph(lines):
            return "\n".join(_line(line) for line in lines)
        case Heading(line):
            return f"**{_line(line)}**"
        case Items(lines, first):
            signs = ("-" if first is None else f"{first + at}." for at in range(len(lines)))
            return "\n".join(f"{sign} {_line(line)}" for sign, line in zip(signs, lines, strict=True))
        case Quote(text):
            return "\n".join(f"> {_escaped(line)}".rstrip() for line in harmless(text).split("\n"))
        case _:
            assert_never(block)


def _line(line: Line) -> str:
    return "".join(_inline(part) for part in line)


def _inline(part: Inline) -> str:
    match part:
        case Ours(text):
            return text
        case Typed(text):
            return f"`{text}`"
        case Words(text):
            return _escaped(one_line(text))
        case _:
            assert_never(part)


def _escaped(text: str) -> str:
    """Words of a flow's maker as they are: no sign of theirs means anything in Markdown."""
    return _MEANS_SOMETHING.sub(r"\\\1", text)
