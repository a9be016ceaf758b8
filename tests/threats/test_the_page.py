"""`docs/threats.md` names every channel, with tests that exist and sentences that are said."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
PAGE = (PROJECT / "docs" / "threats.md").read_text()
TEXTS = PROJECT / "bot" / "texts"
CLOSED = {1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 15, 20, 21, 23, 24, 25, 26, 28, 29, 30}
"""Shut by construction, in whole or in the part the row says."""
REDUCED = {7, 9, 10, 14, 16, 17, 18, 19, 20, 22, 26, 27, 30, 31, 32, 33, 34}
"""Something stays."""
ROWS = {
    int(row[0]): row
    for row in re.findall(r"^\| (\d+) \|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|$", PAGE, re.MULTILINE)
}


@cache
def names_in(path: str) -> frozenset[str]:
    tree = ast.parse((PROJECT / "tests" / path).read_text())
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(function.name for function in functions if function.name.startswith("test_"))


def test_every_channel_has_its_row_and_its_verdict() -> None:
    assert set(ROWS) == set(range(1, 35))
    assert {number for number, row in ROWS.items() if "closed" in row[2]} == CLOSED
    assert {number for number, row in ROWS.items() if "reduced" in row[2]} == REDUCED


@pytest.mark.parametrize("number", range(1, 35))
def test_every_channel_has_tests_that_exist_and_a_number(number: int) -> None:
    _, _, _, tests, figure, _ = ROWS[number]
    named = re.findall(r"`([\w/]+\.py)::(\w+)`", tests)
    assert named
    for path, name in named:
        assert name in names_in(path), f"{path} has no {name}"
    assert figure.strip()


@pytest.mark.parametrize("number", sorted(REDUCED))
def test_what_stays_is_said(number: int) -> None:
    """In words on the page, and where a sentence for members is named, the texts have it in both languages."""
    said = ROWS[number][5].strip()
    assert said
    for sentence in re.findall(r"`([a-z]+(?:-[a-z]+)+)`", said):
        for lang in ("nl", "en"):
            assert any(f"\n{sentence} =" in file.read_text() for file in (TEXTS / lang).glob("*.ftl")), sentence


def test_every_test_of_this_folder_that_names_a_channel_is_on_the_page() -> None:
    for file in Path(__file__).parent.glob("test_t*.py"):
        if file.name != Path(__file__).name:
            for name in names_in(f"threats/{file.name}"):
                assert name in PAGE, f"{file.name} has {name}"
