"""Who gets to read something: roles in their private chats, and the team in its room."""

from bot.dialogue.turn import Turn
from bot.domain.flow_terms import TEAM
from bot.domain.ids import RoleId
from bot.domain.messages import Message
from bot.domain.round import Standing


def tell_readers(turn: Turn, readers: tuple[RoleId, ...], message: Message) -> None:
    """Everybody in these roles gets the message, each once; the facilitator in the own chat."""
    if set(readers) & set(turn.flow.leading_roles()):
        turn.tell_leader(message)
    for member in turn.round.members.values():
        if member.standing is Standing.IN and member.role in readers and member.id != turn.charter.leader_member:
            turn.tell(member.id, message)
    if TEAM in readers:
        turn.tell_team(message)
