"""Addresses that are no Dutch street: English ones, blocks of flats, boxes, and whatever has a house number."""

import re
from collections.abc import Iterator

from bot.detect.grammar import word_set
from bot.detect.marks import Mark
from bot.detect.reading import Reading
from bot.domain.findings import Kind

_ENGLISH = re.compile(
    r"\b(?:(?P<number>\d{1,4}[a-zA-Z]?),? )?(?P<name>(?:[A-Z][\w']+ ){1,3})(?P<kind>Street|St|Road|Rd|Lane"
    r"|Avenue|Ave|Drive|Close|Crescent|Terrace|Place|Square|Court|Gardens|Way|Grove|Mews|Row"
    r"|Hill)\b(?: \d{1,4}\b)?"
)
_BLOCK = re.compile(
    r"\b(?:[fF]lat|[fF]latgebouw|[wW]ooncomplex|[cC]omplex|[aA]ppartementencomplex|[tT]orenflat"
    r"|[sS]erviceflat|[sS]eniorenflat|[fF]lats|[bB]lok|[pP]ortiek|[wW]oontoren|[tT]oren|[wW]oonblok"
    r"|[tT]ower|[bB]lock)"
    r" (?P<name>(?:(?:De|de|Het|het|'t|Ten|Ter) )?[A-Z][\w\-]+(?: (?:van|de|der|den) [A-Z]\w+| [A-Z]\w+)*)"
    r"|\b(?P<before>(?:(?:De|Het) )?[A-Z][\w\-]{1,40})[ \-]?(?:flat|toren|complex)\b"
)
_BOX = re.compile(r"\b(?:postbus|antwoordnummer|p\.?o\.? box)(?: nr\.?| nummer)? ?(?P<number>\d{1,5})\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\baan (?:de|het|'t) (?P<place>\w{3,30}(?: \w{3,30})?,? (?:huisnummer|nummer|nr\.?) ?\d{1,4}[a-z]?)\b",
    re.IGNORECASE,
)
"""Whatever has a house number is a street: `aan de lange vonder nummer 9`."""
_FLAT_WORD = re.compile(r"\b(?P<word>[A-Z]\w{3,}(?:flat|toren))\b")
_ENGLISH_KINDS = word_set(
    "street st road rd lane avenue ave drive close crescent terrace place square court gardens way grove mews row hill"
)


def find_dwellings(reading: Reading) -> Iterator[Mark]:
    """Marks of them; a number is taken along where it belongs."""
    yield from _english(reading)
    text = reading.text
    for match in _BOX.finditer(text):
        yield Mark(Kind.ADDRESS, match.start("number"), match.end("number"))
    for match in _NUMBERED.finditer(text):
        yield Mark(Kind.ADDRESS, match.start("place"), match.end("place"))
    for match in _BLOCK.finditer(text):
        group = "name" if match["name"] else "before"
        yield Mark(Kind.ADDRESS, match.start(group), match.end(group) if match["name"] else match.end())
    for match in _FLAT_WORD.finditer(text):
        if match["word"].lower() not in reading.lexicon.vocabulary:
            yield Mark(Kind.ADDRESS, match.start(), match.end())


def _english(reading: Reading) -> Iterator[Mark]:
    if any(word.lower in _ENGLISH_KINDS for word in reading.words):
        for match in _ENGLISH.finditer(reading.text):
            if (
                match["kind"] not in ("Place", "Way", "Hill", "Court", "Row", "Close", "Drive", "Square")
                or match["number"]
            ):
                yield Mark(Kind.ADDRESS, match.start(), match.end())
