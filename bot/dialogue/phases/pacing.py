"""Questions that come one at a time (`pace`): which of them are there already, and when the next one comes."""

from datetime import datetime

from bot.dialogue.slots import later_by
from bot.dialogue.turn import Turn
from bot.dialogue.voices import questions_for
from bot.domain.phase import Phase, Question
from bot.domain.round import Alarm, Member


def has_come(turn: Turn, member: Member) -> bool:
    """Whether the next question of this member is there; so it is when there is none left."""
    questions = questions_for(turn.phase, member)
    if member.position >= len(questions):
        return True
    comes = comes_at(turn, questions[member.position])
    return comes is None or comes <= turn.clock


def comes_at(turn: Turn, question: Question) -> datetime | None:
    """When this question comes, by the round's own clock; None when it is there from the start."""
    phase, run = turn.phase, turn.run
    if phase.pace is None or question.item is None or run is None or run.opened_at is None:
        return None
    place = _place(phase, question)
    return later_by(turn.charter.schedule, run.opened_at, phase.pace * place) if place else None


def wait_for_next(turn: Turn) -> None:
    """Wake when the next question comes, if there is one to come."""
    moments = (comes_at(turn, question) for question in turn.phase.questions)
    later = [moment for moment in moments if moment is not None and moment > turn.clock]
    if later:
        turn.wake(Alarm.PACE, min(later) + turn.stood)


def _place(phase: Phase, question: Question) -> int:
    items = tuple(dict.fromkeys(other.item for other in phase.questions))
    return items.index(question.item)
