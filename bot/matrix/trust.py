"""Which devices of a person we share keys with and believe: those their owner signed (or all, if the operator
says).

What was concluded is kept in the key store until the server says that something changed for that person. So
after a restart nobody is asked about again, and a change that came while the bot was away is in its first
sync.
"""

import asyncio
from collections.abc import Iterable, Mapping
from typing import Any

from nio.crypto import OlmDevice, TrustState
from nio.responses import KeysQueryResponse

from bot.domain.ids import PersonRef
from bot.matrix.client import MatrixClient
from bot.matrix.identity import DeviceId, signed_devices
from bot.matrix.membership import Membership
from bot.matrix.odd_input import odd_input_is_theirs
from bot.matrix.wire import Json, client_path
from bot.ports.homeserver import Refused

_SERVERS_MAY_TAKE_MS = 10_000
_PEOPLE_PER_REQUEST = 250
_ROUNDS = 3
_ASK_AGAIN_SECONDS = 60.0
"""A person whose server did not answer counts as having no signed devices for this long."""


class Trust:
    """The devices of everybody we write to or hear from."""

    def __init__(self, client: MatrixClient, membership: Membership, *, trust_all_devices: bool) -> None:
        self._client = client
        self._membership = membership
        self._trust_all = trust_all_devices
        self._signed: dict[PersonRef, frozenset[DeviceId]] = {}
        self._changes: dict[PersonRef, int] = {}
        self._unanswered: dict[PersonRef, float] = {}
        self._asking = asyncio.Lock()
        if client.keys.store.switch_trust_all(trust_all_devices):
            self.all_changed()

    def changed(self, people: Iterable[PersonRef]) -> None:
        """The server says that devices or signatures of these people changed. Inside the store's
        transaction."""
        for person in people:
            self._signed.pop(person, None)
            self._unanswered.pop(person, None)
            self._changes[person] = self._changes.get(person, 0) + 1
            self._client.keys.store.withdraw_trust(person)
            for device in self._devices(person):
                device.trust_state = TrustState.unset

    def all_changed(self) -> None:
        """We do not know what we missed."""
        self._signed.clear()
        self._client.keys.store.withdraw_trust(None)
        for device in self._client.keys.device_store:
            device.trust_state = TrustState.unset

    def believes(self, person: PersonRef, curve25519: str, ed25519: str) -> bool:
        """Whether a message from this device counts as the person's own. Ask `settle` first."""
        return self._trust_all or DeviceId(curve25519, ed25519) in self._signed.get(person, frozenset())

    def shareable(self, person: PersonRef) -> tuple[OlmDevice, ...]:
        """The devices of the person that get our keys. Ask `settle` first."""
        return tuple(device for device in self._devices(person) if device.trust_state is TrustState.verified)

    def judged(self, person: PersonRef) -> bool:
        """Whether every known device of the person was found to be signed or not. While their server is silent
        it may not be so; then nothing is shared with them, and nobody else has to wait."""
        return all(device.trust_state is not TrustState.unset for device in self._devices(person))

    async def settle(self, people: Iterable[PersonRef]) -> None:
        """Know the devices of these people as they are now; asks the server only where something may have
        changed."""
        people = tuple(people)
        for _round in range(_ROUNDS):
            if all(self._settled(person) for person in people):
                return
            async with self._asking:
                unsettled = [person for person in people if not self._settled(person)]
                for start in range(0, len(unsettled), _PEOPLE_PER_REQUEST):
                    await self._ask(unsettled[start : start + _PEOPLE_PER_REQUEST])

    def _devices(self, person: PersonRef) -> tuple[OlmDevice, ...]:
        return tuple(self._client.keys.device_store.active_user_devices(person))

    def _settled(self, person: PersonRef) -> bool:
        if person in self._signed or self._unanswered.get(person, 0.0) > asyncio.get_running_loop().time():
            return True
        devices = self._devices(person)
        if not devices or not self.judged(person):
            return False
        self._signed[person] = _keys_of(device for device in devices if device.trust_state is TrustState.verified)
        return True

    async def _ask(self, people: list[PersonRef]) -> None:
        before = {person: self._changes.get(person, 0) for person in people}
        answer = await self._query(people)
        answered = answer.get("device_keys")
        for person in people:
            if not isinstance(answered, Mapping) or person not in answered:
                if person not in self._signed:
                    self._unanswered[person] = asyncio.get_running_loop().time() + _ASK_AGAIN_SECONDS
            elif before[person] == self._changes.get(person, 0):
                self._conclude(person, answer)
            # else: a change came in the meantime that may not be in this answer, so the person stays
            # unsettled

    async def _query(self, people: list[PersonRef]) -> Json:
        body = {"device_keys": {person: [] for person in people}, "timeout": _SERVERS_MAY_TAKE_MS}
        try:
            return await self._client.call("POST", client_path("keys", "query"), body)
        except Refused:
            if len(people) == 1:
                return {}
        # one id the server does not like must not keep us from knowing the others
        for person in people:
            await self._ask([person])
        return {}

    def _conclude(self, person: PersonRef, answer: Mapping[str, Any]) -> None:
        keys = self._client.keys
        with keys.store.database.atomic():
            self._bring_back(person, answer["device_keys"][person])
            self._tell_nio(person, answer["device_keys"][person])
            signed = signed_devices(person, answer)
            for device in self._devices(person):
                own = DeviceId(device.curve25519, device.ed25519)
                if self._trust_all or signed.get(device.id) == own:
                    keys.verify_device(device)
                else:
                    keys.blacklist_device(device)
        before = self._signed.get(person)
        self._signed[person] = _keys_of(self.shareable(person))
        if before != self._signed[person]:
            for room in self._membership.rooms_of(person):
                keys.drop_outbound(room)

    def _bring_back(self, person: PersonRef, devices: Any) -> None:
        """nio lets a device that was missing in one answer stay deleted for ever."""
        keys = self._client.keys
        for device in keys.device_store[person].values():
            if device.deleted and isinstance(devices, Mapping) and device.id in devices:
                device.deleted = False
                keys.store.save_device_keys({person: {device.id: device}})

    def _tell_nio(self, person: PersonRef, devices: Any) -> None:
        response = KeysQueryResponse.from_dict({"device_keys": {person: devices}, "failures": {}})
        if not isinstance(response, KeysQueryResponse):
            return
        with odd_input_is_theirs():
            self._client.keys.handle_response(response)


def _keys_of(devices: Iterable[OlmDevice]) -> frozenset[DeviceId]:
    return frozenset(DeviceId(device.curve25519, device.ed25519) for device in devices)
