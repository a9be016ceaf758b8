"""Files as a member's client fetches and opens them."""

from typing import Any

from nio.crypto.attachments import decrypt_attachment

from bot.demo.person import Person
from bot.demo.seen import Seen


async def download(person: Person, address: str) -> bytes:
    """What the server has under this address, for this person."""
    client: Any = person._client
    headers = {"Authorization": f"Bearer {client.access_token}"}
    path = f"/_matrix/client/v1/media/download/{address.removeprefix('mxc://')}"
    async with await client.send("GET", path, None, headers) as response:
        return bytes(await response.read())


async def opened(person: Person, seen: Seen) -> bytes:
    """The encrypted file of a message, decrypted."""
    file = seen.content["file"]
    sealed = await download(person, file["url"])
    return bytes(decrypt_attachment(sealed, file["key"]["k"], file["hashes"]["sha256"], file["iv"]))
