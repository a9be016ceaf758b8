"""Place: a room of the flow as it goes in one round. Who is in it is fixed; who may write changes with the talk."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.flow_terms import PlaceId
from bot.domain.ids import MemberId


@dataclass(frozen=True, slots=True)
class Place:
    """`leader`: the facilitator is in it too. Nobody writes, and nobody reacts, when no talk is open here. `came`: who
    has come in of those the round is about; before that nobody writes either."""

    id: PlaceId
    members: tuple[MemberId, ...]
    leader: bool
    writers: tuple[MemberId, ...] = ()
    leader_writes: bool = False
    reactions: bool = False
    came: tuple[MemberId, ...] = ()


class PlaceNotice(StrEnum):
    """What everybody in a room is told that asks for nothing."""

    ALL_HAD_TURN = "all-had-turn"
    CLOSED = "closed"
    PAUSED = "paused"
    RESUMED = "resumed"
    EXTENDED = "extended"
    ENDED = "ended"
    """The round is over; the bot says goodbye."""
    STOPPED = "stopped"
