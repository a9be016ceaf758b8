"""What a device owes the others between two syncs: fresh one-time keys, and the messages its key machine has
queued."""

import logging
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from nio.event_builders import ToDeviceMessage
from nio.responses import KeysClaimResponse, KeysUploadResponse, ToDeviceResponse

from bot.domain.ids import PersonRef
from bot.matrix.client import MatrixClient
from bot.matrix.trust import Trust
from bot.matrix.wire import client_path
from bot.ports.homeserver import HomeserverError, Refused, SignedOut

_log = logging.getLogger(__name__)
_FALLBACK = "signed_curve25519"


class Housekeeping:
    """Keeps this device reachable. One call of `tidy` at a time."""

    def __init__(self, client: MatrixClient, trust: Trust) -> None:
        self._client = client
        self._trust = trust
        self._fallback_wanted = False

    def counted(self, response: Mapping[str, Any]) -> None:
        """Take the server's count of our one-time keys from a sync response.

        nio ignores a count of 0, after which nobody new could ever reach the bot again.
        """
        counts = response.get("device_one_time_keys_count")
        if isinstance(counts, Mapping):
            count = counts.get("signed_curve25519", 0)
            if isinstance(count, int):
                self._client.keys.uploaded_key_count = count
        unused = response.get("device_unused_fallback_key_types")
        if isinstance(unused, list):
            self._fallback_wanted = _FALLBACK not in unused

    async def tidy(self) -> None:
        """Do what is due; what cannot be done now is due again next time. Raises `SignedOut` only."""
        for duty in (self.upload_keys, self._ask_about_unknown_devices, self._mend_sessions, self._flush):
            try:
                await duty()
            except SignedOut:
                raise
            except HomeserverError as error:
                _log.info("matrix.housekeeping_postponed", extra={"kind": type(error).__name__})

    async def upload_keys(self) -> None:
        """Fill up our one-time keys, with the device's own keys the first time and a fallback key when it is
        used up.

        The private halves are on disk before the public ones leave: a crash in between is repaired by doing
        it again.
        """
        keys = self._client.keys
        first = not keys.account.shared
        if not (keys.should_upload_keys or self._fallback_wanted):
            return
        with keys.store.database.atomic():
            content = keys.share_keys() if keys.should_upload_keys else {}
            if first or self._fallback_wanted:
                content["fallback_keys"] = keys.next_fallback_key()
            keys.save_account()
        answer = await self._client.call("POST", client_path("keys", "upload"), content)
        counts = answer.get("one_time_key_counts")
        count = counts.get("signed_curve25519", 0) if isinstance(counts, Mapping) else 0
        keys.handle_response(KeysUploadResponse(0, count))
        self._fallback_wanted = False

    async def claim(self, devices: Mapping[str, list[str]]) -> None:
        """Start sessions with these devices. Those without one-time keys left stay without a session."""
        wanted = {user: dict.fromkeys(ids, "signed_curve25519") for user, ids in devices.items() if ids}
        if not wanted:
            return
        answer = await self._client.call("POST", client_path("keys", "claim"), {"one_time_keys": wanted})
        keys = self._client.keys
        with keys.store.database.atomic():
            for user, claimed in _by_device(answer.get("one_time_keys")):
                keys.take_claimed(KeysClaimResponse({user: claimed}, {}))

    async def _ask_about_unknown_devices(self) -> None:
        wanted, self._client.keys.users_for_key_query = self._client.keys.users_for_key_query, set()
        await self._trust.settle(PersonRef(user) for user in wanted)

    async def _mend_sessions(self) -> None:
        keys = self._client.keys
        if keys.wedged_devices:
            await self.claim(keys.get_users_for_key_claiming())
            keys.wedged_devices.clear()

    async def _flush(self) -> None:
        queue = self._client.keys.outgoing_to_device_messages
        for message in tuple(queue):
            try:
                await self.send_to_device(message)
            except Refused:
                queue.remove(message)

    async def send_to_device(self, message: ToDeviceMessage) -> None:
        path = client_path("sendToDevice", message.type, uuid4().hex)
        await self._client.call("PUT", path, message.as_dict())
        self._client.keys.handle_response(ToDeviceResponse(message))


def _by_device(claimed: Any) -> list[tuple[str, dict[str, Any]]]:
    """One entry per device, so that one odd key spoils nothing for the others."""
    if not isinstance(claimed, Mapping):
        return []
    return [
        (user, {device: key})
        for user, devices in claimed.items()
        if isinstance(devices, Mapping)
        for device, key in devices.items()
        if isinstance(key, Mapping) and key
    ]
