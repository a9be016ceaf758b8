"""The fixed help text at words of acute need."""

from bot.dialogue.turn import Turn
from bot.domain.ids import MemberId
from bot.domain.messages.member import Safety


def safety(turn: Turn, member: MemberId, urgent: bool) -> None:
    """At once, once per sitting, and the answer is left as it is."""
    here = turn.member(member)
    pause = turn.charter.windows.silence
    if urgent and (here.safety_at is None or turn.at - here.safety_at > pause):
        turn.change(member, safety_at=turn.at)
        turn.tell(member, Safety(turn.charter.help_lines))
