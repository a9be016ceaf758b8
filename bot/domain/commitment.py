"""A commitment: an action with two yeses that outlives its round, so that it can be asked about at its time. People
read *afspraak*, agreement.

The link between the person and the action is part of it. It is kept sealed with the team's key until its
time is over, or until that person wipes everything.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from bot.domain.action import ActionLine
from bot.domain.ids import MemberId, PersonId, TeamId
from bot.domain.schedule import Schedule

CommitmentId = NewType("CommitmentId", str)


class CommitmentState(StrEnum):
    """Where it stands, in the words of whoever does it. All of it is fine."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class ToKeep:
    """What a round leaves behind of one agreement. `asks_at`: when its doer is asked how it goes; None: never."""

    doer: MemberId
    line: ActionLine
    asks_at: datetime | None
    until: datetime
    for_team: bool


@dataclass(frozen=True, slots=True)
class Commitment:
    """`person` does it; who put it in words is not kept. `for_team`: everybody in the team may read it.

    `asked`: how often its doer was asked about the day it has now; `asked_at`: since when an answer is waited for, None
    when none is; `moving`: the answer that is waited for is a new day. `moved` and `told`: what the team has still to
    hear, and whether it heard how it ended.
    """

    id: CommitmentId
    team: TeamId
    person: PersonId
    line: ActionLine
    lang: str
    schedule: Schedule
    until: datetime
    for_team: bool
    asks_at: datetime | None = None
    state: CommitmentState = CommitmentState.OPEN
    asked: int = 0
    asked_at: datetime | None = None
    moving: bool = False
    moved: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True)
class LastTime:
    """What the team hears of its agreements at the next start: how many, never whose. What was let go is not told."""

    done: int = 0
    moved: int = 0

    def __bool__(self) -> bool:
        return bool(self.done or self.moved)


NO_NEWS = LastTime()


def day_of(line: ActionLine) -> date:
    """For putting agreements in order: those without a day come last."""
    return line.day or date.max
