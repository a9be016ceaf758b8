"""How actions end: with the phase, with a member who leaves, and when they are taken back."""

from dataclasses import replace

from bot.dialogue.phases.plan import kept, writing
from bot.dialogue.phases.plan.accepting import returned
from bot.dialogue.phases.plan.lines import line_of
from bot.dialogue.slots import next_slot
from bot.dialogue.turn import Turn
from bot.domain.action import Action, ActionStep, ActionTopic
from bot.domain.ids import MemberId
from bot.domain.messages.member import Notice, Told
from bot.domain.messages.plan import PlanNotice, PlanTold
from bot.domain.messages.refusal import Reason
from bot.domain.round import Alarm, Member, Standing
from bot.domain.run import Step

_LIVE = (Step.OPEN, Step.SETTLING)


def waits(turn: Turn, member: MemberId) -> bool:
    """Whether something of a plan still has to be said by or to this member."""
    return any(
        action.step is not ActionStep.AGREED and member in (action.writer, action.doer) for action in kept.actions(turn)
    )


def close(turn: Turn) -> bool:
    """No more actions. Half ones are gone; what only needs a yes can get it still. False: nothing does."""
    for action in kept.actions(turn):
        if action.step is ActionStep.DRAFT:
            kept.unhand(turn, action, action.writer)
            kept.drop(turn, action)
            _tell(turn, action.writer, PlanTold(PlanNotice.HALF_LOST))
        elif action.step in (ActionStep.PROPOSED, ActionStep.RETURNED):
            kept.put(turn, action, in_turn=True)
    left = [action for action in kept.actions(turn) if action.step is not ActionStep.AGREED]
    for member in turn.people:
        _close_for(turn, member)
    if left:
        turn.wake(Alarm.PREVIEW_END, next_slot(turn.charter.schedule, turn.at, turn.charter.windows.preview))
    return bool(left)


def _close_for(turn: Turn, member: Member) -> None:
    if member.phase == turn.phase.id:
        turn.change(member.id, finished=True)
    open_ = member.open
    if open_ is not None and open_.run == turn.focus and kept.asked_in(turn, open_.id) is None:
        turn.close_prompt(member.id)
        _tell(turn, member.id, Told(Notice.CLOSED))


def settle(turn: Turn) -> None:
    """The last moment: only what everybody concerned said yes to is left. Its writer hears of the rest, not why."""
    turn.sleep(Alarm.ACTIONS)
    for action in kept.actions(turn):
        if action.step is not ActionStep.AGREED:
            kept.drop(turn, action)
            line = replace(line_of(turn, action), who="")
            _tell(turn, action.writer, PlanTold(PlanNotice.NOT_IN_LIST, line))


def _tell(turn: Turn, member: MemberId, message: PlanTold | Told) -> None:
    if turn.member(member).standing is Standing.IN:
        turn.tell(member, message)


# --- taken back


def withdraw(turn: Turn, member: MemberId, which: int | None) -> None:
    """*intrekken*: what is being told now, or the action with that number, or all of them; and the own yes to what
    somebody else put in."""
    own = kept.put_in(turn, member)
    now = kept.under_way(turn, member)
    mine = (*own, *(a for a in kept.actions(turn) if a.writer != member and _does(a, member)))
    if now is None and (open_ := turn.member(member).open) is not None:
        now = kept.asked_in(turn, open_.id)
        now = now if now in own else None
    everything = (now,) if now is not None else mine
    chosen = everything if which is None else own[max(which - 1, 0) : which]
    if not chosen:
        turn.refuse(member, Reason.NO_SUCH_NUMBER if which is not None else Reason.NOTHING_TO_AGREE)
        return
    for action in chosen:
        line = line_of(turn, action) if action.what is not None else None
        _take_back(turn, member, action)
        turn.tell(member, PlanTold(PlanNotice.TAKEN_BACK, line))
    here = turn.member(member)
    if here.open is not None and here.open.topic == ActionTopic.MORE and here.open.question is not None:
        writing.ask_more(turn, member, here.open.question)  # the numbers are others now
    elif here.open is None and here.phase == turn.phase.id and not here.finished and turn.step is Step.OPEN:
        writing.carry_on(turn, member)


def _does(action: Action, member: MemberId) -> bool:
    return action.step is ActionStep.AGREED and action.doer == member


def _take_back(turn: Turn, member: MemberId, action: Action) -> None:
    if action.writer == member:
        remove(turn, action)
    elif turn.step in _LIVE:
        kept.put(turn, returned(action))
        if turn.step is Step.OPEN:
            writing.wake_at_slot(turn)
    else:
        kept.drop(turn, action)


def remove(turn: Turn, action: Action) -> None:
    """It is gone; whoever was asked to do it, or had said yes, hears that, and no more."""
    kept.drop(turn, action)
    kept.unhand(turn, action, action.writer)
    doer = action.doer
    if doer is None or doer == action.writer:
        return
    asked = kept.unhand(turn, action, doer)
    if asked or action.step is ActionStep.AGREED:
        _tell(turn, doer, PlanTold(PlanNotice.NO_LONGER_ASKED))


# --- leaving


def forget(turn: Turn, member: MemberId, *, written: bool = False, done: bool = False) -> None:
    """A member leaves, or wipes everything: what is no agreement yet goes. `written`, `done`: so do agreements that
    this member wrote, or was to carry out."""
    here = turn.focus
    for phase in kept.plan_phases(turn):
        turn.look_at(kept.run_of(phase))
        if turn.run is None:
            continue
        for action in kept.actions(turn):
            agreed = action.step is ActionStep.AGREED
            if action.writer == member and (written or not agreed or (done and action.doer == member)):
                remove(turn, action)
            elif action.doer == member and (done or not agreed):
                _without_doer(turn, action)
    turn.look_at(here)


def _without_doer(turn: Turn, action: Action) -> None:
    if turn.step not in _LIVE:
        kept.drop(turn, action)
        return
    kept.put(turn, returned(action))
    if turn.step is Step.OPEN:
        writing.wake_at_slot(turn)
