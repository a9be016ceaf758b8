"""A facilitator who is not there: lost the power, left the team, or says nothing while something waits.

Nothing hangs on one person. The team room hears, without anything of what was written, that a round waits and can be
taken over: at once when the facilitator is gone, and with the last reminder of a review. Then it ends safely.
"""

from bot.dialogue import together
from bot.dialogue.away import leader_is_back
from bot.dialogue.presence import is_known
from bot.dialogue.slots import next_slot
from bot.dialogue.steering import pause
from bot.dialogue.stopping import drop_setup, stop_round
from bot.dialogue.turn import Turn
from bot.domain.messages.leader import LeaderNotice
from bot.domain.messages.team import ClosingWhy, LeaderAway
from bot.domain.own_times import Preferences
from bot.domain.round import ENDED, Alarm, Stage


def leader_lost(turn: Turn) -> None:
    """The facilitator lost the power or left: the round pauses until somebody takes over, as long as a review waits."""
    if turn.stage in ENDED or not turn.course.leader.present:
        return
    if turn.stage is Stage.PLANNED:
        drop_setup(turn, LeaderNotice.SETUP_NO_POWER)
        return
    if turn.course.leader.second is not None:
        together.promote(turn)
        return
    turn.close_leader_prompt()
    turn.set_leader(present=False)
    if turn.course.paused_at is None:
        pause(turn)
    _set_end(turn)
    tell_room(turn)


def leader_goes_away(turn: Turn, preferences: Preferences) -> None:
    """The facilitator says when they can be written to. Does something wait that ends before they are back, and leads
    nobody else? Then the room hears at the next slot that it can be taken over; nothing is said of a leave."""
    new = preferences.times != turn.course.leader.preferences.times
    turn.set_leader(preferences=preferences)
    if not new or turn.stage is not Stage.LIVE or turn.course.leader.second is not None:
        return
    back = leader_is_back(turn)
    ends = [t.at for t in turn.course.timers if t.alarm in (Alarm.REVIEW_END, Alarm.DECIDE_END)]
    if any(turn.at < end <= back for end in ends):
        turn.wake(Alarm.AWAY, next_slot(turn.charter.schedule, turn.at))


def _set_end(turn: Turn) -> None:
    """One more call to the room, and the safe end. Both come while the round stands still, so by the clock outside."""
    windows, schedule = turn.charter.windows, turn.charter.schedule
    ends = next_slot(schedule, turn.at, windows.review_ends)
    known = next((timer.at for timer in turn.course.timers if timer.alarm is Alarm.PAUSE_END), ends)
    turn.wake(Alarm.PAUSE_END, min(ends, known) + turn.stood)
    for wait in windows.review_reminders[-1:]:
        turn.wake(Alarm.AWAY, next_slot(schedule, turn.at, wait) + turn.stood)


def tell_room(turn: Turn) -> None:
    """Somebody else may take over; nothing is said of what was written. A round nobody may know of yet just ends."""
    if is_known(turn):
        turn.tell_team(LeaderAway(turn.charter.theme, turn.round.short, silent=turn.course.leader.present))


def pause_ends(turn: Turn) -> None:
    """Nobody ended the pause."""
    stop_round(turn, ClosingWhy.STOPPED if turn.course.leader.present else ClosingWhy.LEADER_AWAY)
