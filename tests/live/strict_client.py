"""A member's strict Matrix client (matrix-js-sdk in Node) as a Python object; see `js/client.mjs`."""

import asyncio
import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bot.demo.homeserver import Account, EmbeddedSynapse
from bot.demo.seen import Seen, from_source
from tests.live.node_program import NodeProgram, NodeProgramError, missing

JS = Path(__file__).with_name("js")
NODE = JS / "node_modules" / ".bin" / "node"


def why_not() -> str | None:
    """Why the strict client cannot run here, or None."""
    return missing(JS, NODE)


class StrictClientError(Exception):
    """The client could not do what it was told, or what was waited for did not come."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An event as the strict client shows it. `shield` is what it warns with: NONE, GREY or RED."""

    seen: Seen
    readable: bool
    failure: str | None
    shield: str | None
    shield_reason: str | None


class StrictClient:
    """One member on one signed device. Make it with `StrictClient.arrive`, end it with `close`."""

    _program: NodeProgram

    def __init__(self, account: Account) -> None:
        self._cursor = 0
        self.account = account
        self.shown: list[Shown] = []
        self.invitations: dict[str, str] = {}
        """Room to inviter."""

    @classmethod
    async def arrive(cls, server: EmbeddedSynapse, localpart: str, *, auto_join: bool = True) -> Self:
        """Register, start the client, log in, sign the device and listen."""
        account = await server.register(localpart)
        client = cls(account)
        flags = [] if auto_join else ["--no-auto-join"]
        client._program = await NodeProgram.start(
            NODE, JS / "client.mjs", server.url, *flags, name=f"strict client {localpart}", on_line=client._take
        )
        await client.tell("login", user=account.user_id, password=account.password)
        return client

    @property
    def id(self) -> str:
        """The Matrix user id."""
        return self.account.user_id

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        await self._program.close()

    async def create_room(self, name: str, invite: Sequence[str] = (), *, encrypted: bool = True) -> str:
        answer = await self.tell("create_room", name=name, invite=list(invite), encrypted=encrypted)
        return str(answer["room"])

    async def send(self, room: str, body: str) -> str:
        """Say something; the event id."""
        return str((await self.tell("send", room=room, body=body))["event"])

    async def reply(self, room: str, to: str, body: str) -> str:
        return str((await self.tell("reply", room=room, to=to, body=body))["event"])

    async def edit(self, room: str, event: str, body: str) -> str:
        return str((await self.tell("edit", room=room, event=event, body=body))["event"])

    async def redact(self, room: str, event: str) -> str:
        return str((await self.tell("redact", room=room, event=event))["event"])

    async def react(self, room: str, event: str, key: str) -> str:
        return str((await self.tell("react", room=room, event=event, key=key))["event"])

    async def read_again(self, room: str, event: str) -> Shown:
        """What the client makes of an event when it is opened again."""
        return _shown(0, await self.tell("read_again", room=room, event=event))

    async def raw(self, room: str, event: str) -> dict[str, Any]:
        """The event as the server has it."""
        found: dict[str, Any] = (await self.tell("raw", room=room, event=event))["event"]
        return found

    async def signed_devices(self, user: str) -> dict[str, bool]:
        """The devices of `user`, and whether each is signed by its owner."""
        signed: dict[str, bool] = (await self.tell("devices", user=user))["signed"]
        return signed

    async def wait_for(
        self, predicate: Callable[[Seen], bool], *, timeout: float = 30.0, since: int | None = None
    ) -> Shown:
        """The first event from `since` on (default: where the last search ended) that fits."""
        position = self._cursor if since is None else since
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                while True:
                    for shown in self.shown[position:]:
                        position = shown.seen.position + 1
                        if predicate(shown.seen):
                            self._cursor = position
                            return shown
                    await self._program.next_line()
        raise StrictClientError(f"{self.account.localpart} waited {timeout:.0f} s in vain")

    async def read(self, event: str, *, timeout: float = 30.0) -> Shown:
        """The event once its words can be read.

        A client may show an event before it knows the sending device; it shows it again once it knows it.
        StrictClientError, with the reason the client gives, when it stays unreadable.
        """
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                while not any(shown.seen.event == event and shown.readable for shown in self.shown):
                    await self._program.next_line()
        sights = [shown for shown in self.shown if shown.seen.event == event]
        if not sights or not sights[-1].readable:
            reason = f"cannot read it: {sights[-1].failure}" if sights else "did not see it"
            raise StrictClientError(f"{self.account.localpart} {reason}")
        return sights[-1]

    async def wait_for_room(self, predicate: Callable[[str, str], bool], *, timeout: float = 30.0) -> str:
        """The first room this member was invited to for which `predicate(room, inviter)` holds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                while True:
                    for room, inviter in self.invitations.items():
                        if predicate(room, inviter):
                            return room
                    await self._program.next_line()
        raise StrictClientError(f"{self.account.localpart} waited for an invitation in vain")

    async def tell(self, action: str, **details: Any) -> dict[str, Any]:
        """Any action of `client.mjs`; its result."""
        try:
            return await self._program.tell(action, **details)
        except NodeProgramError as error:
            raise StrictClientError(str(error)) from error

    async def sign_device(self, device: str) -> None:
        """Vouch for another device of the same member."""
        await self.tell("sign_device", device=device)

    def _take(self, line: Mapping[str, Any]) -> None:
        if "seen" in line:
            self.shown.append(_shown(len(self.shown), line["seen"]))
        elif "invited" in line:
            self.invitations[line["invited"]["room"]] = line["invited"]["by"]


def _shown(position: int, told: Mapping[str, Any]) -> Shown:
    source = {
        "event_id": told["event"],
        "sender": told["sender"],
        "type": told["type"],
        "content": told["content"],
        "state_key": told["stateKey"],
        "redacts": told["redacts"],
    }
    readable_secret = bool(told["encrypted"] and told["readable"])
    return Shown(
        seen=from_source(position, told["room"], source, encrypted=readable_secret),
        readable=told["readable"],
        failure=told["failure"],
        shield=told.get("shield"),
        shield_reason=told.get("shieldReason"),
    )
