"""Rooms of a round: made for people who are known from the start, and led by the bot alone."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from bot.domain.ids import PersonRef, RoomRef
from bot.matrix.client import MatrixClient
from bot.matrix.facts import State, creators_of, fetch_state
from bot.matrix.forget import forget_room
from bot.matrix.membership import Membership
from bot.matrix.rooms import Rooms, room_id, state_event
from bot.matrix.voices import levels, levels_at_creation
from bot.matrix.wire import client_path
from bot.ports.homeserver import Refused

_log = logging.getLogger(__name__)
_GROUND: Mapping[str, Mapping[str, Any]] = {
    "m.room.encryption": {"algorithm": "m.megolm.v1.aes-sha2"},
    # from one's invitation on: who was invited at the start may come in late and read all of it, who is invited
    # later reads nothing from before
    "m.room.history_visibility": {"history_visibility": "invited"},
    "m.room.guest_access": {"guest_access": "forbidden"},
    "m.room.join_rules": {"join_rule": "invite"},
}


class RoundRooms:
    """The rooms this account makes for rounds."""

    def __init__(self, client: MatrixClient, membership: Membership, rooms: Rooms) -> None:
        self._client = client
        self._membership = membership
        self._rooms = rooms
        self._changing: defaultdict[RoomRef, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def make(
        self,
        people: Collection[PersonRef],
        *,
        alias: str,
        name: str,
        topic: str,
        writers: Collection[PersonRef],
        reactions: bool,
    ) -> RoomRef:
        """See `bot.ports.homeserver.Homeserver.make_room`.

        The room begins empty and silent; then its ground, its voices and its invitations are completed, in this order
        and only where they differ. So a second call mends whatever a crash, here or on the server, left undone.
        """
        room = await self._found(alias) or await self._create(alias, name, topic)
        async with self._changing[room]:
            state = await self._state_of_own(room)
            ground = {**_GROUND, "m.room.name": {"name": name}, "m.room.topic": {"topic": topic}}
            for kind, content in ground.items():
                if not _stands(state, kind, content):
                    await self._set(room, kind, content)
            self._membership.keep_to(room, people)
            await self._set_levels(room, state, levels(state, writers, reactions=reactions))
            for person in people:
                # who left, left: they are not asked again by itself
                if ("m.room.member", person) not in state:
                    await self._invite(room, person)
        return room

    async def _found(self, alias: str) -> RoomRef | None:
        """Asked first: making rooms is what servers limit most."""
        try:
            return await self._rooms.resolve(alias)
        except Refused as error:
            if error.code != "M_NOT_FOUND":
                raise
            return None

    async def _create(self, alias: str, name: str, topic: str) -> RoomRef:
        body = {
            "preset": "private_chat",
            "visibility": "private",
            "room_alias_name": alias,
            "name": name,
            "topic": topic,
            "power_level_content_override": levels_at_creation(),
            "initial_state": [state_event(kind, content) for kind, content in _GROUND.items()],
            # nobody is invited here: a server refuses more than a few at once, and for good
        }
        try:
            return room_id(await self._client.call("POST", client_path("createRoom"), body))
        except Refused as error:
            if error.code != "M_ROOM_IN_USE":
                raise
            return await self._rooms.resolve(alias)

    async def _invite(self, room: RoomRef, person: PersonRef) -> None:
        """One who cannot be invited does not keep the others out; who is there, the facts tell."""
        try:
            await self._rooms.invite(room, person)
        except Refused as error:
            _log.warning("matrix.invitation_refused", extra={"code": error.code})

    async def set_voices(self, room: RoomRef, writers: Collection[PersonRef], *, reactions: bool) -> None:
        """See `bot.ports.homeserver.Homeserver.set_voices`."""
        async with self._changing[room]:
            state = await self._state_of_own(room)
            await self._set_levels(room, state, levels(state, writers, reactions=reactions))

    async def put_out(self, room: RoomRef, person: PersonRef) -> None:
        """See `bot.ports.homeserver.Homeserver.put_out`."""
        async with self._changing[room]:
            state = await self._state_of_own(room)
            if _membership(state, person) in ("join", "invite"):
                await self._client.call("POST", client_path("rooms", room, "kick"), {"user_id": person})

    async def hand_over(self, room: RoomRef, people: Collection[PersonRef]) -> None:
        """See `bot.ports.homeserver.Homeserver.hand_over`.

        The keys are given up first: what somebody says in the moment between getting a voice and the bot's leaving
        is not kept readable either.
        """
        async with self._changing[room]:
            state = await self._state_if_in(room)
            there = set() if state is None else {_membership(state, person) for person in people}
            if "invite" in there and "join" not in there:
                # with nobody in it a room cannot be entered any more, not even by who is invited
                raise Refused("M_BAD_STATE")
            forget_room(self._client, room)
            if state is not None:
                await self._set_levels(room, state, levels(state, people, reactions=True))
            await self._rooms.leave(room)

    async def _state_if_in(self, room: RoomRef) -> State | None:
        """None when the bot has left: then the server shows it as it was, or not at all."""
        try:
            state = await self._state_of_own(room)
        except Refused as error:
            if error.code != "M_FORBIDDEN":
                raise
            return None
        return state if _membership(state, PersonRef(str(self._client.user_id))) == "join" else None

    async def _state_of_own(self, room: RoomRef) -> State:
        """The state of a room the bot made; no other is touched."""
        state = await fetch_state(self._client, room)
        creators, _above = creators_of(state)
        if creators != [self._client.user_id]:
            raise Refused("M_FORBIDDEN")
        return state

    async def _set_levels(self, room: RoomRef, state: State, wanted: Mapping[str, Any]) -> None:
        if state.get(("m.room.power_levels", ""), {}).get("content") != wanted:
            await self._set(room, "m.room.power_levels", wanted)

    async def _set(self, room: RoomRef, kind: str, content: Mapping[str, Any]) -> None:
        await self._client.call("PUT", client_path("rooms", room, "state", kind, ""), content)


def _stands(state: State, kind: str, content: Mapping[str, Any]) -> bool:
    """Whether the state says at least this; servers add to it."""
    there = state.get((kind, ""), {}).get("content", {})
    return all(there.get(key) == value for key, value in content.items())


def _membership(state: State, person: PersonRef) -> object:
    return state.get(("m.room.member", person), {}).get("content", {}).get("membership")
