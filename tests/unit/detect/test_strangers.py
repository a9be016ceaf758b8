"""People and places on no list, in small letters: only where they belong, and never a slip of the keyboard."""

import pytest

from bot.detect.lexicon import lexicon
from bot.detect.unfamiliar import Unfamiliar
from tests.unit.detect.conftest import Masked


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("zjurgita vroeg hoe het ging", "zjurgita"),
        ("ik miste zjurgita bij de overdracht", "zjurgita"),
        ("de moeder van zjurgita belde", "zjurgita"),
        ("heb zjurgita gebeld vanmorgen", "zjurgita"),
        ("met zjurgita kan ik praten", "zjurgita"),
        ("toen zjurgita ziek was werd het stil", "zjurgita"),
        ("zjurgita en ik waren het eens", "zjurgita"),
    ],
)
def test_unlisted_people(masked: Masked, text: str, name: str) -> None:
    assert masked(text) == [("name", name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ik woon in krolverzum", "krolverzum"),
        ("de trein naar krolverzum reed niet", "krolverzum"),
        ("ze is opgenomen in krolverzum", "krolverzum"),
        ("tussen Balk en Lemmer kreeg ik het benauwd", "Lemmer"),
    ],
)
def test_unlisted_places(masked: Masked, text: str, name: str) -> None:
    assert ("location", name) in masked(text)


@pytest.mark.parametrize(
    "text",
    [
        "mn colega zei dat het kon",
        "niemadn vroeg hoe het ging",
        "ik miste veiligehid bij de overdracht",
        "de trein naar hius reed niet",
        "met zkotrepam ging het beter",
        "de assen van de bus stonden scheef",
        "er zit een luik in de deur",
        "wij roosteren met potlood",
        "vragen mag je overslaan",
        "hahaha zei ik",
    ],
)
def test_what_stays(masked: Masked, text: str) -> None:
    assert masked(text) == []


@pytest.mark.parametrize("word", ["zjurgita", "krolverzum", "wojtkowiak"])
def test_foreign_to_the_language(word: str) -> None:
    assert word in Unfamiliar(lexicon().vocabulary)


@pytest.mark.parametrize("word", ["colega", "niemadn", "gesprekstafel", "hahahaha", "pffff", "abc", "x" * 30, "é1"])
def test_not_foreign(word: str) -> None:
    assert word not in Unfamiliar(lexicon().vocabulary)


def test_looks_at_a_few_hundred_words_of_a_text_only() -> None:
    unfamiliar = Unfamiliar(lexicon().vocabulary)
    found = [word in unfamiliar for word in (f"zjurg{chr(97 + n % 26)}{chr(97 + n // 26)}xo" for n in range(500))]
    assert any(found[:200])
    assert not any(found[200:])
