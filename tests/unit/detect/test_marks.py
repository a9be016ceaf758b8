"""How the marks of many finders become the findings of one text."""

from bot.detect.folding import fold
from bot.detect.marks import Mark, settle
from bot.domain.findings import Finding, Kind, Treatment

TEXT = fold("abcdefghijklmnopqrstuvwxyz")


def test_in_order_and_apart() -> None:
    found = settle([Mark(Kind.AGE, 10, 12), Mark(Kind.NAME, 0, 3)], TEXT)
    assert found == (Finding(Kind.NAME, 0, 3), Finding(Kind.AGE, 10, 12))


def test_overlapping_masks_become_one_named_by_the_longest() -> None:
    found = settle([Mark(Kind.NAME, 0, 6), Mark(Kind.LOCATION, 4, 8)], TEXT)
    assert found == (Finding(Kind.NAME, 0, 8),)


def test_among_equals_the_more_exact_pattern_names_it() -> None:
    found = settle([Mark(Kind.RECORD, 0, 9), Mark(Kind.BSN, 0, 9)], TEXT)
    assert found == (Finding(Kind.BSN, 0, 9),)


def test_a_flag_gives_way_to_a_mask_and_keeps_its_longest_part() -> None:
    found = settle([Mark(Kind.QUASI, 0, 20, "vanuit mijn functie", flag=True), Mark(Kind.NAME, 5, 8)], TEXT)
    assert found == (
        Finding(Kind.NAME, 5, 8),
        Finding(Kind.QUASI, 8, 20, Treatment.FLAG, "vanuit mijn functie"),
    )


def test_a_flag_of_which_hardly_anything_is_left_goes() -> None:
    found = settle([Mark(Kind.QUASI, 0, 10, flag=True), Mark(Kind.NAME, 2, 8)], TEXT)
    assert found == (Finding(Kind.NAME, 2, 8),)


def test_a_mark_holds_no_words() -> None:
    assert "abc" not in repr(settle([Mark(Kind.NAME, 0, 3)], TEXT))
