"""`gespreksronde run`: the bot itself, until it is told to stop."""

import asyncio
import logging
import os
import sys
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Final

import typer

from bot.cli.advice import ACCOUNT, DATABASE, RUNNING_ALREADY, SENTENCES, SIGNED_OUT
from bot.cli.exits import Exit
from bot.cli.options import DEFAULT_CONFIG, ConfigPath
from bot.cli.screen import say, say_mistakes, say_problems
from bot.compose import AlreadyRunning, Bot, open_bot, stop_on_signals
from bot.config import Config, ConfigError, load_config
from bot.observe.hardening import forbid_core_dumps
from bot.observe.health import Health
from bot.observe.log import configure
from bot.observe.metrics import Metrics
from bot.observe.monitor import serve_monitor
from bot.ports.homeserver import CannotStart, SignedOut, TryLater
from bot.ports.storage import StoreTrouble
from bot.texts.catalogue import TextMistake
from bot.vault.files import VaultRefused, private_folder

_log = logging.getLogger(__name__)

_LONGEST_PAUSE: Final = 60.0
_WORK_SILENT: Final = 120.0
"""Seconds without any work done (a sweep comes every 20) after which the bot counts as stuck."""


_SERVER_SILENT: Final = 180.0
"""The same for the homeserver, which answers every thirty seconds when nothing is new."""


def run(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Run the bot. SIGTERM or Ctrl-C ends it in good order; at the next start it goes on where it was."""
    raise typer.Exit(_run(config))


def _run(path: Path) -> Exit:
    try:
        config = load_config(path)
    except ConfigError as error:
        say_mistakes(error)
        return Exit.CONFIG
    os.umask(0o077)
    forbid_core_dumps()
    configure(config.log.level, json_lines=config.log.json_lines)
    try:
        private_folder(config.data_folder)
        asyncio.run(_serve(config))
    except AlreadyRunning:
        return _given_up(Exit.RUNNING_ALREADY, RUNNING_ALREADY)
    except CannotStart as error:
        return _given_up(Exit.CANNOT_START, ACCOUNT[error.problem])
    except SignedOut:
        return _given_up(Exit.SIGNED_OUT, SIGNED_OUT)
    except StoreTrouble as error:
        return _given_up(Exit.CANNOT_START, DATABASE[error.trouble])
    except VaultRefused as refused:
        return _given_up(Exit.CANNOT_START, f"The keys cannot be used: {refused}.")
    except TextMistake as mistake:
        return _given_up(Exit.CANNOT_START, SENTENCES.format(mistake=mistake))
    return Exit.OK


def _given_up(code: Exit, advice: str) -> Exit:
    say_problems([advice])
    return code


async def _serve(config: Config) -> None:
    stopping = asyncio.Event()
    stop_on_signals(stopping)
    async with AsyncExitStack() as stack:
        bot = await _opened(config, stack, stopping)
        if bot is None:
            return
        _show_recovery_key(bot)
        await _watch(config, bot, stack)
        await bot.run(stopping)


async def _opened(config: Config, stack: AsyncExitStack, stopping: asyncio.Event) -> Bot | None:
    """The bot, as soon as the homeserver can be reached; None when told to stop before that."""
    pause = 1.0
    while not stopping.is_set():
        try:
            return await stack.enter_async_context(open_bot(config))
        except TryLater as error:
            wait = max(error.seconds, pause)
            _log.warning("start.waiting", extra={"seconds": round(wait, 1)})
        pause = min(pause * 2, _LONGEST_PAUSE)
        try:
            async with asyncio.timeout(wait):
                await stopping.wait()
        except TimeoutError:
            continue
    return None


def _show_recovery_key(bot: Bot) -> None:
    """On a screen only: standard output of a service ends in a log, where a key must not be."""
    if bot.recovery_key is None:
        return
    if sys.stdout.isatty():
        say("The recovery key of the bot's account. Keep it where you keep the master key:")
        say(f"\n    {bot.recovery_key}\n")
    else:
        _log.warning("recovery_key.made")
        say("A recovery key was made for the bot's account. See it with: gespreksronde recovery-key")


async def _watch(config: Config, bot: Bot, stack: AsyncExitStack) -> None:
    monitor = config.monitor
    if not (monitor.health or monitor.metrics):
        return
    health = Health({"work": _WORK_SILENT, "homeserver": _SERVER_SILENT})
    bot.writer.listen(lambda _work: health.beat("work"))
    bot.heard = partial(health.beat, "homeserver")
    metrics = Metrics(health) if monitor.metrics else None
    if metrics is not None:
        metrics.attach()
    served = serve_monitor(monitor.address, monitor.port, health=health if monitor.health else None, metrics=metrics)
    port = await stack.enter_async_context(served)
    _log.info("monitor.started", extra={"port": port})
