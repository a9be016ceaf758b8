"""Streets, with or without a number, and named blocks of flats."""

import re
from collections.abc import Iterator

from bot.detect.dwellings import find_dwellings
from bot.detect.grammar import word_set
from bot.detect.marks import Mark
from bot.detect.reading import Reading
from bot.domain.findings import Kind

STREET_ENDINGS = (
    "straat",
    "straatje",
    "laan",
    "laantje",
    "plein",
    "pleintje",
    "kade",
    "gracht",
    "singel",
    "steeg",
    "dreef",
    "plantsoen",
    "boulevard",
    "allee",
    "straatweg",
    "straatje",
    "lei",
)
"""A compound with one of these is a street also without a number, unless the dictionary knows the word."""
_OTHER_ENDINGS = (
    "weg",
    "hof",
    "pad",
    "dijk",
    "markt",
    "park",
    "wal",
    "erf",
    "brink",
    "ring",
    "baan",
    "kamp",
    "weide",
    "veld",
    "akker",
    "hoek",
    "oord",
    "haven",
    "poort",
    "tuin",
    "dam",
    "werf",
    "burg",
    "berg",
    "horst",
    "kamp",
    "es",
    "hage",
    "heide",
    "hoeve",
    "meent",
    "drift",
    "stede",
    "warande",
    "donk",
    "beemd",
    "zoom",
    "rand",
    "bos",
    "duin",
    "meer",
    "water",
    "vliet",
    "bogen",
    "pas",
    "stee",
    "gaarde",
    "schans",
    "kwartier",
    "terp",
    "diep",
    "wijk",
    "borch",
    "burcht",
    "wei",
    "land",
    "zicht",
    "rak",
    "pld",
    "str",
    "ln",
)
_NUMBER = re.compile(
    r" ?,? ?(?:nr\.? ?|nummer |huisnummer "
    r"|no\.? )?(?P<number>\d{1,5}(?: ?[a-zA-Z](?![a-zA-Z]))?(?:[ \-/]?(?:hs|bis|huis|\d{1,4}(?:[a-z]|e|de"
    r"| hoog)?|[IVX]{1,4})\b)?)(?![\w%]|[.,:]\d| (?:uur|euro|keer|minuten|jaar|mensen|weken|dagen|km))"
)
_LINKS = word_set(
    "van de der den het 't te ten ter in op aan la le du of the st sint burgemeester burg prins prinses"
    " koningin koning dr prof generaal gen jan pieter willem"
)
_AFTER_TYPE_WORD = frozenset(("van", "der", "1940", "1944", "1945"))
_SHORTEST_COMPOUND = 7
_COMMON_STREETS = (
    "hoofd",
    "winkel",
    "zij",
    "achter",
    "dwars",
    "woon",
    "speel",
    "school",
    "dorps",
    "markt",
    "stations",
    "kerkplein",
    "buurt",
    "eenrichting",
    "oprij",
    "stads",
    "volks",
    "wandel",
    "straat",
    "autosnel",
    "fiets",
    "parkeer",
    "stads",
    "bedrijf",
)
"""Beginnings of streets in lower case that every place has."""
_STREET_WORDS = word_set("straat laan weg plein kade gracht singel steeg hof pad plantsoen boulevard dijk park markt")


def find_addresses(reading: Reading) -> Iterator[Mark]:
    """A street name with what stands around it that belongs to it."""
    for index, word in enumerate(reading.words):
        if (
            (len(word.lower) > 3 or word.lower in _STREET_WORDS)
            and word.lower.isalpha()
            and word.lower.endswith(_ALL_ENDINGS)
        ):
            yield from _street(reading, index)
    yield from find_dwellings(reading)


_ALL_ENDINGS = tuple(dict.fromkeys((*STREET_ENDINGS, *_OTHER_ENDINGS)))


def _street(reading: Reading, index: int) -> Iterator[Mark]:
    word = reading.words[index]
    first = _first_word(reading, index)
    alone = word.lower in _STREET_WORDS
    if alone and not any(reading.words[place].capital for place in range(first, index)):
        yield from _street_of(reading, index)
        return
    number = _NUMBER.match(reading.text, word.end)
    surely = word.lower.endswith(STREET_ENDINGS)
    inside = word.capital and not reading.starts_sentence(index)
    if number and (surely or _is_name_of_street(reading, index, inside)):
        yield Mark(Kind.ADDRESS, reading.words[first].start, number.end("number"))
    elif surely and (inside or first < index or not _is_common(reading, word.lower)):
        yield Mark(Kind.ADDRESS, reading.words[first].start, word.end)


def _street_of(reading: Reading, index: int) -> Iterator[Mark]:
    """`Laan van Meerdervoort 100`, `Plein 1944`: the type word comes first."""
    word = reading.words[index]
    if not word.capital or reading.lower(index + 1) not in _AFTER_TYPE_WORD:
        return
    last = _last_word(reading, index)
    if last > index:
        yield Mark(Kind.ADDRESS, word.start, _with_number(reading, reading.words[last].end))


def _is_name_of_street(reading: Reading, index: int, inside: bool) -> bool:
    """With a number behind it: `Molenweg 4`, but not `water 3` or `Nederland 2020`."""
    word = reading.words[index]
    if word.lower in reading.lexicon.kept:
        return False
    if word.lower in reading.lexicon.vocabulary:
        return word.capital and (inside or len(word.lower) >= _SHORTEST_COMPOUND)
    return (
        word.capital
        or reading.before(index) in ("op", "aan", "de", "in")
        or not reading.lexicon.vocabulary.knows(word.lower)
    )


def _is_common(reading: Reading, word: str) -> bool:
    """`winkelstraat`, `steeg`: any street may be called so; `overslaan` is no street."""
    return word in reading.lexicon.vocabulary or word.startswith(_COMMON_STREETS) or word.endswith("slaan")


def _first_word(reading: Reading, index: int) -> int:
    """Where the name of the street begins: `Burgemeester de Vlugt|laan`, `Eerste Ooster|straat`."""
    place = index
    while place > 0 and reading.gap(place - 1) in (" ", "-", ". "):
        word = reading.words[place - 1]
        if (
            word.capital
            and (
                not reading.starts_sentence(place - 1)
                or word.lower in _LINKS
                or word.lower in ("eerste", "tweede", "derde", "oude", "nieuwe", "lange", "korte")
            )
            and word.lower not in ("de", "het", "in", "op", "aan")
        ) or (
            word.lower in _LINKS
            and place - 2 >= 0
            and reading.words[place - 2].capital
            and reading.words[place].capital
            and word.lower not in ("in", "op", "aan")
        ):
            place -= 1
        else:
            break
    return place


def _last_word(reading: Reading, index: int) -> int:
    """Where it ends: `Laan van Meerdervoort`, `Plein 1944`."""
    place = index
    while place + 1 < len(reading.words) and reading.gap(place) == " ":
        word = reading.words[place + 1]
        if word.lower in _LINKS or word.capital or word.lower.startswith("19"):
            place += 1
        else:
            break
    while place > index and reading.words[place].lower in _LINKS:
        place -= 1
    return place


def _with_number(reading: Reading, end: int) -> int:
    number = _NUMBER.match(reading.text, end)
    return number.end("number") if number else end
