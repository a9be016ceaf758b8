"""The page with example messages shows what the bot really says."""

from tests.example_messages import PAGE, page


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.example_messages writes it anew"
