"""Options that several commands share, and what they name."""

from pathlib import Path
from typing import Annotated, Final

import typer

from bot.cli.exits import Exit
from bot.cli.screen import say_mistakes
from bot.config import ConfigError, Settings, load_settings

ConfigPath = Annotated[Path, typer.Option("--config", "-c", help="The configuration file.")]
DEFAULT_CONFIG: Final = Path("config.toml")


def settings_of(config: Path) -> Settings:
    """What the file says. With mistakes in it they are told, and the command ends."""
    try:
        return load_settings(config)
    except ConfigError as error:
        say_mistakes(error)
        raise typer.Exit(Exit.CONFIG) from None
