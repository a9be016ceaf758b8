"""The keys of the bot's device: never lost, never run dry, moved past what must be forgotten."""

import asyncio
import json
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.demo.homeserver import EmbeddedSynapse
from bot.demo.person import Person
from bot.domain.ids import RoomRef
from bot.ports.homeserver import TextMessage, Undecryptable
from tests.live.conftest import PersonFactory
from tests.live.matrix_bot import Bot, Ear, new_bot, private_chat, texts, words


@pytest.fixture
async def bot(synapse: EmbeddedSynapse, tmp_path: Path) -> Bot:
    return await new_bot(synapse, tmp_path)


def _keys(ear: Ear) -> Any:
    return ear.homeserver._client.keys


@contextmanager
def _disk_fails(keys: Any, on: str) -> Iterator[None]:
    """The store breaks down at one kind of write."""

    def fail(*_arguments: Any) -> None:
        raise OSError("disk full")

    before = getattr(keys.store, on)
    setattr(keys.store, on, fail)
    try:
        yield
    finally:
        setattr(keys.store, on, before)


async def _until_deaf(ear: Ear) -> None:
    async with asyncio.timeout(20):
        while not ear.deaf:
            await asyncio.sleep(0.01)


async def test_the_store_is_private_and_overwrites_what_it_deletes(bot: Bot) -> None:
    homeserver = await bot.open()
    store = homeserver._client.keys.store
    assert {stat.S_IMODE(file.stat().st_mode) for file in bot.folder.iterdir()} == {0o600}
    assert stat.S_IMODE(bot.folder.stat().st_mode) == 0o700
    assert store._sql("PRAGMA secure_delete").fetchone() == (1,)
    assert store._sql("PRAGMA journal_mode").fetchone() == ("wal",)
    assert not any(bot.id in file.name for file in bot.folder.iterdir())
    await homeserver.close()


@pytest.mark.parametrize("write", ["save_account", "save_session", "save_inbound_group_session"])
async def test_a_room_key_and_the_key_that_opened_it_are_stored_together_or_not_at_all(
    bot: Bot, person: PersonFactory, write: str
) -> None:
    """Wherever the disk fails while the first message of a new session is taken in, it is readable
    afterwards."""
    anna = await person("anna")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
    homeserver = await bot.open()
    ear = Ear(homeserver, bot.token)
    await ear.first_batch()
    with _disk_fails(_keys(ear), write):
        answer = await anna.send(room, "wordt niet verloren")
        await _until_deaf(ear)
    with pytest.raises(OSError, match="disk full"):
        await ear.stop()
    await homeserver.close()
    async with bot.awake() as ear:
        assert (await ear.until(TextMessage, lambda text: text.event == answer)).body == "wordt niet verloren"
        assert texts(ear.heard) == ["wordt niet verloren"]


async def test_after_forgetting_nothing_said_can_be_read_and_the_next_message_can(
    bot: Bot, person: PersonFactory
) -> None:
    anna, bram = await person("anna"), await person("bram")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
        other = bot.remember(await private_chat(ear, bram))
        asked = await ear.homeserver.send(room, words("vraag"), "txn-1")
        await anna.wait_for(lambda seen: seen.event == asked)
        said = [await anna.send(room, f"antwoord {number}") for number in range(5)]
        kept = await bram.send(other, "in een andere ronde")
        await ear.until(TextMessage, lambda text: text.event == said[-1])
        await ear.until(TextMessage, lambda text: text.event == kept)
        raw = await _raw_events(anna, room, said)
        pickles = _pickles(_keys(ear), room)
        assert all(_stored(bot.folder, pickle) for pickle in pickles)

        await ear.homeserver.forget_words(room)
        await ear.homeserver.forget_words(room)
        assert not any(_stored(bot.folder, pickle) for pickle in pickles)
        assert [await ear.homeserver.retry(one) for one in raw] == [None] * 5
        answer = await anna.send(room, "het volgende gesprek")
        assert (await ear.until(TextMessage, lambda text: text.event == answer)).body == "het volgende gesprek"
        sent = await ear.homeserver.send(room, words("en terug"), "txn-2")
        assert (await anna.wait_for(lambda seen: seen.event == sent)).body == "en terug"

    async with bot.awake() as ear:
        assert [await ear.homeserver.retry(one) for one in raw] == [None] * 5
        answer = await anna.send(room, "na een herstart")
        assert (await ear.until(TextMessage, lambda text: text.event == answer)).body == "na een herstart"
        still = (await _raw_events(bram, other, [kept]))[0]
        assert isinstance(await ear.homeserver.retry(still), TextMessage)


