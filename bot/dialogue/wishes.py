"""The words after `!ronde werkvormen`: what the team wants, with how many, and whether it is about one person.

Dutch and English both work, in any order, with or without small words around them.
"""

import difflib
import re
from dataclasses import replace
from typing import Final

from bot.domain.flow_terms import Aim
from bot.domain.wish import Wish

_AIMS: Final[dict[str, Aim]] = {
    **dict.fromkeys(("ruimte", "open", "luisteren", "space", "room", "listen"), Aim.OPEN),
    **dict.fromkeys(("inzicht", "begrijpen", "begrip", "insight", "understand", "understanding"), Aim.INSIGHT),
    **dict.fromkeys(("besluit", "besluiten", "beslissen", "beslissing", "decision", "decide"), Aim.DECISION),
    **dict.fromkeys(("verandering", "veranderen", "verbeteren", "change", "improve"), Aim.CHANGE),
    **dict.fromkeys(("meten", "meting", "monitor", "measure", "measuring"), Aim.MEASURE),
}
_URGENT: Final = frozenset(
    "spoed dringend nood noodgeval crisis gevaar acuut urgent urgency emergency danger acute".split()
)
_ABOUT: Final = frozenset("iemand persoon client cliënt casus someone somebody person case".split())
_NOT_ABOUT: Final = frozenset("onszelf ons team ourselves us".split())
_NOT: Final = frozenset("niet geen zonder not no without".split())
_BESIDE: Final = frozenset(
    """met voor over een één de het we wij willen wil ik zoek mensen deelnemers personen van of en in is die wat
    with for about a an the one we want i look people participants of or and in is that our""".split()
)
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,2}")
_KNOWN: Final = tuple(sorted({*_AIMS, *_URGENT, *_ABOUT, *_NOT_ABOUT}))
_LEAST_LETTERS: Final = 5
"""A shorter word that is not known is not taken for a slip of a known one."""


def wish(words: str) -> Wish:
    """What is wished for. Of an aim the first counts, of numbers the largest; words nobody knows make it unclear."""
    found = Wish()
    negated = False
    for word in re.findall(r"[^\W_]+", words.casefold()):
        word = _meant(word)
        if word in _NOT:
            negated = True
            continue
        if word in _BESIDE:
            continue
        found = _with(found, word, negated=negated)
        negated = False
    return found


def _with(found: Wish, word: str, *, negated: bool) -> Wish:
    if word in _AIMS:
        return replace(found, aim=found.aim or _AIMS[word])
    if word in _URGENT:
        return replace(found, urgent=found.urgent or not negated)
    if word in _ABOUT:
        return replace(found, about_person=not negated)
    if word in _NOT_ABOUT:
        return replace(found, about_person=False)
    if _NUMBER.fullmatch(word):
        return replace(found, people=max(found.people or 0, int(word)))
    return replace(found, unclear=True)


def _meant(word: str) -> str:
    """A known word for one with a slip in it."""
    if word in _KNOWN or word in _BESIDE or word in _NOT or len(word) < _LEAST_LETTERS:
        return word
    close = difflib.get_close_matches(word, _KNOWN, n=1, cutoff=0.8)
    return close[0] if close else word
