"""The drill: a backup of a running bot, by command; the machine goes on; the backup is put back, by command. Keys are
never in one, so an open round ends kindly, nothing that was typed since is done again, and the bot goes on. Where keys
are kept in a second place too, a round goes on when database and keys are lost."""

import asyncio
import shutil
import subprocess
import sys
from pathlib import Path

from tests.live.bot_process import PROJECT, BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import everybody_takes_part, gather_team, until, words


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


async def test_with_a_second_place_of_keys_a_round_goes_on_when_database_and_keys_are_lost(
    own_bot: BotProcess, person: PersonFactory, tmp_path: Path
) -> None:
    await own_bot.stop()
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir(mode=0o700)
    written = own_bot.config.read_text()
    own_bot.config.write_text(written.replace("[vault]", f'[vault]\nsecond_place = "{elsewhere}"', 1))
    await command(own_bot, "second-place")
    await own_bot.start()
    team = await gather_team(own_bot, person)
    await team.starts()
    first, second, third = team.members
    await first.takes_part(words("zacht"))
    await second.consents()
    await second.asked("text", "good")
    await until(lambda: bool(list(elsewhere.glob("*.spare"))))
    copy = tmp_path / "kopie.db"
    await command(own_bot, "db", "backup", str(copy))
    await second.say(words("luid")["good"])
    await second.asked("text", "better")

    await own_bot.stop()
    (own_bot.data / "gespreksronde.db").unlink()
    shutil.rmtree(own_bot.data / "keys")
    assert "1 rounds go on" in await command(own_bot, "db", "restore", str(copy), "--yes")
    await own_bot.start()
    await asyncio.gather(*(member.told("status", "eerder moment") for member in (second, third)))

    async def goes_on() -> None:
        again = await second.writes(words("luid"))
        assert again.keys() == words("luid").keys(), "the question that was open then comes again, and the next"
        await second.agrees()

    await asyncio.gather(goes_on(), third.takes_part(words("vlot")))
    assert not [seen for seen in first.since() if "eerder moment" in seen.body], "nothing is asked of who was done"
    await team.approves()
    await team.summary(questions=2)
    await team.erased()
    assert list(elsewhere.glob("*.spare")) == []
    assert len([seen for seen in team.posted() if seen.marker["type"] == "announcement"]) == 1


async def db(bot: BotProcess, *typed: str) -> str:
    return await command(bot, "db", *typed)


async def command(bot: BotProcess, *typed: str) -> str:
    arguments = [sys.executable, "-m", "bot", *typed, "--config", str(bot.config)]
    done = await asyncio.to_thread(
        subprocess.run, arguments, cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
