"""Pictures and files as messages hold them: where the bytes lie, what opens them, and what is said about them.

Reading is done on plain JSON that any stranger may have made: what is not exactly as it should be is no picture.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from nio import EncryptionError
from nio.crypto.attachments import decrypt_attachment, encrypt_attachment

from bot.ports.media import MediaRef, MediaTrouble, MediaUnusable, Upload

_ADDRESS = re.compile(r"mxc://([A-Za-z0-9\[][A-Za-z0-9.:\[\]-]{0,254})/([A-Za-z0-9_-]{1,255})", re.ASCII)
_MIMETYPE = re.compile(r"[a-z]{1,20}/[a-z0-9.+-]{1,60}", re.ASCII)
_KEY = re.compile(r"[A-Za-z0-9_-]{43}=?", re.ASCII)
_VECTOR = re.compile(r"[A-Za-z0-9+/]{22}(?:==)?", re.ASCII)
_HASH = re.compile(r"[A-Za-z0-9+/]{43}=?", re.ASCII)
_MOST_BYTES = 2**53


@dataclass(frozen=True, slots=True)
class Secret:
    """What opens an encrypted attachment: AES-256 key, counter block, SHA-256 of the ciphertext; all base64."""

    key: str = field(repr=False)
    iv: str = field(repr=False)
    sha256: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an attachment lies. `secret` is None for one that was not encrypted."""

    server: str
    media: str = field(repr=False)
    size: int | None
    secret: Secret | None


def read_place(content: Mapping[str, Any]) -> Place | None:
    """Where the attachment of a message lies; None when that cannot be made out."""
    secret = None
    address = content.get("url")
    if "file" in content:
        file = content["file"]
        secret = _secret(file)
        if secret is None:
            return None
        address = file.get("url")
    found = _ADDRESS.fullmatch(address) if isinstance(address, str) else None
    return None if found is None else Place(found[1], found[2], read_info(content).size, secret)


def _secret(file: Any) -> Secret | None:
    if not isinstance(file, Mapping):
        return None
    key, hashes = file.get("key"), file.get("hashes")
    if not isinstance(key, Mapping) or not isinstance(hashes, Mapping) or key.get("alg") != "A256CTR":
        return None
    parts = {"key": (_KEY, key.get("k")), "iv": (_VECTOR, file.get("iv")), "sha256": (_HASH, hashes.get("sha256"))}
    fit = {name: value for name, (form, value) in parts.items() if isinstance(value, str) and form.fullmatch(value)}
    return Secret(**fit) if fit.keys() == parts.keys() else None


@dataclass(frozen=True, slots=True)
class Info:
    """What the sender's client says about an attachment, as far as it is well-formed."""

    mimetype: str | None
    size: int | None


def read_info(content: Mapping[str, Any]) -> Info:
    """See `Info`."""
    info = content.get("info")
    info = info if isinstance(info, Mapping) else {}
    mimetype, size = info.get("mimetype"), info.get("size")
    kind = mimetype.lower() if isinstance(mimetype, str) else ""
    counted = isinstance(size, int) and not isinstance(size, bool) and 0 <= size < _MOST_BYTES
    return Info(kind if _MIMETYPE.fullmatch(kind) else None, size if counted else None)


def read_caption(content: Mapping[str, Any]) -> str:
    """What the sender wrote with it. Where there is no file name beside it, the body is the file name."""
    body, name = content.get("body"), content.get("filename")
    return body if isinstance(body, str) and isinstance(name, str) and body != name else ""


def pack(place: Place) -> MediaRef:
    """A reference the service can keep."""
    return MediaRef(json.dumps(asdict(place), separators=(",", ":")).encode())


def unpack(ref: MediaRef) -> Place:
    """The reverse of `pack`. Raises `MediaUnusable` for what `pack` did not make."""
    try:
        value = json.loads(ref)
        secret = value.pop("secret")
        return Place(**value, secret=None if secret is None else Secret(**secret))
    except (ValueError, TypeError, KeyError, AttributeError):
        raise MediaUnusable(MediaTrouble.DAMAGED) from None


def open_sealed(data: bytes, secret: Secret) -> bytes:
    """Decrypt; raises `MediaUnusable` when the bytes are not those the sender encrypted."""
    try:
        plain: bytes = decrypt_attachment(data, secret.key, secret.sha256, secret.iv)
    except (EncryptionError, ValueError, OverflowError):
        raise MediaUnusable(MediaTrouble.DAMAGED) from None
    return plain


def seal(data: bytes) -> tuple[bytes, dict[str, Any]]:
    """Encrypt with a fresh key; the ciphertext, and what opens it (a `file` object without its `url`)."""
    sealed, opens = encrypt_attachment(data)
    return sealed, opens


def content_of(
    kind: str, upload: Upload, where: Mapping[str, Any], info: Mapping[str, Any], extra: Mapping[str, Any]
) -> dict[str, Any]:
    """The content of a message with an attachment: its text, if there is one, stands in `body` beside the file
    name."""
    return {
        **extra,
        "msgtype": kind,
        "body": upload.text or upload.name,
        "filename": upload.name,
        "info": {"mimetype": upload.mimetype, "size": len(upload.data), **info},
        **where,
    }
