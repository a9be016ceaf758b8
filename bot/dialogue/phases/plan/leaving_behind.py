"""What a round leaves behind of its plans when it is over: agreements, with who does them and when they are asked."""

from datetime import datetime, timedelta

from bot.dialogue.following import moment_of
from bot.dialogue.phases.plan.kept import actions_of, plan_phases
from bot.dialogue.phases.plan.lines import line_of
from bot.dialogue.slots import later_by
from bot.dialogue.turn import Turn
from bot.domain.action import Action, ActionStep
from bot.domain.commitment import ToKeep
from bot.domain.effects import KeepAgreements
from bot.domain.flow_terms import TEAM
from bot.domain.phase import Phase

WITHOUT_PAGE = timedelta(days=90)
"""How long an agreement is kept after the moment it is asked about, where no page of the flow says how long."""


def leave_agreements(turn: Turn) -> None:
    """Once, when the round is over."""
    kept = tuple(_to_keep(turn, phase, action) for phase in plan_phases(turn) for action in _agreed(turn, phase))
    if kept:
        turn.effect(KeepAgreements(kept))


def _agreed(turn: Turn, phase: Phase) -> tuple[Action, ...]:
    return tuple(action for action in actions_of(turn, phase) if action.step is ActionStep.AGREED)


def _to_keep(turn: Turn, phase: Phase, action: Action) -> ToKeep:
    assert action.doer is not None, "an agreement has somebody who does it"
    readers = (*turn.flow.readers(phase), *turn.flow.later_readers(phase))
    asks_at = _asks_at(turn, phase, action)
    return ToKeep(
        doer=action.doer,
        line=line_of(turn, action),
        asks_at=asks_at,
        until=_until(turn, phase, asks_at),
        for_team=TEAM in readers and not action.off_page,
    )


def _asks_at(turn: Turn, phase: Phase, action: Action) -> datetime | None:
    """What the flow says, but never before the day that was agreed: asking early would only press."""
    schedule, moments = turn.charter.schedule, []
    if phase.plan is not None and phase.plan.check_after is not None:
        moments.append(later_by(schedule, turn.at, phase.plan.check_after))
    if action.day is not None:
        moments.append(max(moment_of(schedule, action.day), later_by(schedule, turn.at, timedelta(days=1))))
    return max(moments, default=None)


def _until(turn: Turn, phase: Phase, asks_at: datetime | None) -> datetime:
    keeps = [page.keep for page in turn.flow.outputs_from(phase.id) if page.keep is not None]
    if keeps:
        return turn.at + max(keeps)
    return (asks_at or turn.at) + WITHOUT_PAGE
