"""Saying once more what is open, with the same prompt: a reminder, after *later*, or after a *zeker?* that got a no."""

from typing import assert_never

from bot.dialogue import leaving
from bot.dialogue.phases import (
    agree_replies,
    approving,
    asking,
    bringing,
    labelling,
    pictures,
    preview,
    reading,
    relay,
    short,
    voicing,
)
from bot.dialogue.phases.pair import replying as pair
from bot.dialogue.phases.plan import replying as plan
from bot.dialogue.turn import Turn
from bot.domain.ids import MemberId
from bot.domain.messages import Message
from bot.domain.messages.preview import PreviewWhy
from bot.domain.round import Member, OpenPrompt, PromptKind, Topic


def repeat(turn: Turn, member: MemberId) -> None:
    """Send what waits for this member again; nothing when nothing does."""
    here = turn.member(member)
    if here.open is not None:
        turn.tell(member, again(turn, here, here.open), here.open)


def again(turn: Turn, member: Member, prompt: OpenPrompt) -> Message:
    """What this open prompt said, as it would be said now."""
    turn.look_at(prompt.run or turn.focus)
    if prompt.topic in agree_replies.TOPICS:
        return agree_replies.question(turn, member.id, prompt.topic)
    if plan.is_about(prompt):
        return plan.again(turn, member.id, prompt)
    if prompt.topic in pair.TOPICS:
        return pair.question_again(turn, member.id, prompt)
    return _of_topic(turn, member, prompt)


def _of_topic(turn: Turn, member: Member, prompt: OpenPrompt) -> Message:
    match prompt.topic:
        case Topic.OWN_NAME:
            return short.own_name_offer(turn, member.id)
        case Topic.LEAVING:
            return leaving.question(turn, member.id)
        case Topic.PAGE:
            return approving.question(turn, member.id)
        case Topic.LABEL:
            return labelling.question(turn)
        case Topic.VOICE:
            return voicing.question(turn, member.id)
        case Topic.RELAY:
            return relay.again(turn, member.id, prompt)
        case Topic.BRING:
            return bringing.question(turn)
        case Topic.DESCRIBE:
            return pictures.description_again(prompt)
        case Topic.HAND_BACK:
            return preview.hand_back_question(turn, member.id)
    return _of_phase(turn, member, prompt)


def _of_phase(turn: Turn, member: Member, prompt: OpenPrompt) -> Message:
    match prompt.kind:
        case PromptKind.PREVIEW:
            return preview.message(turn, member.id, PreviewWhy.ASKED)
        case PromptKind.CONSENT | PromptKind.ROLE | PromptKind.REQUIREMENT:
            return reading.message_again(turn, member, prompt)
        case PromptKind.REVIEW | PromptKind.SETUP | PromptKind.AGREE:
            raise AssertionError("said above, or asked of a facilitator only")
        case PromptKind.TEXT | PromptKind.CHOICE | PromptKind.CHOICES:
            return asking.question_again(turn, member.id, prompt)
        case PromptKind.SCALE | PromptKind.CARD | PromptKind.IMAGE | PromptKind.DONE | PromptKind.ACTION:
            return asking.question_again(turn, member.id, prompt)
        case _:
            assert_never(prompt.kind)
