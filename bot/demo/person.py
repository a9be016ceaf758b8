"""A simulated person with a real, encrypted Matrix client: a member or facilitator in tests and demo."""

import asyncio
import contextlib
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import nio
from nio.store import SqliteMemoryStore
from peewee import SqliteDatabase

from bot.demo.homeserver import Account, EmbeddedSynapse, Session
from bot.demo.identity import sign_own_device
from bot.demo.seen import UNREADABLE, Seen, from_source

_SYNC_MS = 30_000
_PAUSE_AFTER_ERROR_S = 0.5
_FILTER = {"presence": {"not_types": ["*"]}, "room": {"timeline": {"limit": 100}}}

Predicate = Callable[[Seen], bool]


class _Database(SqliteDatabase):
    """nio binds all its tables at every step; looking for their relatives each time would cost more than the step."""

    def bind_ctx(self, models: Any, bind_refs: bool = False, bind_backrefs: bool = False) -> Any:
        return super().bind_ctx(models, bind_refs, bind_backrefs)


class _Store(SqliteMemoryStore):
    """A person's keys, gone with the person."""

    def __init__(self, user: str, device: str, _folder: str, pickle_key: str, _file: str) -> None:
        super().__init__(user, device, pickle_key)

    def _create_database(self) -> SqliteDatabase:
        return _Database(":memory:")


class PersonError(Exception):
    """The server refused something, or what was waited for did not come. Holds no text of anybody."""


