"""`gespreksronde db`: the database, for an operator."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.advice import DATABASE, RUNNING_ALREADY
from bot.cli.exits import Exit
from bot.cli.options import DEFAULT_CONFIG, ConfigPath
from bot.cli.screen import say, say_mistakes, say_problems
from bot.compose import AlreadyRunning, only_one
from bot.config import ConfigError, Settings, load_settings
from bot.ports.storage import StoreTrouble
from bot.storage.engine import open_engine
from bot.storage.schema import bring_up_to_date, copy_database
from bot.storage.troubles import told_as_trouble

app = typer.Typer(
    help="Bring the database up to date, or make a backup of it.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@app.command()
def upgrade(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Bring the database up to date, with a copy of the old one beside it. The bot does the same at its start."""
    path = _existing(config)
    try:
        with only_one(_settings(config).lock_path):
            asyncio.run(_upgrade(path))
    except AlreadyRunning:
        say_problems([RUNNING_ALREADY])
        raise typer.Exit(Exit.RUNNING_ALREADY) from None
    except StoreTrouble as trouble:
        say_problems([DATABASE[trouble.trouble]])
        raise typer.Exit(Exit.CANNOT_START) from None
    say(f"{path} is up to date.")


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(help="The file to write; one that is there is replaced.")],
    config: ConfigPath = DEFAULT_CONFIG,
) -> None:
    """Copy the database, also while the bot is running.

    The copy holds no keys: what is erased later can no longer be read in it either. Keep the master key elsewhere.
    """
    path = _existing(config)
    if not target.parent.is_dir():
        say_problems([f"{target.parent} is not a folder. Make it first."])
        raise typer.Exit(Exit.PROBLEMS)
    copy_database(path, target)
    say(f"Copied to {target}.")


async def _upgrade(path: Path) -> None:
    with told_as_trouble():
        engine = open_engine(path)
        try:
            await bring_up_to_date(engine, path)
        finally:
            await engine.dispose()


def _existing(config: Path) -> Path:
    path = _settings(config).database_path
    if not path.exists():
        say_problems([f"{path} is not there yet. The bot makes it at its first start."])
        raise typer.Exit(Exit.PROBLEMS)
    return path


def _settings(config: Path) -> Settings:
    try:
        return load_settings(config)
    except ConfigError as error:
        say_mistakes(error)
        raise typer.Exit(Exit.CONFIG) from None
