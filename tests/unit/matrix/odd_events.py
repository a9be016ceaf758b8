"""Events no decent client would send, drawn by Hypothesis; a planted word shows whether any of it leaks."""

from typing import Any

from hypothesis import strategies as st

PLANTED = "kanariepiet"
ROOM = "!room:example.org"
ME = "@bot:example.org"
ANNA = "@anna:example.org"

_texts = st.one_of(st.just(PLANTED), st.text(max_size=8), st.sampled_from(["", "\x00", "\ud800", "$event", ME, ANNA]))
_scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), _texts)
values = st.recursive(
    _scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3),
    max_leaves=6,
)
_relations = st.fixed_dictionaries(
    {},
    optional={
        "rel_type": st.sampled_from(["m.replace", "m.thread", "m.annotation", PLANTED]) | values,
        "event_id": _texts | values,
        "is_falling_back": values,
        "m.in_reply_to": st.fixed_dictionaries({}, optional={"event_id": _texts | values}) | values,
    },
)
_bodies = st.fixed_dictionaries(
    {},
    optional={
        "msgtype": st.sampled_from(["m.text", "m.notice", "m.image", "m.key.verification.request"]) | values,
        "body": _texts | st.just(f"> <{ANNA}> {PLANTED}\n\nnieuw") | values,
        "formatted_body": values,
        "m.mentions": st.fixed_dictionaries({}, optional={"user_ids": values}) | values,
    },
)
contents = (
    st.fixed_dictionaries(
        {},
        optional={
            "msgtype": st.just("m.text") | values,
            "body": _texts | values,
            "m.relates_to": _relations | values,
            "m.new_content": _bodies | values,
            "membership": st.sampled_from(["join", "leave", PLANTED]) | values,
            "replacement_room": _texts | values,
            "redacts": values,
            "algorithm": st.sampled_from(["m.megolm.v1.aes-sha2", PLANTED]) | values,
            "session_id": values,
            "ciphertext": _texts | values,
            "sender_key": values,
            "device_id": values,
        },
    )
    | _bodies
    | values
)
_types = st.sampled_from(
    [
        "m.room.message",
        "m.room.encrypted",
        "m.room.redaction",
        "m.room.member",
        "m.room.power_levels",
        "m.room.encryption",
        "m.room.tombstone",
        "m.sticker",
        "m.reaction",
        "m.poll.start",
        PLANTED,
    ]
)
events = st.fixed_dictionaries(
    {},
    optional={
        "type": _types | values,
        "event_id": st.just("$event") | values,
        "sender": st.sampled_from([ANNA, ME]) | values,
        "content": contents,
        "state_key": st.sampled_from(["", ANNA, ME]) | values,
        "origin_server_ts": st.integers() | values,
        "redacts": values,
        "unsigned": st.fixed_dictionaries(
            {},
            optional={
                "prev_content": contents,
                "redacted_because": values,
                "transaction_id": values,
            },
        )
        | values,
    },
)


def mentions_planted(value: Any) -> bool:
    return PLANTED in repr(value)
