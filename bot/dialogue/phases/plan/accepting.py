"""The yes of whoever is named in an action. A no is quiet: the action goes back to its writer, who names somebody else
or lets it go, and never hears why."""

from dataclasses import replace

from bot.dialogue.phases.plan import kept
from bot.dialogue.phases.plan.lines import line_of
from bot.dialogue.phases.plan.naming import names, who_is
from bot.dialogue.phases.plan.writing import show, wake_at_slot
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, bare, number, plain_word
from bot.domain.action import Action, ActionStep, ActionTopic
from bot.domain.flow_terms import PlanField
from bot.domain.ids import MemberId
from bot.domain.messages.plan import Again, AskAccept, AskActionPart, AskReturned, PlanNotice, PlanTold
from bot.domain.messages.refusal import Reason
from bot.domain.round import Member, PromptKind, Standing
from bot.domain.run import Step

_LET_GO = frozenset({"loslaten", "laat los", "los", "laat maar", "let go", "let it go", "drop it"})
_LIVE = (Step.OPEN, Step.SETTLING)


def offer(turn: Turn, member: Member) -> bool:
    """Ask whoever waits for nothing about the next action that is about them. False: there is none."""
    for phase in kept.plan_phases(turn):
        turn.look_at(kept.run_of(phase))
        if turn.step not in _LIVE:
            continue
        for action in kept.actions(turn):
            if _waits_for(action) == member.id and action.in_turn:  # asked before or not: nothing is open now
                _ask(turn, action)
                return True
    return False


def _waits_for(action: Action) -> MemberId | None:
    if action.step is ActionStep.PROPOSED:
        return action.doer
    return action.writer if action.step is ActionStep.RETURNED else None


def _ask(turn: Turn, action: Action) -> None:
    topic = ActionTopic.ACCEPT if action.step is ActionStep.PROPOSED else ActionTopic.RETURNED
    kind = PromptKind.CHOICE if topic is ActionTopic.ACCEPT else PromptKind.ACTION
    prompt = turn.prompt(kind, topic=topic)
    kept.put(turn, action, asked=prompt.id)
    asked = _waits_for(action)
    assert asked is not None, "it waits for somebody"
    turn.ask_member(asked, message(turn, action), prompt)


def message(turn: Turn, action: Action) -> AskAccept | AskReturned:
    line = line_of(turn, action)
    if action.step is ActionStep.PROPOSED:
        return AskAccept(line, turn.member(action.writer).name, turn.charter.theme)
    return AskReturned(replace(line, who=""), names(turn, action.writer))


def slot_has_come(turn: Turn) -> None:
    """Whoever is named may be asked now. With somebody who does not take part (any more) an action goes back a slot
    later, as it does after a no."""
    for action in kept.actions(turn):
        if action.step is ActionStep.PROPOSED and action.doer is not None:
            absent = turn.member(action.doer).standing is not Standing.IN
            if absent and action.in_turn:
                kept.put(turn, returned(action), in_turn=True)
            elif not action.in_turn or absent:
                kept.put(turn, action, in_turn=True)
                if absent:
                    wake_at_slot(turn)
        elif action.step is ActionStep.RETURNED and not action.in_turn:
            kept.put(turn, action, in_turn=True)


def returned(action: Action) -> Action:
    """It waits for its writer; nothing of it tells who said no."""
    return replace(action, step=ActionStep.RETURNED, doer=None, asked=None, in_turn=False)


def accept_said(turn: Turn, member: MemberId, action: Action, text: str) -> None:
    """Ja, nee; *later* is understood everywhere."""
    word = plain_word(text) or {1: Word.YES, 2: Word.NO}.get(number(text) or 0)
    if word in (Word.YES, Word.AGREE):
        kept.put(turn, action, step=ActionStep.AGREED, asked=None)
        turn.change(member, open=None)
        turn.tell(member, PlanTold(PlanNotice.ACCEPTED, line_of(turn, action)))
    elif word in (Word.NO, Word.SKIP):
        decline(turn, action)
        turn.change(member, open=None)
        turn.tell(member, PlanTold(PlanNotice.REFUSED))
    else:
        turn.refuse(member, Reason.YES_OR_NO)


def decline(turn: Turn, action: Action) -> None:
    """Back to the writer, at a slot."""
    kept.put(turn, returned(action))
    if turn.step is Step.OPEN:
        wake_at_slot(turn)


def returned_said(turn: Turn, action: Action, text: str) -> None:
    """The writer names somebody else, or lets it go."""
    member = action.writer
    word = plain_word(text)
    if word in (Word.NO, Word.SKIP, Word.DONE, Word.WITHDRAW) or bare(text) in _LET_GO:
        kept.drop(turn, action)
        turn.change(member, open=None)
        turn.tell(member, PlanTold(PlanNotice.TAKEN_BACK))
        return
    doer = who_is(turn, member, text)
    if isinstance(doer, Again):
        here = turn.member(member).open
        turn.tell(member, AskActionPart(PlanField.WHO, doer, names(turn, member)), here)
        return
    show(turn, replace(action, doer=doer))
