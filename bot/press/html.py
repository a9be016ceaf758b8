"""The report as a web page that needs nothing from elsewhere: pictures inside, no script, no address, no referrer.

Every string is escaped; the browser is told to load nothing and run nothing, should anything slip through.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path
from typing import Final, assert_never

from bot.ports.press import Figure, Grid, Heading, Page, PageBlock, Photo, Quotation, Remark
from bot.press.pictures import Made

_NOTHING_ELSE: Final = "default-src 'none'; base-uri 'none'; form-action 'none'"
_FEW_COLUMNS: Final = 2
"""A table of so few columns fits on a phone as it is; a wider one becomes a list there."""


def html(page: Page, pictures: Made) -> bytes:
    """A whole HTML document in UTF-8."""
    return "".join(_document(page, pictures)).encode()


def _document(page: Page, pictures: Made) -> Iterator[str]:
    title, style = escape(page.title), _style()
    policy = f"{_NOTHING_ELSE}; img-src data:; style-src '{_fingerprint(style)}'"
    yield f'<!DOCTYPE html>\n<html lang="{escape(page.lang)}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield '<div class="report">\n'
    if page.notice:
        yield f'<div class="every-page"><p class="notice" role="note">{escape(page.notice)}</p></div>\n'
    yield f'<main class="rest">\n<h1 dir="auto">{title}</h1>\n'
    facts = (f'<dt>{escape(name)}</dt><dd dir="auto">{escape(what)}</dd>' for name, what in page.facts)
    yield f'<dl class="facts">{"".join(facts)}</dl>\n'
    for block, picture in zip(page.blocks, pictures, strict=True):
        yield f"{_block(block, picture)}\n"
    yield "</main>\n</div>\n</body>\n</html>\n"


def _block(block: PageBlock, picture: bytes | None) -> str:
    match block:
        case Heading(level, text):
            return f'<h{level} dir="auto">{escape(text)}</h{level}>'
        case Remark(text):
            return f'<p class="remark">{escape(text)}</p>'
        case Quotation(text, by):
            author = f'<footer dir="auto">{escape(by)}</footer>' if by else ""
            return f'<blockquote dir="auto"><p>{escape(text)}</p>{author}</blockquote>'
        case Grid():
            return _table(block)
        case Figure():
            return _figure(block, picture or b"")
        case Photo():
            return _photo(block, picture)
        case _:
            assert_never(block)


def _table(grid: Grid) -> str:
    """Roles are said outright: on a phone the table is shown as a list, and would lose them."""
    head = "".join(f'<th role="columnheader" scope="col">{escape(title)}</th>' for title in grid.columns)
    rows = "".join(f'<tr role="row">{_cells(grid.columns, row)}</tr>' for row in grid.rows)
    wide = ' class="wide"' if len(grid.columns) > _FEW_COLUMNS else ""
    return (
        f'<table role="table"{wide}><thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>'
    )


def _cells(columns: tuple[str, ...], row: tuple[str, ...]) -> str:
    first, *others = zip(columns, row, strict=True)
    cells = (f'<td role="cell" dir="auto" data-title="{escape(title)}">{escape(text)}</td>' for title, text in others)
    return f'<th role="rowheader" scope="row" dir="auto">{escape(first[1])}</th>{"".join(cells)}'


def _figure(figure: Figure, picture: bytes) -> str:
    words = "".join(f'<li dir="auto">{escape(line)}</li>' for line in figure.words)
    return (
        f'<figure class="drawn">{_image("png", picture, figure.alt)}'
        f'<figcaption class="words"><b>{escape(figure.words_title)}</b><ul>{words}</ul></figcaption></figure>'
    )


def _photo(photo: Photo, picture: bytes | None) -> str:
    shown = _image("jpeg", picture, photo.alt) if picture else f'<p class="remark">{escape(photo.unshown)}</p>'
    caption = " — ".join(escape(words) for words in (photo.alt, photo.by) if words)
    return f'<figure>{shown}<figcaption dir="auto">{caption}</figcaption></figure>'


def _image(kind: str, data: bytes, alt: str) -> str:
    return f'<img alt="{escape(alt)}" src="data:image/{kind};base64,{b64encode(data).decode()}">'


@cache
def _style() -> str:
    return (Path(__file__).parent / "page.css").read_text(encoding="utf-8")


def _fingerprint(style: str) -> str:
    """With it the browser accepts this style sheet and no other."""
    return f"sha256-{b64encode(hashlib.sha256(style.encode()).digest()).decode()}"
