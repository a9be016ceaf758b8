"""What is said about a talk: in its room, and in private to those whose turn it is."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.flow import Flow
from bot.domain.ids import PhaseId, RoleId
from bot.domain.messages.member import Reminding
from bot.domain.messages.summary import PhaseShown
from bot.domain.place import PlaceNotice


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
class TalkReminder:
    """In private, to somebody who has not spoken in a talk in which everybody does so once."""

    which: Reminding
    room: str
    title: str
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class TalkHint:
    """In private: here a question is asked for."""

    title: str


@dataclass(frozen=True, slots=True)
class PlaceTold:
    """In the room, to everybody."""

    notice: PlaceNotice
    moment: datetime | None = None
