"""Data in people's hands, through a real homeserver: the own data as encrypted files, and an operator who exports
beside a running bot and erases a person when it is stopped."""

import asyncio
import json
import subprocess
import sys
from typing import Any

from bot.cli.exits import Exit
from bot.demo.attachments import attachment, download
from tests.live.bot_process import PROJECT, BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import AUTHORS, Talk, everybody_takes_part, gather_team, words


async def test_asked_for_exported_and_erased(own_bot: BotProcess, person: PersonFactory) -> None:
    team = await gather_team(own_bot, person, size=4)
    await team.starts()
    await everybody_takes_part(team)
    anna, *others = team.members

    told = await own_data(anna)
    assert told["known"]["matrix_id"] == anna.id
    mine, theirs = words(AUTHORS[0]), words(AUTHORS[1])
    text = json.dumps(told, ensure_ascii=False)
    assert all(answer in text for answer in mine.values())
    assert not any(answer in text for answer in theirs.values())
    assert not any(other.id in text for other in (*others, team.lead))

    code, exported = await cli(own_bot, "export")
    assert code == Exit.OK
    assert {json.loads(line)["type"] for line in exported.splitlines()} == {"export", "journal"}
    assert not any(answer in exported for answer in (*mine.values(), *theirs.values()))
    assert anna.id not in exported

    code, said = await cli(own_bot, "erase", "person", anna.id, "--yes")
    assert code == Exit.RUNNING_ALREADY
    assert "Stop it" in said
    await own_bot.stop()
    (own_bot.data / "gespreksronde.db.before-0004").touch()
    code, said = await cli(own_bot, "erase", "person", anna.id, "--yes")
    assert code == Exit.OK, said
    assert "gespreksronde.db.before-0004" in said, "a copy that an upgrade left is named"
    assert not any(anna.id.encode() in file.read_bytes() for file in own_bot.data.glob("gespreksronde.db*"))
    code, said = await cli(own_bot, "erase", "person", anna.id, "--yes")
    assert code == Exit.PROBLEMS
    assert "does not know this person" in said

    await own_bot.start()
    await team.approves()
    parts = await team.summary(questions=2)
    shown = "\n".join(part.body for part in parts)
    assert not any(answer in shown for answer in mine.values())
    assert all(answer in shown for answer in theirs.values())
    await team.erased(others)
    code, exported = await cli(own_bot, "export")
    released = [json.loads(line) for line in exported.splitlines() if json.loads(line)["type"] == "released"]
    assert len(released) == 1
    assert theirs["good"] in "\n".join(released[0]["texts"])


async def own_data(talk: Talk) -> dict[str, Any]:
    """What the bot sends to who asks, opened with the key that travels inside the encrypted message."""
    await talk.say("mijn gegevens")
    await talk.told("receipt", "Dit bewaart de bot van jou")
    page = await talk.hear(lambda seen: seen.body == "mijn-gegevens.html")
    file = await talk.hear(lambda seen: seen.body == "mijn-gegevens.json")
    assert "gespreksronde" not in (await download(talk.person, file.content["file"]["url"])).decode(errors="replace")
    assert talk.id in (await attachment(talk.person, page)).decode()
    return dict(json.loads(await attachment(talk.person, file)))


async def cli(bot: BotProcess, *command: str) -> tuple[int, str]:
    """A command of the operator, as a process of its own."""
    arguments = [sys.executable, "-m", "bot", *command, "--config", str(bot.config)]
    done = await asyncio.to_thread(
        subprocess.run, arguments, cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stdout + done.stderr
