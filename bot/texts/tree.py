"""A message as a tree: built once, written twice (plain and HTML), so that the two can never say different things.

Words that are not ours (of members, names, themes, flows) enter as leaves of their own and are never parsed.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Ours:
    """Words from the sentence files."""

    text: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Something of ours that people can type, such as *akkoord*."""

    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words from elsewhere, inside a line: a theme, a name, a question of the flow, a few words of a member."""

    text: str = field(repr=False)


Inline = Ours | Typed | Words
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that stands out. Real headings are glued to the text below in some clients, so it becomes bold."""

    line: Line


@dataclass(frozen=True, slots=True)
class Items:
    """A list. `first`: the number it starts with; None for a list without numbers."""

    lines: tuple[Line, ...]
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody wrote, in full. Every line of it is visibly inside a quotation."""

    text: str = field(repr=False)


Block = Paragraph | Heading | Items | Quote
Blocks = tuple[Block, ...]
