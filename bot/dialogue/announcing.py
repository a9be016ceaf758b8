"""The team hears that a round begins: at the start, or when those it is about have said yes."""

from datetime import datetime

from bot.dialogue.limits import writing_phase
from bot.dialogue.presence import about_somebody
from bot.dialogue.sequence import lasts
from bot.dialogue.slots import later_by
from bot.dialogue.turn import Turn
from bot.domain.messages.team import Announcement


def announce(turn: Turn) -> datetime:
    """Say it, once; when it ends, as far as is known. Who is in a round about somebody is no news for the team."""
    charter = turn.charter
    ends = later_by(charter.schedule, turn.at, lasts(turn.flow, charter.duration))
    named = not about_somebody(turn.flow)
    turn.set_course(announced=True)
    turn.tell_team(
        Announcement(
            flow=turn.flow,
            writing=writing_phase(turn.flow).id,
            theme=charter.theme,
            leader=charter.leader_name,
            invited=tuple(member.name for member in turn.round.members.values()) if named else (),
            min_voices=charter.min_voices,
            closes_at=ends,
            leader_takes_part=charter.leader_takes_part,
            before=charter.before,
        )
    )
    return ends
