"""From one phase to the next: what may begin, who is asked next, and when the round has come to its end.

A phase begins when those before it are over; a page when everything it is made of is over. Nothing here knows what a
phase is about: `opening` begins each kind its own way.
"""

from collections.abc import Iterator
from datetime import timedelta

from bot.dialogue.filling import given_roles
from bot.dialogue.turn import Turn
from bot.domain.flow import Flow, Output
from bot.domain.flow_terms import PhaseKind
from bot.domain.ids import LEADER_SEAT, PhaseId, RunId
from bot.domain.phase import Phase
from bot.domain.round import Member, Standing
from bot.domain.run import OVER, Step, of_page, of_phase

_ASKED_IN_PRIVATE = frozenset({PhaseKind.READ, PhaseKind.ASK, PhaseKind.CHOOSE, PhaseKind.PLAN})
"""Kinds of phases whose questions come one by one in the private chat."""
_AT_WORK = (
    Step.OPEN, Step.DECIDING, Step.SHORT, Step.REVIEW, Step.APPROVAL, Step.APPROVED, Step.SETTLING, Step.WAITING,
)  # fmt: skip
"""Of several runs that live, the one a command or a late word is about: in this order."""


def is_asked_in_private(phase: Phase) -> bool:
    """Whether members are asked something there, one question at a time."""
    return phase.kind in _ASKED_IN_PRIVATE and bool(phase.asked)


def reading_phase(flow: Flow) -> Phase:
    """The `read` phase at the start of the flow."""
    return next(phase for phase in flow.phases if phase.consent is not None)


def reading_of(flow: Flow, member: Member) -> Phase:
    """The `read` phase in which this member is invited: the first one for the own role. Who will choose a role later is
    invited with those who can."""
    roles = {member.role} if member.role is not None else set(flow.choosable_roles()) - given_roles(flow)
    invites = [phase for phase in flow.phases if phase.consent is not None]
    return next((phase for phase in invites if roles & set(flow.answering_roles(phase))), invites[0])


def asks_at_once(flow: Flow) -> Phase | None:
    """The first writing phase, when it follows the reading with nothing to wait for: whoever says yes is asked at
    once, and *ja* is possible until it closes. None when everybody waits for the end of the reading."""
    reading = reading_phase(flow)
    following = next((phase for phase in flow.phases if reading.id in _before(flow, phase)), None)
    if following is None or following.kind is not PhaseKind.ASK:
        return None
    waits = following.gate is not None or following.delay is not None
    filled_later = any(flow.role(role).from_phase for role in flow.answering_roles(following))
    return None if waits or filled_later else following


def entrance(flow: Flow) -> RunId:
    """The run in which people are invited, say yes and choose their role."""
    return of_phase((asks_at_once(flow) or reading_phase(flow)).id)


def entrance_of(flow: Flow, member: Member) -> RunId:
    """The same for one member, where not everybody is invited at the same time."""
    reading = reading_of(flow, member)
    return entrance(flow) if reading == reading_phase(flow) else of_phase(reading.id)


def entrance_lasts(flow: Flow, duration: timedelta | None) -> timedelta:
    """How long people can say yes there. Where the first questions follow at once, their phase counts from the end of
    the reading; `duration`, given by the facilitator, is the whole of it."""
    reading, asking = reading_phase(flow), asks_at_once(flow)
    if asking is None:
        return reading.duration
    return duration or reading.duration + asking.duration


def is_over(turn: Turn, run: RunId) -> bool:
    here = turn.course.runs.get(run)
    return here is not None and here.step in OVER


def phases_ready(turn: Turn) -> Iterator[Phase]:
    """Phases that have not begun and need not wait for another one any more, in the order of the flow."""
    for phase in turn.flow.phases:
        if of_phase(phase.id) not in turn.course.runs and all(
            is_over(turn, of_phase(before)) for before in _before(turn.flow, phase)
        ):
            yield phase


