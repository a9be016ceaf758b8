"""Rooms of a round: made once, for people who are known from the start."""

from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest

from bot.demo.homeserver import EmbeddedSynapse, SynapseError
from bot.demo.seen import UNREADABLE
from bot.domain.ids import PersonRef
from bot.matrix.facts import CREATOR_POWER
from bot.matrix.homeserver import MatrixHomeserver
from bot.ports.homeserver import TryLater
from tests.live.conftest import PersonFactory
from tests.live.matrix_bot import Bot, new_bot, words
from tests.live.ring import a_ring, comes_by, hears, refs, timeline


@pytest.fixture
async def bot(synapse: EmbeddedSynapse, tmp_path: Path) -> Bot:
    return await new_bot(synapse, tmp_path)


async def test_a_room_is_made_once_and_is_as_it_must_be(bot: Bot, person: PersonFactory) -> None:
    anna, bram, carla = [await person(name) for name in ("anna", "bram", "carla")]
    async with bot.awake() as ear:
        alias = f"kring-{uuid4().hex}"
        room = await a_ring(ear, [anna, bram], writers=[anna], alias=alias)
        again = await ear.homeserver.make_room(
            refs([anna, bram]), alias=alias, name="Binnenkring", topic="over luisteren", writers=refs([anna])
        )
        assert again == room
        state = {
            kind: await anna.state(room, kind)
            for kind in ("m.room.encryption", "m.room.history_visibility", "m.room.guest_access", "m.room.join_rules")
        }
        assert state["m.room.encryption"]["algorithm"] == "m.megolm.v1.aes-sha2"
        assert state["m.room.history_visibility"] == {"history_visibility": "invited"}
        assert state["m.room.guest_access"] == {"guest_access": "forbidden"}
        assert state["m.room.join_rules"]["join_rule"] == "invite"
        facts = await ear.homeserver.facts(room)
        assert (facts.name, facts.encrypted) == ("Binnenkring", True)
        assert {one.person for one in facts.joined} == {anna.id, bram.id, bot.id}
        assert facts.powers[PersonRef(bot.id)] == CREATOR_POWER
        assert facts.powers[PersonRef(anna.id)] > facts.powers[PersonRef(bram.id)] == 0
        for one in (anna, bram):
            with pytest.raises(SynapseError):
                await one.invite(room, carla.id)
            with pytest.raises(SynapseError):
                await one.kick(room, bot.id)
        # only once: no voices, invitations or state that stood already
        levels = [seen for seen in anna.seen if seen.room == room and seen.type == "m.room.power_levels"]
        await ear.homeserver.set_voices(room, refs([anna]), reactions=False)
        sent = await anna.send(room, "en nu?")
        await hears(ear, sent)
        assert [seen for seen in anna.seen if seen.room == room and seen.type == "m.room.power_levels"] == levels


@pytest.mark.parametrize("after", range(1, 9))
async def test_a_crash_half_way_is_mended_by_the_second_call(bot: Bot, person: PersonFactory, after: int) -> None:
    """The connection breaks after so many requests, whatever they were."""
    anna, bram = await person("anna"), await person("bram")
    room: dict[str, Any] = {"alias": f"half-{uuid4().hex}", "name": "Kring", "topic": "thema", "writers": refs([anna])}
    homeserver = await bot.open()
    _break(homeserver, after)
    try:
        made = [await homeserver.make_room(refs([anna, bram]), **room)]
    except TryLater:
        made = []
    await homeserver.close()
    again = await bot.open()
    made.append(await again.make_room(refs([anna, bram]), **room))
    assert len(set(made)) == 1
    for one in (anna, bram):
        await one.wait_for_room(lambda invited, _by: invited == made[0])
    assert {invited for invited, by in anna.invitations.items() if by == bot.id} == {made[0]}
    await anna.send(made[0], "ik mag schrijven")
    await again.close()


