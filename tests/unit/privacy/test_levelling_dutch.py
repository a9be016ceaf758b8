"""Sentence by sentence: what levelling changes, and above all what it leaves. All invented, all read aloud.

`tests/data/levelling/changes.txt`: a text, and indented below it the levelled one. `stays.txt`: sentences in which what
looks like a pet word, a slip or a seam is none.
"""

from itertools import pairwise
from pathlib import Path

import pytest

from bot.detect.folding import fold
from bot.detect.lexicon import lexicon
from bot.privacy.levelling import level
from bot.privacy.levelling.common_words import COMMON, NOT_SLIPS, SHORT
from bot.privacy.levelling.slips import slips

DATA = Path(__file__).parents[2] / "data" / "levelling"
CHANGES = DATA.joinpath("changes.txt").read_text(encoding="utf-8").split("\n")
STAYS = DATA.joinpath("stays.txt").read_text(encoding="utf-8").splitlines()
PAIRS = [(written, after.strip()) for written, after in pairwise(CHANGES) if after.startswith(" ")]


def test_the_collection_is_there() -> None:
    assert len(PAIRS) > 60
    assert len(STAYS) > 60


@pytest.mark.parametrize(("written", "levelled"), PAIRS)
def test_what_changes(written: str, levelled: str) -> None:
    assert level(written, "nl") == levelled


@pytest.mark.parametrize("written", STAYS)
def test_what_stays(written: str) -> None:
    assert level(written, "nl") == written


@pytest.mark.parametrize(("_", "levelled"), PAIRS)
def test_what_was_levelled_stays_so(_: str, levelled: str) -> None:
    assert level(levelled, "nl") == levelled


def test_no_slip_is_a_word_or_a_name() -> None:
    """What is put right can have been nothing else: no ordinary word, no first name, surname or place."""
    lists = lexicon()
    for slip in slips():
        form = fold(slip).lower
        assert form not in lists.vocabulary, slip
        assert not any(form in names for names in (lists.given, lists.surnames, lists.places)), slip


def test_common_words_are_words_and_slips_lead_to_them() -> None:
    words = lexicon().vocabulary
    assert all(words.knows(fold(word).lower) for word in COMMON | SHORT)
    assert set(slips().values()) <= COMMON | SHORT
    assert NOT_SLIPS.isdisjoint(slips())


@pytest.mark.parametrize(
    ("written", "levelled"),
    [
        ("ik sprak Mischien gisteren", "Ik sprak Mischien gisteren."),
        ("Mischien komt het goed", "Misschien komt het goed."),
        ("het overleg met GGNet", "Het overleg met GGNet."),
    ],
)
def test_a_capital_inside_a_sentence_may_be_a_name(written: str, levelled: str) -> None:
    assert level(written, "nl") == levelled


def test_a_text_in_another_language_keeps_its_words() -> None:
    english = "I would just like to say that u are all doing great and that it is not easy."
    assert level(english, "nl") == english
    dutch = "Kunt u ons zeggen of het wel goed is dat we dit niet met elkaar bespreken?"
    assert level(dutch, "en") == dutch
