"""What is said about a talk: in its room, and in private to those whose turn it is."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.flow import Flow
from bot.domain.ids import PhaseId, RoleId
from bot.domain.messages.member import Reminding
from bot.domain.messages.preview import OwnVoice
from bot.domain.messages.summary import PhaseShown
from bot.domain.place import PlaceNotice
from bot.domain.relay import Way


@dataclass(frozen=True, slots=True)
class TalkQuestion:
    """`roles` empty: for everybody whose turn it is."""

    text: str
    roles: tuple[RoleId, ...] = ()


@dataclass(frozen=True, slots=True)
class TalkOpening:
    """The first message of a talk in its room. `writers` empty: everybody who is there may write. `material`: what
    earlier phases showed, to whoever is here."""

    flow: Flow
    phase: PhaseId
    min_voices: int
    theme: str
    questions: tuple[TalkQuestion, ...]
    writers: tuple[RoleId, ...]
    each_once: bool
    closes_at: datetime
    material: tuple[PhaseShown, ...] = field(repr=False, default=())
    help_lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TalkBegins:
    """In private, to somebody whose turn it is: where to go. `room` is the name of the room."""

    room: str
    title: str
    closes_at: datetime
    each_once: bool


@dataclass(frozen=True, slots=True)
class RoomWaitsForYou:
    """In private, to somebody the round is about: the room is there, and nobody writes in it before they come in."""

    room: str


@dataclass(frozen=True, slots=True)
class TalkReminder:
    """In private, to somebody who has not spoken in a talk in which everybody does so once."""

    which: Reminding
    room: str
    title: str
    closes_at: datetime
    in_private: bool = False
    """This person writes in the private chat."""


@dataclass(frozen=True, slots=True)
class TalkHint:
    """In private: here a question is asked for."""

    title: str


@dataclass(frozen=True, slots=True)
class PlaceTold:
    """In the room, to everybody."""

    notice: PlaceNotice
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class AskVoice:
    """In private, before a talk opens: how do you want to speak? `again`: too few chose an alias."""

    flow: Flow
    phase: PhaseId
    role: RoleId
    room: str
    ways: tuple[Way, ...]
    min_voices: int
    again: bool
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class RelayBegins:
    """In private, to somebody with an alias: write here. `batch`: the next moment at which texts go to the room."""

    room: str
    title: str
    alias: int | None
    closes_at: datetime
    batch: datetime | None


@dataclass(frozen=True, slots=True)
class RelayPreview:
    """In private: the text as it will stand in the room."""

    voice: OwnVoice
    alias: int | None
    batch: datetime | None


@dataclass(frozen=True, slots=True)
class RelayLook:
    """To the facilitator: texts that go to the room after an akkoord. `acts`: about one of them at least something can
    still be asked."""

    short: str
    title: str
    texts: tuple[str, ...] = field(repr=False)
    acts: bool = True


@dataclass(frozen=True, slots=True)
class RelayBack:
    """To an author: a question of the facilitator about a text; None: words were masked, and it needs a new yes."""

    voice: OwnVoice
    question: str | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class RelayVoice:
    """In the room: words of somebody, under an alias that is not their author's name anywhere else."""

    flow: Flow
    text: str = field(repr=False)
    alias: int | None = None
    role: RoleId | None = None
