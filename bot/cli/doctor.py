"""`gespreksronde doctor`: one screen that tells what is wrong, each with what to do. Changes nothing."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import typer

from bot.cli.checkup.account import account_findings
from bot.cli.checkup.finding import Finding, State
from bot.cli.checkup.machine import machine_findings
from bot.cli.checkup.work import work_findings
from bot.cli.exits import Exit
from bot.cli.options import DEFAULT_CONFIG, ConfigPath
from bot.cli.screen import say, say_mistakes
from bot.config import ConfigError, load_config

_WORDS = {State.OK: "ok", State.NOTE: "note", State.WRONG: "WRONG"}


def doctor(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Look at everything the bot needs. Can be used while the bot is running."""
    raise typer.Exit(_examine(config))


def _examine(path: Path) -> Exit:
    try:
        config = load_config(path)
    except ConfigError as error:
        say_mistakes(error)
        return Exit.CONFIG
    findings = [
        Finding("configuration", State.OK, f"{path} is right"),
        *machine_findings(config),
        *work_findings(config),
        *asyncio.run(account_findings(config)),
    ]
    _show(findings)
    wrong = sum(finding.state is State.WRONG for finding in findings)
    say(f"\n{wrong} of {len(findings)} need your attention." if wrong else "\nAll is well.")
    return Exit.PROBLEMS if wrong else Exit.OK


def _show(findings: Sequence[Finding]) -> None:
    for finding in findings:
        say(f"{_WORDS[finding.state]:<6} {finding.about}: {finding.text}")
        if finding.remedy:
            say(f"       {finding.remedy}")
