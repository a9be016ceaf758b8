"""Finds people: those in the room, in every form their names take, and everybody else."""

from collections.abc import Iterator

from bot.detect.disguise import disguised
from bot.detect.grammar import (
    ACTS,
    DETERMINERS,
    KIN,
    PARTICLES,
    STATES,
    SUBJECTS,
    SURNAME_STARTS,
    TITLES,
    word_set,
)
from bot.detect.marks import Mark
from bot.detect.name_words import NameWords, Sort
from bot.detect.person_context import is_person
from bot.detect.reading import Reading
from bot.detect.roster import RosterIndex
from bot.detect.sayings import in_saying
from bot.detect.strangers import STRICT_TITLES, add_strangers
from bot.domain.findings import Kind

_LONGEST_PHRASE = 6
_BETWEEN_NAME_PARTS = frozenset((" ", "-", ". ", ".", "  ", " '", "\u00a0"))
_ADJECTIVES = word_set(
    "groot klein lang goed wit zwart bruin rood jong oud stil kort blauw groen rijk arm vroom fijn best"
    " hard dik snel mooi"
)
"""Surnames that may describe the person named before them: never taken along in lower case."""


def find_people(reading: Reading, roster: RosterIndex, names: NameWords) -> Iterator[Mark]:
    """Name marks; one for every run of words that name the same person."""
    named = _certain_and_doubtful(reading, roster, names)
    add_strangers(reading, named, names)
    _extend(reading, roster, named)
    words = reading.words
    kept = in_saying(reading.folded.lower)
    stretches = [(words[first].start, words[last].end) for first, last in _runs(reading, named)]
    for start, end in (*stretches, *disguised(reading, roster)):
        if not any(start < saying_end and end > saying_start for saying_start, saying_end in kept):
            yield Mark(Kind.NAME, start, end)


def _certain_and_doubtful(reading: Reading, roster: RosterIndex, names: NameWords) -> set[int]:
    named = set(_phrases(reading, roster))
    doubtful: list[tuple[int, Sort]] = []
    for index in range(len(reading.words)):
        if index in named:
            continue
        sort = names.sort(index)
        if sort is Sort.CERTAIN:
            named.add(index)
        elif sort is not Sort.NONE:
            doubtful.append((index, sort))
    for _ in range(2):  # a second look: a neighbour may have turned out to be a name
        for index, sort in doubtful:
            if index not in named and is_person(
                reading, index, named, in_roster=sort.in_roster, surname=sort.is_surname
            ):
                named.add(index)
    return named


def _phrases(reading: Reading, roster: RosterIndex) -> Iterator[int]:
    """Words of roster names that are sure together, such as `vera zomer` and `van dijk`."""
    firsts = {phrase[0] for phrase in roster.phrases}
    for index, word in enumerate(reading.words):
        if word.lower not in firsts:
            continue
        for length in range(min(_LONGEST_PHRASE, len(reading.words) - index), 1, -1):
            phrase = tuple(other.lower for other in reading.words[index : index + length])
            if phrase in roster.phrases and _holds_together(reading, index, length):
                yield from range(index, index + length)
                break


def _holds_together(reading: Reading, index: int, length: int) -> bool:
    """No stop or comma between the words, and a phrase in lower case is not begun by an article: `de boer`."""
    gaps = (reading.gap(place).strip(" *_~'\n") for place in range(index, index + length - 1))
    if not all(gap in ("", ".", "-", "/") for gap in gaps):
        return False
    words = reading.words[index : index + length]
    core = [word for word in words if word.lower not in PARTICLES]
    if len(core) > 1:
        return len(core[-1].lower) > 1 or words[-1].capital or reading.gap(index + length - 1).startswith(".")
    ordinary = core[0].lower in reading.lexicon.vocabulary if core else True
    return not ordinary or core[0].capital or words[0].lower in ("vd", "v") or (words[0].lower == "van" and length > 2)


def _extend(reading: Reading, roster: RosterIndex, named: set[int]) -> None:
    """Takes the rest of a name along: surname, particles, initials."""
    for index in sorted(named):
        _extend_right(reading, roster, named, index)
        _extend_left(reading, named, index)


