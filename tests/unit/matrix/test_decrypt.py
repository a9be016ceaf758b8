"""Opening encrypted events: what a hostile sender, or server, can make of them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import vodozemac

from bot.domain.ids import RoomRef
from bot.matrix.client import MatrixClient
from bot.matrix.decrypt import Closed, Opened, open_event
from bot.matrix.forget import forget_words
from bot.matrix.room_keys import RoomKeys

ROOM = RoomRef("!room:example.org")
GOOD = '{"type":"m.room.message","room_id":"!room:example.org","content":{"msgtype":"m.text","body":"hoi"}}'


class Sender:
    """A device that shares a room key with ours, straight into the store."""

    def __init__(self, keys: RoomKeys, room: RoomRef = ROOM) -> None:
        self.session = vodozemac.GroupSession()
        self._keys = keys
        self._room = room
        self._sent = 0
        self.first_key = self.session.session_key.to_base64()
        self.give_key()

    def give_key(self, key: str | None = None) -> None:
        self._keys.create_group_session(
            "curve", "ed", self._room, self.session.session_id, key or self.session.session_key.to_base64()
        )

    def say(self, plain: str = GOOD, *, event_id: str | None = None) -> dict[str, Any]:
        return self.event(self.session.encrypt(plain.encode()).to_base64(), event_id)

    def event(self, ciphertext: str, event_id: str | None = None) -> dict[str, Any]:
        self._sent += 1
        return {
            "type": "m.room.encrypted",
            "event_id": event_id or f"$event{self._sent}",
            "sender": "@anna:example.org",
            "origin_server_ts": self._sent,
            "content": {
                "algorithm": "m.megolm.v1.aes-sha2",
                "session_id": self.session.session_id,
                "ciphertext": ciphertext,
            },
        }


@pytest.fixture
def client(tmp_path: Path) -> Iterator[MatrixClient]:
    client = MatrixClient("http://127.0.0.1:9", tmp_path, bytes(32))
    client.open_keys("@bot:example.org", "DEVICE", "token")
    yield client
    client.keys.store.close()


@pytest.fixture
def keys(client: MatrixClient) -> RoomKeys:
    return client.keys


def test_a_message_opens_with_the_keys_of_its_device_and_again(keys: RoomKeys) -> None:
    event = Sender(keys).say()
    for _time in range(2):
        opened = open_event(keys, ROOM, event)
        assert isinstance(opened, Opened)
        assert (opened.content["body"], opened.curve25519, opened.ed25519) == ("hoi", "curve", "ed")
        assert "hoi" not in repr(opened)


def test_a_key_opens_messages_of_its_own_room_only(keys: RoomKeys) -> None:
    event = Sender(keys).say()
    assert open_event(keys, RoomRef("!other:example.org"), event) is Closed.NO_KEY
    elsewhere = Sender(keys, RoomRef("!other:example.org")).say()
    assert open_event(keys, RoomRef("!other:example.org"), elsewhere) is Closed.BROKEN


def test_an_old_ciphertext_under_a_new_event_is_broken(keys: RoomKeys) -> None:
    sender = Sender(keys)
    event = sender.say()
    assert isinstance(open_event(keys, ROOM, event), Opened)
    assert open_event(keys, ROOM, event | {"event_id": "$replayed"}) is Closed.BROKEN


@pytest.mark.parametrize(
    "plain",
    [
        "",
        "[]",
        '"text"',
        "{" * 50_000,
        '{"type":"m.room.message","room_id":"!other:example.org","content":{}}',
        '{"type":"m.room.message","content":{}}',
        '{"type":7,"room_id":"!room:example.org","content":{}}',
        '{"type":"m.room.message","room_id":"!room:example.org","content":[]}',
    ],
)
def test_an_odd_payload_is_broken(keys: RoomKeys, plain: str) -> None:
    assert open_event(keys, ROOM, Sender(keys).say(plain)) is Closed.BROKEN


def test_a_payload_that_is_no_text_is_broken(keys: RoomKeys) -> None:
    sender = Sender(keys)
    sealed = sender.session.encrypt(b"\xff\xfe").to_base64()
    assert open_event(keys, ROOM, sender.event(sealed)) is Closed.BROKEN


def test_a_damaged_ciphertext_is_broken(keys: RoomKeys) -> None:
    sender = Sender(keys)
    ciphertext = sender.say()["content"]["ciphertext"]
    for damaged in (
        ciphertext[:-4],
        ciphertext[:9] + ("B" if ciphertext[9] == "A" else "A") + ciphertext[10:],
        "AAAA",
        "",
        "é",
    ):
        assert open_event(keys, ROOM, sender.event(damaged)) is Closed.BROKEN


def test_the_claims_beside_the_ciphertext_do_not_matter(keys: RoomKeys) -> None:
    event = Sender(keys).say()
    event["content"] |= {"sender_key": 7, "device_id": None}
    assert isinstance(open_event(keys, ROOM, event), Opened)


def test_a_key_that_comes_again_replaces_no_better_one(keys: RoomKeys) -> None:
    sender = Sender(keys)
    early = sender.say()
    sender.give_key()
    assert isinstance(open_event(keys, ROOM, early), Opened)


def test_a_better_key_replaces_a_later_one(keys: RoomKeys) -> None:
    sender = Sender(keys)
    early = sender.say()
    keys.store._sql("DELETE FROM megolminboundsessions")
    keys.inbound_group_store.drop(sender.session.session_id)
    sender.give_key()
    assert open_event(keys, ROOM, early) is Closed.NO_KEY
    sender.give_key(sender.first_key)
    assert isinstance(open_event(keys, ROOM, early), Opened)


def test_forgetting_reaches_what_was_said_and_no_further(client: MatrixClient) -> None:
    keys = client.keys
    sender, silent, elsewhere = Sender(keys), Sender(keys), Sender(keys, RoomRef("!other:example.org"))
    said = [sender.say() for _number in range(3)]
    assert all(isinstance(open_event(keys, ROOM, event), Opened) for event in said)
    for _time in range(2):
        forget_words(client, ROOM)
        assert [open_event(keys, ROOM, event) for event in said] == [Closed.FORGOTTEN] * 3
    sender.give_key(sender.first_key)
    assert [open_event(keys, ROOM, event) for event in said] == [Closed.FORGOTTEN] * 3
    assert isinstance(open_event(keys, ROOM, sender.say()), Opened)
    assert isinstance(open_event(keys, ROOM, silent.say()), Opened)
    other = elsewhere.say(GOOD.replace("!room", "!other"))
    assert isinstance(open_event(keys, RoomRef("!other:example.org"), other), Opened)


def test_forgetting_removes_what_a_sender_will_not_use_again(client: MatrixClient) -> None:
    keys = client.keys
    first, second, ready, other = (Sender(keys) for _number in range(4))
    other_room = Sender(keys, RoomRef("!other:example.org"))
    assert isinstance(open_event(keys, ROOM, first.say()), Opened)
    assert isinstance(open_event(keys, ROOM, second.say()), Opened)
    forget_words(client, ROOM)
    kept = {session.id for session in keys.store.room_sessions(ROOM)}
    assert kept == {one.session.session_id for one in (second, ready, other)}
    assert keys.store.room_session(other_room.session.session_id) is not None
    first.give_key(first.first_key)
    assert open_event(keys, ROOM, first.say()) != Closed.BROKEN


def test_a_forged_index_does_not_make_the_bot_deaf(client: MatrixClient) -> None:
    """The index stands in clear; only what the key opens counts, so nobody can push a key far ahead."""
    keys = client.keys
    sender = Sender(keys)
    other = vodozemac.GroupSession()
    *_before, ciphertext = (other.encrypt(GOOD.encode()).to_base64() for _number in range(500))
    assert open_event(keys, ROOM, sender.event(ciphertext)) is Closed.BROKEN
    forget_words(client, ROOM)
    assert isinstance(open_event(keys, ROOM, sender.say()), Opened)
