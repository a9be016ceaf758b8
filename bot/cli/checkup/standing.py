"""The doctor's look at what waits: messages, moments, erasures, and rounds whose key is gone."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.cli.checkup.finding import Finding, note, ok, wrong
from bot.cli.lock import is_held
from bot.config import Config
from bot.storage.standing import Standing, standing

_LATE = timedelta(minutes=5)
_STUCK = timedelta(minutes=10)


def seen_standing(config: Config) -> Standing | None:
    """None when there is no database, or it cannot be read: another finding tells that."""
    try:
        return standing(config.database_path) if config.database_path.exists() else None
    except sqlite3.Error:
        return None


def standing_findings(config: Config, here: Standing, now: datetime) -> Iterator[Finding]:
    running = is_held(config.lock_path)
    yield _rounds(here, running=running)
    yield from _keys(config, here)
    yield from _moments(here, now, running=running)
    yield from _messages(here, now, running=running)
    if here.erasing:
        yield note("erasing", f"{here.erasing} rounds are being erased", "Start the bot, if it does not run.")


def _rounds(here: Standing, *, running: bool) -> Finding:
    if here.open and not running:
        remedy = "Start it: systemctl start gespreksronde. Nothing is lost; it goes on where it was."
        return wrong("rounds", f"{here.open} are open and the bot does not run", remedy)
    return ok("rounds", f"{here.open} open")


def _keys(config: Config, here: Standing) -> Iterator[Finding]:
    lost = [name for name in here.rounds if not (config.keys_folder / f"{name}.key").exists()]
    if lost:
        remedy = "After a restored backup that is so by design: the bot ends them kindly when it starts."
        yield wrong("keys", f"of {len(lost)} rounds the key is gone, so nobody can read them", remedy)
    gone = [name for name in here.teams if not (config.keys_folder / f"{name}.key").exists()]
    if gone:
        yield note("keys", f"of {len(gone)} teams the key is gone: what was released before can no longer be read")


def _moments(here: Standing, now: datetime, *, running: bool) -> Iterator[Finding]:
    if here.due is not None and running and now - here.due > _LATE:
        late = round((now - here.due).total_seconds() / 60)
        remedy = "See the finding about the clock; else look in the log for moment.failed and store.waiting."
        yield wrong("moments", f"a round waits {late} minutes for its moment", remedy)


def _messages(here: Standing, now: datetime, *, running: bool) -> Iterator[Finding]:
    if here.waiting:
        text = f"{here.waiting} wait to be sent"
        if here.oldest is not None and running and now - here.oldest > _STUCK:
            minutes = round((now - here.oldest).total_seconds() / 60)
            remedy = "Look in the log for delivery.refused; a limit on the account (docs/operator.md) makes it slow."
            yield wrong("outbox", f"{text}, the first for {minutes} minutes", remedy)
        else:
            yield note("outbox", text)
    else:
        yield ok("outbox", "nothing waits to be sent")
    if here.unread:
        remedy = "Their senders were told. Ask who complains: gespreksronde doctor --person @name:server"
        yield note("held messages", f"{here.unread} could not be decrypted yet", remedy)
