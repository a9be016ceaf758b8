"""What a message tells of an action: *Wat: …, wie: ik, wanneer: 1 maart*, or three lines, or with commas; and no more
than that: what is not there is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.dialogue.days import NoDay, day_in
from bot.dialogue.phases.answering import without_start
from bot.dialogue.phases.plan.naming import who_is
from bot.dialogue.turn import Turn
from bot.domain.answer import Piece
from bot.domain.flow_terms import PlanField
from bot.domain.ids import MemberId
from bot.domain.messages.plan import Again

_LABELS = {
    "wat": PlanField.WHAT, "what": PlanField.WHAT, "wie": PlanField.WHO, "who": PlanField.WHO,
    "wanneer": PlanField.WHEN, "when": PlanField.WHEN, "met": PlanField.WITH, "met wie": PlanField.WITH,
    "with": PlanField.WITH, "with whom": PlanField.WITH,
}  # fmt: skip
_LABEL = re.compile(
    rf"(?:^|(?<=[\n,;.]))[ \t]*({'|'.join(sorted(_LABELS, key=len, reverse=True))})[ \t]*[:=][ \t]*", re.IGNORECASE
)
_WITH = re.compile(r"(?:samen\s)?(?:met|with)\s+", re.IGNORECASE)
_EDGES = " \t\n,;"


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands in a message, each with what was found in it."""

    told: dict[PlanField, Piece] = field(repr=False)

    def get(self, part: PlanField) -> Piece | None:
        return self.told.get(part)


def read(turn: Turn, writer: MemberId, piece: Piece) -> Parts:
    """The parts of an action that a message names. Without labels its last lines, or what follows its last commas, are
    a day or a person where they can be nothing else."""
    labels = list(_LABEL.finditer(piece.text))
    return Parts(dict(_labelled(piece, labels)) if labels else _free(turn, writer, piece))


def is_day(turn: Turn, text: str) -> bool:
    """Whether a text says a day, a bad one included."""
    return day_in(text, turn.today) is not NoDay.UNKNOWN


def is_person(turn: Turn, writer: MemberId, text: str) -> bool:
    """Whether a text names somebody and nothing else; a number alone may be anything."""
    if any(sign.isdigit() for sign in text):
        return False
    return who_is(turn, writer, text) is not Again.UNKNOWN_NAME


def _labelled(piece: Piece, labels: "list[re.Match[str]]") -> Iterator[tuple[PlanField, Piece]]:
    before = cut(piece, 0, labels[0].start())
    if before.text:
        yield PlanField.WHAT, before
    ends = [label.start() for label in labels[1:]] + [len(piece.text)]
    for label, end in zip(labels, ends, strict=True):
        part = cut(piece, label.end(), end)
        if part.text:
            yield _LABELS[label.group(1).casefold()], part


def _free(turn: Turn, writer: MemberId, piece: Piece) -> dict[PlanField, Piece]:
    spans = _spans(piece.text, r"[^\n]+")
    if len(spans) == 1:
        spans = _spans(piece.text, r"[^,;]+")
    told: dict[PlanField, Piece] = {}
    while spans:
        part = cut(piece, *spans[-1])
        kind = _kind(turn, writer, part.text)
        if kind is None or kind in told:
            break
        told[kind] = part if kind is not PlanField.WITH else _without_with(part)
        spans.pop()
    if spans:
        told[PlanField.WHAT] = cut(piece, 0, spans[-1][1])
    return told


def _kind(turn: Turn, writer: MemberId, text: str) -> PlanField | None:
    if is_day(turn, text):
        return PlanField.WHEN
    if is_person(turn, writer, text):
        return PlanField.WHO
    with_ = _WITH.match(text)
    return PlanField.WITH if with_ is not None and len(text.split()) <= 6 else None


def _without_with(part: Piece) -> Piece:
    found = _WITH.match(part.text)
    return without_start(part, found.end()) if found is not None else part


def _spans(text: str, pattern: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(pattern, text) if found.group().strip(_EDGES)]


def cut(piece: Piece, start: int, end: int) -> Piece:
    """The message from `start` to `end`, without loose edges, with what was found in that part."""
    inside = piece.text[start:end]
    start += len(inside) - len(inside.lstrip(_EDGES))
    text = inside.strip(_EDGES).rstrip(" .")
    cut_ = without_start(piece, start)
    found = tuple(finding for finding in cut_.findings if finding.start < len(text))
    return Piece(piece.ref, text, found)
