"""Something was said in a room of the round. That somebody had a turn is kept; the words only where they are used."""

from bot.dialogue import places
from bot.dialogue.phases import keeping
from bot.dialogue.phases.hinting import hint
from bot.dialogue.safety import safety
from bot.dialogue.turn import Turn
from bot.domain.answer import Piece
from bot.domain.events import SeatOfMember, Spoke
from bot.domain.ids import MemberId
from bot.domain.phase import Phase
from bot.domain.round import Stage
from bot.domain.run import of_phase


def spoke(turn: Turn, event: Spoke) -> None:
    """What is said by somebody who has no turn, or between two talks, is nobody's business."""
    if turn.stage is not Stage.LIVE:
        return
    member = event.seat.member if isinstance(event.seat, SeatOfMember) else None
    if member is not None and (talk := _talk_of_member(turn, event, member)) is not None:
        turn.look_at(of_phase(talk.id))
        safety(turn, member, event.urgent)
        _member_spoke(turn, event, member)
    if member is None or member == turn.charter.leader_member:
        for talk in places.open_talks(turn, event.place):
            if places.leader_has_turn(turn, talk) and talk.id not in turn.course.leader.spoken:
                turn.set_leader(spoken=(*turn.course.leader.spoken, talk.id))


def _talk_of_member(turn: Turn, event: Spoke, member: MemberId) -> Phase | None:
    here = turn.round.members.get(member)
    if here is None:
        return None
    talks = (talk for talk in places.open_talks(turn, event.place) if places.has_turn(turn, talk, here))
    return next((talk for talk in talks if places.speaks_openly(talk, here)), None)


def _member_spoke(turn: Turn, event: Spoke, member: MemberId) -> None:
    here, talk = turn.member(member), turn.phase
    if talk.id not in here.spoken:
        turn.change(member, spoken=(*here.spoken, talk.id))
    keeping.take(turn, member, Piece(event.ref, event.text, event.findings))
    hint(turn, member, event.text)
