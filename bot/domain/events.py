"""What happened. Times are aware UTC; every event carries its own, because the engine has no clock."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.commitment import NO_NEWS, LastTime
from bot.domain.findings import Finding
from bot.domain.flow import Flow
from bot.domain.flow_terms import PlaceId
from bot.domain.ids import FlowId, MemberId, MessageRef, PromptId
from bot.domain.measured import Measured
from bot.domain.messages.refusal import Reason
from bot.domain.own_times import Preferences
from bot.domain.picture import PictureId


@dataclass(frozen=True, slots=True)
class SeatOfMember:
    member: MemberId


@dataclass(frozen=True, slots=True)
class SeatOfLeader:
    """The facilitator of the round, in the private chat."""


@dataclass(frozen=True, slots=True)
class SeatOfSecond:
    """Whoever leads it together with the facilitator."""


Seat = SeatOfMember | SeatOfLeader | SeatOfSecond


@dataclass(frozen=True, slots=True)
class Said:
    """A message in a private chat, cleaned, with the detector's findings.

    `about` is the prompt it belongs to in the chat's own order: the one it replies to, else the last one the chat
    showed before it; None when there was none. `replied`: it is an explicit reply.
    """

    seat: Seat
    ref: MessageRef = field(repr=False)
    text: str = field(repr=False)
    findings: tuple[Finding, ...] = field(repr=False, default=())
    about: PromptId | None = None
    replied: bool = False
    urgent: bool = False
    """Holds words of acute need."""


@dataclass(frozen=True, slots=True)
class Showed:
    """A picture in a private chat, made clean; `text` is what was written with it. The rest as of `Said`."""

    seat: Seat
    ref: MessageRef = field(repr=False)
    picture: PictureId
    text: str = field(repr=False, default="")
    findings: tuple[Finding, ...] = field(repr=False, default=())
    about: PromptId | None = None
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Edited:
    """A member changed an earlier message of their own. `picture`: it is one now."""

    member: MemberId
    ref: MessageRef = field(repr=False)
    text: str = field(repr=False)
    findings: tuple[Finding, ...] = field(repr=False, default=())
    urgent: bool = False
    picture: PictureId | None = None


@dataclass(frozen=True, slots=True)
class Deleted:
    """A message of a member was deleted, by the member or by somebody with power in the chat."""

    member: MemberId
    ref: MessageRef = field(repr=False)


@dataclass(frozen=True, slots=True)
class NotText:
    """A voice message, sticker or the like, or a picture that is not asked for or could not be taken: `trouble` is
    what was wrong with it."""

    seat: Seat
    trouble: Reason | None = None


@dataclass(frozen=True, slots=True)
class Spoke:
    """Somebody said something in a room of the round. `text` is empty for what holds no words: a picture, a voice
    message."""

    seat: Seat
    place: PlaceId
    ref: MessageRef = field(repr=False)
    text: str = field(repr=False)
    findings: tuple[Finding, ...] = field(repr=False, default=())
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class CameIn:
    """Somebody is in a room of the round from now on; that may be told more than once."""

    member: MemberId
    place: PlaceId


class Order(StrEnum):
    """What a facilitator can do with a running round from the team room."""

    CLOSE = "close"
    EXTEND = "extend"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    TAKE_OVER = "take-over"
    TOGETHER = "together"
    """Somebody leads it as well from now on."""
    APART = "apart"
    """And no longer."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """A steering command by somebody with the power: this round's facilitator, or for *overnemen* somebody else who is
    not a member; `by_name` is that person's name in the room."""

    order: Order
    by_leader: bool
    by_name: str = field(repr=False, default="")
    longer: timedelta | None = None
    by_second: bool = False
    """By whoever leads it as well; `by_leader` then holds too, but for *overnemen*."""
    whom: str = field(repr=False, default="")
    """The name of whoever is to lead it as well."""
    typed: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True)
class TimePassed:
    """Moments of the round are due."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A planned round that has not begun is not to begin: its plan went, or its day became a day off."""


@dataclass(frozen=True, slots=True)
class MemberLeft:
    """`from_team`: no longer in the team room; otherwise the member left the private chat, which counts as `stop`."""

    member: MemberId
    from_team: bool


@dataclass(frozen=True, slots=True)
class WentOut:
    """The member did not want to come into the room of two people, or left it while the bot was still there."""

    member: MemberId
    place: PlaceId


@dataclass(frozen=True, slots=True)
class RoomGiven:
    """The bot gave the room to the two and is out of it."""

    place: PlaceId


@dataclass(frozen=True, slots=True)
class RoomFailed:
    """The room of two people could not be made, or not be given to them."""

    place: PlaceId


@dataclass(frozen=True, slots=True)
class Wiped:
    """The person asked, in another round, that everything is wiped."""

    member: MemberId


@dataclass(frozen=True, slots=True)
class PreferencesChanged:
    """The person said when the bot may write to them, or in which language."""

    member: MemberId
    preferences: Preferences
    again: bool = False
    """What is open is said once more, so that it stands last in the chat."""


@dataclass(frozen=True, slots=True)
class LeaderLost:
    """The facilitator lost the power or left the team room; `second`: not that one but whoever leads it as well."""

    second: bool = False


@dataclass(frozen=True, slots=True)
class BotShutOut:
    """The bot can no longer speak in the team room. `back`: it can again."""

    back: bool


@dataclass(frozen=True, slots=True)
class AllDelivered:
    """Nothing of the round waits in the outbox any more."""


@dataclass(frozen=True, slots=True)
class Restored:
    """The round stands again as it stood in a backup. `since`: when that was made; None when it does not say."""

    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class LookedBack:
    """What is known of earlier rounds, for a round that begins now. `heard`: the team room can be spoken in."""

    past: tuple[Measured, ...] = ()
    before: LastTime = NO_NEWS
    heard: bool = True


Event = (
    Said
    | Showed
    | Spoke
    | CameIn
    | Edited
    | Deleted
    | NotText
    | Ordered
    | TimePassed
    | LeftOut
    | MemberLeft
    | CameIn
    | WentOut
    | RoomGiven
    | RoomFailed
    | Wiped
    | PreferencesChanged
    | LeaderLost
    | BotShutOut
    | AllDelivered
    | Restored
    | LookedBack
)


@dataclass(frozen=True, slots=True)
class Now:
    """What the outside lends a decision: the moment, and chance. `seed` is fresh for every decision, 32 bytes from a
    cryptographic source, and never stored."""

    at: datetime
    seed: bytes = field(repr=False)
    stem: Callable[[str], str] = str
    """The stem of a lower-case word in the language of the round, for headings above many voices."""
    flows: Mapping[FlowId, Flow] = field(repr=False, default_factory=dict)
    """The werkvormen there are, for a round of which none is chosen yet."""
