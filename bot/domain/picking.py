"""Choosing together: what there is to pick from, frozen when the phase opens, and how far the choice is."""

from dataclasses import dataclass, field

from bot.domain.flow_terms import ItemId
from bot.domain.ids import MemberId, QuestionId


@dataclass(frozen=True, slots=True)
class Candidate:
    """A list item, or the agreed voice of one author. Its words are not copied here: a voice that is taken back is
    gone from the choice too. `author` is needed to ask whether they want to bring it in, and goes with the choice."""

    id: str
    item: ItemId | None = None
    author: MemberId | None = field(repr=False, default=None)
    question: QuestionId | None = None


@dataclass(frozen=True, slots=True)
class Picking:
    """`tied`: what the facilitator has to choose between. `line`: chosen voices whose authors can still be asked, the
    most supported first; `asked`: the first of them has the question. `items`: what came of it, from a list; all that
    stays when the choice is made."""

    candidates: tuple[Candidate, ...] = ()
    ballot: int = 1
    tied: tuple[str, ...] = ()
    line: tuple[str, ...] = field(repr=False, default=())
    items: tuple[ItemId, ...] = ()
