"""The doctor's look at what the bot works with: its database and its flows."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from bot.cli.advice import DATABASE
from bot.cli.checkup.finding import Finding, note, ok, wrong
from bot.config import Config
from bot.flowfile.load import load_flows
from bot.ports.storage import Trouble
from bot.storage.engine import read_only
from bot.storage.schema import REVISIONS


def work_findings(config: Config) -> Iterator[Finding]:
    yield _database(config)
    yield _flows(config)
    if not config.help.lines and not config.help.team:
        remedy = 'Add them under "lines" in [help]: people in need then read them besides 113 and 112.'
        yield note("help lines", "none of your own", remedy)


def _database(config: Config) -> Finding:
    path = config.database_path
    if not path.exists():
        return ok("database", "not there yet; it is made at the first start")
    try:
        with closing(read_only(path)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    except (sqlite3.Error, TypeError) as error:
        verdict, revision = getattr(error, "sqlite_errorname", "no version"), None
    if verdict != "ok":
        return wrong("database", f"{path} cannot be used ({verdict})", DATABASE[Trouble.DAMAGED])
    if revision not in REVISIONS:
        return wrong("database", f"{path} is newer than this version", DATABASE[Trouble.NEWER])
    if revision != REVISIONS[-1]:
        return note("database", f"{path} is sound, and older; it is brought up to date at the next start")
    return ok("database", f"{path} is sound")


def _flows(config: Config) -> Finding:
    loaded = load_flows(*config.flow_folders)
    mistakes = sum(not mistake.warning for mistake in loaded.mistakes)
    if mistakes:
        folder = config.flow_folders[-1]
        return wrong(
            "flows", f"{len(loaded.flows)} usable, {mistakes} mistakes", f"Run: gespreksronde check-flows {folder}"
        )
    if not loaded.flows:
        return wrong("flows", "there are none", "Install the bot again, or set flows_dir.")
    return ok("flows", f"{len(loaded.flows)} usable")
