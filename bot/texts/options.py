"""The choices that go with a message. The text shows them with their numbers, the marker names them: from one place."""

from bot.domain.messages import Message
from bot.domain.messages.followup import AskFollowUp
from bot.domain.messages.leader import TakedownRequest, TooFewAtEnd, TooFewYet
from bot.domain.messages.member import AskQuestion, AskRequirement, AskRole, Invitation, Option, Reminder, Sure
from bot.domain.messages.plan import AskAccept
from bot.domain.messages.preview import AskLabel, AskLeaving, OfferOwnName
from bot.texts.speech import Speech


def options(message: Message, speech: Speech) -> tuple[Option, ...]:
    """In the order of their numbers; empty for a message that is answered with words of one's own."""
    match message:
        case Reminder():
            return options(message.repeats, speech)
        case AskQuestion():
            return message.options
        case AskLabel(labels=labels):
            return tuple(Option(label, speech.label(f"option-label-{label}")) for label in labels)
        case AskRole():
            return tuple(Option(role, speech.role(message.flow, role)) for role in message.roles)
        case _:
            return tuple(Option(name, speech.label(f"option-{name}")) for name in _choices(message))


def _choices(message: Message) -> tuple[str, ...]:
    match message:
        case Invitation() | AskAccept():
            return ("yes", "no", "later")
        case AskRequirement() | Sure() | OfferOwnName() | TakedownRequest():
            return ("yes", "no")
        case AskLeaving():
            return ("stay", "go")
        case AskFollowUp():
            return ("done", "not-yet", "moved", "dropped")
        case TooFewYet(may_wait=may_wait):
            return ("wait", "continue", "stop") if may_wait else ("continue", "stop")
        case TooFewAtEnd(may_extend=may_extend, goes_on=goes_on):
            last = "continue" if goes_on else "stop"
            return ("extend", "ask", last) if may_extend else ("ask", last)
        case _:
            return ()
