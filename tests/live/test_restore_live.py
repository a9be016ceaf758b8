"""The drill: a backup of a running bot, by command; the machine goes on; the backup is put back, by command. Keys are
never in one, so an open round ends kindly, nothing that was typed since is done again, and the bot goes on."""

import asyncio
import subprocess
import sys
from pathlib import Path

from tests.live.bot_process import PROJECT, BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import everybody_takes_part, gather_team, words


async def test_a_restored_backup_ends_open_rounds_kindly_and_a_new_one_works(
    own_bot: BotProcess, person: PersonFactory, tmp_path: Path
) -> None:
    team = await gather_team(own_bot, person)
    short = await team.starts()
    first, second, _ = team.members
    await first.consents()
    await first.asked("text", "good")
    copy = tmp_path / "kopie.db"
    await db(own_bot, "backup", str(copy))
    await first.say(words("anna")["good"])
    await first.asked("text", "better")
    await second.consents()
    await second.asked("text", "good")

    await own_bot.stop()
    said = await db(own_bot, "restore", str(copy), "--yes")
    assert "1 rounds were open then" in said
    await own_bot.start()
    told = await team.hear("status", "kan niet verder")
    assert short in told.body
    assert words("anna")["good"] not in told.body
    await own_bot.restart()
    assert len([seen for seen in team.posted() if seen.marker["type"] == "announcement"]) == 1, "not started again"

    await team.starts(theme="Opnieuw")
    await everybody_takes_part(team)
    await team.approves()
    await team.summary(questions=2)
    await team.erased()


async def db(bot: BotProcess, *command: str) -> str:
    arguments = [sys.executable, "-m", "bot", "db", *command, "--config", str(bot.config)]
    done = await asyncio.to_thread(
        subprocess.run, arguments, cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
