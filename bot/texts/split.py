"""A message too long for one event, cut where it hurts least: between blocks, lines, words, and only then anywhere."""

from collections.abc import Callable
from dataclasses import replace

from bot.texts.tree import Block, Blocks, Heading, Items, Line, Paragraph, Quote

Size = Callable[[Block], int]
"""How much room a block takes, in bytes. The room of a part is the sum of its blocks."""


def in_parts(blocks: Blocks, room: int, size: Size) -> tuple[Blocks, ...]:
    """The blocks in order, in as few parts as fit in `room` each. A heading stays with what follows it."""
    parts: list[Blocks] = []
    part: Blocks = ()
    left = room
    waiting = list(reversed(blocks))
    while waiting:
        block = waiting.pop()
        needed = size(block)
        if needed <= left:
            part, left = (*part, block), left - needed
            continue
        kept, moved = _without_last_headings(part)
        if kept:
            parts.append(kept)
            part, left = (), room
            waiting.extend((block, *reversed(moved)))
        else:
            waiting.extend(reversed(_halves(block)))
    return (*parts, part) if part else tuple(parts)


def _without_last_headings(part: Blocks) -> tuple[Blocks, Blocks]:
    at = len(part)
    while at and isinstance(part[at - 1], Heading):
        at -= 1
    return part[:at], part[at:]


def _halves(block: Block) -> Blocks:
    match block:
        case Quote(text):
            at = _cut(text)
            return Quote(text[:at]), Quote(text[at:])
        case Paragraph(lines) if len(lines) > 1:
            at = len(lines) // 2
            return Paragraph(lines[:at]), Paragraph(lines[at:])
        case Items(lines, first) if len(lines) > 1:
            at = len(lines) // 2
            return Items(lines[:at], first), Items(lines[at:], None if first is None else first + at)
        case Paragraph(lines) | Items(lines):
            return tuple(Paragraph((half,)) for half in _halves_of_line(lines[0]))
        case Heading(line):
            return tuple(Paragraph((half,)) for half in _halves_of_line(line))


def _halves_of_line(line: Line) -> tuple[Line, Line]:
    """One line longer than a message: nobody wrote it with care, so it may be cut anywhere."""
    if len(line) > 1:
        at = len(line) // 2
        return line[:at], line[at:]
    (part,) = line
    at = _cut(part.text)
    return (replace(part, text=part.text[:at]),), (replace(part, text=part.text[at:]),)


def _cut(text: str) -> int:
    """A place near the middle: after a line, else after a word, else anywhere."""
    middle = len(text) // 2
    for sign in ("\n", " "):
        at = text.rfind(sign, middle // 2, middle)
        if at > 0:
            return at + 1
    return middle
