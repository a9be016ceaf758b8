"""Two thousand events no decent client would send, through everything that opens and reads them."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.matrix.client import MatrixClient
from bot.matrix.decrypt import Opened
from bot.matrix.membership import Membership
from bot.matrix.news import News
from bot.matrix.reading import Letter, Reader
from bot.matrix.trust import Trust
from bot.ports.homeserver import Malformed, TextMessage
from tests.unit.matrix import odd_events

ROOM = RoomRef(odd_events.ROOM)
ME = PersonRef(odd_events.ME)
_MANY = settings(
    max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[MatrixClient]:
    client = MatrixClient("http://127.0.0.1:9", tmp_path, bytes(32))
    client.open_keys(ME, "DEVICE", "token")
    yield client
    client.keys.store.close()


@pytest.fixture
def reader(client: MatrixClient) -> Reader:
    membership = Membership(client)
    membership.know(ROOM, encrypted=True)
    return Reader(ME, membership, Trust(client, membership, trust_all_devices=False))


@pytest.fixture
def everything_logged(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG, logger="bot")
    return caplog


@_MANY
@given(event=odd_events.events)
def test_no_event_raises_or_leaks(
    client: MatrixClient, reader: Reader, everything_logged: pytest.LogCaptureFixture, event: Any
) -> None:
    letter = reader.open(client.keys, ROOM, event)
    read = reader.read(letter)
    assert not odd_events.mentions_planted(letter)
    assert read is None or odd_events.PLANTED not in _without_ids(read)
    assert not [record for record in everything_logged.records if odd_events.PLANTED in record.getMessage()]


@_MANY
@given(kind=st.sampled_from(["m.room.message", "m.sticker"]) | st.text(), content=odd_events.contents)
def test_no_decrypted_payload_raises_or_leaks(reader: Reader, kind: str, content: Any) -> None:
    if not isinstance(content, dict):
        return
    raw = {"type": "m.room.encrypted", "event_id": "$e", "sender": odd_events.ANNA, "content": {"session_id": "x"}}
    letter = Letter(ROOM, raw, Opened(kind, content, "curve", "ed", forwarded=False))
    read = reader.read(letter)
    assert not odd_events.mentions_planted(letter)
    assert read is None or odd_events.PLANTED not in _without_ids(read)
    if isinstance(read, TextMessage):
        read.body.encode()


@_MANY
@given(response=odd_events.values | st.fixed_dictionaries({"rooms": odd_events.values}))
def test_no_shape_of_a_response_raises(response: Any) -> None:
    news = News(response if isinstance(response, dict) else {}, ME)
    for room in news.joined:
        news.timeline(room)
        news.gap(room)
        news.is_encryption_on(room)
        news.members_changed(room)
    news.to_device()
    news.people_with_changed_devices()
    for things in (news.left(), news.invited(), news.encrypted_rooms()):
        assert odd_events.PLANTED not in str([type(thing) for thing in things])


@_MANY
@given(event=st.fixed_dictionaries({"type": st.just("m.room.encrypted"), "content": odd_events.contents}))
def test_no_message_to_the_device_raises(client: MatrixClient, event: dict[str, Any]) -> None:
    assert client.keys.take_to_device(event | {"sender": odd_events.ANNA}) is False
    own = client.keys.account.identity_keys["curve25519"]
    olm = {"algorithm": "m.olm.v1.curve25519-aes-sha2", "sender_key": own}
    for kind in (0, 1, "0"):
        sealed = {own: {"type": kind, "body": event["content"] if isinstance(event["content"], str) else "AAAA"}}
        raw = {"type": "m.room.encrypted", "sender": odd_events.ANNA, "content": olm | {"ciphertext": sealed}}
        assert client.keys.take_to_device(raw) is False


def test_a_deep_or_endless_event_is_malformed(client: MatrixClient, reader: Reader) -> None:
    deep: Any = "bodem"
    for _level in range(5000):
        deep = {"dieper": deep}
    event = {"type": "m.room.message", "event_id": "$e", "sender": odd_events.ANNA, "content": {"msgtype": deep}}
    assert reader.read(reader.open(client.keys, ROOM, event)) == Malformed(ROOM, EventRef("$e"))
    assert reader.read(reader.open(client.keys, ROOM, ["no", "event"])) == Malformed(ROOM, None)


def _without_ids(read: Any) -> str:
    """A repr as a log would show it, but for the ids in it, which are whatever the server says they are."""
    shown = repr(read)
    for name in ("room", "event", "sender", "target", "reply_to", "replaces", "person", "by", "successor", "txn"):
        shown = shown.replace(repr(getattr(read, name, None)), "")
    return shown
