"""A round about somebody who is there: nothing about me without me.

Whoever it is about is asked first. Until each of them has said yes nobody else is asked and the team hears nothing; a
no looks like no answer. After that nothing goes on without them.
"""

from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, plain_word
from bot.domain.events import Seat, SeatOfMember
from bot.domain.flow import Flow, Rule
from bot.domain.flow_terms import AboutPerson
from bot.domain.ids import MemberId
from bot.domain.phase import Question
from bot.domain.round import Member, Round, Stage, Standing


def about_somebody(flow: Flow) -> bool:
    """Whether the round is about people who take part in it."""
    return flow.subject.about_person is AboutPerson.PRESENT


def is_person(flow: Flow, member: Member) -> bool:
    """Whether the round is about this member."""
    return about_somebody(flow) and member.role is not None and member.role == flow.subject.person_role


def persons(turn: Turn) -> tuple[Member, ...]:
    """Those it is about; they were named before the start."""
    return tuple(member for member in turn.round.members.values() if is_person(turn.flow, member))


def is_in(turn: Turn, member: Member) -> bool:
    """Said yes, has a role, and has promised what that role has to."""
    if member.standing is not Standing.IN or member.role is None:
        return False
    return all(needed.id in member.confirmed for needed in turn.flow.requirements_for(member.role))


def is_missing(turn: Turn) -> bool:
    """Somebody it is about has not said yes, or is there no longer."""
    if not about_somebody(turn.flow):
        return False
    found = persons(turn)
    return not found or not all(is_in(turn, person) for person in found)


def may_not_know(turn: Turn, here: Member, said: str) -> bool:
    """Whether this member must not learn from a reply that there is a round. That everything of theirs is to be wiped
    anybody can say at any time: it names no round."""
    wipes = here.confirm is not None or plain_word(said) is Word.WIPE
    return not (is_known(turn) or is_person(turn.flow, here) or wipes)


def may_know(round_: Round, seat: Seat) -> bool:
    """Whether whoever sits there may know that there is this round: not before it begins, and of a round about somebody
    not before all have heard of it."""
    if not isinstance(seat, SeatOfMember):
        return True
    here = round_.members.get(seat.member)
    if here is None or round_.course.stage is Stage.PLANNED:
        return False
    return round_.course.announced or not about_somebody(round_.flow) or is_person(round_.flow, here)


def words_for(turn: Turn, member: MemberId | None, asked: Question | Rule) -> str:
    """A question or rule as it is put to this member, in the language they chose."""
    here = turn.seat(member)
    lang = turn.lang_of(here.id) if here is not None else turn.lang
    return turn.flow.put_to(here.role if here is not None else None, asked).in_(lang)


def is_known(turn: Turn) -> bool:
    """Whether anybody but those it is about may know of the round."""
    return turn.course.announced or not about_somebody(turn.flow)
