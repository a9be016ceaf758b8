"""The homeserver of a run and who lives there: bots with accounts, and members who speak plain HTTP.

A few members have accounts and listen with `/sync`, as anybody's client does. Crowds belong to an application service
and hear everything through one pushed stream, so that hundreds of them cost next to nothing beside what is measured.
"""

import asyncio
import json
import secrets
import socket
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import AsyncExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import quote, urlencode

import aiohttp
from aiohttp import web

from bot.demo.homeserver import Account, EmbeddedSynapse, Session

T = TypeVar("T")
Json = dict[str, Any]

_MAKING_AT_ONCE = 4
_ENCRYPTION = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}


class TownError(Exception):
    """The homeserver refused a request; the text holds its status and error code."""


class Arrivals:
    """What members are waiting for: the next message in a room, from anybody but themselves."""

    def __init__(self) -> None:
        self._waiting: dict[str, tuple[str, asyncio.Future[tuple[float, Json]]]] = {}
        self.watcher: Callable[[Json], None] | None = None
        """Is shown every event, when set."""

    def expect(self, room: str, member: str) -> "asyncio.Future[tuple[float, Json]]":
        """The moment and the event of the next message in `room` that `member` did not send."""
        future: asyncio.Future[tuple[float, Json]] = asyncio.get_running_loop().create_future()
        self._waiting[room] = (member, future)
        return future

    def come(self, event: Json) -> None:
        if self.watcher is not None:
            self.watcher(event)
        waiting = self._waiting.get(str(event.get("room_id")))
        if waiting is None or event.get("sender") == waiting[0] or event.get("type") != "m.room.message":
            return
        del self._waiting[str(event["room_id"])]
        if not waiting[1].done():
            waiting[1].set_result((time.perf_counter(), event))


