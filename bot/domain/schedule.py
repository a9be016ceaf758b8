"""When the bot may speak of its own accord: the team's zone, fixed slots and sending hours."""

from dataclasses import dataclass
from datetime import date, time, timedelta


@dataclass(frozen=True, slots=True)
class Schedule:
    """Sending hours and slots of a team, in its own wall time.

    `every` replaces the slots by a slot each so much time, at all hours and on all days (demo and tests).
    """

    zone: str = "Europe/Amsterdam"
    slots: tuple[time, ...] = (time(9, 30), time(13), time(16, 30))
    opens: time = time(9)
    closes: time = time(19)
    weekdays_only: bool = True
    holidays: tuple[date, ...] = ()
    """Days on which the bot starts nothing."""
    every: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Windows:
    """How long the bot waits for people; the defaults are the design's, shorter ones exist for demo and tests."""

    setup: timedelta = timedelta(hours=24)
    """A facilitator's set-up question without reply is dropped after this."""
    undo: timedelta = timedelta(minutes=10)
    """So long a guided set-up can at least be undone after the yes, before anybody hears of it."""
    decide: timedelta = timedelta(hours=24)
    """Waiting, going on or stopping when there are too few voices."""
    wait: timedelta = timedelta(days=2)
    """What *wachten* adds, at most twice."""
    preview: timedelta = timedelta(hours=2)
    """The least time a member has for the preview after a phase closed by deadline or by hand."""
    after_talk: timedelta = timedelta(days=2)
    """The same after a talk, of which people are shown their words for the first time."""
    review_again: timedelta = timedelta(hours=24)
    """Between sending masks and hand-backs to their authors and the second look."""
    review_reminders: tuple[timedelta, ...] = (timedelta(days=2), timedelta(days=4))
    review_ends: timedelta = timedelta(days=7)
    """Without the facilitator's yes the round ends safely, with nothing released."""
    pause: timedelta = timedelta(days=30)
    """A pause that nobody ends becomes a safe end after this, so that no answers stay behind."""
    turn: timedelta | None = None
    """How long a turn in a pair lasts, instead of what the flow says; for demo and tests."""
    silence: timedelta = timedelta(hours=12)
    """So long a prompt keeps the floor in a chat before another round may ask there."""
