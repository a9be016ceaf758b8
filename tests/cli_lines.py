"""Command lines of ours, read against the real command line without carrying anything out."""

import shlex
from collections.abc import Sequence

import click
import typer

from bot.cli.app import app

_NAMES = ("gespreksronde", ".venv/bin/gespreksronde", "/opt/gespreksronde/bin/gespreksronde")


class NotACommand(Exception):
    """Says what the command line said."""


def arguments(line: str) -> list[str] | None:
    """What is given to our program in this shell line; None when it is about another program."""
    words = shlex.split(line, comments=True)
    if words and words[0] in ("sudo",):
        words = words[3:] if words[1:2] == ["-u"] else words[1:]
    if words[:1] and words[0] in _NAMES:
        return words[1:]
    if words[:3] in (["python", "-m", "bot"], ["python3", "-m", "bot"]):
        return words[3:]
    return None


def check(words: Sequence[str]) -> None:
    """Raises `NotACommand` for a command, option or argument that is not there. Files need not exist."""
    command: click.Command = typer.main.get_command(app)
    context = click.Context(command, info_name="gespreksronde")
    rest = list(words)
    while isinstance(command, click.Group):
        if not rest or rest[0].startswith("-"):
            return
        try:
            _, found, rest = command.resolve_command(context, rest)
        except click.UsageError as error:
            raise NotACommand(error.format_message()) from None
        assert found is not None
        command = found
        context = click.Context(command, info_name=command.name, parent=context)
    for parameter in command.params:
        if isinstance(parameter.type, click.Path):
            parameter.type.exists = False
    try:
        command.make_context(command.name, rest)
    except click.exceptions.Exit:  # --help
        return
    except click.UsageError as error:
        raise NotACommand(error.format_message()) from None
