"""The marked steps: every place where the bot has done half of something.

Each is a point in the real code, before or after one of its calls. What a crash must not break there is what the
modules themselves say; `hooks.py` does the killing.
"""

import re
from pathlib import Path
from typing import Any, Final

from alembic.runtime.migration import HeadMaintainer

from bot.matrix import account
from bot.matrix.client import MatrixClient
from bot.matrix.homeserver import MatrixHomeserver
from bot.matrix.keystore import KeyStore
from bot.matrix.reading import Reader
from bot.matrix.room_keys import RoomKeys
from bot.matrix.sync import Sync
from bot.service.enclose import Enclosing
from bot.service.erase import Eraser
from bot.service.marking import Marker
from bot.service.prepare import Preparer
from bot.service.receive import Receiver
from bot.storage import schema, store
from bot.storage.outbox import QueuedOutbox
from bot.storage.rounds import SqlRounds
from bot.storage.store import SqlStore
from bot.storage.transaction import Transaction
from bot.vault import files
from bot.vault.keys import FileVault
from tests.crash.hooks import Hooks

_REQUESTS: Final = {
    r"PUT .*/send/": "send",
    r"PUT .*/redact/": "redaction",
    r"POST .*/media/v3/upload$": "upload of a file",
    r"PUT .*/sendToDevice/": "room key to a device",
    r"POST .*/keys/claim$": "claim of one-time keys",
    r"POST .*/createRoom$": "new private chat",
    r"PUT .*/m\.direct$": "mark as direct chat",
    r"POST .*/join/": "join a team",
    r"POST .*/login$": "login",
    r"POST .*/keys/upload$": "upload of device keys",
    r"POST .*/device_signing/upload$": "upload of identity",
    r"POST .*/signatures/upload$": "signature of device",
    r"PUT .*/m\.secret_storage\.key\.": "secret storage, key",
    r"PUT .*/m\.cross_signing\.": "secret storage, seed",
    r"PUT .*/m\.secret_storage\.default_key$": "secret storage, ready",
}
FIRST_START: Final = (
    "database: tables made",
    "vault: key written, not in place",
    "vault: key created",
    "store: paired with keys",
    "before request: login",
    "after request: login",
    "matrix: key store opened",
    "matrix: signed in",
    "before request: upload of device keys",
    "after request: upload of device keys",
    "before request: upload of identity",
    "after request: upload of identity",
    "before request: signature of device",
    "after request: signature of device",
    "before request: secret storage, key",
    "after request: secret storage, key",
    "after request: secret storage, seed",
    "before request: secret storage, ready",
    "after request: secret storage, ready",
    "start: erasures looked up",
    "sync: answer came",
    "sync: keys stored",
    "before request: join a team",
    "after request: join a team",
    "handling: prepared",
)
"""In the order in which a first start passes them."""
OLD_DATABASE: Final = (
    "migration: old database copied",
    "migration: tables changed, not committed",
    "migration: done",
    "store: paired with keys",
)
"""The same for a start with the database of an older version."""

RARE: Final = (
    "sync: key taken, not committed",
    "vault: key written, not in place",
    "vault: key created",
    "before request: new private chat",
    "after request: new private chat",
    "before request: mark as direct chat",
    "after request: mark as direct chat",
    "chat: made, not stored",
    "before request: join a team",
    "after request: join a team",
    "before request: claim of one-time keys",
    "after request: claim of one-time keys",
    "before request: redaction",
    "after request: redaction",
    "file: taken up, not made",
    "file: made, not sent",
    "before request: upload of a file",
    "after request: upload of a file",
    "file: sent, not noted",
    "erasure: begins",
    "erasure: floors raised, not committed",
    "erasure: room keys moved",
    "erasure: rows removed, not committed",
    "erasure: rows removed",
    "vault: key overwritten, not removed",
    "vault: key destroyed",
    "erasure: database scrubbed",
    "erasure: noted, not committed",
)
"""Steps of the storm that come a few times in a round."""
COMMON: Final = (
    "sync: answer came",
    "sync: keys stored",
    "sync: words opened, not committed",
    "sync: batch taken",
    "handling: prepared",
    "handling: in transaction",
    "transaction: before commit",
    "transaction: rows written, not committed",
    "transaction: after commit",
    "sending: parcel taken up",
    "sending: encrypted",
    "before request: room key to a device",
    "after request: room key to a device",
    "before request: send",
    "after request: send",
    "sending: sent, not noted",
    "sending: noted, not committed",
    "start: erasures looked up",
)
"""Steps of the storm that come all the time."""


