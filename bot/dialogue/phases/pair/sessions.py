"""The sessions of a phase in pairs, one after the other: partners are drawn, meet when it suits both, and change."""

from datetime import datetime

from bot.dialogue.phases.pair import clock, ending, wishing
from bot.dialogue.phases.pair.drawing import Two, draw
from bot.dialogue.phases.pair.state import change, duos, free, people, terms
from bot.dialogue.phases.pair.telling import ask, tell
from bot.dialogue.slots import next_slot, slot_from
from bot.dialogue.turn import Turn
from bot.domain.duo import Duo, Duos, duo_place
from bot.domain.effects import MakeDuoRoom
from bot.domain.flow_terms import Partners
from bot.domain.ids import MemberId
from bot.domain.messages.pair import DuoNotice, DuoWhy
from bot.domain.round import Alarm
from bot.domain.run import Step

ALARMS = (Alarm.PAIRS, Alarm.SESSION_END, Alarm.TURN_END)


def can_begin(turn: Turn) -> bool:
    """Whether there are two people; one alone hears that this part is left out."""
    here = people(turn)
    if len(here) > 1:
        return True
    for member in here:
        tell(turn, member, DuoNotice.TOO_FEW)
    turn.set_run(step=Step.SKIPPED)
    return False


def begin(turn: Turn) -> None:
    """The phase is open: the first session."""
    turn.set_run(duos=Duos(session=0))
    _next_session(turn, opening=True)


def _next_session(turn: Turn, *, opening: bool = False) -> None:
    now = duos(turn)
    session = now.session + 1
    ends_at = _end_of(turn, session)
    change(turn, session=session, ends_at=ends_at, through=())
    if ends_at is not None:
        turn.wake(Alarm.SESSION_END, ends_at + turn.stood)
    if terms(turn).partners is Partners.FREE:
        wishing.ask_everybody(turn, opening=opening)
    else:
        _draw(turn, opening=opening)


def _end_of(turn: Turn, session: int) -> datetime | None:
    """Every session has an equal part of the phase; the last one lasts as long as the phase."""
    run, sessions = turn.run, terms(turn).rounds
    assert run is not None
    assert run.opened_at is not None
    assert run.closes_at is not None
    if session >= sessions:
        return None
    ends = slot_from(turn.charter.schedule, run.opened_at + (run.closes_at - run.opened_at) * session / sessions)
    return ends if ends < run.closes_at else None


def _draw(turn: Turn, *, opening: bool = False) -> None:
    """Everybody who is free gets a partner, but for one when their number is odd."""
    wished = wishing.mutual(turn)
    chosen = {member for two in wished for member in two}
    left = tuple(member for member in free(turn) if member not in chosen)
    now = duos(turn)
    drawn = draw(turn.chance, left, now.met, tuple(member for _, member in now.alone))
    change(turn, wishes=(), wishing=False)
    made = [_put_together(turn, two) for two in (*wished, *drawn.pairs)]
    # one by one in an order of its own: which messages went out together must not tell who is together
    for theirs, member in turn.chance.shuffled([(duo, member) for duo in made for member in duo.members]):
        ask(turn, theirs, member, DuoWhy.NEW, opening=opening)
    if drawn.alone is not None:
        _leave_over(turn, drawn.alone)


def _put_together(turn: Turn, two: Two) -> Duo:
    now = duos(turn)
    duo = Duo(duo_place(turn.chance.token()), two)
    alone = tuple(each for each in now.alone if each[0] != now.session or each[1] not in two)
    change(turn, duos=(*now.duos, duo), alone=alone)
    turn.effect(MakeDuoRoom(duo.place, two, turn.phase.title))
    return duo


def _leave_over(turn: Turn, member: MemberId) -> None:
    """One person, said once in a session. Somebody may still become free for them."""
    now = duos(turn)
    if (now.session, member) not in now.alone:
        change(turn, alone=(*now.alone, (now.session, member)))
        tell(turn, member, DuoNotice.LEFT_OVER, more=now.session < terms(turn).rounds)


# --- how it goes on


def recheck(turn: Turn) -> None:
    """After everything that happens: new pairs, another session or the end come at the next slot."""
    now = duos(turn)
    slot = next_slot(turn.charter.schedule, turn.at)
    if now.wishing:
        if not wishing.is_waited_for(turn):
            _wake_once(turn, Alarm.PAIRS, slot)
    elif _can_pair(turn, slot):
        turn.sleep(Alarm.SETTLED_CLOSE)
        _wake_once(turn, Alarm.PAIRS, slot)
    elif now.duos:
        turn.sleep(Alarm.PAIRS, Alarm.SETTLED_CLOSE)
    elif _another_session(turn, slot):
        _wake_once(turn, Alarm.PAIRS, slot)
    else:
        turn.sleep(Alarm.PAIRS)
        _wake_once(turn, Alarm.SETTLED_CLOSE, slot)


def _wake_once(turn: Turn, alarm: Alarm, at: datetime) -> None:
    known = turn.moment(alarm)
    if known is None or at < known:
        turn.wake(alarm, at)


def _can_pair(turn: Turn, slot: datetime) -> bool:
    """Two people have no partner in this session, and there is time left in it."""
    now, closes = duos(turn), turn.closes_at
    assert closes is not None
    return len(free(turn)) > 1 and slot < (now.ends_at or closes) + turn.stood


def _another_session(turn: Turn, at: datetime) -> bool:
    assert turn.closes_at is not None
    in_time = at < turn.closes_at + turn.stood
    return in_time and duos(turn).session < terms(turn).rounds and len(people(turn)) > 1


def next_pairs(turn: Turn) -> None:
    """The slot for it has come."""
    now = duos(turn)
    if now.wishing or len(free(turn)) > 1:
        wishing.close(turn)
        _draw(turn)
    elif not now.duos and _another_session(turn, turn.at):
        _next_session(turn)


def end_session(turn: Turn) -> None:
    """Who has not met by now does not meet in this session; a clock that runs is left alone."""
    wishing.close(turn)
    now = duos(turn)
    change(turn, through=(*now.through, *free(turn)), wishes=(), wishing=False)
    for duo in duos(turn).duos:
        if duo.turning is None:
            ending.missed(turn, duo)


def deadline(turn: Turn) -> bool:
    """The end of the phase has come. False: two are in the middle of it, and it waits for them."""
    end_session(turn)
    running = [clock.ends_at_the_latest(turn, duo) for duo in duos(turn).duos if duo.turning is not None]
    if running:
        turn.wake(Alarm.CLOSE, next_slot(turn.charter.schedule, turn.at + max(running)))
    return not running
