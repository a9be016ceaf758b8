"""nio's store for keys, as we need it: private, erasable, and read only where something is asked of it.

Beyond nio's tables it keeps how far each room key has been used, because forgetting means moving the key to
there.
"""

import hashlib
import os
from datetime import datetime
from pathlib import Path
from typing import Any

from nio.crypto import InboundGroupSession, OlmDevice, Session, TrustState
from nio.store import SqliteStore
from peewee import DatabaseError

from bot.matrix.key_memory import Devices, DeviceSessions, RoomSessions

DISK_ERRORS = (DatabaseError, OSError)
"""What the store raises when the disk or the database fails: never to be mistaken for odd input."""
_FILE_PREFIX = "device-"
_COLUMNS = "SELECT session, fp_key, sender_key, room_id, session_id FROM megolminboundsessions WHERE account_id = ?"
_BY_SESSION = f"{_COLUMNS} AND session_id = ?"
_BY_ROOM = f"{_COLUMNS} AND room_id = ?"
_TIME = "%Y-%m-%d %H:%M:%S.%f"


def store_file(device: str) -> str:
    """The file's name for a device; a Matrix id does not belong in a file name."""
    return f"{_FILE_PREFIX}{hashlib.sha256(device.encode()).hexdigest()[:16]}.db"


def _hashed(room: str) -> str:
    return hashlib.sha256(room.encode()).hexdigest()


def _time(text: str) -> datetime:
    return datetime.strptime(text, _TIME)  # noqa: DTZ007 - nio's times carry no zone


def remove_other_stores(folder: Path, device: str) -> None:
    """Overwrite and remove what earlier devices of the bot left: their keys could still read what was said to
    them."""
    for file in folder.glob(f"{_FILE_PREFIX}*"):
        if not file.name.startswith(store_file(device)):
            with file.open("r+b") as old:
                old.write(bytes(file.stat().st_size))
                os.fsync(old.fileno())
            file.unlink()


