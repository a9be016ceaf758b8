"""What the facilitator's message in the private chat means: the reply to what is open there.

A reply counts only for what stood in the chat when it was written: a number typed at one choice must not decide the
next.
"""

from bot.dialogue import leaders_turn, leading, setup, steering
from bot.dialogue.guide import conversation
from bot.dialogue.guide.state import is_guided
from bot.dialogue.phases import choosing, closing, relay_looking, review, short
from bot.dialogue.sequence import run_at_work
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, plain_word
from bot.domain.events import Said
from bot.domain.messages.refusal import Reason
from bot.domain.messages.team import CommandHelp
from bot.domain.round import Stage, Topic
from bot.domain.run import Step


def said(turn: Turn, event: Said) -> None:
    """A message of the facilitator that belongs to this round."""
    leader = turn.set_leader(last_said=turn.at)
    asked = leader.open.run if leader.open is not None else None
    turn.look_at(asked or run_at_work(turn))
    if is_guided(turn):
        conversation.said(turn, event)
    elif plain_word(event.text) is Word.HELP:
        turn.tell_leader(CommandHelp(facilitator=True))
    elif leader.confirm is not None and event.about == leader.confirm.id:
        steering.sure_said(turn, leader.confirm, event.text)
    elif turn.stage is Stage.PLANNED:
        setup.said(turn, event)
    elif leading.is_about_turn(turn, event):
        leaders_turn.said(turn, event)
    elif leader.open is not None and leader.open.topic == Topic.RELAY_LOOK:
        relay_looking.said(turn, event)
    elif turn.step is Step.REVIEW:
        review.said(turn, event)
    else:
        _decision_said(turn, event)


def _decision_said(turn: Turn, event: Said) -> None:
    """The reply to a choice that is the facilitator's to make."""
    asked = turn.course.leader.open
    if asked is None:
        turn.refuse_leader(Reason.NO_ROUND)
    elif event.about != asked.id:
        turn.refuse_leader(Reason.CAME_BEFORE)
    elif asked.topic == Topic.TOO_FEW:
        closing.too_few_said(turn, event.text)
    elif asked.topic == Topic.TIE:
        choosing.tie_said(turn, event.text)
    elif asked.topic == Topic.SHORT:
        short.said(turn, event.text)
    else:
        turn.refuse_leader(Reason.NO_ROUND)
