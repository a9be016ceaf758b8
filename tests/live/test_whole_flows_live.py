"""Flows of the house, as they are, from their start to their end with real clients and encryption. Only their hours are
widened, so that it does not matter when the tests run."""

import asyncio
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from urllib.parse import quote

import pytest
from PIL import Image

from bot.demo.attachments import attachment
from bot.demo.homeserver import EmbeddedSynapse, SynapseError
from bot.demo.person import Person, PersonError
from bot.demo.seen import Seen
from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import Talk, Team, gather_team, until

THEMES = 5
LEFT_OPEN = "support"
"""The theme on which the two auditors stay apart."""


@pytest.fixture(scope="module")
def house(synapse: EmbeddedSynapse, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotProcess]:
    """A bot with the flows of the house at all hours."""
    folder = tmp_path_factory.mktemp("house") / "home"
    flows = ("mie", "pod-netwerkronde")
    process = asyncio.run(BotProcess.install(synapse, folder, at_all_hours=flows))
    try:
        asyncio.run(process.start())
        yield process
    finally:
        process.close()


def number_of(setup: Seen, name: str) -> str:
    """The number under which a set-up question lists this person."""
    found = re.search(rf"(\d+)\. {name} ", setup.body)
    assert found is not None, "everybody is listed"
    return found.group(1)


async def settles(talk: Talk, answer: Callable[[Seen], str], ends: str) -> Seen:
    """Answer every prompt in this chat, until the bot says something with these words."""
    while True:
        seen = await talk.hear(lambda s: bool(s.prompt) or ends in s.body, timeout=60)
        if ends in seen.body:
            return seen
        await talk.say(answer(seen))


# --- mie


def of_auditor(number: int) -> Callable[[Seen], str]:
    """Two auditors who say yes to each other's texts, score 2 and 4 alone, and take 5 together; but for one theme."""

    def answer(asked: Seen) -> str:
        kind, question = asked.prompt["kind"], str(asked.prompt.get("question"))
        match kind:
            case "requirement" | "consent" | "choice":
                return "ja"
            case "scale" if question.startswith("together"):
                return str(2 * number) if question.endswith(LEFT_OPEN) else "5"
            case "scale":
                return str(2 * number)
            case "text" if question.startswith(("impression", "strong")):
                return "De organisatie is op weg."
            case "text":
                return "klaar" if question.startswith("note") else "overslaan"
            case _:
                return "akkoord"

    return answer


def of_project_team(role: str) -> Callable[[Seen], str]:
    """Somebody who takes part and leaves the writing to others."""

    def answer(asked: Seen) -> str:
        match asked.prompt["kind"]:
            case "role":
                return role
            case "consent" | "requirement":
                return "ja"
            case "preview":
                return "akkoord"
            case _:
                return "klaar"

    return answer


async def close_talks(team: Team, number: int) -> None:
    """The facilitator closes each conversation as soon as it is open."""
    person, place = team.lead.person, 0
    for _ in range(number):
        opened = await person.wait_for(
            lambda s: s.sender == team.bot.id and "Het gesprek is open" in s.body, since=place, timeout=120
        )
        place = opened.position + 1
        await team.command("!ronde sluit")


async def test_a_monitor_ends_in_a_picture_of_agreed_scores(house: BotProcess, person: PersonFactory) -> None:
    """Scores of 2 and 4 alone: what is drawn is the 5 they agreed on, or that it was left open, and never a 3."""
    team = await gather_team(house, person)
    await team.command('!ronde start mie "De monitor van dit jaar"')
    seat = await team.lead.asked("setup")
    await team.lead.say(number_of(seat, "Anna"))
    await team.lead.asked("requirement")
    await team.lead.say("ja")
    await team.hear("announcement")
    erased = "nu losgemaakt"
    plays = (
        settles(team.members[0], of_auditor(2), erased),
        settles(team.members[1], of_project_team("ervaringsdeskundige"), erased),
        settles(team.members[2], of_project_team("manager"), erased),
    )
    lead = asyncio.create_task(settles(team.lead, of_auditor(1), "er nooit"))
    try:
        await asyncio.gather(*plays, close_talks(team, 2))
    finally:
        lead.cancel()
    posted = team.posted()
    words = next(s for s in posted if s.marker.get("type") == "report" and "Score per thema" in s.body)
    scores = re.findall(r"’: (score \d|open gelaten)", words.body)
    assert sorted(scores) == ["open gelaten", *["score 5"] * (THEMES - 1)]
    assert not re.search(r"score [234]|gemiddeld", words.body)
    pictures = [s for s in posted if s.content.get("msgtype") == "m.image"]
    (picture,) = pictures
    assert picture.position > words.position, "the words stand there first"
    assert picture.body
    with Image.open(BytesIO(await attachment(team.lead.person, picture))) as drawn:
        assert drawn.format == "PNG"
        assert drawn.width == 900
    files = {s.content.get("filename") for s in posted if s.content.get("msgtype") == "m.file"}
    assert files == {"verslag.html", "verslag.pdf"}


