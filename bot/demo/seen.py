"""What a simulated person saw in their rooms: the ground on which tests judge who could read what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

MARKER = "nl.gespreksronde"
"""The key inside a message's content that tells programs what the bot asks or says."""
UNREADABLE = "m.room.encrypted"
"""The type of an event that could not be decrypted."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One event as this person's client showed it; `position` counts from 0 in order of arrival.

    `encrypted` tells that it travelled encrypted and was readable. A message that first was unreadable is
    seen once more, with its text, when the key arrives.
    """

    position: int
    room: str
    event: str
    sender: str
    type: str
    content: Mapping[str, Any] = field(repr=False)
    encrypted: bool = False
    state_key: str | None = None
    redacts: str | None = None

    @property
    def is_message(self) -> bool:
        return self.type == "m.room.message"

    @property
    def body(self) -> str:
        """The text as shown: of an edit the new one."""
        content = self.content.get("m.new_content", self.content)
        body = content.get("body", "") if isinstance(content, Mapping) else ""
        return body if isinstance(body, str) else ""

    @property
    def marker(self) -> Mapping[str, Any]:
        """The machine-readable part; empty for a message without."""
        return _mapping(self.content.get(MARKER))

    @property
    def prompt(self) -> Mapping[str, Any]:
        """What the bot asks for with this message; empty when it asks nothing."""
        return _mapping(self.marker.get("prompt"))

    @property
    def replaces(self) -> str | None:
        relation = _mapping(self.content.get("m.relates_to"))
        return relation.get("event_id") if relation.get("rel_type") == "m.replace" else None

    @property
    def reply_to(self) -> str | None:
        relation = _mapping(self.content.get("m.relates_to"))
        return _mapping(relation.get("m.in_reply_to")).get("event_id")


def from_source(position: int, room: str, source: Mapping[str, Any], *, encrypted: bool) -> Seen:
    """Read an event as the server or the decryption gave it; what is missing or odd becomes empty."""
    content = _mapping(source.get("content"))
    redacts = source.get("redacts") or content.get("redacts")
    state_key = source.get("state_key")
    return Seen(
        position=position,
        room=room,
        event=_text(source.get("event_id")),
        sender=_text(source.get("sender")),
        type=_text(source.get("type")),
        content=content,
        encrypted=encrypted,
        state_key=state_key if isinstance(state_key, str) else None,
        redacts=redacts if isinstance(redacts, str) else None,
    )


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