class KeyStore(SqliteStore):
    """The crypto store of one device: mode 0600, overwriting what it deletes, safe at any crash (WAL,
    FULL)."""

    def __post_init__(self) -> None:
        folder = Path(self.store_path)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = folder / self.database_name
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
        file.chmod(0o600)
        super().__post_init__()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
            self._sql(f"PRAGMA {pragma}")
        self._sql(
            "CREATE TABLE IF NOT EXISTS keyuse (session_id TEXT PRIMARY KEY, room_id TEXT NOT NULL,"
            " next_index INTEGER NOT NULL, floor INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
        )
        self._sql("CREATE TABLE IF NOT EXISTS roomsgivenup (room TEXT PRIMARY KEY) WITHOUT ROWID")
        self._sql("CREATE INDEX IF NOT EXISTS sessions_of_a_room ON megolminboundsessions (room_id, sender_key)")

    def _sql(self, statement: str, *values: Any) -> Any:
        return self.database.execute_sql(statement, values)

    def close(self) -> None:
        self.database.close()

    def _account(self) -> int | None:
        account = self._get_account()
        return None if account is None else int(account.id)

    # --- how far room keys have been used -------------------------------------------------------------------

    def used(self, room: str, session: str, index: int) -> None:
        """Message `index` of this session has been seen."""
        self._sql(
            "INSERT INTO keyuse (session_id, room_id, next_index) VALUES (?, ?, ?) ON CONFLICT (session_id)"
            " DO UPDATE SET next_index = excluded.next_index WHERE excluded.next_index > next_index",
            session,
            room,
            index + 1,
        )

    def next_index(self, session: str) -> int:
        """The first index nobody has used yet, as far as we saw; 0 for an unknown session."""
        row = self._sql("SELECT next_index FROM keyuse WHERE session_id = ?", session).fetchone()
        return int(row[0]) if row else 0

    def floor(self, session: str) -> int:
        """Everything below this index is forgotten on purpose."""
        row = self._sql("SELECT floor FROM keyuse WHERE session_id = ?", session).fetchone()
        return int(row[0]) if row else 0

    def raise_floors(self, room: str) -> None:
        """Forget, for every session of the room, what was used up to now."""
        self._sql("UPDATE keyuse SET floor = next_index WHERE room_id = ?", room)

    # --- room keys, read when asked for ---------------------------------------------------------------------

    def room_session(self, session: str) -> InboundGroupSession | None:
        found = self._sessions(_BY_SESSION, session)
        return found[0] if found else None

    def room_sessions(self, room: str) -> list[InboundGroupSession]:
        return self._sessions(_BY_ROOM, room)

    def _sessions(self, query: str, value: str) -> list[InboundGroupSession]:
        rows = self._sql(query, self._account(), value).fetchall()
        return [
            InboundGroupSession.from_pickle(
                bytes(pickle), signing_key, sender_key, room, self.pickle_key, self._chain(session)
            )
            for pickle, signing_key, sender_key, room, session in rows
        ]

    def _chain(self, session: str) -> list[str]:
        rows = self._sql("SELECT sender_key FROM forwardedchains WHERE session_id = ?", session).fetchall()
        return [row[0] for row in rows]

    def remove_outdated(self, room: str) -> None:
        """Remove the sessions of a room whose sender has gone on to a newer one, which never goes back."""
        self._sql(
            "DELETE FROM megolminboundsessions WHERE room_id = ? AND EXISTS"
            " (SELECT 1 FROM megolminboundsessions newer JOIN keyuse USING (session_id)"
            " WHERE newer.room_id = megolminboundsessions.room_id"
            " AND newer.sender_key = megolminboundsessions.sender_key"
            " AND newer.rowid > megolminboundsessions.rowid AND next_index > 0)",
            room,
        )

    def give_up_room(self, room: str) -> list[str]:
        """Remove everything about the keys of a room for good, and remember (as a hash) to take no new ones; the
        sessions that were removed."""
        self._sql("INSERT OR IGNORE INTO roomsgivenup VALUES (?)", _hashed(room))
        of_room = "SELECT session_id FROM megolminboundsessions WHERE room_id = ?"
        sessions = [row[0] for row in self._sql(of_room, room).fetchall()]
        self._sql(f"DELETE FROM forwardedchains WHERE session_id IN ({of_room})", room)  # noqa: S608 - ours
        self._sql("DELETE FROM megolminboundsessions WHERE room_id = ?", room)
        self._sql("DELETE FROM keyuse WHERE room_id = ?", room)
        return sessions

    def is_given_up(self, room: str) -> bool:
        return self._sql("SELECT 1 FROM roomsgivenup WHERE room = ?", _hashed(room)).fetchone() is not None

    def load_inbound_group_sessions(self) -> RoomSessions:
        return RoomSessions(self)

    # --- sessions with devices, read when asked for ---------------------------------------------------------

    def device_sessions(self, sender_key: str) -> list[Session]:
        rows = self._sql(
            "SELECT session, creation_time, last_usage_date FROM olmsessions WHERE account_id = ?"
            " AND sender_key = ? ORDER BY last_usage_date DESC",
            self._account(),
            sender_key,
        ).fetchall()
        return [
            Session.from_pickle(bytes(pickle), _time(made), self.pickle_key, _time(used)) for pickle, made, used in rows
        ]

    def load_sessions(self) -> DeviceSessions:
        return DeviceSessions(self)

    # --- devices and whether we trust them ------------------------------------------------------------------

    def load_device_keys(self) -> Devices:
        """All devices we know, in one query (nio asks once per device)."""
        rows = self._sql(
            "SELECT d.user_id, d.device_id, d.display_name, d.deleted, t.state, k.key_type, k.key"
            " FROM devicekeys d JOIN keys k ON k.device_id = d.id"
            " LEFT JOIN devicetruststate t ON t.device_id = d.id WHERE d.account_id = ?",
            self._account(),
        ).fetchall()
        devices: dict[tuple[str, str], OlmDevice] = {}
        for user, device, name, deleted, state, kind, key in rows:
            known = devices.get((user, device))
            if known is None:
                trust = TrustState.unset if state is None else TrustState(state)
                known = OlmDevice(user, device, {}, name, bool(deleted), trust)
                devices[user, device] = known
            known.keys[kind] = key
        store = Devices()
        for known in devices.values():
            store.add(known)
        return store

    def is_device_verified(self, device: OlmDevice) -> bool:
        """From memory, which is always as the table is; nio asks the table, for every device at every new
        key."""
        return device.trust_state is TrustState.verified

    def is_device_blacklisted(self, device: OlmDevice) -> bool:
        return device.trust_state is TrustState.blacklisted

    def is_device_ignored(self, device: OlmDevice) -> bool:
        return device.trust_state is TrustState.ignored

    def withdraw_trust(self, user: str | None) -> None:
        """What we concluded about the devices of `user` (or of everybody) no longer holds."""
        if user is None:
            self._sql("DELETE FROM devicetruststate")
            return
        self._sql("DELETE FROM devicetruststate WHERE device_id IN (SELECT id FROM devicekeys WHERE user_id = ?)", user)

    def switch_trust_all(self, trust_all: bool) -> bool:
        """Remember whether all devices are trusted; True when that is different from last time."""
        now = int(trust_all)
        before = int(self._sql("PRAGMA user_version").fetchone()[0])
        if now != before:
            self._sql(f"PRAGMA user_version = {now}")
        return now != before

    # --- leaving nothing behind -----------------------------------------------------------------------------

    def scrub(self) -> bool:
        """Bring what was deleted out of the file and its log. False: somebody was reading, try again."""
        busy, _pages, _moved = self._sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
