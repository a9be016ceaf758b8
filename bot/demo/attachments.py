"""Pictures and files as a simulated person's client sends and opens them."""

import asyncio
from io import BytesIO
from typing import Any

from nio.crypto.attachments import decrypt_attachment, encrypt_attachment

from bot.demo.person import Person
from bot.demo.seen import Seen


async def send_picture(
    person: Person,
    room: str,
    data: bytes,
    *,
    caption: str = "",
    mimetype: str = "image/png",
    size: int | None = None,
    url: str | None = None,
    upload_instead: bytes | None = None,
) -> str:
    """Send an encrypted picture; the event id. `size`, `url` and `upload_instead` are for lies."""
    sealed, opens = await asyncio.to_thread(encrypt_attachment, data)
    address = url or await upload(person, sealed if upload_instead is None else upload_instead)
    content = {
        "msgtype": "m.image",
        "body": caption or "tekening.png",
        "filename": "tekening.png",
        "info": {"mimetype": mimetype, "size": len(data) if size is None else size},
        "file": {**opens, "url": address},
    }
    return await person.send_content(room, content)


async def attachment(person: Person, seen: Seen) -> bytes:
    """What the bot sent in an encrypted message, fetched and opened."""
    file = seen.content["file"]
    sealed = await download(person, file["url"])
    return bytes(decrypt_attachment(sealed, file["key"]["k"], file["hashes"]["sha256"], file["iv"]))


async def upload(person: Person, data: bytes) -> str:
    """Put bytes on the server; their address."""
    headers = _signed(person) | {"Content-Type": "application/octet-stream"}
    client: Any = person._client
    async with await client.send("POST", "/_matrix/media/v3/upload", BytesIO(data), headers) as response:
        return str((await response.json())["content_uri"])


async def download(person: Person, address: str) -> bytes:
    """What lies at an `mxc://` address."""
    client: Any = person._client
    path = f"/_matrix/client/v1/media/download/{address.removeprefix('mxc://')}"
    async with await client.send("GET", path, None, _signed(person)) as response:
        return bytes(await response.read())


def _signed(person: Person) -> dict[str, str]:
    return {"Authorization": f"Bearer {person._session.access_token}"}
