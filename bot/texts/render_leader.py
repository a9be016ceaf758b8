"""Decisions and news for the facilitator, in the private chat."""

from typing import assert_never

from bot.domain.messages.leader import (
    LeaderNotice,
    LeaderTold,
    TakedownRequest,
    TooFewAtEnd,
    TooFewYet,
)
from bot.domain.messages.leading import LeadersTold, News
from bot.texts.options import numbered_options, options
from bot.texts.speech import Speech, short
from bot.texts.tree import Blocks, Items, Quote, Words

Leader = TooFewYet | TooFewAtEnd | LeaderTold | LeadersTold | TakedownRequest

_ABOUT_NO_ROUND = frozenset(
    {LeaderNotice.NOT_SURE, LeaderNotice.SETUP_GONE, LeaderNotice.NOT_THIS_TIME, LeaderNotice.SETUP_NO_POWER}
)
_WITH_MOMENT = frozenset(
    {
        LeaderNotice.ACT_NOTED, LeaderNotice.APPROVED, LeaderNotice.APPROVED_PRIVATE, LeaderNotice.EXTENDED,
        LeaderNotice.WAITING, LeaderNotice.OWN_NAMES_ASKED, LeaderNotice.RELAY_READ, LeaderNotice.READY,
        LeaderNotice.NOT_THIS_TIME,
    }
)  # fmt: skip
"""News that is about its moment, so it always has one."""


def leader(message: Leader, speech: Speech) -> Blocks:
    match message:
        case TooFewYet():
            return _decision(message, "too-few", speech)
        case TooFewAtEnd():
            return _decision(message, "short", speech)
        case LeaderTold():
            return _told(message, speech)
        case LeadersTold():
            return _of_each_other(message, speech)
        case TakedownRequest():
            return _takedown(message, speech)
        case _:
            assert_never(message)


# --- decisions on the way


def _decision(message: TooFewYet | TooFewAtEnd, moment: str, speech: Speech) -> Blocks:
    choices = tuple(speech.line(f"{moment}-{option.id}") for option in options(message, speech))
    goes_on = isinstance(message, TooFewAtEnd) and message.goes_on
    return (
        speech.say(f"{moment}-first"),
        speech.say(f"{moment}-round", short=message.short, theme=short(message.theme)),
        Items(choices, first=1),
        speech.say("short-until-goes-on" if goes_on else f"{moment}-until", until=speech.moment(message.until)),
    )


def _takedown(message: TakedownRequest, speech: Speech) -> Blocks:
    return (
        speech.say("takedown-first"),
        speech.say("takedown-where", theme=short(message.theme), question=Words(message.question)),
        Quote(message.passage),
        speech.say("takedown-what"),
        *numbered_options(message, speech),
    )


def _of_each_other(message: LeadersTold, speech: Speech) -> Blocks:
    told = speech.say(f"leaders-{message.news}", name=short(message.name), short=message.short)
    words = (Quote(message.words),) if message.news is News.ACT and message.words else ()
    about = speech.say("leaders-round", short=message.short, theme=short(message.theme))
    return (speech.say("leaders-first"), told, *words, about)


def _told(message: LeaderTold, speech: Speech) -> Blocks:
    told = f"leader-{message.notice}"
    if message.notice in _WITH_MOMENT:
        assert message.moment is not None
        said = speech.say(told, moment=speech.moment(message.moment))
    elif message.notice is LeaderNotice.RESUMED and message.moment is not None:
        said = speech.say(f"{told}-at", moment=speech.moment(message.moment))
    else:
        said = speech.say(told)
    alone = message.notice in _ABOUT_NO_ROUND or not message.short
    about = () if alone else (speech.say("leader-round", short=message.short),)
    return (said, *about)
