"""A guided set-up, in the facilitator's private chat."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.flow import Flow
from bot.domain.flow_terms import Aim
from bot.domain.ids import PhaseId


@dataclass(frozen=True, slots=True)
class AskAim:
    """What does the team want?"""


@dataclass(frozen=True, slots=True)
class AskFlow:
    """Which werkvorm? The best first. `more`: there are others; `nearest`: none fits, these come closest."""

    flows: tuple[Flow, ...]
    aim: Aim | None
    more: bool
    nearest: bool = False


@dataclass(frozen=True, slots=True)
class AskWho:
    """Who takes part? Answered with numbers, or with *iedereen*."""

    names: tuple[str, ...] = field(repr=False)
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class AskWhen:
    """When does it begin? `soonest`: the moment if nothing else is said."""

    soonest: datetime


@dataclass(frozen=True, slots=True)
class AskLength:
    """How long can people write? `usual`: as the flow says."""

    usual: timedelta


@dataclass(frozen=True, slots=True)
class SetupPage:
    """Everything in words, with what everybody will be promised. `starts_at` None: at once after the yes, without time
    to undo it."""

    flow: Flow
    writing: PhaseId
    theme: str = field(repr=False)
    names: tuple[str, ...] = field(repr=False)
    leader: str = field(repr=False)
    min_voices: int
    starts_at: datetime | None
    ends_at: datetime
    leader_takes_part: bool = False
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StartWaits:
    """Agreed to; nobody hears of it until then."""

    theme: str = field(repr=False)
    starts_at: datetime
