"""Sending: in order per room, each message once, and its key only to devices that their owner signed."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any
from uuid import uuid4

from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.matrix.client import MatrixClient
from bot.matrix.housekeeping import Housekeeping
from bot.matrix.membership import Membership
from bot.matrix.trust import Trust
from bot.matrix.wire import client_path
from bot.ports.homeserver import Refused, TryLater

TXN_KEY = "nl.gespreksronde.txn"
"""Our transaction id, in clear beside the ciphertext: random, and the only thing by which a later device of
the bot can see that an earlier one had already sent this."""
_Parcel = tuple[set[tuple[str, str]], dict[str, Any]]
"""Devices (user, device id), and the request that brings them a key."""
_SHARING_ROUNDS = 5
_PAGES_TO_LOOK_BACK = 50
_EVENTS_PER_PAGE = 100


def own_txn(event: Mapping[str, Any]) -> str | None:
    """The transaction id of our own event."""
    for place, key in (("unsigned", "transaction_id"), ("content", TXN_KEY)):
        part = event.get(place)
        txn = part.get(key) if isinstance(part, Mapping) else None
        if isinstance(txn, str):
            return txn
    return None


class Outbound:
    """Everything the bot says in a room."""

    def __init__(self, client: MatrixClient, membership: Membership, trust: Trust, housekeeping: Housekeeping) -> None:
        self._client = client
        self._membership = membership
        self._trust = trust
        self._housekeeping = housekeeping
        self._order: defaultdict[RoomRef, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def send(self, room: RoomRef, content: Mapping[str, Any], txn: str) -> EventRef:
        """See `bot.ports.homeserver.Homeserver.send`."""
        async with self._order[room]:
            await self._membership.look_up(room)
            kind, body = "m.room.message", dict(content)
            if self._membership.is_encrypted(room):
                await self._share_key(room)
                kind, body = "m.room.encrypted", self._client.keys.encrypt_in_room(room, kind, content)
            path = client_path("rooms", room, "send", kind, txn)
            return _event_id(await self._client.call("PUT", path, body | {TXN_KEY: txn}))

    async def redact(self, room: RoomRef, event: EventRef, txn: str) -> None:
        async with self._order[room]:
            await self._client.call("PUT", client_path("rooms", room, "redact", event, txn), {})

    async def find_sent(self, room: RoomRef, txn: str) -> EventRef | None:
        """Look through our own messages in the room, newest first."""
        query = {"dir": "b", "limit": str(_EVENTS_PER_PAGE), "filter": _own_messages(self._client.user_id)}
        for _page in range(_PAGES_TO_LOOK_BACK):
            answer = await self._client.call("GET", client_path("rooms", room, "messages"), query=query)
            for event in answer.get("chunk", ()):
                if event.get("sender") == self._client.user_id and own_txn(event) == txn:
                    return EventRef(event["event_id"])
            if not isinstance(answer.get("end"), str):
                return None
            query["from"] = answer["end"]
        return None

    async def _share_key(self, room: RoomRef) -> None:
        """Make sure that everybody in the room can read what is sent next, and nobody else.

        Whoever comes, goes or gets a device while the key is on its way makes it worthless: then a new one is
        shared.
        """
        keys = self._client.keys
        for _round in range(_SHARING_ROUNDS):
            members = await self._membership.members(room) - {PersonRef(self._client.user_id)}
            await self._trust.settle(members)
            if not keys.should_share_group_session(room):
                return
            changes = self._membership.changes(room)
            await self._give_key(room, members)
            if self._membership.changes(room) != changes:
                keys.drop_outbound(room)
            # once more through the checks above: devices may have changed meanwhile
        raise TryLater(1.0)

    async def _give_key(self, room: RoomRef, members: Collection[PersonRef]) -> None:
        """Send the room's key to every device that may have it."""
        keys = self._client.keys
        await self._housekeeping.claim(
            {
                person: [
                    device.id
                    for device in self._trust.shareable(person)
                    if keys.session_store.get(device.curve25519) is None
                ]
                for person in members
            }
        )
        parcels = keys.share_group_session_parallel(room, [one for one in members if self._trust.judged(one)])
        parcel = self._pack(parcels)
        session = keys.outbound_group_sessions[room]
        deliveries = []
        while parcel is not None:
            deliveries.append(asyncio.create_task(self._deliver(session, *parcel)))
            await asyncio.sleep(0)  # a team of hundreds must not hold up everybody else
            parcel = self._pack(parcels)
        await asyncio.gather(*deliveries)
        session.mark_as_shared()

    def _pack(self, parcels: Iterator[_Parcel]) -> _Parcel | None:
        """Encrypt the key for the next devices, at most 20; None when all have been done."""
        with self._client.keys.store.database.atomic():
            return next(parcels, None)

    async def _deliver(self, session: Any, devices: set[tuple[str, str]], body: Mapping[str, Any]) -> None:
        path = client_path("sendToDevice", "m.room.encrypted", uuid4().hex)
        await self._client.call("PUT", path, body)
        session.users_shared_with.update(devices)


def _event_id(answer: Mapping[str, Any]) -> EventRef:
    event = answer.get("event_id")
    if not isinstance(event, str):
        raise Refused("M_BAD_JSON")
    return EventRef(event)


def _own_messages(me: str) -> str:
    types = ["m.room.message", "m.room.encrypted"]
    return json.dumps({"senders": [me], "types": types, "lazy_load_members": True}, separators=(",", ":"))
