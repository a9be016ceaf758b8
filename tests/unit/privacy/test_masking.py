"""A few words out of an agreed text, never a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.masking import MASK, empties, mask, too_much


@pytest.mark.parametrize(
    ("text", "words", "masked"),
    [
        ("Het was druk op zaal.", "druk", "Het was […] op zaal."),
        ("Druk, druk, DRUK.", "druk", "[…], […], […]."),
        ("Drukte is geen druk.", "druk", "Drukte is geen […]."),
        ("Het was\nheel  druk.", "heel druk", "Het was\n[…]."),
        ("Wat (echt) kan?", "(echt)", "Wat […] kan?"),
        ("1+1 is 2", "1+1", "[…] is 2"),
        ("[naam 1] was er.", "naam", "[…] was er."),
        ("Niets hiervan.", "iets", "Niets hiervan."),
    ],
)
def test_mask(text: str, words: str, masked: str) -> None:
    assert mask(text, (words,)) == masked


def test_several_masks_and_empty_ones() -> None:
    assert mask("een twee drie", ("een", "", " ", "drie")) == "[…] twee […]"


@pytest.mark.parametrize(
    ("words", "much"),
    [("een", False), ("een twee drie vier vijf", False), ("een twee drie vier vijf zes", True), ("ja. nee", True)],
)
def test_a_few_words(words: str, much: bool) -> None:
    assert too_much(words) is much


@pytest.mark.parametrize(
    ("text", "words", "all_of_it"),
    [
        ("Rust. Meer tijd.", "rust", True),
        ("Rust. Meer tijd.", "tijd", False),
        ("Meer […].", "meer", True),
        ("Een\nTwee woorden", "een", True),
        ("Twee woorden", "twee woorden", True),
        ("Twee woorden", "drie", False),
    ],
)
def test_a_whole_sentence(text: str, words: str, all_of_it: bool) -> None:
    assert empties(text, words) is all_of_it


@given(st.text(), st.text())
def test_masking_twice_is_masking_once(text: str, words: str) -> None:
    once = mask(text, (words,))
    assert mask(once, (words,)) == once or words.strip() in MASK
