"""Phase kind `talk`: people speak in a room of the round. The bot opens it, keeps the time, and closes it."""

from datetime import timedelta

from bot.dialogue import away, places
from bot.dialogue.phases import batches, relay
from bot.dialogue.phases.material import material
from bot.dialogue.slots import next_slot
from bot.dialogue.turn import Turn
from bot.domain.effects import ToPlace
from bot.domain.flow_terms import PhaseKind, Turns
from bot.domain.messages.member import Notice, Reminding
from bot.domain.messages.talk import PlaceTold, TalkBegins, TalkOpening, TalkQuestion, TalkReminder
from bot.domain.phase import Phase
from bot.domain.place import PlaceNotice
from bot.domain.relay import Way
from bot.domain.round import Alarm, Member
from bot.domain.run import Step, of_phase

SHORTEST = timedelta(days=1)
"""So long a talk stays open, however fast everybody has spoken."""
_NOTICES = {
    Notice.PAUSED: PlaceNotice.PAUSED,
    Notice.RESUMED: PlaceNotice.RESUMED,
    Notice.EXTENDED: PlaceNotice.EXTENDED,
}


def is_talk(phase: Phase) -> bool:
    return phase.kind is PhaseKind.TALK


def begin(turn: Turn) -> None:
    """The room is there, whose turn it is may write, and everybody reads what it is about."""
    phase = turn.phase
    place = places.open_for(turn, phase)
    places.refresh(turn)
    turn.say(ToPlace(place.id), _opening(turn))
    assert turn.closes_at is not None
    for member in turn.round.members.values():
        if _speaks(turn, member):
            room, title = room_name(turn, phase), phase.title.in_(turn.lang)
            turn.tell(member.id, TalkBegins(room, title, turn.closes_at, _each_once(phase)))
    relay.begin(turn)


def _opening(turn: Turn) -> TalkOpening:
    phase, lang = turn.phase, turn.lang
    assert turn.closes_at is not None
    assert phase.room is not None
    writers = turn.flow.answering_roles(phase)
    everybody = set(turn.flow.expand(turn.flow.room(phase.room).members)) <= set(writers)
    return TalkOpening(
        flow=turn.flow,
        phase=phase.id,
        min_voices=turn.min_voices,
        theme=turn.charter.theme,
        questions=tuple(TalkQuestion(q.text.in_(lang), q.for_roles) for q in phase.questions),
        writers=() if everybody else writers,
        each_once=_each_once(phase),
        closes_at=turn.closes_at,
        material=material(turn),
        help_lines=turn.charter.help_lines,
    )


def room_name(turn: Turn, phase: Phase) -> str:
    assert phase.room is not None
    return turn.flow.room_title(phase.room).in_(turn.lang)


def _each_once(phase: Phase) -> bool:
    return phase.turns is Turns.EACH_ONCE


def recheck(turn: Turn) -> None:
    """Everybody had a turn: say so once, and close at the next slot after a day. A free talk lasts until its end."""
    if not _each_once(turn.phase) or not _all_had_turn(turn):
        turn.sleep(Alarm.SETTLED_CLOSE)
        return
    run = turn.run
    assert run is not None
    assert run.opened_at is not None
    if not run.all_had_turn:
        turn.set_run(all_had_turn=True)
        tell_room(turn, PlaceNotice.ALL_HAD_TURN)
    if not turn.has_timer(Alarm.SETTLED_CLOSE):
        earliest = max(turn.at, run.opened_at + turn.stood + SHORTEST)
        turn.wake(Alarm.SETTLED_CLOSE, next_slot(turn.charter.schedule, earliest))


def _all_had_turn(turn: Turn) -> bool:
    phase = turn.phase
    waits = [phase.id in m.spoken for m in turn.round.members.values() if _takes_turn(turn, m)]
    if places.leader_has_turn(turn, phase):
        waits.append(phase.id in turn.course.leader.spoken)
    return bool(waits) and all(waits)


def _takes_turn(turn: Turn, member: Member) -> bool:
    """Has a turn, and did not choose to read along."""
    return places.has_turn(turn, turn.phase, member) and places.way(turn.phase, member) is not Way.READS


def _speaks(turn: Turn, member: Member) -> bool:
    """Has a turn, and takes it in the room itself."""
    return places.has_turn(turn, turn.phase, member) and places.speaks_openly(turn.phase, member)


def remind(turn: Turn, which: Reminding) -> None:
    """In private, and only those who have not spoken in a talk in which everybody does so once."""
    phase, closes = turn.phase, turn.closes_at
    if not _each_once(phase) or closes is None:
        return
    for member in tuple(turn.round.members.values()):
        if _takes_turn(turn, member) and phase.id not in member.spoken and not member.waiting:
            if not away.may_be_reminded(turn, member, closes + turn.stood):
                continue
            openly = places.speaks_openly(phase, member)
            room, title = room_name(turn, phase), phase.title.in_(turn.lang)
            reminder = TalkReminder(which, room, title, closes, in_private=not openly)
            turn.tell(member.id, reminder, None if openly else member.open)


def wants_reminders(phase: Phase) -> bool:
    return not is_talk(phase) or _each_once(phase)


def close(turn: Turn) -> None:
    """Nobody writes here until the next talk; everybody is told."""
    batches.end(turn)
    places.refresh(turn)
    tell_room(turn, PlaceNotice.CLOSED)


def tell_room(turn: Turn, notice: PlaceNotice) -> None:
    assert turn.phase.room is not None
    moment = turn.closes_at if notice in (PlaceNotice.RESUMED, PlaceNotice.EXTENDED) else None
    turn.say(ToPlace(turn.phase.room), PlaceTold(notice, moment))


def tell_open_rooms(turn: Turn, notice: Notice) -> None:
    """A pause, the end of one, more time: whoever is in a room with an open talk hears it there."""
    focus = turn.focus
    for run in tuple(turn.course.runs.values()):
        phase = next((p for p in turn.flow.phases if of_phase(p.id) == run.id and is_talk(p)), None)
        if phase is None or run.step is not Step.OPEN or (notice is Notice.EXTENDED and run.id != focus):
            continue
        turn.look_at(run.id)
        tell_room(turn, _NOTICES[notice])
    turn.look_at(focus)
