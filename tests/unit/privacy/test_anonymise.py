"""From findings to the text that others may read."""

import pytest

from bot.domain.findings import Finding, Kind, Treatment
from bot.privacy.anonymise import Removal, clean, excerpt, removed


def test_a_placeholder_says_what_stood_there() -> None:
    text = "bel Sanne op 0612345678 in Goes"
    findings = (Finding(Kind.NAME, 4, 9), Finding(Kind.PHONE, 13, 23), Finding(Kind.LOCATION, 27, 31))
    assert excerpt(text, findings, "nl") == "bel [naam] op [telefoonnummer] in [plaats]"
    assert excerpt(text, findings, "en") == "bel [name] op [phone] in [place]"
    assert removed(text, findings)[1] == Removal(Kind.PHONE, 13, 23)


def test_people_are_numbered_only_when_there_are_more() -> None:
    text = "Sanne en Sanne"
    assert excerpt(text, (Finding(Kind.NAME, 0, 5), Finding(Kind.NAME, 9, 14)), "nl") == "[naam] en [naam]"
    text = "Sanne en sànne Mulder en Bo"
    findings = (Finding(Kind.NAME, 0, 5), Finding(Kind.NAME, 9, 21), Finding(Kind.NAME, 25, 27))
    assert excerpt(text, findings, "nl") == "[naam 1] en [naam 1] en [naam 2]"


def test_numbers_start_anew_in_every_answer() -> None:
    findings = (Finding(Kind.NAME, 0, 2), Finding(Kind.NAME, 6, 8))
    assert excerpt("Bo en Al", findings, "nl") == excerpt("Cy en Di", findings, "nl") == "[naam 1] en [naam 2]"


def test_flagged_phrases_stay() -> None:
    flag = Finding(Kind.QUASI, 0, 11, Treatment.FLAG, "vanuit mijn functie")
    assert excerpt("als dokter.", (flag,), "nl") == "als dokter."
    assert removed("als dokter.", (flag,)) == ()


def test_findings_that_overlap_or_lie_outside_are_cut_to_fit() -> None:
    findings = (
        Finding(Kind.NAME, 0, 4),
        Finding(Kind.AGE, 2, 6),
        Finding(Kind.NAME, 5, 99),
        Finding(Kind.NAME, 50, 60),
    )
    assert excerpt("abcdefgh", findings, "nl") == "[naam 1][leeftijd][naam 2]"


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_words_in_both_languages(kind: Kind) -> None:
    for lang in ("nl", "en"):
        assert excerpt("x", (Finding(kind, 0, 1),), lang).strip("[]").isprintable()


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("gewoon", "gewoon"),
        ("één\r\ntwee\u2028drie\tvier", "één\ntwee\ndrie vier"),
        ("e\u0301e\u0301n", "één"),
        ("S\u200ba\u00adn\u202en\u2066e\ufeff", "Sanne"),
        ("\x00\ud800a\ue000\x07", "a"),
        ("a" + "\u0336" * 50, "a" + "\u0336" * 3),
        ("ｆｕｌｌ ½", "full 1⁄2"),
        ("😊 👍🏽", "😊 👍🏽"),
        ("", ""),
    ],
)
def test_cleaning(written: str, stored: str) -> None:
    assert clean(written) == stored
