"""From a Matrix event to what the house understands.

Everything here is decided on plain JSON that any stranger may have made. Nothing raises, nothing is logged,
and what cannot be understood becomes `Malformed`, without its content.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.matrix.attachments import pack, read_caption, read_info, read_place
from bot.ports.homeserver import (
    EncryptionOn,
    Incoming,
    Malformed,
    MembershipChanged,
    OtherMessage,
    Picture,
    PowerChanged,
    Redaction,
    RoomReplaced,
    TextMessage,
)

_MEMBERSHIPS = ("join", "invite", "knock", "leave", "ban")
_OTHER = {
    "m.audio": "audio",
    "m.video": "video",
    "m.file": "file",
    "m.location": "location",
    "m.emote": "emote",
    "m.notice": "notice",
}
_UNTYPED = {
    "m.sticker": "sticker",
    "m.poll.start": "poll",
    "org.matrix.msc3381.poll.start": "poll",
    "org.matrix.msc3381.v2.poll.start": "poll",
}
_SILENT_MESSAGES = ("m.key.verification.",)
"""Message types that are for machines: somebody's client asks to verify the bot's device."""
_QUOTED_SENDER = re.compile(r"> (?:\* )?<@[^>\n]*>")


@dataclass(frozen=True, slots=True)
class Post:
    """A message-like event, opened if it was encrypted. `outer` is the content as the server sees it."""

    room: RoomRef
    event: EventRef
    sender: PersonRef
    type: str
    content: Mapping[str, Any] = field(repr=False)
    outer: Mapping[str, Any] = field(repr=False)
    encrypted: bool
    trusted: bool


def event_ref(event: Any) -> EventRef | None:
    """The id of an event, if it has one."""
    found = event.get("event_id") if isinstance(event, Mapping) else None
    return EventRef(found) if isinstance(found, str) and found else None


def is_deleted(event: Mapping[str, Any]) -> bool:
    """Whether somebody deleted the event before we saw it: its content is empty then."""
    unsigned = event.get("unsigned")
    return (isinstance(unsigned, Mapping) and "redacted_because" in unsigned) or event.get("content") == {}


def read_post(post: Post, me: PersonRef) -> Incoming | None:
    """A message, or None for what is not meant to be read (reactions, votes, calls, verification)."""
    if post.type in _UNTYPED:
        return OtherMessage(post.room, post.event, post.sender, _UNTYPED[post.type], _replaced(post))
    if post.type != "m.room.message":
        return None
    replaces = _replaced(post)
    content = post.content
    if replaces is not None:
        new = post.content.get("m.new_content")
        if not isinstance(new, Mapping):
            return Malformed(post.room, post.event)
        content = new
    kind = content.get("msgtype")
    if not isinstance(kind, str):
        return Malformed(post.room, post.event)
    if kind.startswith(_SILENT_MESSAGES):
        return None
    if kind == "m.image":
        return _picture(post, content, replaces)
    if kind != "m.text":
        return OtherMessage(post.room, post.event, post.sender, _OTHER.get(kind, "other"), replaces)
    body = content.get("body")
    if not isinstance(body, str):
        return Malformed(post.room, post.event)
    return TextMessage(
        post.room,
        post.event,
        post.sender,
        _without_quote(_readable(body)) if _is_reply(post) else _readable(body),
        reply_to=None if replaces is not None else _answered(post),
        replaces=replaces,
        trusted=post.trusted,
        encrypted=post.encrypted,
        mentions_me=_mentions(content, me),
    )


def _picture(post: Post, content: Mapping[str, Any], replaces: EventRef | None) -> Incoming:
    place = read_place(content)
    if place is None:
        return OtherMessage(post.room, post.event, post.sender, "image", replaces)
    info = read_info(content)
    return Picture(
        post.room,
        post.event,
        post.sender,
        pack(place),
        mimetype=info.mimetype,
        size=info.size,
        caption=_readable(read_caption(content)),
        reply_to=None if replaces is not None else _answered(post),
        replaces=replaces,
        # an address inside an encrypted message may still lead to what anybody on its server can exchange
        trusted=post.trusted and (place.secret is not None or not post.encrypted),
    )


def _relation(post: Post) -> Mapping[str, Any]:
    """How the message relates to another. What its sender encrypted goes before what stands outside."""
    for content in (post.content, post.outer):
        relation = content.get("m.relates_to")
        if isinstance(relation, Mapping):
            return relation
    return {}


def _target(relation: Mapping[str, Any]) -> EventRef | None:
    target = relation.get("event_id")
    return EventRef(target) if isinstance(target, str) and target else None


def _replaced(post: Post) -> EventRef | None:
    relation = _relation(post)
    return _target(relation) if relation.get("rel_type") == "m.replace" else None


def _is_reply(post: Post) -> bool:
    return isinstance(_relation(post).get("m.in_reply_to"), Mapping)


def _answered(post: Post) -> EventRef | None:
    """The message this one replies to. In a thread that is its root, unless the person chose one message in
    it."""
    relation = _relation(post)
    threaded = relation.get("rel_type") == "m.thread"
    answered = relation.get("m.in_reply_to")
    if isinstance(answered, Mapping) and not (threaded and relation.get("is_falling_back") is True):
        return _target(answered)
    return _target(relation) if threaded else None


def _without_quote(body: str) -> str:
    """Older clients repeat the message they reply to at the top, each line after `> `, then an empty line."""
    if not _QUOTED_SENDER.match(body):
        return body
    lines = body.split("\n")
    while lines and lines[0].startswith("> "):
        lines.pop(0)
    if lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _readable(body: str) -> str:
    """Half a surrogate pair is no character: it could be neither stored nor sent."""
    return body.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _mentions(content: Mapping[str, Any], me: PersonRef) -> bool:
    mentions = content.get("m.mentions")
    if isinstance(mentions, Mapping):
        people = mentions.get("user_ids")
        return isinstance(people, list) and me in people
    # clients from before m.mentions: a pill in the HTML, or the id written out
    html = content.get("formatted_body")
    body = content.get("body")
    return (isinstance(html, str) and f"matrix.to/#/{me}" in unquote(html)) or (isinstance(body, str) and me in body)


def read_state(room: RoomRef, event: Mapping[str, Any]) -> Incoming | None:
    """A change of the room itself, or None for one that does not matter to us."""
    ref, sender, content = event_ref(event), event.get("sender"), event.get("content")
    kind, key = event.get("type"), event.get("state_key")
    if ref is None or not isinstance(sender, str) or not isinstance(content, Mapping):
        return Malformed(room, ref)
    if kind == "m.room.member":
        return _membership(room, ref, PersonRef(sender), event)
    if key != "":
        return None
    if kind == "m.room.encryption":
        return EncryptionOn(room)
    if kind == "m.room.power_levels":
        return PowerChanged(room, ref)
    if kind == "m.room.tombstone":
        successor = content.get("replacement_room")
        return RoomReplaced(room, ref, RoomRef(successor)) if isinstance(successor, str) else Malformed(room, ref)
    return None


def _membership(room: RoomRef, ref: EventRef, sender: PersonRef, event: Mapping[str, Any]) -> Incoming | None:
    person, membership = event.get("state_key"), event["content"].get("membership")
    if not isinstance(person, str) or membership not in _MEMBERSHIPS:
        return Malformed(room, ref)
    if previous_membership(event) == membership:
        return None  # a new name or picture
    return MembershipChanged(room, ref, PersonRef(person), membership, sender)


def previous_membership(event: Mapping[str, Any]) -> Any:
    """What the membership was before this event; None when it was none, or the server does not say."""
    unsigned = event.get("unsigned")
    before = unsigned.get("prev_content") if isinstance(unsigned, Mapping) else None
    return before.get("membership") if isinstance(before, Mapping) else None


def read_redaction(room: RoomRef, event: Mapping[str, Any]) -> Incoming:
    """Somebody deleted a message. Newer rooms name it inside the content."""
    ref, sender, content = event_ref(event), event.get("sender"), event.get("content")
    target = event.get("redacts")
    if not isinstance(target, str) and isinstance(content, Mapping):
        target = content.get("redacts")
    if ref is None or not isinstance(sender, str) or not isinstance(target, str):
        return Malformed(room, ref)
    return Redaction(room, ref, PersonRef(sender), EventRef(target))
