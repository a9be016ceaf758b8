"""The web page: complete by itself, closed to everything else, readable for everybody."""

import hashlib
import re
from base64 import b64decode, b64encode
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from bot.press.html import html
from bot.press.pictures import made
from tests.unit.press.samples import NOTICE, page
from tests.unit.press.test_drawings import contrast

TAGS = set(
    "html head meta title style body div p main h1 h2 h3 h4 dl dt dd blockquote footer figure figcaption img b ul li"
    " table thead tbody tr th td".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name class role dir alt src scope data-title".split()
)  # none that runs, loads or leads anywhere, but for the `src` of a picture inside
HOSTILE = "<script>alert(1)</script><img src=x onerror=y> & \"' </style> --> {nb} **vet** [a](http://b.example)"


class Reader(HTMLParser):
    """What a browser would see."""

    def __init__(self, document: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(document.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in ("img", "meta"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def of(self, wanted: str) -> list[str]:
        return [value for _, name, value in self.attributes if name == wanted]


def read(said: str = "Samen beginnen.", lang: str = "nl", notice: str | None = NOTICE) -> Reader:
    shown = page(said, lang, notice)
    return Reader(html(shown, made(shown)))


@pytest.mark.parametrize("said", ["Samen beginnen.", HOSTILE])
def test_only_known_tags_and_nothing_from_elsewhere(said: str) -> None:
    reader = read(said)
    assert set(reader.tags) == TAGS
    assert {name for _, name, _ in reader.attributes} == ATTRIBUTES
    assert not reader.open
    for source in reader.of("src"):
        assert re.fullmatch(r"data:image/(png|jpeg);base64,[A-Za-z0-9+/]+=*", source)
    (style,) = (text for text in reader.text if "@media" in text)
    assert not re.search(r"url\(|@import|expression|https?:", style)


def test_words_are_shown_as_they_were_written() -> None:
    assert sum(HOSTILE in text for text in read(HOSTILE).text) > 5


def test_the_browser_is_told_to_load_and_run_nothing() -> None:
    reader = read()
    (policy,) = (value for value in reader.of("content") if "default-src" in value)
    (style,) = (text for text in reader.text if "@media" in text)
    fingerprint = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'sha256-{fingerprint}'"
    )
    assert "no-referrer" in reader.of("content")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_language_title_and_headings_are_in_order(lang: str) -> None:
    reader = read(lang=lang)
    assert reader.of("lang") == [lang]
    assert "Onze week" in reader.text
    levels = [int(tag[1]) for tag in reader.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(there <= here + 1 for here, there in pairwise(levels))


def test_the_notice_comes_first_and_is_repeated_on_paper() -> None:
    reader = read()
    body = reader.text[next(at for at, text in enumerate(reader.text) if "@media" in text) + 1 :]
    assert next(text for text in body if text.strip()) == NOTICE
    (style,) = (text for text in reader.text if "@media" in text)
    assert re.search(r"@media print \{.*\.every-page \{ display: table-header-group", style, re.DOTALL)


def test_without_a_notice_there_is_no_empty_box() -> None:
    assert "notice" not in read(notice=None).of("class")


def test_every_picture_has_a_text_and_can_be_opened() -> None:
    reader = read()
    assert len(reader.of("src")) == len(reader.of("alt")) == 4
    assert all(reader.of("alt"))
    for source in reader.of("src"):
        with Image.open(BytesIO(b64decode(source.partition(",")[2]))) as picture:
            picture.load()


def test_bytes_that_are_no_picture_do_not_reach_the_browser() -> None:
    reader = read()
    assert "Deze afbeelding kan hier niet getoond worden." in reader.text
    assert not any("svg" in source for source in reader.of("src"))


def test_a_page_without_pictures_is_small() -> None:
    assert len(html(page(), (None,) * len(page().blocks))) < 40_000


@pytest.mark.parametrize("mode", ["light", "dark", "print"])
def test_text_stands_out_in_every_mode(mode: str) -> None:
    (style,) = (text for text in read().text if "@media" in text)
    blocks = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    colours = dict(re.findall(r"--(\w+): (#\w{6})", blocks[["light", "dark", "print"].index(mode)]))
    for text in ("ink", "soft", "main"):
        for ground in ("paper", "tint"):
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
