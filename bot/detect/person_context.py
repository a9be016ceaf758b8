"""Decides whether a word that is also an ordinary word is somebody here: `Roos zei` against `de roos`.

A handful of observations, each worth points for or against; nothing is certain, the sum decides. The weights were
set by hand on the tuning part of the answers in `tests/data/deidentify` (see `docs/deidentification.md`).
"""

from collections.abc import Collection

from bot.detect.grammar import (
    ACTS,
    DETERMINERS,
    GREETING,
    KIN,
    NAMING,
    NOT_A_PERSON_NEXT,
    SAYS_WHAT_IT_IS,
    STATES,
    SUBJECTS,
    TITLES,
    WITH_PERSON,
)
from bot.detect.reading import Reading

ENOUGH = 2.25
_OWNED = frozenset(("haar", "zijn", "z", "d", "dr", "zn", "r", "her", "his"))
_SHE_OR_HE = frozenset(("ze", "zij", "hij", "haar", "hem", "zijn", "she", "he", "her", "him", "his"))
_WITH = frozenset(("met", "volgens", "namens", "tegen", "aan", "naast", "with"))


def is_person(reading: Reading, index: int, named: Collection[int], *, in_roster: bool, surname: bool) -> bool:
    """Whether word `index` names somebody. `named`: the words that were already found to be names."""
    word = reading.words[index]
    first = reading.starts_sentence(index)
    before, after = reading.before(index), reading.after(index)
    points = 1.0 if in_roster else 0.0
    points += _of_the_capital(word.capital, first)
    points += _of_the_word_before(before, word.capital and not first)
    points += _of_the_word_after(reading, index, after, surname)
    points += _of_the_signs(reading, index, first, word.capital)
    if _beside_a_name(reading, index, named):
        points += 2.0
    return points >= ENOUGH


def _of_the_capital(capital: bool, first: bool) -> float:
    if not capital:
        return 0.0
    return 0.5 if first else 2.0


def _of_the_word_before(before: str, capital_inside: bool) -> float:
    if not before:
        return 0.0
    if before in TITLES or before in NAMING:
        return 3.0
    if before in KIN:
        return 1.75
    if before in DETERMINERS:
        return -0.5 if capital_inside and before in ("die", "that", "onze", "our", "lieve") else -2.5
    if before in SUBJECTS:
        return -2.5
    if before in GREETING:
        return 2.0
    if before in _WITH:
        return 1.5
    return 0.75 if before in WITH_PERSON else 0.0


def _of_the_word_after(reading: Reading, index: int, after: str, surname: bool) -> float:
    if not after:
        return 0.0
    if after in ACTS:
        return 2.5
    if after in STATES:
        if reading.after(index + 1) in SAYS_WHAT_IT_IS:
            return 0.0
        return 0.5 if surname else 1.5
    if after in _OWNED and not surname:
        return 0.5
    if after in NOT_A_PERSON_NEXT:
        return -2.5
    return (
        -1.0
        if after in ("en", "van", "voor", "in", "of", "and", "or", "for") and not reading.words[index].capital
        else 0.0
    )


def _of_the_signs(reading: Reading, index: int, first: bool, capital: bool) -> float:
    gap = reading.gap(index)
    points = 0.0
    if gap.startswith(("'s ", "' ", "'s,")):
        points += 1.5
    if first and gap.startswith((",", ":")) and index == 0:
        points += 1.5 if capital else 0.5
    if gap.startswith(")") and index and reading.gap(index - 1).endswith("("):
        points += 2.0
    following = [reading.lower(place) for place in range(index + 2, index + 10)]
    if points >= 0 and any(word in _SHE_OR_HE for word in following):
        points += 0.5
    return points


def _beside_a_name(reading: Reading, index: int, named: Collection[int]) -> bool:
    """`Iris en Roos`, `Emre, Mei`, `Kim/Wil`: what is joined to a name is a name."""
    for other, between in ((index - 1, index - 1), (index + 1, index)):
        if other in named and 0 <= between and reading.gap(between).strip() in (",", "/", "&", "+"):
            return True
    for other, joint in ((index - 2, index - 1), (index + 2, index + 1)):
        if (
            other in named
            and reading.lower(joint) in ("en", "and", "of", "or", "&")
            and not reading.gap(min(joint, index)).strip()
        ):
            return True
    return False
