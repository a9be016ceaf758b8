"""What the parts of reading a rule share: what was understood so far, and why a text is no rule."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from bot.dialogue.day_words import NUMBERS, alternatives
from bot.dialogue.days import NoDay
from bot.domain.season import Unit

MANY = rf"(?P<many>\d{{1,4}}|{alternatives(NUMBERS)})"
ONCE = re.compile(r"\b(?:eenmalig|once)\b(?!\s(?:per|in de|in het|a|every|elke))")
_SAYS_NOTHING: Final = frozenset(
    "op on de het the in van of steeds telkens altijd always om at uur en and a per iedere elke plan".split()
)


class NoRule(StrEnum):
    """Why a text is no rule."""

    UNKNOWN = "unknown"
    NO_TIME = "no-time"
    """What stands there is no time of a day: 25:00."""
    TOO_OFTEN = "too-often"
    """Every second, every hour."""
    TOO_RARE = "too-rare"
    PAST = "past"
    NO_SUCH_DAY = "no-such-day"
    ENDS_BEFORE = "ends-before"
    """The end comes before the first time."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was understood so far, and the text that is left."""

    rest: str
    unit: Unit | None = None
    step: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    month_day: int | None = None
    day: date | None = None
    start: date | None = None
    last: date | None = None
    times: int | None = None


def without(said: str, start: int, end: int) -> str:
    return " ".join(f"{said[:start]} {said[end:]}".split())


def empty(rest: str) -> bool:
    return all(word in _SAYS_NOTHING for word in rest.split())


def as_rule(why: NoDay) -> NoRule:
    return {NoDay.PAST: NoRule.PAST, NoDay.NO_SUCH: NoRule.NO_SUCH_DAY}.get(why, NoRule.UNKNOWN)
