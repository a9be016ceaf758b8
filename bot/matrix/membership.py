"""Which rooms are encrypted and who is in them, as far as sending needs to know.

Members are fetched the first time something is sent to an encrypted room, and again after every change: the
list is never patched, so it cannot drift. Rooms come from our own tables at start; no room state is asked of
the server.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from bot.domain.ids import PersonRef, RoomRef
from bot.matrix.client import MatrixClient
from bot.matrix.wire import client_path
from bot.ports.homeserver import Refused


@dataclass(slots=True)
class KnownRoom:
    """`changes` counts membership changes, to notice one that comes while the list is on its way. `only`: the
    people a room of the bot's making is for."""

    encrypted: bool
    only: frozenset[PersonRef] | None = field(default=None, repr=False)
    members: frozenset[PersonRef] | None = field(default=None, repr=False)
    changes: int = 0


class Membership:
    """The rooms of this account."""

    def __init__(self, client: MatrixClient) -> None:
        self._client = client
        self._rooms: dict[RoomRef, KnownRoom] = {}

    def __contains__(self, room: RoomRef) -> bool:
        return room in self._rooms

    def know(self, room: RoomRef, *, encrypted: bool) -> None:
        """Once encrypted is always encrypted."""
        known = self._rooms.setdefault(room, KnownRoom(encrypted))
        known.encrypted = known.encrypted or encrypted

    def keep_to(self, room: RoomRef, people: Iterable[PersonRef]) -> None:
        """A room of our making: whoever else is brought in, by an administrator of the server say, gets no keys
        from us."""
        self.know(room, encrypted=True)
        self._rooms[room].only = frozenset((*people, PersonRef(str(self._client.user_id))))

    def forget(self, room: RoomRef) -> None:
        self._rooms.pop(room, None)
        self._client.keys.drop_outbound(room)

    def is_encrypted(self, room: RoomRef) -> bool:
        known = self._rooms.get(room)
        return known is not None and known.encrypted

    def is_plain(self, room: RoomRef) -> bool:
        """Known not to be encrypted."""
        known = self._rooms.get(room)
        return known is not None and not known.encrypted

    def changed(self, room: RoomRef) -> None:
        """Somebody came or went: whoever left must not be able to read what follows."""
        known = self._rooms.get(room)
        if known is not None:
            known.members = None
            known.changes += 1
        self._client.keys.drop_outbound(room)

    def changes(self, room: RoomRef) -> int:
        return self._rooms[room].changes

    async def look_up(self, room: RoomRef) -> None:
        """Know a room we were never told of. Not knowing must not mean writing in clear."""
        if room in self._rooms:
            return
        try:
            await self._client.call("GET", client_path("rooms", room, "state", "m.room.encryption", ""))
        except Refused as error:
            if error.code != "M_NOT_FOUND":
                raise
            self.know(room, encrypted=False)
        else:
            self.know(room, encrypted=True)

    async def members(self, room: RoomRef) -> frozenset[PersonRef]:
        """Everybody who is in the room now or invited to it, the bot included: an invited person must be able
        to read what stands there when they come in."""
        known = self._rooms[room]
        while known.members is None:
            before = known.changes
            answer = await self._client.call(
                "GET", client_path("rooms", room, "members"), query={"not_membership": "leave"}
            )
            if known.changes == before:
                known.members = _present(answer.get("chunk"))
        if known.only is not None:
            return known.members & known.only
        return known.members

    def rooms_of(self, person: PersonRef) -> tuple[RoomRef, ...]:
        """The rooms where the person is known to be a member."""
        return tuple(room for room, known in self._rooms.items() if known.members and person in known.members)


def _present(events: Any) -> frozenset[PersonRef]:
    return frozenset(
        PersonRef(event["state_key"])
        for event in (events if isinstance(events, list) else ())
        if event.get("content", {}).get("membership") in ("join", "invite")
    )
