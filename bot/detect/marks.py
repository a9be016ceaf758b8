"""What a finder hands over, and how the marks of all finders become the findings of one text."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.detect.folding import Folded
from bot.domain.findings import Finding, Kind, Treatment


class Mark(NamedTuple):
    """A stretch of the folded text; holds offsets only, never words of the answer."""

    kind: Kind
    start: int
    end: int
    proposal: str | None = None
    """A more general wording. Only flagged marks have one."""
    flag: bool = False


_RANK = {
    kind: rank
    for rank, kind in enumerate(
        (
            Kind.MXID,
            Kind.EMAIL,
            Kind.URL,
            Kind.IBAN,
            Kind.BSN,
            Kind.PHONE,
            Kind.POSTCODE,
            Kind.PLATE,
            Kind.DATE,
            Kind.RECORD,
            Kind.HANDLE,
            Kind.ADDRESS,
            Kind.AGE,
            Kind.ORG,
            Kind.LOCATION,
            Kind.NAME,
            Kind.QUASI,
        )
    )
}
"""When marks overlap the longest names the whole; among equals the first of these: the more exact pattern."""

_SHORTEST_FLAG = 4


def settle(marks: Iterable[Mark], folded: Folded) -> tuple[Finding, ...]:
    """Findings in order, not overlapping. Overlapping masks become one; a flag gives way to a mask."""
    masked = _merge(mark for mark in marks if not mark.flag)
    flagged = _outside(masked, sorted(mark for mark in marks if mark.flag))
    findings: list[Finding] = []
    for mark in sorted([*masked, *flagged], key=lambda mark: mark.start):
        start, end = folded.span(mark.start, _last_sign(folded.text, mark) if mark.flag else mark.end)
        if findings and start < findings[-1].end:  # one written sign can read as several letters
            start = findings[-1].end
        if start < end:
            treatment = Treatment.FLAG if mark.flag else Treatment.MASK
            findings.append(Finding(mark.kind, start, end, treatment, mark.proposal))
    return tuple(findings)


def _last_sign(text: str, mark: Mark) -> int:
    """A phrase that was cut off by a mask ends with its last word."""
    return mark.start + len(text[mark.start : mark.end].rstrip(" ,(-")) or mark.end


def _merge(marks: Iterable[Mark]) -> list[Mark]:
    merged: list[Mark] = []
    longest: list[tuple[int, int]] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        claim = (mark.end - mark.start, -_RANK[mark.kind])
        if merged and mark.start < merged[-1].end:
            last = merged[-1]
            kind = mark.kind if claim > longest[-1] else last.kind
            merged[-1] = Mark(kind, last.start, max(last.end, mark.end))
            longest[-1] = max(claim, longest[-1])
        else:
            merged.append(mark)
            longest.append(claim)
    return merged


def _outside(masked: list[Mark], flagged: list[Mark]) -> list[Mark]:
    """The longest part of every flagged stretch that no mask and no earlier flag covers."""
    free: list[Mark] = []
    upcoming = 0
    taken = 0
    for mark in flagged:
        start = max(mark.start, taken)
        while upcoming < len(masked) and masked[upcoming].end <= start:
            upcoming += 1
        pieces: list[tuple[int, int]] = []
        look = upcoming
        while look < len(masked) and masked[look].start < mark.end:
            pieces.append((start, masked[look].start))
            start = max(start, masked[look].end)
            look += 1
        pieces.append((start, mark.end))
        first, last = max(pieces, key=lambda piece: piece[1] - piece[0])
        if last - first >= _SHORTEST_FLAG:
            free.append(mark._replace(start=first, end=last))
            taken = last
    return free