async def test_what_is_forgotten_is_not_heard_again_when_the_position_is_lost(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
        await anna.send(room, "vergeten")
        await ear.until(TextMessage)
        await ear.homeserver.forget_words(room)
    bot.token = "not-a-position"
    async with bot.awake() as ear:
        await anna.send(room, "nieuw")
        await ear.until(TextMessage)
        assert texts(ear.heard) == ["nieuw"]
        assert not any(isinstance(item, Undecryptable) for item in ear.heard)


async def test_a_held_message_becomes_readable_when_its_key_comes(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
        answer, share = await _send_without_key(anna, bot, room, "kwam te vroeg")
        held = await ear.until(Undecryptable)
        assert (held.event, held.sender) == (answer, anna.id)
        assert "kwam" not in repr(held)
        assert await ear.homeserver.retry(held.raw) is None
        await ear.homeserver.request_key(held.raw)
        await ear.homeserver.request_key(held.raw)
        await share()
        async with asyncio.timeout(20):
            while not any(batch.keys_arrived for batch in ear.batches[-2:]):
                await ear.next_batch()
        heard = await ear.homeserver.retry(held.raw)
        assert isinstance(heard, TextMessage)
        assert (heard.body, heard.event, heard.trusted) == ("kwam te vroeg", answer, True)
    async with bot.awake() as ear:
        assert await ear.homeserver.retry(held.raw) == heard


async def test_a_key_that_comes_after_forgetting_opens_nothing(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
        _answer, share = await _send_without_key(anna, bot, room, "te laat")
        held = await ear.until(Undecryptable)
        await ear.homeserver.forget_words(room)
        await share()
        async with asyncio.timeout(20):
            while not any(batch.keys_arrived for batch in ear.batches[-2:]):
                await ear.next_batch()
        assert await ear.homeserver.retry(held.raw) is None


async def test_one_time_keys_never_run_dry(bot: Bot, person: PersonFactory) -> None:
    """Somebody takes all of them while the bot is away; the fallback key carries on, and the stock comes
    back."""
    anna, bram = await person("anna"), await person("bram")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
        device = ear.homeserver.device
    claimed = [await _claim(bram, bot.id, device) for _number in range(52)]
    assert all(claimed)
    assert claimed[-1] == claimed[-2]  # the fallback key, given to more than one
    async with bot.awake() as ear:
        answer = await anna.send(room, "met de laatste sleutel")
        assert (await ear.until(TextMessage, lambda text: text.event == answer)).body == "met de laatste sleutel"
        async with asyncio.timeout(20):
            while await _claim(bram, bot.id, device) == claimed[-1]:
                await asyncio.sleep(0.1)


async def test_a_crash_while_uploading_keys_is_repaired(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    homeserver = await bot.open()
    keys = homeserver._client.keys
    keys.uploaded_key_count = 40
    keys.share_keys()
    keys.save_account()  # and then the power fails, before anything was posted
    await homeserver.close()
    async with bot.awake() as ear:
        room = await private_chat(ear, anna)
        answer = await anna.send(room, "hoorbaar")
        assert (await ear.until(TextMessage, lambda text: text.event == answer)).body == "hoorbaar"


async def test_a_session_out_of_step_is_mended(bot: Bot, person: PersonFactory) -> None:
    """The bot has lost its side of a session with somebody's device: it makes a new one by itself."""
    anna = await person("anna")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
        sent = await ear.homeserver.send(room, words("vraag"), "txn-1")
        await anna.wait_for(lambda seen: seen.event == sent)
        first = await anna.send(room, "het eerste antwoord")
        await ear.until(TextMessage, lambda text: text.event == first)
        _keys(ear).store._sql("DELETE FROM olmsessions")
    async with bot.awake() as ear:
        client: Any = anna._client
        client.invalidate_outbound_session(room)
        await anna.send(room, "gaat verloren")
        await ear.until(Undecryptable)
        async with asyncio.timeout(20):
            while _keys(ear).wedged_devices or not _keys(ear).store._sql("SELECT 1 FROM olmsessions").fetchone():
                await asyncio.sleep(0.05)
        await asyncio.sleep(0.5)
        client.invalidate_outbound_session(room)
        last = await anna.send(room, "komt weer aan")
        assert (await ear.until(TextMessage, lambda text: text.event == last)).body == "komt weer aan"


async def _claim(claimer: Person, user: str, device: str) -> str:
    answer = await claimer.http("POST", "/keys/claim", {"one_time_keys": {user: {device: "signed_curve25519"}}})
    return json.dumps(answer["one_time_keys"].get(user, {}))


async def _raw_events(reader: Person, room: RoomRef, events: list[str]) -> list[bytes]:
    """Events as the bot would have held them."""
    found = [await reader.http("GET", f"/rooms/{room}/event/{event}") for event in events]
    return [json.dumps({"room": room, "event": event}).encode() for event in found]


def _pickles(keys: Any, room: RoomRef) -> list[bytes]:
    rows = keys.store._sql("SELECT session FROM megolminboundsessions WHERE room_id = ?", room).fetchall()
    return [bytes(row[0]) for row in rows]


def _stored(folder: Path, piece: bytes) -> bool:
    """Its end: the beginning of a key that was moved forward a little is the same as before."""
    return any(piece[-200:] in file.read_bytes() for file in folder.iterdir())


async def _send_without_key(anna: Person, bot: Bot, room: RoomRef, body: str) -> tuple[str, Any]:
    """Anna's client forgets to share the key with the bot; the second value shares it after all."""
    await anna._until_in(room)
    client: Any = anna._client
    await client.joined_members(room)
    if client.should_query_keys:
        await client.keys_query()
    olm = client.olm
    olm.create_outbound_group_session(room)
    session = olm.outbound_group_sessions[room]
    key = session.session_key
    session.mark_as_shared()
    answer = await anna.send(room, body)

    async def share() -> None:
        device = next(iter(client.device_store.active_user_devices(bot.id)))
        if olm.session_store.get(device.curve25519) is None:
            await client.keys_claim({bot.id: [device.id]})
        content = {
            "algorithm": "m.megolm.v1.aes-sha2",
            "room_id": room,
            "session_id": session.id,
            "session_key": key,
        }
        sealed = olm._olm_encrypt(olm.session_store.get(device.curve25519), device, "m.room_key", content)
        await anna.http(
            "PUT",
            f"/sendToDevice/m.room.encrypted/{session.id[:8].encode().hex()}",
            {"messages": {bot.id: {device.id: sealed}}},
        )

    return answer, share
