"""Channels 5 and 6: what comes around the freeze makes no second post, and no message in the room is ever edited."""

import ast
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.round import Alarm
from bot.ports.homeserver import TextMessage
from tests.threats.quiet_network import Done
from tests.threats.quiet_team import LEADER, QuietTeam, quiet_team, ref
from tests.threats.reading import everything

BOT_CODE = Path(__file__).parents[2] / "bot"
OFFSETS = (-1, 0, 1)
LATE = "kwartelvlucht"


async def _moment(team: QuietTeam, alarm: Alarm) -> datetime:
    return next(timer.at for timer in (await team.round()).course.timers if timer.alarm is alarm)


async def _all_but_last(team: QuietTeam) -> None:
    await team.starts()
    for name in team.names[:-1]:
        await team.takes_part(name, "een tekst bij de eerste", "een tekst bij de tweede")


def _summaries(team: QuietTeam) -> list[Done]:
    return team.in_room("summary")


def _words(said: Sequence[Done]) -> str:
    return "\n".join(everything(done.content) for done in said)


@pytest.mark.parametrize("offset", OFFSETS)
async def test_t05_an_answer_around_the_deadline(offset: int) -> None:
    """A second before, the author is in time; from the closing on, the answer is declined in private."""
    async with quiet_team(size=5) as team:
        await _all_but_last(team)
        last = team.names[-1]
        await team.says(last, "ja")
        await team.until(await _moment(team, Alarm.CLOSE) + timedelta(seconds=offset))
        await team.says(last, f"nog net {LATE}")
        refused = bool(team.in_chat(last, "refusal"))
        await team.is_released()
        assert refused == (offset >= 0)
        assert len(_summaries(team)) == 3
        assert LATE not in _words(team.in_room()), "written, and never agreed to"


@pytest.mark.parametrize("offset", OFFSETS)
@pytest.mark.parametrize("words", [f"1: nieuw en {LATE}", f"zomaar {LATE}", "intrekken 1", "wis alles"])
async def test_t05_a_change_around_the_release_makes_no_second_post(offset: int, words: str) -> None:
    async with quiet_team(size=5) as team:
        await team.starts()
        await team.everybody(lambda name, number: f"wat bij vraag {number} hoort")
        await team.in_review()
        await team.says(LEADER, "akkoord")
        await team.until(await _moment(team, Alarm.RELEASE) + timedelta(seconds=offset))
        posted = len(_summaries(team))
        await team.says(team.names[0], words)
        await team.passes(days=3)
        assert len(_summaries(team)) == 3
        assert LATE not in _words(team.in_room())
        assert posted == (3 if offset >= 0 else 0)
        if offset >= 0:
            assert all(done.what == "message" for done in team.in_room()[1:])


async def test_t05_a_message_on_the_second_of_the_release_comes_before_or_after_it_and_never_changes_a_post() -> None:
    """Both in hand at once: whichever the bot takes first, there is one summary."""
    for first in ("time", "message"):
        async with quiet_team(size=5) as team:
            await team.starts()
            await team.everybody(lambda name, number: f"wat bij vraag {number} hoort")
            await team.in_review()
            await team.says(LEADER, "akkoord")
            team.clock.at = await _moment(team, Alarm.RELEASE)
            name = team.names[0]
            team.network.waiting.append(TextMessage(team.chat(name), team.network.an_event(), ref(name), "intrekken 1"))
            if first == "time":
                await team.waker.due()
            await team.settles()
            await team.waker.due()
            await team.settles()
            await team.passes(days=3)
            quotes = [done.body.count("> ") for done in _summaries(team)]
            assert quotes == ([0, 5, 5] if first == "time" else [0, 4, 5])


def test_t06_only_the_reading_of_messages_knows_what_an_edit_is() -> None:
    """No other code of the bot can write one: the words for it stand nowhere else."""
    found = set()
    for path in BOT_CODE.rglob("*.py"):
        if path.is_relative_to(BOT_CODE / "demo"):
            continue  # simulated people do edit their messages
        constants = (node.value for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Constant))
        if {"m.replace", "m.new_content"} & {value for value in constants if isinstance(value, str)}:
            found.add(path.relative_to(BOT_CODE).as_posix())
    assert found <= {"matrix/inbox.py"}


async def test_t06_a_whole_round_sends_no_relation_of_any_kind() -> None:
    async with quiet_team(size=5) as team:
        await team.starts()
        await team.everybody(lambda name, number: f"wat bij vraag {number} hoort")
        await team.is_released()
        for done in team.network.timeline:
            assert not {"m.relates_to", "m.new_content"} & set(done.content)
            assert "m.replace" not in everything(done.content)
