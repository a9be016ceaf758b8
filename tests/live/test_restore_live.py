"""Put back from a backup: keys are never in one, so an open round ends kindly, and the bot goes on."""

import shutil
import sqlite3

from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import everybody_takes_part, gather_team, words


async def test_a_restored_backup_ends_open_rounds_kindly_and_a_new_one_works(
    bot: BotProcess, person: PersonFactory
) -> None:
    team = await gather_team(bot, person)
    short = await team.starts()
    await team.members[0].consents()
    await team.members[0].asked("text", "good")
    await bot.stop()
    for rounds_key in (bot.folder / "data" / "keys").glob("*.key"):
        if _is_of_a_round(bot, rounds_key.stem):
            rounds_key.unlink()
    await bot.start()
    told = await team.hear("status", "kan niet verder")
    assert short in told.body
    assert words("anna")["good"] not in told.body
    assert _rounds(bot) == 0
    await team.starts(theme="Opnieuw")
    await everybody_takes_part(team)
    await team.approves()
    await team.summary(questions=2)


def _is_of_a_round(bot: BotProcess, name: str) -> bool:
    with sqlite3.connect(bot.folder / "data" / "gespreksronde.db") as database:
        return bool(database.execute("SELECT count(*) FROM rounds WHERE id = ?", (name,)).fetchone()[0])


def _rounds(bot: BotProcess) -> int:
    copy = bot.folder / "look.db"
    for end in ("", "-wal"):
        if (source := bot.folder / "data" / f"gespreksronde.db{end}").exists():
            shutil.copy(source, f"{copy}{end}")
    with sqlite3.connect(copy) as database:
        return int(database.execute("SELECT count(*) FROM rounds").fetchone()[0])
