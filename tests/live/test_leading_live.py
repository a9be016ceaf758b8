"""Two who lead a round, and one who takes over while a talk is open: on a real server, with encryption."""

import asyncio

from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import Talk, Team, everybody_takes_part, gather_team, joined


async def _another_facilitator(team: Team, person: PersonFactory) -> Talk:
    """Somebody in the room with the power, who is not asked to take part."""
    mila = await person("mila", display_name="Mila Prins")
    await team.lead.person.invite(team.room, mila.id)
    await mila.join(team.room)
    await team.lead.person.wait_for(joined(team.room, mila.id), since=0)
    await team.lead.person.set_power(team.room, mila.id, 50)
    return Talk(mila, team.bot.id)


async def test_two_lead_and_one_akkoord_is_enough(bot: BotProcess, person: PersonFactory) -> None:
    team = await gather_team(bot, person)
    await team.starts()
    await asyncio.gather(*(member.asked("consent") for member in team.members))
    mila = await _another_facilitator(team, person)
    await team.command(f"!ronde samen {mila.id}")
    assert "Lea Vos" in (await mila.told("status")).body
    await asyncio.gather(*(member.told("status", "Dat is Mila Prins") for member in team.members))
    for member in team.members:
        member.place = 0
    await everybody_takes_part(team)
    page = await mila.asked("review")
    assert (await team.lead.asked("review")).body == page.body
    await mila.say("akkoord")
    assert "akkoord" in (await team.lead.told("status", "Dit deed Mila Prins")).body
    await team.summary(questions=2)
    await team.erased()


async def test_who_takes_over_comes_into_an_open_talk_and_the_one_before_goes(
    bot: BotProcess, person: PersonFactory
) -> None:
    team = await gather_team(bot, person)
    await team.starts("kring")
    mila = await _another_facilitator(team, person)
    await asyncio.gather(*(member.consents() for member in team.members))
    chat = await team.lead.room()
    opening = await team.lead.person.wait_for(
        lambda s: s.room not in (chat, team.room) and s.marker.get("type") == "phase", since=0, timeout=40
    )
    room = str(opening.room)
    anna = team.members[0].person
    await anna.send(room, "Dit stond er al")
    await team.lead.person.wait_for(lambda s: s.room == room and "Dit stond er al" in s.body, since=0, timeout=40)
    await team.command("!ronde overnemen", by=mila.person)
    await anna.wait_for(
        lambda s: (s.room, s.state_key) == (room, team.lead.id) and s.content.get("membership") == "leave",
        since=0,
        timeout=40,
    )
    await mila.person.wait_for(lambda s: (s.room, s.state_key) == (room, mila.id), since=0, timeout=40)
    await anna.wait_for(joined(room, mila.id), since=0, timeout=40)
    await anna.send(room, "Dit komt erna")
    await mila.person.wait_for(lambda s: s.room == room and "Dit komt erna" in s.body, since=0, timeout=40)
    assert not any("Dit stond er al" in s.body for s in mila.person.read_in(room))
    assert mila.id in await anna.members(room)
    assert team.lead.id not in await anna.members(room)
