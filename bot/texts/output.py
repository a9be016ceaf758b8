"""A message tree written out: as plain text that is complete by itself, and as the little HTML every client shows."""

from html import escape
from typing import assert_never

from bot.texts.neutral import harmless, one_line
from bot.texts.tree import Block, Blocks, Heading, Inline, Items, Line, Ours, Paragraph, Quote, Typed, Words


def plain(blocks: Blocks) -> str:
    """The message as plain text; what others wrote has `> ` before every line."""
    return "\n\n".join(_plain_block(block) for block in blocks)


def html(blocks: Blocks) -> str:
    """The message in p, br, strong, ul, ol, li and blockquote, without attributes."""
    return "".join(_html_block(block) for block in blocks)


def _plain_block(block: Block) -> str:
    match block:
        case Paragraph(lines):
            return "\n".join(_plain_line(line) for line in lines)
        case Heading(line):
            return _plain_line(line)
        case Items(lines, first):
            return "\n".join(f"{_sign(first, at)} {_plain_line(line)}" for at, line in enumerate(lines))
        case Quote(text):
            return "\n".join(f"> {line}".rstrip() for line in harmless(text).split("\n"))
        case _:
            assert_never(block)


def _html_block(block: Block) -> str:
    match block:
        case Paragraph(lines):
            return f"<p>{'<br>'.join(_html_line(line) for line in lines)}</p>"
        case Heading(line):
            return f"<p><strong>{_html_line(line, bold=True)}</strong></p>"
        case Items(lines, first) if first is not None and first > 1:
            # The list goes on from an earlier message. `ol` would start again at 1, and people answer with numbers.
            numbered = (f"{first + at}. {_html_line(line)}" for at, line in enumerate(lines))
            return f"<p>{'<br>'.join(numbered)}</p>"
        case Items(lines, first):
            tag = "ul" if first is None else "ol"
            return f"<{tag}>{''.join(f'<li>{_html_line(line)}</li>' for line in lines)}</{tag}>"
        case Quote(text):
            lines_of_it = (escape(line, quote=False) for line in harmless(text).split("\n"))
            return f"<blockquote><p>{'<br>'.join(lines_of_it)}</p></blockquote>"
        case _:
            assert_never(block)


def _sign(first: int | None, at: int) -> str:
    return "-" if first is None else f"{first + at}."


def _plain_line(line: Line) -> str:
    return "".join(_plain_inline(part) for part in line)


def _plain_inline(part: Inline) -> str:
    match part:
        case Ours(text):
            return text
        case Typed(text):
            return f"‘{text}’"
        case Words(text):
            return one_line(text)
        case _:
            assert_never(part)


def _html_line(line: Line, *, bold: bool = False) -> str:
    return "".join(_html_inline(part, bold=bold) for part in line)


def _html_inline(part: Inline, *, bold: bool) -> str:
    match part:
        case Ours(text):
            return escape(text, quote=False)
        case Typed(text) if bold:
            return f"‘{escape(text, quote=False)}’"
        case Typed(text):
            return f"<strong>{escape(text, quote=False)}</strong>"
        case Words(text):
            return escape(one_line(text), quote=False)
        case _:
            assert_never(part)
