"""The start itself: who is invited is fixed, the team hears of it, and every moment of the round is set."""

from datetime import datetime, timedelta

from bot.dialogue.phases import reading
from bot.dialogue.slots import later_by, may_speak, next_slot, slot_before, slot_from, wall_later
from bot.dialogue.turn import Turn
from bot.domain.messages.leader import Started
from bot.domain.messages.team import Announcement
from bot.domain.round import Alarm, Stage


def start(turn: Turn, warnings: tuple[str, ...]) -> None:
    """Announce, set every moment, and invite (now, or when the sending hours begin)."""
    charter, schedule = turn.charter, turn.charter.schedule
    closes = later_by(schedule, turn.at, _lasts(turn))
    turn.sleep(Alarm.SETUP_END)
    turn.set_course(stage=Stage.OPEN, started_at=turn.at, closes_at=closes, setup=None)
    _set_moments(turn, closes)
    names = tuple(member.name for member in turn.round.members.values())
    turn.tell_team(
        Announcement(
            flow=turn.flow,
            writing=turn.writing.id,
            theme=charter.theme,
            leader=charter.leader_name,
            invited=names,
            min_voices=charter.min_voices,
            closes_at=closes,
            leader_takes_part=charter.leader_takes_part,
        )
    )
    invites_at = None if may_speak(schedule, turn.at) else next_slot(schedule, turn.at)
    turn.tell_leader(
        Started(
            short=turn.round.short,
            flow=turn.flow,
            theme=charter.theme,
            invited=len(names),
            min_voices=charter.min_voices,
            closes_at=closes,
            warnings=warnings,
            invitations_at=invites_at,
        )
    )
    if invites_at is None:
        reading.invite(turn)
    else:
        turn.wake(Alarm.INVITE, invites_at)


def _lasts(turn: Turn) -> timedelta:
    """From the start to the close. The writing counts from the end of the reading; a duration that the facilitator
    gave is the whole of it."""
    given = turn.charter.duration
    return given if given is not None else reading.reading_phase(turn).duration + turn.writing.duration


def _set_moments(turn: Turn, closes: datetime) -> None:
    schedule, at = turn.charter.schedule, turn.at
    turn.wake(Alarm.CLOSE, closes)
    turn.wake(Alarm.SNAPSHOT, next_slot(schedule, at))
    half = slot_from(schedule, at + (closes - at) / 2)
    if at < half < closes:
        turn.wake(Alarm.HALFWAY, half)
    set_reminders(turn, closes)


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
