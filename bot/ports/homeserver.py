"""The port to the chat network: what comes in, what goes out, and how a room is looked at.

Everything a Matrix client library knows stays behind it. Bodies are never part of a repr.
"""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.ports.media import MediaRef, Upload


@dataclass(frozen=True, slots=True)
class TextMessage:
    """A readable message. `replaces` is set for an edit (`body` is then the new text), `reply_to` for a reply
    (the reply fallback is already cut off). `trusted`: it came from a device that its owner signed (or from a
    plain room, or the operator trusts all devices). `mentions_me`: the sender mentioned the bot."""

    room: RoomRef
    event: EventRef
    sender: PersonRef
    body: str = field(repr=False)
    reply_to: EventRef | None = None
    replaces: EventRef | None = None
    trusted: bool = True
    encrypted: bool = True
    mentions_me: bool = False


@dataclass(frozen=True, slots=True)
class Echo:
    """Our own message as the room shows it, so that its place in the chat's order is known. `txn` is the
    transaction id it was sent with (None for one sent by an earlier device)."""

    room: RoomRef
    event: EventRef
    txn: str | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can be fetched with `Homeserver.picture(ref)`. `mimetype` and `size` (bytes) are what the sender's
    client says, `caption` is what the sender wrote with it ("" for nothing: a file name is no caption).

    `trusted` as for a text, and moreover the picture itself was encrypted (in a room that is)."""

    room: RoomRef
    event: EventRef
    sender: PersonRef
    ref: MediaRef = field(repr=False)
    mimetype: str | None = None
    size: int | None = None
    caption: str = field(default="", repr=False)
    reply_to: EventRef | None = None
    replaces: EventRef | None = None
    trusted: bool = True


@dataclass(frozen=True, slots=True)
class OtherMessage:
    """Something that is neither text nor a picture we can fetch: audio, video, file, sticker, location, poll,
    emote, notice, other, or an image that cannot be fetched."""

    room: RoomRef
    event: EventRef
    sender: PersonRef
    what: str
    replaces: EventRef | None = None


@dataclass(frozen=True, slots=True)
class Redaction:
    """Somebody deleted the message `target`."""

    room: RoomRef
    event: EventRef
    sender: PersonRef
    target: EventRef


@dataclass(frozen=True, slots=True)
class Undecryptable:
    """A message whose key is not here (yet). `raw` is what is needed to try again:
    `Homeserver.retry(raw)`."""

    room: RoomRef
    event: EventRef
    sender: PersonRef
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class MembershipChanged:
    """`membership` is join, invite, knock, leave or ban, of `person` (possibly the bot itself)."""

    room: RoomRef
    event: EventRef
    person: PersonRef
    membership: str
    by: PersonRef


@dataclass(frozen=True, slots=True)
class Invited:
    """The bot was invited by `by`. `direct`: the inviter marked it as a direct chat."""

    room: RoomRef
    by: PersonRef
    direct: bool


@dataclass(frozen=True, slots=True)
class Removed:
    """The bot is no longer in the room (kicked, banned, left)."""

    room: RoomRef


@dataclass(frozen=True, slots=True)
class EncryptionOn:
    """Encryption was switched on in the room. It is never switched off again."""

    room: RoomRef


@dataclass(frozen=True, slots=True)
class PowerChanged:
    """The power levels of the room changed."""

    room: RoomRef
    event: EventRef


@dataclass(frozen=True, slots=True)
class RoomReplaced:
    """The room was upgraded; people moved to `successor`."""

    room: RoomRef
    event: EventRef
    successor: RoomRef


@dataclass(frozen=True, slots=True)
class Malformed:
    """An event that could not be understood at all; counted, never shown."""

    room: RoomRef
    event: EventRef | None


Incoming = (
    TextMessage
    | Echo
    | Picture
    | OtherMessage
    | Redaction
    | Undecryptable
    | MembershipChanged
    | Invited
    | Removed
    | EncryptionOn
    | PowerChanged
    | RoomReplaced
    | Malformed
)


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything one sync response brought, oldest first, gaps already filled.

    Asking the iterator for the next batch is the receipt to the server for this one: do so only after `token`
    and all that follows from `items` is durably stored. `keys_arrived`: new room keys came, held messages may
    be readable."""

    token: str
    items: tuple[Incoming, ...]
    keys_arrived: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody who is in a room now; `display_name` as the room shows it, or the local part of the id."""

    person: PersonRef
    display_name: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """How a room stands now, fetched afresh. `powers` is complete for the people asked about; the creator of
    a version-12 room has 2**53."""

    joined: tuple[Joined, ...]
    powers: Mapping[PersonRef, int]
    encrypted: bool
    name: str | None = field(repr=False, default=None)


class HomeserverError(Exception):
    """Something the chat server or the way to it refused. The text never holds ids or content."""


class TryLater(HomeserverError):
    """The request may be repeated, unchanged, after `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"try again in {seconds:.1f} s")
        self.seconds = seconds


class Refused(HomeserverError):
    """The server said no for good. `code` is the Matrix error code (M_FORBIDDEN, ...)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class SignedOut(HomeserverError):
    """The access token is no longer valid: stop asking, tell the operator."""


class StartProblem(StrEnum):
    """Why the bot may not start. Each has its own advice to the operator."""

    NO_ENCRYPTION = "no-encryption"
    """The encryption part of the Matrix library is not installed."""
    LOGIN_REFUSED = "login-refused"
    """Password or access token are not accepted, or neither is given."""
    OTHER_ACCOUNT = "other-account"
    """The access token belongs to another account than configured."""
    STORE_LOST = "store-lost"
    """The access token's device has keys that are not in the store: a password is needed, or a new device's
    token."""
    OTHER_IDENTITY = "other-identity"
    """The account's signing keys on the server are not ours. They are never overwritten."""
    SIGNING_NEEDS_APPROVAL = "signing-needs-approval"
    """The server wants a person's approval of the first signing keys, or a password that is not given."""


class CannotStart(HomeserverError):
    """The account is not in a state to work with; nothing was changed there."""

    def __init__(self, problem: StartProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


class Homeserver(Protocol):
    """One account, one device, one chat server."""

    @property
    def me(self) -> PersonRef: ...

    def batches(self, since: str | None) -> AsyncIterator[Batch]:
        """Endless. The first batch comes at once, empty if nothing is new: from then on the bot is listening.

        `since` None: a first start, which hears nothing of the past. Waits out errors itself (1 to 60 s, with jitter).
        If the server does not know `since` any more, what was said in the last days comes once more, so recognise it
        by event id. Raises `SignedOut`."""
        ...

    def know_room(self, room: RoomRef, *, encrypted: bool, people: Collection[PersonRef] | None = None) -> None:
        """Tell the client of a room from our own tables, so that sending needs no full state (call at
        start). `people`: whom the room is for, if the bot made it; whoever else is brought in gets no keys from us."""
        ...

    async def send(self, room: RoomRef, content: Mapping[str, Any], txn: str) -> EventRef:
        """Send an `m.room.message` content (encrypted where the room is). Same `txn`: same event, never a
        second one.

        Shares keys only with devices signed by their owner (unless the operator trusts all). Raises
        `TryLater`, `Refused`. Never cancel it."""
        ...

    async def send_picture(
        self, room: RoomRef, upload: Upload, *, width: int, height: int, extra: Mapping[str, Any], txn: str
    ) -> EventRef:
        """Send a picture of so many pixels, encrypted where the room is. `extra` is added to the content (the marker,
        `m.mentions`). Same `txn`: same event; trying again may leave an unused upload on the server, which nobody can
        find or read. Raises as `send` does; `Refused("M_TOO_LARGE")` when the server takes no file of that size."""
        ...

    async def send_file(self, room: RoomRef, upload: Upload, *, extra: Mapping[str, Any], txn: str) -> EventRef:
        """The same for a file of any other kind."""
        ...

    async def picture(self, ref: MediaRef) -> bytes:
        """Fetch a picture and open it; in memory only. It is whatever its sender made of it: clean it before use.
        Raises `MediaUnusable`, `TryLater`."""
        ...

    async def redact(self, room: RoomRef, event: EventRef, txn: str) -> None: ...

    async def find_sent(self, room: RoomRef, txn: str) -> EventRef | None:
        """Look back in the room for an own message that carried `txn` (for rows first tried more than 23 h
        ago or by another device)."""
        ...

    async def create_private_chat(self, person: PersonRef, *, alias: str, name: str, topic: str) -> RoomRef:
        """An encrypted `private_chat` with one invited person, set as direct chat. `alias` is a random local
        part kept by the caller: a second call with the same alias finds the first room. Readable from the invitation
        on, and only the bot can invite."""
        ...

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
        """An encrypted private room of a round, with these people invited. Nobody but the bot invites or changes
        anything about it; who may write is as in `set_voices`. Whoever is invited later reads nothing from before.

        `alias` as for a private chat. A second call finds the first room, completes what is missing and invites who
        was not invited yet; who left is left alone, and who cannot be invited is left out (see `facts`). Raises
        `TryLater` (call again: it goes on where it stopped), `Refused`."""
        ...

    async def set_voices(self, room: RoomRef, writers: Collection[PersonRef], *, reactions: bool) -> None:
        """Who may write in a room that `make_room` made, from now on; the others read. `reactions`: whether anybody,
        also a reader, may react to a message. Deleting one's own message is always possible. Idempotent. Raises
        `Refused` for a room the bot did not make."""
        ...

    async def put_out(self, room: RoomRef, person: PersonRef) -> None:
        """Somebody no longer belongs in a room that `make_room` made; may not come in again unasked. Idempotent. Raises
        `TryLater`, `Refused`."""
        ...

    async def close_room(self, room: RoomRef) -> None:
        """From now on everybody only reads, and nobody reacts. Idempotent. Raises as `set_voices` does."""
        ...

    async def hand_over(self, room: RoomRef, people: Collection[PersonRef]) -> None:
        """Give a room to these people and go: they may write and react, the bot leaves for good and forgets the
        room's keys. Call it when all of them have come in: a room nobody is in cannot be entered any more, so that is
        refused (`Refused("M_BAD_STATE")`). Repeated."""
        ...

    async def set_topic(self, room: RoomRef, topic: str) -> None: ...

    async def invite(self, room: RoomRef, person: PersonRef) -> None:
        """Idempotent: somebody already there is fine."""
        ...

    async def join(self, room: RoomRef) -> None: ...

    async def leave(self, room: RoomRef) -> None: ...

    async def facts(self, room: RoomRef) -> RoomFacts:
        """Joined members with names, power levels (creator counted), encryption; over HTTP, nothing
        cached."""
        ...

    async def retry(self, raw: bytes) -> Incoming | None:
        """Try to read a held message once more; None while its key is still missing."""
        ...

    async def forget_words(self, room: RoomRef) -> None:
        """Move the room keys of a chat or room past everything said so far, so that this device can no longer
        read it, and the next message still can be. Repeated."""
        ...

    async def forget_room(self, room: RoomRef) -> None:
        """Remove every key of a room the bot has left for good; keys that come later are not kept either.
        Repeated."""
        ...

    async def request_key(self, raw: bytes) -> None:
        """Ask the sender's devices for the key of a held message, once."""
        ...

    async def server_time(self) -> datetime | None:
        """The homeserver's own clock (HTTP Date), aware UTC; None when it sent none."""
        ...

    async def reachable(self, person: PersonRef) -> bool:
        """Whether the person has at least one device that would get our keys."""
        ...

    async def close(self) -> None: ...


def mentioned(content: Mapping[str, Any]) -> Sequence[str]:
    """The user ids a message content would ring for (for tests and the demo)."""
    users = content.get("m.mentions", {}).get("user_ids", ())
    return tuple(u for u in users if isinstance(u, str))
