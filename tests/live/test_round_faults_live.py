"""A round outlives what happens to the machine: a restart, a power cut, a lost key store, days of downtime."""

import asyncio

from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import AUTHORS, Talk, gather_team, words


async def test_killed_restarted_and_robbed_of_its_keys(own_bot: BotProcess, person: PersonFactory) -> None:
    """What was said while the bot was away is heard, nothing comes twice, and the round goes on to its end."""
    team = await gather_team(own_bot, person)
    await team.starts()
    await asyncio.gather(*(_begins(m) for m in team.members))
    await own_bot.kill()
    await _all_say(team.members, "good")
    await own_bot.start()
    await asyncio.gather(*(m.asked("text", "better") for m in team.members))
    assert await own_bot.stop() == 0
    own_bot.lose_matrix_store()
    await own_bot.start()
    await _all_say(team.members, "better")
    await asyncio.gather(*(m.agrees() for m in team.members))
    await team.approves()
    parts = await team.summary(questions=2)
    for author in AUTHORS[:3]:
        assert parts[1].body.count(words(author)["good"]) == 1
        assert parts[2].body.count(words(author)["better"]) == 1
    await team.erased()
    for member in team.members:
        assert len([m for m in member.person.invitations.values() if m == own_bot.id]) == 1, "the same chat"
        prompts = [seen.prompt["id"] for seen in member.heard() if seen.prompt]
        assert len(prompts) == len(set(prompts)) == 4
    assert len([seen for seen in team.posted() if seen.marker["type"] == "announcement"]) == 1


async def _begins(talk: Talk) -> None:
    await talk.consents()
    await talk.asked("text", "good")


async def _all_say(members: tuple[Talk, ...], question: str) -> None:
    await asyncio.gather(*(m.say(words(a)[question]) for m, a in zip(members, AUTHORS, strict=False)))


async def test_three_days_of_downtime(own_bot: BotProcess, person: PersonFactory) -> None:
    """What was written in time counts; what fell due meanwhile happens once; no reminders of a time that is over."""
    team = await gather_team(own_bot, person, size=4)
    await team.starts()
    *three, fourth = team.members
    await asyncio.gather(_begins(fourth), *(m.takes_part(words(a)) for m, a in zip(three, AUTHORS, strict=False)))
    await own_bot.stop()
    await fourth.say("Geschreven terwijl de bot weg was")
    await own_bot.start(days_ahead=3)
    last_chance = await fourth.asked("preview")
    assert "Geschreven terwijl de bot weg was" in last_chance.body
    await fourth.say("akkoord")
    await fourth.told("receipt")
    page = await team.approves()
    assert "Geschreven terwijl de bot weg was" in page.body
    await team.summary(questions=2)
    await team.erased()
    types = [seen.marker["type"] for seen in team.posted()]
    assert [types.count(kind) for kind in ("announcement", "status", "summary")] == [1, 1, 3]
    assert not any(seen.marker["type"] == "reminder" for talk in team.members for seen in talk.heard())
