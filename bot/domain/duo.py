"""Duo: two people who have a session together in a phase that works in pairs, and how far they are.

Who is with whom has to be known for as long as the phase lasts, to keep the time and to change partners. It lies in the
round, sealed, and all of it goes when the phase ends. What the two say to each other never comes here.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.flow_terms import PlaceId
from bot.domain.ids import MemberId

_DUO = "duo:"
"""No id in a flow holds a colon."""


def duo_place(token: str) -> PlaceId:
    """The room of two people; `token` is random."""
    return PlaceId(f"{_DUO}{token}")


def is_duo_place(place: PlaceId) -> bool:
    """Whether a room of a round is that of two people, in which the bot hears nothing."""
    return place.startswith(_DUO)


class DuoRoom(StrEnum):
    """How far the room of the two is."""

    AWAITED = "awaited"
    """Ordered; nobody can write there before both are in."""
    GIVING = "giving"
    """Both are in: the bot gives it away and goes."""
    GIVEN = "given"
    """The bot is out, for good."""
    FAILED = "failed"
    """It could not be made, or not be given away: the two have to meet without it."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Somebody said to be there, at this moment."""

    member: MemberId
    at: datetime


@dataclass(frozen=True, slots=True)
class Turning:
    """The clock of a session runs: which turn it is, from 0, since when and until when."""

    number: int
    began: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Duo:
    """`members`: the first has the first role in the first turn. `done`: who says that they have met already."""

    place: PlaceId
    members: tuple[MemberId, MemberId]
    inside: tuple[MemberId, ...] = ()
    room: DuoRoom = DuoRoom.AWAITED
    ready: tuple[Ready, ...] = ()
    done: tuple[MemberId, ...] = ()
    turning: Turning | None = None

    def other(self, member: MemberId) -> MemberId:
        """The partner of `member`."""
        first, second = self.members
        return second if member == first else first


@dataclass(frozen=True, slots=True)
class Wish:
    """Whom somebody would like as a partner; None: anybody is fine. Kept until the partners are drawn."""

    member: MemberId
    partner: MemberId | None


@dataclass(frozen=True, slots=True)
class Duos:
    """The sessions of a phase. `ends_at`: until when this session lasts, by the round's own clock; None: as long as the
    phase. `met`: who had each other before. `through`: for whom this session is over. `alone`: who had no partner, and
    in which session."""

    session: int
    ends_at: datetime | None = None
    duos: tuple[Duo, ...] = ()
    met: tuple[tuple[MemberId, MemberId], ...] = ()
    through: tuple[MemberId, ...] = ()
    alone: tuple[tuple[int, MemberId], ...] = ()
    wishes: tuple[Wish, ...] = ()
    wishing: bool = False
    """People are being asked whom they want to be with."""
