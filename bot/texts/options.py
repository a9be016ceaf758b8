"""The choices that go with a message. The text shows them with their numbers, the marker names them: from one place."""

from typing import assert_never

from bot.domain.agreement import Stance
from bot.domain.flow_terms import Aim
from bot.domain.messages import Message
from bot.domain.messages.agreeing import AskAgree, AskVolunteer
from bot.domain.messages.choice import AskBring, AskTie
from bot.domain.messages.followup import AskFollowUp
from bot.domain.messages.guide import AskAim, AskFlow, AskLength, AskWhen, SetupPage, StartWaits
from bot.domain.messages.leader import AskItems, AskTheme, TakedownRequest, TooFewAtEnd, TooFewYet
from bot.domain.messages.member import AskQuestion, AskRequirement, AskRole, Invitation, Option, Reminder, Sure
from bot.domain.messages.pair import AskDuo, AskPartner
from bot.domain.messages.plan import AskAccept
from bot.domain.messages.preview import AskLabel, AskLeaving, OfferOwnName
from bot.domain.messages.season import AskSeason, AskTakeOver
from bot.domain.messages.talk import AskVoice
from bot.domain.messages.times import AskIfTimes
from bot.texts.neutral import one_line
from bot.texts.speech import SHORT, Speech, numbered
from bot.texts.tree import Blocks


def numbered_options(message: Message, speech: Speech) -> Blocks:
    """The choices as a message shows them."""
    return numbered(tuple(option.label for option in options(message, speech)))


def options(  # noqa: C901  one case per message, nothing else
    message: Message, speech: Speech
) -> tuple[Option, ...]:
    """In the order of their numbers; empty for a message that is answered with words of one's own."""
    match message:
        case Reminder():
            return options(message.repeats, speech)
        case AskQuestion() | AskTie():
            return message.options
        case AskItems():
            return message.items
        case AskAim() | AskFlow() | AskWhen() | AskLength() | SetupPage() | StartWaits():
            return _guided(message, speech)
        case AskLabel(labels=labels):
            return tuple(Option(label, speech.label(f"option-label-{label}")) for label in labels)
        case AskTheme():
            return tuple(Option(theme.id, speech.of(theme.text)) for theme in message.flow.themes)
        case AskVoice(ways=ways):
            return tuple(Option(way, speech.label(f"option-way-{way}")) for way in ways)
        case AskRole():
            return tuple(Option(role, speech.role(message.flow, role)) for role in message.roles)
        case AskDuo():
            return tuple(Option(name, speech.label(f"option-duo-{name}")) for name in ("begin", "done", "no"))
        case AskPartner(names=names):
            people = tuple(Option(str(at), one_line(name, SHORT)) for at, name in enumerate(names, 1))
            return (*people, Option("any", speech.label("option-wish-any")))
        case AskAgree():
            return tuple(Option(stance, speech.label(f"stance-{stance}")) for stance in Stance)
        case _:
            return tuple(Option(name, speech.label(f"option-{name}")) for name in _choices(message))


def _guided(
    message: AskAim | AskFlow | AskWhen | AskLength | SetupPage | StartWaits, speech: Speech
) -> tuple[Option, ...]:
    titled: tuple[Option, ...] = ()
    match message:
        case AskAim():
            names: tuple[str, ...] = (*(aim.value for aim in Aim), "unknown")
        case AskFlow(flows=flows, more=more):
            titled = tuple(Option(flow.id, speech.of(flow.meta.title)) for flow in flows)
            names = ("more",) if more else ()
        case AskWhen():
            names = ("soon", "now")
        case AskLength():
            names = ("usual",)
        case SetupPage():
            names = ("agree", "who", "when", "length", "theme", "flow")
        case StartWaits():
            names = ("undo", "now")
        case _:
            assert_never(message)
    return (*titled, *(Option(name, speech.label(f"guide-option-{name}")) for name in names))


def _choices(message: Message) -> tuple[str, ...]:
    match message:
        case Invitation() | AskAccept():
            return ("yes", "no", "later")
        case AskRequirement() | Sure() | OfferOwnName() | TakedownRequest() | AskBring() | AskTakeOver():
            return ("yes", "no")
        case AskSeason():
            return ("agree", "no")
        case AskVolunteer():
            return ("yes", "no")
        case AskLeaving():
            return ("stay", "go")
        case AskIfTimes():
            return ("answer", "times")
        case AskFollowUp():
            return ("done", "not-yet", "moved", "dropped")
        case TooFewYet(may_wait=may_wait):
            return ("wait", "continue", "stop") if may_wait else ("continue", "stop")
        case TooFewAtEnd(may_extend=may_extend, goes_on=goes_on):
            last = "continue" if goes_on else "stop"
            return ("extend", "ask", last) if may_extend else ("ask", last)
        case _:
            return ()
