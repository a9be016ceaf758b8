"""`gespreksronde check-config`: is the file right, without asking the chat server anything?"""

from pathlib import Path

import typer

from bot.cli.exits import Exit
from bot.cli.options import DEFAULT_CONFIG, ConfigPath
from bot.cli.screen import say, say_mistakes
from bot.config import ConfigError, load_config


def check_config(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Tell everything that is wrong with the configuration, and what to do about it."""
    raise typer.Exit(_check(config))


def _check(path: Path) -> Exit:
    try:
        config = load_config(path)
    except ConfigError as error:
        say_mistakes(error)
        return Exit.CONFIG
    say(f"{path} is right.")
    say(f"  The bot is {config.matrix.user} on {config.matrix.homeserver}.")
    say(f"  It keeps everything in {config.data_folder}.")
    say("Next: gespreksronde doctor")
    return Exit.OK
