"""`gespreksronde recovery-key`: with it an operator can sign in as the bot, should its own data be lost."""

from pathlib import Path

import typer

from bot.cli.exits import Exit
from bot.cli.options import DEFAULT_CONFIG, ConfigPath
from bot.cli.screen import say, say_mistakes, say_problems
from bot.config import ConfigError, load_settings
from bot.matrix.secret_storage import kept_recovery_text
from bot.vault.files import VaultRefused
from bot.vault.secret_box import open_secret_box


def recovery_key(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Show the recovery key of the bot's account. Keep it where you keep the master key."""
    raise typer.Exit(_show(config))


def _show(path: Path) -> Exit:
    try:
        settings = load_settings(path)
        kept = None
        if settings.secrets_folder.exists():
            kept = kept_recovery_text(open_secret_box(settings.secrets_folder, settings.vault.master_key_file))
    except ConfigError as error:
        say_mistakes(error)
        return Exit.CONFIG
    except VaultRefused as refused:
        say_problems([f"{refused}."])
        return Exit.PROBLEMS
    if kept is None:
        say_problems(["There is none yet: the bot makes it at its first start."])
        return Exit.PROBLEMS
    say(kept)
    return Exit.OK
