"""`gespreksronde doctor`: one screen that tells what is wrong, each with what to do. Changes nothing."""

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.checkup.account import account_findings, person_findings, room_findings
from bot.cli.checkup.finding import Finding, State
from bot.cli.checkup.machine import machine_findings
from bot.cli.checkup.spare_keys import spare_findings
from bot.cli.checkup.standing import seen_standing, standing_findings
from bot.cli.checkup.work import work_findings
from bot.cli.exits import Exit
from bot.cli.options import DEFAULT_CONFIG, ConfigPath
from bot.cli.screen import say, say_mistakes
from bot.clock.real import now
from bot.config import Config, ConfigError, load_config
from bot.storage.standing import chat_of

_WORDS = {State.OK: "ok", State.NOTE: "note", State.WRONG: "WRONG"}


def doctor(
    config: ConfigPath = DEFAULT_CONFIG,
    person: Annotated[
        str | None, typer.Option(help="Somebody who gets no messages or is not heard, such as @anna:zorg.example.")
    ] = None,
) -> None:
    """Look at everything the bot needs. Can be used while the bot is running."""
    raise typer.Exit(_examine(config, person))


def _examine(path: Path, person: str | None) -> Exit:
    try:
        config = load_config(path)
    except ConfigError as error:
        say_mistakes(error)
        return Exit.CONFIG
    findings = [
        Finding("configuration", State.OK, f"{path} is right"),
        *machine_findings(config),
        *work_findings(config),
        *_of_standing(config),
        *spare_findings(config),
        *asyncio.run(_of_server(config, person)),
    ]
    _show(findings)
    wrong = sum(finding.state is State.WRONG for finding in findings)
    say(f"\n{wrong} of {len(findings)} need your attention." if wrong else "\nAll is well.")
    return Exit.PROBLEMS if wrong else Exit.OK


def _of_standing(config: Config) -> Iterator[Finding]:
    here = seen_standing(config)
    if here is not None:
        yield from standing_findings(config, here, now())


async def _of_server(config: Config, person: str | None) -> list[Finding]:
    here = seen_standing(config)
    findings = await account_findings(config)
    findings += await room_findings(config, here.rooms if here is not None else ())
    if person is not None:
        chat = chat_of(config.database_path, person) if here is not None else None
        findings += await person_findings(config, person, chat)
    return findings


def _show(findings: Sequence[Finding]) -> None:
    for finding in findings:
        say(f"{_WORDS[finding.state]:<6} {finding.about}: {finding.text}")
        if finding.remedy:
            say(f"       {finding.remedy}")
