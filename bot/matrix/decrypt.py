"""Opening encrypted room events.

Sessions are found by room and session id alone: the event's own `sender_key` and `device_id` are claims
nobody signed (the specification deprecates them). Who sent a message follows from the session, whose keys
came over a channel that only that device could write to.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple

import vodozemac
from nio.crypto import InboundGroupSession
from nio.events import MegolmEvent

from bot.domain.ids import RoomRef
from bot.matrix.odd_input import odd_input_is_theirs
from bot.matrix.room_keys import RoomKeys

_ALGORITHM = "m.megolm.v1.aes-sha2"


class Closed(Enum):
    """Why an event could not be opened."""

    NO_KEY = "no key"
    """The key is not here, or begins later than this message: worth keeping and trying again."""
    FORGOTTEN = "forgotten"
    """It was read before and its key is gone on purpose."""
    BROKEN = "broken"
    """It never will be readable: damaged, forged or sent a second time."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The payload of an encrypted event, and the keys of the device that sent it (unpadded base64).

    `forwarded`: the key came by a detour, so nobody vouches for the sender."""

    type: str
    content: Mapping[str, Any] = field(repr=False)
    curve25519: str
    ed25519: str
    forwarded: bool


class _Sealed(NamedTuple):
    session_id: str
    ciphertext: str
    at: int


def _sealed(content: Any) -> _Sealed | None:
    if not isinstance(content, Mapping) or content.get("algorithm") != _ALGORITHM:
        return None
    session_id, ciphertext = content.get("session_id"), content.get("ciphertext")
    if not isinstance(session_id, str) or not isinstance(ciphertext, str):
        return None
    try:
        at = vodozemac.MegolmMessage.from_base64(ciphertext).message_index()
    except vodozemac.DecodeException:
        return None
    return _Sealed(session_id, ciphertext, at)


def open_event(keys: RoomKeys, room: RoomRef, event: Mapping[str, Any]) -> Opened | Closed:
    """Open an `m.room.encrypted` event. Never raises, whatever the event holds; only a failing disk does."""
    sealed = _sealed(event.get("content"))
    if sealed is None:
        return Closed.BROKEN
    session = keys.inbound_group_store.find(room, sealed.session_id)
    if session is None or sealed.at < session.first_known_index:
        if sealed.at < keys.store.floor(sealed.session_id):
            return Closed.FORGOTTEN
        if session is None:
            # remembered, so that a key which comes after forgetting does not open what was forgotten
            keys.store.used(room, sealed.session_id, sealed.at)
            _suspect_lost_session(keys, room, event)
        return Closed.NO_KEY
    plain = _plain(session, sealed.ciphertext)
    if plain is None or _seen_elsewhere(keys, session, sealed, event):
        return Closed.BROKEN
    keys.store.used(room, sealed.session_id, sealed.at)
    return _payload(plain, room, session)


def _plain(session: InboundGroupSession, ciphertext: str) -> str | None:
    try:
        plain, _index = session.decrypt(ciphertext)
    except (vodozemac.MegolmDecryptionException, vodozemac.DecodeException, UnicodeError):
        return None
    return str(plain)


def _seen_elsewhere(keys: RoomKeys, session: InboundGroupSession, sealed: _Sealed, event: Mapping[str, Any]) -> bool:
    """Whether another event already used this index: somebody sends an old ciphertext again."""
    place = (session.sender_key, session.id, sealed.at)
    mark = (event.get("event_id"), event.get("origin_server_ts"))
    return bool(keys.message_index_store.setdefault(place, mark) != mark)


def _payload(plain: str, room: RoomRef, session: InboundGroupSession) -> Opened | Closed:
    try:
        payload = json.loads(plain)
    except (ValueError, RecursionError):
        return Closed.BROKEN
    if not isinstance(payload, dict) or payload.get("room_id") != room:
        return Closed.BROKEN
    kind, content = payload.get("type"), payload.get("content")
    if not isinstance(kind, str) or not isinstance(content, dict):
        return Closed.BROKEN
    return Opened(kind, content, session.sender_key, session.ed25519, bool(session.forwarding_chain))


def _suspect_lost_session(keys: RoomKeys, room: RoomRef, event: Mapping[str, Any]) -> None:
    """Let nio find out whether our session with that device is out of step, and have it mended."""
    with odd_input_is_theirs():
        known = MegolmEvent.from_dict(dict(event) | {"room_id": room})
        if isinstance(known, MegolmEvent):
            keys.check_if_wedged(known)
