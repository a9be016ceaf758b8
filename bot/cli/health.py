"""`gespreksronde health`: is the bot that runs here alive? For a container, a service manager or a cron job."""

import json
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, build_opener

import typer

from bot.cli.exits import Exit
from bot.cli.options import DEFAULT_CONFIG, ConfigPath
from bot.cli.screen import say, say_mistakes, say_problems
from bot.config import ConfigError, Settings, load_settings

_PATIENCE_S = 5
_ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  what a bot that listens everywhere is asked at


def health(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Ask the running bot. Exit code 0: all its parts are alive; 1: one is silent, or nobody answers."""
    raise typer.Exit(_ask(config))


def _ask(path: Path) -> Exit:
    try:
        settings = load_settings(path)
    except ConfigError as error:
        say_mistakes(error)
        return Exit.CONFIG
    if not settings.monitor.health:
        say_problems(["The health page is off. Set health = true under [monitor], and restart the bot."])
        return Exit.PROBLEMS
    report = _fetched(settings)
    if report is None:
        say_problems(["Nobody answers at the health page: the bot does not run, or still starts."])
        return Exit.PROBLEMS
    for part, state in report["parts"].items():
        say(f"{state:<8} {part}")
    return Exit.OK if report["healthy"] else Exit.PROBLEMS


def _fetched(settings: Settings) -> dict[str, Any] | None:
    monitor = settings.monitor
    host = _ANYWHERE.get(monitor.address, monitor.address)
    host = f"[{host}]" if ":" in host else host
    opener = build_opener(ProxyHandler({}))
    try:
        with opener.open(f"http://{host}:{monitor.port}/health", timeout=_PATIENCE_S) as response:
            return dict(json.load(response))
    except HTTPError as error:  # 503: somebody is silent
        with error:
            return dict(json.load(error))
    except (URLError, OSError, ValueError):
        return None
