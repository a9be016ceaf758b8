"""Whole rounds with a bot that is killed at every marked step: 0 answers lost, 0 messages doubled, 0 misattributed."""

import asyncio
import os
import random
import signal
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.demo.homeserver import EmbeddedSynapse
from bot.demo.person import Person
from tests.crash.conftest import TABLES, PersonFactory
from tests.crash.lives import Lives
from tests.crash.meanwhile import Meanwhile
from tests.crash.players import Company, Player
from tests.crash.reckoning import Calm, all_erased, nothing_left, reckon
from tests.crash.storm import Storm
from tests.live.bot_process import BotProcess
from tests.live.searching import Canaries

KILLS = int(os.environ.get("GESPREKSRONDE_KILLS", "100"))
_PER_SEASON = 125
SEASONS = max(1, round(KILLS / _PER_SEASON))
"""Fresh people now and then, so that what happens once in a team's life happens often."""
_LEADS = ("lea", "mila", "nora")
_MEMBERS = ("anna", "bram", "carla", "daan", "eva", "fenna", "gijs", "hanna")
_deaths: Counter[str] = Counter()
_accounted: Counter[str] = Counter()


@pytest.mark.parametrize("season", range(SEASONS))
async def test_rounds_outlive_every_kill(
    synapse: EmbeddedSynapse, person: PersonFactory, tmp_path: Path, season: int, request: pytest.FixtureRequest
) -> None:
    bot = await BotProcess.install(synapse, tmp_path / "home")
    words = Canaries()
    lea, mila, nora, *members = [Player(one, bot.id, words) for one in await _arrive(person)]
    # One person is in both teams: two rounds share a chat.
    stormy = [await Company.gather(lea, members[:3], bot.id), await Company.gather(mila, members[2:5], bot.id)]
    chance = random.Random(f"{request.config.option.hypothesis_seed} {season}")
    async with Lives(bot) as lives, Meanwhile() as meanwhile:
        for player in (lea, mila, nora, *members):
            meanwhile.runs(player.plays())
        over = asyncio.Event()
        rounds = [meanwhile.runs(company.plays_until(over)) for company in stormy]
        storm = Storm(lives, chance)
        try:
            await meanwhile.until([meanwhile.runs(storm.rages(KILLS // SEASONS))])
        finally:
            _add_to_table(storm)
        over.set()
        life = await lives.begin()
        sheltered = await Company.gather(nora, members[5:8], bot.id)
        await meanwhile.until([*rounds, meanwhile.runs(sheltered.plays_one())])
        await all_erased(bot)
        assert (await life.end(signal.SIGTERM)).status == 0
    reckon(stormy, Calm.of(sheltered))
    nothing_left(bot, (lea, mila, nora, *members))
    assert not storm.missing()
    _add_to_account(stormy)


async def _arrive(person: PersonFactory) -> list[Person]:
    return list(await asyncio.gather(*(person(name) for name in (*_LEADS, *_MEMBERS))))


def _add_to_table(storm: Storm) -> None:
    _deaths.update(storm.deaths)
    lines = [f"{count:6}  {step}" for step, count in sorted(_deaths.items())]
    TABLES["the bot was killed"] = "\n".join([*lines, f"{_deaths.total():6}  lives in all"])


def _add_to_account(companies: Sequence[Company]) -> None:
    _accounted["rounds, each as in calm"] += sum(len(company.rounds) for company in companies)
    everybody = {player for company in companies for player in (company.lead, *company.members)}
    _accounted["answers, each once and in its place"] += sum(len(player.said) for player in everybody)
    _accounted["messages of the bot in private chats, each once"] += sum(len(player.heard()) for player in everybody)
    TABLES["meanwhile"] = "\n".join(f"{count:6}  {what}" for what, count in _accounted.items())