# --- pod-netwerkronde


class Network:
    """A POD round: Anna is the client, Bram leads with Lea, Carla belongs to the network."""

    def __init__(self, team: Team) -> None:
        self.team = team
        self.anna, self.bram, self.carla = team.members

    async def is_planned(self) -> None:
        lead = self.team.lead
        await self.team.command('!ronde start pod-netwerkronde "Wat er nu toe doet"')
        for name in ("Anna", "Bram"):
            await lead.say(number_of(await lead.asked("setup"), name))
        for _ in range(3):
            await lead.asked("requirement")
            await lead.say("ja")
        await lead.told("status", "De ronde is gestart")

    async def client_says_yes(self) -> None:
        await self.anna.consents()
        await self.anna.asked("requirement")
        await self.anna.say("ja")
        await self.team.hear("announcement")
        await self.anna.asked("text")
        await self.anna.say("overslaan")

    async def others_join(self) -> None:
        await self.bram.consents()
        for _ in range(3):
            await self.bram.asked("requirement")
            await self.bram.say("ja")
        await self.carla.consents()
        await self.carla.asked("role")
        await self.carla.say("1")

    async def room(self, talk: Talk) -> str:
        """The room of the round, as this person sees it."""
        chat = await talk.room()
        opening = await talk.person.wait_for(
            lambda s: s.sender == self.team.bot.id and s.room not in (chat, self.team.room) and "is open" in s.body,
            since=0,
            timeout=40,
        )
        return str(opening.room)


async def may_write(one: Person, room: str) -> bool:
    levels = await one.state(room, "m.room.power_levels")
    mine = levels.get("users", {}).get(one.id, levels["users_default"])
    return bool(mine >= levels["events_default"])


async def refused(one: Person, room: str) -> bool:
    try:
        await one.send(room, "Zonder haar erbij")
    except PersonError:
        return True
    return False


async def test_nobody_hears_of_a_network_round_before_the_client_has_said_yes(
    house: BotProcess, person: PersonFactory
) -> None:
    round_ = Network(await gather_team(house, person))
    await round_.is_planned()
    invited = await round_.anna.asked("consent")
    assert "over jou" in invited.body
    assert "Bram Jansen" in invited.body
    for other in (round_.bram, round_.carla):
        assert not [room for room, by in other.person.invitations.items() if by == house.id], "no chat was made"
    assert not [s for s in round_.team.posted() if s.marker.get("type") == "announcement"]
    await round_.anna.say("nee")
    await round_.anna.told("receipt", "Dat is goed")
    await round_.team.command("!ronde status")
    status = await round_.team.hear("status")
    assert "Wat er nu toe doet" not in status.body
    for other in (round_.bram, round_.carla):
        assert not [room for room, by in other.person.invitations.items() if by == house.id]


async def test_the_client_is_in_the_room_or_it_is_silent(house: BotProcess, person: PersonFactory) -> None:
    """Nobody writes before the client has come in; when the client goes out nobody writes any more."""
    round_ = Network(await gather_team(house, person))
    await round_.is_planned()
    await round_.client_says_yes()
    announced = next(s for s in round_.team.posted() if s.marker.get("type") == "announcement")
    assert "Anna" not in announced.body
    round_.anna.person.auto_join = False
    await round_.others_join()
    room = await round_.room(round_.carla)
    assert room == await round_.room(round_.team.lead)
    waits = await round_.anna.told("phase", "Er staat een ruimte voor je klaar", timeout=40)
    assert waits.prompt == {}
    await until(lambda: room in round_.anna.person.invitations)
    everybody = [round_.team.lead, round_.bram, round_.carla]
    assert not any([await may_write(one.person, room) for one in everybody])
    assert await refused(round_.carla.person, room)
    await round_.anna.person.join(room)
    for one in (*everybody, round_.anna):
        await has_voice(one.person, room)
    members = await round_.anna.person.members(room)
    assert {one.id for one in (*everybody, round_.anna)} <= set(members)
    said = await round_.carla.person.send(room, "Ik hoop op rust voor ons allemaal")
    read = await round_.anna.person.wait_for(lambda s: s.event == said and s.is_message)
    assert read.encrypted
    await round_.anna.person.leave(room)
    await round_.carla.person.wait_for(lambda s: s.room == room and "De ronde is gestopt" in s.body, since=0)
    for one in everybody:
        assert await refused(one.person, room)
        with pytest.raises(SynapseError):
            await one.person.http("PUT", f"/rooms/{quote(room)}/send/m.reaction/nu", {})
    closing = [s for s in round_.team.posted() if s.marker.get("type") == "status" and "gaat niet verder" in s.body]
    assert not [s for s in closing if "Anna" in s.body]


async def has_voice(one: Person, room: str) -> None:
    async with asyncio.timeout(20):
        while not await may_write(one, room):
            await asyncio.sleep(0.05)
