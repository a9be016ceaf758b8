"""Becoming the bot's account: signing in, the device that is kept, and everything that must hold before work
begins."""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bot.domain.ids import PersonRef, RoomRef
from bot.matrix.client import MatrixClient
from bot.matrix.homeserver import MatrixHomeserver
from bot.matrix.housekeeping import Housekeeping
from bot.matrix.keystore import remove_other_stores, store_file
from bot.matrix.membership import Membership
from bot.matrix.secret_storage import SecretStorage
from bot.matrix.signing import Signing
from bot.matrix.trust import Trust
from bot.matrix.wire import client_path
from bot.ports.homeserver import CannotStart, Refused, SignedOut, StartProblem
from bot.ports.secrets import SecretBox

DEVICE_BOX = "matrix.device"
"""Where the device id and its token are kept in the secret box."""


@dataclass(frozen=True, slots=True)
class Account:
    """How to sign in. A token goes before a password; a password is also what lets a lost store be
    replaced."""

    homeserver: str
    user: str
    password: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    device_name: str = "gespreksronde"
    """How a new device is called in people's lists."""


@dataclass(frozen=True, slots=True)
class _Device:
    id: str
    token: str = field(repr=False)


async def open_homeserver(
    account: Account,
    *,
    store_folder: Path,
    pickle_key: bytes,
    box: SecretBox,
    trust_all_devices: bool = False,
    known_rooms: Iterable[tuple[RoomRef, bool]] = (),
    private_chats: Iterable[tuple[RoomRef, PersonRef]] = (),
) -> MatrixHomeserver:
    """Sign in and make everything ready to listen and speak.

    `store_folder` is for the device's keys alone; `pickle_key` (32 random bytes, always the same) seals them;
    `known_rooms` are room ids, each with whether it is encrypted; `private_chats`
    those with the one person they are for. Raises `CannotStart` with what the operator
    can do about it, and `TryLater` when the server cannot be reached now.
    """
    client = MatrixClient(account.homeserver, store_folder, pickle_key)
    try:
        await _sign_in(client, account, store_folder, box)
        membership = Membership(client)
        for room, encrypted in known_rooms:
            membership.know(room, encrypted=encrypted)
        for room, person in private_chats:
            membership.keep_to(room, [person])
        trust = Trust(client, membership, trust_all_devices=trust_all_devices)
        housekeeping = Housekeeping(client, trust)
        await _publish_device(client, housekeeping)
        signing = Signing(client, box, account.password)
        recovery_key = await SecretStorage(client, box).ensure(await signing.ensure())
    except BaseException:
        await client.close()
        raise
    return MatrixHomeserver(client, membership, trust, housekeeping, signing, recovery_key)


async def _sign_in(client: MatrixClient, account: Account, folder: Path, box: SecretBox) -> None:
    device = await _kept_device(client, account, folder, box) or await _new_device(client, account)
    # the store first: a kept device without a store would be taken for one that lost it
    client.open_keys(account.user, device.id, device.token)
    box.put(DEVICE_BOX, json.dumps({"device": device.id, "token": device.token}).encode())
    remove_other_stores(folder, device.id)


async def _kept_device(client: MatrixClient, account: Account, folder: Path, box: SecretBox) -> _Device | None:
    """The device of last time, or the one the given token belongs to; None when a new one is needed and
    possible."""
    kept = box.get(DEVICE_BOX)
    before = _Device(**_named(json.loads(kept))) if kept else None
    token = account.token or (before.token if before else None)
    if token is None:
        return None
    client.access_token = token
    try:
        answer = await client.call("GET", client_path("account", "whoami"))
    except SignedOut:
        client.access_token = ""
        if account.password is None:
            raise CannotStart(StartProblem.LOGIN_REFUSED) from None
        return None if before is None else await _again(client, account, folder, before)
    device = answer.get("device_id")
    if answer.get("user_id") != account.user:
        raise CannotStart(StartProblem.OTHER_ACCOUNT)
    if not isinstance(device, str):
        raise CannotStart(StartProblem.LOGIN_REFUSED)
    if (folder / store_file(device)).exists() or before is None or before.id != device:
        return _Device(device, token)
    await _give_up_lost(client, account)
    return None


def _named(kept: dict[str, str]) -> dict[str, str]:
    return {"id": kept["device"], "token": kept["token"]}


async def _again(client: MatrixClient, account: Account, folder: Path, before: _Device) -> _Device | None:
    """A new token for the same device, if its keys are still here."""
    if not (folder / store_file(before.id)).exists():
        return None
    return await _log_in(client, account, before.id)


async def _give_up_lost(client: MatrixClient, account: Account) -> None:
    """The store of our own device is gone: its name cannot be used again, so sign it out and make a new
    one."""
    if account.password is None:
        raise CannotStart(StartProblem.STORE_LOST)
    await client.call("POST", client_path("logout"), {})
    client.access_token = ""


async def _new_device(client: MatrixClient, account: Account) -> _Device:
    if account.password is None:
        raise CannotStart(StartProblem.LOGIN_REFUSED)
    return await _log_in(client, account, None)


async def _log_in(client: MatrixClient, account: Account, device: str | None) -> _Device:
    body: dict[str, object] = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": account.user},
        "password": account.password,
        "initial_device_display_name": account.device_name,
    }
    if device is not None:
        body["device_id"] = device
    try:
        answer = await client.call("POST", client_path("login"), body)
    except Refused:
        raise CannotStart(StartProblem.LOGIN_REFUSED) from None
    if answer.get("user_id") != account.user:
        raise CannotStart(StartProblem.OTHER_ACCOUNT)
    return _Device(str(answer["device_id"]), str(answer["access_token"]))


async def _publish_device(client: MatrixClient, housekeeping: Housekeeping) -> None:
    """Tell the server our device's keys, once. Under the name of a device that others know already it would
    not help: they never accept new keys for it."""
    if not client.keys.account.shared:
        user, device = str(client.user_id), str(client.device_id)
        answer = await client.call("POST", client_path("keys", "query"), {"device_keys": {user: [device]}})
        published = answer.get("device_keys", {}).get(user, {}).get(device, {}).get("keys", {})
        if published.get(f"ed25519:{device}", client.keys.fingerprint) != client.keys.fingerprint:
            raise CannotStart(StartProblem.STORE_LOST)
        await _want_no_notifications(client)
    await housekeeping.upload_keys()


async def _want_no_notifications(client: MatrixClient) -> None:
    """Nobody looks at this account's notifications; unasked, the server would work them out for every message and keep
    count of what the bot never marks as read."""
    path = client_path("pushrules", "global", "override", ".m.rule.master", "enabled")
    with suppress(Refused):
        await client.call("PUT", path, {"enabled": True})
