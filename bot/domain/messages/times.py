"""What a person reads about the hours in which the bot writes to them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.own_times import OwnTimes


class TimesNews(StrEnum):
    KEPT = "kept"
    SHOWN = "shown"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class TimesTold:
    """What is kept, in words. `quiet_until`: nothing is sent before that moment; None: something may come now."""

    news: TimesNews
    times: OwnTimes
    quiet_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AskIfTimes:
    """A message could be an answer, or say when the bot may write: which is it? `quiet_until` as in `TimesTold`."""

    quiet_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ClosesBefore:
    """Somebody is away until after the end of what they were asked; said once, and they can still answer now."""

    theme: str = field(repr=False)
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class OwnLanguageSet:
    """From here on this person is written to in the language this is said in."""
