"""The facilitator takes a turn, where a phase names a leading role among those who answer.

It is a seat of its own, answered in the facilitator's private chat. It belongs to whoever leads: when somebody else
takes over, what the one before had said in an open phase is forgotten. It counts for no threshold.
"""

from bot.dialogue.sequence import is_over, takes_part
from bot.dialogue.turn import Turn
from bot.domain.effects import ForgetPrompts
from bot.domain.events import Said
from bot.domain.ids import LEADER_SEAT, RoleId
from bot.domain.phase import Phase
from bot.domain.round import Member, Standing
from bot.domain.run import of_phase


def take_seat(turn: Turn, phase: Phase) -> None:
    """Whoever leads gets a turn in this phase, when it names a leading role. A facilitator who takes part as a member
    and has a turn there as a member has no second one."""
    role = next((role for role in turn.flow.leading_roles() if role in phase.who), None)
    own = turn.seat(turn.charter.leader_member)
    if role is not None and (own is None or not takes_part(turn, phase, own)):
        sit(turn, role)


def sit(turn: Turn, role: RoleId) -> None:
    """The facilitator has a seat from here on."""
    if turn.course.leader.seat is None:
        turn.put(Member(LEADER_SEAT, turn.charter.leader_name, Standing.IN, role=role))


def is_about_turn(turn: Turn, event: Said) -> bool:
    """Whether a message of the facilitator belongs to what was asked there, and not to a decision."""
    seat = turn.course.leader.seat
    if seat is None or event.about is None:
        return False
    prompts = {prompt.id for prompt in (seat.open, seat.confirm) if prompt is not None}
    return event.about in prompts | {asked.prompt for asked in seat.asked}


def hand_over(turn: Turn) -> None:
    """Somebody else leads: a new seat, without what the one before said in phases that are not over."""
    turn.set_leader(inherited=tuple(phase.id for phase in turn.flow.phases if is_over(turn, of_phase(phase.id))))
    seat = turn.course.leader.seat
    if seat is None or seat.role is None:
        return
    if seat.open is not None:
        turn.effect(ForgetPrompts((seat.open.id,)))
    for (member, question), answer in tuple(turn.round.answers.items()):
        if member == LEADER_SEAT and not is_over(turn, of_phase(answer.phase)):
            turn.drop_answer(member, question)
    over = tuple(phase for phase in (*seat.been, seat.phase) if phase is not None and is_over(turn, of_phase(phase)))
    turn.put(Member(LEADER_SEAT, turn.charter.leader_name, Standing.IN, role=seat.role, been=over))
