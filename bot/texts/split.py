"""A message too long for one event, cut where it hurts least: between blocks, between lines, between words."""

from collections.abc import Callable
from dataclasses import replace

from bot.texts.tree import Block, Blocks, Heading, Items, Paragraph, Quote

Fits = Callable[[Blocks], bool]


class Uncuttable(Exception):
    """One line of a message is longer than a whole message may be."""


def in_parts(blocks: Blocks, fits: Fits) -> tuple[Blocks, ...]:
    """The blocks in order, in as few parts as fit. A heading stays with what follows it."""
    parts: list[Blocks] = []
    part: Blocks = ()
    waiting = list(reversed(blocks))
    while waiting:
        block = waiting.pop()
        if fits((*part, block)):
            part = (*part, block)
            continue
        kept, moved = _without_last_headings(part)
        if kept:
            parts.append(kept)
            part = ()
            waiting.extend((block, *reversed(moved)))
        else:
            waiting.extend(reversed(_halves(block)))
    return (*parts, part) if part else tuple(parts)


def _without_last_headings(part: Blocks) -> tuple[Blocks, Blocks]:
    at = len(part)
    while at and isinstance(part[at - 1], Heading):
        at -= 1
    return part[:at], part[at:]


def _halves(block: Block) -> tuple[Block, Block]:
    match block:
        case Quote(text) if len(text) > 1:
            at = _cut(text)
            return Quote(text[:at]), Quote(text[at:])
        case Paragraph(lines) if len(lines) > 1:
            at = len(lines) // 2
            return Paragraph(lines[:at]), Paragraph(lines[at:])
        case Items(lines, first) if len(lines) > 1:
            at = len(lines) // 2
            return replace(block, lines=lines[:at]), Items(lines[at:], None if first is None else first + at)
        case _:
            raise Uncuttable(type(block).__name__)


def _cut(text: str) -> int:
    """A place near the middle: after a line, else after a word, else anywhere."""
    middle = len(text) // 2
    for sign in ("\n", " "):
        at = text.rfind(sign, middle // 2, middle)
        if at > 0:
            return at + 1
    return middle
