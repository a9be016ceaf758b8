"""The ports to what is kept. Two stores obey them and one contract suite: SQLite (SQLAlchemy) and memory.

Everything confidential is sealed by the store with the round's own key before it touches a disk; the service sees it in
clear and never sees a key. All times are aware UTC.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from bot.domain.commitment import Commitment
from bot.domain.effects import Tag
from bot.domain.events import Seat
from bot.domain.findings import RosterEntry
from bot.domain.flow_terms import PlaceId
from bot.domain.ids import (
    EffectId,
    EventRef,
    MemberId,
    PersonId,
    PersonRef,
    PlaceKey,
    PromptId,
    RoomRef,
    RoundId,
    TeamId,
)
from bot.domain.own_times import Preferences
from bot.domain.round import Round
from bot.ports.gallery import Pictures
from bot.ports.homeserver import Picture
from bot.ports.journal import Journal
from bot.ports.press import Enclosure
from bot.ports.put_back import PutBack
from bot.ports.released import Released
from bot.ports.seasons import Seasons
from bot.ports.spare_keys import Openers


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the bot has a private chat with, or will have. `alias` is random and makes a second chat impossible."""

    id: PersonId
    ref: PersonRef = field(repr=False)
    alias: str = field(repr=False)
    chat: RoomRef | None = field(repr=False, default=None)
    in_chat: bool = False
    """The person has joined the chat and not left it."""
    sure_until: datetime | None = None
    """Until then a *ja* says: yes, wipe everything. Gone with the next message of this person."""


@dataclass(frozen=True, slots=True)
class Team:
    """A team room. `lang` is what the facilitator chose with `taal`, else the config's."""

    id: TeamId
    room: RoomRef = field(repr=False)
    encrypted: bool = False
    lang: str = "nl"
    present: bool = True
    """The bot is in the room and may speak there."""
    address: str | None = None
    """How people are addressed in Dutch, `je` or `u`, as a facilitator chose; None: the config's."""


@dataclass(frozen=True, slots=True)
class RoundPlace:
    """A room of a round. `alias` is random and makes a second room impossible; `room` is there once it is made."""

    id: PlaceKey
    round: RoundId
    place: PlaceId
    alias: str = field(repr=False)
    room: RoomRef | None = field(repr=False, default=None)


Destination = PersonId | TeamId | PlaceKey


class Kind(StrEnum):
    MESSAGE = "message"
    REDACTION = "redaction"
    ROOM = "room"
    """Make the room this goes to, or complete it. `{"people": [person ids], "name": …, "topic": …}`; `"leaves"`: who
    has to go out of it, `"enters"`: who is asked in also after having been put out, `"writers"` and `"reactions"`: who
    has a voice there now; nobody, where that is not said."""
    VOICES = "voices"
    """Who may write there from now on. `{"people": [person ids], "reactions": …}`"""
    GIVE = "give"
    """Give this room to the two it is for, and leave it. `{"people": [person ids]}`"""
    LEAVE = "leave"
    """Leave this room; its row goes with it. `{}`"""
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Parcel:
    """One row of the outbox: something to send, in order per destination.

    `to` is a person's private chat (made on the way if there is none yet), a team room or a room of the round.
    `content` is the finished event content, for a redaction `{"event": <event id>}`, for a file what stands in its
    content besides what is `enclosed`, or as its kind says. `held`: waits until the floor in that chat is free.
    `prompt` and `tag` make the sent message findable later. `order` rises in the order of queueing.
    """

    id: EffectId
    to: Destination
    content: Mapping[str, Any] = field(repr=False)
    kind: Kind = Kind.MESSAGE
    round: RoundId | None = None
    seat: Seat | None = None
    prompt: PromptId | None = None
    tag: Tag | None = None
    held: bool = False
    order: int = 0
    first_tried: datetime | None = None
    device: str | None = None
    """The device that tried first; another device cannot rely on the transaction id."""
    enclosed: Enclosure | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class HeldMessage:
    """A message that could not be decrypted yet, and the prompt that stood open in its chat when it came."""

    event: EventRef = field(repr=False)
    person: PersonId
    raw: bytes = field(repr=False)
    came: datetime
    about: PromptId | None = None
    told: bool = False
    round: RoundId | None = None
    """The round of `about`: then the message is sealed with its key and goes when it goes."""
    picture: Picture | None = field(repr=False, default=None)
    """It could be read, but its picture could not be fetched yet; then `raw` is empty."""


