"""Towns, districts, regions, waters and islands. Countries, nationalities and languages stay."""

from collections.abc import Iterator

from bot.detect.grammar import PLACE_PREPOSITIONS, THING_ENDINGS, word_set
from bot.detect.marks import Mark
from bot.detect.name_words import NameWords
from bot.detect.reading import Reading
from bot.domain.findings import Kind

_DWELLING = word_set(
    "woon woont wonen woonde woonden gewoond verhuisd verhuis verhuist verhuizen verhuisde geboren getogen"
    " opgegroeid kom komt kwam afkomstig vandaan"
    " live lives lived living moved born raised grew"
)
_STRONG_PREPOSITIONS = word_set("in uit te vanuit richting from omgeving gemeente regio dorp stad plaats")
_TELLING_ENDINGS = (
    "bommel",
    "waard",
    "drecht",
    "veen",
    "huizen",
    "hoven",
    "wijk",
    "ingen",
    "horst",
    "wolde",
    "zijl",
    "kerk",
    "broek",
    "rade",
    "donk",
    "schoten",
    "oord",
    "muiden",
    "voort",
    "sluis",
    "heim",
    "bosch",
    "buren",
    "kapelle",
    "terp",
)


def find_places(reading: Reading, names: NameWords) -> Iterator[Mark]:
    """Listed places, the doubtful ones only where a place belongs, and unlisted ones that stand where one belongs."""
    places = reading.lexicon.places
    index = 0
    while index < len(reading.words):
        length = reading.listed(index, places)
        if length > 1 or (
            length == 1 and (reading.words[index].lower in places.sure or _is_place_here(reading, index))
        ):
            yield Mark(Kind.LOCATION, reading.words[index].start, reading.words[index + length - 1].end)
        elif length == 0 and _is_unlisted_place(reading, index, names):
            yield Mark(Kind.LOCATION, reading.words[index].start, _end_of_name(reading, index))
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
    if before not in PLACE_PREPOSITIONS or word.lower in reading.lexicon.kept or names.is_function_word(word.lower):
        return False
    looks_so = word.lower not in reading.lexicon.vocabulary and (
        word.lower.endswith(_TELLING_ENDINGS)
        or (before in _STRONG_PREPOSITIONS and not word.lower.endswith(THING_ENDINGS))
    )
    unknown = not names.is_ordinary(index)
    if word.capital:
        return looks_so or (unknown and before in _STRONG_PREPOSITIONS)
    living = before in ("in", "uit", "naar", "vanuit", "te", "from", "to") and any(
        reading.lower(place) in _DWELLING for place in range(max(0, index - 5), index)
    )
    return living and unknown


def _end_of_name(reading: Reading, index: int) -> int:
    """Where the name ends: `Santpoort-`**`Noord`**, `Nij` **`Beets`**."""
    last = index
    while last + 1 < len(reading.words) and reading.gap(last) in (" ", "-") and reading.words[index].capital:
        word = reading.words[last + 1]
        if not word.capital or word.lower in reading.lexicon.kept:
            break
        last += 1
    return reading.words[last].end
