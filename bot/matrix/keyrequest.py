"""Asking for the key of a message that could not be read."""

from collections.abc import Mapping
from typing import Any

from nio.event_builders import RoomKeyRequestMessage

from bot.domain.ids import RoomRef
from bot.matrix.client import MatrixClient
from bot.matrix.housekeeping import Housekeeping

_EVERY_DEVICE = "*"
_ALGORITHM = "m.megolm.v1.aes-sha2"


async def ask_for_key(
    client: MatrixClient, housekeeping: Housekeeping, room: RoomRef, event: Mapping[str, Any]
) -> None:
    """Ask all devices of the sender, once per key. Whether they answer is up to them: do not count on it."""
    content = event.get("content")
    session = content.get("session_id") if isinstance(content, Mapping) else None
    sender = event.get("sender")
    if not isinstance(session, str) or not isinstance(sender, str) or session in client.keys.outgoing_key_requests:
        return
    message = RoomKeyRequestMessage(
        "m.room_key_request",
        sender,
        _EVERY_DEVICE,
        {
            "action": "request",
            "body": {"algorithm": _ALGORITHM, "session_id": session, "room_id": room},
            "request_id": session,
            "requesting_device_id": str(client.device_id),
        },
        session,
        session,
        room,
        _ALGORITHM,
    )
    client.keys.outgoing_to_device_messages.append(message)
    await housekeeping.send_to_device(message)
