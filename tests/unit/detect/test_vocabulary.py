"""The filter of ordinary words."""

import pytest

from bot.detect.vocabulary import Vocabulary, build

WORDS = [f"woord{number}" for number in range(2000)]


def test_knows_every_word_it_was_built_from() -> None:
    vocabulary = Vocabulary(build(WORDS))
    assert all(word in vocabulary for word in WORDS)


def test_seldom_knows_another() -> None:
    vocabulary = Vocabulary(build(WORDS))
    wrong = sum(f"ander{number}" in vocabulary for number in range(10_000))
    assert wrong <= 100  # 1 in 100 is allowed here, 3 in 1,000 expected


def test_the_order_of_the_words_does_not_matter() -> None:
    assert build(WORDS) == build(reversed(WORDS))


@pytest.mark.parametrize("word", ["roos", "wil", "hoop", "zomer", "charity", "afdeling", "zorgplan", "overlegtafel"])
def test_the_filter_that_comes_along_knows(word: str) -> None:
    assert Vocabulary.load().knows(word)


@pytest.mark.parametrize("word", ["oumaima", "terpstra", "kowalczyk", "dinxperlo", "x" * 60_000])
def test_the_filter_that_comes_along_does_not_know(word: str) -> None:
    assert not Vocabulary.load().knows(word)
