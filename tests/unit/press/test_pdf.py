"""The document to print: the notice on every page, text that can be read out, and nothing it should not tell."""

import logging
import re
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from bot.ports.press import Figure, Heading, Page, PageBlock, Quotation, Remark
from bot.press.pdf import pdf
from bot.press.pictures import made
from tests.unit.press.samples import NOTICE, page


def printed(shown: Page) -> PdfReader:
    return PdfReader(BytesIO(pdf(shown, made(shown))))


def text_of(reader: PdfReader) -> str:
    return re.sub(r"\s+", " ", " ".join(each.extract_text() for each in reader.pages))


def quoting(*said: str, notice: str | None = NOTICE) -> Page:
    """A page with only these quotations."""
    frame = page(notice=notice)
    blocks: tuple[PageBlock, ...] = (Heading(2, "Deel"), *(Quotation(text, "naaste") for text in said))
    return Page(frame.title, frame.lang, frame.notice, frame.made_on, frame.facts, blocks, frame.page_number,
                frame.missing_sign)  # fmt: skip


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_notice_and_the_number_stand_on_every_page(lang: str) -> None:
    reader = printed(page("Een heel lang verhaal. " * 80, lang))
    assert len(reader.pages) > 5
    for number, each in enumerate(reader.pages, 1):
        text = re.sub(r"\s+", " ", each.extract_text())
        assert NOTICE in text
        assert re.search(rf"\b{number} (van|of) {len(reader.pages)}\b", text)


def test_a_long_notice_leaves_room() -> None:
    notice = "Dit is een lange waarschuwing, die er helemaal moet staan. " * 16
    reader = printed(quoting("woord " * 2000, notice=notice))
    for each in reader.pages:
        assert notice.strip() in re.sub(r"\s+", " ", each.extract_text())


def test_all_words_can_be_selected() -> None:
    shown = page()
    text = text_of(printed(shown))
    for block in shown.blocks:
        words = block.words if isinstance(block, Figure) else ()
        words = (block.text,) if isinstance(block, Heading | Quotation | Remark) else words
        for line in words:
            assert re.sub(r"\s+", " ", line) in text


def test_a_quotation_longer_than_a_page_is_whole() -> None:
    said = " ".join(f"woord{at}" for at in range(3000))
    text = text_of(printed(quoting(said)))
    assert all(f"woord{at}" in text for at in range(3000))


def test_words_are_never_markup_nor_a_place_for_a_number() -> None:
    said = "**vet** __onder__ <b>vet</b> {nb} {page} {pages} [a](b) https://c.example"
    reader = printed(quoting(said))
    assert said in text_of(reader)
    assert all("/Annots" not in each for each in reader.pages)


def test_title_and_language_are_set_and_nothing_else_is_told() -> None:
    reader = printed(page())
    assert reader.metadata == {"/Title": "Onze week", "/CreationDate": "D:20261201000000Z"}
    assert str(reader.root_object["/Lang"]) == "nl-NL"
    assert "/Metadata" not in reader.root_object
    assert not {"/Names", "/AcroForm", "/AA"} & set(reader.root_object)
    assert not reader.trailer.get("/ID")
    assert date(2026, 12, 1).isoformat() == page().made_on.isoformat()


def test_equal_pages_give_equal_bytes() -> None:
    assert pdf(page(), made(page())) == pdf(page(), made(page()))


def test_the_font_is_inside() -> None:
    reader = printed(page())
    shared: Any = [each["/Resources"] for each in reader.pages]
    fonts = [font.get_object() for each in shared for font in each["/Font"].values()]
    assert {font["/BaseFont"].rpartition("+")[2] for font in fonts} == {"DejaVuSansBook", "DejaVuSansBold"}
    for font in fonts:
        (inner,) = font["/DescendantFonts"]
        assert "/FontFile2" in inner.get_object()["/FontDescriptor"]


def test_the_outline_leads_to_every_part() -> None:
    titles = [each["/Title"] for each in printed(page()).outline if isinstance(each, dict)]
    assert str(titles[0]) == "Onze week"


def test_a_sign_the_font_does_not_know_is_explained_and_never_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        text = text_of(printed(quoting("Zonnig 🌻🌻 vandaag 𠀀")))
    assert "Zonnig □ vandaag □" in text
    assert "□ staat voor een teken" in text
    assert not [record for record in caplog.records if record.name.startswith(("fpdf", "fontTools"))]


def test_without_such_a_sign_nothing_is_explained() -> None:
    assert "staat voor" not in text_of(printed(quoting("Zonnig vandaag.")))


@pytest.mark.parametrize("said", ["שלום לכולם", "مرحبا بالعالم", "Добрый день", "Γειά σου", "điều tốt đẹp"])
def test_other_scripts_can_be_read_out(said: str) -> None:
    assert set(said) - {" "} <= set(text_of(printed(quoting(said))))
