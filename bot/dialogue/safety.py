"""The fixed help text at words of acute need."""

from bot.dialogue.turn import Turn
from bot.domain.ids import MemberId
from bot.domain.messages.member import Safety


def safety(turn: Turn, member: MemberId, urgent: bool) -> None:
    """At once and every time: nothing is noted, also not that it was shown. The answer is left as it is."""
    if urgent:
        turn.tell(member, Safety(turn.charter.help_lines))
