"""What the facilitator's message in the private chat means: the reply to what is open there."""

from bot.dialogue import planning, steering
from bot.dialogue.phases import closing, review, short
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, plain_word
from bot.domain.events import Said
from bot.domain.messages import CommandHelp, Reason
from bot.domain.round import PromptKind, Stage, Topic


def said(turn: Turn, event: Said) -> None:
    """A message of the facilitator that belongs to this round."""
    leader = turn.set_leader(last_said=turn.at)
    word = plain_word(event.text)
    if leader.confirm is not None:
        if word in (Word.YES, Word.NO) or event.about == leader.confirm.id:
            steering.sure_said(turn, leader.confirm, event.text)
            return
        leader = turn.set_leader(confirm=None)
    if word is Word.HELP:
        turn.tell_leader(CommandHelp(facilitator=True))
    elif turn.stage is Stage.PLANNED and turn.course.setup is not None:
        planning.said(turn, event.text)
    elif leader.open is None:
        turn.refuse_leader(Reason.NO_ROUND)
    elif leader.open.topic == Topic.TOO_FEW:
        closing.too_few_said(turn, event.text)
    elif leader.open.topic == Topic.SHORT:
        short.said(turn, event.text)
    elif leader.open.kind is PromptKind.REVIEW:
        review.said(turn, event.text)
    else:
        turn.refuse_leader(Reason.NO_ROUND)
