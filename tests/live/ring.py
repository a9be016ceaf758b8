"""What stories about a room of a round are told with."""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote
from uuid import uuid4

from bot.demo.homeserver import SynapseError
from bot.demo.person import Person
from bot.domain.ids import PersonRef, RoomRef
from bot.matrix.homeserver import MatrixHomeserver
from bot.ports.homeserver import MembershipChanged, TextMessage
from tests.live.matrix_bot import Ear


def refs(people: Sequence[Person]) -> list[PersonRef]:
    return [PersonRef(one.id) for one in people]


async def a_ring(
    ear: Ear,
    people: Sequence[Person],
    *,
    writers: Sequence[Person],
    invited: Sequence[Person] = (),
    alias: str | None = None,
    name: str = "Binnenkring",
    version: str | None = None,
) -> RoomRef:
    """A room in which `people` have come in; `invited` take their time."""
    if version is not None:
        _make_rooms_of(ear.homeserver, version)
    room = await ear.homeserver.make_room(
        refs([*people, *invited]),
        alias=alias or f"kring-{uuid4().hex}",
        name=name,
        topic="over luisteren",
        writers=refs(writers),
    )
    for one in people:
        await comes_by(ear, room, one, "join")
        await one._until_in(room)
    return room


async def comes_by(ear: Ear, room: RoomRef, one: Person, membership: str) -> MembershipChanged:
    wanted = (room, one.id, membership)
    return await ear.until(MembershipChanged, lambda change: (change.room, change.person, change.membership) == wanted)


async def hears(ear: Ear, event: str) -> TextMessage:
    return await ear.until(TextMessage, lambda text: text.event == event)


async def refused(one: Person, room: RoomRef, method: str, path: str, body: dict[str, Any]) -> bool:
    try:
        await one.http(method, f"/rooms/{quote(room)}{path}", body)
    except SynapseError:
        return True
    return False


def reaction(to: str) -> dict[str, Any]:
    return {"m.relates_to": {"rel_type": "m.annotation", "event_id": to, "key": "👍"}}


async def timeline(one: Person, room: str) -> list[str]:
    """What the server shows this person of the room."""
    answer = await one.http("GET", f"/rooms/{quote(room)}/messages?dir=b&limit=100")
    return [event["event_id"] for event in answer["chunk"]]


async def as_held(one: Person, room: RoomRef, event: str) -> bytes:
    found = await one.http("GET", f"/rooms/{quote(room)}/event/{quote(event)}")
    return json.dumps({"room": room, "event": found}).encode()


def sessions(ear: Ear, room: RoomRef) -> int:
    return len(ear.homeserver._client.keys.store.room_sessions(room))


def _make_rooms_of(homeserver: MatrixHomeserver, version: str) -> None:
    """As on a server with another default room version."""
    client: Any = homeserver._client
    call = client.call

    async def older(method: str, path: str, body: Any = None, **more: Any) -> Any:
        if path.endswith("/createRoom"):
            body = {**body, "room_version": version}
        return await call(method, path, body, **more)

    client.call = older
