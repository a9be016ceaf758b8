"""Channel 13, beside the order (`tests/property/test_order.py`): numbers in placeholders tie no answers together."""

from bot.privacy.anonymise import excerpt
from bot.rehearsal.stage import detector


def test_t13_a_number_means_a_person_within_one_answer_only() -> None:
    """The same two people, named in the other order, change numbers: nobody keeps one."""
    texts = ("Kees belde en daarna kwam Annelies langs", "Annelies kwam langs en daarna belde Kees")
    shown = [excerpt(text, detector().find(text, (), "nl"), "nl") for text in texts]
    assert shown == ["[naam 1] belde en daarna kwam [naam 2] langs", "[naam 1] kwam langs en daarna belde [naam 2]"]
