"""Roles that are filled on the way, and parts that depend on what was chosen."""

from bot.dialogue.candidates import picking_of
from bot.dialogue.turn import Turn
from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL, TEAM, VOLUNTEER
from bot.domain.ids import RoleId
from bot.domain.messages.leader import LeaderNotice
from bot.domain.phase import Phase
from bot.domain.round import Standing
from bot.domain.run import Step, of_phase


def may_take_place(turn: Turn, phase: Phase) -> bool:
    """Whether what it depends on was chosen, and a role it cannot do without is filled. The facilitator hears it once
    when that role is empty."""
    if phase.only_if is not None:
        return bool(set(phase.only_if.picked) & set(picking_of(turn, phase.only_if.phase).items))
    if (missing := _empty_role(turn, phase)) is None:
        return True
    if not _told(turn, missing):
        turn.note_leader(LeaderNotice.ROLE_EMPTY)
    return False


def roles_needed(flow: Flow, phase: Phase) -> tuple[RoleId, ...]:
    """Roles that are filled on the way and that the phase names: without them it makes no sense."""
    named = {*phase.who, *((*phase.agree.draft_by, *phase.agree.must_include) if phase.agree else ())}
    return tuple(role.id for role in flow.roles if role.from_phase and role.id in named - {ALL, TEAM, VOLUNTEER})


def _empty_role(turn: Turn, phase: Phase) -> RoleId | None:
    filled = {member.role for member in turn.round.members.values() if member.standing is Standing.IN}
    return next((role for role in roles_needed(turn.flow, phase) if role not in filled), None)


def _told(turn: Turn, role: RoleId) -> bool:
    """A phase before was left out for the same reason."""
    runs = (turn.course.runs.get(of_phase(phase.id)) for phase in turn.flow.phases if _names(turn, phase, role))
    return any(run is not None and run.step is Step.SKIPPED for run in runs)


def _names(turn: Turn, phase: Phase, role: RoleId) -> bool:
    return role in roles_needed(turn.flow, phase) and phase.only_if is None
