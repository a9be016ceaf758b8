"""What commands print: short lines that also read well aloud, in a log and without colour."""

from collections.abc import Iterable

import typer

from bot.config import ConfigError


def say(text: str = "") -> None:
    typer.echo(text)


def say_mistakes(error: ConfigError) -> None:
    """Every mistake in the configuration, each with what to do."""
    count = len(error.mistakes)
    typer.echo(f"The configuration cannot be used: {count} mistake{'s' if count > 1 else ''}.", err=True)
    for mistake in error.mistakes:
        typer.echo(f"\n  {mistake.key} {mistake.wrong}\n    {mistake.remedy}", err=True)


def say_problems(problems: Iterable[str]) -> None:
    for problem in problems:
        typer.echo(problem, err=True)
