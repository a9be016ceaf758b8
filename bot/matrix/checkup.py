"""A look at the bot's account from outside, for the operator: nothing is signed in, made or changed by it."""

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
from nio.crypto import ENCRYPTION_ENABLED

from bot.matrix.account import DEVICE_BOX
from bot.matrix.identity import signed_devices
from bot.matrix.wire import Json, client_path, read_answer
from bot.ports.homeserver import HomeserverError, SignedOut
from bot.ports.secrets import SecretBox

_SPOKEN = ("m.room.message", "m.room.encrypted")
_PATIENCE = aiohttp.ClientTimeout(total=10)


@dataclass(frozen=True, slots=True)
class Server:
    """How the homeserver answered. `ahead`: seconds this machine's clock is ahead of the server's."""

    is_matrix: bool
    milliseconds: int
    ahead: float | None


@dataclass(frozen=True, slots=True)
class Sight:
    """What can be seen of the account. None: not known, because an earlier step failed or nobody signed in
    yet."""

    server: Server | None
    kept_device: bool
    token_works: bool | None = None
    right_account: bool | None = None
    device_signed: bool | None = None
    unsigned_others: int = 0


@dataclass(frozen=True, slots=True)
class RoomSight:
    """How the bot stands in a team room. None: the server did not tell."""

    inside: bool | None
    may_speak: bool | None = None


@dataclass(frozen=True, slots=True)
class Devices:
    """Of a member: signed by their owner, and not. Keys go to the first only."""

    signed: int
    unsigned: int


def encryption_installed() -> bool:
    """Whether the Matrix library can encrypt; without that the bot does not start."""
    return bool(ENCRYPTION_ENABLED)


async def look(homeserver: str, user: str, box: SecretBox | None) -> Sight:
    """Ask the server about itself and, with the token of the last start, about the account and its
    devices."""
    kept = box.get(DEVICE_BOX) if box else None
    async with aiohttp.ClientSession(timeout=_PATIENCE) as session:
        server = await _server(session, homeserver)
        if server is None or not server.is_matrix or kept is None:
            return Sight(server, kept is not None)
        device = json.loads(kept)
        return await _account(_Asker(session, homeserver, device["token"]), user, device["device"], server)


async def look_at_rooms(homeserver: str, user: str, box: SecretBox, rooms: Sequence[str]) -> Mapping[str, RoomSight]:
    """Whether the bot is in its team rooms and may speak there; empty when it is not signed in."""
    kept = box.get(DEVICE_BOX)
    if kept is None:
        return {}
    async with aiohttp.ClientSession(timeout=_PATIENCE) as session:
        asker = _Asker(session, homeserver, json.loads(kept)["token"])
        return {room: await _room(asker, user, room) for room in rooms}


async def look_at_devices(homeserver: str, box: SecretBox, person: str) -> Devices | None:
    """The devices of a member; None when the server does not tell."""
    kept = box.get(DEVICE_BOX)
    if kept is None:
        return None
    async with aiohttp.ClientSession(timeout=_PATIENCE) as session:
        asker = _Asker(session, homeserver, json.loads(kept)["token"])
        try:
            answer = await asker.ask("POST", client_path("keys", "query"), {"device_keys": {person: []}})
        except (HomeserverError, aiohttp.ClientError, TimeoutError, OSError):
            return None
    signed = signed_devices(person, answer)
    everything = answer.get("device_keys", {}).get(person, {})
    return Devices(len(signed), len(everything.keys() - signed.keys()))


async def _room(asker: "_Asker", user: str, room: str) -> RoomSight:
    try:
        joined = await asker.ask("GET", client_path("joined_rooms"))
        if room not in joined.get("joined_rooms", []):
            return RoomSight(inside=False)
        levels = await asker.ask("GET", client_path("rooms", room, "state", "m.room.power_levels"))
    except (HomeserverError, aiohttp.ClientError, TimeoutError, OSError):
        return RoomSight(inside=None)
    mine = int(levels.get("users", {}).get(user, levels.get("users_default", 0)))
    needed = [int(levels.get("events", {}).get(kind, levels.get("events_default", 0))) for kind in _SPOKEN]
    return RoomSight(inside=True, may_speak=mine >= max(needed))


class _Asker:
    """Requests with the kept token."""

    def __init__(self, session: aiohttp.ClientSession, homeserver: str, token: str) -> None:
        self._session = session
        self._homeserver = homeserver
        self._headers = {"Authorization": f"Bearer {token}"}

    async def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Json:
        request = self._session.request(method, self._homeserver + path, json=body, headers=self._headers)
        async with request as response:
            return read_answer(response.status, response.headers, await response.read())


async def _server(session: aiohttp.ClientSession, homeserver: str) -> Server | None:
    begun = time.monotonic()
    try:
        async with session.get(f"{homeserver}/_matrix/client/versions") as response:
            raw = await response.read()
            status, headers = response.status, response.headers
    except (aiohttp.ClientError, TimeoutError, OSError):
        return None
    took = time.monotonic() - begun
    try:
        is_matrix = "versions" in read_answer(status, headers, raw)
    except HomeserverError:
        is_matrix = False
    return Server(is_matrix, round(took * 1000), _ahead(headers.get("Date"), took))


def _ahead(date: str | None, took: float) -> float | None:
    try:
        served = parsedate_to_datetime(date).timestamp() if date else None
    except ValueError:
        return None
    # the header is cut off to whole seconds, and was written somewhere on the way
    return None if served is None else time.time() - took / 2 - served - 0.5


async def _account(asker: _Asker, user: str, device: str, server: Server) -> Sight:
    try:
        myself = await asker.ask("GET", client_path("account", "whoami"))
        if myself.get("user_id") != user:
            return Sight(server, True, token_works=True, right_account=False)
        answer = await asker.ask("POST", client_path("keys", "query"), {"device_keys": {user: []}})
    except SignedOut:
        return Sight(server, True, token_works=False)
    except (HomeserverError, aiohttp.ClientError, TimeoutError, OSError):
        return Sight(server, True)
    signed = signed_devices(user, answer)
    others = answer.get("device_keys", {}).get(user, {}).keys() - signed.keys() - {device}
    return Sight(server, True, True, True, device in signed, len(others))
