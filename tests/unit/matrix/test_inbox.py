"""What a stranger's event may become: something we understand, `Malformed`, or nothing. Never an error."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.matrix.inbox import Post, read_post, read_redaction, read_state
from bot.ports.homeserver import (
    EncryptionOn,
    Incoming,
    Malformed,
    MembershipChanged,
    OtherMessage,
    PowerChanged,
    Redaction,
    RoomReplaced,
    TextMessage,
)

ROOM = RoomRef("!room:example.org")
ME = PersonRef("@bot:example.org")
ANNA = PersonRef("@anna:example.org")
EVENT = EventRef("$event")
Content = Mapping[str, Any]


def read(content: Content, outer: Content | None = None, kind: str = "m.room.message") -> Incoming | None:
    post = Post(ROOM, EVENT, ANNA, kind, content, outer or {}, encrypted=True, trusted=True)
    return read_post(post, ME)


def text(content: Content, outer: Content | None = None) -> TextMessage:
    read_text = read({"msgtype": "m.text"} | dict(content), outer)
    assert isinstance(read_text, TextMessage)
    return read_text


def state(kind: str, content: Content, key: str = "", **more: Any) -> Incoming | None:
    event = {"type": kind, "event_id": EVENT, "sender": ANNA, "state_key": key, "content": content}
    return read_state(ROOM, event | more)


def test_a_plain_message() -> None:
    heard = text({"body": "Goed", "format": "org.matrix.custom.html", "formatted_body": "<b>Iets anders</b>"})
    assert (heard.body, heard.reply_to, heard.replaces, heard.mentions_me) == ("Goed", None, None, False)


def test_words_are_not_in_a_repr() -> None:
    assert "geheim" not in repr(text({"body": "geheim"}))
    post = Post(ROOM, EVENT, ANNA, "m.room.message", {"body": "geheim"}, {"body": "geheim"}, True, True)
    assert "geheim" not in repr(post)


def test_an_edit_is_seen_as_one_before_anything_else() -> None:
    heard = text(
        {
            "body": "* Beter",
            "m.new_content": {"msgtype": "m.text", "body": "Beter"},
            "m.relates_to": {"rel_type": "m.replace", "event_id": "$first"},
        }
    )
    assert (heard.body, heard.replaces, heard.reply_to) == ("Beter", "$first", None)


def test_the_relation_may_stand_outside_the_ciphertext_and_what_stands_inside_wins() -> None:
    outer = {"m.relates_to": {"rel_type": "m.replace", "event_id": "$outside"}}
    new = {"m.new_content": {"msgtype": "m.text", "body": "Beter"}, "body": "* Beter"}
    assert text(new, outer).replaces == "$outside"
    inside = {"m.relates_to": {"rel_type": "m.replace", "event_id": "$inside"}}
    assert text(new | inside, outer).replaces == "$inside"


@pytest.mark.parametrize(
    ("relation", "reply_to"),
    [
        ({"m.in_reply_to": {"event_id": "$question"}}, "$question"),
        ({"rel_type": "m.thread", "event_id": "$root"}, "$root"),
        (
            {
                "rel_type": "m.thread",
                "event_id": "$root",
                "is_falling_back": True,
                "m.in_reply_to": {"event_id": "$last"},
            },
            "$root",
        ),
        ({"rel_type": "m.thread", "event_id": "$root", "m.in_reply_to": {"event_id": "$chosen"}}, "$chosen"),
        ({"rel_type": "m.reference", "event_id": "$other"}, None),
        ({"m.in_reply_to": {"event_id": 7}}, None),
        ({"m.in_reply_to": "$question"}, None),
        ("$question", None),
    ],
)
def test_what_a_message_replies_to(relation: Any, reply_to: str | None) -> None:
    assert text({"body": "Ja", "m.relates_to": relation}).reply_to == reply_to


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("> <@bot:example.org> Hoe gaat het?\n> Vertel.\n\nGoed", "Goed"),
        ("> * <@bot:example.org> zwaait\n\nDag", "Dag"),
        ("> <@bot:example.org> Hoe?\n\nEerst\n\n> een citaat\n\nDan", "Eerst\n\n> een citaat\n\nDan"),
        ("> een eigen citaat\n\nen mijn mening", "> een eigen citaat\n\nen mijn mening"),
        ("Gewoon", "Gewoon"),
        ("> <@bot:example.org> alleen citaat", ""),
    ],
)
def test_the_quote_of_older_clients_is_cut_off(body: str, said: str) -> None:
    reply = {"m.relates_to": {"m.in_reply_to": {"event_id": "$question"}}}
    assert text({"body": body} | reply).body == said
    assert text({"body": body}).body == body


@pytest.mark.parametrize(
    ("content", "mentioned"),
    [
        ({"body": "hoi", "m.mentions": {"user_ids": [ME]}}, True),
        ({"body": f"hoi {ME}", "m.mentions": {}}, False),
        ({"body": "hoi", "m.mentions": {"user_ids": ME}}, False),
        ({"body": f"{ME} status"}, True),
        ({"body": "Bot: status", "formatted_body": '<a href="https://matrix.to/#/@bot:example.org">Bot</a>'}, True),
        ({"body": "Bot: status", "formatted_body": '<a href="https://matrix.to/#/%40bot%3Aexample.org">Bot</a>'}, True),
        ({"body": "hoi", "formatted_body": ["matrix.to"]}, False),
    ],
)
def test_whether_it_calls_the_bot(content: Content, mentioned: bool) -> None:
    assert text(content).mentions_me is mentioned


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ({"msgtype": "m.image", "body": "foto.jpg", "url": "https://example.org/foto.jpg"}, "image"),
        ({"msgtype": "m.audio", "body": "spraak"}, "audio"),
        ({"msgtype": "m.emote", "body": "lacht"}, "emote"),
        ({"msgtype": "m.notice", "body": "automatisch"}, "notice"),
        ({"msgtype": "org.example.new", "body": "?"}, "other"),
    ],
)
def test_what_is_not_text(content: Content, what: str) -> None:
    heard = read(content)
    assert isinstance(heard, OtherMessage)
    assert heard.what == what
    assert "foto" not in repr(heard)


def test_stickers_and_polls_are_not_text_either_and_reactions_are_nothing() -> None:
    assert read({"body": "duim"}, kind="m.sticker") == OtherMessage(ROOM, EVENT, ANNA, "sticker")
    assert read({}, kind="org.matrix.msc3381.poll.start") == OtherMessage(ROOM, EVENT, ANNA, "poll")
    for kind in ("m.reaction", "m.poll.response", "m.call.invite", "org.example.thing"):
        assert read({"m.relates_to": {}}, kind=kind) is None
    assert read({"msgtype": "m.key.verification.request", "body": "verify"}) is None


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"msgtype": "m.text"},
        {"msgtype": "m.text", "body": 7},
        {"msgtype": "m.text", "body": {"html": "x"}},
        {"msgtype": ["m.text"], "body": "x"},
        {"msgtype": "m.text", "body": "* x", "m.relates_to": {"rel_type": "m.replace", "event_id": "$first"}},
        {
            "msgtype": "m.text",
            "body": "* x",
            "m.new_content": {"msgtype": "m.text", "body": None},
            "m.relates_to": {"rel_type": "m.replace", "event_id": "$first"},
        },
    ],
)
def test_malformed(content: Content) -> None:
    assert read(content) == Malformed(ROOM, EVENT)


def test_half_a_character_is_replaced_so_that_the_text_can_be_stored() -> None:
    assert text({"body": "a\ud83db"}).body == "a\ufffdb"
    assert text({"body": "👍 NUL\x00"}).body == "👍 NUL\x00"


def test_state_of_the_room() -> None:
    before = {"unsigned": {"prev_content": {"membership": "join"}}}
    assert state("m.room.member", {"membership": "join"}, ANNA) == MembershipChanged(ROOM, EVENT, ANNA, "join", ANNA)
    assert state("m.room.member", {"membership": "join", "displayname": "Nieuw"}, ANNA, **before) is None
    assert state("m.room.member", {"membership": ["join"]}, ANNA) == Malformed(ROOM, EVENT)
    assert state("m.room.power_levels", {}) == PowerChanged(ROOM, EVENT)
    assert state("m.room.power_levels", {}, key="elsewhere") is None
    assert state("m.room.encryption", {}) == EncryptionOn(ROOM)
    assert state("m.room.tombstone", {"replacement_room": "!new"}) == RoomReplaced(ROOM, EVENT, RoomRef("!new"))
    assert state("m.room.tombstone", {}) == Malformed(ROOM, EVENT)
    assert state("m.room.topic", {"topic": "x"}) is None


def test_redactions_of_old_and_new_rooms() -> None:
    event = {"type": "m.room.redaction", "event_id": EVENT, "sender": ANNA, "content": {}}
    wanted = Redaction(ROOM, EVENT, ANNA, EventRef("$gone"))
    assert read_redaction(ROOM, event | {"redacts": "$gone"}) == wanted
    assert read_redaction(ROOM, event | {"content": {"redacts": "$gone"}}) == wanted
    assert read_redaction(ROOM, event) == Malformed(ROOM, EVENT)
