"""The questions of a plan, one after the other; at each there may be several actions, or none."""

from bot.dialogue.phases import asking, outside, pacing
from bot.dialogue.phases.plan import kept, material
from bot.dialogue.turn import Turn
from bot.dialogue.voices import questions_for
from bot.domain.ids import MemberId
from bot.domain.messages.member import Confirmation, Receipt
from bot.domain.messages.plan import PlanNotice, PlanTold
from bot.domain.messages.refusal import Reason
from bot.domain.round import PromptKind


def begin(turn: Turn, member: MemberId) -> None:
    """What was said before, then the first question."""
    here = turn.member(member)
    been = here.been if here.phase is None else (*here.been, here.phase)
    turn.change(member, phase=turn.phase.id, been=been, position=0, finished=False, skipped=(), revisits=None)
    material.repeat(turn, member)
    outside.tell(turn, member)
    ask_next(turn, member, opening=True)


def ask_next(turn: Turn, member: MemberId, *, receipt: bool = False, opening: bool = False) -> None:
    here = turn.member(member)
    questions = questions_for(turn.phase, here)
    if here.position >= len(questions):
        _finish(turn, member)
    elif not pacing.has_come(turn, here):
        turn.change(member, open=None)
        comes = pacing.comes_at(turn, questions[here.position])
        turn.tell(member, Confirmation(Receipt.MORE_LATER, comes + turn.stood if comes else None))
    else:
        question = questions[here.position].id
        message = asking.question_message(turn, member, question, receipt=receipt, opening=opening)
        turn.ask_member(member, message, turn.prompt(PromptKind.ACTION, question))


def _finish(turn: Turn, member: MemberId) -> None:
    turn.change(member, finished=True, open=None)
    if kept.put_in(turn, member):
        turn.tell(member, PlanTold(PlanNotice.FINISHED))
    else:
        turn.tell(member, Confirmation(Receipt.NOTHING_WRITTEN))


def question_done(turn: Turn, member: MemberId) -> None:
    """No (more) actions at this question: on to the next."""
    turn.change(member, position=turn.member(member).position + 1)
    ask_next(turn, member)


def back(turn: Turn, member: MemberId) -> None:
    """*terug*: a half action goes; without one the question before comes again."""
    here = turn.member(member)
    action = kept.under_way(turn, member)
    if action is not None:
        kept.drop(turn, action)
        turn.tell(member, PlanTold(PlanNotice.TAKEN_BACK))
    elif here.position == 0:
        turn.refuse(member, Reason.NOTHING_BEFORE)
        return
    else:
        turn.change(member, position=here.position - 1, finished=False)
    ask_next(turn, member)
