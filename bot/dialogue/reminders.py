"""When people with something open are reminded: at most twice in a phase."""

from datetime import datetime

from bot.dialogue.slots import slot_before, slot_from, wall_later
from bot.dialogue.turn import Turn
from bot.domain.round import Alarm


def set_reminders(turn: Turn, closes: datetime) -> None:
    """At most two: the one nearest the end is the last, and the one before it."""
    moments = _reminder_moments(turn, closes)
    for alarm, moment in zip((Alarm.LAST_REMIND, Alarm.REMIND), reversed(moments), strict=False):
        turn.wake(alarm, moment)


def _reminder_moments(turn: Turn, closes: datetime) -> list[datetime]:
    """When the flow wants people reminded, on slots between now and the end, each once."""
    schedule, at = turn.charter.schedule, turn.at
    found = set()
    for reminder in turn.flow.timing.remind:
        if reminder.before_end is None:
            wished = at + (closes - at) / 2
        else:
            wished = wall_later(schedule, closes, -reminder.before_end)
        moment = slot_from(schedule, max(wished, at))
        if moment >= closes:  # a day before Monday morning is a Sunday: then the last slot before the end
            moment = slot_before(schedule, closes)
        if at < moment < closes:
            found.add(moment)
    return sorted(found)
