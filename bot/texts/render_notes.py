"""Short things: confirmations, news, refusals, help, and the safety text."""

from typing import assert_never

from bot.domain.messages.member import Confirmation, MemberHelp, Notice, Receipt, Safety, Sure, Told
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.team import AddressSet, CommandHint, LanguageSet, TakedownAnswer
from bot.texts.lacking import lacking
from bot.texts.options import numbered_options
from bot.texts.speech import Speech, given, listed, short
from bot.texts.tree import Blocks, Line, Words

Note = (
    Confirmation | Told | Refusal | Sure | MemberHelp | Safety | CommandHint | LanguageSet | AddressSet | TakedownAnswer
)

_HELP_WORDS = (
    "skip",
    "back",
    "later",
    "times",
    "done",
    "add",
    "mine",
    "agree",
    "withdraw",
    "stop",
    "wipe",
    "my-data",
    "takedown",
    "language",
)


def note(message: Note, speech: Speech) -> Blocks:
    match message:
        case Confirmation():
            return _confirmation(message, speech)
        case Told():
            return _told(message, speech)
        case Refusal():
            return _refusal(message, speech)
        case Sure():
            return _sure(message, speech)
        case MemberHelp() | Safety():
            return _help(message, speech)
        case CommandHint():
            return (speech.say("command-hint", suggestion=message.suggestion),)
        case LanguageSet():
            return (speech.say("language-set"),)
        case AddressSet():
            return (speech.say("address-set", form="formal" if message.formal else "informal"),)
        case TakedownAnswer():
            return (speech.say(f"takedown-{message.state}"),)
        case _:
            assert_never(message)


def _confirmation(message: Confirmation, speech: Speech) -> Blocks:
    if message.receipt in (Receipt.LATER, Receipt.LATER_ASKED, Receipt.MORE_LATER, Receipt.RELAY_QUEUED):
        assert message.moment is not None
        return (speech.say(f"receipt-{message.receipt}", moment=speech.moment(message.moment)),)
    return (speech.say(f"receipt-{message.receipt}"), *given(message.sentence or ""))


def _told(message: Told, speech: Speech) -> Blocks:
    if message.notice is Notice.SECOND_LEADER:
        return (speech.say("told-second-leader", name=short(message.name or "")),)
    if message.notice is Notice.NEW_LEADER:
        if message.name is None:
            return (speech.say("told-new-leader-nameless"),)
        return (speech.say("told-new-leader", name=short(message.name)),)
    if message.notice is Notice.EXTENDED:
        assert message.moment is not None
        return (speech.say("told-extended", moment=speech.moment(message.moment)),)
    if message.notice is Notice.RESUMED and message.moment is not None:
        return (speech.say("told-resumed-until", moment=speech.moment(message.moment)),)
    return (speech.say(f"told-{message.notice}"),)


def _refusal(message: Refusal, speech: Speech) -> Blocks:
    refused = speech.say(
        f"refuse-{message.reason}",
        count=len(message.names),
        names=speech.roll(message.names),
        first=short(message.names[0] if message.names else ""),
        number=message.number or 0,
        limit=message.limit or 0,
    )
    if message.reason is Reason.FLOW_NOT_YET:
        instead = message.names[1] if len(message.names) > 1 else None
        return (refused, *lacking(message.needs, instead, speech))
    return (refused, *given(message.sentence or ""))


def _sure(message: Sure, speech: Speech) -> Blocks:
    return (speech.say(f"sure-{message.topic}"), *numbered_options(message, speech))


def _help(message: MemberHelp | Safety, speech: Speech) -> Blocks:
    own_lines: tuple[Line, ...] = tuple((Words(line),) for line in message.help_lines)
    if isinstance(message, Safety):
        return (
            speech.say("safety-first"),
            speech.say("safety-care"),
            *listed((speech.line("safety-113"), speech.line("safety-112"), *own_lines)),
            speech.say("safety-rest"),
        )
    return (
        speech.say("help-first"),
        speech.say("help-plain"),
        *listed(tuple(speech.line(f"help-{word}") for word in _HELP_WORDS)),
        speech.say("help-edit"),
        speech.head("help-privacy"),
        *listed(speech.say("help-privacy-text").lines),
        speech.say("help-emergency"),
        *listed(own_lines),
        speech.say("help-twins"),
    )
