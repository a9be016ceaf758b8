"""The broken files that are kept: each is refused, quickly, with the codes listed for it and with sentences."""

import re
import time
import tomllib

import pytest

from bot.flowfile.load import check_flow
from bot.flowfile.mistakes import Mistake
from bot.texts.catalogue import LANGUAGES, catalogue
from tests.flow_changes import BROKEN

EXPECTED: dict[str, list[str]] = tomllib.loads((BROKEN.parent / "expected.toml").read_text(encoding="utf-8"))
QUICK = 1.0
"""Seconds; a flow of ours takes a few thousandths."""


def test_every_file_is_listed_and_there_are_at_least_fifty() -> None:
    assert {path.stem for path in BROKEN.glob("*.toml")} == set(EXPECTED)
    assert len(EXPECTED) >= 50


@pytest.mark.parametrize("name", EXPECTED)
def test_a_broken_file_is_refused_with_its_codes(name: str) -> None:
    started = time.thread_time()
    checked = check_flow(BROKEN / f"{name}.toml")
    assert time.thread_time() - started < QUICK
    assert checked.flow is None
    assert sorted({m.code for m in checked.mistakes if not m.warning}) == EXPECTED[name]
    for mistake in checked.mistakes:
        assert mistake.file == f"{name}.toml"
        told(mistake)


def test_the_line_is_the_line() -> None:
    """What is said to stand on a line does stand there."""
    lines = (BROKEN / "alles-tegelijk.toml").read_text(encoding="utf-8").split("\n")
    for mistake in check_flow(BROKEN / "alles-tegelijk.toml").mistakes:
        assert mistake.line is not None
        keys = re.split(r"[.\[\]]+", mistake.key.rstrip("]"))
        assert any(key in lines[mistake.line - 1] for key in keys[1:]), (mistake.key, mistake.line)


@pytest.mark.parametrize("path", sorted((BROKEN.parent / "good").glob("*.toml")), ids=lambda path: path.stem)
def test_the_files_the_broken_ones_were_made_of_are_in_order(path: object) -> None:
    checked = check_flow(BROKEN.parent / "good" / str(path).rpartition("/")[2])
    assert checked.mistakes == ()
    assert checked.flow is not None


def told(mistake: Mistake) -> None:
    """Both sentences can be said in both languages, with every variable supplied."""
    for lang in LANGUAGES:
        words = catalogue(lang)
        assert words.text(mistake.text_id, **dict(mistake.params))
        assert words.text(mistake.fix_id, **dict(mistake.params))
