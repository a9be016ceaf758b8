"""Answers to commands in the team room: help, the menu of werkvormen, how one goes; and the bot's first words there."""

from typing import assert_never

from bot.domain.flow import Flow
from bot.domain.messages.team import CommandHelp, FlowExplained, FlowMenu, Welcome
from bot.domain.phase import Phase
from bot.domain.supported import not_yet
from bot.texts.lacking import lacking
from bot.texts.promise import promise_lines, writing_phase
from bot.texts.speech import Speech, given, listed
from bot.texts.tree import Blocks, Heading, Items, Line, Words

Guide = CommandHelp | FlowMenu | FlowExplained | Welcome

_FOR_ALL = ("help", "flows", "explain", "status", "agreements")
_FOR_LEADER = ("start", "options", "extend", "pause", "close", "stop", "take-over", "language")


def guide(message: Guide, speech: Speech) -> Blocks:
    match message:
        case CommandHelp():
            return _commands(message, speech)
        case FlowMenu():
            return _menu(message, speech)
        case FlowExplained():
            return _explained(message, speech)
        case Welcome():
            encrypt = () if message.encrypted else (speech.say("welcome-encrypt"),)
            return (
                speech.say("welcome-first"),
                speech.say("welcome-what"),
                speech.say("welcome-start"),
                *encrypt,
            )
        case _:
            assert_never(message)


def _commands(message: CommandHelp, speech: Speech) -> Blocks:
    leading = tuple(speech.line(f"commands-{name}") for name in _FOR_LEADER)
    return (
        speech.say("commands-first"),
        *listed(tuple(speech.line(f"commands-{name}") for name in _FOR_ALL)),
        *((speech.say("commands-leader"), *listed(leading)) if message.facilitator else ()),
        speech.say("commands-private"),
    )


def _menu(message: FlowMenu, speech: Speech) -> Blocks:
    if not message.flows and not message.later:
        return (speech.say("flows-none"),)
    later = tuple(_later(flow, message.flows, speech) for flow in message.later)
    return (
        speech.say("flows-first"),
        *listed(tuple(_flow(flow, speech) for flow in message.flows)),
        *((speech.say("flows-later"), *listed(later)) if later else ()),
        speech.say("flows-more"),
    )


def _flow(flow: Flow, speech: Speech) -> Line:
    return speech.line("flows-one", id=flow.id, title=Words(speech.of(flow.meta.title)))


def _later(flow: Flow, runnable: tuple[Flow, ...], speech: Speech) -> Line:
    short = next((other.id for other in runnable if other.meta.variant_of == flow.id), None)
    if short is None:
        return _flow(flow, speech)
    return speech.line("flows-later-short", id=flow.id, title=Words(speech.of(flow.meta.title)), short=short)


def _explained(message: FlowExplained, speech: Speech) -> Blocks:
    flow = message.flow
    writing = writing_phase(flow)
    start = (speech.say("explained-start", id=flow.id),) if message.runnable else _not_yet(message, speech)
    return (
        speech.say("explained-first"),
        Heading((Words(speech.of(flow.meta.title)),)),
        *given(speech.of(flow.meta.purpose)),
        speech.say("explained-people", least=flow.group.min, most=flow.group.max),
        speech.say("explained-maturity", maturity=flow.meta.maturity),
        speech.head("explained-phases"),
        *listed(tuple(_phase(phase, speech) for phase in flow.phases)),
        speech.head("explained-questions"),
        Items(tuple((Words(speech.of(question.text)),) for question in writing.questions), first=1),
        speech.head("explained-readers"),
        *listed(promise_lines(flow, writing, flow.min_voices(writing), speech)),
        *start,
    )


def _not_yet(message: FlowExplained, speech: Speech) -> Blocks:
    return (speech.say("not-yet"), *lacking(not_yet(message.flow), message.instead, speech))


def _phase(phase: Phase, speech: Speech) -> Line:
    length = speech.length(phase.duration)
    return speech.line("explained-phase", title=Words(speech.of(phase.title)), length=length)
