"""`gespreksronde db`: the database, for an operator."""

import asyncio
from pathlib import Path
from typing import Annotated, Final

import typer

from bot.cli.advice import DATABASE, RUNNING_ALREADY
from bot.cli.exits import Exit
from bot.cli.options import DEFAULT_CONFIG, ConfigPath, settings_of
from bot.cli.screen import say, say_problems
from bot.clock.real import now
from bot.compose import AlreadyRunning, only_one
from bot.config.settings import Settings
from bot.ports.spare_keys import PlaceAway
from bot.ports.storage import StoreTrouble, Trouble
from bot.storage.engine import open_engine
from bot.storage.put_back import note_copied
from bot.storage.restoring import Restored
from bot.storage.restoring import restore as put_back
from bot.storage.schema import bring_up_to_date, copy_database
from bot.storage.troubles import told_as_trouble
from bot.vault.files import VaultRefused, private_folder
from bot.vault.keys import open_vault
from bot.vault.second_place import SecondPlace, find_second_place, take_as_ours

_SECOND_AWAY: Final = (
    "The second place of keys cannot be used now (gespreksronde doctor tells why). Nothing was changed. "
    "Bring it back; or take second_place out of the configuration, then every open round is ended kindly."
)
_UNFIT: Final = {
    **DATABASE,
    Trouble.DAMAGED: "This is no sound database of the bot. Nothing was changed; take another copy.",
}

app = typer.Typer(
    help="Bring the database up to date, make a backup of it, or put one back.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@app.command()
def upgrade(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Bring the database up to date, with a copy of the old one beside it. The bot does the same at its start."""
    path = _existing(config)
    try:
        with only_one(settings_of(config).lock_path):
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
    settings = settings_of(config)
    second = settings.vault.second_place
    if second is not None and second in target.resolve().parents:
        say_problems([f"{target} lies in the second place of keys. Keep backups and keys apart."])
        raise typer.Exit(Exit.PROBLEMS)
    copy_database(path, target)
    note_copied(target, now())
    say(f"Copied to {target}.")


@app.command()
def restore(
    source: Annotated[Path, typer.Argument(help="A copy that `db backup` made.", exists=True, dir_okay=False)],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    config: ConfigPath = DEFAULT_CONFIG,
) -> None:
    """Put a backup in the place of the database. Rounds that were open then are ended kindly at the next start, or go
    on when their keys lie in a second place and nothing was taken back since."""
    settings = settings_of(config)
    if not yes and not typer.confirm(f"Put {source} in the place of {settings.database_path}?"):
        say("Nothing was changed.")
        return
    try:
        private_folder(settings.data_folder)
        with only_one(settings.lock_path):
            vault = open_vault(settings.keys_folder, settings.vault.master_key_file)
            spare = _second_place(settings)
            done = put_back(source, settings.database_path, vault, spare)
            if settings.vault.second_place is not None:
                take_as_ours(settings.vault.second_place, settings.data_folder)
    except AlreadyRunning:
        say_problems([RUNNING_ALREADY])
        raise typer.Exit(Exit.RUNNING_ALREADY) from None
    except StoreTrouble as trouble:
        say_problems([f"{source}: {_UNFIT[trouble.trouble]}"])
        raise typer.Exit(Exit.PROBLEMS) from None
    except VaultRefused as refused:
        say_problems([f"The keys cannot be used: {refused}."])
        raise typer.Exit(Exit.CANNOT_START) from None
    except PlaceAway:
        say_problems([_SECOND_AWAY])
        raise typer.Exit(Exit.PROBLEMS) from None
    _say_restored(settings.database_path, done)


def _second_place(settings: Settings) -> SecondPlace | None:
    """Raises `PlaceAway`, with nothing changed: without it every open round would end."""
    folder = settings.vault.second_place
    if folder is None:
        return None
    try:
        return find_second_place(folder, settings.data_folder, settings.keys_folder, settings.vault.master_key_file)
    except (VaultRefused, OSError):
        raise PlaceAway from None


def _say_restored(database: Path, done: Restored) -> None:
    say(f"{database} is put back.")
    if done.ended:
        say(f"{done.ended} rounds were open then. They are ended when the bot starts, and their teams are told.")
    if done.going_on:
        say(f"{done.going_on} rounds go on where they were then. Everybody in them is told when the bot starts.")
    if done.aside is not None:
        say(f"The database that stood there is {done.aside}. Remove it when you no longer need it.")
    if not done.witnessed:
        say("What people wiped and you erased since that backup is in it again. Erase it anew: gespreksronde erase")
    say("Next: gespreksronde doctor")


async def _upgrade(path: Path) -> None:
    with told_as_trouble():
        engine = open_engine(path)
        try:
            await bring_up_to_date(engine, path)
        finally:
            await engine.dispose()


def _existing(config: Path) -> Path:
    path = settings_of(config).database_path
    if not path.exists():
        say_problems([f"{path} is not there yet. The bot makes it at its first start."])
        raise typer.Exit(Exit.PROBLEMS)
    return path
