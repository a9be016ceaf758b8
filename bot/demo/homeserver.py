"""A real homeserver for a while: Synapse on the loopback interface, in a folder of its own.

For the demo, the live tests and the benchmark. It is the server a care organisation runs, without federation.
"""

import asyncio
import contextlib
import hashlib
import hmac
import os
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiohttp

from bot.demo.synapse_config import write_config

PYTHON_VARIABLE = "GESPREKSRONDE_SYNAPSE"
"""Environment variable that names another interpreter with matrix-synapse in it."""

GUARD = Path(__file__).with_name("guarded.py")
"""Runs a module that has to end with its starter."""
_START_LIMIT_S = 90.0
_STOP_LIMIT_S = 15.0
_ADMIN = "beheer"


class SynapseError(Exception):
    """The embedded homeserver could not do what was asked; the text says what and what to do."""


@dataclass(frozen=True, slots=True)
class Account:
    """A registered user of the embedded server."""

    user_id: str
    password: str = field(repr=False)

    @property
    def localpart(self) -> str:
        return self.user_id[1:].partition(":")[0]


@dataclass(frozen=True, slots=True)
class Session:
    """A login: one device of one account."""

    user_id: str
    device_id: str
    access_token: str = field(repr=False)


def synapse_python() -> Path:
    """The interpreter with matrix-synapse: named in the environment, or `.venv-synapse` of the project."""
    named = os.environ.get(PYTHON_VARIABLE)
    if named:
        return Path(named)
    return Path(__file__).parents[2] / ".venv-synapse" / "bin" / "python"


