"""Channels 3 and 4: no counter ticks and no reminder names anybody, in the room or to the facilitator."""

import re
from collections.abc import Sequence
from datetime import datetime

from bot.dialogue.sequence import entrance
from bot.domain.messages.team import Halfway, StatusWord
from bot.domain.round import Round
from bot.ports.texts import Context, Voice
from bot.rehearsal.stage import renderer
from tests.threats.quiet_network import Done
from tests.threats.quiet_team import LEADER, MEMBERS, QuietTeam, display_name, quiet_team, ref
from tests.threats.reading import everything


async def _takes_part(team: QuietTeam, name: str) -> None:
    await team.takes_part(name, "ik schreef dit op", "en dit ook nog")


async def test_t03_the_status_is_the_same_whoever_answered_since_the_snapshot() -> None:
    """Two worlds: nobody answers, or one member more before every look. The room cannot tell which one it is in."""
    looks: list[list[str]] = []
    for busy in (False, True):
        async with quiet_team() as team:
            await team.starts()
            for name in team.names:
                if busy:
                    await _takes_part(team, name)
                await team.command("!ronde status")
            looks.append([done.body for done in team.in_room("status")])
    assert looks[0] == looks[1]
    assert len(looks[0]) == len(MEMBERS)
    assert len(set(looks[0])) == 1


async def test_t03_while_people_write_the_room_hears_scheduled_sentences_from_a_fixed_set() -> None:
    for eager in (0, 2, 3, 7):
        async with quiet_team() as team:
            await team.starts()
            before = len(team.in_room())
            for name in team.names[:eager]:
                await _takes_part(team, name)
                await team.passes(hours=7)
            await team.until(_ends(await team.round()))
            open_phase = [done for done in team.in_room()[before:] if "voorbij" not in done.body]
            ends = _ends(await team.round())
            allowed = [_rendered(Halfway("De week", word, ends)) for word in (StatusWord.TOO_FEW, StatusWord.ENOUGH)]
            assert len(open_phase) == 1
            assert open_phase[0].body in allowed


def _rendered(message: Halfway) -> str:
    (content,) = renderer().render(message, Voice("nl", "Europe/Amsterdam"), Context())
    return str(content["body"])


async def test_t04_reminders_go_in_private_to_those_with_something_open_and_nobody_else_hears() -> None:
    async with quiet_team() as team:
        await team.starts()
        announced = len(team.in_room())
        for name in team.names[:4]:
            await _takes_part(team, name)
        await team.says(team.names[4], "ja")
        await team.passes(days=9)
        assert [name for name in team.names if team.in_chat(name, "reminder")] == list(team.names[4:])
        _names_nobody(team.in_room()[announced:])
        _names_nobody(team.in_chat(LEADER))


async def test_t04_who_was_not_reached_is_not_named_either() -> None:
    async with quiet_team(size=4) as team:
        team.network.absent = {ref(team.names[1])}
        await team.starts()
        announced = len(team.in_room())
        for name in (team.names[0], *team.names[2:]):
            await _takes_part(team, name)
        await team.passes(days=9)
        assert any("niet iedereen" in done.body.casefold() for done in team.in_chat(LEADER))
        _names_nobody(team.in_room()[announced:])
        _names_nobody(team.in_chat(LEADER))


def _names_nobody(said: Sequence[Done]) -> None:
    assert said
    for done in said:
        written = everything(done.content, but_mentions=True).casefold()
        for name in MEMBERS:
            for part in (*display_name(name).casefold().split(), ref(name)):
                assert not re.search(rf"(?<!\w){re.escape(part)}(?!\w)", written), done.kind


def _ends(round_: Round) -> datetime:
    """Until when people can write."""
    end = round_.course.runs[entrance(round_.flow)].closes_at
    assert end is not None
    return end
