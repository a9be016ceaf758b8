"""Turns of phrase in which only somebody can stand: `heb wil gevraagd`, `sinds joy er is`, `het was roos die`.

For names that are words too and were found in the roster; elsewhere these patterns would find the word as often.
"""

from bot.detect.grammar import HOW_SOMEBODY_IS, word_set
from bot.detect.reading import Reading

_HAVE = word_set("heb hebt heeft had hadden hebben have has")
_DONE_TO_SOMEBODY = word_set(
    "gevraagd gebeld gesproken gemist geholpen verteld bedankt ontmoet beloofd gemaild geappt uitgenodigd omhelsd"
    " gerustgesteld asked called told thanked met helped missed"
)
_CLAUSES = word_set("sinds als toen nu omdat dat zolang zodra wanneer terwijl since when because while until")
_BEING = word_set("is was werkt werkte")
_WAS = word_set("is was waren")
_ABSENT_OR_PRESENT = word_set("niet bij weer ook al nog")
_HEEDED = word_set("luister luistert luisterde luisterden luisteren geluisterd listen listens listened listening")
_THANKS = word_set("dank dankjewel bedankt merci thanks thank")


def of_the_pattern(reading: Reading, index: int) -> float:
    """Points for a roster name that is also a word."""
    before, after = reading.before(index), reading.after(index)
    earlier = reading.before(index - 1) if before else ""
    later = reading.after(index + 1) if after else ""
    if before in _HAVE and after in _DONE_TO_SOMEBODY:
        return 2.5
    if after == "er" and ((before in _CLAUSES and later in _BEING) or (before in _WAS and later in _ABSENT_OR_PRESENT)):
        return 4.0  # more than a small word after it takes away
    if before in _CLAUSES and after in HOW_SOMEBODY_IS and later in _WAS:
        return 2.0
    if (before in _WAS and earlier == "het" and after == "die") or (
        before == "was" and (earlier, after) == ("it", "who")
    ):
        return 2.0
    if before in ("naar", "to") and earlier in _HEEDED:
        return 1.0
    if before in _THANKS and after in ("voor", "for"):
        return 1.0  # what `voor` takes away from a word that could be a thing
    if not before and after in ("en", "and") and later in ("ik", "i"):
        return 0.5
    return 1.0 if after in ("heeft", "had") and later == "gelijk" else 0.0
