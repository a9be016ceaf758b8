"""Display names as organisations write them, and what people make of them."""

import pytest

from tests.unit.detect.conftest import Masked


@pytest.mark.parametrize(
    ("shown", "text", "name"),
    [
        ("Vries, Quirien de", "quirien de vries zei niets", "quirien de vries"),
        ("Zandinga, Wobbine", "ik vind dat wobbine gelijk heeft", "wobbine"),
        ("Piet Pastoor", "meneer Pastoor belde", "Pastoor"),
        ("Henk-Jan van 't Hoff", "met H.J. zat ik vast", "H.J."),
        ("Sjors v/d Broek", "ik sprak v/d broek gister", "v/d broek"),
        ("J. (Hans) Bakker", "bakker zei dat het kan", "bakker"),
        ("Sanne (zzp)", "sanne zei dat het kan", "sanne"),
        ("Sanne Mulder, verpleegkundige", "mulder zei dat het kan", "mulder"),
        ("K. Baart-Vermeulen", "de brief van Vermeulen-Baart kwam", "Vermeulen-Baart"),
        ("K. de Jong-Pietersen", "mevrouw De Jong zei niets", "De Jong"),
    ],
)
def test_forms_of_display_names(masked: Masked, shown: str, text: str, name: str) -> None:
    assert masked(text, shown) == [("name", name)]


def test_a_role_after_a_comma_is_no_name(masked: Masked) -> None:
    assert masked("de verpleegkundige zei niets", "Sanne Mulder, verpleegkundige") == []
