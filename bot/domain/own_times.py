"""What one person said about when the bot may start a message to them. Kept per person, over all rounds."""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Final


@dataclass(frozen=True, slots=True)
class OwnTimes:
    """Wall times and days of the team's zone.

    `opens` and `closes` replace the team's sending hours. `days_off` are weekdays, 0 is Monday. Leave is from
    `away_from` (None: at once) until `away_until`, the first day back. With `night` the hours turn round up to and
    including `night_until` (None: until it is taken back).
    """

    opens: time | None = None
    closes: time | None = None
    days_off: tuple[int, ...] = ()
    away_from: date | None = field(repr=False, default=None)
    away_until: date | None = field(repr=False, default=None)
    night: bool = False
    night_until: date | None = field(repr=False, default=None)


NOTHING_SAID: Final = OwnTimes()
"""The team's own hours hold."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """All that is kept about a person for their own comfort. `lang` None: the language of the team."""

    times: OwnTimes = NOTHING_SAID
    lang: str | None = None


NO_PREFERENCES: Final = Preferences()
