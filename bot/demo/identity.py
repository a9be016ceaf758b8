"""A person's own cross-signing identity, as any current Matrix client makes at first login.

Without it a strict client would neither read this person nor share keys with them, and the bot takes no
answers from their device. Made once and thrown away with the person.
"""

import secrets
from typing import Any

from bot.demo.homeserver import EmbeddedSynapse, Session
from bot.matrix.signed_json import SigningKey


async def sign_own_device(server: EmbeddedSynapse, session: Session) -> None:
    """Give a fresh account an identity and sign its device with it. The device keys must be on the server."""
    user, device, token = session.user_id, session.device_id, session.access_token
    master, self_signing, user_signing = (SigningKey(secrets.token_bytes(32)) for _ in range(3))
    keys = {
        "master_key": _public(user, "master", master),
        "self_signing_key": _signed(_public(user, "self_signing", self_signing), user, master),
        "user_signing_key": _signed(_public(user, "user_signing", user_signing), user, master),
    }
    await server.call("POST", "/_matrix/client/v3/keys/device_signing/upload", keys, token=token)
    query = {"device_keys": {user: [device]}}
    found = await server.call("POST", "/_matrix/client/v3/keys/query", query, token=token)
    described = {key: value for key, value in found["device_keys"][user][device].items() if key != "unsigned"}
    described["signatures"] = {}
    signed = {user: {device: _signed(described, user, self_signing)}}
    answer = await server.call("POST", "/_matrix/client/v3/keys/signatures/upload", signed, token=token)
    assert not answer.get("failures"), "the server refused a signature made by the specification"


def _public(user: str, usage: str, key: SigningKey) -> dict[str, Any]:
    return {"user_id": user, "usage": [usage], "keys": {key.id: key.public}}


def _signed(value: dict[str, Any], user: str, key: SigningKey) -> dict[str, Any]:
    return {**value, "signatures": {user: {key.id: key.sign(value)}}}
