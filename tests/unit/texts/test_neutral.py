"""Words from elsewhere made harmless, and nothing more than that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts.neutral import harmless, one_line, visible


@pytest.mark.parametrize(
    "text",
    [
        "Gewoon een zin, met ‘tekens’ – en 3 × 2.",
        "Regel één\nregel twee\n\nen een alinea",
        "Café, naïef, coördinatie, ’s ochtends",
        "👩‍⚕️ en 🏳️‍🌈",
        "Mail: iemand @ het werk, om 16:30, nummer #4!",
        "שלום, مرحبا, Привет, नमस्ते",
        "1 < 2 & 3 > 2",
    ],
)
def test_everyday_words_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("@room", "＠room"),
        ("vraag @ans:example.org maar", "vraag ＠ans:example.org maar"),
        ("#team:example.org", "＃team:example.org"),
        ("https://matrix.to/#/@a:b.nl", "https://matrix․to/＃/＠a:b.nl"),
        ("matrix:u/ans:b.nl", "matrix：u/ans:b.nl"),
    ],
)
def test_what_rings_or_links_is_put_out_of_order(text: str, shown: str) -> None:
    assert harmless(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "ab"),
        ("a\u200bb\u200db\ufeff", "abb"),
        ("a\x00b\x07", "ab"),
        ("een\r\ntwee\u2028drie", "een\ntwee\ndrie"),
        ("\ud800", ""),
        ("z" + "\u0301" * 9, "z" + "\u0301" * 3),
        ("a\u3164\u2800b", "ab"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("a\tb", "a b"),
    ],
)
def test_what_hides_is_taken_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_doing_it_twice_changes_nothing(text: str) -> None:
    once = harmless(text)
    assert harmless(once) == once


@given(st.text(), st.integers(min_value=2, max_value=50))
def test_a_line_is_one_line_and_no_longer_than_asked(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert "\n" not in line
    assert len(line) <= limit
