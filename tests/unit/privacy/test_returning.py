"""Words that come back in at least three voices."""

from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.returning import LEAST_VOICES, MOST_WORDS, returning_words

VOICES = ("Meer rust en ruimte.", "Rust, ja. En eten.", "rust Rust rust", "Samen eten in alle ruimte")


def test_in_three_voices_not_three_times() -> None:
    assert returning_words(VOICES) == ("rust",)
    assert returning_words(("rust rust rust", "rust")) == ()


def test_everyday_words_short_ones_and_placeholders_are_no_theme() -> None:
    assert returning_words(("[naam] heeft een altijd kip",) * 3) == ()


def test_most_shared_first_then_by_alphabet() -> None:
    assert returning_words(("zomer appel boter",) * 3 + ("boter",)) == ("boter", "appel", "zomer")


def test_at_most_eight() -> None:
    assert len(returning_words((" ".join(f"woord{letter}" for letter in "abcdefghijkl"),) * 3)) == MOST_WORDS


@given(st.lists(st.sampled_from(VOICES), max_size=8))
def test_the_order_of_the_voices_does_not_matter(voices: list[str]) -> None:
    turned = voices[::-1]
    assert returning_words(voices) == returning_words(turned)
    for word in returning_words(voices):
        assert sum(word in voice.casefold() for voice in voices) >= LEAST_VOICES
