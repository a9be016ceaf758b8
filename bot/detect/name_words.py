"""What a single word could be on its own account: surely a name, perhaps a name, or ordinary."""

import re
from enum import Enum

from bot.detect.grammar import (
    ACTS,
    DETERMINERS,
    GREETING,
    KIN,
    MONTHS,
    NAMING,
    PARTICLES,
    PLACE_PREPOSITIONS,
    STATES,
    SUBJECTS,
    TITLES,
    WITH_PERSON,
    word_set,
)
from bot.detect.reading import Reading
from bot.detect.roster import RosterIndex
from bot.detect.spelling import resembles, sound, unleet
from bot.detect.things import is_thing
from bot.detect.unfamiliar import Unfamiliar

_FUNCTION_WORDS = (
    DETERMINERS
    | SUBJECTS
    | PARTICLES
    | ACTS
    | STATES
    | KIN
    | TITLES
    | NAMING
    | GREETING
    | WITH_PERSON
    | PLACE_PREPOSITIONS
    | frozenset(MONTHS)
)
_ARTICLES = word_set("de een geen the a mijn my")
_OBJECTS = word_set("je my me jullie your")
_NAME_ENDINGS = ("etje", "tje", "pje", "je", "ke", "s", "ie")
_STRETCHED = re.compile(r"(.)\1{2,}")
_REPEATED = re.compile(r"(.)\1+")
_SHORTEST_RESEMBLING = 4
_SHORTEST_SOUNDING = 4


class Sort(Enum):
    """The answer for one word, and for a doubtful one from which list it came: (in the roster, a surname)."""

    NONE = (False, False, 0)
    CERTAIN = (False, False, 1)
    ROSTER_GIVEN = (True, False, 2)
    ROSTER_SURNAME = (True, True, 3)
    LISTED_GIVEN = (False, False, 4)
    LISTED_SURNAME = (False, True, 5)

    @property
    def in_roster(self) -> bool:
        """It is what somebody in the room is called."""
        return self.value[0]

    @property
    def is_surname(self) -> bool:
        """It is a surname, so seldom used alone."""
        return self.value[1]


class NameWords:
    """Looks single words of one text up, for one team."""

    def __init__(self, reading: Reading, roster: RosterIndex) -> None:
        self._reading = reading
        self._roster = roster
        self._lexicon = reading.lexicon
        self._known: dict[str, bool] = {}
        self._unfamiliar = Unfamiliar(reading.lexicon.vocabulary)
        self._resembled = [name for name in roster.given | roster.surnames if len(name) >= _SHORTEST_RESEMBLING]

    def sort(self, index: int) -> Sort:
        """What the word could be, without looking at its neighbours (but for an article right before it)."""
        word = self._reading.words[index].lower
        if len(word) < 2:
            return Sort.NONE
        listed = self._listed(word)
        if listed is not Sort.NONE and is_thing(self._reading, index, self._roster.knows):
            return Sort.NONE
        if listed is Sort.CERTAIN and self._is_thing_here(index):
            return Sort.ROSTER_GIVEN if word in self._roster.sure else Sort.LISTED_GIVEN
        if listed is Sort.NONE and self._resembles_roster(index):
            return Sort.CERTAIN
        return listed

    def is_ordinary(self, index: int) -> bool:
        """A word of the language (or one that stays for another reason), so no sign of a name by itself."""
        word = self._reading.words[index]
        if word.lower in _FUNCTION_WORDS or word.lower in self._lexicon.kept:
            return True
        shown = self._reading.text[word.start : word.end]
        if len(shown) <= 6 and shown.isupper():  # FACT, EPD: an abbreviation
            return True
        return self._knows(word.lower)

    def is_unfamiliar(self, index: int) -> bool:
        """Not ordinary, and no slip of the keyboard either."""
        return self._reading.words[index].lower in self._unfamiliar

    @staticmethod
    def is_function_word(word: str) -> bool:
        """One of the small words that hold a sentence together."""
        return word in _FUNCTION_WORDS

    def _listed(self, word: str) -> Sort:
        roster, lexicon = self._roster, self._lexicon
        if word in roster.sure:
            return Sort.CERTAIN
        if word in roster.maybe_given:
            return Sort.ROSTER_GIVEN
        if word in roster.maybe_surname:
            return Sort.ROSTER_SURNAME
        if word in lexicon.given.sure or word in lexicon.surnames.sure:
            return Sort.CERTAIN
        if word in lexicon.given.maybe:
            return Sort.LISTED_GIVEN
        if word in lexicon.surnames.maybe:
            return Sort.LISTED_SURNAME
        if self._is_pet_form(word) or self._is_stretched(word):
            return Sort.CERTAIN
        return Sort.NONE

    def _is_stretched(self, word: str) -> bool:
        """`sannnneee`: nobody stretches a name by accident, so one that is also a word counts too."""
        if not _STRETCHED.search(word):
            return False
        return any(
            self._roster.knows(short) or short in self._lexicon.given.sure
            for short in (_STRETCHED.sub(r"\1", word), _STRETCHED.sub(r"\1\1", word), _REPEATED.sub(r"\1", word))
        )

    def _is_pet_form(self, word: str) -> bool:
        given = self._lexicon.given.sure
        return any(
            word.endswith(ending) and len(word) - len(ending) >= 3 and word[: -len(ending)] in given
            for ending in _NAME_ENDINGS
        ) and not self._knows(word)

    def _is_thing_here(self, index: int) -> bool:
        """`een mark`, `een zware bas`, `mark my words`: a lower-case word of the dictionary where one belongs."""
        word = self._reading.words[index]
        if word.capital or word.lower not in self._lexicon.vocabulary:
            return False
        before = self._reading.before(index)
        described = before.endswith("e") and before in self._lexicon.vocabulary
        return (
            before in _ARTICLES
            or self._reading.after(index) in _OBJECTS
            or (described and self._reading.before(index - 1) in ("een", "geen"))
        )

    def _resembles_roster(self, index: int) -> bool:
        word = self._reading.words[index].lower
        if len(word) < _SHORTEST_RESEMBLING or len(word) > 30 or word in _FUNCTION_WORDS or word in self._lexicon.kept:
            return False
        plain = word if word.isalpha() else unleet(word)
        if not plain.isalpha():
            return False
        if plain != word and self._roster.knows(plain):
            return True
        if plain in self._lexicon.vocabulary or plain in _FUNCTION_WORDS:
            return False
        alike = any(resembles(plain, name) for name in self._resembled) or (
            len(plain) >= _SHORTEST_SOUNDING and sound(plain) in self._roster.sounds
        )
        return alike and not self._knows(plain)

    def _knows(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._lexicon.vocabulary.knows(word)
        return known
