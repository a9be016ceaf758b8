"""Towns, districts, regions, waters and islands. Countries, nationalities and languages stay."""

from collections.abc import Iterator

from bot.detect.grammar import PLACE_PREPOSITIONS
from bot.detect.marks import Mark
from bot.detect.name_words import NameWords
from bot.detect.reading import Reading
from bot.domain.findings import Kind

_DWELLING = frozenset((
    "woon woont wonen woonde woonden gewoond verhuisd verhuis verhuist verhuizen verhuisde geboren getogen opgegroeid kom komt kwam afkomstig vandaan"
    " live lives lived living moved born raised grew"
).split())
_STRONG_PREPOSITIONS = frozenset("in uit te vanuit richting from omgeving gemeente regio dorp stad plaats".split())
_ENDINGS = (
    "dam", "drecht", "veen", "huizen", "hoven", "wijk", "ingen", "horst", "wolde", "zijl", "kerk", "dorp", "beek", "broek", "rade", "donk", "schoten", "oord",
    "stad", "mond", "muiden", "voort", "burg", "sluis", "hout", "berg", "heim", "um", "bosch", "lo", "loo", "dijk", "meer", "haven", "buren", "kapelle", "zand", "terp",
)


def find_places(reading: Reading, names: NameWords) -> Iterator[Mark]:
    """Listed places, the doubtful ones only where a place belongs, and unlisted ones that stand where one belongs."""
    places = reading.lexicon.places
    index = 0
    while index < len(reading.words):
        length = reading.listed(index, places)
        if length > 1 or (length == 1 and (reading.words[index].lower in places.sure or _is_place_here(reading, index))):
            yield Mark(Kind.LOCATION, reading.words[index].start, reading.words[index + length - 1].end)
        elif length == 0 and _is_unlisted_place(reading, index, names):
            yield Mark(Kind.LOCATION, reading.words[index].start, reading.words[index].end)
        index += max(length, 1)


def _is_place_here(reading: Reading, index: int) -> bool:
    """For a name that is also an ordinary word: `in Best`, `verhuisd naar Goes`, `uit haren` after a word of living."""
    word = reading.words[index]
    before = reading.before(index)
    if before in PLACE_PREPOSITIONS and word.capital:
        return True
    if before in _STRONG_PREPOSITIONS or before in ("naar", "van", "to"):
        return any(reading.lower(place) in _DWELLING for place in range(max(0, index - 6), index - 1))
    return False


def _is_unlisted_place(reading: Reading, index: int, names: NameWords) -> bool:
    word = reading.words[index]
    if len(word.lower) < 3 or not word.lower.isalpha():
        return False
    before = reading.before(index)
    if word.capital and before in _STRONG_PREPOSITIONS:
        return not names.is_ordinary(index)
    if before in ("naar", "bij", "rond", "nabij", "near") and word.capital and word.lower.endswith(_ENDINGS):
        return not names.is_ordinary(index)
    if before in _STRONG_PREPOSITIONS and word.lower.endswith(_ENDINGS) and len(word.lower) >= 6:
        living = any(reading.lower(place) in _DWELLING for place in range(max(0, index - 5), index))
        return living and not names.is_ordinary(index)
    return False

