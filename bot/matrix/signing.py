"""The account's cross-signing identity: made once, kept by us, used to sign each device of the bot.

Strict clients neither read from nor write to a device that its owner did not sign (MSC4153). So this comes
before the bot joins or says anything. The order follows what was measured: the seeds are safe before the
server hears of them, and whether all is well is asked of the server at every start, never of a flag of our
own.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from secrets import token_bytes
from typing import Any

from bot.matrix.client import MatrixClient
from bot.matrix.identity import identity_of, signed_devices
from bot.matrix.signed_json import SigningKey, from_unpadded, unpadded
from bot.matrix.wire import AuthenticationAsked, Json, client_path
from bot.ports.homeserver import CannotStart, Refused, StartProblem, TryLater
from bot.ports.secrets import SecretBox

_BOX = "matrix.signing-seeds"
USAGES = ("master", "self_signing", "user_signing")


@dataclass(frozen=True, slots=True)
class Seeds:
    """The private halves of the identity, 32 bytes each."""

    master: bytes = field(repr=False)
    self_signing: bytes = field(repr=False)
    user_signing: bytes = field(repr=False)

    def by_usage(self) -> dict[str, bytes]:
        return dict(zip(USAGES, (self.master, self.self_signing, self.user_signing), strict=True))


def load_seeds(box: SecretBox) -> Seeds | None:
    kept = box.get(_BOX)
    if kept is None:
        return None
    values = json.loads(kept)
    return Seeds(*(from_unpadded(values[usage]) for usage in USAGES))


def _new_seeds(box: SecretBox) -> Seeds:
    seeds = Seeds(*(token_bytes(32) for _usage in USAGES))
    box.put(_BOX, json.dumps({usage: unpadded(seed) for usage, seed in seeds.by_usage().items()}).encode())
    return seeds


class Signing:
    """Signs this device, with an identity that is made if there is none."""

    def __init__(self, client: MatrixClient, box: SecretBox, password: str | None) -> None:
        self._client = client
        self._box = box
        self._password = password

    async def ensure(self) -> Seeds:
        """Raises `CannotStart` when the server knows another identity than ours."""
        answer = await self._query()
        seeds = load_seeds(self._box)
        if not _has_master(answer, self._user):
            seeds = seeds or _new_seeds(self._box)
            await self._upload_identity(seeds)
            answer = await self._query()
        if seeds is None or not self._is_ours(answer, seeds):
            raise CannotStart(StartProblem.OTHER_IDENTITY)
        if not self._device_signed(answer):
            await self._sign_device(answer, seeds)
            if not self._device_signed(await self._query()):
                raise TryLater(1.0)
        return seeds

    async def device_is_signed(self) -> bool:
        """Whether clients see this device as the bot's own, according to the server."""
        return self._device_signed(await self._query())

    @property
    def _user(self) -> str:
        return str(self._client.user_id)

    async def _query(self) -> Json:
        return await self._client.call("POST", client_path("keys", "query"), {"device_keys": {self._user: []}})

    def _is_ours(self, answer: Mapping[str, Any], seeds: Seeds) -> bool:
        identity = identity_of(self._user, answer)
        return (
            identity is not None
            and identity.master == SigningKey(seeds.master).public
            and identity.self_signing == SigningKey(seeds.self_signing).public
        )

    def _device_signed(self, answer: Mapping[str, Any]) -> bool:
        device = signed_devices(self._user, answer).get(str(self._client.device_id))
        return device is not None and device.ed25519 == self._client.keys.fingerprint

    async def _upload_identity(self, seeds: Seeds) -> None:
        path = client_path("keys", "device_signing", "upload")
        body = self._identity(seeds)
        try:
            await self._client.call("POST", path, body)
        except AuthenticationAsked as asked:
            if self._password is None or not asked.by_password:
                raise CannotStart(StartProblem.SIGNING_NEEDS_APPROVAL) from None
            proof = {
                "type": "m.login.password",
                "identifier": {"type": "m.id.user", "user": self._user},
                "password": self._password,
                "session": asked.session,
            }
            try:
                await self._client.call("POST", path, body | {"auth": proof})
            except Refused:
                raise CannotStart(StartProblem.LOGIN_REFUSED) from None

    def _identity(self, seeds: Seeds) -> dict[str, Any]:
        """The three public keys; the device vouches for the master key, the master key for the others."""
        keys = {usage: SigningKey(seed) for usage, seed in seeds.by_usage().items()}
        objects: dict[str, Any] = {
            usage: {"user_id": self._user, "usage": [usage], "keys": {key.id: key.public}}
            for usage, key in keys.items()
        }
        machine = self._client.keys
        for usage, value in objects.items():
            signer, signature = (
                (f"ed25519:{machine.device_id}", machine.sign(value))
                if usage == "master"
                else (keys["master"].id, keys["master"].sign(value))
            )
            value["signatures"] = {self._user: {signer: signature}}
        return {f"{usage}_key": value for usage, value in objects.items()}

    async def _sign_device(self, answer: Mapping[str, Any], seeds: Seeds) -> None:
        device = str(self._client.device_id)
        published = answer.get("device_keys", {}).get(self._user, {}).get(device)
        if not isinstance(published, Mapping):
            raise TryLater(1.0)
        if published.get("keys", {}).get(f"ed25519:{device}") != self._client.keys.fingerprint:
            # somebody else's keys under our device's name: signing them would vouch for a stranger
            raise CannotStart(StartProblem.STORE_LOST)
        key = SigningKey(seeds.self_signing)
        signed = {name: value for name, value in published.items() if name != "unsigned"}
        signed["signatures"] = {self._user: {key.id: key.sign(published)}}
        path = client_path("keys", "signatures", "upload")
        outcome = await self._client.call("POST", path, {self._user: {device: signed}})
        if outcome.get("failures"):
            raise TryLater(1.0)


def _has_master(answer: Mapping[str, Any], user: str) -> bool:
    masters = answer.get("master_keys")
    return isinstance(masters, Mapping) and user in masters
