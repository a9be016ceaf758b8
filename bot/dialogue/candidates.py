"""What can be picked in a choice, and what it says. The words stay where they are: in the answer of their author."""

from bot.dialogue.turn import Turn
from bot.domain.answer import Verdict
from bot.domain.ids import PhaseId
from bot.domain.messages.member import Option
from bot.domain.phase import Phase
from bot.domain.picking import Candidate, Picking
from bot.domain.run import of_phase

_GONE = "[…]"
"""In the place of words that were taken back, so that the numbers of the others stay the same."""


def picking_of(turn: Turn, phase: PhaseId) -> Picking:
    """How far the choice in a phase is."""
    run = turn.course.runs.get(of_phase(phase))
    return (run.picking if run is not None else None) or Picking()


def options(turn: Turn, phase: Phase) -> tuple[Option, ...]:
    """The candidates in the order in which everybody sees them."""
    return tuple(Option(one.id, words(turn, phase, one)) for one in picking_of(turn, phase.id).candidates)


def words(turn: Turn, phase: Phase, candidate: Candidate) -> str:
    """What it says: the item, or the text its author agreed to."""
    if candidate.item is not None:
        assert phase.choose is not None, "it is a choice"
        assert phase.choose.from_list is not None, "items come from a list"
        items = turn.flow.item_list(phase.choose.from_list).items
        return next(item.text.in_(turn.lang) for item in items if item.id == candidate.item)
    assert candidate.author is not None, "a voice has an author"
    assert candidate.question is not None, "a voice answers a question"
    answer = turn.answer(candidate.author, candidate.question)
    return (answer.agreed if answer is not None else None) or _GONE


def stands(turn: Turn, candidate: Candidate) -> bool:
    """Whether it can still be chosen: its author has not taken it back."""
    if candidate.author is None or candidate.question is None:
        return True
    answer = turn.answer(candidate.author, candidate.question)
    return answer is not None and answer.verdict is Verdict.AGREED
