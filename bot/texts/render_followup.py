"""Coming back to agreements: in private chats, and in the team room."""

from typing import assert_never

from bot.domain.commitment import LastTime
from bot.domain.messages.followup import AskFollowUp, AskNewDay, FollowUpNotice, FollowUpTold, TeamAgreements
from bot.texts import times
from bot.texts.action_lines import action_line, action_list
from bot.texts.options import numbered_options
from bot.texts.speech import Speech, listed
from bot.texts.tree import Blocks

FollowUp = AskFollowUp | AskNewDay | FollowUpTold | TeamAgreements
_WITH_DAY = (FollowUpNotice.MOVED, FollowUpNotice.LATER)


def followup(message: FollowUp, speech: Speech) -> Blocks:
    match message:
        case AskFollowUp():
            return (
                speech.say("followup-again" if message.again else "followup-first"),
                *listed((action_line(message.line, speech),)),
                speech.say("followup-how"),
                *numbered_options(message, speech),
                speech.say("followup-ways"),
                *((speech.say("followup-in-list"),) if message.in_list else ()),
            )
        case AskNewDay():
            again = (speech.say(f"plan-again-{message.again}"),) if message.again is not None else ()
            return again or (speech.say("followup-new-day"),)
        case FollowUpTold():
            if message.notice in _WITH_DAY:
                day = times.full_day(message.day, speech.lang) if message.day is not None else ""
                return (speech.say(f"followup-told-{message.notice}", day=day),)
            return (speech.say(f"followup-told-{message.notice}"),)
        case TeamAgreements():
            if not message.lines:
                return (speech.say("agreements-none"),)
            return (speech.say("agreements-first"), *action_list(message.lines, speech), speech.say("agreements-own"))
        case _:
            assert_never(message)


def outcome(before: LastTime, speech: Speech) -> Blocks:
    """What became of earlier agreements; nothing when there is nothing to tell."""
    if not before:
        return ()
    which = "both" if before.done and before.moved else "done" if before.done else "moved"
    return (speech.say(f"announcement-before-{which}", done=before.done, moved=before.moved),)
