"""How a round ends without a summary: everybody hears, nothing is shown, and at the next slot all of it is erased."""

from bot.dialogue.presence import is_known
from bot.dialogue.slots import next_slot
from bot.dialogue.turn import Turn
from bot.domain.effects import EraseRound, Tag, Unsay
from bot.domain.ids import MemberId
from bot.domain.messages.leader import LeaderNotice
from bot.domain.messages.member import Notice, Told
from bot.domain.messages.refusal import Reason
from bot.domain.messages.team import Closing, ClosingWhy
from bot.domain.round import Alarm, Round, Stage, Standing

_TOLD = {ClosingWhy.REVIEW_EXPIRED: Notice.REVIEW_EXPIRED, ClosingWhy.LEADER_AWAY: Notice.LEADER_AWAY}
_NOTICES = {ClosingWhy.REVIEW_EXPIRED: LeaderNotice.REVIEW_EXPIRED, ClosingWhy.NOT_BEGUN: LeaderNotice.NOT_BEGUN}


def stop_round(turn: Turn, why: ClosingWhy, sentence: str | None = None) -> None:
    """Stop now. Members who were asked or took part hear it in private, the room in one sentence."""
    if turn.stage is Stage.PLANNED:
        drop_setup(turn, LeaderNotice.SETUP_GONE)
        return
    turn.close_leader_prompt()
    if (leads := turn.course.leader.seat) is not None:
        turn.close_prompt(leads.id)
    for member in tuple(turn.round.members.values()):
        heard = member.open is not None or member.standing is Standing.IN
        turn.close_prompt(member.id)
        if heard and member.standing in (Standing.IN, Standing.INVITED):
            turn.tell(member.id, Told(_TOLD.get(why, Notice.STOPPED)))
    heard_already = why is ClosingWhy.TOO_FEW and turn.course.told_closed
    if is_known(turn) and not heard_already:
        turn.tell_team(Closing(turn.charter.theme, why, sentence))
    turn.note_leader(_NOTICES.get(why, LeaderNotice.STOPPED))
    turn.effect(Unsay(Tag.REVIEW))
    turn.set_course(stage=Stage.STOPPED, timers=(), runs={}, paused_at=None)
    turn.wake(Alarm.ERASE, next_slot(turn.charter.schedule, turn.at))


def drop_setup(turn: Turn, notice: LeaderNotice | None) -> None:
    """A start that did not come through: nobody but the facilitator knew of it."""
    turn.close_leader_prompt()
    setup = turn.course.setup
    planned_for = setup.starts_at if setup is not None else None
    if notice is LeaderNotice.SETUP_GONE and planned_for is not None:
        turn.note_leader(LeaderNotice.NOT_THIS_TIME, planned_for)
    elif notice is not None:
        turn.note_leader(notice)
    turn.set_course(stage=Stage.STOPPED, timers=(), setup=None)


def too_late(turn: Turn) -> Reason:
    """Why nothing can be changed any more: it is released, or there is no round any more."""
    return Reason.RELEASED if turn.stage is Stage.RELEASED else Reason.NO_ROUND


def ready_to_erase(turn: Turn) -> bool:
    """Released or stopped, and no moment of its own left to wait for."""
    return turn.stage in (Stage.RELEASED, Stage.STOPPED) and not turn.course.timers


def erase(turn: Turn) -> None:
    """Everything queued is delivered: destroy the link."""
    turn.set_course(stage=Stage.ERASED, timers=())
    turn.effect(EraseRound())


def hear_of_erasure(round_: Round) -> tuple[MemberId, ...]:
    """Who took part, and is told in a fixed text without the round that the link is gone."""
    return tuple(member.id for member in round_.members.values() if member.standing is Standing.IN)