async def test_a_room_the_server_left_half_made_gets_what_is_missing(bot: Bot, person: PersonFactory) -> None:
    """As after a crash of the server between the room's alias and its state."""
    anna = await person("anna")
    async with bot.awake() as ear:
        alias = f"kaal-{uuid4().hex}"
        answer = await ear.homeserver._client.call(
            "POST", "/_matrix/client/v3/createRoom", {"preset": "public_chat", "room_alias_name": alias}
        )
        room = await a_ring(ear, [anna], writers=[anna], alias=alias)
        assert room == answer["room_id"]
        assert (await anna.state(room, "m.room.join_rules"))["join_rule"] == "invite"
        assert (await anna.state(room, "m.room.history_visibility"))["history_visibility"] == "invited"
        assert (await ear.homeserver.facts(room)).encrypted
        sent = await ear.homeserver.send(room, words("verborgen"), "txn-1")
        assert (await anna.wait_for(lambda seen: seen.event == sent)).encrypted


async def test_late_is_fine_and_later_is_too_late(bot: Bot, person: PersonFactory) -> None:
    """Invited from the start: everything. Invited afterwards: nothing of before. Who left is not asked again."""
    anna, bram = await person("anna"), await person("bram", auto_join=False)
    carla, dirk = await person("carla"), await person("dirk")
    async with bot.awake() as ear:
        alias = f"kring-{uuid4().hex}"
        room = await a_ring(ear, [anna, dirk], writers=[anna], alias=alias, invited=[bram])
        sent = await ear.homeserver.send(room, words("welkom in de kring"), "txn-1")
        said = await anna.send(room, "mijn verhaal")
        await hears(ear, said)
        await bram.join(room)
        assert (await bram.wait_for(lambda seen: seen.event == sent)).body == "welkom in de kring"
        await bram.wait_for(lambda seen: seen.event == said)

        await dirk.leave(room)
        await comes_by(ear, room, dirk, "leave")
        everybody = refs([anna, bram, carla, dirk])
        await ear.homeserver.make_room(everybody, alias=alias, name="Kring", topic="", writers=refs([anna]))
        await comes_by(ear, room, carla, "join")
        last = await ear.homeserver.send(room, words("Carla is er nu ook"), "txn-2")
        assert (await carla.wait_for(lambda seen: seen.event == last)).body == "Carla is er nu ook"
        events = await timeline(carla, room)
        assert last in events
        assert not {sent, said} & set(events)
        with pytest.raises(SynapseError):
            await carla.http("GET", f"/rooms/{quote(room)}/event/{quote(said)}")
        assert dirk.id not in {one.person for one in (await ear.homeserver.facts(room)).joined}
        assert (await anna.state(room, "m.room.member", dirk.id))["membership"] == "leave"


async def test_whoever_an_administrator_brings_in_gets_no_keys_from_the_bot(bot: Bot, person: PersonFactory) -> None:
    anna, eve = await person("anna"), await person("eve")
    async with bot.awake() as ear:
        room = bot.remember(await a_ring(ear, [anna], writers=[]))
        await ear.homeserver._client.call("POST", f"/_matrix/client/v3/rooms/{room}/invite", {"user_id": eve.id})
        await comes_by(ear, room, eve, "join")
    async with bot.awake() as ear:
        ear.homeserver.know_room(room, encrypted=True, people=refs([anna]))
        sent = await ear.homeserver.send(room, words("voor de kring"), "txn-1")
        assert (await anna.wait_for(lambda seen: seen.event == sent)).body == "voor de kring"
        assert (await eve.wait_for(lambda seen: seen.event == sent)).type == UNREADABLE


async def test_a_large_ring_comes_together_within_the_servers_limits(tmp_path: Path) -> None:
    """Synapse's own limits: ten invitations at once, then one in 3 s; more than ten in one request it refuses."""
    async with EmbeddedSynapse(ratelimited=True) as server:
        bot = await new_bot(server, tmp_path)
        people = [PersonRef((await server.register(f"lid-{number}")).user_id) for number in range(12)]
        homeserver = await bot.open()
        ring: dict[str, Any] = {"alias": "een-grote-kring", "name": "Kring", "topic": ""}
        with pytest.raises(TryLater) as caught:
            await homeserver.make_room(people, **ring)
        assert 0 < caught.value.seconds < 20
        with pytest.raises(TryLater):
            await homeserver.make_room(people, **ring)
        await homeserver.close()


def _break(homeserver: MatrixHomeserver, after: int) -> None:
    """Lose the answer to every request from the one after `after` on."""
    client: Any = homeserver._client
    call, count = client.call, iter(range(after))

    async def lost(*details: Any, **more: Any) -> Any:
        answer = await call(*details, **more)
        if next(count, None) is None:
            raise TryLater(1.0)
        return answer

    client.call = lost
