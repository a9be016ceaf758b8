"""How it ends for two people: they had their session, or it does not happen. Nobody is told who was the reason."""

from dataclasses import replace

from bot.dialogue.phases.pair import clock
from bot.dialogue.phases.pair.state import change, duos, free, people, terms
from bot.dialogue.phases.pair.telling import tell
from bot.dialogue.turn import Turn
from bot.domain.duo import Duo, DuoRoom, Duos
from bot.domain.effects import ForgetTraces, LeaveDuoRoom
from bot.domain.ids import MemberId
from bot.domain.messages.pair import DuoNotice
from bot.domain.round import ENDED, Round, Standing
from bot.domain.run import Step

_STILL_OURS = (DuoRoom.AWAITED, DuoRoom.GIVING)


def over(turn: Turn, duo: Duo) -> None:
    """The two had their session."""
    _end(turn, duo, through=duo.members)
    for member in duo.members:
        tell(turn, member, DuoNotice.OVER, more=_more_sessions(turn))


def missed(turn: Turn, duo: Duo) -> None:
    """The session ends and the two did not meet, as far as the bot knows; who says they did is not told otherwise."""
    _end(turn, duo, through=duo.members)
    for member in duo.members:
        if member not in duo.done:
            tell(turn, member, DuoNotice.MISSED, more=_more_sessions(turn))


def without(turn: Turn, duo: Duo, out: tuple[MemberId, ...]) -> None:
    """It does not happen because of `out`; the other may get another partner."""
    _end(turn, duo, through=out)
    for member in duo.members:
        if member not in out:
            tell(turn, member, DuoNotice.PARTNER_OUT, more=_more_sessions(turn) or len(free(turn)) > 1)


def _more_sessions(turn: Turn) -> bool:
    return duos(turn).session < terms(turn).rounds and len(people(turn)) > 1


def _end(turn: Turn, duo: Duo, *, through: tuple[MemberId, ...]) -> None:
    clock.stop(turn, duo)
    for member in duo.members:
        turn.close_prompt(member)
    now = duos(turn)
    change(
        turn,
        duos=tuple(other for other in now.duos if other.place != duo.place),
        through=(*now.through, *through),
        met=(*now.met, duo.members) if now.session < terms(turn).rounds else now.met,
    )


def close(turn: Turn) -> None:
    """The phase is over, and with it goes all that says who was with whom."""
    for duo in duos(turn).duos:
        clock.stop(turn, duo)
        for member in duo.members:
            if member not in duo.done:
                tell(turn, member, DuoNotice.CLOSED if duo.turning is not None else DuoNotice.MISSED)
    for here in turn.people:
        if here.open is not None and here.open.run == turn.focus:
            turn.close_prompt(here.id)
    turn.set_run(step=Step.DONE, duos=None)
    turn.effect(ForgetTraces())


# --- after everything that happens


def refresh(turn: Turn) -> None:
    """Whoever left has no partner any more, and the other hears it; when the round stands still, so do the clocks."""
    focus = turn.focus
    for run in tuple(turn.course.runs.values()):
        if run.duos is None or turn.stage in ENDED:
            continue
        turn.look_at(run.id)
        gone = frozenset(member.id for member in turn.round.members.values() if member.standing is not Standing.IN)
        for duo in duos(turn).duos:
            if out := tuple(member for member in duo.members if member in gone):
                without(turn, duo, out)
        _forget(turn, gone)
        if turn.course.paused_at is not None:
            clock.stand_still(turn)
    turn.look_at(focus)


def _forget(turn: Turn, gone: frozenset[MemberId]) -> None:
    """Nothing is known any more of whoever is not here."""
    now = duos(turn)
    left = replace(
        now,
        met=tuple(two for two in now.met if not gone & set(two)),
        through=tuple(member for member in now.through if member not in gone),
        alone=tuple(each for each in now.alone if each[1] not in gone),
        wishes=tuple(wish for wish in now.wishes if not gone & {wish.member, wish.partner}),
    )
    if left != now:
        turn.set_run(duos=left)


def leave_rooms(turn: Turn, before: Round) -> None:
    """Rooms of pairs that are no more, and that the bot has not given away: it goes, and nothing is kept of them."""
    now = {duo.place for run in turn.round.course.runs.values() for duo in _in(run.duos)}
    for run in before.course.runs.values():
        for duo in _in(run.duos):
            if duo.place not in now and duo.room in _STILL_OURS:
                turn.effect(LeaveDuoRoom(duo.place))


def _in(these: Duos | None) -> tuple[Duo, ...]:
    return these.duos if these is not None else ()
