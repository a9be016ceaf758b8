"""Making rooms, coming and going, and how a room stands."""

import asyncio
from collections.abc import Mapping
from typing import Any

from bot.domain.ids import PersonRef, RoomRef
from bot.matrix.client import MatrixClient
from bot.matrix.membership import Membership
from bot.matrix.wire import Json, client_path
from bot.ports.homeserver import Joined, Refused, RoomFacts, TryLater

CREATOR_POWER = 2**53
"""Above every number a power level may be."""
_STATE_DEFAULT_CREATOR_POWER = 100
_CREATORS_WITHOUT_LEVEL = 12
"""From this room version on the creators stand above the power levels."""


class Rooms:
    """The rooms of this account, as the server has them."""

    def __init__(self, client: MatrixClient, membership: Membership) -> None:
        self._client = client
        self._membership = membership
        self._direct: Json | None = None
        self._direct_lock = asyncio.Lock()

    async def create_private_chat(self, person: PersonRef, *, alias: str, name: str, topic: str) -> RoomRef:
        """See `bot.ports.homeserver.Homeserver.create_private_chat`."""
        try:
            room = await self._create(person, alias, name, topic)
        except Refused as error:
            if error.code != "M_ROOM_IN_USE":
                raise
            room = await self._resolve(alias)
            await self.invite(room, person)
        self._membership.keep_to(room, [person])
        await self._mark_direct(person, room)
        return room

    async def _create(self, person: PersonRef, alias: str, name: str, topic: str) -> RoomRef:
        answer = await self._client.call(
            "POST",
            client_path("createRoom"),
            {
                # not trusted_private_chat: that makes the invited person a creator who may delete the bot's
                # messages
                "preset": "private_chat",
                "visibility": "private",
                "is_direct": True,
                "room_alias_name": alias,
                "name": name,
                "topic": topic,
                "invite": [person],
                # nobody but the bot brings somebody in
                "power_level_content_override": {"invite": 100},
                "initial_state": [
                    _state("m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"}),
                    # from the invitation on: what the bot asks stands there when the person joins days later
                    _state("m.room.history_visibility", {"history_visibility": "invited"}),
                    _state("m.room.guest_access", {"guest_access": "forbidden"}),
                ],
            },
        )
        return _room_id(answer)

    async def _resolve(self, alias: str) -> RoomRef:
        server = str(self._client.user_id).partition(":")[2]
        return _room_id(await self._client.call("GET", client_path("directory", "room", f"#{alias}:{server}")))

    async def _mark_direct(self, person: PersonRef, room: RoomRef) -> None:
        path = client_path("user", str(self._client.user_id), "account_data", "m.direct")
        async with self._direct_lock:
            if self._direct is None:
                self._direct = await self._read_direct(path)
            rooms = self._direct.get(person)
            known = rooms if isinstance(rooms, list) else []
            if room in known:
                return
            changed = self._direct | {person: [*known, room]}
            await self._client.call("PUT", path, changed)
            self._direct = changed

    async def _read_direct(self, path: str) -> Json:
        try:
            return await self._client.call("GET", path)
        except Refused as error:
            if error.code != "M_NOT_FOUND":
                raise
            return {}

    async def set_topic(self, room: RoomRef, topic: str) -> None:
        await self._client.call("PUT", client_path("rooms", room, "state", "m.room.topic", ""), {"topic": topic})

    async def invite(self, room: RoomRef, person: PersonRef) -> None:
        try:
            await self._client.call("POST", client_path("rooms", room, "invite"), {"user_id": person})
        except Refused as error:
            # "already in the room" and "you may not" carry the same code
            if error.code != "M_FORBIDDEN" or await self._membership_of(room, person) != "join":
                raise

    async def _membership_of(self, room: RoomRef, person: PersonRef) -> object:
        try:
            answer = await self._client.call("GET", client_path("rooms", room, "state", "m.room.member", person))
        except Refused:
            return None
        return answer.get("membership")

    async def join(self, room: RoomRef) -> None:
        await self._client.call("POST", client_path("join", room), {})

    async def leave(self, room: RoomRef) -> None:
        """Idempotent: not being there is fine."""
        try:
            await self._client.call("POST", client_path("rooms", room, "leave"), {})
        except Refused as error:
            if error.code not in ("M_FORBIDDEN", "M_NOT_FOUND"):
                raise
        self._membership.forget(room)

    async def facts(self, room: RoomRef) -> RoomFacts:
        """See `bot.ports.homeserver.Homeserver.facts`."""
        facts = room_facts(await self._state_of(room))
        if all(one.person != self._client.user_id for one in facts.joined):
            # the server tells somebody who left how it was when they left
            raise Refused("M_FORBIDDEN")
        return facts

    async def _state_of(self, room: RoomRef) -> "State":
        events = await self._client.call_list("GET", client_path("rooms", room, "state"))
        return {
            (event["type"], event["state_key"]): event
            for event in events
            if isinstance(event, dict)
            and isinstance(event.get("type"), str)
            and isinstance(event.get("state_key"), str)
            and isinstance(event.get("content"), dict)
        }


State = Mapping[tuple[str, str], Mapping[str, Any]]


def room_facts(state: State) -> RoomFacts:
    """Facts from the full state of a room."""
    joined = tuple(
        Joined(PersonRef(key), _name(key, event["content"].get("displayname")))
        for (kind, key), event in state.items()
        if kind == "m.room.member" and event["content"].get("membership") == "join"
    )
    named = state.get(("m.room.name", ""), {}).get("content", {}).get("name")
    return RoomFacts(
        joined=joined,
        powers=_powers(state, [one.person for one in joined]),
        encrypted=("m.room.encryption", "") in state,
        name=named if isinstance(named, str) and named else None,
    )


def _name(person: str, display_name: object) -> str:
    if isinstance(display_name, str) and display_name.strip():
        return display_name
    return person.removeprefix("@").partition(":")[0]


def _powers(state: State, joined: list[PersonRef]) -> dict[PersonRef, int]:
    levels = state.get(("m.room.power_levels", ""), {}).get("content")
    creators, above_levels = _creators(state)
    if levels is None:
        powers = {person: _STATE_DEFAULT_CREATOR_POWER if person in creators else 0 for person in joined}
    else:
        default, users = _level(levels.get("users_default")), levels.get("users")
        users = users if isinstance(users, Mapping) else {}
        powers = {person: _level(users.get(person), default) for person in joined}
        powers |= {PersonRef(person): _level(level) for person, level in users.items()}
    if above_levels:
        powers |= dict.fromkeys(creators, CREATOR_POWER)
    return powers


def _creators(state: State) -> tuple[list[PersonRef], bool]:
    """Who made the room, and whether that puts them above the power levels."""
    create = state.get(("m.room.create", ""), {})
    content = create.get("content", {})
    version = content.get("room_version")
    above = isinstance(version, str) and version.isdecimal() and int(version) >= _CREATORS_WITHOUT_LEVEL
    creators = [create.get("sender")]
    more = content.get("additional_creators")
    if above and isinstance(more, list):
        creators += more
    return [PersonRef(creator) for creator in creators if isinstance(creator, str)], above


def _level(value: object, default: int = 0) -> int:
    """Old rooms may hold levels as text."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().removeprefix("-").isdecimal():
        return int(value)
    return default


def _state(kind: str, content: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": kind, "state_key": "", "content": content}


def _room_id(answer: Mapping[str, Any]) -> RoomRef:
    room = answer.get("room_id")
    if not isinstance(room, str):
        raise TryLater(1.0)
    return RoomRef(room)
