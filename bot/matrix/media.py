"""Fetching what people sent, and sending pictures and files. Nothing of it ever touches a disk."""

import asyncio
import sys
from collections.abc import Mapping
from typing import Any

from bot.domain.ids import EventRef, RoomRef
from bot.matrix.attachments import content_of, open_sealed, seal, unpack
from bot.matrix.client import MatrixClient
from bot.matrix.membership import Membership
from bot.matrix.outbound import Outbound
from bot.matrix.wire import client_path
from bot.ports.homeserver import Refused, TryLater
from bot.ports.media import MOST_PICTURE_BYTES, MediaRef, MediaTrouble, MediaUnusable, Upload

_UPLOAD = "/_matrix/media/v3/upload"
_CONFIG = "/_matrix/client/v1/media/config"
_SEALED_TYPE = "application/octet-stream"


class Media:
    """The files of this account's rooms."""

    def __init__(self, client: MatrixClient, membership: Membership, outbound: Outbound) -> None:
        self._client = client
        self._membership = membership
        self._outbound = outbound
        self._most: int | None = None

    async def picture(self, ref: MediaRef) -> bytes:
        """See `bot.ports.homeserver.Homeserver.picture`."""
        place = unpack(ref)
        if place.size is not None and place.size > MOST_PICTURE_BYTES:
            raise MediaUnusable(MediaTrouble.TOO_LARGE)
        path = client_path("media", "download", place.server, place.media, version="v1")
        try:
            data = await self._client.download(path, MOST_PICTURE_BYTES)
        except Refused:
            raise MediaUnusable(MediaTrouble.GONE) from None
        if data is None:
            raise MediaUnusable(MediaTrouble.TOO_LARGE)
        if place.secret is None:
            return data
        return await asyncio.to_thread(open_sealed, data, place.secret)

    async def send(
        self, room: RoomRef, kind: str, upload: Upload, info: Mapping[str, Any], extra: Mapping[str, Any], txn: str
    ) -> EventRef:
        """Upload, then say where it lies, as one message.

        The message is sent once per `txn`, as every message; the upload before it is done again at each try. What a
        lost try left on the server is ciphertext that no message names, so it is nobody's. In a room without
        encryption it is the file itself, under an address nobody was told.
        """
        await self._membership.look_up(room)
        where = await (self._put_sealed(upload) if self._membership.is_encrypted(room) else self._put(upload))
        return await self._outbound.send(room, content_of(kind, upload, where, info, extra), txn)

    async def _put_sealed(self, upload: Upload) -> dict[str, Any]:
        sealed, opens = await asyncio.to_thread(seal, upload.data)
        return {"file": {**opens, "url": await self._upload(sealed, _SEALED_TYPE)}}

    async def _put(self, upload: Upload) -> dict[str, Any]:
        return {"url": await self._upload(upload.data, upload.mimetype)}

    async def _upload(self, data: bytes, mimetype: str) -> str:
        """The file name stays out of it: the server has no need to know it."""
        if len(data) > await self._server_takes():
            raise Refused("M_TOO_LARGE")
        address = (await self._client.upload(_UPLOAD, data, mimetype)).get("content_uri")
        if not isinstance(address, str):
            raise TryLater(1.0)
        return address

    async def _server_takes(self) -> int:
        """Asked before: a server that is sent too much hangs up, which looks like a lost connection."""
        if self._most is None:
            most = (await self._client.call("GET", _CONFIG)).get("m.upload.size")
            self._most = most if isinstance(most, int) else sys.maxsize
        return self._most
