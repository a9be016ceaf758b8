"""nio's encryption machine with the rules we add to it."""

from collections.abc import Mapping
from typing import Any

from nio.crypto import InboundGroupSession, Olm, OutboundGroupSession
from nio.events import EncryptedToDeviceEvent, ForwardedRoomKeyEvent, RoomKeyEvent, ToDeviceEvent
from nio.responses import KeysClaimResponse

from bot.matrix.key_memory import RoomSessions
from bot.matrix.keystore import KeyStore
from bot.matrix.odd_input import odd_input_is_theirs
from bot.matrix.signed_json import canonical


class RoomKeys(Olm):
    """The keys of this device.

    - A room key that comes again never replaces a better one, and never brings back what was forgotten, or a room that
      was given up.
    - Of our own messages no readable copy is kept: we never read them back.
    - Which devices are asked for and trusted is decided in `trust.py`, not by who is seen in a room.
    """

    store: KeyStore
    inbound_group_store: RoomSessions

    def create_group_session(
        self, sender_key: str, sender_fp_key: str, room_id: str, session_id: str, session_key: str
    ) -> None:
        session = InboundGroupSession(session_key, sender_fp_key, sender_key, room_id)
        if session.id != session_id or self.store.is_given_up(room_id):
            return
        known = self.inbound_group_store.find(room_id, session_id)
        if known is not None and known.first_known_index <= session.first_known_index:
            return
        floor = self.store.floor(session_id)
        if floor > session.first_known_index:
            session = moved(session, floor)
        self.inbound_group_store.add(session)
        self.save_inbound_group_session(session)

    def create_outbound_group_session(self, room_id: str) -> None:
        self.outbound_group_sessions[room_id] = OutboundGroupSession()

    def update_tracked_users(self, room: Any) -> None:
        """Not used: see `trust.py`."""

    def take_to_device(self, raw: Mapping[str, Any]) -> bool:
        """Take in one to-device event; True when it brought a room key. Only what came encrypted counts.

        Anybody may send such events, so whatever goes wrong inside is the sender's: never ours to stumble
        over.
        """
        if raw.get("type") != "m.room.encrypted":
            return False
        arrived = None
        with odd_input_is_theirs():
            event = ToDeviceEvent.parse_event(dict(raw))
            if isinstance(event, EncryptedToDeviceEvent):
                arrived = self.handle_to_device_event(event)
        return isinstance(arrived, RoomKeyEvent | ForwardedRoomKeyEvent)

    def take_claimed(self, response: KeysClaimResponse) -> None:
        """Make sessions of claimed one-time keys; a key that is no key or badly signed makes none."""
        with odd_input_is_theirs():
            self.handle_response(response)

    def drop_outbound(self, room: str) -> None:
        """The next message in this room gets a new key (nio keeps one that is half shared)."""
        self.outbound_group_sessions.pop(room, None)

    def encrypt_in_room(self, room: str, kind: str, content: Mapping[str, Any]) -> dict[str, Any]:
        """An `m.room.encrypted` content. The key must have been shared before."""
        encrypted: dict[str, Any] = self.group_encrypt(room, {"type": kind, "content": dict(content)})
        if "m.relates_to" in content:
            encrypted["m.relates_to"] = content["m.relates_to"]
        return encrypted

    def sign(self, value: Mapping[str, Any]) -> str:
        """This device's signature over a JSON object."""
        signature: str = self.account.sign(canonical(value).decode())
        return signature

    @property
    def fingerprint(self) -> str:
        """The device's public Ed25519 key."""
        return str(self.account.identity_keys["ed25519"])

    def next_fallback_key(self) -> dict[str, Any]:
        """A new signed fallback key, for when the one-time keys have run out. Saved by the caller."""
        account = self.account._account
        account.generate_fallback_key()
        return {
            f"signed_curve25519:{key_id}": self._signed_one_time_key({"key": key.to_base64(), "fallback": True})
            for key_id, key in account.fallback_key.items()
        }

    def _signed_one_time_key(self, key: dict[str, Any]) -> dict[str, Any]:
        return key | {"signatures": {self.user_id: {f"ed25519:{self.device_id}": self.sign(key)}}}


def moved(session: InboundGroupSession, index: int) -> InboundGroupSession:
    """The same session, able to read from message `index` on and nothing before."""
    return InboundGroupSession.import_session(
        session.export_session(index),
        session.ed25519,
        session.sender_key,
        session.room_id,
        session.forwarding_chain,
    )
