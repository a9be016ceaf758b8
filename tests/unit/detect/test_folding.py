"""Disguised text read as a person would, with the way back."""

import pytest

from bot.detect.folding import fold


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Sanne", "Sanne"),
        ("S\u200banne", "Sanne"),
        ("Sa\u00adnne", "Sanne"),
        ("Ｓａｎｎｅ", "Sanne"),
        ("𝓢𝓪𝓷𝓷𝓮", "Sanne"),
        ("Sаnnе", "Sanne"),  # Cyrillic a and e
        ("S̷a̷n̷n̷e̷", "Sanne"),
        ("Şahin Aydın Łukasz", "Sahin Aydin Lukasz"),
        ("🇸🇦🇳🇳🇪", "SANNE"),
        ("<b>San</b>ne", "Sanne"),
        ("een<br>twee", "een\ntwee"),
        ("&lt;Hans&gt; &eacute;&eacute;n", "<Hans> een"),
        ("%40hans%3Azorg", "@hans:zorg"),
        ("100%zeker 50%", "100%zeker 50%"),
        ("zo’n — “dag”", 'zo\'n - "dag"'),
        ("\ud800x\x00", "x"),
        ("", ""),
    ],
)
def test_what_is_read(written: str, read: str) -> None:
    assert fold(written).text == read


@pytest.mark.parametrize(
    ("written", "part", "origin"),
    [
        ("ik zag S\u200ba\u0301nne!", "Sanne", "S\u200ba\u0301nne"),
        ("x <b>San</b>ne y", "Sanne", "San</b>ne"),
        ("%53anne staat er", "Sanne", "%53anne"),
        ("de Straße hier", "Strasse", "Straße"),
    ],
)
def test_the_way_back(written: str, part: str, origin: str) -> None:
    folded = fold(written)
    at = folded.text.index(part)
    start, end = folded.span(at, at + len(part))
    assert written[start:end] == origin


def test_lower_case_has_the_same_length() -> None:
    folded = fold("İSTANBUL ẞ ŉ")
    assert len(folded.lower) == len(folded.text) == len(folded.starts) == len(folded.ends)