@dataclass(frozen=True, slots=True)
class RoundRow:
    """What the store knows of a round without opening its seal."""

    id: RoundId
    short: str
    team: TeamId
    stage: str


class Rounds(Protocol):
    async def add(
        self,
        round_: Round,
        *,
        team: TeamId,
        leader: PersonId,
        people: Mapping[MemberId, PersonId],
        roster: Sequence[RosterEntry],
    ) -> None:
        """The key of the round exists already (`Vault.create`). `people` and `roster` are kept sealed."""
        ...

    async def get(self, round_id: RoundId) -> Round | None:
        """None when unknown, erased, or its key is gone. The same object within one unit of work."""
        ...

    async def save(self, round_: Round) -> None:
        """Write what differs from the round as it was loaded (by identity of its parts)."""
        ...

    async def rows(self, team: TeamId) -> Sequence[RoundRow]:
        """Rounds of a team that are not erased, oldest first."""
        ...

    async def row(self, round_id: RoundId) -> RoundRow | None: ...

    async def due(self, now: datetime, limit: int = 500) -> Sequence[RoundId]:
        """Rounds with a moment at or before `now`, earliest first."""
        ...

    async def next_due(self) -> datetime | None: ...

    async def seats(self, person: PersonId) -> Sequence[tuple[RoundId, Seat]]:
        """Where this person sits in rounds that are not erased: as a member, as the facilitator, or both."""
        ...

    async def person(self, round_id: RoundId, seat: Seat) -> PersonId | None: ...

    async def set_leader(self, round_id: RoundId, person: PersonId) -> None: ...

    async def set_second(self, round_id: RoundId, person: PersonId | None) -> None:
        """Who leads it as well; None: nobody."""
        ...

    async def remove_people(self, round_id: RoundId, keep: Sequence[MemberId]) -> None:
        """Forget who the members not in `keep` are (set-up narrowed the invited)."""
        ...

    async def roster(self, round_id: RoundId) -> Sequence[RosterEntry]: ...

    async def ended(self) -> Sequence[RoundId]:
        """Rounds that are released or stopped and whose erasure was not begun."""
        ...

    async def deleting(self) -> Sequence[RoundId]:
        """Rounds whose erasure was begun and not finished."""
        ...

    async def begin_deleting(self, round_id: RoundId) -> None: ...

    async def remove_rows(self, round_id: RoundId) -> None:
        """Remove every row of the round except the mark that it is being deleted; its queued texts too."""
        ...

    async def finish_deleting(self, round_id: RoundId) -> None: ...

    async def all_ids(self) -> Sequence[RoundId]: ...


class People(Protocol):
    async def by_ref(self, ref: PersonRef) -> Person | None: ...

    async def by_chat(self, chat: RoomRef) -> Person | None: ...

    async def get(self, person: PersonId) -> Person | None: ...

    async def add(self, person: Person) -> None: ...

    async def save(self, person: Person) -> None: ...

    async def remove(self, person: PersonId) -> None:
        """This Matrix id is not known any more. Nothing of the person may be kept elsewhere by then."""
        ...

    async def with_sure(self) -> Sequence[Person]:
        """Everybody who was asked whether everything is to be wiped."""
        ...

    async def with_chats(self) -> Sequence[Person]:
        """Everybody with a private chat (to tell the client of the rooms at start)."""
        ...


class Teams(Protocol):
    async def by_room(self, room: RoomRef) -> Team | None: ...

    async def get(self, team: TeamId) -> Team | None: ...

    async def add(self, team: Team) -> None: ...

    async def save(self, team: Team) -> None: ...

    async def all(self) -> Sequence[Team]: ...

    async def remove(self, team: TeamId) -> None:
        """The row of the room. What else is kept of the team has to be gone by then."""
        ...


