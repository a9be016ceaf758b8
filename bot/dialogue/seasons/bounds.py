"""Until when and from when a rule holds: *tot 1 juli*, *t/m eind mei*, *tot de zomer*, *10 keer*, *vanaf 3 maart*."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.dialogue.day_words import MONTHS, NUMBERS, alternatives
from bot.dialogue.days import NoDay, day_in
from bot.dialogue.seasons.found import MANY, Found, NoRule, without

_MOST_TIMES: Final = 500
_TIMES = re.compile(
    rf"(?:(?:in totaal|maximaal|hoogstens|for|at most)\s)?\b{MANY}\s?(?:keer|maal|x|times?)\b"
    r"(?!\s(?:per|in de|in het|a|an|each|every|elke)\b)(?:\sin totaal|\sin total)?"
)
_SEASONS: Final = {"zomer": (6, 30), "summer": (6, 30), "zomervakantie": (6, 30), "zomerstop": (6, 30),
                   "kerst": (12, 24), "kerstmis": (12, 24), "christmas": (12, 24), "kerstvakantie": (12, 19),
                   "nieuwjaar": (12, 31), "new year": (12, 31)}  # fmt: skip
"""The last day before it. School holidays differ per region, so it is said back and can be told otherwise."""
_UNTIL = re.compile(
    r"(?:^|\s)(?P<how>tot en met|t/m|t\.e\.m\.|tot|until|till|through|up to and including|up to)\s"
    r"(?:het\s|de\s|the\s)?(?P<day>.+)$"
)
_FROM = re.compile(
    r"(?:^|\s)(?:vanaf|voor het eerst(?:\sop)?|for the first time(?:\son)?|met ingang van|ingaand(?:e)?(?:\sop)?"
    r"|te beginnen(?:\sop|\smet|\sin)?|beginnend(?:\sop|\smet|\sin)?"
    r"|starting(?:\son|\sfrom|\sin)?|beginning(?:\son|\sin)?|from)\s(?P<day>.+)$"
)


def end(found: Found, today: date) -> Found | NoRule:
    said = found.rest
    if (many := _TIMES.search(said)) is not None:
        times = NUMBERS.get(many["many"]) or int(many["many"])
        if not 1 <= times <= _MOST_TIMES:
            return NoRule.UNKNOWN
        found = replace(found, times=times, rest=without(said, many.start(), many.end()))
        said = found.rest
    if (until := _UNTIL.search(said)) is None:
        return found
    for day, rest in _days_before(until["day"], today):
        before = until["how"] in ("tot", "until", "till", "up to") and not _is_part(until["day"])
        last = day - timedelta(days=1) if before and until["day"].split()[0] not in _SEASONS else day
        return replace(found, last=last, rest=" ".join(f"{said[: until.start()]} {rest}".split()))
    return _why_no_day(until["day"], today)


def _is_part(said: str) -> bool:
    """*eind mei*, *juni*: all of it counts."""
    return bool(
        re.match(rf"(?:eind|einde|half|midden|begin|end|mid|{alternatives(MONTHS)}$|{alternatives(MONTHS)}\s20)", said)
    )


def start(found: Found, today: date) -> Found | NoRule:
    said = found.rest
    if (begins := _FROM.search(said)) is None:
        return found
    for day, rest in _days_before(begins["day"], today):
        named = begins["day"].removesuffix(rest).split()
        only_month = named[0] in MONTHS and (len(named) == 1 or re.fullmatch(r"20\d\d", named[1]) is not None)
        first = day.replace(day=1) if only_month else day  # *vanaf maart*: its first day
        return replace(found, start=max(first, today), rest=" ".join(f"{said[: begins.start()]} {rest}".split()))
    if re.match(r"\d|half|kwart|quarter", begins["day"]):
        return found  # from a time on: that is read as a time
    return _why_no_day(begins["day"], today)


def _days_before(said: str, today: date) -> Iterator[tuple[date, str]]:
    """The day that `said` begins with and what stands behind it: the longest beginning that is a day."""
    words = said.split(" ")
    for many in range(len(words), 0, -1):
        day = _a_day(" ".join(words[:many]), today)
        if isinstance(day, date):
            yield day, " ".join(words[many:])


def _a_day(said: str, today: date) -> date | NoDay:
    if (season := _SEASONS.get(said)) is not None:
        month, day = season
        return date(today.year + (1 if (month, day) < (today.month, today.day) else 0), month, day)
    said = re.sub(
        r"^(einde?|end|half|midden|begin|start) (?:van |of )?(?:het |the )?(?:jaar|year)$", r"\1 dit jaar", said
    )
    return day_in(said, today)


def _why_no_day(said: str, today: date) -> NoRule:
    for many in range(len(said.split(" ")), 0, -1):
        match _a_day(" ".join(said.split(" ")[:many]), today):
            case NoDay.PAST:
                return NoRule.PAST
            case NoDay.NO_SUCH:
                return NoRule.NO_SUCH_DAY
            case _:
                continue
    return NoRule.UNKNOWN
