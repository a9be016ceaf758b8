"""What the facilitator says in a turn of the facilitator's own, read as that of anybody who answers."""

from bot.dialogue import members
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, plain_word
from bot.domain.events import Said
from bot.domain.ids import LEADER_SEAT
from bot.domain.messages.refusal import Reason

_NOT_HERE = frozenset({Word.STOP, Word.WIPE})
"""Taking leave is not done by answering: the team room has a command for stopping, and one for taking over."""


def said(turn: Turn, event: Said) -> None:
    if plain_word(event.text) in _NOT_HERE:
        turn.refuse_leader(Reason.OWN_TURN)
    else:
        members.said(turn, event, LEADER_SEAT)
