"""Somebody else leads from here on: members hear who reads, and what the one before was asked, the new one is asked."""

from bot.dialogue import leading
from bot.dialogue.phases import agree_leaving, choosing, short
from bot.dialogue.phases.plan import ending as plans
from bot.dialogue.slots import next_slot
from bot.dialogue.turn import Turn
from bot.domain.effects import Tag, ToLeader, Unsay, Whom
from bot.domain.ids import LEADER_SEAT
from bot.domain.messages.leader import LeaderNotice, LeaderTold
from bot.domain.messages.member import Notice, Told
from bot.domain.own_times import NO_PREFERENCES
from bot.domain.round import Alarm, Standing
from bot.domain.run import Step


def change(turn: Turn, name: str) -> None:
    """`name` is the facilitator; the link to the person is for the effect before it."""
    turn.close_leader_prompt()
    turn.effect(Unsay(Tag.REVIEW))
    turn.set_charter(leader_name=name)
    turn.set_leader(open=None, confirm=None, present=True, preferences=NO_PREFERENCES)
    leading.hand_over(turn)
    plans.forget(turn, LEADER_SEAT)
    tell_members(turn, Notice.NEW_LEADER, name)
    turn.say(ToLeader(Whom.FIRST), LeaderTold(LeaderNotice.YOU_LEAD, turn.round.short))
    ask_again(turn, new=True)


def tell_members(turn: Turn, notice: Notice, name: str) -> None:
    """Everybody who takes part or was asked, before anything is shown to that person."""
    for member in turn.round.members.values():
        invited = member.standing is Standing.INVITED and member.open is not None
        if member.standing is Standing.IN or invited:
            turn.tell(member.id, Told(notice, name=name))


def ask_again(turn: Turn, *, new: bool = False) -> None:
    """What is open for whoever leads is asked anew; `new`: it is somebody else."""
    before = turn.focus
    for run in tuple(turn.course.runs.values()):
        turn.look_at(run.id)
        _ask(turn, new=new)
    turn.look_at(before)


def _ask(turn: Turn, *, new: bool) -> None:
    slot = next_slot(turn.charter.schedule, turn.at)
    if turn.step is Step.REVIEW:
        turn.wake(Alarm.REVIEW, slot)
    elif turn.run is not None and turn.run.agreements:
        if new:
            agree_leaving.new_leader(turn)
    elif turn.step is Step.DECIDING:
        choosing.ask_leader_again(turn)
    elif turn.step is Step.SHORT and not short.asking_authors(turn):
        short.ask_leader(turn)
    elif turn.step is Step.OPEN and turn.has_timer(Alarm.DECIDE_END):
        turn.sleep(Alarm.DECIDE_END)
        turn.wake(Alarm.CLOSE, slot)
