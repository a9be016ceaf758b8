"""What begins when its turn has come: phases, pages, the next question of a member; and the end of the round.

Called after every decision, so that no single step has to know what follows it.
"""

from datetime import datetime

from bot.dialogue import leading, presence
from bot.dialogue.announcing import announce
from bot.dialogue.phases import (
    agreeing,
    approving,
    asking,
    bringing,
    choosing,
    closing,
    figures,
    gates,
    pacing,
    reading,
    review,
    taking_place,
    talking,
    voicing,
)
from bot.dialogue.phases.pair import sessions as pair_sessions
from bot.dialogue.phases.pair.state import clock_runs_for, is_pair
from bot.dialogue.phases.plan import accepting
from bot.dialogue.phases.plan import questions as plan_questions
from bot.dialogue.phases.plan import writing as plan_writing
from bot.dialogue.phases.plan.leaving_behind import leave_agreements
from bot.dialogue.phases.sections import something_to_show, words_to_look_at
from bot.dialogue.places import leader_has_turn
from bot.dialogue.reminders import set_reminders
from bot.dialogue.sequence import (
    all_over,
    entrance,
    entrance_lasts,
    entrance_of,
    is_over,
    next_for,
    pages_ready,
    phases_ready,
    takes_part,
)
from bot.dialogue.slots import later_by, may_speak, next_slot
from bot.dialogue.turn import Turn
from bot.domain.flow import Output
from bot.domain.flow_terms import TEAM, PhaseKind
from bot.domain.ids import LEADER_SEAT
from bot.domain.messages.team import ClosingWhy
from bot.domain.phase import Phase
from bot.domain.round import Alarm, Member, Stage, Standing
from bot.domain.run import Step, of_page, of_phase


def go_on(turn: Turn) -> None:
    """Begin everything that can begin, ask whoever has something to answer, and end the round when all is over."""
    if turn.stage is not Stage.LIVE or turn.course.paused_at is not None:
        return
    if not presence.is_known(turn) and not presence.is_missing(turn):
        _let_others_know(turn)
    for run in tuple(turn.course.runs.values()):
        turn.look_at(run.id)
        closing.recheck(turn)
        if turn.step is Step.DECIDING:
            bringing.go_on(turn)
        elif run.agreements:
            agreeing.go_on(turn)
    while _begin_ready(turn):
        if turn.run is not None and turn.run.agreements:
            agreeing.go_on(turn)
    for member in turn.people:
        _ask_next(turn, member)
    _end_if_over(turn)


def _let_others_know(turn: Turn) -> None:
    """Those it is about have all said yes: now the team hears of it, and the others are asked, with as much time."""
    if not may_speak(turn.charter.schedule, turn.at):
        if not turn.has_timer(Alarm.INVITE):
            turn.wake(Alarm.INVITE, next_slot(turn.charter.schedule, turn.at))
        return
    turn.sleep(Alarm.INVITE)
    announce(turn)
    turn.look_at(entrance(turn.flow))
    if turn.step is Step.OPEN and any(_is_asked_here(turn, member) for member in turn.round.members.values()):
        open_until(turn, later_by(turn.charter.schedule, turn.at, entrance_lasts(turn.flow, turn.charter.duration)))
        reading.invite(turn)


def _is_asked_here(turn: Turn, member: Member) -> bool:
    return member.standing is Standing.INVITED and member.open is None and entrance_of(turn.flow, member) == turn.focus


def _end_if_over(turn: Turn) -> None:
    if turn.stage is Stage.LIVE and all_over(turn):
        turn.tell_closed(_how_it_ends(turn))
        leave_agreements(turn)
        turn.set_course(stage=Stage.RELEASED, timers=())


def open_phase(turn: Turn) -> None:
    """The phase that is being dealt with is open from now on, for as long as the flow says."""
    if talking.is_talk(turn.phase) and voicing.asks_first(turn):
        return
    if turn.phase.kind is PhaseKind.CHOOSE and not choosing.prepare(turn):
        return
    if turn.phase.kind is PhaseKind.AGREE:
        agreeing.prepare(turn)
        return
    if is_pair(turn.phase) and not pair_sessions.can_begin(turn):
        return
    lasts = turn.charter.duration or turn.phase.duration
    open_until(turn, later_by(turn.charter.schedule, turn.at, lasts))
    reading.invite(turn)


