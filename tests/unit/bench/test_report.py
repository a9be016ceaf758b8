"""The page is written anew, and what people wrote in it stays."""

from pathlib import Path

from bench.figures import Measured, Spread, Target, Wanted
from bench.report import BEGIN, END, Run, Section, by_hand_in, in_words, save

TARGET = Target("answer → next question", Wanted.AT_MOST, 1.0, tolerated=1.1)
MET = Measured(TARGET, Spread(0.97, 0.91, 1.02), "48.0 ms beside 49.5 ms")
MISSED = Measured(TARGET, Spread(1.2, 1.1, 1.3), doubtful=True)
RUN = Run("2026-11-24", "a machine", "", [Section("Answering", [MET, MISSED], ["5 rounds."], (0.5, 1.25))])


def test_a_row_tells_target_median_spread_and_verdict() -> None:
    row = "| answer → next question | ≤ 1.00 × (at most 1.10) | 0.97 × (0.91–1.02) | 48.0 ms beside 49.5 ms | met |"
    assert row in in_words(RUN.sections[0])


def test_a_row_beside_an_unsteady_reference_says_so() -> None:
    assert "missed, but the reference was unsteady" in in_words(RUN.sections[0])


def test_the_load_is_told() -> None:
    assert "Load average before and after: 0.5 and 1.2." in in_words(RUN.sections[0])


def test_a_first_page_leaves_room_for_words(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    save(RUN, page)
    assert by_hand_in(page.read_text()) == "Nothing yet."
    assert "1 of 2 targets are met" in page.read_text()


def test_what_people_wrote_is_kept(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(f"old figures\n{BEGIN}\nBecause of *this*.\n\nAnd that.\n{END}\nold end")
    save(RUN, page)
    save(RUN, page)
    assert by_hand_in(page.read_text()) == "Because of *this*.\n\nAnd that."
    assert "old figures" not in page.read_text()
