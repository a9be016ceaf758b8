"""The start itself: who is invited is fixed, the team hears of it, and every moment of the round is set."""

from datetime import datetime

from bot.dialogue.announcing import announce
from bot.dialogue.opening import open_until
from bot.dialogue.phases import reading
from bot.dialogue.presence import about_somebody, persons
from bot.dialogue.sequence import asks_at_once, entrance, entrance_lasts, lasts, reading_phase
from bot.dialogue.slots import later_by, may_speak, next_slot, slot_from
from bot.dialogue.turn import Turn
from bot.domain.messages.leader import Started
from bot.domain.round import Alarm, Stage
from bot.domain.run import Step, of_phase


def start(turn: Turn, warnings: tuple[str, ...]) -> None:
    """Announce, set every moment, and invite (now, or when the sending hours begin). Of a round about somebody nobody
    else hears before they have said yes."""
    charter, schedule = turn.charter, turn.charter.schedule
    turn.sleep(Alarm.SETUP_END)
    turn.set_course(stage=Stage.LIVE, started_at=turn.at, setup=None)
    closes = _open_entrance(turn)
    waits = about_somebody(turn.flow)
    ends = later_by(schedule, turn.at, lasts(turn.flow, charter.duration)) if waits else announce(turn)
    _set_moments(turn, ends)
    invites_at = None if may_speak(schedule, turn.at) else next_slot(schedule, turn.at)
    turn.tell_leader(
        Started(
            short=turn.round.short,
            flow=turn.flow,
            theme=charter.theme,
            invited=len(persons(turn) if waits else turn.round.members),
            min_voices=charter.min_voices,
            closes_at=closes,
            warnings=warnings,
            invitations_at=invites_at,
            persons_first=waits,
        )
    )
    if invites_at is None:
        reading.invite(turn)
    else:
        turn.wake(Alarm.INVITE, invites_at)


def _open_entrance(turn: Turn) -> datetime:
    """The part in which people say yes is open; until when."""
    if asks_at_once(turn.flow) is not None:
        turn.look_at(of_phase(reading_phase(turn.flow).id))
        turn.set_run(step=Step.DONE)
    closes = later_by(turn.charter.schedule, turn.at, entrance_lasts(turn.flow, turn.charter.duration))
    turn.look_at(entrance(turn.flow))
    open_until(turn, closes)
    return closes


def _set_moments(turn: Turn, ends: datetime) -> None:
    schedule, at = turn.charter.schedule, turn.at
    turn.wake(Alarm.SNAPSHOT, next_slot(schedule, at))
    half = slot_from(schedule, at + (ends - at) / 2)
    if at < half < ends:
        turn.wake(Alarm.HALFWAY, half)
