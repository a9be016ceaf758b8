"""*Later*, with or without a moment behind it: the same question comes again then."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from bot.dialogue.later_words import Asked, NoMoment, later
from bot.dialogue.own_times import reach
from bot.dialogue.slots import slot_before, tomorrow
from bot.dialogue.turn import Turn
from bot.domain.ids import MemberId
from bot.domain.messages.member import Confirmation, Receipt
from bot.domain.messages.refusal import Reason
from bot.domain.own_times import NOTHING_SAID
from bot.domain.round import Alarm, Member
from bot.domain.run import Step


def wanted(turn: Turn, here: Member, text: str) -> bool | None:
    """`later` with a moment behind it. None: the message is something else; False: there is no later any more."""
    found = later(text, turn.charter.schedule, turn.at)
    if found is None or here.open is None:
        return None
    if isinstance(found, NoMoment):
        turn.refuse(here.id, Reason.LATER_PAST if found is NoMoment.PAST else Reason.LATER_NO_SUCH)
        return True
    return postpone(turn, here.id, found)


def postpone(turn: Turn, member: MemberId, asked: Asked | None = None) -> bool:
    """*later*: the same question comes again tomorrow, or when it was asked for; at the last slot before the end when
    that is after it. False: there is none."""
    schedule, closes = turn.charter.schedule, turn.moment(Alarm.CLOSE)
    again = _when(turn, member, asked)
    if closes is not None and again >= closes:
        again = slot_before(schedule, closes)
    if turn.step is not Step.OPEN or again <= turn.at:
        return False
    turn.change(member, later_until=again)
    turn.wake(Alarm.LATER, again, member)
    turn.tell(member, Confirmation(Receipt.LATER if asked is None else Receipt.LATER_ASKED, moment=again))
    return True


def _when(turn: Turn, member: MemberId, asked: Asked | None) -> datetime:
    """By the clock as it was asked for; of a day the first moment at which this person may be written to."""
    times, schedule = turn.member(member).preferences.times, turn.charter.schedule
    again = asked.at if asked is not None else tomorrow(schedule, turn.at)
    if times == NOTHING_SAID or (asked is not None and asked.by_the_clock):
        return again
    midnight = datetime.combine(
        again.astimezone(ZoneInfo(schedule.zone)).date(), time(0), tzinfo=ZoneInfo(schedule.zone)
    )
    return reach(times, schedule, midnight.astimezone(UTC)) or again
