"""Who can say what in a room of a round, tried on the real server."""

from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import pytest

from bot.demo.homeserver import EmbeddedSynapse
from bot.demo.person import PersonError
from bot.demo.seen import UNREADABLE
from bot.domain.ids import RoomRef
from bot.ports.homeserver import PowerChanged, Redaction, Refused
from tests.live.conftest import PersonFactory
from tests.live.matrix_bot import Bot, new_bot, words
from tests.live.ring import a_ring, comes_by, hears, reaction, refs, refused, timeline

_MESSAGES = (
    "m.room.message", "m.room.encrypted", "m.sticker", "m.poll.start", "m.poll.response", "m.poll.end",
    "org.matrix.msc3381.poll.start", "org.matrix.msc3381.poll.response", "m.call.invite", "m.call.notify",
    "m.rtc.notification", "m.beacon", "io.element.voice_broadcast_info", "nl.eigen.bedenksel",
)  # fmt: skip
_STATE = (
    "m.room.topic", "m.room.name", "m.room.avatar", "m.room.pinned_events", "m.room.power_levels", "m.room.encryption",
    "m.room.history_visibility", "m.room.join_rules", "m.room.guest_access", "m.room.canonical_alias", "m.space.child",
    "m.call.member", "org.matrix.msc3401.call.member", "m.beacon_info", "nl.eigen.bedenksel",
)  # fmt: skip


@pytest.fixture
async def bot(synapse: EmbeddedSynapse, tmp_path: Path) -> Bot:
    return await new_bot(synapse, tmp_path)


@pytest.mark.parametrize("version", ["10", "11", "12"])
async def test_the_outer_ring_can_neither_write_nor_react_while_it_listens(
    bot: Bot, person: PersonFactory, version: str
) -> None:
    """Promised in every flow with a listening ring. Tried with raw requests: what a client offers does not matter."""
    anna, bram = await person("anna"), await person("bram")
    async with bot.awake() as ear:
        room = await a_ring(ear, [anna, bram], writers=[anna], version=version)
        said = await anna.send(room, "wat ik nog nooit heb verteld")
        heard = await hears(ear, said)
        assert (heard.body, heard.trusted, heard.encrypted) == ("wat ik nog nooit heb verteld", True, True)
        assert (await bram.wait_for(lambda seen: seen.event == said)).encrypted
        before = await timeline(bram, room)

        with pytest.raises(PersonError):
            await bram.send(room, "mag ik iets zeggen?")
        for kind in _MESSAGES:
            assert await refused(
                bram, room, "PUT", f"/send/{kind}/{uuid4().hex}", {"msgtype": "m.text", "body": "nee"}
            ), kind
        assert await refused(bram, room, "PUT", f"/send/m.reaction/{uuid4().hex}", reaction(said))
        assert await refused(anna, room, "PUT", f"/send/m.reaction/{uuid4().hex}", reaction(said))
        for one in (anna, bram):
            for kind in _STATE:
                for key in ("", one.id):
                    assert await refused(one, room, "PUT", f"/state/{kind}/{quote(key)}", {"topic": "nee"}), kind
        assert await refused(bram, room, "PUT", f"/redact/{quote(said)}/{uuid4().hex}", {})
        assert await timeline(bram, room) == before


async def test_voices_change_reactions_open_and_own_words_can_always_go(bot: Bot, person: PersonFactory) -> None:
    anna, bram = await person("anna"), await person("bram")
    async with bot.awake() as ear:
        room = await a_ring(ear, [anna, bram], writers=[anna])
        mine = await anna.send(room, "eerste woorden")
        await ear.homeserver.set_voices(room, refs([bram]), reactions=True)
        assert (await ear.until(PowerChanged, lambda change: change.room == room)).room == room
        assert await refused(anna, room, "PUT", f"/send/m.room.encrypted/{uuid4().hex}", {})
        await anna.http("PUT", f"/rooms/{quote(room)}/send/m.reaction/{uuid4().hex}", reaction(mine))
        other = await bram.send(room, "nu ik")
        assert (await hears(ear, other)).trusted

        await ear.homeserver.close_room(room)
        await ear.homeserver.close_room(room)
        for one in (anna, bram):
            assert await refused(one, room, "PUT", f"/send/m.room.encrypted/{uuid4().hex}", {})
            assert await refused(one, room, "PUT", f"/send/m.reaction/{uuid4().hex}", reaction(mine))
        await anna.redact(room, mine)
        assert (await ear.until(Redaction)).target == mine
        assert await refused(anna, room, "PUT", f"/redact/{quote(other)}/{uuid4().hex}", {})
        sent = await ear.homeserver.send(room, words("De ronde is voorbij."), "txn-1")
        assert (await anna.wait_for(lambda seen: seen.event == sent)).body == "De ronde is voorbij."


async def test_what_nobody_can_forbid_to_a_reader(bot: Bot, person: PersonFactory) -> None:
    """Measured, and told in docs/privacy.md: if one of these is refused one day, the page can be milder."""
    anna, bram = await person("anna"), await person("bram")
    async with bot.awake() as ear:
        room = await a_ring(ear, [anna, bram], writers=[anna])
        said = await anna.send(room, "luister")
        await bram.wait_for(lambda seen: seen.event == said)
        joined = next(
            seen.event for seen in bram.seen if seen.room == room and seen.sender == seen.state_key == bram.id
        )
        own = f"/state/m.room.member/{quote(bram.id)}"
        assert not await refused(bram, room, "PUT", f"/redact/{quote(joined)}/{uuid4().hex}", {"reason": "een zin"})
        assert not await refused(bram, room, "PUT", own, {"membership": "join", "displayname": "Bram is het oneens"})
        assert not await refused(bram, room, "PUT", f"/typing/{quote(bram.id)}", {"typing": True, "timeout": 1000})
        assert not await refused(bram, room, "POST", f"/receipt/m.read/{quote(said)}", {})
        await anna.wait_for(lambda seen: seen.content.get("displayname") == "Bram is het oneens")
        await bram.leave(room)
        change = await comes_by(ear, room, bram, "leave")
        assert (change.room, change.by) == (room, bram.id)


async def test_no_other_room_is_touched(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    room = RoomRef(await anna.create_room("Team", [bot.id], powers={bot.id: 100}))
    async with bot.awake() as ear:
        await ear.homeserver.join(room)
        before = await anna.state(room, "m.room.power_levels")
        for attempt in (
            ear.homeserver.set_voices(room, [], reactions=False),
            ear.homeserver.close_room(room),
        ):
            with pytest.raises(Refused):
                await attempt
        assert await anna.state(room, "m.room.power_levels") == before


async def test_an_unsigned_device_in_the_ring_is_heard_but_not_believed(bot: Bot, person: PersonFactory) -> None:
    anna, bram = await person("anna"), await person("bram", signed=False)
    async with bot.awake() as ear:
        room = await a_ring(ear, [anna, bram], writers=[anna, bram])
        sent = await ear.homeserver.send(room, words("alleen ondertekend"), "txn-1")
        assert (await anna.wait_for(lambda seen: seen.event == sent)).encrypted
        assert (await bram.wait_for(lambda seen: seen.event == sent)).type == UNREADABLE
        signed, unsigned = await anna.send(room, "van anna"), await bram.send(room, "van bram")
        assert (await hears(ear, signed)).trusted
        assert not (await hears(ear, unsigned)).trusted
