"""`gespreksronde init`: the data folder and the master key, made once and never silently replaced."""

from pathlib import Path

import typer

from bot.cli.exits import Exit
from bot.cli.options import DEFAULT_CONFIG, ConfigPath
from bot.cli.screen import say, say_mistakes, say_problems
from bot.config import ConfigError, load_settings
from bot.vault.files import VaultRefused, private_folder
from bot.vault.master import create_master


def init(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Make the data folder and the master key. Does nothing when there is a key already."""
    raise typer.Exit(prepare(config))


def prepare(path: Path) -> Exit:
    """The same, for other programs of ours."""
    try:
        settings = load_settings(path)
    except ConfigError as error:
        say_mistakes(error)
        return Exit.CONFIG
    key = settings.vault.master_key_file
    try:
        private_folder(settings.data_folder)
        create_master(key, (settings.keys_folder, settings.secrets_folder))
    except VaultRefused as refused:
        say_problems([f"Nothing was made: {refused}."])
        return Exit.PROBLEMS
    say(f"Made the master key {key}.")
    say("Keep a copy of it in a safe place that is not the backup of the data folder:")
    say("without it nothing the bot keeps can be read, by you neither.")
    say("Next: gespreksronde check-config")
    return Exit.OK
