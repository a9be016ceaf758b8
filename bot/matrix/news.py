"""What a sync response holds, looked at without trusting its shape."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.domain.ids import PersonRef, RoomRef
from bot.matrix.inbox import previous_membership
from bot.ports.homeserver import EncryptionOn, Invited, Removed


def _part(value: Any, *keys: str) -> Mapping[str, Any]:
    """The object at this place, or an empty one."""
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value if isinstance(value, Mapping) else {}


def _events(value: Any, *keys: str) -> list[dict[str, Any]]:
    events = _part(value, *keys).get("events")
    return [event for event in events if isinstance(event, dict)] if isinstance(events, list) else []


def is_own_join(event: Mapping[str, Any], me: PersonRef) -> bool:
    """The moment the bot came into the room; what stands before it was not said to us."""
    return (
        event.get("type") == "m.room.member"
        and event.get("state_key") == me
        and _part(event, "content").get("membership") == "join"
        and previous_membership(event) != "join"
    )


class News:
    """One response, for one account."""

    def __init__(self, response: Mapping[str, Any], me: PersonRef) -> None:
        self.response = response
        self._me = me
        self.joined = [RoomRef(room) for room in _part(response, "rooms", "join")]
        self.rooms_left = [RoomRef(room) for room in _part(response, "rooms", "leave")]

    def to_device(self) -> list[dict[str, Any]]:
        return _events(self.response, "to_device")

    def people_with_changed_devices(self) -> list[PersonRef]:
        """Also those who share no encrypted room with us any more: of them the server stops telling."""
        lists = _part(self.response, "device_lists")
        return [
            PersonRef(person)
            for people in (lists.get("changed"), lists.get("left"))
            for person in (people if isinstance(people, list) else ())
            if isinstance(person, str)
        ]

    def timeline(self, room: RoomRef) -> list[dict[str, Any]]:
        return _events(self.response, "rooms", "join", room, "timeline")

    def gap(self, room: RoomRef) -> str | None:
        """Where the events begin that the server left out, if it did."""
        timeline = _part(self.response, "rooms", "join", room, "timeline")
        before = timeline.get("prev_batch")
        return before if timeline.get("limited") is True and isinstance(before, str) else None

    def is_encryption_on(self, room: RoomRef) -> bool:
        state = _events(self.response, "rooms", "join", room, "state")
        return any(
            event.get("type") == "m.room.encryption" and event.get("state_key") == ""
            for event in (*state, *self.timeline(room))
        )

    def members_changed(self, room: RoomRef) -> bool:
        """Whether anybody came or went, or may have in what was left out."""
        return self.gap(room) is not None or any(
            event.get("type") == "m.room.member"
            and previous_membership(event) != _part(event, "content").get("membership")
            for event in self.timeline(room)
        )

    def encrypted_rooms(self) -> Iterator[EncryptionOn]:
        """Rooms whose encryption stands in the state part; where it is in the timeline it is read from
        there."""
        for room in self.joined:
            for event in _events(self.response, "rooms", "join", room, "state"):
                if event.get("type") == "m.room.encryption" and event.get("state_key") == "":
                    yield EncryptionOn(room)

    def left(self) -> Iterator[Removed]:
        for room in self.rooms_left:
            yield Removed(room)

    def invited(self) -> Iterator[Invited]:
        for room, value in _part(self.response, "rooms", "invite").items():
            for event in _events(value, "invite_state"):
                sender, content = event.get("sender"), _part(event, "content")
                mine = event.get("type") == "m.room.member" and event.get("state_key") == self._me
                if mine and isinstance(sender, str) and content.get("membership") == "invite":
                    yield Invited(RoomRef(room), PersonRef(sender), content.get("is_direct") is True)
