"""Replies in a plan, whatever was asked; what was asked, said once more; and messages that are edited or deleted."""

from dataclasses import replace

from bot.dialogue.phases import asking
from bot.dialogue.phases.plan import accepting, ending, kept, questions, writing
from bot.dialogue.phases.plan.lines import agreed_with
from bot.dialogue.stopping import too_late
from bot.dialogue.turn import Turn
from bot.dialogue.voices import answers_of
from bot.dialogue.words import Word
from bot.domain.action import Action, ActionStep, ActionTopic, SaidPart
from bot.domain.answer import Piece
from bot.domain.events import Deleted, Edited, Said
from bot.domain.flow_terms import PlanField
from bot.domain.ids import MemberId, MessageRef
from bot.domain.messages import Message
from bot.domain.messages.plan import PlanNotice, PlanTold
from bot.domain.messages.refusal import Reason
from bot.domain.round import ENDED, OpenPrompt, PromptKind
from bot.domain.run import Step

_PARTS = {topic: part for part, topic in writing.TOPICS.items()}
_TOPICS = frozenset(topic.value for topic in ActionTopic)


def is_about(open_: OpenPrompt) -> bool:
    """Whether a prompt asks something of a plan."""
    return open_.kind is PromptKind.ACTION or open_.topic in _TOPICS


def said(turn: Turn, member: MemberId, event: Said, open_: OpenPrompt, word: Word | None) -> None:
    """The reply to it."""
    action = kept.asked_in(turn, open_.id)
    if open_.topic in (None, ActionTopic.MORE):
        assert open_.question is not None, "actions belong to a question"
        writing.new_said(turn, member, event, open_.question, word)
    elif action is None:
        turn.refuse(member, Reason.CLOSED)
    elif open_.topic == ActionTopic.PREVIEW:
        writing.preview_said(turn, action, open_, event, word)
    elif open_.topic == ActionTopic.ACCEPT:
        accepting.accept_said(turn, member, action, event.text)
    elif open_.topic == ActionTopic.RETURNED:
        accepting.returned_said(turn, action, event.text)
    else:
        writing.part_said(turn, action, _PARTS[ActionTopic(open_.topic)], event, word)


def again(turn: Turn, member: MemberId, open_: OpenPrompt) -> Message:
    """What this prompt asked, as it would be asked now."""
    action = kept.asked_in(turn, open_.id)
    if open_.topic == ActionTopic.MORE:
        assert open_.question is not None, "actions belong to a question"
        return writing.more_message(turn, member, open_.question)
    if action is None:
        return asking.question_again(turn, member, open_)
    if open_.topic == ActionTopic.PREVIEW:
        return writing.preview_message(turn, action)
    if open_.topic in (ActionTopic.ACCEPT, ActionTopic.RETURNED):
        return accepting.message(turn, action)
    return writing.part_message(turn, member, _PARTS[ActionTopic(open_.topic or "")])


def nothing_open(turn: Turn, member: MemberId, word: Word | None) -> bool:
    """*terug* after everything was told: there is another one. False: it is about something else."""
    here = turn.member(member)
    if not kept.is_plan(turn) or here.phase != turn.phase.id or turn.step is not Step.OPEN:
        return False
    if word is not Word.BACK:
        return False
    turn.change(member, position=max(here.position - 1, 0), finished=False)
    questions.ask_next(turn, member)
    return True


def takes_back(turn: Turn, member: MemberId, which: int | None) -> bool:
    """*intrekken*, of actions: while the plan lasts, and until the page it is on is there. False: of other words."""
    if not kept.is_plan(turn):
        if turn.page is None or answers_of(turn, member):
            return False
        mine = (phase for phase in turn.phases if agreed_with(turn, phase, member))
        found = next(mine, None)
        if found is None:
            return False
        turn.look_at(kept.run_of(found))
    ending.withdraw(turn, member, which)
    return True


# --- edited and deleted messages


def edited(turn: Turn, event: Edited) -> None:
    """A message that told (part of) an action was changed: it needs every yes anew."""
    found = _look_for(turn, event.member, event.ref)
    if found is None:
        return
    action, said_ = found
    if turn.stage in ENDED or turn.step is not Step.OPEN:
        turn.refuse(event.member, too_late(turn) if turn.stage in ENDED else Reason.CLOSED)
        return
    piece = Piece(event.ref, event.text, event.findings)
    bad = writing.unfit_action(turn, event.member, piece)
    if bad is not None:
        turn.tell(event.member, bad)
        return
    other = kept.under_way(turn, event.member)
    if other is not None and other.id != action.id:
        turn.refuse(event.member, Reason.ACTION_FIRST)
        return
    _change(turn, action, said_, piece)


def _change(turn: Turn, action: Action, said_: SaidPart, piece: Piece) -> None:
    if action.step not in kept.UNDER_WAY:
        ending.remove(turn, action)
    fresh = replace(action, step=ActionStep.DRAFT, asked=None, in_turn=False)
    here = turn.member(action.writer)
    if here.open is not None:
        turn.close_prompt(action.writer)
    if said_.part is None or said_.part is PlanField.WHAT:
        writing.take(turn, fresh, piece)
    else:
        writing.take_part(turn, fresh, said_.part, piece)


def deleted(turn: Turn, event: Deleted) -> None:
    """A message that told (part of) an action was deleted: the action is taken back."""
    found = _look_for(turn, event.member, event.ref)
    if found is None:
        return
    if turn.stage in ENDED:
        turn.refuse(event.member, too_late(turn))
        return
    ending.remove(turn, found[0])
    turn.tell(event.member, PlanTold(PlanNotice.TAKEN_BACK))
    here = turn.member(event.member)
    if here.open is None and here.phase == turn.phase.id and not here.finished and turn.step is Step.OPEN:
        writing.carry_on(turn, event.member)


def _look_for(turn: Turn, member: MemberId, ref: MessageRef) -> tuple[Action, SaidPart] | None:
    """The action of this member that the message told of; from here on its plan is what is being dealt with."""
    for phase in kept.plan_phases(turn):
        turn.look_at(kept.run_of(phase))
        for action in kept.actions(turn):
            for said_ in action.said:
                if action.writer == member and said_.ref == ref:
                    return action, said_
    return None
