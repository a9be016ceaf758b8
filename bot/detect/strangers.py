"""People whose name is on no list: a word that is not of the language, in a place where a name belongs."""

from bot.detect.grammar import (
    ACTS,
    CALLING,
    DETERMINERS,
    GREETING,
    KIN,
    NAMING,
    STATES,
    SUBJECTS,
    SURNAME_STARTS,
    TITLES,
    word_set,
)
from bot.detect.name_words import NameWords
from bot.detect.person_patterns import of_the_pattern
from bot.detect.reading import Reading

_LONGEST_PHRASE = 6
STRICT_TITLES = word_set(
    "mevrouw mevr mw mvr meneer mijnheer dhr juffrouw dr drs prof professor ir mr mrs ms miss mister fam familie family"
)
"""After these a particle begins a surname: `meneer van Dalen`, but not `dokter van de afdeling`."""
_OF_PEOPLE_ONLY = word_set(
    "zei zegt vroeg vraagt vertelde vertelt belde belt appte appt mailde mailt lachte lacht huilde huilt riep roept"
    " denkt dacht vindt vond weet wist luistert luisterde kookt kookte knikte knikt zuchtte fluisterde glimlachte"
    " antwoordde grapte mopperde klaagde klaagt praatte snapt snapte begrijpt begreep durft durfde belooft beloofde"
    " said says told tells asked asks thinks thought knows knew smiled laughed cried listens listened"
)
"""Medicines work and methods help, but none of them says, laughs or knows."""
_MET = CALLING - word_set("help hielp helped love zie vind vond see met")
_HOW_PEOPLE_ARE = word_set("ziek jarig moe boos aardig lief verdrietig zwanger sick ill tired angry upset pregnant")
_IS = word_set("is was")


def add_strangers(reading: Reading, named: set[int], names: NameWords) -> None:
    """People whose name is on no list: a word that is not Dutch, in a place where a name belongs."""
    for index, word in enumerate(reading.words):
        if index in named or len(word.lower) < 3 or not word.lower.isalpha():
            continue
        before = _introduction(reading, index)
        listed = word.lower in reading.lexicon.places.sure or word.lower in reading.lexicon.organisations.sure
        if listed and before not in STRICT_TITLES:
            continue
        introduced = (index == 0 or reading.gap(index - 1) != "-") and (
            before in TITLES
            or before in NAMING
            or before in GREETING
            or before in KIN
            or _in_apposition(reading, index)
        )
        if not (word.capital or introduced) and _stands_as_somebody(reading, index, names):
            named.add(index)
            continue
        if not (word.capital or introduced) or names.is_ordinary(index):
            titled = (before in TITLES or (before in NAMING and word.capital)) and (
                word.capital or (before in STRICT_TITLES and word.lower in reading.lexicon.surnames)
            )
            if not titled or names.is_function_word(word.lower):
                continue
        first = reading.starts_sentence(index)
        if introduced or (word.capital and (not first or _acts_like_a_person(reading, index, named))):
            named.add(index)


def _introduction(reading: Reading, index: int) -> str:
    """The word that announces a name, past `van der` and past the `is` of `haar naam is`."""
    place = index
    furthest = max(0, index - _LONGEST_PHRASE)
    while place > furthest and not reading.starts_sentence(place) and reading.lower(place - 1) in SURNAME_STARTS:
        place -= 1
    before = reading.before(place)
    if place < index:
        return before if before in STRICT_TITLES else ""
    if before == "is" and reading.before(index - 1) in NAMING:
        return reading.before(index - 1)
    return before


def _in_apposition(reading: Reading, index: int) -> bool:
    """`een client (Dirk)`, `mijn zus, Fenna, ...`."""
    if index == 0 or reading.lower(index - 1) not in KIN:
        return False
    return reading.gap(index - 1).strip() in ("(", ",", ":", '"') and reading.words[index].capital


def _acts_like_a_person(reading: Reading, index: int, named: set[int]) -> bool:
    after = reading.after(index)
    if after in ACTS or after in STATES or (after in ("haar", "zijn", "z", "d", "en", "and") and index + 2 in named):
        return True
    return reading.gap(index).startswith(("'s ", "' ", ":"))


def _stands_as_somebody(reading: Reading, index: int, names: NameWords) -> bool:
    """In small letters: only where nothing but a person can stand, and only a word that is no slip of the keyboard."""
    before, after = reading.before(index), reading.after(index)
    if before in DETERMINERS or names.is_ordinary(index):
        return False
    later = reading.after(index + 1) if after else ""
    earlier = reading.before(index - 1) if before else ""
    stands = (
        after in _OF_PEOPLE_ONLY
        or before in _MET
        or (before in ("van", "of") and earlier in KIN)
        or (before == "met" and after in STATES and later in SUBJECTS)
        or (after in _IS and later in _HOW_PEOPLE_ARE)
        or (after in ("en", "and") and later in ("ik", "i"))
        or of_the_pattern(reading, index) >= 1.0
    )
    return stands and names.is_unfamiliar(index)