class EmbeddedSynapse:
    """A throw-away Synapse; use it as `async with EmbeddedSynapse() as server`.

    Without `folder` it lives in a temporary one that is removed at the end; with it everything is kept, so
    that the same users and rooms are there the next time. `ratelimited=True` keeps Synapse's own limits (10
    messages at once, then one in 5 s); `settings` go before the configuration we would give it. The server
    stops when this process ends, also when it is killed. Bound to no event loop: it may be started in one and
    stopped in another.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        python: Path | None = None,
        port: int = 0,
        server_name: str = "localhost",
        ratelimited: bool = False,
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        self._given_folder = folder
        self._python = python or synapse_python()
        self._ratelimited = ratelimited
        self._settings = settings or {}
        self._process: subprocess.Popen[bytes] | None = None
        self._secret = ""
        self._admin: Session | None = None
        self.folder = folder or Path(tempfile.mkdtemp(prefix="gespreksronde-synapse-"))
        self.port = port or _free_port()
        self.server_name = server_name

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int | None:
        """The process id while it runs."""
        return self._process.pid if self._process else None

    async def __aenter__(self) -> Self:
        try:
            await self.start()
        except BaseException:
            await self.close()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def start(self) -> None:
        """Start it and wait until it answers. Raises `SynapseError` when it does not."""
        if self._process is not None:
            return
        if not self._python.exists():
            raise SynapseError(
                f"No homeserver to start: {self._python} is not there. "
                f"Run `make ready-synapse`, or name an interpreter with matrix-synapse in {PYTHON_VARIABLE}."
            )
        config, self._secret = write_config(
            self.folder,
            port=self.port,
            server_name=self.server_name,
            ratelimited=self._ratelimited,
            more=self._settings,
        )
        with (self.folder / "output.log").open("ab") as output:
            self._process = subprocess.Popen(  # noqa: ASYNC220 - bound to no event loop, see the class
                [self._python, "-P", GUARD, "synapse.app.homeserver", "--config-path", config],
                cwd=self.folder,
                env=_without_proxies(os.environ),
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=output,
            )
        await self._until_it_answers()

    async def stop(self) -> None:
        """End it kindly (SIGTERM), or by force when that takes too long. `start` brings it back as it was."""
        await self._end(signal.SIGTERM)

    async def kill(self) -> None:
        """End it the way a power cut would (SIGKILL)."""
        await self._end(signal.SIGKILL)

    async def close(self) -> None:
        """Stop, and remove the folder if it was a temporary one."""
        await self.stop()
        if self._given_folder is None:
            shutil.rmtree(self.folder, ignore_errors=True)

    async def register(
        self,
        localpart: str,
        password: str | None = None,
        *,
        display_name: str | None = None,
        admin: bool = False,
    ) -> Account:
        """Make an account through the shared registration secret."""
        password = password or f"wachtwoord-{localpart}"
        nonce = (await self.call("GET", "/_synapse/admin/v1/register"))["nonce"]
        parts = (nonce, localpart, password, "admin" if admin else "notadmin")
        # The form of this signature is Synapse's: HMAC-SHA1 over the parts, separated by NUL.
        mac = hmac.new(self._secret.encode(), "\0".join(parts).encode(), hashlib.sha1).hexdigest()
        answer = await self.call(
            "POST",
            "/_synapse/admin/v1/register",
            {
                "nonce": nonce,
                "username": localpart,
                "password": password,
                "displayname": display_name or localpart.capitalize(),
                "admin": admin,
                "mac": mac,
                "inhibit_login": True,
            },
        )
        return Account(answer["user_id"], password)

    async def login(self, account: Account, *, device_id: str | None = None) -> Session:
        """Log in; with `device_id` on that device, else on a new one."""
        body: dict[str, Any] = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": account.user_id},
            "password": account.password,
        }
        if device_id:
            body["device_id"] = device_id
        answer = await self.call("POST", "/_matrix/client/v3/login", body)
        return Session(answer["user_id"], answer["device_id"], answer["access_token"])

    async def lift_rate_limit(self, user_id: str) -> None:
        """Exempt one user from the limits (for instance everybody but the bot)."""
        await self.admin(
            "POST",
            f"/_synapse/admin/v1/users/{user_id}/override_ratelimit",
            {"messages_per_second": 0, "burst_count": 0},
        )

    async def admin(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """A request in the name of a server administrator, who is made on first use."""
        if self._admin is None:
            with contextlib.suppress(SynapseError):  # there already, on a folder used before
                await self.register(_ADMIN, admin=True)
            self._admin = await self.login(Account(f"@{_ADMIN}:{self.server_name}", f"wachtwoord-{_ADMIN}"))
        return await self.call(method, path, body, token=self._admin.access_token)

    async def call(
        self, method: str, path: str, body: Mapping[str, Any] | None = None, *, token: str | None = None
    ) -> dict[str, Any]:
        """One request; the parsed answer. Raises `SynapseError` with status and Matrix error code."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session,
            session.request(method, self.url + path, json=body, headers=headers) as response,
        ):
            answer: dict[str, Any] = await response.json(content_type=None)
            if response.status != 200:
                raise SynapseError(f"{method} {path}: {response.status} {answer.get('errcode')}")
            return answer

    async def _until_it_answers(self) -> None:
        limit = time.monotonic() + _START_LIMIT_S
        while time.monotonic() < limit:
            if self._process is None or self._process.poll() is not None:
                self._process = None
                raise SynapseError(f"The homeserver ended by itself. Its last words:\n{self._last_words()}")
            with contextlib.suppress(aiohttp.ClientError, SynapseError):
                await self.call("GET", "/_matrix/client/versions")
                return
            await asyncio.sleep(0.05)
        raise SynapseError(f"The homeserver did not answer within {_START_LIMIT_S:.0f} s.")

    def _last_words(self) -> str:
        return (self.folder / "output.log").read_text(errors="replace")[-2000:]

    async def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(how)
        try:
            await asyncio.to_thread(process.wait, _STOP_LIMIT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            await asyncio.to_thread(process.wait)
        if process.stdin:
            process.stdin.close()


def _free_port() -> int:
    """Below the range that systems hand out by themselves: a stopped server must find its port free again."""
    for port in random.sample(range(20_000, 32_000), 50):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise SynapseError("No free port was found on the loopback interface.")


def _without_proxies(environment: Mapping[str, str]) -> dict[str, str]:
    """The server and its users are on this machine; a proxy for the outside must not come between them."""
    return {name: value for name, value in environment.items() if not name.lower().endswith("_proxy")}