def pages_ready(turn: Turn) -> Iterator[Output]:
    """Pages that have not begun and of which every part is there."""
    for output in turn.flow.outputs:
        if of_page(output.id) not in turn.course.runs and all(
            is_over(turn, of_phase(part.from_phase)) for part in output.parts
        ):
            yield output


def all_over(turn: Turn) -> bool:
    """Every phase and every page is over."""
    runs = (*(of_phase(phase.id) for phase in turn.flow.phases), *(of_page(page.id) for page in turn.flow.outputs))
    return all(is_over(turn, run) for run in runs)


def writes_more_than_once(flow: Flow) -> bool:
    """There is more to the flow than one phase of writing, so it can go on when one of them comes to nothing."""
    return sum(phase.kind is not PhaseKind.READ for phase in flow.phases) > 1


def takes_part(turn: Turn, phase: Phase, member: Member) -> bool:
    """Whether it is this member's turn in `phase`, as far as is known: who has no role yet may still get one."""
    if member.standing is not Standing.IN:
        return False
    if member.id == LEADER_SEAT:  # only where the flow names that role: "all" are those who were invited
        return member.role in phase.who
    return member.role is None or member.role in turn.flow.answering_roles(phase)


def next_for(turn: Turn, member: Member) -> Phase | None:
    """The open phase in which this member is asked next; None when there is nothing to do now."""
    for run in turn.course.runs.values():
        if run.step is not Step.OPEN:
            continue
        phase = next((phase for phase in turn.flow.phases if of_phase(phase.id) == run.id), None)
        if phase is None or not is_asked_in_private(phase) or phase.id in (member.phase, *member.been):
            continue
        if takes_part(turn, phase, member):
            return phase
    return None


def is_through(member: Member, phase: PhaseId) -> bool:
    """Everything of the phase is answered, skipped or passed by this member."""
    return phase in member.been or (member.phase == phase and member.finished)


def run_of_words(turn: Turn, phase: PhaseId) -> RunId:
    """What words written in `phase` belong to now: the phase while it lasts, then the page they are in review for."""
    if is_over(turn, of_phase(phase)):
        for page in turn.flow.outputs_from(phase):
            here = turn.course.runs.get(of_page(page.id))
            if here is not None and here.step in (Step.REVIEW, Step.APPROVAL, Step.APPROVED, Step.SHORT):
                return here.id
    return of_phase(phase)


def run_of_member(turn: Turn, member: Member) -> RunId:
    """What a message of this member is about, as far as the round can tell."""
    if member.open is not None and member.open.run is not None:
        return member.open.run
    return run_of_words(turn, member.phase) if member.phase is not None else entrance_of(turn.flow, member)


def run_at_work(turn: Turn) -> RunId:
    """What a command on the round is about when it says no more: what is open, and of two the one that ends first."""
    live = [run for run in turn.course.runs.values() if run.step not in OVER]
    if not live:
        return entrance(turn.flow)
    return min(live, key=lambda run: (_AT_WORK.index(run.step), run.closes_at is None, run.closes_at)).id


def lasts(flow: Flow, duration: timedelta | None) -> timedelta:
    """From the start to the end of the last phase, when nothing closes early. `duration`: how long each writing phase
    lasts, where the facilitator gave that."""
    ends: dict[PhaseId, timedelta] = {}
    at_once = asks_at_once(flow)
    for phase in flow.phases:
        begins = max((ends[before] for before in _before(flow, phase)), default=timedelta(0))
        own = phase.duration if duration is None or phase.kind is PhaseKind.READ else duration
        if duration is not None and phase == at_once:
            begins = timedelta(0)
        ends[phase.id] = begins + (phase.delay or timedelta(0)) + own
    return max(ends.values())


def _before(flow: Flow, phase: Phase) -> tuple[PhaseId, ...]:
    """The phases that have to be over first: those the file names, else the one above it."""
    if phase.after:
        return phase.after
    at = flow.phases.index(phase)
    return (flow.phases[at - 1].id,) if at else ()
