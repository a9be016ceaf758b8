"""Actions of a plan in private chats: what is asked, and what came of it."""

from typing import assert_never

from bot.domain.flow_terms import PlanField
from bot.domain.messages.plan import (
    ActionPreview,
    Again,
    AskAccept,
    AskActionPart,
    AskMoreActions,
    AskReturned,
    PlanTold,
)
from bot.texts.action_lines import action_line, action_list
from bot.texts.options import numbered_options
from bot.texts.render_own import taken_out
from bot.texts.speech import Speech, listed, numbered, short
from bot.texts.tree import Blocks

Plan = AskActionPart | ActionPreview | AskMoreActions | AskAccept | AskReturned | PlanTold


def plan(message: Plan, speech: Speech) -> Blocks:
    match message:
        case AskActionPart():
            return _part(message, speech)
        case ActionPreview():
            return _preview(message, speech)
        case AskMoreActions():
            return _more(message, speech)
        case AskAccept():
            return (
                speech.say("plan-accept-first"),
                speech.say("plan-accept-who", writer=short(message.writer), theme=short(message.theme)),
                *listed((action_line(message.line, speech),)),
                *numbered_options(message, speech),
                speech.say("plan-accept-free"),
            )
        case AskReturned():
            return (
                speech.say("plan-returned-first"),
                *listed((action_line(message.line, speech),)),
                *numbered(message.names),
                speech.say("plan-returned-how"),
            )
        case PlanTold():
            line = (action_line(message.line, speech),) if message.line is not None else ()
            return (speech.say(f"plan-told-{message.notice}"), *listed(line))
        case _:
            assert_never(message)


def _part(message: AskActionPart, speech: Speech) -> Blocks:
    again = (speech.say(f"plan-again-{message.again}"),) if message.again is not None else ()
    match message.part:
        case PlanField.WHO:
            asks = () if message.again is not None else (speech.say("plan-ask-who"),)
            return (*again, *asks, *numbered(message.names), speech.say("plan-ask-who-how"))
        case PlanField.WHEN:
            how = () if message.again is Again.UNKNOWN_DAY else (speech.say("plan-ask-when-how"),)
            return (*(again or (speech.say("plan-ask-when"),)), *how)
        case _:
            return (speech.say(f"plan-ask-{message.part}"),)


def _preview(message: ActionPreview, speech: Speech) -> Blocks:
    ways = ("plan-preview-agree", "plan-preview-change", "plan-preview-withdraw")
    other = () if message.own else (speech.say("plan-preview-other"),)
    return (
        speech.say("plan-preview-first", changed="yes" if message.changed else "no"),
        *listed((action_line(message.line, speech),)),
        *taken_out(message.removed, speech),
        *other,
        speech.head("plan-preview-how"),
        *listed(tuple(speech.line(way) for way in ways)),
    )


def _more(message: AskMoreActions, speech: Speech) -> Blocks:
    so_far = (speech.say("plan-more-so-far"), *action_list(message.lines, speech)) if message.lines else ()
    return (
        speech.say("plan-more-first"),
        *so_far,
        speech.say("plan-more-how", number=max(len(message.lines), 1)),
    )
