"""A guided set-up in words: one question at a time, and at the end everything together."""

from collections.abc import Iterator
from typing import assert_never

from bot.domain.flow_length import longest
from bot.domain.messages.guide import AskAim, AskFlow, AskLength, AskWhen, AskWho, SetupPage, StartWaits
from bot.texts.options import numbered_options, options
from bot.texts.promised import promised
from bot.texts.render_menu import first_sentence
from bot.texts.speech import Speech, listed, short
from bot.texts.tree import Blocks, Items, Line, Ours, Words

Guided = AskAim | AskFlow | AskWho | AskWhen | AskLength | SetupPage | StartWaits


def guided(message: Guided, speech: Speech) -> Blocks:
    match message:
        case AskAim():
            return _aim(message, speech)
        case AskFlow():
            return _flow(message, speech)
        case AskWho():
            return _who(message, speech)
        case AskWhen():
            soonest = speech.moment(message.soonest)
            return (
                speech.say("guide-when", soonest=soonest),
                *numbered_options(message, speech),
                speech.say("guide-when-day"),
            )
        case AskLength():
            usual = speech.length(message.usual)
            return (
                speech.say("guide-length", usual=usual),
                *numbered_options(message, speech),
                speech.say("guide-length-own"),
            )
        case SetupPage():
            return _page(message, speech)
        case StartWaits():
            begins = speech.moment(message.starts_at)
            waits = speech.say("guide-waits", theme=short(message.theme), begins=begins)
            return (waits, Items(_explained(message, "guide-waits", speech), first=1))
        case _:
            assert_never(message)


def _aim(message: AskAim, speech: Speech) -> Blocks:
    aims = tuple(speech.line("guide-aim-option", aim=option.id) for option in options(message, speech))
    return (
        speech.say("guide-aim"),
        Items(aims, first=1),
        speech.say("answer-with-number"),
        speech.say("flows-urgent"),
        speech.say("guide-ways"),
    )


def _flow(message: AskFlow, speech: Speech) -> Blocks:
    first = "guide-flow-nearest" if message.nearest else "guide-flow"
    more = (speech.line("guide-flow-more"),) if message.more else ()
    shown = (*(_one(message, at, speech) for at in range(len(message.flows))), *more)
    return (speech.say(first), Items(shown, first=1), speech.say("guide-flow-how"))


def _one(message: AskFlow, at: int, speech: Speech) -> Line:
    """What it is called and for, how many people it needs, and how long it takes."""
    flow = message.flows[at]
    return (
        *speech.line(
            "guide-flow-one", title=Words(speech.of(flow.meta.title)), purpose=Words(first_sentence(flow, speech))
        ),
        Ours(" "),
        *speech.line("flows-size", least=flow.group.min, most=flow.group.max),
        Ours(" "),
        *speech.line("guide-flow-lasts", length=speech.length(longest(flow)), maturity=flow.meta.maturity.value),
    )


def _who(message: AskWho, speech: Speech) -> Blocks:
    names: tuple[Line, ...] = tuple((short(name),) for name in message.names)
    return (speech.say("guide-who", least=message.least, most=message.most), Items(names, first=1))


def _page(message: SetupPage, speech: Speech) -> Blocks:
    leads = message.leader if message.leader_takes_part else None
    warnings = tuple((Words(warning),) for warning in message.warnings)
    return (
        speech.say("guide-page"),
        *listed(tuple(_facts(message, speech))),
        *((speech.head("started-warnings"), *listed(warnings)) if warnings else ()),
        speech.say("guide-page-promise"),
        *promised(message.flow, message.flow.phase(message.writing), message.min_voices, leads, speech),
        speech.head("guide-page-right"),
        Items(_explained(message, "guide-change", speech), first=1),
        speech.say("guide-page-ways"),
    )


def _facts(message: SetupPage, speech: Speech) -> Iterator[Line]:
    yield speech.line("guide-page-theme", theme=short(message.theme))
    yield speech.line("guide-page-flow", flow=Words(speech.of(message.flow.meta.title)))
    yield speech.line("guide-page-who", names=speech.roll(message.names))
    if message.starts_at is None:
        yield speech.line("guide-page-begins-at-once")
    else:
        yield speech.line("guide-page-begins", begins=speech.moment(message.starts_at))
    yield speech.line("guide-page-ends", ends=speech.moment(message.ends_at))


def _explained(message: SetupPage | StartWaits, moment: str, speech: Speech) -> tuple[Line, ...]:
    """Every option with what it does."""
    return tuple(speech.line(f"{moment}-{option.id}") for option in options(message, speech))
