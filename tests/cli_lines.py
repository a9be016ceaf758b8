"""Command lines of ours, read against the real command line without carrying anything out."""

import shlex
from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperGroup

from bot.cli.app import app

_NAMES = ("gespreksronde", ".venv/bin/gespreksronde", "/opt/gespreksronde/bin/gespreksronde")


class NotACommand(Exception):
    """Says what the command line said."""


class Incomplete(NotACommand):
    """An argument is missing: fine where a sentence only speaks of the command."""


def arguments(line: str) -> list[str] | None:
    """What is given to our program in this shell line; None when it is about another program."""
    words = shlex.split(line, comments=True)
    if words[:1] == ["sudo"]:
        words = words[3:] if words[1:2] == ["-u"] else words[1:]
    if words[:1] and words[0] in _NAMES:
        return words[1:]
    if words[:3] in (["python", "-m", "bot"], ["python3", "-m", "bot"]):
        return words[3:]
    return None


def check(words: Sequence[str]) -> None:
    """Raises `NotACommand` for a command, option or argument that is not there. Files need not exist."""
    command: Any = typer.main.get_command(app)
    rest, above = list(words), None
    try:
        while isinstance(command, TyperGroup):
            here = command.make_context(command.name or "gespreksronde", [rest[0]] if rest else [], parent=above)
            _, command, _ = command.resolve_command(here, rest[:1])
            rest, above = rest[1:], here
        command.make_context(command.name, rest, parent=above)
    except typer.Exit:  # --help
        return
    except typer.TyperException as error:
        if type(error).__name__ == "MissingParameter":
            raise Incomplete("an argument is missing") from None
        told = str(getattr(error, "message", "")) or type(error).__name__
        if "does not exist" not in told:
            raise NotACommand(told) from None
