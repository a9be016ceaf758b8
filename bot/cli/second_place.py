"""`gespreksronde second-place`: begin to keep the keys of open rounds in a second place too."""

import typer

from bot.cli.advice import RUNNING_ALREADY
from bot.cli.exits import Exit
from bot.cli.options import DEFAULT_CONFIG, ConfigPath, settings_of
from bot.cli.screen import say, say_problems
from bot.compose import AlreadyRunning, only_one
from bot.vault.files import VaultRefused, private_folder
from bot.vault.second_place import begin_second_place, noted


def second_place(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Begin with the folder under `second_place` in [vault], once, with the bot stopped. It must be there, empty, and
    closed to others. The bot fills it at its next start."""
    settings = settings_of(config)
    folder = settings.vault.second_place
    if folder is None:
        say_problems(["The configuration names no second place. Write second_place under [vault] first."])
        raise typer.Exit(Exit.PROBLEMS)
    try:
        private_folder(settings.data_folder)
        with only_one(settings.lock_path):
            before = noted(settings.data_folder)
            begin_second_place(folder, settings.data_folder)
    except AlreadyRunning:
        say_problems([RUNNING_ALREADY])
        raise typer.Exit(Exit.RUNNING_ALREADY) from None
    except (VaultRefused, OSError) as error:
        reason = str(error) if isinstance(error, VaultRefused) else f"{folder} cannot be written"
        say_problems([f"Nothing was begun: {reason}."])
        raise typer.Exit(Exit.PROBLEMS) from None
    say(f"The keys of open rounds are kept in {folder} as well, from the next start of the bot on.")
    say("Make no backup of that folder: a copy of a key opens what was erased.")
    if before is not None:
        say("Another second place was in use before. Destroy what lies there: those keys open old backups.")
    say("Next: start the bot, then gespreksronde doctor")
