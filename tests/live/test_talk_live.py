"""A short talk with real clients and encryption: a room is made, people speak, and the room is left."""

import asyncio

from bot.demo.seen import Seen
from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import AUTHORS, Talk, Team, gather_team, until


async def _in_the_ring(team: Team, talk: Talk) -> str:
    """The room of the round, as this person sees it once its talk is open."""
    chat = await talk.room()
    opening = await talk.person.wait_for(
        lambda s: s.sender == team.bot.id and s.room not in (chat, team.room) and s.marker.get("type") == "phase",
        since=0,
        timeout=40,
    )
    assert opening.encrypted
    assert "Hoe is het vandaag?" in opening.body
    return str(opening.room)


async def _heard_in(team: Team, talk: Talk, room: str, words: str) -> Seen:
    return await talk.person.wait_for(
        lambda s: s.room == room and s.sender == team.bot.id and words in s.body, since=0, timeout=40
    )


async def test_a_talk_from_start_to_erasure(bot: BotProcess, person: PersonFactory) -> None:
    team = await gather_team(bot, person)
    await team.starts("kring")
    await asyncio.gather(*(member.consents() for member in team.members))
    rooms = await asyncio.gather(*(_in_the_ring(team, talk) for talk in (*team.members, team.lead)))
    assert len(set(rooms)) == 1
    room = rooms[0]
    for member in team.members:
        await member.told("phase", "De kring")
    for member, author in zip(team.members, AUTHORS, strict=False):
        await member.person.send(room, f"Vandaag gaat het {author} en rustig")
    await _heard_in(team, team.lead, room, "Iedereen is aan de beurt geweest")
    await team.command("!ronde sluit")
    await team.lead.asked("choice")
    await team.lead.say("ja")
    await _heard_in(team, team.lead, room, "Dit gesprek is klaar")
    previews = await asyncio.gather(*(member.agrees() for member in team.members))
    assert all(author in preview.body for preview, author in zip(previews, AUTHORS, strict=False))
    page = await team.approves()
    _, part = await team.summary(questions=1)
    assert all(author in page.body and author in part.body for author in AUTHORS[:3])
    assert not any("Jansen" in seen.body for seen in (page, part))
    await team.erased()
    await until(lambda: bot.log().count("event=room.left") > 0)
    await _heard_in(team, team.lead, room, "Ik ga nu weg")


async def test_a_talk_goes_on_after_the_bot_was_killed(own_bot: BotProcess, person: PersonFactory) -> None:
    """While the room is made, and while people speak: there is one room, one opening, and nobody has to begin anew."""
    team = await gather_team(own_bot, person)
    await team.starts("kring")
    await asyncio.gather(*(member.consents() for member in team.members))
    chat = await team.members[0].room()
    await team.members[0].person.wait_for(lambda s: s.room not in (team.room, chat), since=0)
    await own_bot.kill()
    await own_bot.start()
    rooms = await asyncio.gather(*(_in_the_ring(team, talk) for talk in team.members))
    assert len(set(rooms)) == 1
    await team.members[0].person.send(rooms[0], "Vandaag gaat het zacht en rustig")
    await own_bot.kill()
    await team.members[1].person.send(rooms[0], "Vandaag gaat het luid en rustig")
    await own_bot.start()
    await team.members[2].person.send(rooms[0], "Vandaag gaat het vlot en rustig")
    await _heard_in(team, team.members[0], rooms[0], "Iedereen is aan de beurt geweest")
    opened = [s for s in team.members[0].person.read_in(rooms[0]) if "Het gesprek is open" in s.body]
    assert len(opened) == 1