class Places(Protocol):
    """Rooms of rounds. They go with the rows of their round."""

    async def add(self, place: RoundPlace) -> None: ...

    async def save(self, place: RoundPlace) -> None: ...

    async def remove(self, place: PlaceKey) -> None:
        """Nothing is known of this room any more. Nothing happens when that is so already."""
        ...

    async def get(self, place: PlaceKey) -> RoundPlace | None: ...

    async def find(self, round_id: RoundId, place: PlaceId) -> RoundPlace | None: ...

    async def by_room(self, room: RoomRef) -> RoundPlace | None: ...

    async def of_round(self, round_id: RoundId) -> Sequence[RoundPlace]:
        """Also of a round whose key is gone: the rooms have to be left then too."""
        ...


class Outbox(Protocol):
    async def put(self, parcel: Parcel) -> None: ...

    async def ready(self, now: datetime, limit: int = 500) -> Sequence[Parcel]:
        """The unsent, not held parcel at the head of each destination's queue whose waiting time is over, in order of
        queueing. A held parcel does not block later ones."""
        ...

    async def tried(self, parcel: EffectId, at: datetime, device: str) -> None:
        """Note the first attempt, before it is made."""
        ...

    async def sent(self, parcel: EffectId, event: EventRef) -> None:
        """The text is blanked at once; what must be found again is kept (`Sent`)."""
        ...

    async def postpone(self, parcel: EffectId, until: datetime) -> None: ...

    async def give_up(self, parcel: EffectId) -> None:
        """It will never arrive (left, blocked); blanked. Parcels of the same destination go on."""
        ...

    async def next_ready(self, now: datetime) -> datetime | None:
        """When the earliest postponed parcel may be tried again."""
        ...

    async def waiting(self, round_id: RoundId) -> int:
        """Parcels of the round not sent nor given up (held ones included)."""
        ...

    async def of_person(self, person: PersonId) -> Sequence[Parcel]:
        """Everything that still has to go to this person's chat, in order."""
        ...

    async def held(self, person: PersonId) -> Sequence[Parcel]: ...

    async def with_held(self) -> Sequence[PersonId]:
        """Everybody for whom something is held."""
        ...

    async def release(self, parcel: EffectId, at: datetime) -> None:
        """No longer held; it goes to the end of the queue of its destination, as if it had been queued now."""
        ...

    async def drop(self, parcel: EffectId) -> None: ...

    async def drop_to(self, destination: Destination) -> None:
        """Nothing goes there any more."""
        ...

    async def drop_prompts(self, round_id: RoundId, prompts: Sequence[PromptId]) -> None:
        """Unsent messages with these prompts are not sent any more."""
        ...

    async def drop_for(self, round_id: RoundId, seat: Seat) -> None: ...

    async def wipe_round(self, round_id: RoundId) -> None: ...


class Sent(Protocol):
    """Messages of ours that people may refer to. Found by a keyed hash; gone when the round is erased."""

    async def shown(self, parcel: EffectId) -> None:
        """Its echo was seen: it stands in the chat's order from here."""
        ...

    async def last_shown(self, person: PersonId) -> tuple[RoundId, PromptId] | None:
        """The last prompt of any live round that stands in this person's chat."""
        ...

    async def prompt_at(self, person: PersonId, event: EventRef) -> tuple[RoundId, PromptId] | None:
        """The prompt that this message of ours carried."""
        ...

    async def tagged(self, round_id: RoundId, tag: Tag) -> Sequence[tuple[Destination, EventRef]]: ...

    async def count(self, round_id: RoundId, person: PersonId) -> int:
        """How many messages to this person are remembered."""
        ...

    async def forget(self, round_id: RoundId, person: PersonId) -> None:
        """None of the messages to this person can be found again."""
        ...


class Inbox(Protocol):
    async def first_time(self, event: EventRef, at: datetime) -> bool:
        """True once per event id; kept as a keyed hash for seven days."""
        ...

    async def forget_before(self, at: datetime) -> None: ...

    async def hold(self, held: HeldMessage) -> None: ...

    async def held(self) -> Sequence[HeldMessage]: ...

    async def mark_told(self, event: EventRef) -> None: ...

    async def let_go(self, event: EventRef) -> None: ...

    async def token(self) -> str | None: ...

    async def set_token(self, token: str) -> None: ...


