"""The start itself: who is invited is fixed, the team hears of it, and every moment of the round is set."""

from datetime import datetime

from bot.dialogue.limits import writing_phase
from bot.dialogue.opening import open_until
from bot.dialogue.phases import reading
from bot.dialogue.sequence import asks_at_once, entrance, lasts, reading_phase
from bot.dialogue.slots import later_by, may_speak, next_slot, slot_from
from bot.dialogue.turn import Turn
from bot.domain.messages.leader import Started
from bot.domain.messages.team import Announcement
from bot.domain.round import Alarm, Stage
from bot.domain.run import Step, of_phase


def start(turn: Turn, warnings: tuple[str, ...]) -> None:
    """Announce, set every moment, and invite (now, or when the sending hours begin)."""
    charter, schedule = turn.charter, turn.charter.schedule
    turn.sleep(Alarm.SETUP_END)
    turn.set_course(stage=Stage.LIVE, started_at=turn.at, setup=None)
    closes = _open_entrance(turn)
    ends = later_by(schedule, turn.at, lasts(turn.flow, charter.duration))
    _set_moments(turn, ends)
    names = tuple(member.name for member in turn.round.members.values())
    turn.tell_team(
        Announcement(
            flow=turn.flow,
            writing=writing_phase(turn.flow).id,
            theme=charter.theme,
            leader=charter.leader_name,
            invited=names,
            min_voices=charter.min_voices,
            closes_at=ends,
            leader_takes_part=charter.leader_takes_part,
            before=charter.before,
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


def _open_entrance(turn: Turn) -> datetime:
    """The part in which people say yes is open; until when. Where the first questions follow at once, that is their
    phase, which counts from the end of the reading; a duration that the facilitator gave is the whole of it."""
    reading, asking = reading_phase(turn.flow), asks_at_once(turn.flow)
    longer = reading.duration
    if asking is not None:
        turn.look_at(of_phase(reading.id))
        turn.set_run(step=Step.DONE)
        longer = turn.charter.duration or reading.duration + asking.duration
    closes = later_by(turn.charter.schedule, turn.at, longer)
    turn.look_at(entrance(turn.flow))
    open_until(turn, closes)
    return closes


def _set_moments(turn: Turn, ends: datetime) -> None:
    schedule, at = turn.charter.schedule, turn.at
    turn.wake(Alarm.SNAPSHOT, next_slot(schedule, at))
    half = slot_from(schedule, at + (ends - at) / 2)
    if at < half < ends:
        turn.wake(Alarm.HALFWAY, half)
