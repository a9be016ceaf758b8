"""The doctor's look at what the bot works with: its database and its flows."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from bot.cli.checkup.finding import Finding, note, ok, wrong
from bot.config import Config
from bot.flowfile.load import load_flows


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
    # Opened read-only, so that looking never makes or mends anything, also while the bot is running.
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        verdict = error.sqlite_errorname
    if verdict == "ok":
        return ok("database", f"{path} is sound")
    remedy = "Stop the bot, keep the file aside, and restore a backup as docs/operator.md tells."
    return wrong("database", f"{path} is damaged or cannot be read ({verdict})", remedy)


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
