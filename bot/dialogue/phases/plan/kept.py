"""The actions of a plan phase as the round keeps them."""

from dataclasses import replace
from typing import Any

from bot.dialogue.turn import Turn
from bot.domain.action import Action, ActionStep
from bot.domain.flow_terms import PhaseKind
from bot.domain.ids import MemberId, PromptId, RunId
from bot.domain.phase import Phase
from bot.domain.round import OpenPrompt
from bot.domain.run import of_phase

UNDER_WAY = frozenset({ActionStep.DRAFT, ActionStep.SHOWN})
"""Its writer has not said yes to it yet."""


def is_plan(turn: Turn) -> bool:
    """Whether a plan phase is being dealt with."""
    return any(run_of(phase) == turn.focus for phase in plan_phases(turn))


def run_of(phase: Phase) -> RunId:
    return of_phase(phase.id)


def plan_phases(turn: Turn) -> tuple[Phase, ...]:
    return tuple(phase for phase in turn.flow.phases if phase.kind is PhaseKind.PLAN)


def actions_of(turn: Turn, phase: Phase) -> tuple[Action, ...]:
    run = turn.course.runs.get(of_phase(phase.id))
    return run.actions if run is not None else ()


def actions(turn: Turn) -> tuple[Action, ...]:
    """Those of the plan phase that is being dealt with."""
    return turn.run.actions if turn.run is not None else ()


def put(turn: Turn, action: Action, **fields: Any) -> Action:
    """Keep it, changed; a new one comes last."""
    changed = replace(action, **fields)
    others = actions(turn)
    if any(other.id == action.id for other in others):
        turn.set_run(actions=tuple(changed if other.id == action.id else other for other in others))
    else:
        turn.set_run(actions=(*others, changed))
    return changed


def drop(turn: Turn, action: Action) -> None:
    turn.set_run(actions=tuple(other for other in actions(turn) if other.id != action.id))


def under_way(turn: Turn, member: MemberId) -> Action | None:
    """What this member is telling now."""
    return next((a for a in actions(turn) if a.writer == member and a.step in UNDER_WAY), None)


def put_in(turn: Turn, member: MemberId) -> tuple[Action, ...]:
    """What this member said yes to so far, as its writer."""
    return tuple(a for a in actions(turn) if a.writer == member and a.step not in UNDER_WAY)


def asked_in(turn: Turn, prompt: PromptId) -> Action | None:
    """The action an open prompt is about; None when it is gone."""
    return next((a for a in actions(turn) if a.asked == prompt), None)


def unhand(turn: Turn, action: Action, member: MemberId) -> bool:
    """What this member is asked about the action waits no longer. False: nothing was asked."""
    open_: OpenPrompt | None = turn.member(member).open
    if open_ is None or action.asked is None or open_.id != action.asked:
        return False
    turn.close_prompt(member)
    return True


def keep_off_page(turn: Turn, member: MemberId) -> None:
    """This member does not say yes to the page: what they do or wrote stays out of it."""
    page = turn.focus
    for phase in turn.phases:
        if phase not in plan_phases(turn):
            continue
        turn.look_at(run_of(phase))
        for action in actions(turn):
            if member in (action.writer, action.doer):
                put(turn, action, off_page=True)
        turn.look_at(page)