def _extend_right(reading: Reading, roster: RosterIndex, named: set[int], index: int) -> None:
    place = index + 1
    end = min(len(reading.words), index + _LONGEST_PHRASE)
    while place < end and reading.gap(place - 1) in _BETWEEN_NAME_PARTS:
        if place in named:
            return
        word = reading.words[place]
        if word.lower in SURNAME_STARTS and (
            place > index + 1 or word.lower not in ("in", "op", "t") or reading.gap(place - 1) == " '"
        ):
            place += 1
            continue
        if place > index + 1 and word.lower in PARTICLES:
            place += 1
            continue
        if _is_joined(reading, place) or _is_name_part(reading, roster, place, after_particle=place > index + 1):
            named.update(range(index + 1, place + 1))
            index = place
            place += 1
            continue
        return


def _is_joined(reading: Reading, place: int) -> bool:
    """`Vermeulen-`**`Baart`**: with a capital on both sides of the hyphen it is one name."""
    name, word = reading.words[place - 1], reading.words[place]
    return reading.gap(place - 1) == "-" and name.capital and word.capital and len(word.lower) > 1


def _is_name_part(reading: Reading, roster: RosterIndex, place: int, after_particle: bool) -> bool:
    word = reading.words[place]
    lexicon = reading.lexicon
    if len(word.lower) == 1:
        initial = word.capital or reading.text.startswith(".", word.end)
        return initial and word.lower.isalpha() and not after_particle
    if word.lower in roster.surnames or word.lower in roster.given:
        return word.capital or word.lower not in lexicon.vocabulary or word.lower not in ACTS | STATES
    if word.lower in lexicon.kept:
        return False
    if word.lower in lexicon.surnames.sure or word.lower in lexicon.given.sure:
        return True
    if word.capital:
        return (
            word.lower in lexicon.surnames
            or word.lower not in lexicon.vocabulary
            or (after_particle and word.lower not in DETERMINERS)
        )
    return word.lower in lexicon.surnames.maybe and word.lower not in _ADJECTIVES


def _extend_left(reading: Reading, named: set[int], index: int) -> None:
    place = index - 1
    furthest = max(0, index - _LONGEST_PHRASE)
    while place >= furthest and place not in named and reading.gap(place) in _BETWEEN_NAME_PARTS:
        word = reading.words[place]
        initial = len(word.lower) == 1 and word.lower.isalpha()
        particle = word.lower in PARTICLES and not initial
        if particle and not word.capital:
            if _particles_follow_title(reading, place):
                named.add(place)
                place -= 1
                continue
            return
        if not word.capital or not (
            initial
            or (reading.gap(place) == "-" and _may_be_joined(reading, place))
            or (particle and not reading.starts_sentence(place))
            or _may_be_given(reading, place)
        ):
            return
        named.add(place)
        place -= 1


def _may_be_joined(reading: Reading, place: int) -> bool:
    word = reading.words[place].lower
    return len(word) > 2 and word not in TITLES and word not in KIN and word not in reading.lexicon.kept


def _particles_follow_title(reading: Reading, place: int) -> bool:
    furthest = max(0, place - _LONGEST_PHRASE)
    while place > furthest and reading.lower(place) in PARTICLES and not reading.starts_sentence(place):
        place -= 1
    return reading.lower(place) in STRICT_TITLES


def _may_be_given(reading: Reading, place: int) -> bool:
    word = reading.words[place].lower
    lexicon = reading.lexicon
    if word in SUBJECTS or word in DETERMINERS or word in lexicon.kept or word in TITLES or word in KIN:
        return False
    return word in lexicon.given or not lexicon.vocabulary.knows(word)


def _runs(reading: Reading, named: set[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring words of one name as `(first, last)`."""
    ordered = sorted(named)
    position = 0
    while position < len(ordered):
        first = last = ordered[position]
        position += 1
        while position < len(ordered) and ordered[position] == last + 1 and reading.gap(last) in _BETWEEN_NAME_PARTS:
            last = ordered[position]
            position += 1
        yield first, last
