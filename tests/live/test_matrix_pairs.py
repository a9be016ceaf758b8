"""What the bot can no longer open: a room it gave away, and words it has forgotten."""

import json
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import pytest

from bot.demo.homeserver import EmbeddedSynapse, SynapseError
from bot.domain.ids import EventRef, RoomRef
from bot.ports.homeserver import Invited, Refused, Removed, TextMessage
from tests.live.conftest import PersonFactory
from tests.live.matrix_bot import Bot, Ear, new_bot, words
from tests.live.ring import a_ring, as_held, comes_by, hears, reaction, refs, refused, sessions


@pytest.fixture
async def bot(synapse: EmbeddedSynapse, tmp_path: Path) -> Bot:
    return await new_bot(synapse, tmp_path)


async def test_a_pair_talks_without_the_bot(bot: Bot, person: PersonFactory) -> None:
    anna, bram, eve = [await person(name) for name in ("anna", "bram", "eve")]
    async with bot.awake() as ear:
        room = bot.remember(await a_ring(ear, [anna, bram], writers=[], name="Met z'n tweeën"))
        await ear.homeserver.send(room, words("Dit gesprek is van jullie."), "txn-1")
        assert await refused(
            anna, room, "PUT", f"/send/m.room.encrypted/{uuid4().hex}", {}
        )  # nothing while the bot is in
        await ear.homeserver.hand_over(room, refs([anna, bram]))
        await ear.homeserver.hand_over(room, refs([anna, bram]))
        assert (await ear.until(Removed)).room == room
        for one in (anna, bram):
            await one.wait_for(lambda seen: seen.state_key == bot.id and seen.content.get("membership") == "leave")
        said = await anna.send(room, "alleen voor jou")
        assert (await bram.wait_for(lambda seen: seen.event == said)).body == "alleen voor jou"
        back = await bram.send(room, "en dit voor jou")
        shown = await anna.wait_for(lambda seen: seen.event == back)
        assert (shown.body, shown.encrypted) == ("en dit voor jou", True)
        await anna.http("PUT", f"/rooms/{quote(room)}/send/m.reaction/{uuid4().hex}", reaction(back))
        await anna.redact(room, said)
        await _the_bot_is_out(ear, bot, room, [await as_held(anna, room, back)])
        for one in (anna, bram):
            for stranger in (bot.id, eve.id):
                with pytest.raises(SynapseError):
                    await one.invite(room, stranger)
    async with bot.awake() as ear:
        await _the_bot_is_out(ear, bot, room, [await as_held(anna, room, back)])
    assert not [item for item in ear.heard if isinstance(item, TextMessage)]


async def test_a_room_is_not_handed_over_before_anybody_is_in(bot: Bot, person: PersonFactory) -> None:
    """Measured: when the last one leaves, even the invited can never enter."""
    anna, bram = await person("anna", auto_join=False), await person("bram", auto_join=False)
    async with bot.awake() as ear:
        room = await a_ring(ear, [], writers=[], invited=[anna, bram])
        with pytest.raises(Refused):
            await ear.homeserver.hand_over(room, refs([anna, bram]))
        await anna.join(room)
        await comes_by(ear, room, anna, "join")
        await ear.homeserver.hand_over(room, refs([anna, bram]))
        await bram.join(room)
        said = await anna.send(room, "daar ben je")
        await bram.wait_for(lambda seen: seen.event == said)


async def test_keys_for_a_room_that_was_given_up_are_not_kept(bot: Bot, person: PersonFactory) -> None:
    """Somebody whose client has not seen yet that the bot left still sends it a key."""
    anna, bram = await person("anna"), await person("bram")
    async with bot.awake() as ear:
        room = bot.remember(await a_ring(ear, [anna, bram], writers=[anna]))
        await ear.homeserver.forget_room(room)
        said = await anna.send(room, "de bot is er nog, maar wil het niet weten")
        await bram.wait_for(lambda seen: seen.event == said)
        last = await ear.homeserver.send(room, words("een teken"), "txn-1")
        await anna.wait_for(lambda seen: seen.event == last)
        await ear.next_batch()
        assert await ear.homeserver.retry(await as_held(anna, room, said)) is None
        assert sessions(ear, room) == 0


async def test_the_words_of_all_members_are_forgotten_and_what_comes_next_is_read(
    bot: Bot, person: PersonFactory
) -> None:
    people = [await person(name) for name in ("anna", "bram", "carla")]
    async with bot.awake() as ear:
        room = bot.remember(await a_ring(ear, people, writers=people))
        said = [await one.send(room, f"het geheim van {one.id}") for one in people for _again in range(2)]
        for event in said:
            await hears(ear, event)
        raw = [await as_held(people[0], room, event) for event in said]
        assert all([await ear.homeserver.retry(one) for one in raw])
        await ear.homeserver.forget_words(room)
        await ear.homeserver.forget_words(room)
        assert [await ear.homeserver.retry(one) for one in raw] == [None] * len(raw)
        after = [await one.send(room, "verder") for one in people]
        assert [(await hears(ear, event)).body for event in after] == ["verder"] * 3
    async with bot.awake() as ear:
        assert [await ear.homeserver.retry(one) for one in raw] == [None] * len(raw)


async def _the_bot_is_out(ear: Ear, bot: Bot, room: RoomRef, raw: list[bytes]) -> None:
    """It can neither enter, nor look, nor open what somebody else would hand to it."""
    with pytest.raises(Refused):
        await ear.homeserver.join(room)
    with pytest.raises(Refused):
        await ear.homeserver.facts(room)
    event = EventRef(json.loads(raw[0])["event"]["event_id"])
    with pytest.raises(Refused):
        await ear.homeserver._client.call("GET", f"/_matrix/client/v3/rooms/{room}/event/{quote(event)}")
    assert [await ear.homeserver.retry(one) for one in raw] == [None] * len(raw)
    assert sessions(ear, room) == 0


async def test_a_room_that_was_given_up_is_not_heard_and_not_entered_again(bot: Bot, person: PersonFactory) -> None:
    """Whoever brings the bot back: an administrator of the server, or people who make a room of their own of it."""
    anna, bram = await person("anna"), await person("bram")
    async with bot.awake() as ear:
        room = bot.remember(await a_ring(ear, [anna, bram], writers=[anna, bram]))
        before = await anna.send(room, "dit hoort de bot nog")
        await hears(ear, before)
        await ear.homeserver.forget_room(room)
        first = len(ear.heard)
        said = await anna.send(room, "dit niet meer")
        await bram.wait_for(lambda seen: seen.event == said)
        other = bot.remember(await anna.create_room("Samen", [bram.id]))
        await ear.homeserver.forget_room(other)
        await anna.invite(other, bot.id)
        third = await anna.create_room("Team", [bot.id])
        await ear.until(Invited, lambda invited: invited.room == third)
        await ear.next_batch()
        heard = {item.room for item in ear.heard[first:] if item.room in (room, other)}
        assert heard == set(), "neither words nor comings and goings, nor an invitation"
