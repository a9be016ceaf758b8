"""The clock of a session: both said to be there, each has a turn of the same length, and both hear when to change."""

from dataclasses import replace
from datetime import timedelta

from bot.dialogue.phases.pair.state import duo_of, duos, patience, put, terms, turn_lasts
from bot.dialogue.phases.pair.telling import ask, tell
from bot.dialogue.turn import Turn
from bot.domain.duo import Duo, Turning
from bot.domain.ids import MemberId
from bot.domain.messages.pair import DuoNotice, DuoWhy, TurnBegins
from bot.domain.round import Alarm

_UNNOTICED = timedelta(minutes=1)
"""Nobody minds a signal that is so late."""


def start(turn: Turn, duo: Duo) -> None:
    """Both are there: from here on the bot only keeps the time."""
    for member in duo.members:
        turn.close_prompt(member)
    _begin_turn(turn, replace(duo, ready=(), done=()), 0, turn_lasts(turn))


def ring(turn: Turn, member: MemberId | None) -> Duo | None:
    """A turn is over. Gives back the pair when that was the last one."""
    duo = duo_of(turn, member) if member is not None else None
    if duo is None or duo.turning is None:
        return None
    late = turn.at - duo.turning.until
    if late > patience(turn):
        _lose(turn, duo)
        return None
    if duo.turning.number + 1 == len(terms(turn).roles):
        return duo
    had = turn.at - duo.turning.began if late > _UNNOTICED else turn_lasts(turn)
    _begin_turn(turn, duo, duo.turning.number + 1, had)  # the other gets as long as the first had
    return None


def stop(turn: Turn, duo: Duo) -> Duo:
    """The time is not kept any more; the pair as it is then."""
    turn.sleep(Alarm.TURN_END, duo.members[0])
    return replace(duo, turning=None)


def stand_still(turn: Turn) -> None:
    """The round stands still: nobody is watched by a clock that may stop for days. Afterwards the two begin anew."""
    running = tuple(duo for duo in duos(turn).duos if duo.turning is not None)
    _begin_anew(turn, running, DuoNotice.CLOCK_STOPPED)


def _lose(turn: Turn, duo: Duo) -> None:
    """The bot was away too long: a signal now would make the turns unequal."""
    _begin_anew(turn, (duo,), DuoNotice.CLOCK_LOST)


def _begin_anew(turn: Turn, running: tuple[Duo, ...], notice: DuoNotice) -> None:
    stopped = [stop(turn, duo) for duo in running]
    for duo in stopped:
        put(turn, duo)
    for theirs, member in turn.chance.shuffled([(duo, member) for duo in stopped for member in duo.members]):
        tell(turn, member, notice)
        ask(turn, theirs, member, DuoWhy.AGAIN)


def ends_at_the_latest(turn: Turn, duo: Duo) -> timedelta:
    """How long the clock of this pair still runs."""
    assert duo.turning is not None
    left = len(terms(turn).roles) - 1 - duo.turning.number
    return duo.turning.until - turn.at + left * (duo.turning.until - duo.turning.began)


def _begin_turn(turn: Turn, duo: Duo, number: int, lasts: timedelta) -> None:
    until = turn.at + lasts
    put(turn, replace(duo, turning=Turning(number, turn.at, until)))
    turn.wake(Alarm.TURN_END, until, duo.members[0])
    for place, member in enumerate(duo.members):
        turn.tell(member, _message(turn, (place + number) % len(terms(turn).roles), lasts, first=number == 0))


def _message(turn: Turn, role: int, lasts: timedelta, *, first: bool) -> TurnBegins:
    mine = terms(turn).roles[role]
    said = (q.text.in_(turn.lang) for q in turn.phase.asked if q.for_pair in (None, mine.id))
    return TurnBegins(turn.flow, turn.phase.id, mine.title.in_(turn.lang), tuple(said), lasts, first)
