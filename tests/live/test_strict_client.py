"""A whole round with a member on a strict client: what the bot says is read without a shield, and the other way round.

Also after a restart of the bot, and after it lost its encryption keys and came back as another device.
"""

import asyncio
from collections.abc import Callable

import pytest

from bot.demo.seen import Seen
from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory, StrictFactory
from tests.live.round_play import AUTHORS, ERASED, gather_team, words
from tests.live.strict_client import Shown, StrictClient

pytestmark = pytest.mark.js


async def test_a_strict_member_takes_part_through_a_restart_and_a_lost_store(
    own_bot: BotProcess, person: PersonFactory, strict: StrictFactory
) -> None:
    julia, team = await asyncio.gather(strict("julia"), gather_team(own_bot, person, size=2))
    await team.lead.person.invite(team.room, julia.id)
    await team.lead.person.wait_for(lambda s: (s.state_key, s.content.get("membership")) == (julia.id, "join"), since=0)
    await team.starts()
    others = asyncio.gather(*(m.takes_part(words(a)) for m, a in zip(team.members, AUTHORS, strict=False)))
    room = await julia.wait_for_room(lambda _room, by: by == own_bot.id)
    await _reads(julia, lambda s: s.prompt.get("kind") == "consent")
    await julia.send(room, "ja")
    await _reads(julia, lambda s: s.prompt.get("question") == "good")
    await others

    await own_bot.restart()
    first = await julia.send(room, "Van een streng toestel")
    await _reads(julia, lambda s: s.prompt.get("question") == "better")
    await julia.edit(room, first, "Bewerkt op een streng toestel")
    await _reads(julia, lambda s: s.marker.get("type") == "receipt")

    await own_bot.stop()
    own_bot.lose_matrix_store()
    await own_bot.start()
    await julia.send(room, "Na verloren sleutels")
    preview = await _reads(julia, lambda s: s.prompt.get("kind") == "preview")
    assert "Bewerkt op een streng toestel" in preview.seen.body
    assert "Na verloren sleutels" in preview.seen.body
    await julia.send(room, "akkoord")
    await _reads(julia, lambda s: s.marker.get("type") == "receipt")
    await team.approves()
    await team.summary(questions=2)
    await _reads(julia, lambda s: s.room == team.room and "Na verloren sleutels" in s.body)
    await _reads(julia, lambda s: s.room == room and ERASED in s.body)

    assert await julia.signed_devices(own_bot.id)
    from_bot = [shown for shown in julia.shown if shown.seen.sender == own_bot.id and _is_for_julia(shown)]
    in_the_end = {shown.seen.event: shown for shown in from_bot}
    assert len(in_the_end) > 8
    assert [shown.failure for shown in in_the_end.values() if not shown.readable] == []
    assert {shown.shield for shown in in_the_end.values()} == {"NONE"}


async def _reads(julia: StrictClient, fits: Callable[[Seen], bool]) -> Shown:
    shown = await julia.wait_for(fits)
    assert (shown.readable, shown.shield) == (True, "NONE"), shown.failure
    return shown


def _is_for_julia(shown: Shown) -> bool:
    """A message of the bot, said when Julia was there."""
    said = shown.seen.type in ("m.room.message", "m.room.encrypted")
    return said and shown.failure != "HISTORICAL_MESSAGE_USER_NOT_JOINED"