class Town:
    """`async with Town(folder) as town`. Everything is on the loopback interface and in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.arrivals = Arrivals()
        self._as_token = secrets.token_hex(16)
        self._port = _free_port()
        self._stack = AsyncExitStack()
        self.server = EmbeddedSynapse(folder / "homeserver", settings=self._settings())
        self._http: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        (self.folder / "members.yaml").write_text(json.dumps(self._registration()), encoding="utf-8")
        try:
            await self._open_stream()
            connector = aiohttp.TCPConnector(limit=0)
            session = aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=120))
            self._http = await self._stack.enter_async_context(session)
            await self._stack.enter_async_context(self.server)
        except BaseException:
            await self._stack.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.aclose()

    @property
    def synapse_pid(self) -> int:
        assert self.server.pid is not None, "it runs"
        return self.server.pid

    async def bot(self, name: str) -> tuple[Account, Session]:
        """An account for a bot, and a login of it for making rooms."""
        account = await self.server.register(name)
        await self.server.lift_rate_limit(account.user_id)
        return account, await self.server.login(account)

    async def members(self, count: int, start: int = 0) -> list[str]:
        """So many user ids of members, registered."""
        return await at_once([self._member(number) for number in range(start, start + count)], _MAKING_AT_ONCE)

    async def listener(self, name: str) -> Session:
        """A member with an account and a login, who listens from now on until the town closes."""
        session = await self.server.login(await self.server.register(name))
        heard = asyncio.Event()
        listening = asyncio.create_task(self._listen(session, heard))
        self._stack.push_async_callback(_ended, listening)
        await heard.wait()
        return session

    async def chats(self, owner: Session, members: Iterable[str], *, encrypted: bool = False) -> list[str]:
        """A room of the owner with each member; the room ids."""
        return await at_once([self._chat(owner, member, encrypted) for member in members], _MAKING_AT_ONCE)

    async def empty_chats(self, owner: Session, count: int, *, encrypted: bool = False) -> list[str]:
        """Rooms that only the owner is in so far."""
        return await at_once([self._room(owner, encrypted=encrypted) for _ in range(count)], _MAKING_AT_ONCE)

    async def join(self, session: Session, room: str) -> None:
        await self.call("POST", f"/join/{quote(room)}", {}, token=session.access_token)

    async def say(self, member: str | Session, room: str, body: str) -> None:
        """A member says something; returns when the homeserver has accepted it."""
        path = f"/rooms/{quote(room)}/send/m.room.message/{secrets.token_hex(8)}"
        content = {"msgtype": "m.text", "body": body}
        if isinstance(member, Session):
            await self.call("PUT", path, content, token=member.access_token)
        else:
            await self.call("PUT", path, content, member=member)

    async def call(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None,
        *,
        token: str | None = None,
        member: str | None = None,
    ) -> Json:
        """One request of the client-server API, with a token or in the name of a member."""
        assert self._http is not None, "the town is open"
        query = {} if member is None else {"user_id": member}
        headers = {"Authorization": f"Bearer {token or self._as_token}"}
        url = f"{self.server.url}/_matrix/client/v3{path}"
        async with self._http.request(method, url, json=body, params=query, headers=headers) as response:
            answer: Json = await response.json(content_type=None)
            if response.status != 200:
                raise TownError(f"{method} {response.status} {answer.get('errcode')}")
            return answer

    async def _listen(self, session: Session, heard: asyncio.Event) -> None:
        since, query = "", {"timeout": "0"}
        while True:
            path = f"/sync?{urlencode(query | ({'since': since} if since else {}))}"
            news = await self.call("GET", path, None, token=session.access_token)
            for room, joined in news.get("rooms", {}).get("join", {}).items() if since else ():
                for event in joined["timeline"]["events"]:
                    self.arrivals.come(event | {"room_id": room})
            since, query = news["next_batch"], {"timeout": "30000"}
            heard.set()

    async def _member(self, number: int) -> str:
        body = {"type": "m.login.application_service", "username": f"lid-{number}", "inhibit_login": True}
        return str((await self.call("POST", "/register", body))["user_id"])

    async def _chat(self, owner: Session, member: str, encrypted: bool) -> str:
        room = await self._room(owner, encrypted=encrypted)
        await self.call("POST", f"/join/{quote(room)}", {}, member=member)
        return room

    async def _room(self, owner: Session, *, encrypted: bool) -> str:
        # open to who knows the id: that saves an invitation per room, and nothing that is measured depends on it
        body = {"preset": "public_chat", "initial_state": [_ENCRYPTION] if encrypted else []}
        return str((await self.call("POST", "/createRoom", body, token=owner.access_token))["room_id"])

    async def _open_stream(self) -> None:
        app = web.Application(client_max_size=64 * 1024**2)
        app.router.add_put("/_matrix/app/v1/transactions/{id}", self._transaction)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        self._stack.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, "127.0.0.1", self._port).start()

    async def _transaction(self, request: web.Request) -> web.Response:
        for event in (await request.json()).get("events", ()):
            self.arrivals.come(event)
        return web.json_response({})

    def _registration(self) -> Json:
        return {
            "id": "members",
            "url": f"http://127.0.0.1:{self._port}",
            "as_token": self._as_token,
            "hs_token": secrets.token_hex(16),
            "sender_localpart": "members",
            "rate_limited": False,
            "namespaces": {"users": [{"regex": "@lid-.*", "exclusive": False}], "rooms": [], "aliases": []},
        }

    def _settings(self) -> Json:
        return {
            "app_service_config_files": [str(self.folder / "members.yaml")],
            # a bot that starts again asks the same question as before: it must not get the answer of before
            "caches": {"sync_response_cache_duration": "0s"},
        }


async def at_once(doing: Iterable[Awaitable[T]], most: int) -> list[T]:
    """Everything, at most so many at the same time; the results in order."""
    slots = asyncio.Semaphore(most)

    async def one(part: Awaitable[T]) -> T:
        async with slots:
            return await part

    return list(await asyncio.gather(*(one(part) for part in doing)))


async def _ended(task: "asyncio.Task[None]") -> None:
    """End a listener; what went wrong in it is told now."""
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
