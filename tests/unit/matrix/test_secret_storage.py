"""What the operator gets to keep, and what lies on the server."""

import base64
import hmac

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.matrix.secret_storage import recovery_text, seal


def test_the_recovery_key_reads_as_other_clients_write_it() -> None:
    """The pair that matrix-js-sdk uses in its own tests."""
    secret = bytes.fromhex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")
    assert recovery_text(secret) == "EsTc LW2K PGiF wKEA 3As5 g5c4 BXwk qeeJ ZJV8 Q9fu gUMN UE4d"


def test_a_sealed_secret_opens_with_the_recovery_key_only() -> None:
    secret, name = bytes(range(32)), "m.cross_signing.master"
    sealed = seal(secret, name, b"the seed", b"\xff" * 16)
    keys = HKDF(algorithm=SHA256(), length=64, salt=bytes(32), info=name.encode()).derive(secret)
    iv, ciphertext, mac = (base64.b64decode(part) for part in sealed.as_json().values())
    assert iv[8] == 0x7F
    assert mac == hmac.digest(keys[32:], ciphertext, "sha256")
    assert Cipher(AES(keys[:32]), CTR(iv)).decryptor().update(ciphertext) == b"the seed"
    assert seal(secret, name, b"the seed").ciphertext != sealed.ciphertext
    assert sealed.ciphertext not in repr(sealed)
