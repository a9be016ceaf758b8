"""Pictures as messages hold them: read from what any stranger may send, opened only when they are what was sent."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.matrix.attachments import content_of, open_sealed, pack, read_place, seal, unpack
from bot.matrix.inbox import Post, read_post
from bot.ports.homeserver import Incoming, OtherMessage, Picture
from bot.ports.media import MediaRef, MediaTrouble, MediaUnusable, Upload

ROOM, EVENT = RoomRef("!room:example.org"), EventRef("$event")
ME, ANNA = PersonRef("@bot:example.org"), PersonRef("@anna:example.org")
DRAWING = b"een tekening" * 1000
SEALED, OPENS = seal(DRAWING)
FILE = {**OPENS, "url": "mxc://example.org/abc_DEF-123"}
IMAGE = {"msgtype": "m.image", "body": "IMG_1234.jpg", "file": FILE, "info": {"mimetype": "image/jpeg", "size": 12000}}


def read(content: Mapping[str, Any], *, encrypted: bool = True, trusted: bool = True) -> Incoming | None:
    return read_post(Post(ROOM, EVENT, ANNA, "m.room.message", content, {}, encrypted, trusted), ME)


def picture(content: Mapping[str, Any], **how: bool) -> Picture:
    heard = read(content, **how)
    assert isinstance(heard, Picture)
    return heard


def test_a_picture_and_what_is_said_about_it() -> None:
    heard = picture(IMAGE)
    assert (heard.mimetype, heard.size, heard.caption, heard.trusted) == ("image/jpeg", 12000, "", True)
    place = unpack(heard.ref)
    assert place.secret is not None
    assert (place.server, place.media) == ("example.org", "abc_DEF-123")
    assert open_sealed(SEALED, place.secret) == DRAWING
    with_words = {**IMAGE, "filename": "IMG_1234.jpg", "body": "zo voelt de dienst"}
    assert picture(with_words).caption == "zo voelt de dienst"
    relation = {"m.relates_to": {"m.in_reply_to": {"event_id": "$vraag"}}}
    assert picture({**IMAGE, **relation}).reply_to == "$vraag"
    edit = {"msgtype": "m.image", "body": "*", "m.new_content": IMAGE}
    edited = picture({**edit, "m.relates_to": {"rel_type": "m.replace", "event_id": "$eerder"}})
    assert (edited.replaces, edited.size) == ("$eerder", 12000)


def test_neither_key_nor_place_nor_words_are_in_a_repr() -> None:
    heard = picture({**IMAGE, "filename": "IMG_1234.jpg", "body": "zo voelt de dienst"})
    place = unpack(heard.ref)
    for shown in (
        repr(heard),
        repr(place),
        repr(place.secret),
        repr(Upload(DRAWING, "image/png", "tekening.png", "t")),
    ):
        for secret in ("IMG_1234", "dienst", "tekening", "abc_DEF-123", OPENS["key"]["k"], OPENS["iv"]):
            assert secret not in shown


def test_only_an_encrypted_picture_in_an_encrypted_room_is_believed() -> None:
    plain = {"msgtype": "m.image", "body": "foto.jpg", "url": "mxc://example.org/abc"}
    assert not picture(plain).trusted  # an encrypted message that leads to an open file
    assert not picture(plain, encrypted=False, trusted=False).trusted  # all of it open, in an encrypted room
    assert picture(plain, encrypted=False, trusted=True).trusted  # a plain room
    assert not picture(IMAGE, trusted=False).trusted


@pytest.mark.parametrize(
    "change",
    [
        {"file": None},
        {"file": {}},
        {"file": {**FILE, "url": "mxc://example.org/../../etc"}},
        {"file": {**FILE, "url": "mxc://../abc"}},
        {"file": {**FILE, "url": "mxc://example.org/abc?x=y"}},
        {"file": {**FILE, "url": ["mxc://example.org/abc"]}},
        {"file": {**FILE, "key": {**FILE["key"], "alg": "none"}}},
        {"file": {**FILE, "key": {**FILE["key"], "k": "a2V5"}}},
        {"file": {**FILE, "key": {**FILE["key"], "k": 7}}},
        {"file": {**FILE, "iv": ""}},
        {"file": {**FILE, "iv": "\u0661" * 22}},
        {"file": {**FILE, "hashes": {}}},
        {"file": {**FILE, "hashes": {"sha256": "x"}}},
        # a broken lock does not make it an open file
        {"file": {**FILE, "iv": ""}, "url": "mxc://example.org/abc"},
    ],
)
def test_what_cannot_be_fetched_is_no_picture(change: Mapping[str, Any]) -> None:
    assert read({**IMAGE, **change}) == OtherMessage(ROOM, EVENT, ANNA, "image")


@pytest.mark.parametrize(
    "info", [None, [], {}, {"mimetype": 7, "size": "groot"}, {"mimetype": "een geheim", "size": -1}]
)
def test_odd_claims_are_no_claims(info: Any) -> None:
    heard = picture({**IMAGE, "info": info})
    assert (heard.mimetype, heard.size) == (None, None)


_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
)


@given(st.dictionaries(st.sampled_from(["url", "file", "info", "body", "filename", "m.relates_to"]), _JSON))
def test_nothing_a_stranger_sends_is_an_error(content: dict[str, Any]) -> None:
    assert isinstance(read({"msgtype": "m.image", **content}), Picture | OtherMessage)


@given(st.data())
def test_no_part_of_the_lock_can_be_odd_enough_to_be_an_error(data: st.DataObject) -> None:
    key = data.draw(st.from_regex(r"[A-Za-z0-9_-]{43}", fullmatch=True))
    iv = data.draw(st.from_regex(r"[A-Za-z0-9+/]{22}", fullmatch=True))
    file = {**FILE, "key": {"alg": "A256CTR", "k": key}, "iv": iv}
    place = read_place({"file": file})
    assert place is not None
    assert place.secret is not None
    with suppress(MediaUnusable):
        assert len(open_sealed(SEALED, place.secret)) == len(DRAWING)


def test_what_was_exchanged_on_the_way_is_not_opened() -> None:
    place = read_place(IMAGE)
    assert place is not None
    assert place.secret is not None
    for other in (b"", SEALED[:-1], SEALED + b"x", bytes(len(SEALED))):
        with pytest.raises(MediaUnusable) as caught:
            open_sealed(other, place.secret)
        assert caught.value.trouble is MediaTrouble.DAMAGED
        assert caught.value.__suppress_context__


@pytest.mark.parametrize("ref", [b"", b"[]", b"{}", b"7", b'{"secret": {}}', b"\xff"])
def test_a_reference_of_another_make_opens_nothing(ref: bytes) -> None:
    with pytest.raises(MediaUnusable):
        unpack(MediaRef(ref))


def test_what_is_sent_can_be_read_and_the_callers_keys_go_along() -> None:
    upload = Upload(DRAWING, "image/png", "kaart.png", "Een kaart met drie woorden.")
    content = content_of("m.image", upload, {"file": FILE}, {"w": 640, "h": 480}, {"nl.gespreksronde": {"v": 1}})
    assert content["info"] == {"mimetype": "image/png", "size": len(DRAWING), "w": 640, "h": 480}
    assert content["nl.gespreksronde"] == {"v": 1}
    heard = picture(content)
    assert heard.caption == "Een kaart met drie woorden."
    assert pack(unpack(heard.ref)) == heard.ref
    nameless = content_of(
        "m.file", Upload(b"x", "text/html", "verslag.html"), {"file": FILE}, {}, {"msgtype": "m.text"}
    )
    assert (nameless["msgtype"], nameless["body"], nameless["filename"]) == ("m.file", "verslag.html", "verslag.html")
