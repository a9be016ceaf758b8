"""`gespreksronde export`: the journal and the released texts as lines of JSON, also while the bot is running.

Never an answer, never a person: what stands here stood in a team room, or says that something happened, to the hour.
The shape of a line is documented in docs/operator.md; `tests/unit/cli/test_export.py` keeps it.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Any, Final
from zoneinfo import ZoneInfo

import typer

from bot.cli.advice import DATABASE
from bot.cli.exits import Exit
from bot.cli.options import DEFAULT_CONFIG, ConfigPath, settings_of
from bot.cli.screen import say_problems
from bot.clock.real import now
from bot.config import Settings
from bot.domain.messages import Message
from bot.domain.messages.summary import SummaryPart
from bot.ports.journal import JournalLine
from bot.ports.released import Released
from bot.ports.storage import StoreTrouble, Team
from bot.ports.texts import Context, Voice
from bot.storage.beside import OlderDatabase, Seen, look, note_beside
from bot.texts.render import Renderer
from bot.vault.files import VaultRefused
from bot.vault.keys import look_into_vault

FORMAT: Final = "gespreksronde-export"
VERSION: Final = 1
EXPORTED: Final = "operator.exported"
_ROLES: Final = ("facilitator", "operator")


def export(
    to: Annotated[Path | None, typer.Option(help="The file to write, for your eyes only; else the screen.")] = None,
    since: Annotated[str | None, typer.Option("--from", help="The first day, such as 2026-01-31.")] = None,
    until: Annotated[str | None, typer.Option(help="The last day, included.")] = None,
    team: Annotated[str | None, typer.Option(help="One team: the id of its room, or the team id of an export.")] = None,
    config: ConfigPath = DEFAULT_CONFIG,
) -> None:
    """Write the journal and what was released, one JSON object per line. Never answers, never people."""
    settings = settings_of(config)
    first, last = _day(since, "--from"), _day(until, "--until")
    if first is not None and last is not None and first > last:
        raise typer.BadParameter("the last day comes before the first", param_hint="--until")
    if to is not None and to.exists():
        say_problems([f"{to} is there already. Choose another name; nothing is replaced."])
        raise typer.Exit(Exit.PROBLEMS)
    seen = _seen(settings)
    chosen = _chosen_team(seen, team)
    period = _Period(first, last, ZoneInfo(settings.team.zone))
    lines = [json.dumps(line, ensure_ascii=False) for line in _lines(seen, chosen, period)]
    _write(to, lines)
    note_beside(settings.database_path, EXPORTED, now())
    if seen.unreadable:
        say_problems([f"{seen.unreadable} released texts cannot be read: their team's key is gone."])


class _Period:
    """Whole days in the team's zone; open at either end."""

    def __init__(self, first: date | None, last: date | None, zone: ZoneInfo) -> None:
        self.first, self.last = first, last
        self._from = None if first is None else datetime.combine(first, time(), zone)
        self._before = None if last is None else datetime.combine(last + timedelta(days=1), time(), zone)

    def holds(self, at: datetime) -> bool:
        return (self._from is None or at >= self._from) and (self._before is None or at < self._before)

    def holds_day(self, day: date | None) -> bool:
        """A day that is not known is in no period but the endless one."""
        if day is None:
            return self.first is None and self.last is None
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


def _lines(seen: Seen, team: Team | None, period: _Period) -> Iterator[dict[str, Any]]:
    teams = seen.teams if team is None else [team]
    yield {
        "type": "export",
        "format": FORMAT,
        "version": VERSION,
        "made_at": now().isoformat(timespec="seconds"),
        "from": _iso(period.first),
        "until": _iso(period.last),
        "teams": [{"id": each.id, "room": each.room} for each in teams],
    }
    for line in seen.journal:
        if period.holds(line.hour) and (team is None or line.team == team.id):
            yield _journal(line)
    languages = {each.id: each.lang for each in seen.teams}
    for released in seen.released:
        if period.holds_day(released.day) and (team is None or released.team == team.id):
            yield _released(released, languages.get(released.team, "nl"))


def _journal(line: JournalLine) -> dict[str, Any]:
    role, _, what = line.kind.partition(".")
    by, did = (role, what) if role in _ROLES else ("bot", line.kind)
    return {
        "type": "journal",
        "hour": line.hour.isoformat(timespec="minutes"),
        "by": by,
        "what": did,
        "team": line.team,
        "round": line.round,
    }


def _released(released: Released, lang: str) -> dict[str, Any]:
    return {
        "type": "released",
        "id": released.id,
        "team": released.team,
        "day": _iso(released.day),
        "kept_until": None if released.until is None else released.until.isoformat(timespec="seconds"),
        "flow": released.head.flow.id,
        "title": released.head.title,
        "theme": released.head.theme,
        "threshold": released.min_voices,
        "texts": [text for message in _messages(released) for text in _posted(message, lang)],
    }


def _messages(released: Released) -> Iterator[Message]:
    """What stands in the team room, without what was taken away since."""
    for part in released.sections:
        if part.section.shows:
            yield SummaryPart(released.head.theme, part.section)
    for one in released.figures:
        if one.posted:
            yield one.figure


def _posted(message: Message, lang: str) -> Iterator[str]:
    for content in Renderer().render(message, Voice(lang, "UTC"), Context()):
        yield str(content["body"])


def _seen(settings: Settings) -> Seen:
    if not settings.database_path.exists():
        say_problems([f"{settings.database_path} is not there yet. The bot makes it at its first start."])
        raise typer.Exit(Exit.PROBLEMS)
    try:
        return look(settings.database_path, look_into_vault(settings.keys_folder, settings.vault.master_key_file))
    except OlderDatabase:
        say_problems(["The database is older than this version. Run: gespreksronde db upgrade"])
    except StoreTrouble as trouble:
        say_problems([DATABASE[trouble.trouble]])
    except VaultRefused as refused:
        say_problems([f"The keys cannot be used: {refused}."])
    raise typer.Exit(Exit.CANNOT_START)


def _chosen_team(seen: Seen, team: str | None) -> Team | None:
    if team is None:
        return None
    found = next((each for each in seen.teams if team in (each.room, each.id)), None)
    if found is None:
        say_problems(["The bot knows no such team. The id of a room stands in its settings, under Advanced."])
        raise typer.Exit(Exit.PROBLEMS)
    return found


def _write(to: Path | None, lines: Iterable[str]) -> None:
    if to is None:
        for line in lines:
            sys.stdout.write(f"{line}\n")
        return
    try:
        handle = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        say_problems([f"{to} cannot be written: {error.strerror}."])
        raise typer.Exit(Exit.PROBLEMS) from None
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)


def _day(written: str | None, option: str) -> date | None:
    if written is None:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise typer.BadParameter("is no day; write it as 2026-01-31", param_hint=option) from None


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
