"""What of the key store stays in memory: read from it when asked for, as nio wants to find it."""

from collections import OrderedDict
from typing import Protocol

from nio.crypto import DeviceStore, GroupSessionStore, InboundGroupSession, OlmDevice, Session, SessionStore

_SESSIONS_IN_MEMORY = 4096


class KeySource(Protocol):
    """Where keys come from: `bot.matrix.keystore.KeyStore`."""

    def room_session(self, session: str) -> InboundGroupSession | None: ...

    def device_sessions(self, sender_key: str) -> list[Session]: ...


class Devices(DeviceStore):
    """All devices we know. nio looks through all of them for each one it adds."""

    def __contains__(self, device: OlmDevice) -> bool:
        return bool(self[device.user_id].get(device.id) == device)


class RoomSessions(GroupSessionStore):
    """Room keys by room and session, from the store when they are needed; the last few thousand stay in
    memory."""

    def __init__(self, store: KeySource) -> None:
        super().__init__()
        self._store = store
        self._recent: OrderedDict[str, InboundGroupSession] = OrderedDict()

    def add(self, session: InboundGroupSession) -> bool:
        self._recent[session.id] = session
        self._recent.move_to_end(session.id)
        if len(self._recent) > _SESSIONS_IN_MEMORY:
            self._recent.popitem(last=False)
        return True

    def find(self, room: str, session: str) -> InboundGroupSession | None:
        """The session, if it belongs to this room."""
        found = self._recent.get(session)
        if found is None:
            found = self._store.room_session(session)
            if found is not None:
                self.add(found)
        return found if found is not None and found.room_id == room else None

    def get(self, room_id: str, sender_key: str, session_id: str) -> InboundGroupSession | None:
        found = self.find(room_id, session_id)
        return found if found is not None and found.sender_key == sender_key else None

    def drop(self, session: str) -> None:
        self._recent.pop(session, None)


class _BySenderKey(dict[str, list[Session]]):
    """Sessions by the other device's key, read from the store the first time a key is asked for."""

    def __init__(self, store: KeySource) -> None:
        super().__init__()
        self._store = store

    def __missing__(self, sender_key: str) -> list[Session]:
        sessions = self._store.device_sessions(sender_key)
        self[sender_key] = sessions
        return sessions


class DeviceSessions(SessionStore):
    """Sessions with other devices, most recently used first."""

    def __init__(self, store: KeySource) -> None:
        super().__init__()
        self._entries = _BySenderKey(store)
