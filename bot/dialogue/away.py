"""Who cannot be written to for now, by their own wish: that holds nobody up, and nobody is reminded in vain."""

from datetime import datetime

from bot.dialogue.own_times import may_reach, reach
from bot.dialogue.turn import Turn
from bot.domain.ids import MemberId
from bot.domain.own_times import NOTHING_SAID
from bot.domain.round import Alarm, Member


def next_reach(turn: Turn, member: MemberId) -> datetime | None:
    """When the bot may start a message to this member, from now on, also when they are there at this moment."""
    times, schedule = turn.member(member).preferences.times, turn.charter.schedule
    return turn.at if may_reach(times, schedule, turn.at) else reach(times, schedule, turn.at)


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
