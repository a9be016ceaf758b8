"""The sentences in which people tell their own times, in Dutch and English, and what each of them changes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Final

from bot.dialogue.clock_words import CLOCK, clock, early
from bot.dialogue.day_words import WEEKDAYS, alternatives
from bot.dialogue.days import NoDay, day_in
from bot.domain.own_times import OwnTimes

_WEEK: Final = 7
_MIDDAY: Final = 12


class Unfit(StrEnum):
    """Why it cannot be kept as it was said."""

    PAST = "past"
    NO_SUCH_DAY = "no-such-day"
    UNTIL_WHEN = "until-when"
    NO_SUCH_HOUR = "no-such-hour"
    UNCLEAR = "unclear"


_DAY_NAMES: Final = alternatives(WEEKDAYS)
_ONE_DAY: Final = rf"(?:{_DAY_NAMES}(?:en|s)?|(?:het\s)?weekend(?:en)?|(?:the\s)?weekends?)"
_DAYS: Final = (
    rf"(?P<days>{_ONE_DAY}(?:(?:\s?,\s?|\s?&\s?|\sen\s|\sand\s|\sof\s|\sor\s)(?:op\s|on\s|in\s)?{_ONE_DAY})*)"
)
_SEND: Final = r"(?:(?:stuur|schrijf|vraag|send|write|ask) (?:mij|me)(?: (?:graag|liefst|please))? )"
_ONLY: Final = r"(?:alleen|enkel|slechts|only|just)\s(?:iets |berichten |something |messages )?"
_NOT: Final = r"(?:niets|niks|niet|geen berichten|nothing|not|no messages)\s"
_UNTIL: Final = r"(?P<until>tot en met|t/m|tm|tot|until|till|through|to)\s(?P<day>.+?)"
_FROM: Final = r"(?:van(?:af)?|from)\s(?P<first>.+?)\s"
_I_AM: Final = r"(?:ik ben |ik heb |i am |i'm |i have )?"
_GONE: Final = r"(?:vrij|weg|afwezig|(?:op |met )?vakantie|met verlof|off|away|on leave|on holiday|on vacation)"
_AWAY: Final = rf"{_I_AM}(?:er niet|verlof|{_GONE})"
_WHICH_WEEK: Final = r"(?P<which>deze|volgende|komende|this|next) week"
_BACK: Final = (
    r"(?:ik ben )?(?:er )?weer(?: (?:terug|er|aan het werk))?|ik ben terug|(?:i am |i'm )?back(?: again)?|"
    r"geen nachtdienst(?:en)?(?: meer)?|no (?:more )?night ?shifts?"
)
_NIGHTS: Final = (
    r"(?:ik heb |ik werk |ik draai |ik ben in |i have |i work |i am on |i'm on )?(?:de |the )?"
    r"(?:nachtdienst(?:en)?|nachten|in de nacht|night ?shifts?|nights?)"
)

Change = OwnTimes | Unfit | None
Reader = tuple[re.Pattern[str], Callable[["re.Match[str]", OwnTimes, date], Change]]


def changed(readers: "tuple[Reader, ...]", said: str, before: OwnTimes, today: date) -> Change:
    """What holds after it was said, or why that cannot be; None: it says nothing about times."""
    for pattern, reader in readers:
        if (found := pattern.fullmatch(said)) is not None:
            return reader(found, before, today)
    return None


def _between(found: "re.Match[str]", before: OwnTimes, today: date) -> Change:  # noqa: ARG001
    opens, closes = clock(found["from"]), clock(found["to"])
    if opens is not None and closes is not None:
        opens, closes = _in_order(found, opens, closes)
    if opens is None or closes is None or opens >= closes:
        return Unfit.NO_SUCH_HOUR
    return replace(before, opens=opens, closes=closes)


def _in_order(found: "re.Match[str]", opens: time, closes: time) -> tuple[time | None, time | None]:
    """Two hours explain each other: *6-14* begins in the morning, *0-6* ends there, and *10-8* ends in the evening."""
    if closes == time.min:
        return opens, time.max.replace(second=0, microsecond=0)
    if opens.hour == 0:
        return opens, early(found["to"])
    if opens < closes:
        return opens, closes
    first = early(found["from"])
    if first is not None and first < closes:
        return first, closes
    return opens, closes.replace(hour=closes.hour + _MIDDAY) if closes.hour < _MIDDAY else closes


def _not_before(found: "re.Match[str]", before: OwnTimes, today: date) -> Change:  # noqa: ARG001
    at = clock(found["at"])
    if at is None:
        return Unfit.NO_SUCH_HOUR
    return replace(before, opens=at, closes=_kept(before.closes, before.closes is not None and before.closes > at))


def _not_after(found: "re.Match[str]", before: OwnTimes, today: date) -> Change:  # noqa: ARG001
    at = clock(found["at"])
    if at is None or at == time.min:
        return Unfit.NO_SUCH_HOUR
    return replace(before, opens=_kept(before.opens, before.opens is not None and before.opens < at), closes=at)


def _kept(hour: time | None, fits: bool) -> time | None:
    return hour if fits else None


def _days_off(found: "re.Match[str]", before: OwnTimes, today: date) -> Change:  # noqa: ARG001
    days = _weekdays(found["days"])
    return replace(before, days_off=tuple(sorted({*before.days_off, *days})))


def _works_again(found: "re.Match[str]", before: OwnTimes, today: date) -> Change:  # noqa: ARG001
    days = _weekdays(found["days"])
    return replace(before, days_off=tuple(day for day in before.days_off if day not in days))


def _weekdays(said: str) -> frozenset[int]:
    names = re.findall(rf"({_DAY_NAMES})(?:en|s)?(?![a-z])", said)
    weekend = (5, 6) if "weekend" in said else ()
    return frozenset((*(WEEKDAYS[name] for name in names), *weekend))


def _away_until(found: "re.Match[str]", before: OwnTimes, today: date) -> Change:
    first = None
    if "first" in found.re.groupindex:
        start = day_in(found["first"], today)
        if isinstance(start, NoDay):
            return _no_day(start)
        first = start
    back = _back(found["day"], first or today)
    if not isinstance(back, date):
        return back
    if found["until"] not in ("tot", "until", "till", "to"):
        back += timedelta(days=1)
    return replace(before, away_from=first, away_until=back) if back > (first or today) else Unfit.PAST


def _back(said: str, after: date) -> date | Unfit:
    day = day_in(said, after)
    return _no_day(day) if isinstance(day, NoDay) else day


def _no_day(why: NoDay) -> Unfit:
    return {NoDay.PAST: Unfit.PAST, NoDay.NO_SUCH: Unfit.NO_SUCH_DAY}.get(why, Unfit.UNTIL_WHEN)


def _away_one_day(found: "re.Match[str]", before: OwnTimes, today: date) -> Change:
    day = _back(found["day"], today)
    if not isinstance(day, date):
        return None
    return replace(before, away_from=day, away_until=day + timedelta(days=1))


def _away_week(found: "re.Match[str]", before: OwnTimes, today: date) -> Change:
    monday = today + timedelta(days=_WEEK - today.weekday())
    if found["which"] in ("deze", "this"):
        return replace(before, away_from=None, away_until=monday)
    return replace(before, away_from=monday, away_until=monday + timedelta(days=_WEEK))


def _away_for_ever(found: "re.Match[str]", before: OwnTimes, today: date) -> Change:  # noqa: ARG001
    return Unfit.UNTIL_WHEN


def _nights(found: "re.Match[str]", before: OwnTimes, today: date) -> Change:
    """Until Friday: the last night ends on Friday morning, and Friday is slept through."""
    if "day" not in found.re.groupindex:
        return replace(before, night=True, night_until=None)
    last = _back(found["day"], today)
    if not isinstance(last, date):
        return last
    through = found["until"] not in ("tot", "until", "till", "to")
    return replace(before, night=True, night_until=last + timedelta(days=1) if through else last)


def _back_again(found: "re.Match[str]", before: OwnTimes, today: date) -> Change:  # noqa: ARG001
    """Back from leave or night shift. Who said neither of them means something else."""
    if before.away_until is None and not before.night:
        return None
    return replace(before, away_from=None, away_until=None, night=False, night_until=None)


_ENDS: Final = rf"(?P<from>{CLOCK})\s?(?:en|tot|and|to|until|-|–)\s?(?P<to>{CLOCK})"
_BEFORE: Final = rf"{_NOT}(?:voor|vóór|before)\s"
_AFTER: Final = r"(?:na|after)\s"


def _readers() -> Iterator[tuple[str, Callable[["re.Match[str]", OwnTimes, date], Change]]]:
    yield rf"{_SEND}?(?:{_ONLY}|graag |liefst )(?:tussen|van|between|from)?\s?{_ENDS}", _between
    yield rf"{_SEND}?(?:tussen|van|between|from)\s{_ENDS}", _between
    both = rf"(?P<from>{CLOCK})\s(?:en|and|of|or)\s(?:{_NOT})?{_AFTER}(?P<to>{CLOCK})"
    yield rf"{_SEND}?{_BEFORE}{both}", _between
    yield rf"{_SEND}?{_BEFORE}(?P<at>{CLOCK})", _not_before
    yield rf"{_SEND}?{_ONLY}(?:na|vanaf|after|from)\s(?P<at>{CLOCK})", _not_before
    yield rf"{_SEND}?{_NOT}{_AFTER}(?P<at>{CLOCK})", _not_after
    yield rf"{_SEND}?{_ONLY}(?:voor|vóór|before)\s(?P<at>{CLOCK})", _not_after
    yield rf"(?:ik )?werk (?:nooit|niet) (?:op |in )?{_DAYS}", _days_off
    yield rf"(?:i )?(?:don't|do not|never) work (?:on |in |at )?{_DAYS}", _days_off
    yield rf"{_SEND}?{_NOT}(?:op|in|on|at)\s(?:the )?{_DAYS}", _days_off
    yield rf"(?:ik ben )?altijd vrij (?:op|in) {_DAYS}", _days_off
    yield rf"(?:ik )?werk (?:wel|weer)(?: weer)? (?:op |in )?{_DAYS}", _works_again
    yield rf"(?:i )?(?:do )?work again (?:on )?{_DAYS}", _works_again
    yield rf"{_AWAY}\s{_FROM}{_UNTIL}", _away_until
    yield rf"{_I_AM}{_FROM}{_UNTIL}\s{_GONE}", _away_until
    yield rf"{_AWAY}\s{_UNTIL}", _away_until
    yield rf"{_I_AM}{_UNTIL}\s{_GONE}", _away_until
    yield rf"{_I_AM}{_WHICH_WEEK} {_GONE}", _away_week
    yield rf"{_I_AM}{_GONE} {_WHICH_WEEK}", _away_week
    yield rf"{_I_AM}(?P<day>\S+(?: \S+)?) (?:een dag )?(?:vrij|weg|afwezig|off|away)", _away_one_day
    yield rf"{_I_AM}(?:vrij|weg|afwezig|off|away) (?:op |on )?(?P<day>\S+(?: \S+)?)", _away_one_day
    yield _AWAY, _away_for_ever
    yield rf"{_NIGHTS}\s{_UNTIL}", _nights
    yield _NIGHTS, _nights
    yield _BACK, _back_again


READERS: Final = tuple((re.compile(pattern), reader) for pattern, reader in _readers())
BARE_HOURS: Final = (re.compile(_ENDS), _between)
"""Only after the head word: *tijden 10-16*."""
