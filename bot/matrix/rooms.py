"""Making rooms, coming and going, and how a room stands."""

import asyncio
from collections.abc import Mapping
from typing import Any

from bot.domain.ids import PersonRef, RoomRef
from bot.matrix.client import MatrixClient
from bot.matrix.facts import fetch_state, room_facts
from bot.matrix.membership import Membership
from bot.matrix.wire import Json, client_path
from bot.ports.homeserver import Refused, RoomFacts, TryLater


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
            room = await self.resolve(alias)
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
                    state_event("m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"}),
                    # from the invitation on: what the bot asks stands there when the person joins days later
                    state_event("m.room.history_visibility", {"history_visibility": "invited"}),
                    state_event("m.room.guest_access", {"guest_access": "forbidden"}),
                ],
            },
        )
        return room_id(answer)

    async def resolve(self, alias: str) -> RoomRef:
        """The room with this local alias. Raises `Refused("M_NOT_FOUND")` when there is none."""
        server = str(self._client.user_id).partition(":")[2]
        return room_id(await self._client.call("GET", client_path("directory", "room", f"#{alias}:{server}")))

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
        facts = room_facts(await fetch_state(self._client, room))
        if all(one.person != self._client.user_id for one in facts.joined):
            # the server tells somebody who left how it was when they left
            raise Refused("M_FORBIDDEN")
        return facts


def state_event(kind: str, content: Mapping[str, Any]) -> dict[str, Any]:
    """A piece of state for a new room."""
    return {"type": kind, "state_key": "", "content": content}


def room_id(answer: Mapping[str, Any]) -> RoomRef:
    """The room an answer is about."""
    room = answer.get("room_id")
    if not isinstance(room, str):
        raise TryLater(1.0)
    return RoomRef(room)