def mark_all(hooks: Hooks) -> None:
    """Wrap every place that has a name above."""
    _mark_storage(hooks)
    _mark_matrix(hooks)
    _mark_service(hooks)


def _mark_storage(hooks: Hooks) -> None:
    hooks.after(schema, "_make", "database: tables made")
    hooks.after(schema, "copy_database", "migration: old database copied")
    hooks.after(HeadMaintainer, "update_to_step", "migration: tables changed, not committed")
    hooks.after(schema, "upgrade", "migration: done")
    hooks.after(store, "pair_keys", "store: paired with keys")
    hooks.around(Transaction, "_commit", "transaction: before commit", "transaction: after commit")
    hooks.after(Transaction, "_write_out", "transaction: rows written, not committed")
    hooks.after(QueuedOutbox, "sent", "sending: noted, not committed")
    hooks.after(SqlRounds, "remove_rows", "erasure: rows removed, not committed")
    hooks.after(SqlRounds, "finish_deleting", "erasure: noted, not committed")
    hooks.after(SqlStore, "scrub", "erasure: database scrubbed")
    hooks.after(files, "_write_all", _which_write)
    hooks.after(FileVault, "create", "vault: key created")
    hooks.after(FileVault, "destroy", "vault: key destroyed")


def _mark_matrix(hooks: Hooks) -> None:
    hooks.around(MatrixClient, "_exchange", _before_request, _after_request)
    hooks.after(MatrixClient, "open_keys", "matrix: key store opened")
    hooks.after(account, "_sign_in", "matrix: signed in")
    hooks.after(Sync, "_ask", "sync: answer came")
    hooks.after(RoomKeys, "take_to_device", "sync: key taken, not committed")
    hooks.after(Sync, "_store_keys", "sync: keys stored")
    hooks.after(Reader, "open", "sync: words opened, not committed")
    hooks.after(Sync, "_take", "sync: batch taken")
    hooks.after(RoomKeys, "encrypt_in_room", "sending: encrypted")
    hooks.around(MatrixHomeserver, "send", "sending: parcel taken up", "sending: sent, not noted")
    hooks.after(MatrixHomeserver, "create_private_chat", "chat: made, not stored")
    hooks.after(KeyStore, "raise_floors", "erasure: floors raised, not committed")
    hooks.after(MatrixHomeserver, "forget_words", "erasure: room keys moved")


def _mark_service(hooks: Hooks) -> None:
    hooks.after(Preparer, "prepare", "handling: prepared")
    hooks.after(Receiver, "_handle", "handling: in transaction")
    hooks.around(Enclosing, "_made", "file: taken up, not made", "file: made, not sent")
    hooks.after(Enclosing, "send", "file: sent, not noted")
    hooks.after(Eraser, "resume", "start: erasures looked up")
    hooks.before(Eraser, "_erase", "erasure: begins")
    hooks.after(Marker, "forget", "erasure: rows removed")


def _which_write(handle: int, _content: bytes) -> str:
    fresh = Path(f"/proc/self/fd/{handle}").readlink().suffix == ".new"
    return "vault: key written, not in place" if fresh else "vault: key overwritten, not removed"


def _before_request(_client: MatrixClient, method: str, path: str, *_: Any) -> str | None:
    return _request("before", method, path)


def _after_request(_client: MatrixClient, method: str, path: str, *_: Any) -> str | None:
    return _request("after", method, path)


def _request(when: str, method: str, path: str) -> str | None:
    call = f"{method} {path}"
    return next((f"{when} request: {name}" for pattern, name in _REQUESTS.items() if re.match(pattern, call)), None)
