"""The rooms of a round: who is in them, who may write there now, and the goodbye at the end.

Who may write follows from which talks are open. `refresh` compares that with how the rooms stand, after every event, so
that nobody keeps a voice who has left, and a round that stops is silent everywhere at once.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.dialogue.presence import about_somebody, is_in, persons
from bot.dialogue.turn import Turn
from bot.domain.effects import OpenPlace, SetVoices, ToPlace
from bot.domain.flow_terms import Label, PhaseKind, PlaceId
from bot.domain.ids import MemberId
from bot.domain.messages.talk import PlaceTold, RoomWaitsForYou
from bot.domain.phase import Phase
from bot.domain.place import Place, PlaceNotice
from bot.domain.relay import Way
from bot.domain.round import ENDED, Member, Stage, Standing
from bot.domain.run import Step, of_phase


def place_of(turn: Turn, place: PlaceId) -> Place | None:
    """The room, when it has been opened."""
    return next((here for here in turn.course.places if here.id == place), None)


def open_for(turn: Turn, phase: Phase) -> Place:
    """The room of a talk; made when this is the first talk in it. Who is in it stays as it is then."""
    assert phase.room is not None, "a talk has a room"
    if (known := place_of(turn, phase.room)) is not None:
        return known
    roles = turn.flow.expand(turn.flow.room(phase.room).members)
    people = tuple(m.id for m in turn.round.members.values() if m.role in roles and is_in(turn, m))
    place = Place(phase.room, people, leader=bool(set(roles) & set(turn.flow.leading_roles())))
    turn.set_course(places=(*turn.course.places, place))
    turn.effect(OpenPlace(place))
    for person in persons(turn):
        turn.tell(person.id, RoomWaitsForYou(turn.flow.room_title(phase.room).in_(turn.lang)))
    return place


def came_in(turn: Turn, place: PlaceId, member: MemberId) -> None:
    """Somebody is in the room now. Where the round is about them, there was no speaking before that."""
    known = place_of(turn, place)
    if known is None or member not in {person.id for person in persons(turn)} - set(known.came):
        return
    _put(turn, replace(known, came=(*known.came, member)))


def _put(turn: Turn, place: Place) -> None:
    turn.set_course(places=tuple(place if other.id == place.id else other for other in turn.course.places))


def has_turn(turn: Turn, phase: Phase, member: Member) -> bool:
    """Whether this member may speak in the talk."""
    place = place_of(turn, phase.room) if phase.room is not None else None
    here = place is not None and member.id in place.members and member.standing is Standing.IN
    return here and member.role in turn.flow.answering_roles(phase)


def leader_has_turn(turn: Turn, phase: Phase) -> bool:
    return bool(set(turn.flow.leading_roles()) & set(turn.flow.answering_roles(phase)))


def way(phase: Phase, member: Member) -> Way:
    """How this member speaks in the talk. Who has a choice and has not made it reads along."""
    chosen = dict(member.ways).get(phase.id)
    if chosen is not None:
        return chosen
    if phase.share is None or member.role is None:
        return Way.NAMED
    label = phase.share.label_of(member.role)
    return Way.READS if label is Label.OWN_CHOICE else Way(label.value)


def speaks_openly(phase: Phase, member: Member) -> bool:
    """Whether the own words stand in the room under the own name; otherwise the bot says them."""
    return way(phase, member) is Way.NAMED


def open_talks(turn: Turn, place: PlaceId) -> Iterator[Phase]:
    for phase in turn.flow.phases:
        run = turn.course.runs.get(of_phase(phase.id))
        if phase.kind is PhaseKind.TALK and phase.room == place and run is not None and run.step is Step.OPEN:
            yield phase


def refresh(turn: Turn) -> None:
    """Give and take voices, so that the rooms stand as the round does."""
    for place in turn.course.places:
        wanted = _as_it_should_be(turn, place)
        if wanted != place:
            _put(turn, wanted)
            turn.effect(SetVoices(wanted))
    if turn.stage in ENDED:
        _say_goodbye(turn)
        _drop_what_waits(turn)


def _as_it_should_be(turn: Turn, place: Place) -> Place:
    talks = tuple(open_talks(turn, place.id)) if turn.stage is Stage.LIVE and _may_be_spoken_in(turn, place) else ()
    members = (turn.member(id_) for id_ in place.members)
    writers = tuple(m.id for m in members if any(has_turn(turn, t, m) and speaks_openly(t, m) for t in talks))
    return replace(
        place,
        writers=writers,
        leader_writes=place.leader and any(leader_has_turn(turn, talk) for talk in talks),
        reactions=bool(talks) and all(talk.reactions for talk in talks),
    )


def _may_be_spoken_in(turn: Turn, place: Place) -> bool:
    """Nobody is talked about where they are not."""
    return not about_somebody(turn.flow) or all(person.id in place.came for person in persons(turn))


def _drop_what_waits(turn: Turn) -> None:
    """Of a round that is over nothing goes to a room any more."""
    for member in tuple(turn.round.members.values()):
        if member.waiting:
            turn.change(member.id, waiting=())


def _say_goodbye(turn: Turn) -> None:
    notice = PlaceNotice.STOPPED if turn.stage is Stage.STOPPED else PlaceNotice.ENDED
    for place in turn.course.places:
        turn.say(ToPlace(place.id), PlaceTold(notice))
    if turn.course.places:
        turn.set_course(places=())
