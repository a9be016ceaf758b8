"""What a facilitator may still have to say before a round can start, and what was chosen on the way."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.domain.flow_terms import Aim, ListId
from bot.domain.ids import FlowId, MemberId, RoleId
from bot.domain.own_times import NO_PREFERENCES, Preferences
from bot.domain.schedule import Schedule


class SetupStep(StrEnum):
    """In the order in which it is asked. The first two, and the last four, are asked in a guided set-up only."""

    AIM = "aim"
    """What does the team want?"""
    FLOW = "flow"
    """Which werkvorm is it?"""
    THEME = "theme"
    MEMBERS = "members"
    SEAT = "seat"
    """Who has a role that is given before the start."""
    ITEMS = "items"
    """Which points of a list the team picked."""
    TEXT = "text"
    """What people read in a phase with a text of the facilitator."""
    REQUIREMENT = "requirement"
    WHEN = "when"
    LENGTH = "length"
    SURE = "sure"
    """Everything in words: is this what you want?"""
    WAIT = "wait"
    """It was agreed to, and can be undone until it begins."""


@dataclass(frozen=True, slots=True)
class Aside:
    """Somebody in the team who is not to be asked, as chosen so far."""

    id: MemberId
    name: str = field(repr=False)
    preferences: Preferences = NO_PREFERENCES


@dataclass(frozen=True, slots=True)
class Guided:
    """A set-up that begins with nothing. `schedule`: the team's own, before a werkvorm narrows it. `own`: the seat of a
    facilitator who takes part; `voices`: the threshold that was asked for.

    `aim` None: it does not matter. `skipped`: how many fitting werkvormen were passed over with *meer*. `done`: what
    was asked and answered, in order, for the way back; `changing`: a single thing of the whole is being changed.
    `aside`: who could be asked and is not. `day` None: as soon as can be; `at_once`: without time to undo it.
    """

    schedule: Schedule
    own: MemberId | None = None
    voices: int | None = None
    aim: Aim | None = None
    offered: tuple[FlowId, ...] = ()
    skipped: int = 0
    done: tuple[SetupStep, ...] = ()
    changing: bool = False
    aside: tuple[Aside, ...] = ()
    day: date | None = None
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class Setup:
    """A start that is not complete. `steps` are still to be asked, the first is open; until the end of it
    `Round.members` holds everybody who could be invited."""

    steps: tuple[SetupStep, ...] = ()
    confirmed: tuple[str, ...] = ()
    seated: tuple[RoleId, ...] = ()
    picked: tuple[ListId, ...] = ()
    starts_at: datetime | None = None
    """A planned round begins then, and not before; None: as soon as it is complete."""
    warnings: tuple[str, ...] = ()
    """Sentences of the flow to keep in mind: a requirement answered with no that only warns."""
    guided: Guided | None = None