def open_at_last(turn: Turn) -> None:
    """Its moment has come; who was missing may be missing still."""
    gate = turn.phase.gate
    if gate is None or gates.is_open(turn, gate):
        open_phase(turn)
    else:
        gates.keep_shut(turn, gate)


def open_until(turn: Turn, closes: datetime) -> None:
    """The same, with a known end."""
    turn.set_run(step=Step.OPEN, opened_at=turn.clock, closes_at=closes - turn.stood)
    turn.wake(Alarm.CLOSE, closes)
    if talking.is_talk(turn.phase):
        talking.begin(turn)
    if is_pair(turn.phase):
        pair_sessions.begin(turn)
    if talking.wants_reminders(turn.phase):
        set_reminders(turn, closes)
    pacing.wait_for_next(turn)


def _begin_ready(turn: Turn) -> bool:
    """One step further. False: nothing new can begin now."""
    if not presence.is_known(turn):
        return False
    for phase in phases_ready(turn):
        turn.look_at(of_phase(phase.id))
        _begin(turn, phase)
        return True
    for page in pages_ready(turn):
        turn.look_at(of_page(page.id))
        _begin_page(turn, page)
        return True
    return False


def _begin(turn: Turn, phase: Phase) -> None:
    """Open it now, or at its moment; a phase in which nobody has a turn does not take place."""
    leading.take_seat(turn, phase)
    if not taking_place.may_take_place(turn, phase) or _is_nobodys_turn(turn, phase):
        turn.set_run(step=Step.SKIPPED)
    elif phase.gate is not None and not gates.is_open(turn, phase.gate):
        gates.keep_shut(turn, phase.gate)
    elif phase.delay is not None:
        _wait(turn, later_by(turn.charter.schedule, turn.at, phase.delay))
    elif may_speak(turn.charter.schedule, turn.at):
        open_phase(turn)
    else:
        _wait(turn, next_slot(turn.charter.schedule, turn.at))


def _is_nobodys_turn(turn: Turn, phase: Phase) -> bool:
    if phase.consent is not None or any(takes_part(turn, phase, member) for member in turn.people):
        return False
    return not (talking.is_talk(phase) and leader_has_turn(turn, phase))


def _wait(turn: Turn, until: datetime) -> None:
    turn.set_run(step=Step.WAITING)
    turn.wake(Alarm.BEGIN, until)


def _begin_page(turn: Turn, page: Output) -> None:
    """The look of those who have a say in it; a page without anything to show is left out."""
    turn.tell_closed(_how_it_ends(turn))
    if not something_to_show(turn) and not figures.of_page(turn):
        turn.set_run(step=Step.SKIPPED)
    elif words_to_look_at(turn) and approving.leader_looks(turn, page):
        review.open_review(turn)
    else:
        approving.begin(turn, page)


def _how_it_ends(turn: Turn) -> ClosingWhy:
    """Whether the team is still to get something. The room hears of the end of the writing once."""
    waiting = (page for page in turn.flow.outputs if TEAM in page.to and not is_over(turn, of_page(page.id)))
    return ClosingWhy.ENOUGH if any(waiting) else ClosingWhy.DONE


def _ask_next(turn: Turn, member: Member) -> None:
    """Whoever waits for nothing is asked the next thing there is."""
    if member.standing is not Standing.IN or member.open is not None or member.confirm is not None:
        return
    if clock_runs_for(turn, member.id) or accepting.offer(turn, member):
        return
    if member.phase is not None and not member.finished and _is_open(turn, member):
        turn.look_at(of_phase(member.phase))
        if pacing.has_come(turn, member):
            carries_on = plan_writing.carry_on if turn.phase.kind is PhaseKind.PLAN else asking.carry_on
            carries_on(turn, member.id)
    elif _may_begin(turn, member) and (phase := next_for(turn, member)) is not None:
        turn.look_at(of_phase(phase.id))
        begins = plan_questions.begin if phase.kind is PhaseKind.PLAN else asking.begin
        begins(turn, member.id)


def _may_begin(turn: Turn, member: Member) -> bool:
    """Whether the role is known and everything it has to promise is promised."""
    if member.role is None:
        return False
    if member.id == LEADER_SEAT:  # what is asked of whoever leads was asked before the start
        return True
    return all(needed.id in member.confirmed for needed in turn.flow.requirements_for(member.role))


def _is_open(turn: Turn, member: Member) -> bool:
    assert member.phase is not None
    run = turn.course.runs.get(of_phase(member.phase))
    return run is not None and run.step is Step.OPEN
