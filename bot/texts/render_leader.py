"""Decisions and news for the facilitator, in the private chat."""

from typing import assert_never

from bot.domain.messages.leader import (
    AskMembers,
    AskTheme,
    LeaderNotice,
    LeaderTold,
    Started,
    TakedownRequest,
    TooFewAtEnd,
    TooFewYet,
)
from bot.texts.options import options
from bot.texts.promise import promise_in_short, writing_phase
from bot.texts.speech import Speech, listed, numbered, short
from bot.texts.tree import Blocks, Items, Line, Quote, Words

Leader = AskTheme | AskMembers | Started | TooFewYet | TooFewAtEnd | LeaderTold | TakedownRequest

_ABOUT_NO_ROUND = frozenset({LeaderNotice.NOT_SURE, LeaderNotice.SETUP_GONE})
_WITH_MOMENT = frozenset(
    {
        LeaderNotice.ACT_NOTED, LeaderNotice.APPROVED, LeaderNotice.EXTENDED, LeaderNotice.WAITING,
        LeaderNotice.OWN_NAMES_ASKED,
    }
)  # fmt: skip
"""News that is about its moment, so it always has one."""


def leader(message: Leader, speech: Speech) -> Blocks:
    match message:
        case AskTheme():
            return _theme(message, speech)
        case AskMembers():
            return _members(message, speech)
        case Started():
            return _started(message, speech)
        case TooFewYet():
            return _decision(message, "too-few", speech)
        case TooFewAtEnd():
            return _decision(message, "short", speech)
        case LeaderTold():
            return _told(message, speech)
        case TakedownRequest():
            return _takedown(message, speech)
        case _:
            assert_never(message)


# --- starting a round


def _theme(message: AskTheme, speech: Speech) -> Blocks:
    ready = tuple(option.label for option in options(message, speech))
    return (
        speech.say("setup-theme"),
        *((speech.say("setup-theme-choose"), *numbered(ready)) if ready else ()),
        speech.say("setup-silence"),
    )


def _members(message: AskMembers, speech: Speech) -> Blocks:
    names: tuple[Line, ...] = tuple((short(name),) for name in message.names)
    return (
        speech.say("setup-members", least=message.least, most=message.most),
        *((Items(names, first=1),) if names else ()),
        speech.say("setup-silence"),
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
            voices=message.min_voices,
        ),
        *((speech.say("started-invitations", moment=speech.moment(waiting)),) if waiting else ()),
        *((speech.head("started-warnings"), *listed(warnings)) if warnings else ()),
        speech.head("started-promise"),
        *listed((*promise_in_short(flow, writing_phase(flow), speech), speech.line("started-rest", id=flow.id))),
        speech.say("started-you"),
        speech.say("started-commands"),
    )


# --- decisions on the way


def _decision(message: TooFewYet | TooFewAtEnd, moment: str, speech: Speech) -> Blocks:
    choices = tuple(speech.line(f"{moment}-{option.id}") for option in options(message, speech))
    return (
        speech.say(f"{moment}-first"),
        speech.say(f"{moment}-round", short=message.short, theme=short(message.theme)),
        Items(choices, first=1),
        speech.say(f"{moment}-until", until=speech.moment(message.until)),
    )


def _takedown(message: TakedownRequest, speech: Speech) -> Blocks:
    return (
        speech.say("takedown-first"),
        speech.say("takedown-where", theme=short(message.theme), question=Words(message.question)),
        Quote(message.passage),
        speech.say("takedown-what"),
        *numbered(tuple(option.label for option in options(message, speech))),
    )


def _told(message: LeaderTold, speech: Speech) -> Blocks:
    told = f"leader-{message.notice}"
    if message.notice in _WITH_MOMENT:
        assert message.moment is not None
        said = speech.say(told, moment=speech.moment(message.moment))
    elif message.notice is LeaderNotice.RESUMED and message.moment is not None:
        said = speech.say(f"{told}-at", moment=speech.moment(message.moment))
    else:
        said = speech.say(told)
    about = () if message.notice in _ABOUT_NO_ROUND else (speech.say("leader-round", short=message.short),)
    return (said, *about)