class Person:
    """One account on one signed device, listening all the time. Make it with `Person.arrive`.

    Accepts every invitation unless `auto_join` is set to False. Everything seen stays in `seen`, in order of
    arrival. About 1 MB and one open request each: dozens fit in one process and one event loop.
    """

    def __init__(self, server: EmbeddedSynapse, account: Account, session: Session) -> None:
        self._server = server
        self._session = session
        config = nio.AsyncClientConfig(
            store=_Store,
            encryption_enabled=True,
            pickle_key="in memory only",
            store_sync_tokens=False,
            max_timeout_retry_wait_time=1,
        )
        self._client = nio.AsyncClient(server.url, session.user_id, session.device_id, "unused", config)
        self._unreadable: dict[str, Any] = {}
        self._listening: asyncio.Task[None] | None = None
        self._news = asyncio.Event()
        self._cursor = 0
        self.account = account
        self.auto_join = True
        self.seen: list[Seen] = []
        self.invitations: dict[str, str] = {}
        """Room to inviter, for every invitation so far."""
        self.left: set[str] = set()
        """Rooms this person is no longer in."""
        self.typing: set[str] = set()
        """Who was ever seen typing."""
        self.readers: set[str] = set()
        """Whose read receipts were ever seen."""

    @classmethod
    async def arrive(
        cls,
        server: EmbeddedSynapse,
        localpart: str,
        *,
        display_name: str | None = None,
        signed: bool = True,
        auto_join: bool = True,
    ) -> Self:
        """Register, log in, make encryption keys, sign the own device (unless `signed=False`) and listen."""
        account = await server.register(localpart, display_name=display_name)
        session = await server.login(account)
        person = cls(server, account, session)
        person.auto_join = auto_join
        await person._start(signed=signed)
        return person

    @property
    def id(self) -> str:
        """The Matrix user id."""
        return self._session.user_id

    @property
    def device(self) -> str:
        return self._session.device_id

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Stop listening and close every connection."""
        if self._listening:
            self._listening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._listening
            self._listening = None
        await self._client.close()

    # --- saying -----------------------------------------------------------------------------

    async def send(self, room: str, body: str, **more: Any) -> str:
        """Say something, encrypted where the room is; the event id. `more` is added to the content."""
        return await self.send_content(room, {"msgtype": "m.text", "body": body, **more})

    async def reply(self, room: str, to: str, body: str) -> str:
        """Reply to the event `to`."""
        return await self.send(room, body, **{"m.relates_to": {"m.in_reply_to": {"event_id": to}}})

    async def edit(self, room: str, event: str, body: str) -> str:
        """Change an own message (or try to change somebody else's)."""
        return await self.send(
            room,
            f"* {body}",
            **{
                "m.new_content": {"msgtype": "m.text", "body": body},
                "m.relates_to": {"rel_type": "m.replace", "event_id": event},
            },
        )

    async def send_content(self, room: str, content: Mapping[str, Any], *, kind: str = "m.room.message") -> str:
        """Send any content; the event id. Waits until this client knows the room."""
        await self._until_in(room)
        answer = await self._client.room_send(room, kind, dict(content), ignore_unverified_devices=True)
        return str(_checked(answer, nio.RoomSendResponse).event_id)

    async def redact(self, room: str, event: str) -> str:
        """Delete a message; the id of the redaction."""
        return str(_checked(await self._client.room_redact(room, event), nio.RoomRedactResponse).event_id)

    # --- rooms -----------------------------------------------------------------------------

    async def create_room(
        self,
        name: str,
        invite: Sequence[str] = (),
        *,
        encrypted: bool = True,
        powers: Mapping[str, int] | None = None,
    ) -> str:
        """A private room of this person's making, who has the highest power in it."""
        state = []
        if encrypted:
            state.append(
                {
                    "type": "m.room.encryption",
                    "state_key": "",
                    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
                }
            )
        body: dict[str, Any] = {
            "name": name,
            "preset": "private_chat",
            "invite": list(invite),
            "initial_state": state,
        }
        if powers:
            body["power_level_content_override"] = {"users": dict(powers)}
        answer = await self.http("POST", "/createRoom", body)
        await self._until_in(answer["room_id"])
        return str(answer["room_id"])

    async def join(self, room: str) -> None:
        await self.http("POST", f"/join/{quote(room)}", {})

    async def leave(self, room: str) -> None:
        await self.http("POST", f"/rooms/{quote(room)}/leave", {})

    async def invite(self, room: str, user: str) -> None:
        await self.http("POST", f"/rooms/{quote(room)}/invite", {"user_id": user})

    async def kick(self, room: str, user: str) -> None:
        await self.http("POST", f"/rooms/{quote(room)}/kick", {"user_id": user})

    async def set_state(self, room: str, kind: str, content: Mapping[str, Any], state_key: str = "") -> None:
        await self.http("PUT", f"/rooms/{quote(room)}/state/{kind}/{quote(state_key)}", content)

    async def state(self, room: str, kind: str, state_key: str = "") -> dict[str, Any]:
        return await self.http("GET", f"/rooms/{quote(room)}/state/{kind}/{quote(state_key)}")

    async def set_power(self, room: str, user: str, level: int) -> None:
        """Give somebody another power level in a room where this person may."""
        levels = await self.state(room, "m.room.power_levels")
        levels["users"] = {**levels.get("users", {}), user: level}
        await self.set_state(room, "m.room.power_levels", levels)

    async def members(self, room: str) -> dict[str, str]:
        """User id to display name of who is in the room now."""
        answer = await self.http("GET", f"/rooms/{quote(room)}/joined_members")
        return {user: facts.get("display_name") or user for user, facts in answer["joined"].items()}

    async def http(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Any request of the client-server API, in this person's name. Raises `SynapseError`."""
        return await self._server.call(method, f"/_matrix/client/v3{path}", body, token=self._session.access_token)

    # --- seeing -----------------------------------------------------------------------------

    async def wait_for(self, predicate: Predicate, *, timeout: float = 30.0, since: int | None = None) -> Seen:
        """The first event from `since` on for which `predicate` holds, waiting for it if need be.

        Without `since` the search goes on where the last one ended, so that a story can be read in order.
        Raises `PersonError` after `timeout` seconds, or when listening came to an end.
        """
        position = self._cursor if since is None else since
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                while True:
                    for seen in self.seen[position:]:
                        position = seen.position + 1
                        if predicate(seen):
                            if since is None:
                                self._cursor = position
                            return seen
                    await self._next_news()
        kinds = ", ".join(str(one.marker.get("type", one.type)) for one in self.seen[-12:])
        raise PersonError(f"{self.account.localpart} waited {timeout:.0f} s in vain; saw {len(self.seen)}: … {kinds}")

    async def wait_for_room(self, predicate: Callable[[str, str], bool], *, timeout: float = 30.0) -> str:
        """The first room this person was invited to for which `predicate(room, inviter)` holds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                while True:
                    for room, inviter in self.invitations.items():
                        if predicate(room, inviter):
                            return room
                    await self._next_news()
        raise PersonError(f"{self.account.localpart} waited {timeout:.0f} s for an invitation in vain")

    def mark(self) -> int:
        """Now, as a value for `since`; also moves the place where `wait_for` goes on."""
        self._cursor = len(self.seen)
        return self._cursor

    def read_in(self, room: str) -> list[Seen]:
        """Every readable message of the room, in order of arrival."""
        return [one for one in self.seen if one.room == room and one.is_message]

    def all_text(self) -> str:
        """Every content this person's client could read, as one text to search in."""
        return "\n".join(repr(dict(one.content)) for one in self.seen if one.type != UNREADABLE)

    # --- listening -----------------------------------------------------------------------------

    async def _start(self, *, signed: bool) -> None:
        self._client.restore_login(self.id, self.device, self._session.access_token)
        _checked(await self._client.keys_upload(), nio.KeysUploadResponse)
        if signed:
            await sign_own_device(self._server, self._session)
        self._listening = asyncio.create_task(self._listen(), name=f"person {self.account.localpart}")
        await self._next_news()

    async def _listen(self) -> None:
        timeout, full = 0, True
        while True:
            answer = await self._client.sync(timeout, sync_filter=_FILTER, full_state=full)
            if not isinstance(answer, nio.SyncResponse):
                await asyncio.sleep(_PAUSE_AFTER_ERROR_S)
                continue
            full = False
            self._take(answer)
            await self._keep_keys()
            await self._accept(answer)
            news, self._news = self._news, asyncio.Event()
            news.set()
            timeout = await self._patience()

    async def _patience(self) -> int:
        """How long the server may wait for news before it answers the next request (milliseconds); a client that has
        no need to look yet takes its time to say so."""
        return _SYNC_MS

    def _take(self, answer: Any) -> None:
        for room, joined in answer.rooms.join.items():
            self.left.discard(room)
            for event in (*joined.state, *joined.timeline.events, *joined.ephemeral):
                self._see(room, event)
        for room, gone in answer.rooms.leave.items():
            self.left.add(room)
            for event in gone.timeline.events:
                self._see(room, event)
        if answer.to_device_events:
            self._read_late()

    def _see(self, room: str, event: Any) -> None:
        if isinstance(event, nio.TypingNoticeEvent):
            self.typing.update(event.users)
        elif isinstance(event, nio.ReceiptEvent):
            self.readers.update(receipt.user_id for receipt in event.receipts)
        if isinstance(event, nio.MegolmEvent):
            event.room_id = room
            self._unreadable[event.event_id] = event
        source = getattr(event, "source", None)
        if isinstance(source, dict):
            decrypted = bool(getattr(event, "decrypted", False))
            self.seen.append(from_source(len(self.seen), room, source, encrypted=decrypted))

    def _read_late(self) -> None:
        """A key that comes after its message makes it readable after all."""
        for event in list(self._unreadable.values()):
            with contextlib.suppress(nio.EncryptionError):
                readable = self._client.decrypt_event(event)
                del self._unreadable[event.event_id]
                self._see(event.room_id, readable)

    async def _keep_keys(self) -> None:
        client = self._client
        await client.send_to_device_messages()
        if client.should_upload_keys:
            await client.keys_upload()
        if client.should_query_keys:
            await client.keys_query()
        if client.should_claim_keys:
            await client.keys_claim(client.get_users_for_key_claiming())

    async def _accept(self, answer: Any) -> None:
        for room, invited in answer.rooms.invite.items():
            for event in invited.invite_state:
                if isinstance(event, nio.InviteMemberEvent) and event.state_key == self.id:
                    self.invitations[room] = event.sender
            if self.auto_join:
                await self.join(room)

    async def _next_news(self) -> None:
        """Wait until the next sync answer was taken in; raise what ended the listening, if it ended."""
        news = asyncio.ensure_future(self._news.wait())
        assert self._listening is not None, "this person has left"
        try:
            await asyncio.wait((news, self._listening), return_when=asyncio.FIRST_COMPLETED)
        finally:
            news.cancel()
        if self._listening.done():
            self._listening.result()

    async def _until_in(self, room: str) -> None:
        async with asyncio.timeout(30):
            while room not in self._client.rooms:
                await self._next_news()


def _checked(answer: Any, wanted: type) -> Any:
    """nio returns its errors; here they are raised, with the Matrix error code only."""
    if not isinstance(answer, wanted):
        raise PersonError(f"{wanted.__name__} refused: {getattr(answer, 'status_code', None)}")
    return answer
