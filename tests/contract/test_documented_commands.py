"""Every command somebody may copy out of a page exists: ours against the command line, make's against the Makefile."""

import importlib.util
import re
import shlex
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.cli.app import _COMMANDS
from tests.cli_lines import Incomplete, NotACommand, arguments, check

PROJECT = Path(__file__).parents[2]
PAGES = sorted([PROJECT / "README.md", PROJECT / "flows" / "README.md", *(PROJECT / "docs").rglob("*.md")])
OTHERS = (
    "cp", "mv", "chmod", "chown", "install", "useradd", "systemctl", "journalctl", "python3", "pip", "sqlite3", "ls",
    "podman", "docker", "timedatectl", "/opt/gespreksronde/bin/pip", "apt", "curl", "sudo", "rm",
)  # fmt: skip
"""Programs of others that a page may tell somebody to run."""
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`((?:gespreksronde|\.venv/bin/gespreksronde|make|python -m) [^`\n]+)`")
_PLACES = {"<folder>": "map", "FLOW": "kampvuur-vragen", "FILE": "bestand", "…": ""}


def commands(page: Path) -> Iterator[str]:
    """Lines of the blocks that hold commands."""
    text = page.read_text(encoding="utf-8")
    for language, block in _BLOCK.findall(text):
        lines = block.replace("\\\n", " ").splitlines()
        if language in ("", "sh", "bash", "console") and any(_first(line) for line in lines):
            yield from (line for line in lines if line.strip())


def mentions(page: Path) -> Iterator[str]:
    """Commands inside sentences; there an argument may be left out."""
    yield from _INLINE.findall(page.read_text(encoding="utf-8"))


def _first(line: str) -> bool:
    """Whether a line begins as a command: then all of its block has to be commands."""
    word = line.split(maxsplit=1)[0] if line.strip() else ""
    return word in ("gespreksronde", "make", ".venv/bin/gespreksronde", *OTHERS)


def understood(line: str) -> None:
    for sign, instead in _PLACES.items():
        line = line.replace(sign, instead)
    for part in re.split(r"\s(?:&&|\|)\s", re.sub(r"\[[^\]]*\]", "", line)):
        ours = arguments(part)
        words = shlex.split(part, comments=True)
        if ours is not None:
            check(ours)
        elif words[:1] == ["make"]:
            given = re.split(r"\s{2,}", part)[0].split()[1:]  # what follows tells what it does
            assert {word for word in given if "=" not in word} <= targets(), part
        elif words[:2] == ["python", "-m"]:
            assert importlib.util.find_spec(words[2]) is not None, part
        else:
            assert not words or words[0].startswith("#") or words[0] in OTHERS, f"nobody knows: {part}"


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(), re.MULTILINE))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(PROJECT)))
def test_every_command_on_a_page_is_one(page: Path) -> None:
    for line in commands(page):
        try:
            understood(line)
        except NotACommand as wrong:
            raise AssertionError(f"{line}: {wrong}") from None
    for mention in mentions(page):
        with suppress(Incomplete):
            understood(mention)


def test_the_example_of_the_configuration_names_only_commands_that_exist() -> None:
    text = (PROJECT / "config.example.toml").read_text()
    lines = re.findall(r"gespreksronde (?:[a-z][a-z-]+)(?: [^`\n]*)?", text)
    assert len(lines) >= 3
    for line in lines:
        if (ours := arguments(line)) is not None:
            with suppress(Incomplete):
                check(ours)


def test_a_slip_is_found() -> None:
    for line in ("gespreksronde eraze past", "gespreksronde export --form 3", "gespreksronde db backup", "make toast"):
        with pytest.raises((NotACommand, AssertionError)):
            understood(line)


def test_the_operators_page_tells_of_every_command() -> None:
    page = (PROJECT / "docs" / "operator.md").read_text()
    for command in _COMMANDS:
        assert f"`gespreksronde {command}" in page, command
