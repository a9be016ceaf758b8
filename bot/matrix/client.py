"""matrix-nio's client, kept to what we trust it with: the connection, the account, and the encryption
machine.

Its own sync loop, sending and retrying are not used, because they sleep without end inside the library,
acknowledge what is not stored yet, and swallow failed key shares. No text of the library is ever logged: it
quotes messages.
"""

import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import vodozemac
from aiohttp import ClientError, ClientResponse, ClientTimeout
from nio import AsyncClient, AsyncClientConfig
from nio.crypto import ENCRYPTION_ENABLED

from bot.matrix.keystore import KeyStore, store_file
from bot.matrix.room_keys import RoomKeys
from bot.matrix.wire import PAUSE_AFTER_LOSS, Json, read_answer, read_list
from bot.ports.homeserver import CannotStart, StartProblem, TryLater

PATIENCE_SECONDS = 30.0
"""How long an ordinary request may take before it counts as lost."""
FILE_PATIENCE_SECONDS = 120.0
"""The same for a file, on a slow line."""
_CHUNK_BYTES = 65536

for _library in ("nio", "peewee"):
    # nio logs the content of malformed events, peewee the values of every statement
    logging.getLogger(_library).addHandler(logging.NullHandler())
    logging.getLogger(_library).propagate = False


class MatrixClient(AsyncClient):
    """One account on one homeserver. `keys` is there after `open_keys`."""

    def __init__(self, homeserver: str, store_folder: Path, pickle_key: bytes) -> None:
        if not ENCRYPTION_ENABLED:
            # without it nio sends plain text into encrypted rooms, without an error
            raise CannotStart(StartProblem.NO_ENCRYPTION)
        config = AsyncClientConfig(
            store=KeyStore, encryption_enabled=True, pickle_key=pickle_key.hex(), store_sync_tokens=False
        )
        super().__init__(homeserver.rstrip("/"), store_path=str(store_folder), config=config)
        self._closed = False

    @property
    def keys(self) -> RoomKeys:
        """The encryption machine of this device."""
        assert isinstance(self.olm, RoomKeys)
        return self.olm

    def open_keys(self, user: str, device: str, token: str) -> None:
        """Become this device; its keys are read from the store, or made."""
        self.restore_login(user, device, token)

    def load_store(self) -> None:
        """Called by nio when the device is known."""
        folder = Path(self.store_path)
        self.store = KeyStore(
            self.user_id, self.device_id, str(folder), self.config.pickle_key, store_file(self.device_id)
        )
        try:
            self.olm = RoomKeys(self.user_id, self.device_id, self.store)
        except (vodozemac.PickleException, vodozemac.LibolmPickleException):
            # sealed with another key: the store is there, but it is as good as lost
            raise CannotStart(StartProblem.STORE_LOST) from None

    async def close(self) -> None:
        """Close the connections and the store."""
        self._closed = True
        await super().close()
        if isinstance(self.store, KeyStore):
            self.store.close()

    async def call(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        *,
        query: Mapping[str, str] | None = None,
        patience: float = PATIENCE_SECONDS,
    ) -> Json:
        """One request. Raises `TryLater`, `Refused` (also `AuthenticationAsked`) or `SignedOut`."""
        address = f"{path}?{urlencode(query)}" if query else path
        return read_answer(*await self._exchange(method, address, _json(body), patience=patience))

    async def call_list(self, method: str, path: str) -> list[Any]:
        """A request whose answer is a list. Raises as `call` does."""
        return read_list(*await self._exchange(method, path))

    async def server_date(self) -> str | None:
        """The `Date` header of a small answer."""
        _status, headers, _raw = await self._exchange("GET", "/_matrix/client/versions")
        return headers.get("Date")

    async def upload(self, path: str, data: bytes, mimetype: str) -> Json:
        """Post bytes. Raises as `call` does."""
        # as a stream: sent in pieces, so that others are not held up
        return read_answer(*await self._exchange("POST", path, BytesIO(data), mimetype, patience=FILE_PATIENCE_SECONDS))

    async def download(self, path: str, most: int) -> bytes | None:
        """Fetch bytes; None as soon as it shows that there are more than `most`. Raises as `call` does."""
        # unpacked: a packed answer could be any size
        read = partial(_at_most, most)
        try:
            status, headers, raw = await self._exchange(
                "GET", path, encoding="identity", read=read, patience=FILE_PATIENCE_SECONDS
            )
        except _TooMuch:
            return None
        if not 200 <= status < 300:
            read_answer(status, headers, raw)
        return raw

    async def _exchange(
        self,
        method: str,
        address: str,
        data: str | BytesIO | None = None,
        content_type: str = "application/json",
        *,
        encoding: str | None = None,
        read: Callable[[ClientResponse], Awaitable[bytes]] = ClientResponse.read,
        patience: float = PATIENCE_SECONDS,
    ) -> tuple[int, Mapping[str, str], bytes]:
        if self._closed:  # nio would open a new connection
            raise TryLater(PAUSE_AFTER_LOSS)
        headers = {"Content-Type": content_type}
        if self.access_token:
            headers["Authorization"] = f"Bearer {self.access_token}"
        if encoding:
            headers["Accept-Encoding"] = encoding
        try:
            response = await self.send(method, address, data, headers, timeout=ClientTimeout(total=patience))
            async with response:
                return response.status, response.headers, await read(response)
        except (ClientError, TimeoutError, OSError):
            # the cause is cut off on purpose: its text holds the address, and with it rooms and people
            raise TryLater(PAUSE_AFTER_LOSS) from None


def _json(body: Mapping[str, Any] | None) -> str | None:
    return None if body is None else json.dumps(body, separators=(",", ":"))


class _TooMuch(Exception):
    """The answer is longer than we take."""


async def _at_most(most: int, response: ClientResponse) -> bytes:
    """The body. Raises `_TooMuch` before more than that is in memory."""
    if (response.content_length or 0) > most:
        raise _TooMuch
    body = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK_BYTES):
        body += chunk
        if len(body) > most:
            raise _TooMuch
    return bytes(body)
