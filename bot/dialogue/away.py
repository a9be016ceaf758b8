"""Who cannot be written to for now, by their own wish: that holds nobody up, and nobody is reminded in vain."""

from datetime import datetime, timedelta
from typing import Final

from bot.dialogue.own_times import may_reach, reach
from bot.dialogue.slots import slot_from
from bot.dialogue.turn import Turn
from bot.domain.ids import MemberId
from bot.domain.own_times import NOTHING_SAID, OwnTimes
from bot.domain.round import Alarm, Member

_NEVER: Final = timedelta(days=366)
"""As far as is looked ahead."""


def next_reach(turn: Turn, member: MemberId) -> datetime | None:
    """When the bot may start a message to this member, from now on, also when they are there at this moment."""
    times, schedule = turn.member(member).preferences.times, turn.charter.schedule
    return turn.at if may_reach(times, schedule, turn.at) else reach(times, schedule, turn.at)


def leader_is_back(turn: Turn) -> datetime:
    """The first slot at which the facilitator is no longer on leave; this moment, when there is none."""
    schedule, times = turn.charter.schedule, turn.course.leader.preferences.times
    leave = OwnTimes(away_from=times.away_from, away_until=times.away_until)
    if may_reach(leave, schedule, turn.at):
        return turn.at
    back = reach(leave, schedule, turn.at)
    return slot_from(schedule, back) if back is not None else turn.at + _NEVER


def is_away(turn: Turn, member: Member) -> bool:
    """Whether this member may be sent nothing any more before what is being dealt with ends."""
    ends = turn.moment(Alarm.CLOSE) or turn.moment(Alarm.DECIDE_END)
    if ends is None or member.id not in turn.round.members:
        return False
    back = next_reach(turn, member.id)
    return back is None or back >= ends


def may_be_reminded(turn: Turn, member: Member, ends: datetime) -> bool:
    """Nobody is reminded of what has not come yet or comes at this very moment, nor after the end."""
    if member.preferences.times == NOTHING_SAID:
        return True
    if member.open is not None and member.open.since >= turn.at:
        return False
    back = next_reach(turn, member.id)
    return back is not None and back < ends
