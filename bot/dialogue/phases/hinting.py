"""Where a talk asks for questions: a kind word, once, to somebody who said something else. Nothing is ever deleted."""

from bot.dialogue.turn import Turn
from bot.domain.ids import MemberId
from bot.domain.messages.talk import TalkHint


def hint(turn: Turn, member: MemberId, text: str) -> None:
    """After `text` in the talk that is being dealt with."""
    talk, here = turn.phase, turn.member(member)
    asks = talk.expects_question and here.role in turn.flow.expand(talk.expects_from or talk.who)
    if asks and text and "?" not in text and talk.id not in here.hinted:
        turn.change(member, hinted=(*here.hinted, talk.id))
        turn.tell(member, TalkHint(talk.title.in_(turn.lang)))
