"""What a member said, and what of it may appear."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.findings import Finding
from bot.domain.flow_terms import Label
from bot.domain.ids import MemberId, MessageRef, PhaseId, QuestionId
from bot.domain.picture import PictureId


class Verdict(StrEnum):
    """What the author decided on the text as it would appear. No answer is no consent."""

    UNDECIDED = "undecided"
    AGREED = "agreed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Piece:
    """One message of a member, with what the detector found in it. `picture`: it was a picture, and `text` what was
    written with it."""

    ref: MessageRef = field(repr=False)
    text: str = field(repr=False)
    findings: tuple[Finding, ...] = field(repr=False, default=())
    picture: PictureId | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything one member gave to one question.

    `pieces` in the order of the chat; `reworded` replaces them as the source of what may appear; `masks` are words the
    facilitator asked to take out. `agreed` is the exact text the author said yes to: only that text may ever appear;
    `agreed_picture` is the one picture that may, with it.
    `picked` are the ids of the chosen options, or the number on a scale. `label` is what the author wants beside it,
    where the phase leaves that to the author.
    """

    member: MemberId
    phase: PhaseId
    question: QuestionId
    pieces: tuple[Piece, ...] = field(repr=False, default=())
    reworded: Piece | None = field(repr=False, default=None)
    masks: tuple[str, ...] = field(repr=False, default=())
    verdict: Verdict = Verdict.UNDECIDED
    agreed: str | None = field(repr=False, default=None)
    picked: tuple[str, ...] = field(repr=False, default=())
    own_style: bool = False
    """The author wants capitals, marks and emoji as written; otherwise they are made the same for everybody."""
    named: bool = False
    """The author chose to show this under the own name, because too few others answered."""
    label: Label | None = None
    agreed_picture: PictureId | None = None

    @property
    def pieces_say(self) -> bool:
        """Whether there is something of the author's own in it, words or a picture, beside what was picked."""
        return any(piece.text.strip() or piece.picture for piece in self._all_pieces)

    @property
    def picture(self) -> PictureId | None:
        """The picture in it: the last one that was sent."""
        return next((piece.picture for piece in reversed(self._all_pieces) if piece.picture is not None), None)

    @property
    def _all_pieces(self) -> tuple[Piece, ...]:
        return (*self.pieces, *((self.reworded,) if self.reworded else ()))

    @property
    def empty(self) -> bool:
        """Nothing is left of it: skipped, or every message deleted."""
        return not self.pieces and self.reworded is None and not self.picked
