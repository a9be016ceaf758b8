"""Channels 20 and 21: nothing in the room moves when somebody writes in private, and what is typed there is void."""

import ast
import inspect
import random
from datetime import timedelta
from pathlib import Path

import pytest

from bot.dialogue.sequence import entrance
from bot.domain.run import Step
from bot.ports.homeserver import Homeserver
from tests.flows_for_tests import small_flow
from tests.threats.quiet_team import LEADER, ROOM, QuietTeam, quiet_team, ref

BOT_CODE = Path(__file__).parents[2] / "bot"
QUIET = timedelta(seconds=120)
TRACES = {"room_typing", "typing", "receipt", "room_read_markers", "update_receipt_marker", "read_markers"}
STEERING = (
    "!ronde sluit",
    "!ronde stop",
    "!ronde verleng 2d",
    "!ronde pauze",
    "!ronde overnemen",
    '!ronde start klein "x"',
)
ANSWERS = (
    "akkoord",
    "ja",
    "nee",
    "1: een nieuwe tekst",
    "intrekken 1",
    "klaar",
    "stop",
    "wis alles",
    "zomaar een antwoord",
)
ODD = ("!antwoord ik vind van wel", "!akkoord", "!intrekken 1")


def test_t20_the_way_to_the_network_knows_no_typing_no_receipt_and_no_presence() -> None:
    calls = {name for name, _ in inspect.getmembers(Homeserver) if not name.startswith("_")}
    assert not {call for call in calls if any(word in call for word in ("typing", "receipt", "read", "presence"))}
    used = set()
    for path in (BOT_CODE / "matrix").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Attribute):
                used.add(node.attr)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "/" in node.value:
                used |= set(node.value.split("/"))
    assert not used & TRACES
    assert "offline" in (BOT_CODE / "matrix" / "sync.py").read_text(), "syncing does not show the bot as online"


async def test_t20_the_room_stays_still_for_two_minutes_after_each_of_100_private_messages() -> None:
    """Answers, edits of mind, refusals, pictures, deletions: each is answered in private, the room sees only slots."""
    async with quiet_team() as team:
        await team.starts()
        slots = []
        chance = random.Random(20)
        for name in team.names:
            await team.says(name, "ja")
        for number in range(100):
            name = chance.choice(team.names)
            before, at = len(team.in_room()), team.now
            private = len(team.in_chat(name))
            if number % 9 == 4:
                await team.sends(name, "image")
            elif number % 9 == 7:
                await team.deletes(name, await team.says(name, f"1: tekst die weg gaat {number}"))
            else:
                await team.says(
                    name, chance.choice(("1: een woord", "zomaar iets", "akkoord", "terug", "help", "later"))
                )
            assert len(team.in_chat(name)) > private
            due = (await team.round()).due_at
            await team.until(at + QUIET)
            if len(team.in_room()) > before:
                assert due is not None
                assert all(done.at == due for done in team.in_room()[before:]), "not a scheduled moment"
                slots.append(due)
            await team.passes(minutes=chance.randrange(60))
            if (await team.round()).course.runs[entrance(small_flow())].step is not Step.OPEN:
                break
        assert number > 60
        assert len(slots) <= 2


async def _stands(team: QuietTeam) -> object:
    async with team.writer.work() as work:
        (only,) = await work.uow.rounds.all_ids()
        return await work.uow.rounds.get(only)


@pytest.mark.parametrize("moment", ["writing", "preview", "review"])
async def test_t21_what_a_member_types_or_clicks_in_the_room_changes_nothing_there_or_in_the_round(moment: str) -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        if moment == "review":
            await team.everybody(lambda name, number: f"tekst bij {number}")
            await team.in_review()
        else:
            for name in team.names:
                await team.takes_part(name, *(("een", "twee") if moment == "preview" else ()), agrees=False)
        before, room = await _stands(team), len(team.in_room())
        for text in (*ANSWERS, *ODD, *STEERING):
            await team.command(text, by="anna")
        for what in ("reaction", "poll-response", "image", "sticker"):
            await team.sends("anna", what, ROOM)
        assert await _stands(team) == before
        assert team.in_room()[room:] == []
        assert len(team.in_chat("anna", "refusal")) >= len(STEERING), "told in private, why not"


async def test_t21_the_facilitator_cannot_agree_or_mask_in_the_room_either() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.everybody(lambda name, number: f"tekst bij {number}")
        await team.in_review()
        before, room = await _stands(team), len(team.in_room())
        for text in ("akkoord", "masker 1.1 tekst", "terug 1.1 Wat?", "kop 1a anders", "ja", "doorgaan"):
            await team.command(text, by=LEADER)
        assert await _stands(team) == before
        assert team.in_room()[room:] == []


async def test_t21_a_reaction_in_the_private_chat_is_no_consent() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.takes_part("anna", "een", "twee", agrees=False)
        before = await _stands(team)
        await team.sends("anna", "reaction")
        assert await _stands(team) == before
        assert ref("anna") in team.network.rooms[team.chat("anna")].people
