"""Looking at the pairs of a phase, and changing one of them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.dialogue.presence import is_in
from bot.dialogue.sequence import takes_part
from bot.dialogue.turn import Turn
from bot.domain.duo import Duo, Duos
from bot.domain.flow_terms import PhaseKind, PlaceId
from bot.domain.ids import LEADER_SEAT, MemberId
from bot.domain.phase import Pair, Phase

_PATIENCE = timedelta(minutes=15)


def is_pair(phase: Phase) -> bool:
    return phase.kind is PhaseKind.PAIR


def terms(turn: Turn) -> Pair:
    """What the flow says of the pairs of this phase."""
    assert turn.phase.pair is not None, "a phase in pairs says how"
    return turn.phase.pair


def turn_lasts(turn: Turn) -> timedelta:
    return turn.charter.windows.turn or terms(turn).turn


def patience(turn: Turn) -> timedelta:
    """How long somebody who is there waits for the other, and how late a signal can be and still make sense."""
    return max(turn_lasts(turn), _PATIENCE)


def duos(turn: Turn) -> Duos:
    """The sessions of the phase that is being dealt with."""
    assert turn.run is not None
    assert turn.run.duos is not None, "people work in pairs here"
    return turn.run.duos


def change(turn: Turn, **fields: Any) -> None:
    turn.set_run(duos=replace(duos(turn), **fields))


def put(turn: Turn, duo: Duo) -> None:
    """The pair as it is from now on."""
    change(turn, duos=tuple(duo if other.place == duo.place else other for other in duos(turn).duos))


def duo_of(turn: Turn, member: MemberId) -> Duo | None:
    """The pair this member is in now."""
    return next((duo for duo in duos(turn).duos if member in duo.members), None)


def look_for(turn: Turn, member: MemberId) -> bool:
    """Deal with the open phase in which this member works in pairs; False: there is none."""
    here = turn.seat(member)
    for run in turn.course.runs.values():
        if run.duos is not None and here is not None:
            turn.look_at(run.id)
            if _works(turn, member):
                return True
    return False


def _works(turn: Turn, member: MemberId) -> bool:
    return duo_of(turn, member) is not None or member in people(turn)


def look_at_room(turn: Turn, place: PlaceId) -> Duo | None:
    """The pair whose room this is, and its phase is dealt with from here; None when there is no such pair any more."""
    for run in turn.course.runs.values():
        for duo in run.duos.duos if run.duos is not None else ():
            if duo.place == place:
                turn.look_at(run.id)
                return duo
    return None


def people(turn: Turn) -> tuple[MemberId, ...]:
    """Everybody who works in pairs here."""
    return tuple(
        member.id
        for member in turn.people
        if member.id != LEADER_SEAT and is_in(turn, member) and takes_part(turn, turn.phase, member)
    )


def free(turn: Turn) -> tuple[MemberId, ...]:
    """Whoever can still have a partner in this session, and has none."""
    now = duos(turn)
    taken = {member for duo in now.duos for member in duo.members}
    return tuple(member for member in people(turn) if member not in taken and member not in now.through)


def clock_runs_for(turn: Turn, member: MemberId) -> bool:
    """Whether this member is in the middle of a session, in any phase."""
    runs = (run.duos for run in turn.course.runs.values() if run.duos is not None)
    return any(member in duo.members and duo.turning is not None for here in runs for duo in here.duos)
