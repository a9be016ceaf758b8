"""Making rooms and looking at them."""

import time
from pathlib import Path

import pytest

from bot.demo.homeserver import EmbeddedSynapse, SynapseError
from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.matrix.facts import CREATOR_POWER
from bot.ports.homeserver import (
    Echo,
    EncryptionOn,
    Invited,
    PowerChanged,
    Refused,
    RoomReplaced,
    TextMessage,
    TryLater,
)
from tests.live.conftest import PersonFactory
from tests.live.matrix_bot import Bot, new_bot, private_chat, words


@pytest.fixture
async def bot(synapse: EmbeddedSynapse, tmp_path: Path) -> Bot:
    return await new_bot(synapse, tmp_path)


async def test_a_crash_while_making_a_chat_makes_no_second_one(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    homeserver = await bot.open()
    chat = {"alias": f"chat-{bot.id[1:]}".partition(":")[0], "name": "Gespreksronde (privé)", "topic": "vertrouwelijk"}
    room = await homeserver.create_private_chat(PersonRef(anna.id), **chat)
    await anna.wait_for_room(lambda invited, _by: invited == room)
    again = await bot.open()
    assert await again.create_private_chat(PersonRef(anna.id), **chat) == room
    await again.close()

    encryption = await anna.state(room, "m.room.encryption")
    assert encryption["algorithm"] == "m.megolm.v1.aes-sha2"
    assert (await anna.state(room, "m.room.history_visibility"))["history_visibility"] == "invited"
    assert (await anna.state(room, "m.room.topic"))["topic"] == "vertrouwelijk"
    await homeserver.set_topic(room, "nieuw onderwerp")
    assert (await anna.state(room, "m.room.topic"))["topic"] == "nieuw onderwerp"
    carla = await person("carla")
    with pytest.raises(SynapseError):
        await anna.invite(room, carla.id)
    direct = await homeserver._client.call("GET", f"/_matrix/client/v3/user/{bot.id}/account_data/m.direct")
    assert direct == {anna.id: [room]}
    facts = await homeserver.facts(room)
    assert facts.powers[PersonRef(bot.id)] == CREATOR_POWER > facts.powers[PersonRef(anna.id)] == 0
    await homeserver.close()


async def test_the_first_question_waits_for_somebody_who_comes_in_later(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna", auto_join=False)
    async with bot.awake() as ear:
        room = await ear.homeserver.create_private_chat(
            PersonRef(anna.id), alias=f"vroeg-{bot.id[1:]}".partition(":")[0], name="chat", topic=""
        )
        sent = await ear.homeserver.send(room, words("doe je mee?"), "txn-1")
        await anna.wait_for_room(lambda invited, _by: invited == room)
        await anna.join(room)
        assert (await anna.wait_for(lambda seen: seen.event == sent)).body == "doe je mee?"


async def test_facts_of_a_team_room(bot: Bot, person: PersonFactory) -> None:
    anna, bram = await person("anna"), await person("bram")
    room = RoomRef(await anna.create_room("Team Zon", [bot.id, bram.id], powers={bram.id: 50}))
    async with bot.awake() as ear:
        invited = await ear.until(Invited)
        assert (invited.room, invited.by, invited.direct) == (room, anna.id, False)
        await ear.homeserver.join(room)
        await bram.wait_for(lambda seen: seen.state_key == bot.id and seen.content.get("membership") == "join")
        facts = await ear.homeserver.facts(room)
        assert (facts.name, facts.encrypted) == ("Team Zon", True)
        assert {one.person: one.display_name for one in facts.joined} == {
            anna.id: "Anna",
            bram.id: "Bram",
            bot.id: bot.id[1:].partition(":")[0].capitalize(),
        }
        assert (facts.powers[PersonRef(anna.id)], facts.powers[PersonRef(bram.id)]) == (CREATOR_POWER, 50)
        assert "Anna" not in repr(facts)
        await ear.homeserver.invite(room, PersonRef(bram.id))
        with pytest.raises(Refused):
            await ear.homeserver.facts(RoomRef("!nergens:localhost"))
        await ear.homeserver.leave(room)
        await ear.homeserver.leave(room)
        with pytest.raises(Refused):
            await ear.homeserver.facts(room)


async def test_powers_encryption_and_upgrades_are_noticed(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    room = RoomRef(await anna.create_room("Team", [bot.id], encrypted=False))
    async with bot.awake() as ear:
        await ear.until(Invited)
        await ear.homeserver.join(room)
        sent = await ear.homeserver.send(room, words("nog open"), "txn-1")
        assert not (await anna.wait_for(lambda seen: seen.event == sent)).encrypted
        plain = await anna.send(room, f"dag {bot.id}")
        heard = await ear.until(TextMessage, lambda text: text.event == plain)
        assert (heard.encrypted, heard.trusted, heard.mentions_me) == (False, True, True)

        await anna.set_power(room, "@iemand:localhost", 50)
        assert (await ear.until(PowerChanged)).room == room
        await anna.set_state(room, "m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"})
        assert (await ear.until(EncryptionOn)).room == room
        sent = await ear.homeserver.send(room, words("nu dicht"), "txn-2")
        assert (await anna.wait_for(lambda seen: seen.event == sent)).encrypted
        await ear.until(Echo, lambda echo: echo.event == sent)

        forged = await anna.http(
            "PUT", f"/rooms/{room}/send/m.room.message/forged", words("van de server, of van iemand die zo doet")
        )
        heard = await ear.until(TextMessage, lambda text: text.event == forged["event_id"])
        assert (heard.encrypted, heard.trusted) == (False, False)

        answer = await anna.http("POST", f"/rooms/{room}/upgrade", {"new_version": "11"})
        assert (await ear.until(RoomReplaced)).successor == answer["replacement_room"]


async def test_ready_within_a_second_with_2000_private_chats(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
        await ear.homeserver.send(room, words("hallo"), "txn-1")
    for number in range(2000):
        bot.remember(f"!chat{number}:localhost")
    started = time.process_time()
    async with bot.awake() as ear:
        took = time.process_time() - started
        answer = await anna.send(room, "ben je er weer?")
        await ear.until(TextMessage, lambda text: text.event == answer)
    assert took < 1.0


async def test_limits_come_back_as_a_time_to_wait_and_order_is_kept(tmp_path: Path) -> None:
    """Synapse's own limits: 10 messages at once, then one in 5 s."""
    async with EmbeddedSynapse(ratelimited=True) as server:
        bot = await new_bot(server, tmp_path)
        homeserver = await bot.open()
        answer = await homeserver._client.call("POST", "/_matrix/client/v3/createRoom", {"preset": "private_chat"})
        room = RoomRef(answer["room_id"])
        sent: list[EventRef] = []

        async def send_many() -> None:
            for number in range(20):
                event = await homeserver.send(room, words(str(number)), f"txn-{number}")
                sent.append(event)

        with pytest.raises(TryLater) as caught:
            await send_many()
        assert 5 < len(sent) < 20
        assert 0 < caught.value.seconds < 20
        assert await homeserver.send(room, words("0"), "txn-0") == sent[0]
        assert "localhost" not in str(caught.value)
        await homeserver.close()


async def test_whoever_is_brought_into_a_private_chat_gets_no_keys(bot: Bot, person: PersonFactory) -> None:
    """An administrator of the server can do that; our words stay for the one the chat is for, also after a restart."""
    anna, eve = await person("anna"), await person("eve")
    async with bot.awake() as ear:
        room = await private_chat(ear, anna)
        await ear.homeserver._client.call("POST", f"/_matrix/client/v3/rooms/{room}/invite", {"user_id": eve.id})
        await eve.wait_for(lambda seen: seen.room == room)
        await ear.next_batch()
        await ear.homeserver.send(room, words("alleen voor anna"), "only-1")
        await anna.wait_for(lambda seen: seen.body == "alleen voor anna")
    async with bot.awake(private_chats=[(room, PersonRef(anna.id))]) as ear:
        await ear.homeserver.send(room, words("ook na een herstart"), "only-2")
        await anna.wait_for(lambda seen: seen.body == "ook na een herstart")
    await eve.wait_for(lambda seen: seen.room == room and seen.type == "m.room.encrypted")
    assert "alleen voor anna" not in eve.all_text()
    assert "ook na een herstart" not in eve.all_text()
