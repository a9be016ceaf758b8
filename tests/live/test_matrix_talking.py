"""Listening and speaking in encrypted rooms, as the bot does it."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.demo.homeserver import EmbeddedSynapse
from bot.domain.ids import EventRef, RoomRef
from bot.matrix.gaps import Catchup
from bot.matrix.homeserver import MatrixHomeserver
from bot.ports.homeserver import (
    Echo,
    Incoming,
    Invited,
    MembershipChanged,
    Redaction,
    Refused,
    Removed,
    SignedOut,
    TextMessage,
    TryLater,
)
from tests.live.conftest import PersonFactory
from tests.live.matrix_bot import Bot, Ear, new_bot, private_chat, texts, words


@pytest.fixture
async def bot(synapse: EmbeddedSynapse, tmp_path: Path) -> Bot:
    return await new_bot(synapse, tmp_path)


async def test_a_private_chat_is_heard_and_answered(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = await private_chat(ear, anna)
        asked = await ear.homeserver.send(room, words("Hoe gaat het?"), "txn-1")
        seen = await anna.wait_for(lambda seen: seen.event == asked)
        assert (seen.body, seen.encrypted) == ("Hoe gaat het?", True)
        assert (await ear.until(Echo, lambda echo: echo.event == asked)).txn == "txn-1"

        answer = await anna.reply(room, asked, "Goed hoor")
        heard = await ear.until(TextMessage, lambda text: text.event == answer)
        assert (heard.body, heard.reply_to, heard.encrypted, heard.trusted) == ("Goed hoor", asked, True, True)

        edit = await anna.edit(room, answer, "Heel goed")
        heard = await ear.until(TextMessage, lambda text: text.event == edit)
        assert (heard.body, heard.replaces) == ("Heel goed", answer)

        await anna.redact(room, answer)
        assert (await ear.until(Redaction)).target == answer


async def test_the_same_transaction_is_one_message_also_after_a_restart(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
        first = await ear.homeserver.send(room, words("eenmaal"), "txn-1")
        assert await ear.homeserver.send(room, words("eenmaal"), "txn-1") == first
    async with bot.awake() as ear:
        assert await ear.homeserver.send(room, words("eenmaal"), "txn-1") == first
        assert await ear.homeserver.find_sent(room, "txn-1") == first
        assert await ear.homeserver.find_sent(room, "txn-2") is None
        last = await ear.homeserver.send(room, words("tweemaal"), "txn-2")
        await anna.wait_for(lambda seen: seen.event == last)
        assert [seen.body for seen in anna.read_in(room)] == ["eenmaal", "tweemaal"]
        await ear.homeserver.redact(room, EventRef(last), "txn-3")
        await anna.wait_for(lambda seen: seen.redacts == last)


async def test_a_new_device_of_the_bot_finds_what_the_old_one_sent(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
        sent = await ear.homeserver.send(room, words("van het oude apparaat"), "txn-1")
    bot.lose_store()
    async with bot.awake() as ear:
        assert await ear.homeserver.find_sent(room, "txn-1") == sent


async def test_many_rooms_at_once_and_in_order_in_each(bot: Bot, person: PersonFactory) -> None:
    people = [await person(f"p{number}") for number in range(6)]
    async with bot.awake() as ear:
        rooms = [await private_chat(ear, one) for one in people]
        await asyncio.gather(
            *(
                ear.homeserver.send(room, words(str(number)), f"txn-{place}-{number}")
                for number in range(8)
                for place, room in enumerate(rooms)
            )
        )
        for room, one in zip(rooms, people, strict=True):
            await one.wait_for(lambda seen: seen.body == "7")
            assert [seen.body for seen in one.read_in(room)] == [str(number) for number in range(8)]


async def test_whoever_leaves_reads_nothing_more_and_who_comes_reads_what_follows(
    bot: Bot, person: PersonFactory
) -> None:
    anna, bram, carla = await person("anna"), await person("bram"), await person("carla")
    room = RoomRef(await anna.create_room("Team", [bot.id, bram.id]))
    async with bot.awake() as ear:
        await ear.until(Invited)
        await ear.homeserver.join(room)
        await ear.until(MembershipChanged, lambda change: change.person == bot.id)
        first = await ear.homeserver.send(room, words("met Bram"), "txn-1")
        assert (await bram.wait_for(lambda seen: seen.event == first)).body == "met Bram"
        session = ear.homeserver._client.keys.outbound_group_sessions[room].id
        await bram.leave(room)
        await ear.until(MembershipChanged, lambda change: change.membership == "leave")
        second = await ear.homeserver.send(room, words("zonder Bram"), "txn-2")
        assert (await anna.wait_for(lambda seen: seen.event == second)).encrypted
        assert ear.homeserver._client.keys.outbound_group_sessions[room].id != session
        await anna.invite(room, carla.id)
        await ear.until(MembershipChanged, lambda change: (change.person, change.membership) == (carla.id, "join"))
        third = await ear.homeserver.send(room, words("met Carla"), "txn-3")
        assert (await carla.wait_for(lambda seen: seen.event == third)).body == "met Carla"


async def test_a_room_nobody_told_us_of_is_never_written_to_in_clear(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = await private_chat(ear, anna)
        plain = RoomRef(await anna.create_room("Open", [bot.id], encrypted=False))
        await ear.until(Invited)
        await ear.homeserver.join(plain)
    async with bot.awake() as ear:
        sent = await ear.homeserver.send(room, words("verborgen"), "txn-1")
        assert (await anna.wait_for(lambda seen: seen.event == sent)).encrypted
        sent = await ear.homeserver.send(plain, words("open"), "txn-2")
        assert not (await anna.wait_for(lambda seen: seen.event == sent)).encrypted


async def test_a_gap_of_250_messages_is_filled_oldest_first(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
        await anna.send(room, "voor de stilte")
        await ear.until(TextMessage)
    for number in range(250):
        await anna.send(room, str(number))
    async with bot.awake() as ear:
        await ear.until(TextMessage, lambda text: text.body == "249")
        assert texts(ear.heard) == [str(number) for number in range(250)]


async def test_what_was_not_acknowledged_comes_again(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
    for number in range(3):
        await anna.send(room, str(number))
    for _restart in range(3):
        homeserver = await bot.open()
        assert await _first_words(homeserver, bot.token) == ["0", "1", "2"]
        await homeserver.close()


async def _first_words(homeserver: MatrixHomeserver, since: str | None) -> list[str]:
    """What the first batch with words in it says; then the bot is killed, as far as the server can see."""
    found: list[Incoming] = []
    async for batch in homeserver.batches(since):
        found += batch.items
        if len(texts(found)) >= 3:
            break
    return texts(found)


async def test_a_lost_position_repeats_the_recent_past_and_goes_on(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
        await anna.send(room, "eerder")
        await ear.until(TextMessage)
    bot.token = "not-a-position"
    async with bot.awake() as ear:
        await anna.send(room, "later")
        await ear.until(TextMessage, lambda text: text.body == "later")
        assert texts(ear.heard) == ["eerder", "later"]


async def test_a_first_start_hears_nothing_of_the_past(
    bot: Bot, person: PersonFactory, synapse: EmbeddedSynapse
) -> None:
    anna = await person("anna")
    room = await anna.create_room("Team", [bot.id])
    await anna.send(room, "voordat de bot er was")
    async with bot.awake() as ear:
        assert (await ear.until(Invited)).by == anna.id
        await ear.homeserver.join(RoomRef(room))
        await ear.until(MembershipChanged, lambda change: change.person == bot.id)
        await anna.send(room, "nu")
        await ear.until(TextMessage, lambda text: text.body == "nu")
        assert texts(ear.heard) == ["nu"]
    bot.token = None
    async with bot.awake() as ear:
        await anna.send(room, "straks")
        await ear.until(TextMessage, lambda text: text.body == "straks")
        assert texts(ear.heard) == ["straks"]
        await anna.kick(room, bot.id)
        assert (await ear.until(Removed)).room == room
        with pytest.raises(Refused):
            await ear.homeserver.send(RoomRef(room), words("te laat"), "txn-1")


async def test_a_plain_message_in_an_encrypted_room_nobody_told_us_of_is_not_believed(
    bot: Bot, person: PersonFactory
) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = await private_chat(ear, anna)
    async with bot.awake() as ear:
        await anna.http("PUT", f"/rooms/{room}/send/m.room.message/plain", words("zonder slot"))
        heard = await ear.until(TextMessage)
        assert (heard.encrypted, heard.trusted) == (False, False)


async def test_a_room_it_was_thrown_out_of_in_the_meantime_stops_nothing(bot: Bot, person: PersonFactory) -> None:
    anna, bram = await person("anna"), await person("bram")
    async with bot.awake() as ear:
        chat = bot.remember(await private_chat(ear, bram))
        room = bot.remember(await anna.create_room("Team", [bot.id], encrypted=False), encrypted=False)
        await ear.until(Invited)
        await ear.homeserver.join(room)
        await ear.until(MembershipChanged, lambda change: change.person == bot.id)
    for number in range(150):
        await anna.send(room, str(number))
    homeserver = await bot.open()
    response = await homeserver._sync._ask(bot.token, 0)
    await anna.kick(room, bot.id)
    batch = await homeserver._sync._take(response, bot.token, Catchup.ALL)
    assert batch.token == response["next_batch"]
    await homeserver.close()
    async with bot.awake() as ear:
        assert (await ear.until(Removed)).room == room
        answer = await bram.send(chat, "en verder")
        assert (await ear.until(TextMessage, lambda text: text.event == answer)).trusted


async def test_a_withdrawn_token_ends_the_listening(bot: Bot, synapse: EmbeddedSynapse) -> None:
    homeserver = await bot.open()
    ear = Ear(homeserver, None)
    await ear.first_batch()
    token = json.loads(bot.box.secrets["matrix.device"])["token"]
    await synapse.call("POST", "/_matrix/client/v3/logout", {}, token=token)
    with pytest.raises(SignedOut):
        await ear.until(Invited)
    with pytest.raises(SignedOut):
        await ear.stop()
    await homeserver.close()


async def test_it_listens_on_when_the_homeserver_was_gone(person: PersonFactory, tmp_path: Path) -> None:
    async with EmbeddedSynapse() as server:
        bot = await new_bot(server, tmp_path)
        room = RoomRef("!nergens:localhost")
        async with bot.awake() as ear:
            await server.kill()
            with pytest.raises(TryLater):
                await ear.homeserver.send(room, words("hallo"), "txn-1")
            assert await _down(ear.homeserver)
            await server.start()
            before = len(ear.batches)
            other = await server.login(await server.register("iemand"))
            await server.call("POST", "/_matrix/client/v3/createRoom", {"invite": [bot.id]}, token=other.access_token)
            await ear.until(Invited, timeout=30)
            assert len(ear.batches) > before


async def _down(homeserver: MatrixHomeserver) -> bool:
    try:
        await homeserver.server_time()
    except TryLater:
        return True
    return False
