"""What people type about when the bot may write to them: *tijden*, *ik ben vrij tot maandag*, *nachtdienst*.

Only a whole message counts. With the head word `tijden` (or `times`) in front it can be nothing else; without it the
same sentence could be somebody's answer, and whoever reads it has to ask (`Heard.plain`).
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from bot.dialogue.times_patterns import BARE_HOURS, READERS, Change, Unfit, changed
from bot.domain.own_times import NOTHING_SAID, OwnTimes

_LONGEST: Final = 120
"""Characters; a longer message tells more than this."""


class Asks(StrEnum):
    """What a message about own times wants."""

    KEEP = "keep"
    SHOW = "show"
    FORGET = "forget"


@dataclass(frozen=True, slots=True)
class Heard:
    """`times` is what holds from now on, when it is to be kept. `plain`: there was no head word."""

    asks: Asks
    times: OwnTimes = NOTHING_SAID
    unfit: Unfit | None = None
    plain: bool = False


def heard(text: str, before: OwnTimes, today: date) -> Heard | None:
    """What a message says about own times, on top of what was said before; None: it is about something else."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return None
    said = _plain(text)
    if said in _SHOW:
        return Heard(Asks.SHOW)
    if said in _FORGET:
        return Heard(Asks.FORGET)
    head = _HEAD.match(said)
    if head is None:
        return _plainly(changed(READERS, said, before, today))
    rest = said[head.end() :]
    if rest in _GONE:
        return Heard(Asks.FORGET)
    found = changed((*READERS, BARE_HOURS), rest, before, today)
    if found is None:
        return Heard(Asks.KEEP, unfit=Unfit.UNCLEAR) if _COLON.match(said) else None
    return Heard(Asks.KEEP, unfit=found) if isinstance(found, Unfit) else Heard(Asks.KEEP, found)


def _plainly(found: Change) -> Heard | None:
    """Without a head word only what is told in full counts: *ik ben vrij* is no wish."""
    if isinstance(found, OwnTimes):
        return Heard(Asks.KEEP, found, plain=True)
    return Heard(Asks.KEEP, unfit=found, plain=True) if found in (Unfit.PAST, Unfit.NO_SUCH_DAY) else None


_SHOW: Final = frozenset({"tijden", "mijn tijden", "times", "my times"})
_FORGET: Final = frozenset(
    {
        "vergeet mijn tijden", "vergeet tijden", "wis mijn tijden", "wis tijden", "geen eigen tijden",
        "forget my times", "forget times",
    }
)  # fmt: skip
_GONE: Final = frozenset({"weg", "wissen", "wis", "vergeten", "vergeet", "geen", "off", "forget", "none"})
_HEAD: Final = re.compile(r"(?:mijn |my )?(?:tijden|times)(?:\s?[:,;]\s?|\s(?:zijn |are )?)")
_COLON: Final = re.compile(r"(?:mijn |my )?(?:tijden|times)\s?:")
"""With a colon it is meant for the bot, also when the rest is not understood."""


def _plain(text: str) -> str:
    said = " ".join(text.casefold().replace("’", "'").replace("‘", "'").split())
    return said.strip(" .!,;\"'`*_")
