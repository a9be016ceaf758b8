"""Towns, districts, regions, waters and islands. Countries, nationalities and languages stay."""

from collections.abc import Iterator

from bot.detect.grammar import DETERMINERS, PLACE_PREPOSITIONS, THING_ENDINGS, word_set
from bot.detect.marks import Mark
from bot.detect.name_words import NameWords
from bot.detect.reading import Reading
from bot.domain.findings import Kind

_DWELLING = word_set(
    "woon woont wonen woonde woonden gewoond verhuisd verhuis verhuist verhuizen verhuisde geboren getogen"
    " opgegroeid geplaatst overgeplaatst opgenomen verblijft verbleef kom komt kwam afkomstig vandaan"
    " live lives lived living moved born raised grew"
)
_ABOUT_PLACES = _DWELLING | word_set(
    "werk werkt werkte opgenomen opname kliniek ziekenhuis school geplaatst gevangenis vast azc huisarts markt weekend"
    " trein bus station tram metro boot veer reis reizen reed rijd rijden fiets fietste fietsen wandelen gewandeld"
    " gemeente kerk mensen stad dorp vakantie verpleeghuis instelling woning huis kamer plek ver bezoek"
    " ga gaan ging vertrok zit zat zitten stage opleiding studeer studeert worked works"
    " hospital train town village"
)
"""Words one of which is nearly always near where somebody speaks of a town."""
_WHERE = word_set("in uit naar vanuit richting te tussen langs nabij omgeving gemeente regio from to")
_STRONG_PREPOSITIONS = word_set("in uit te vanuit richting from omgeving gemeente regio dorp stad plaats")
_PAST_PLACES = word_set("tussen langs via between")
_BEFORE_PLACES = PLACE_PREPOSITIONS | word_set("over tussen langs om onder via door voorbij heel")
_SHORTEST_TELLING = 6
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
_MORE_ENDINGS = (
    *_TELLING_ENDINGS,
    *word_set(
        "um dijk dam berg burg stede hem gem zele lo mond laar rode haren zand beek born voorde hout wierde geest eind"
        " dorp kerke gat erd ert zum meer stein monde"
    ),
)
"""For words that are no slip of the keyboard; ordinary compounds end so too."""


def find_places(reading: Reading, names: NameWords) -> Iterator[Mark]:
    """Listed places, the doubtful ones only where a place belongs, and unlisted ones that stand where one belongs."""
    places = reading.lexicon.places
    index, found = 0, -1
    while index < len(reading.words):
        length = reading.listed(index, places)
        if length > 1 or (length == 1 and (_is_surely_place(reading, index) or _is_place_here(reading, index))):
            yield Mark(Kind.LOCATION, reading.words[index].start, reading.words[index + length - 1].end)
            found = index + length - 1
        elif length == 0 and (_is_unlisted_place(reading, index, names) or _is_beside(reading, index, found, names)):
            yield Mark(Kind.LOCATION, reading.words[index].start, _end_of_name(reading, index))
            found = index
        index += max(length, 1)


def _is_surely_place(reading: Reading, index: int) -> bool:
    """On the list and nothing else: `assen` and `luik` are also things, and those have an article or nothing before."""
    word = reading.words[index]
    if word.lower not in reading.lexicon.places.sure:
        return False
    if word.lower not in reading.lexicon.vocabulary:
        return True
    before = reading.before(index)
    return before not in DETERMINERS and (word.capital or before in _BEFORE_PLACES)


def _is_place_here(reading: Reading, index: int) -> bool:
    """For a name that is also an ordinary word: `in Best`, `verhuisd naar Goes`, `uit haren` after a word of living."""
    word = reading.words[index]
    before = reading.before(index)
    if word.capital and (before in PLACE_PREPOSITIONS or before in _PAST_PLACES or _is_joined_to_place(reading, index)):
        return reading.gap(index) != "-"
    if before in _STRONG_PREPOSITIONS or before in ("naar", "van", "to"):
        return any(reading.lower(place) in _DWELLING for place in range(max(0, index - 6), index - 1))
    return False


def _is_joined_to_place(reading: Reading, index: int) -> bool:
    """`Balk en` **`Lemmer`**."""
    return reading.before(index) in ("en", "of", "and", "or") and reading.lower(index - 2) in reading.lexicon.places


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
    if not unknown or before not in _WHERE:
        return False
    if any(reading.lower(place) in _DWELLING for place in range(max(0, index - 5), index)):
        return True
    looks_so = len(word.lower) >= _SHORTEST_TELLING and word.lower.endswith(_MORE_ENDINGS)
    spoken_of = any(reading.lower(place) in _ABOUT_PLACES for place in range(max(0, index - 6), index + 7))
    return (looks_so or spoken_of) and names.is_unfamiliar(index)


def _is_beside(reading: Reading, index: int, found: int, names: NameWords) -> bool:
    """`Balk en` **`Lemmer`**: no word of the language, and joined to a place."""
    if found < 0 or found not in (index - 2, index - 1) or names.is_ordinary(index) or len(reading.lower(index)) < 3:
        return False
    if found == index - 1:
        return reading.words[index].capital and reading.gap(found).strip() in (",", "/")
    joint = reading.lower(index - 1) in ("en", "of", "naar", "tot", "and", "or", "to")
    return joint and not reading.gap(index - 1).strip() and not reading.gap(found).strip()


def _end_of_name(reading: Reading, index: int) -> int:
    """Where the name ends: `Santpoort-`**`Noord`**, `Nij` **`Beets`**."""
    last = index
    while last + 1 < len(reading.words) and reading.gap(last) in (" ", "-") and reading.words[index].capital:
        word = reading.words[last + 1]
        if not word.capital or word.lower in reading.lexicon.kept:
            break
        last += 1
    return reading.words[last].end
