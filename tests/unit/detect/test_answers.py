"""The detector on the project's own marked-up answers, the tuned and the held-out ones apart."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot.detect.engine import DutchDetector
from tests.data.deidentify.build import HERE, SETS, answers, held_out_half
from tests.unit.detect.measure import Judged, judge, share


def _read(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()]


ROWS = _read("answers")
FRESH = _read("fresh")


def is_held_out(row: dict[str, Any]) -> bool:
    """By rule: two in five by number, and everything that was written after the rules."""
    return int(row["id"][1:]) % 5 in (0, 3) or "after" in row["tags"]


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    detector = DutchDetector()
    return [judge(detector, row) for row in ROWS]


@pytest.fixture(scope="module")
def judged_fresh() -> list[Judged]:
    detector = DutchDetector()
    return [judge(detector, row) for row in FRESH]


@pytest.mark.parametrize(("name", "letter"), SETS.items())
def test_the_answers_are_what_their_source_says(name: str, letter: str) -> None:
    source = (HERE / f"{name}.txt").read_text("utf-8")
    assert answers(source, letter) == _read(name), "run: python -m tests.data.deidentify.build"


def test_there_are_enough_answers_of_every_sort() -> None:
    assert len(ROWS) >= 200
    assert len(FRESH) >= 250
    assert sum(map(is_held_out, ROWS)) >= 80
    tags = {tag for row in ROWS for tag in row["tags"]}
    assert {"clean", "roster", "other", "adv", "contact", "place", "when", "quasi", "long"} <= tags


def test_every_mark_stands_where_it_says() -> None:
    for row in (*ROWS, *FRESH):
        text, end = row["text"], 0
        for span in sorted(row["spans"], key=lambda span: span["start"]):
            assert end <= span["start"] < span["end"] <= len(text), row["id"]
            assert text[span["start"] : span["end"]].strip(), row["id"]
            end = span["end"]
        assert all(kept in text for kept in row["keep"]), row["id"]


def test_known_failures_are_exactly_those_listed(judged: list[Judged], judged_fresh: list[Judged]) -> None:
    listed = tomllib.loads((HERE / "known_failures.toml").read_text("utf-8"))["failures"]
    failing = {one.number for one in (*judged, *judged_fresh) if one.fails}
    assert failing - listed.keys() == set(), "newly failing"
    assert listed.keys() - failing == set(), "mended: take them off the list"


@pytest.mark.parametrize("held_out", [False, True], ids=["tuned", "held out"])
def test_targets_are_met_on_both_parts(judged: list[Judged], held_out: bool) -> None:
    _meets_targets([one for one, row in zip(judged, ROWS, strict=True) if is_held_out(row) is held_out])


@pytest.mark.parametrize("held_out", [False, True], ids=["tuned", "held out"])
def test_targets_are_met_on_both_halves_of_the_fresh_answers(judged_fresh: list[Judged], held_out: bool) -> None:
    half = held_out_half(FRESH)
    _meets_targets([one for one in judged_fresh if (one.number in half) is held_out])


def _meets_targets(part: list[Judged]) -> None:
    clean = [one for one in part if one.clean]
    assert share(sum(len(one.leaked) for one in part), sum(one.direct for one in part)) <= 0.03
    assert share(sum(one.indirect_missed for one in part), sum(one.indirect for one in part)) <= 0.40
    assert share(sum(one.kept_lost for one in part), sum(one.kept for one in part)) <= 0.02
    assert share(sum(one.words_lost for one in clean), sum(one.words for one in clean)) <= 0.005


@pytest.mark.parametrize(("tag", "allowed"), [("roster", 0.0), ("other", 0.15), ("adv", 0.10)])
def test_names_of_each_sort(judged: list[Judged], tag: str, allowed: float) -> None:
    part = [one for one, row in zip(judged, ROWS, strict=True) if tag in row["tags"]]
    assert share(sum(len(one.leaked) for one in part), sum(one.direct for one in part)) <= allowed


def test_the_data_files_are_plain_and_sorted() -> None:
    data = Path(HERE).parents[2] / "bot" / "detect" / "data"
    for name in ("given_names", "surnames", "places", "organisations"):
        lines = (data / f"{name}.txt").read_text("utf-8").splitlines()
        entries = [entry for line in lines if not line.startswith("#") for entry in line.split()]
        assert entries == sorted(set(entries), key=lambda entry: entry.rstrip("~")), name
