"""The room of two people: the bot waits until both are in, gives it to them, and is gone."""

from dataclasses import replace

from bot.dialogue.phases.pair import ending
from bot.dialogue.phases.pair.state import look_at_room, put
from bot.dialogue.phases.pair.telling import tell
from bot.dialogue.turn import Turn
from bot.domain.duo import DuoRoom
from bot.domain.effects import GiveDuoRoom, LeaveDuoRoom
from bot.domain.events import CameIn, RoomFailed, RoomGiven, WentOut
from bot.domain.messages.pair import DuoNotice


def came_in(turn: Turn, event: CameIn) -> None:
    duo = look_at_room(turn, event.place)
    if duo is None or duo.room is not DuoRoom.AWAITED or event.member not in duo.members:
        return
    inside = tuple(dict.fromkeys((*duo.inside, event.member)))
    both = len(inside) == len(duo.members)
    put(turn, replace(duo, inside=inside, room=DuoRoom.GIVING if both else duo.room))
    if both:
        turn.effect(GiveDuoRoom(duo.place, duo.members))


def went_out(turn: Turn, event: WentOut) -> None:
    """Not coming in is a no to this session, and to no more than that. Once the two are talking the room is theirs."""
    duo = look_at_room(turn, event.place)
    if duo is None or event.member not in duo.members or duo.turning is not None:
        return
    if duo.room in (DuoRoom.AWAITED, DuoRoom.GIVING):
        tell(turn, event.member, DuoNotice.NOT_THIS_TIME)
        ending.without(turn, duo, (event.member,))


def given(turn: Turn, event: RoomGiven) -> None:
    """Said only now: before this moment it would not be true. A room that failed meanwhile has been left."""
    duo = look_at_room(turn, event.place)
    if duo is None or duo.room is not DuoRoom.GIVING:
        return
    put(turn, replace(duo, room=DuoRoom.GIVEN))
    for member in duo.members:
        tell(turn, member, DuoNotice.ROOM_OPEN)


def failed(turn: Turn, event: RoomFailed) -> None:
    """The two know each other's names: they can call."""
    duo = look_at_room(turn, event.place)
    if duo is None or duo.room not in (DuoRoom.AWAITED, DuoRoom.GIVING):
        return
    put(turn, replace(duo, room=DuoRoom.FAILED))
    turn.effect(LeaveDuoRoom(duo.place))
    for member in duo.members:
        tell(turn, member, DuoNotice.NO_ROOM)
