"""Secret storage on the server: the account's signing keys, encrypted with a recovery key only the operator
has.

With it the operator can sign in as the bot with an ordinary client, and bring the identity back if the bot's
own data are lost. Algorithm `m.secret_storage.v1.aes-hmac-sha2` of the Matrix specification.
"""

import base64
import hmac
from dataclasses import dataclass, field
from hashlib import sha256
from secrets import token_bytes

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.matrix.client import MatrixClient
from bot.matrix.signed_json import unpadded
from bot.matrix.signing import Seeds
from bot.matrix.wire import client_path
from bot.ports.homeserver import Refused
from bot.ports.secrets import SecretBox

_BOX = "matrix.recovery-key"
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_PREFIX = b"\x8b\x01"
_GROUP = 4
_ALGORITHM = "m.secret_storage.v1.aes-hmac-sha2"


def recovery_text(secret: bytes) -> str:
    """A 32-byte secret as people copy it: base58 with a parity byte, in groups of four."""
    raw = _PREFIX + secret
    parity = 0
    for byte in raw:
        parity ^= byte
    number = int.from_bytes(raw + bytes([parity]))
    digits = ""
    while number:
        number, digit = divmod(number, 58)
        digits = _BASE58[digit] + digits
    return " ".join(digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP))


@dataclass(frozen=True, slots=True)
class Sealed:
    """One secret as it lies on the server, all in base64."""

    iv: str
    ciphertext: str = field(repr=False)
    mac: str

    def as_json(self) -> dict[str, str]:
        return {"iv": self.iv, "ciphertext": self.ciphertext, "mac": self.mac}


def seal(secret: bytes, name: str, plain: bytes, iv: bytes | None = None) -> Sealed:
    """Encrypt `plain` under the secret, for the entry `name`. `iv` (16 bytes) is given by tests only."""
    keys = HKDF(algorithm=SHA256(), length=64, salt=bytes(32), info=name.encode()).derive(secret)
    counter = bytearray(iv or token_bytes(16))
    counter[8] &= 0x7F  # bit 63 must be zero: some implementations count with a signed number
    encryptor = Cipher(AES(keys[:32]), CTR(bytes(counter))).encryptor()
    ciphertext = encryptor.update(plain) + encryptor.finalize()
    mac = hmac.digest(keys[32:], ciphertext, "sha256")
    return Sealed(*(base64.b64encode(part).decode() for part in (bytes(counter), ciphertext, mac)))


class SecretStorage:
    """Made once; nothing that is there already is overwritten."""

    def __init__(self, client: MatrixClient, box: SecretBox) -> None:
        self._client = client
        self._box = box

    async def ensure(self, seeds: Seeds) -> str | None:
        """The recovery key, when it was made just now; None when secret storage was there before."""
        if await self._exists():
            return None
        secret = self._box.get(_BOX)
        if secret is None:
            secret = token_bytes(32)
            self._box.put(_BOX, secret)
        await self._make(secret, seeds)
        return recovery_text(secret)

    async def _make(self, secret: bytes, seeds: Seeds) -> None:
        key_id = sha256(secret).hexdigest()[:32]
        check = seal(secret, "", bytes(32))
        await self._put(f"m.secret_storage.key.{key_id}", {"algorithm": _ALGORITHM, "iv": check.iv, "mac": check.mac})
        for usage, seed in seeds.by_usage().items():
            name = f"m.cross_signing.{usage}"
            sealed = seal(secret, name, unpadded(seed).encode())
            await self._put(name, {"encrypted": {key_id: sealed.as_json()}})
        await self._put("m.secret_storage.default_key", {"key": key_id})

    async def _exists(self) -> bool:
        path = client_path("user", str(self._client.user_id), "account_data", "m.secret_storage.default_key")
        try:
            return isinstance((await self._client.call("GET", path)).get("key"), str)
        except Refused as error:
            if error.code != "M_NOT_FOUND":
                raise
            return False

    async def _put(self, name: str, content: dict[str, object]) -> None:
        path = client_path("user", str(self._client.user_id), "account_data", name)
        await self._client.call("PUT", path, content)


def kept_recovery_text(box: SecretBox) -> str | None:
    """The recovery key of this account once more, for an operator who lost it."""
    secret = box.get(_BOX)
    return None if secret is None else recovery_text(secret)
