"""`gespreksronde run`: the bot itself, until it is told to stop."""

import asyncio

import typer

from bot.cli.exits import Exit
from bot.cli.options import DEFAULT_CONFIG, ConfigPath
from bot.cli.screen import say, say_mistakes, say_problems
from bot.config import Config, ConfigError, load_config
from bot.observe.hardening import forbid_core_dumps
from bot.observe.log import configure
from bot.ports.homeserver import CannotStart, SignedOut
from bot.ports.storage import StoreTrouble
from bot.vault.files import VaultRefused


def run(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Run the bot. Stops within seconds on SIGTERM or Ctrl-C."""
    try:
        loaded = load_config(config)
    except ConfigError as error:
        say_mistakes(error)
        raise typer.Exit(Exit.CONFIG) from None
    configure(loaded.log.level, json_lines=loaded.log.json_lines)
    forbid_core_dumps()
    raise typer.Exit(asyncio.run(_run(loaded)))


async def _run(config: Config) -> Exit:
    from bot import compose  # after the log is reduced, so that no library speaks before

    stopping = asyncio.Event()
    compose.stop_on_signals(stopping)
    try:
        async with compose.open_bot(config) as bot:
            if bot.recovery_key is not None:
                say("Recovery key of the bot's account. Keep it in a safe place; it is shown only now:")
                say(f"  {bot.recovery_key}")
            await bot.run(stopping)
    except compose.AlreadyRunning:
        say_problems(["Another process works in this data folder. One bot per data folder and account."])
        return Exit.RUNNING_ALREADY
    except VaultRefused as refused:
        say_problems([f"The keys cannot be used: {refused}."])
        return Exit.CANNOT_START
    except StoreTrouble as trouble:
        say_problems([f"The database cannot be used: {trouble}. See: gespreksronde doctor"])
        return Exit.CANNOT_START
    except CannotStart as cannot:
        say_problems([f"The account cannot be used: {cannot}. See: gespreksronde doctor"])
        return Exit.CANNOT_START
    except SignedOut:
        say_problems(["The server no longer accepts this device of the bot. See: gespreksronde doctor"])
        return Exit.SIGNED_OUT
    return Exit.OK
