"""From raw room events to `Incoming`: opening first, then asking who sent them, then reading.

The steps are apart because opening happens inside the key store's transaction and asking about people needs
the network.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.matrix.decrypt import Closed, Opened, open_event
from bot.matrix.inbox import Post, event_ref, is_deleted, read_post, read_redaction, read_state
from bot.matrix.membership import Membership
from bot.matrix.outbound import own_txn
from bot.matrix.room_keys import RoomKeys
from bot.matrix.trust import Trust
from bot.ports.homeserver import Echo, Incoming, Malformed, Refused, Undecryptable


@dataclass(frozen=True, slots=True)
class Letter:
    """A raw event of a room. `inside` is None for what was never encrypted."""

    room: RoomRef
    raw: Mapping[str, Any] = field(repr=False)
    inside: Opened | Closed | None = field(repr=False)

    @property
    def sender(self) -> PersonRef | None:
        sender = self.raw.get("sender")
        return PersonRef(sender) if isinstance(sender, str) and sender else None


class Reader:
    """Reads for one account."""

    def __init__(self, me: PersonRef, membership: Membership, trust: Trust) -> None:
        self._me = me
        self._membership = membership
        self._trust = trust

    def open(self, keys: RoomKeys, room: RoomRef, raw: Any) -> Letter:
        """Open one event. Inside the key store's transaction."""
        event = raw if isinstance(raw, dict) else {}
        sealed = event.get("type") == "m.room.encrypted" and "state_key" not in event
        if not sealed or event.get("sender") == self._me or is_deleted(event):
            return Letter(room, event, None)
        return Letter(room, event, open_event(keys, room, event))

    async def get_to_know(self, letters: Iterable[Letter]) -> None:
        """Learn the devices of everybody who sent something encrypted that opened, and of every room where
        something came in clear whether it should have been."""
        senders = {letter.sender for letter in letters if isinstance(letter.inside, Opened)}
        await self._trust.settle(sender for sender in senders if sender is not None)
        for room in {letter.room for letter in letters if letter.inside is None}:
            with suppress(Refused):  # we are out of it already
                await self._membership.look_up(room)

    def read(self, letter: Letter) -> Incoming | None:
        """What the event says to us, if anything."""
        raw, room = letter.raw, letter.room
        ref, sender, kind = event_ref(raw), letter.sender, raw.get("type")
        if ref is None or sender is None or not isinstance(kind, str):
            return Malformed(room, ref)
        if is_deleted(raw):
            return None
        if "state_key" in raw:
            return read_state(room, raw)
        if kind == "m.room.redaction":
            return None if sender == self._me else read_redaction(room, raw)
        if sender == self._me:
            return Echo(room, ref, own_txn(raw)) if kind in ("m.room.message", "m.room.encrypted") else None
        return self._read_message(letter, ref, sender, kind)

    def _read_message(self, letter: Letter, ref: EventRef, sender: PersonRef, kind: str) -> Incoming | None:
        room, inside, outer = letter.room, letter.inside, letter.raw.get("content")
        if not isinstance(outer, Mapping) or inside is Closed.BROKEN:
            return Malformed(room, ref)
        if inside is Closed.FORGOTTEN:
            return None
        if inside is Closed.NO_KEY:
            return Undecryptable(room, ref, sender, held(room, letter.raw))
        if isinstance(inside, Opened):
            trusted = not inside.forwarded and self._trust.believes(sender, inside.curve25519, inside.ed25519)
            post = Post(room, ref, sender, inside.type, inside.content, outer, encrypted=True, trusted=trusted)
        else:
            # in an encrypted room only the server, or somebody who wants to look like another, sends in clear
            trusted = self._membership.is_plain(room)
            post = Post(room, ref, sender, kind, outer, {}, encrypted=False, trusted=trusted)
        return read_post(post, self._me)


def held(room: RoomRef, raw: Mapping[str, Any]) -> bytes:
    """An unreadable event, to be kept and tried again. Holds the ciphertext only."""
    return json.dumps({"room": room, "event": raw}, separators=(",", ":")).encode()


def unheld(kept: bytes) -> tuple[RoomRef, dict[str, Any]]:
    """The reverse of `held`."""
    value = json.loads(kept)
    return RoomRef(value["room"]), value["event"]
