"""Headings from the voices' own words: every voice once, the same for the same voices."""

import random

from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.grouping import MOST_WITHOUT_HEADINGS, grouped

VOICES = (
    "Meer rust op het rooster, dat helpt.",
    "Rust. En niet altijd haast.",
    "Samen eten, zoals vroeger.",
    "Ik wil weer samen eten op vrijdag.",
    "Tijd voor familie, en rust.",
    "Eten koken met cliënten.",
    "Een tuin.",
    "Duidelijke afspraken over bellen.",
)


def _same(word: str) -> str:
    return word


def test_few_voices_stand_together_without_headings() -> None:
    (only,) = grouped(VOICES[:MOST_WITHOUT_HEADINGS], _same)
    assert only.heading is None
    assert only.places == tuple(range(MOST_WITHOUT_HEADINGS))


def test_many_voices_come_under_words_that_return() -> None:
    groups = grouped(VOICES, _same)
    assert {group.heading for group in groups} == {"Rust", "Eten", None}
    assert {g.heading: g.places for g in groups}["Rust"] == (0, 1, 4)


def test_a_stemmer_brings_forms_of_one_word_together() -> None:
    voices = [
        "ik luister vaak",
        "wij luisteren altijd",
        "luisteren is werken",
        "appel",
        "boom en struik",
        "fiets",
        "zee",
        "wolk",
    ]
    (heading, *_) = grouped(voices, lambda word: word.removesuffix("en"))
    assert (heading.heading, heading.places) == ("Luisteren", (0, 1, 2))


@given(st.lists(st.text(alphabet="abcdë 1[]", max_size=40), max_size=14))
def test_every_voice_is_placed_exactly_once(voices: list[str]) -> None:
    places = [place for group in grouped(voices, _same) for place in group.places]
    assert sorted(places) == list(range(len(voices)))


@given(st.lists(st.sampled_from(VOICES), min_size=7, max_size=14, unique=False), st.randoms())
def test_the_order_of_the_voices_does_not_matter(voices: list[str], chance: random.Random) -> None:
    def words(given_voices: list[str]) -> set[tuple[str | None, tuple[str, ...]]]:
        groups = grouped(given_voices, _same)
        return {(g.heading, tuple(sorted(given_voices[p] for p in g.places))) for g in groups}

    mixed = list(voices)
    chance.shuffle(mixed)
    assert words(voices) == words(mixed)
