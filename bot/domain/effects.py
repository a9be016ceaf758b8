"""What must happen after a decision. The engine orders, the service carries out."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.commitment import ToKeep
from bot.domain.flow_terms import OutputId, PlaceId, Text
from bot.domain.ids import MemberId, PromptId, RunId
from bot.domain.measured import Measured
from bot.domain.messages import Message
from bot.domain.messages.leading import LeadersTold
from bot.domain.messages.report import FigureShown
from bot.domain.messages.summary import SummaryHead
from bot.domain.own_times import OwnTimes
from bot.domain.place import Place
from bot.domain.report import Report
from bot.domain.round import OpenPrompt
from bot.domain.shown import SummarySection


@dataclass(frozen=True, slots=True)
class ToMember:
    member: MemberId


class Whom(StrEnum):
    """Of two who lead a round: both, or one of them."""

    BOTH = "both"
    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class ToLeader:
    """The facilitator's private chat, and that of whoever leads it as well."""

    whom: Whom = Whom.BOTH


@dataclass(frozen=True, slots=True)
class ToTeam:
    """The team room."""


@dataclass(frozen=True, slots=True)
class ToPlace:
    """A room of the round."""

    place: PlaceId


Recipient = ToMember | ToLeader | ToTeam | ToPlace


class Tag(StrEnum):
    """Messages that must be found again: the pages of a review, and pictures shown to their own maker, are deleted when
    the round has ended; a question about an agreement is not sent any more when that is forgotten."""

    REVIEW = "review"
    OWN_PICTURE = "own-picture"
    FOLLOW_UP = "follow-up"


@dataclass(frozen=True, slots=True)
class Say:
    """Send one message. `prompt`: what it asks, when it asks something; `run`: the phase or page it belongs to."""

    to: Recipient
    message: Message
    prompt: OpenPrompt | None = None
    tag: Tag | None = None
    run: RunId | None = None
    waits: bool = False
    """It comes in hours in which its reader is sent nothing, so it is kept until the first moment after them."""


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """There must be a room for these people, in which nobody writes yet."""

    place: Place


@dataclass(frozen=True, slots=True)
class SetVoices:
    """From here on these people may write in the room and the others read; with nobody it is closed."""

    place: Place


@dataclass(frozen=True, slots=True)
class MakeDuoRoom:
    """There must be a room for these two, in which nobody writes yet. `title`: what it is called."""

    place: PlaceId
    members: tuple[MemberId, MemberId]
    title: Text


@dataclass(frozen=True, slots=True)
class GiveDuoRoom:
    """Both are in: give them the room and leave it for good. Nothing of it is kept then."""

    place: PlaceId
    members: tuple[MemberId, MemberId]


@dataclass(frozen=True, slots=True)
class LeaveDuoRoom:
    """The two will not meet here: leave it, without giving it away. Nothing of it is kept then."""

    place: PlaceId


@dataclass(frozen=True, slots=True)
class ForgetTraces:
    """Something is known no more that was kept until now: of it no trace may be left in the files either."""


@dataclass(frozen=True, slots=True)
class Unsay:
    """Delete every message with this tag that was sent to the facilitator."""

    tag: Tag


@dataclass(frozen=True, slots=True)
class Publish:
    """Post the summary in the team room and keep it, sealed with the team's key, without any link to a person."""

    page: OutputId
    head: SummaryHead
    sections: tuple[SummarySection, ...] = field(repr=False)
    figures: tuple[FigureShown, ...] = field(repr=False, default=())
    report: Report | None = field(repr=False, default=None)
    """The same as a document."""
    measured: Measured | None = None


@dataclass(frozen=True, slots=True)
class KeepAgreements:
    """Keep what was agreed, sealed with the team's key, with who does it: that is part of an agreement."""

    agreements: tuple[ToKeep, ...]


@dataclass(frozen=True, slots=True)
class EraseRound:
    """Destroy everything that links words to people: rows, key, room keys."""


@dataclass(frozen=True, slots=True)
class ChangeLeader:
    """The person who sent the command becomes the facilitator of this round."""


@dataclass(frozen=True, slots=True)
class DropSecond:
    """Whoever leads it as well does so no longer, and is told so; what else waits for that person is not sent."""

    told: LeadersTold | None = None


@dataclass(frozen=True, slots=True)
class PromoteSecond:
    """Whoever led it as well is the facilitator from here on."""


@dataclass(frozen=True, slots=True)
class ForgetPrompts:
    """These prompts no longer wait for anything and are not to be repeated (queued ones are dropped)."""

    prompts: tuple[PromptId, ...]


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Queued, unsent messages to this member are not to be sent any more."""

    member: MemberId


@dataclass(frozen=True, slots=True)
class WipeEverywhere:
    """The member asked to wipe everything: the same is to happen in every other round of this person."""

    member: MemberId


@dataclass(frozen=True, slots=True)
class LookBack:
    """Gather what the round has to know of earlier ones, and let it begin (`LookedBack`)."""


@dataclass(frozen=True, slots=True)
class LetGo:
    """What is kept for this member until later is sent now: somebody who goes away is asked before that."""

    member: MemberId


@dataclass(frozen=True, slots=True)
class KeepTimes:
    """The member said when the bot may write: kept for this person, in every round."""

    member: MemberId
    times: OwnTimes


Effect = (
    LookBack
    | DropSecond
    | PromoteSecond
    | KeepAgreements
    | LetGo
    | KeepTimes
    | WipeEverywhere
    | Say
    | OpenPlace
    | SetVoices
    | MakeDuoRoom
    | GiveDuoRoom
    | LeaveDuoRoom
    | ForgetTraces
    | Unsay
    | Publish
    | EraseRound
    | ChangeLeader
    | ForgetPrompts
    | Withdraw
)
