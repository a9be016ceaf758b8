"""How a room stands, read from its state, in every room version."""

from collections.abc import Mapping
from typing import Any

from bot.domain.ids import PersonRef, RoomRef
from bot.matrix.client import MatrixClient
from bot.matrix.wire import client_path
from bot.ports.homeserver import Joined, RoomFacts

State = Mapping[tuple[str, str], Mapping[str, Any]]
"""Events by type and state key."""
CREATOR_POWER = 2**53
"""Above every number a power level may be."""
_STATE_DEFAULT_CREATOR_POWER = 100
_CREATORS_WITHOUT_LEVEL = 12
"""From this room version on the creators stand above the power levels."""


async def fetch_state(client: MatrixClient, room: RoomRef) -> State:
    """The whole state of a room, without what is misshapen. Raises as `MatrixClient.call` does."""
    events = await client.call_list("GET", client_path("rooms", room, "state"))
    return {
        (event["type"], event["state_key"]): event
        for event in events
        if isinstance(event, dict)
        and isinstance(event.get("type"), str)
        and isinstance(event.get("state_key"), str)
        and isinstance(event.get("content"), dict)
    }


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
    creators, above_levels = creators_of(state)
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


def creators_of(state: State) -> tuple[list[PersonRef], bool]:
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
