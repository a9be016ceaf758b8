"""What a facilitator is asked before a round starts, and what is said when it has."""

from typing import assert_never

from bot.domain.flow_terms import AboutPerson
from bot.domain.messages.leader import AskItems, AskMembers, AskSeat, AskText, AskTheme, Started
from bot.privacy.audience import shows_names
from bot.texts.options import options
from bot.texts.promise import promise_in_short, writing_phase
from bot.texts.speech import Speech, listed, numbered, short
from bot.texts.tree import Blocks, Items, Line, Paragraph, Words

SettingUp = AskTheme | AskMembers | AskSeat | AskItems | AskText | Started


def setting_up(message: SettingUp, speech: Speech) -> Blocks:
    match message:
        case AskTheme():
            return _theme(message, speech)
        case AskMembers():
            return _members(message, speech)
        case AskSeat():
            return _seat(message, speech)
        case AskItems():
            return _items(message, speech)
        case AskText():
            return (speech.say("setup-text", phase=Words(message.phase)), _silence(message, speech))
        case Started():
            return _started(message, speech)
        case _:
            assert_never(message)


def _silence(message: AskTheme | AskMembers | AskSeat | AskItems | AskText, speech: Speech) -> Paragraph:
    """What happens without an answer."""
    if message.until is not None:
        return speech.say("setup-silence-until", until=speech.moment(message.until))
    return speech.say("setup-silence")


def _theme(message: AskTheme, speech: Speech) -> Blocks:
    ready = tuple(option.label for option in options(message, speech))
    return (
        speech.say("guide-theme" if message.guided else "setup-theme"),
        *((speech.say("setup-theme-choose"), *numbered(ready)) if ready else ()),
        _silence(message, speech),
    )


def _members(message: AskMembers, speech: Speech) -> Blocks:
    names: tuple[Line, ...] = tuple((short(name),) for name in message.names)
    return (
        speech.say("setup-members", least=message.least, most=message.most),
        *((Items(names, first=1),) if names else ()),
        _silence(message, speech),
    )


def _seat(message: AskSeat, speech: Speech) -> Blocks:
    role = speech.role(message.flow, message.role)
    names: tuple[Line, ...] = tuple((short(name),) for name in message.names)
    subject = message.flow.subject
    person = subject.about_person is AboutPerson.PRESENT and message.role == subject.person_role
    return (
        *((speech.say("setup-person"),) if person else ()),
        speech.say("setup-seat", role=role, least=message.least, most=message.most),
        *((Items(names, first=1),) if names else ()),
        _silence(message, speech),
    )


def _items(message: AskItems, speech: Speech) -> Blocks:
    return (
        speech.say("setup-items", least=message.least, most=message.most),
        *numbered(tuple(item.label for item in message.items)),
        _silence(message, speech),
    )


def _started(message: Started, speech: Speech) -> Blocks:
    flow = message.flow
    waiting = message.invitations_at
    warnings = tuple((Words(warning),) for warning in message.warnings)
    return (
        speech.say("started-first"),
        speech.say(
            "started-facts",
            short=message.short,
            theme=short(message.theme),
            flow=Words(speech.of(flow.meta.title)),
            invited=message.invited,
            until=speech.moment(message.closes_at),
        ),
        *((speech.say("started-floor", voices=message.min_voices),) if message.min_voices else ()),
        *((speech.say("started-persons-first"),) if message.persons_first else ()),
        *((speech.say("started-invitations", moment=speech.moment(waiting)),) if waiting else ()),
        *((speech.head("started-warnings"), *listed(warnings)) if warnings else ()),
        speech.head("started-promise"),
        *listed((*promise_in_short(flow, writing_phase(flow), speech), speech.line("started-rest", id=flow.id))),
        speech.say("started-you-open" if shows_names(flow) else "started-you"),
        speech.say("started-commands"),
    )
