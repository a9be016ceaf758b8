"""Rooms of a round with strict clients: they obey the levels, and share their keys as we expect."""

import json
from pathlib import Path
from uuid import uuid4

import pytest

from bot.demo.homeserver import EmbeddedSynapse
from bot.domain.ids import PersonRef, RoomRef
from bot.ports.homeserver import MembershipChanged, TextMessage
from tests.live.conftest import StrictFactory
from tests.live.matrix_bot import Bot, Ear, new_bot, words
from tests.live.strict_client import StrictClient, StrictClientError

pytestmark = pytest.mark.js


@pytest.fixture
async def bot(synapse: EmbeddedSynapse, tmp_path: Path) -> Bot:
    return await new_bot(synapse, tmp_path)


async def test_in_a_ring_one_speaks_and_the_other_listens(bot: Bot, strict: StrictFactory) -> None:
    julia, kees = await strict("julia"), await strict("kees")
    async with bot.awake() as ear:
        room = await _room(ear, [julia, kees], writers=[julia])
        sent = await ear.homeserver.send(room, words("Julia vertelt, Kees luistert."), "txn-1")
        for client in (julia, kees):
            assert await _shown(client, sent) == "Julia vertelt, Kees luistert."
        said = await julia.send(room, "ik vertel")
        heard = await ear.until(TextMessage, lambda text: text.event == said)
        assert (heard.body, heard.trusted) == ("ik vertel", True)
        assert await _shown(kees, said) == "ik vertel"
        with pytest.raises(StrictClientError):
            await kees.send(room, "ik ook")
        with pytest.raises(StrictClientError):
            await kees.react(room, said, "👍")
        await ear.homeserver.set_voices(room, _refs([julia, kees]), reactions=True)
        also = await kees.send(room, "nu ik")
        assert await _shown(julia, also) == "nu ik"
        await kees.react(room, said, "👍")
        await ear.homeserver.close_room(room)
        with pytest.raises(StrictClientError):
            await julia.send(room, "nog iets")
        await julia.redact(room, said)


async def test_who_was_invited_from_the_start_may_come_late_and_reads_everything(
    bot: Bot, strict: StrictFactory
) -> None:
    """Also what members said: their clients give their keys to the invited."""
    julia, kees = await strict("julia"), await strict("kees", auto_join=False)
    async with bot.awake() as ear:
        room = await ear.homeserver.make_room(
            _refs([julia, kees]), alias=f"laat-{uuid4().hex}", name="Kring", topic="", writers=_refs([julia])
        )
        await _comes_in(ear, room, julia)
        sent = await ear.homeserver.send(room, words("Julia vertelt."), "txn-1")
        said = await julia.send(room, "voordat Kees er was")
        await kees.wait_for_room(lambda invited, _by: invited == room)
        await kees.tell("join", room=room)
        assert await _shown(kees, sent) == "Julia vertelt."
        assert await _shown(kees, said) == "voordat Kees er was"


async def test_a_pair_goes_on_without_the_bot(bot: Bot, strict: StrictFactory) -> None:
    julia, kees = await strict("julia"), await strict("kees")
    async with bot.awake() as ear:
        pair = await _room(ear, [julia, kees], writers=[])
        await ear.homeserver.hand_over(pair, _refs([julia, kees]))
        for client in (julia, kees):
            await _sees_leaving(client, pair, bot)
        for speaker, listener in ((julia, kees), (kees, julia)):
            said = await speaker.send(pair, "zonder de bot")
            assert await _shown(listener, said) == "zonder de bot"
            held = json.dumps({"room": pair, "event": await listener.raw(pair, said)}).encode()
            assert await ear.homeserver.retry(held) is None


def _refs(people: list[StrictClient]) -> list[PersonRef]:
    return [PersonRef(one.id) for one in people]


async def _room(ear: Ear, people: list[StrictClient], *, writers: list[StrictClient]) -> RoomRef:
    room = await ear.homeserver.make_room(
        _refs(people), alias=f"strikt-{uuid4().hex}", name="Kring", topic="", writers=_refs(writers)
    )
    for one in people:
        await _comes_in(ear, room, one)
    return room


async def _comes_in(ear: Ear, room: RoomRef, one: StrictClient) -> None:
    wanted = (room, one.id, "join")
    await ear.until(MembershipChanged, lambda change: (change.room, change.person, change.membership) == wanted)


async def _shown(client: StrictClient, event: str) -> str:
    """What the client shows, without a shield."""
    shown = await client.read(event)
    assert shown.shield == "NONE"
    return shown.seen.body


async def _sees_leaving(client: StrictClient, room: RoomRef, bot: Bot) -> None:
    left = (room, bot.id, "leave")
    await client.wait_for(lambda seen: (seen.room, seen.state_key, seen.content.get("membership")) == left)
