"""A round about somebody who has not said yes yet, and a start that is being prepared: whoever is not to know hears
nothing, whatever they ask of the bot, and the team room neither. Otherwise a round that never comes tells of a no."""

import json
from collections.abc import AsyncIterator

import pytest

from bot.domain.ids import EventRef
from bot.ports.homeserver import PowerChanged
from tests.builders import a_flow
from tests.flows_for_tests import small_flow
from tests.threats.quiet_team import LEADER, ROOM, QuietTeam, quiet_team, ref

POD = a_flow("pod-netwerkronde")
THEME = "Over haar drankgebruik"
START = f'!ronde start {POD.meta.id} "{THEME}"'


async def until_the_client_is_asked(team: QuietTeam) -> None:
    await team.command(START)
    for answer in ("1", "2"):
        await team.says(LEADER, answer)
    while (await team.round()).course.stage == "planned":
        await team.says(LEADER, "ja")
    assert not (await team.round()).course.announced


@pytest.fixture
async def quiet() -> AsyncIterator[QuietTeam]:
    """Cleo has a chat with the bot from before, and is to be asked later."""
    async with quiet_team(size=4, flow=POD) as team:
        await team.command("!ronde planning", by="cleo")
        await until_the_client_is_asked(team)
        yield team


async def test_nobody_hears_of_it_in_an_answer_to_what_they_ask(quiet: QuietTeam) -> None:
    before = len(quiet.in_chat("cleo"))
    for words in ("mijn gegevens", "hallo", "help", "mijn antwoorden", "wis alles", "nee", "tijden"):
        await quiet.says("cleo", words)
    await quiet.sends("cleo", "audio")
    told = quiet.in_chat("cleo")[before:]
    assert told
    for message in told:
        assert THEME not in message.body
        assert not {"round", "flow"} & (message.marker or {}).keys(), "the marker names no round either"
    sent = [message.event for message in told if message.content.get("msgtype") == "m.file" and message.event]
    files = [quiet.network.uploads[event].data for event in sent]
    assert files
    assert all(THEME.encode() not in data and str(POD.meta.id).encode() not in data for data in files)
    own = json.loads(next(data for data in files if data.startswith(b"{")))
    assert own["rounds"] == []


async def test_the_team_room_does_not_hear_that_its_facilitator_is_gone(quiet: QuietTeam) -> None:
    before = len(quiet.in_room())
    quiet.network.powers[ref(LEADER)] = 0
    await quiet.happens(PowerChanged(ROOM, EventRef("$power")))
    await quiet.passes(days=8)
    assert quiet.in_room()[before:] == []


@pytest.mark.parametrize("start", ["!ronde start klein", "!ronde start"])
async def test_a_start_that_is_being_prepared_is_known_to_nobody(start: str) -> None:
    async with quiet_team(size=4) as team:
        await team.command("!ronde planning", by="cleo")
        await team.command(start)
        before = len(team.in_chat("cleo"))
        await team.says("cleo", "mijn gegevens")
        await team.says("cleo", "hallo")
        for message in team.in_chat("cleo")[before:]:
            assert not {"round", "flow"} & (message.marker or {}).keys()


async def test_in_another_round_nothing_tells_that_there_is_a_second() -> None:
    flows = {flow.meta.id: flow for flow in (small_flow(), POD)}
    async with quiet_team(size=4, changes={"flows": flows}) as team:
        await team.starts()
        await team.says("cleo", "ja")
        await team.says("cleo", "help")
        alone = team.in_chat("cleo")[-1].body
        await team.command(START)
        await team.says("cleo", "help")
        assert team.in_chat("cleo")[-1].body == alone