class Releases(Protocol):
    async def keep(self, released: Released) -> None: ...

    async def of_team(self, team: TeamId) -> Sequence[Released]: ...

    async def get(self, released_id: str) -> Released | None: ...

    async def save(self, released: Released) -> None: ...

    async def asked_of(self, leader: PersonId) -> Sequence[Released]:
        """Those in which a request waits for this facilitator, longest waiting first."""
        ...

    async def find_by_message(self, message: EffectId) -> Released | None: ...

    async def remove(self, released_id: str) -> None: ...

    async def led_by(self, leader: PersonId) -> Sequence[Released]:
        """Those whose round this person led, oldest first."""
        ...

    async def purge(self, now: datetime) -> int:
        """Remove what is past its date; the number removed."""
        ...


class Agreements(Protocol):
    """What was agreed in plans, sealed with the team's key, until its time is over."""

    async def keep(self, agreement: Commitment) -> None: ...

    async def save(self, agreement: Commitment) -> None:
        """Nothing happens when it is not there (any more)."""
        ...

    async def of_team(self, team: TeamId) -> Sequence[Commitment]:
        """The first day first, those without a day last."""
        ...

    async def of_person(self, person: PersonId) -> Sequence[Commitment]:
        """Those this person does, in the same order."""
        ...

    async def due(self, now: datetime, limit: int = 500) -> Sequence[Commitment]:
        """Those to ask about at or before `now`, longest waiting first."""
        ...

    async def next_due(self) -> datetime | None: ...

    async def forget(self, person: PersonId, team: TeamId | None = None) -> int:
        """Remove what this person does (in that team); the number removed."""
        ...

    async def purge(self, now: datetime) -> int:
        """Remove what is past its date; the number removed."""
        ...


class Preferred(Protocol):
    """What people said about being written to. Sealed; whose it is can be looked up by a keyed hash only."""

    async def get(self, person: PersonId) -> Preferences:
        """`NO_PREFERENCES` when nothing was said."""
        ...

    async def save(self, person: PersonId, preferences: Preferences) -> None:
        """`NO_PREFERENCES` leaves nothing behind."""
        ...


class UnitOfWork(Protocol):
    """One transaction (BEGIN IMMEDIATE). Leaving the block commits; an exception rolls all of it back."""

    @property
    def rounds(self) -> Rounds: ...

    @property
    def people(self) -> People: ...

    @property
    def teams(self) -> Teams: ...

    @property
    def places(self) -> Places: ...

    @property
    def outbox(self) -> Outbox: ...

    @property
    def sent(self) -> Sent: ...

    @property
    def inbox(self) -> Inbox: ...

    @property
    def releases(self) -> Releases: ...

    @property
    def agreements(self) -> Agreements: ...

    @property
    def seasons(self) -> Seasons: ...

    @property
    def preferences(self) -> Preferred: ...

    @property
    def pictures(self) -> Pictures: ...

    @property
    def journal(self) -> Journal: ...

    @property
    def openers(self) -> Openers: ...

    @property
    def put_back(self) -> PutBack: ...

    def savepoint(self) -> AbstractAsyncContextManager[None]:
        """A part that can fail alone; what it loaded or changed is forgotten when it does."""
        ...


class Store(Protocol):
    def begin(self) -> AbstractAsyncContextManager[UnitOfWork]: ...

    async def scrub(self) -> None:
        """Make sure nothing deleted can be read in any file (checkpoint until nothing is left in the log).

        Raises `StoreTrouble` (BUSY) when somebody keeps reading the old state: try again later."""
        ...

    async def match_keys(self) -> Sequence[RoundId]:
        """At start: destroy the keys of rounds that do not exist (a crash between key and round); return the
        rounds that cannot be read, because their key is gone or does not fit. Those can only be erased."""
        ...

    async def close(self) -> None: ...


class Trouble(StrEnum):
    """What an operator can do something about."""

    BUSY = "busy"
    """Another process holds the database; waiting did not help."""
    FULL = "full"
    """The disk takes no more."""
    READ_ONLY = "read-only"
    DAMAGED = "damaged"
    NEWER = "newer"
    """Written by a newer version of the bot."""
    OTHER_KEYS = "other-keys"
    """The key folder belongs to another database."""


class StoreTrouble(Exception):
    """The disk or another process is in the way. Nothing of the unit of work was kept, in no part of it: let it
    leave the unit of work (it is no poison of one event), and try the same again later."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
