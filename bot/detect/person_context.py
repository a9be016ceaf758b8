"""Decides whether a word that is also an ordinary word is somebody here: `Roos zei` against `de roos`.

A handful of observations, each worth points for or against; nothing is certain, the sum decides. The weights were
set by hand on the tuning part of the answers in `tests/data/deidentify` (see `docs/deidentification.md`).
"""

from collections.abc import Collection

from bot.detect.grammar import (
    ACTS,
    CALLING,
    DETERMINERS,
    GREETING,
    HOW_SOMEBODY_IS,
    KIN,
    MONTHS,
    NAMING,
    NEVER_COUNTED,
    NOT_A_PERSON_NEXT,
    SAYS_WHAT_IT_IS,
    STATES,
    SUBJECTS,
    TITLES,
    WITH_PERSON,
    word_set,
)
from bot.detect.person_patterns import of_the_pattern
from bot.detect.reading import Reading

ENOUGH = 2.25
_COPULAS = word_set("is was are were zijn waren be been")
_SUBJECT_OF_VERB = word_set("je jij jullie ik we wij you")
"""`Wil je`, `Hoop ik`: the word before is the verb."""
_PAST = ("ed", "de", "te")
"""How most past tenses end; what is told of the past is mostly told of people."""
_PREPOSITIONS = word_set("met van aan bij tegen naast zonder over tussen with from to about without")
_NEVER_AFTER_PREPOSITION = word_set("wil door will rose max per als ben kan mag zal moet")
_HER = word_set("haar d dr r her")
_HIS = word_set("zijn z zn his")
_SHE_OR_HE = word_set("ze zij hij haar hem zijn she he her him his")
_ARTICLES = word_set("de een geen t n the a an no mijn my")
_OURS = word_set("onze our ons")
_WITH = word_set("met tegen aan naast with to")
_BEFORE_BARE_NAME = WITH_PERSON | ACTS | STATES | CALLING | GREETING | word_set("ook zoals net nu toen ben heb had")
_WORDS_BEFORE = (
    (TITLES | NAMING, 3.0),
    (KIN, 1.75),
    (DETERMINERS | SUBJECTS, -2.5),
    (GREETING, 2.0),
    (_WITH | CALLING, 1.5),
    (WITH_PERSON, 0.75),
)
"""What the word before is worth; the first set it belongs to counts."""


def is_person(reading: Reading, index: int, named: Collection[int], *, in_roster: bool, surname: bool) -> bool:
    """Whether word `index` names somebody. `named`: the words that were already found to be names."""
    word = reading.words[index]
    first = reading.starts_sentence(index)
    before = reading.before(index)
    inside = word.capital and not first
    counted = in_roster and not surname and word.lower not in NEVER_COUNTED
    points = _of_the_list(in_roster, surname, word.capital)
    points += _of_the_capital(word.capital, first, surname)
    points += _of_the_word_before(word.lower, before, inside, counted)
    points += _of_the_word_after(reading, index, surname, free=inside or counted)
    points += _of_the_signs(reading, index, first, word.capital)
    if counted and not word.capital and (not before or before in _BEFORE_BARE_NAME):
        points += 1.25  # a thing that can be counted has an article; without one it is the colleague of that name
    if in_roster:
        points += of_the_pattern(reading, index)
    if _beside_a_name(reading, index, named):
        points += 2.0
    return points >= ENOUGH


def _of_the_list(in_roster: bool, surname: bool, capital: bool) -> float:
    """Somebody in the room is more likely; a surname alone, in small letters, is not."""
    if surname and not capital:
        return 0.5 if in_roster else -1.0
    return 1.0 if in_roster else 0.0


def _of_the_capital(capital: bool, first: bool, surname: bool) -> float:
    if not capital:
        return 0.0
    if first:
        return 0.5
    return 2.0 if surname else ENOUGH


def _of_the_word_before(word: str, before: str, inside: bool, counted: bool) -> float:
    if counted and before in _OURS:
        return 0.0
    if counted and before == "dat":  # before a name it joins sentences; as an article it is for other words
        return 0.75
    if before in DETERMINERS and inside and before not in _ARTICLES:
        return 0.0
    if before in _PREPOSITIONS and word in _NEVER_AFTER_PREPOSITION:
        return 2.0
    return next((points for words, points in _WORDS_BEFORE if before in words), 0.0)


def _of_the_word_after(reading: Reading, index: int, surname: bool, free: bool) -> float:
    """`free`: neither a verb nor a preposition could stand here, so the small words after it tell nothing."""
    after = reading.after(index)
    if after in ACTS:
        return 2.5
    if not surname and len(after) >= 5 and after.endswith(_PAST) and after not in NOT_A_PERSON_NEXT:
        return 1.0
    if after in STATES:
        return _of_the_verb(reading, index, surname)
    if after in _HER and not surname:
        return 1.0
    if after in _HIS and not surname:
        return 0.5
    if after in ("en", "and", "of", "or"):
        if reading.after(index + 1) in SUBJECTS:
            return 1.0
        return 0.0 if reading.words[index].capital else -1.0
    if after in _SUBJECT_OF_VERB:
        return -2.5
    if after in NOT_A_PERSON_NEXT:
        return 0.0 if free else -2.5
    return -1.0 if after in ("van", "voor", "in", "for") and not reading.words[index].capital else 0.0


def _of_the_verb(reading: Reading, index: int, surname: bool) -> float:
    """Anything can be the subject of `is`; what follows tells whether it was somebody."""
    word, verb, then = reading.lower(index), reading.after(index), reading.after(index + 1)
    if verb in _COPULAS:
        if then in HOW_SOMEBODY_IS:
            return 0.5 if surname else 1.5
        if then in SAYS_WHAT_IT_IS or word in NEVER_COUNTED:
            return 0.0
    if surname or word in MONTHS:
        return 0.5
    return 1.5


def _of_the_signs(reading: Reading, index: int, first: bool, capital: bool) -> float:
    gap = reading.gap(index)
    points = 0.0
    if gap.startswith(("'s ", "' ", "'s,")):
        points += 1.5
    if first and gap.startswith((",", ":")) and index == 0:
        points += 1.5 if capital else 0.5
    if gap.startswith(")") and index and reading.gap(index - 1).endswith("("):
        points += 2.0
    following = (reading.lower(place) for place in range(index + 2, index + 10))
    if any(word in _SHE_OR_HE for word in following):
        points += 0.5
    return points


def _beside_a_name(reading: Reading, index: int, named: Collection[int]) -> bool:
    """`Iris en Roos`, `Emre, Mei`, `Kim/Wil`: what is joined to a name is a name."""
    for other, between in ((index - 1, index - 1), (index + 1, index)):
        if other in named and between >= 0 and reading.gap(between).strip() in (",", "/", "&", "+"):
            return True
    for other, joint in ((index - 2, index - 1), (index + 2, index + 1)):
        joined = other in named and reading.lower(joint) in ("en", "and", "of", "or")
        if joined and not reading.gap(min(joint, index)).strip():
            return True
    return False
