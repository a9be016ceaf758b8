"""A guided set-up against a real server: a first-time facilitator, a restart on the way, undo, and a second try."""

import asyncio

from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import gather_team


async def test_a_first_time_facilitator_starts_in_six_messages(bot: BotProcess, person: PersonFactory) -> None:
    """`!ronde start`, what, which, about what, what the form asks, akkoord. Read by the marker alone."""
    team = await gather_team(bot, person, size=4)
    lead = team.lead
    await team.command("!ronde start")
    aims = [option["id"] for option in (await lead.asked("setup")).marker["prompt"]["options"]]
    await lead.say(str(aims.index("insight") + 1))
    offered = [option["id"] for option in (await lead.asked("setup")).marker["prompt"]["options"]]
    assert offered[-1] == "more", "few at a time; these tests bring flows of their own"
    await lead.say("kampvuur-vragen")
    themes = (await lead.asked("setup")).marker["prompt"]["options"]
    await lead.say(themes[0]["id"])
    await lead.asked("requirement")
    await lead.say("ja")
    page = await lead.asked("setup")
    assert [option["id"] for option in page.marker["prompt"]["options"]][:2] == ["agree", "who"]
    assert themes[0]["label"] in page.body
    await lead.say("akkoord")
    waits = await lead.told("status")
    assert [option["id"] for option in waits.marker["prompt"]["options"]] == ["undo", "now"]
    assert not any(talk.person.invitations.keys() - {team.room} for talk in team.members), "nobody heard of it"
    await lead.say("nu")
    assert themes[0]["label"] in (await team.hear("announcement")).body
    invitations = await asyncio.gather(*(member.asked("consent") for member in team.members))
    promised = [line for line in invitations[0].body.splitlines() if line.startswith("- ")]
    assert all(line in page.body for line in promised), "the very sentences"


async def test_a_restart_in_between_loses_nothing(bot: BotProcess, person: PersonFactory) -> None:
    """Between two questions and again after the yes; undone, changed, and agreed to anew."""
    team = await gather_team(bot, person, size=4)
    lead = team.lead
    await team.command("!ronde start")
    await lead.asked("setup")
    await lead.say("kampvuur-vragen")
    await lead.asked("setup")
    await bot.stop()
    await lead.say("Wat er leeft")
    await bot.start()
    await lead.asked("requirement")
    await lead.say("ja")
    await lead.asked("setup")
    await lead.say("akkoord")
    await lead.told("status")
    await bot.stop()
    await bot.start()
    await lead.say("ongedaan")
    await lead.asked("setup")
    await lead.say("thema")
    await lead.asked("setup")
    await lead.say("Wat er nu leeft")
    assert "Wat er nu leeft" in (await lead.asked("setup")).body
    await lead.say("akkoord")
    await lead.told("status")
    await lead.say("nu")
    assert "Wat er nu leeft" in (await team.hear("announcement")).body
