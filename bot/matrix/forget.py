"""Making this device unable to read what was said, while it can read what comes next.

A private chat outlives a round, and the member's client goes on with the same room key. Deleting that key
would make the bot deaf, so it is moved: forward to the first message that was not said yet. Going back is not
possible.
"""

from bot.domain.ids import RoomRef
from bot.matrix.client import MatrixClient
from bot.matrix.room_keys import moved
from bot.ports.homeserver import TryLater


def forget_words(client: MatrixClient, room: RoomRef) -> None:
    """See `bot.ports.homeserver.Homeserver.forget_words`."""
    keys = client.keys
    keys.drop_outbound(room)
    with keys.store.database.atomic():
        keys.store.raise_floors(room)
        for session in keys.store.room_sessions(room):
            floor = keys.store.floor(session.id)
            if floor > session.first_known_index:
                keys.save_inbound_group_session(moved(session, floor))
            keys.inbound_group_store.drop(session.id)
        keys.store.remove_outdated(room)
    if not keys.store.scrub():
        raise TryLater(1.0)


def forget_room(client: MatrixClient, room: RoomRef) -> None:
    """See `bot.ports.homeserver.Homeserver.forget_room`."""
    keys = client.keys
    keys.drop_outbound(room)
    with keys.store.database.atomic():
        for session in keys.store.give_up_room(room):
            keys.inbound_group_store.drop(session)
    if not keys.store.scrub():
        raise TryLater(1.0)
