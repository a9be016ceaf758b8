"""Names that are words too: where they are plainly the thing, and where only somebody can stand."""

import pytest

from tests.unit.detect.conftest import Masked

NAMES = ("Bas Berg", "Mark de Vos", "Linde Smit", "Wil Hoop", "June", "Joy Goud", "Mei Ling", "Bert", "Roos", "Storm")


@pytest.mark.parametrize(
    "text",
    [
        "ik speel bas in een bandje",
        "hij speelde vroeger bas",
        "we zoeken iemand die bas kan spelen",
        "bas of gitaar, mij best",
        "Bas, gitaar en drums in de kelder",
        "een zware bas klonk er",
        "linde en beuk staan op het terrein",
        "een tulp of roos op tafel",
        "storm en regen, en toch kwamen ze",
        "mark of gulden, geld is geld",
        "wil is er genoeg, tijd niet",
        "of hij mee wil doen weet ik niet",
        "juni noch juli bracht rust",
        "tot en met mei is het vol",
        "vanaf mei gaat het beter",
        "bert en ernie op de muur",
        "wie er jetlag heeft meldt zich",
    ],
)
def test_things_stay(masked: Masked, text: str) -> None:
    assert masked(text, *NAMES) == []


@pytest.mark.parametrize("text", ["mark my words", "please mark the date", "in june we start", "question mark"])
def test_english_things_stay(masked: Masked, text: str) -> None:
    assert masked(text, *NAMES, lang="en") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("bas speelt piano en ik zing", "bas"),
        ("ik speel met bas en ik win", "bas"),
        ("linde en ik zijn het eens", "linde"),
        ("ik heb wil gevraagd of het mag", "wil"),
        ("sinds joy er is gaat het beter", "joy"),
        ("toen mei ziek was werd het stil", "mei"),
        ("het was roos die het zag", "roos"),
        ("gister was storm er niet", "storm"),
        ("dank joy voor alles", "joy"),
    ],
)
def test_somebody_goes(masked: Masked, text: str, name: str) -> None:
    assert masked(text, *NAMES) == [("name", name)]


def test_two_names_side_by_side_are_two_people(masked: Masked) -> None:
    assert [words for _, words in masked("linde en roos waren er", *NAMES)] == ["linde", "roos"]
