"""Two by two with real clients and encryption: a whole round of it, and what the bot has of it afterwards."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from urllib.parse import quote

import pytest

from bot.demo.homeserver import EmbeddedSynapse, SynapseError
from bot.demo.person import Predicate
from bot.demo.seen import Seen
from tests.live.bot_process import WINDOWS, BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import Talk, Team, gather_team, until
from tests.live.searching import Canaries, cells, left_behind

FLOW = "counselen"


@pytest.fixture
async def pair_bot(synapse: EmbeddedSynapse, tmp_path: Path) -> AsyncIterator[BotProcess]:
    """A bot for whom a turn is short."""
    process = await BotProcess.install(synapse, tmp_path / "home", windows={**WINDOWS, "turn": "2s"})
    try:
        await process.start()
        yield process
    finally:
        process.close()


async def _joins(member: Talk) -> None:
    await member.consents()
    for _promise in range(2):
        await member.asked("requirement")
        await member.say("ja")
    await member.told("receipt", "je doet mee")


async def _speaks_in_the_circle(team: Team, member: Talk, words: str, *, since: int) -> str:
    """Once the talk is open; the room."""
    chat = await member.room()
    opening = await member.person.wait_for(
        lambda s: s.sender == team.bot.id and s.room not in (chat, team.room) and s.marker.get("type") == "phase",
        since=since,
        timeout=60,
    )
    await member.person.send(opening.room, words)
    return opening.room


async def _closes(team: Team) -> None:
    await team.command("!ronde sluit")
    await team.lead.asked("choice")
    await team.lead.say("ja")


def _is(event: str) -> Predicate:
    return lambda seen: seen.event == event


def _begins(seen: Seen) -> bool:
    return [option["id"] for option in seen.prompt.get("options", ())] == ["begin", "done", "no"]


async def _own_room(team: Team, member: Talk, *, since: int) -> str:
    """The room of the two, from the moment the bot is out of it."""
    await member.told("status", "Jullie kamer is van jullie", timeout=60)
    gone = await member.person.wait_for(
        lambda s: s.state_key == team.bot.id and s.content.get("membership") == "leave", since=since, timeout=60
    )
    return gone.room


async def _the_bot_is_out(team: Team, member: Talk, room: str) -> None:
    assert team.bot.id not in await member.person.members(room)
    with pytest.raises(SynapseError):
        await member.person.invite(room, team.bot.id)


async def _session(team: Team, say: Canaries, number: int, mark: dict[str, int]) -> dict[str, str]:
    """Everybody meets their partner; whose room is which."""
    await asyncio.gather(*(member.hear(_begins, timeout=60) for member in team.members))
    rooms = {m.id: await _own_room(team, m, since=mark[m.id]) for m in team.members}
    by_room = {room: [m for m in team.members if rooms[m.id] == room] for room in set(rooms.values())}
    assert sorted(len(two) for two in by_room.values()) == [2, 2]
    for room, (one, other) in by_room.items():
        await _the_bot_is_out(team, one, room)
        said = await one.person.send(room, f"Alleen voor jou: {say(f'{number} {one.id}')}")
        heard = await other.person.wait_for(_is(said), since=0)
        assert heard.encrypted
        assert say(f"{number} {one.id}") in heard.body
    await asyncio.gather(*(member.say("1") for member in team.members))
    await asyncio.gather(*(member.told("phase", "De tijd begint nu") for member in team.members))
    await asyncio.gather(*(member.told("phase", "Jullie wisselen nu") for member in team.members))
    await asyncio.gather(*(member.told("status", "Deze keer is klaar") for member in team.members))
    return rooms


def _roles_of(member: Talk) -> list[str]:
    """Which role somebody had in each turn."""
    turns = (s.body for s in member.heard() if s.marker.get("type") == "phase" and "Deze beurt duurt" in s.body)
    return ["worker" if "Jij bent nu werker" in body else "coworker" for body in turns]


def _traces(rooms: Iterable[str], bot: BotProcess) -> list[str]:
    """Whatever the database still knows of these rooms, and everything that waits for one."""
    rows = cells(bot.data / "gespreksronde.db")
    kept = [str(row["room"]) for row in rows["places"] if row["room"] in set(rooms)]
    return [*kept, *(str(row["place"]) for row in rows["places"] if str(row["place"]).startswith("duo:"))]


async def test_a_round_in_pairs_from_start_to_erasure(pair_bot: BotProcess, person: PersonFactory) -> None:
    team = await gather_team(pair_bot, person, size=4)
    say = Canaries()
    await team.starts(FLOW)
    await asyncio.gather(*(_joins(member) for member in team.members))
    circle = {await _speaks_in_the_circle(team, m, "Rustig", since=0) for m in team.members}
    assert len(circle) == 1
    mark = {m.id: m.person.mark() for m in team.members}
    await _closes(team)
    first = await _session(team, say, 1, mark)
    mark = {m.id: m.person.mark() for m in team.members}
    second = await _session(team, say, 2, mark)
    couples = [
        {frozenset(m for m in rooms if rooms[m] == room) for room in rooms.values()} for rooms in (first, second)
    ]
    assert not couples[0] & couples[1], "a new partner the second time"
    assert all(sorted(_roles_of(m)) == ["coworker", "coworker", "worker", "worker"] for m in team.members)
    pairs = {*first.values(), *second.values()}
    assert len(pairs) == 4
    for m in team.members:
        await _speaks_in_the_circle(team, m, "Ik werd er stil van", since=mark[m.id])
    assert _traces(pairs, pair_bot) == []
    for m in team.members:  # the two talk on where the bot cannot come, and it knows nothing of it
        await m.person.send(second[m.id], f"Nog iets: {say(f'after {m.id}')}")
    await until(lambda: left_behind(pair_bot, [*say.planted.values(), *pairs]) == [], timeout=40)
    assert not any(quote(room) in pair_bot.log() for room in pairs)
    await _closes(team)
    await team.erased()
    assert _traces(pairs, pair_bot) == []
    assert left_behind(pair_bot, [*say.planted.values(), *pairs]) == []
    for talk in (*team.members, team.lead):
        own = {place for place in say.planted if talk.id in place}
        heard = say.found_in("\n".join(s.body for s in talk.heard()))
        assert heard <= own, "the bot repeats nothing"
    assert not say.found_in("\n".join(s.body for s in team.posted()))


async def test_a_partner_who_stays_away_and_a_bot_that_was_killed(pair_bot: BotProcess, person: PersonFactory) -> None:
    """One of two says no before the room was given away: the other hears it, and the bot leaves the room."""
    team = await gather_team(pair_bot, person, size=2)
    await team.starts(FLOW)
    await asyncio.gather(*(_joins(member) for member in team.members))
    for member in team.members:
        await _speaks_in_the_circle(team, member, "Rustig", since=0)
    mark = {m.id: m.person.mark() for m in team.members}
    await _closes(team)
    one, other = team.members
    await asyncio.gather(*(member.hear(_begins, timeout=60) for member in team.members))
    await pair_bot.kill()
    await pair_bot.start()
    rooms = [await _own_room(team, member, since=mark[member.id]) for member in team.members]
    assert len(set(rooms)) == 1
    await _the_bot_is_out(team, one, rooms[0])
    await one.say("3")
    await one.told("status", "Deze keer gaat het niet door")
    await other.told("status", "Met dit maatje gaat het deze keer niet door")
    await asyncio.gather(*(member.hear(_begins, timeout=60) for member in team.members))
    await one.say("stop")
    await one.asked("choice")
    await one.say("ja")
    await other.told("status", "Met dit maatje gaat het deze keer niet door")
    await until(lambda: _traces(rooms, pair_bot) == [])
