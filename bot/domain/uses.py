"""Which words of a talk something later uses. What nothing uses is not kept at all."""

from bot.domain.flow import Flow
from bot.domain.flow_terms import Form
from bot.domain.ids import RoleId
from bot.domain.phase import Phase


def is_kept(flow: Flow, talk: Phase) -> bool:
    """Whether anything later is made of what is said here."""
    if talk.keep_nothing:
        return False
    return goes_further(flow, talk) or any(talk.id in _made_from(phase) for phase in flow.phases)


def goes_further(flow: Flow, talk: Phase) -> bool:
    """Whether words of it can be read outside the room, or stand on a page: then each author sees them first."""
    if talk.keep_nothing:
        return False
    reused = talk.reuse is not None and talk.reuse.form in (Form.WORDS, Form.SUMMARY)
    return reused or bool(flow.outputs_from(talk.id))


def shown_outside(flow: Flow, talk: Phase) -> bool:
    """Whether a later phase shows it to people who were not there."""
    here = set(flow.expand(flow.room(talk.room).members)) if talk.room is not None else set()
    later = (phase for phase in flow.phases if talk.id in phase.show)
    return any(not set(_readers(flow, phase)) <= here for phase in later)


def outsiders(flow: Flow, talk: Phase) -> tuple[RoleId, ...]:
    """Roles that were told of as later readers of what is said here, and that are not in its room."""
    here = set(flow.expand(flow.room(talk.room).members)) if talk.room is not None else set()
    return tuple(role for role in flow.later_readers(talk) if role not in here)


def _readers(flow: Flow, phase: Phase) -> tuple[str, ...]:
    """Whoever sees what a phase shows at its start: everybody in its room, else those whose turn it is."""
    return flow.expand(flow.room(phase.room).members) if phase.room is not None else flow.answering_roles(phase)


def _made_from(phase: Phase) -> tuple[str, ...]:
    """The phases whose words this one takes up."""
    agreed = phase.agree.from_phases if phase.agree is not None else ()
    planned = phase.plan.from_phases if phase.plan is not None else ()
    chosen = (phase.choose.from_phase,) if phase.choose is not None and phase.choose.from_phase is not None else ()
    return (*agreed, *planned, *chosen)
