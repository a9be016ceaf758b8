"""Our own measure of a detector on marked-up answers; it judges the findings, not a text made of them.

A span is caught when none of its telling words is left outside the masks; an indirect one also when it is flagged.
A word that had to stay is lost when a mask touches every place where it stands.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.detect.engine import DutchDetector
from bot.detect.grammar import PARTICLES, TITLES, word_set
from bot.domain.findings import Finding, RosterEntry, Treatment

_WORD = re.compile(r"[^\W_]+")
_STAYS_IN_A_NAME = (
    PARTICLES
    | TITLES
    | word_set("s t en de het een afdeling team basisschool school locatie stichting vv sv kerk groep nbsp amp b i")
)


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of one answer."""

    number: str
    leaked: tuple[str, ...]
    """Labels of the direct spans that were not caught."""
    direct: int
    indirect_missed: int
    indirect: int
    kept_lost: int
    kept: int
    words_lost: int
    words: int
    clean: bool

    @property
    def fails(self) -> bool:
        """Something leaked, was not noticed, or a word that had to stay was lost."""
        return bool(self.leaked or self.indirect_missed or self.kept_lost)


def judge(detector: DutchDetector, row: dict[str, Any]) -> Judged:
    """Lets the detector find, and compares with the marks of the row."""
    text: str = row["text"]
    roster = tuple(
        RosterEntry(entry["display_name"], entry["mxid"], tuple(entry.get("aliases", ()))) for entry in row["roster"]
    )
    findings = detector.find(text, roster, row["lang"])
    masks = [finding for finding in findings if finding.treatment is Treatment.MASK]
    direct = [span for span in row["spans"] if span["risk"] == "direct" and span["label"] != "QUASI"]
    indirect = [span for span in row["spans"] if span not in direct]
    ordinary = [
        word.span()
        for word in _WORD.finditer(text)
        if len(word.group()) > 1 and not any(_overlap(word.span(), (s["start"], s["end"])) for s in row["spans"])
    ]
    return Judged(
        number=row["id"],
        leaked=tuple(span["label"] for span in direct if not _caught(text, span, masks)),
        direct=len(direct),
        indirect_missed=sum(not _touched((span["start"], span["end"]), findings) for span in indirect),
        indirect=len(indirect),
        kept_lost=sum(_lost(text, kept, row["spans"], masks) for kept in row["keep"]),
        kept=len(row["keep"]),
        words_lost=sum(_touched(word, masks) for word in ordinary),
        words=len(ordinary),
        clean=not row["spans"],
    )


def share(part: int, whole: int) -> float:
    """A part of a whole; of nothing, nothing is missing."""
    return part / whole if whole else 0.0


def _caught(text: str, span: dict[str, Any], masks: Sequence[Finding]) -> bool:
    words = list(_WORD.finditer(text, span["start"], span["end"]))
    telling = [word for word in words if word.group().lower() not in _STAYS_IN_A_NAME] or words
    return all(any(mask.start <= word.start() and word.end() <= mask.end for mask in masks) for word in telling)


def _lost(text: str, kept: str, spans: Sequence[dict[str, Any]], masks: Sequence[Finding]) -> bool:
    places = (match.span() for match in re.finditer(re.escape(kept), text))
    free = [place for place in places if not any(_overlap(place, (span["start"], span["end"])) for span in spans)]
    return all(_touched(place, masks) for place in free)


def _touched(place: tuple[int, int], findings: Iterable[Finding]) -> bool:
    return any(_overlap(place, (finding.start, finding.end)) for finding in findings)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
