"""The homeserver dies in the middle of sending: the same transaction id brings the same message, once."""

import asyncio
import random
import signal
from pathlib import Path

import pytest

from bot.demo.homeserver import EmbeddedSynapse
from tests.crash.conftest import PersonFactory
from tests.crash.lives import Lives
from tests.crash.meanwhile import Meanwhile
from tests.crash.players import Company, Player
from tests.crash.reckoning import Calm, all_erased, nothing_left, reckon
from tests.live.bot_process import BotProcess
from tests.live.searching import Canaries

_KILLS = 4


async def test_a_killed_homeserver_loses_and_doubles_nothing(
    synapse: EmbeddedSynapse, person: PersonFactory, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    bot = await BotProcess.install(synapse, tmp_path / "home")
    chance = random.Random(f"{request.config.option.hypothesis_seed}")
    words = Canaries()
    names = ("lea", "anna", "bram", "carla")
    lea, *members = [Player(one, bot.id, words) for one in await asyncio.gather(*map(person, names))]
    async with Lives(bot) as lives, Meanwhile() as meanwhile:
        life = await lives.begin()
        for player in (lea, *members):
            meanwhile.runs(player.plays())
        company = await Company.gather(lea, members, bot.id)
        await meanwhile.until([meanwhile.runs(company.plays_one())])
        calm = Calm.of(company)
        over = asyncio.Event()
        playing = meanwhile.runs(company.plays_until(over))
        for _ in range(_KILLS):
            await asyncio.sleep(chance.uniform(0.5, 2.0))
            await synapse.kill()
            await synapse.start()
        over.set()
        await meanwhile.until([playing])
        await all_erased(bot)
        assert (await life.end(signal.SIGTERM)).status == 0
    assert len(company.rounds) > 1
    reckon([company], calm)
    nothing_left(bot, (lea, *members))
