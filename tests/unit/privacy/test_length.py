"""When a text stands out by its length."""

import pytest

from bot.privacy.length import MOST_LETTERS, stands_out


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("", False),
        ("Ja.", False),
        ("Het was druk. Er was niemand.", False),
        ("Het was druk. Er was niemand. Ik ging naar huis.", True),
        ("Het was druk! Er was niemand? Ik ging.", True),
        ("een\ntwee\ndrie", True),
        ("Om 14.30 uur kwam mw. [naam 1].", False),
        ("Tja... Ik weet het niet.", False),
        ("a" * MOST_LETTERS, False),
        ("a" * (MOST_LETTERS + 1), True),
    ],
)
def test_more_than_a_sentence_or_two(text: str, long: bool) -> None:
    assert stands_out(text) is long
