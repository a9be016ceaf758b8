"""The port `Homeserver`, on Matrix."""

from collections.abc import AsyncIterator, Collection, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.matrix.client import MatrixClient
from bot.matrix.decrypt import Closed
from bot.matrix.forget import forget_room, forget_words
from bot.matrix.housekeeping import Housekeeping
from bot.matrix.keyrequest import ask_for_key
from bot.matrix.media import Media
from bot.matrix.membership import Membership
from bot.matrix.outbound import Outbound
from bot.matrix.reading import Reader, unheld
from bot.matrix.rooms import Rooms
from bot.matrix.round_rooms import RoundRooms
from bot.matrix.signing import Signing
from bot.matrix.sync import Sync
from bot.matrix.trust import Trust
from bot.ports.homeserver import Batch, Incoming, RoomFacts
from bot.ports.media import MediaRef, Upload


class MatrixHomeserver:
    """One account and device. Made by `bot.matrix.account.open_homeserver`.

    `recovery_key` is the text to show the operator when secret storage was made at this start, else None;
    later `secret_storage.kept_recovery_text` has it.
    """

    def __init__(
        self,
        client: MatrixClient,
        membership: Membership,
        trust: Trust,
        housekeeping: Housekeeping,
        signing: Signing,
        recovery_key: str | None,
    ) -> None:
        self.recovery_key = recovery_key
        self._client = client
        self._membership = membership
        self._trust = trust
        self._housekeeping = housekeeping
        self._signing = signing
        self._rooms = Rooms(client, membership)
        self._round_rooms = RoundRooms(client, membership, self._rooms)
        self._outbound = Outbound(client, membership, trust, housekeeping)
        self._media = Media(client, membership, self._outbound)
        self._reader = Reader(self.me, membership, trust)
        self._sync = Sync(client, membership, trust, self._reader, housekeeping)

    @property
    def me(self) -> PersonRef:
        return PersonRef(str(self._client.user_id))

    @property
    def device(self) -> str:
        """The device id, kept as long as the store is."""
        return str(self._client.device_id)

    def batches(self, since: str | None) -> AsyncIterator[Batch]:
        return self._sync.batches(since)

    def know_room(self, room: RoomRef, *, encrypted: bool, people: Collection[PersonRef] | None = None) -> None:
        self._membership.know(room, encrypted=encrypted)
        if people is not None:
            self._membership.keep_to(room, people)

    async def send(self, room: RoomRef, content: Mapping[str, Any], txn: str) -> EventRef:
        return await self._outbound.send(room, content, txn)

    async def send_picture(
        self, room: RoomRef, upload: Upload, *, width: int, height: int, extra: Mapping[str, Any], txn: str
    ) -> EventRef:
        return await self._media.send(room, "m.image", upload, {"w": width, "h": height}, extra, txn)

    async def send_file(self, room: RoomRef, upload: Upload, *, extra: Mapping[str, Any], txn: str) -> EventRef:
        return await self._media.send(room, "m.file", upload, {}, extra, txn)

    async def picture(self, ref: MediaRef) -> bytes:
        return await self._media.picture(ref)

    async def redact(self, room: RoomRef, event: EventRef, txn: str) -> None:
        await self._outbound.redact(room, event, txn)

    async def find_sent(self, room: RoomRef, txn: str) -> EventRef | None:
        return await self._outbound.find_sent(room, txn)

    async def create_private_chat(self, person: PersonRef, *, alias: str, name: str, topic: str) -> RoomRef:
        return await self._rooms.create_private_chat(person, alias=alias, name=name, topic=topic)

    async def make_room(
        self,
        people: Collection[PersonRef],
        *,
        alias: str,
        name: str,
        topic: str,
        writers: Collection[PersonRef] = (),
        reactions: bool = False,
    ) -> RoomRef:
        return await self._round_rooms.make(
            people, alias=alias, name=name, topic=topic, writers=writers, reactions=reactions
        )

    async def set_voices(self, room: RoomRef, writers: Collection[PersonRef], *, reactions: bool) -> None:
        await self._round_rooms.set_voices(room, writers, reactions=reactions)

    async def put_out(self, room: RoomRef, person: PersonRef) -> None:
        await self._round_rooms.put_out(room, person)

    async def close_room(self, room: RoomRef) -> None:
        await self._round_rooms.set_voices(room, (), reactions=False)

    async def hand_over(self, room: RoomRef, people: Collection[PersonRef]) -> None:
        await self._round_rooms.hand_over(room, people)

    async def set_topic(self, room: RoomRef, topic: str) -> None:
        await self._rooms.set_topic(room, topic)

    async def invite(self, room: RoomRef, person: PersonRef) -> None:
        await self._rooms.invite(room, person)

    async def join(self, room: RoomRef) -> None:
        await self._rooms.join(room)

    async def leave(self, room: RoomRef) -> None:
        await self._rooms.leave(room)

    async def facts(self, room: RoomRef) -> RoomFacts:
        return await self._rooms.facts(room)

    async def retry(self, raw: bytes) -> Incoming | None:
        room, event = unheld(raw)
        letter = self._reader.open(self._client.keys, room, event)
        if letter.inside is Closed.NO_KEY:
            return None
        await self._reader.get_to_know([letter])
        return self._reader.read(letter)

    async def forget_words(self, room: RoomRef) -> None:
        forget_words(self._client, room)

    async def forget_room(self, room: RoomRef) -> None:
        forget_room(self._client, room)

    async def request_key(self, raw: bytes) -> None:
        room, event = unheld(raw)
        await ask_for_key(self._client, self._housekeeping, room, event)

    async def server_time(self) -> datetime | None:
        header = await self._client.server_date()
        try:
            return None if header is None else parsedate_to_datetime(header).astimezone(UTC)
        except ValueError:
            return None

    async def reachable(self, person: PersonRef) -> bool:
        await self._trust.settle([person])
        return bool(self._trust.shareable(person))

    async def device_is_signed(self) -> bool:
        """Whether people's clients see this device as the bot's own; asked of the server."""
        return await self._signing.device_is_signed()

    async def close(self) -> None:
        await self._client.close()
