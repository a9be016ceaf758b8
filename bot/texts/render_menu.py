"""The menu of werkvormen, grouped by what a team wants; short forms stand with their full form."""

import re
from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.domain.flow_terms import Aim
from bot.domain.messages.team import FlowMenu
from bot.texts.speech import Speech, listed
from bot.texts.tree import Block, Blocks, Line, Ours, Words

_FIRST_SENTENCE = re.compile(r".*?[.?!](?=\s|$)", re.DOTALL)


def menu(message: FlowMenu, speech: Speech) -> Blocks:
    urgent, narrow = speech.say("flows-urgent"), speech.say("flows-narrow")
    if message.wish.urgent:
        return (urgent,)
    if message.wish.unclear and not message.wish.says_something:
        return (speech.say("flows-unclear"), narrow)
    if not message.flows and not message.later:
        return (speech.say("flows-none"),)
    return (
        *_beginning(message, speech),
        *(() if message.wish.says_something else (urgent,)),
        *_groups(message, speech),
        *((speech.say("flows-later"),) if message.later else ()),
        narrow,
        speech.say("flows-more"),
    )


def _beginning(message: FlowMenu, speech: Speech) -> Blocks:
    if not message.wish.says_something:
        return (speech.say("flows-first"),)
    partly = (speech.say("flows-partly"),) if message.wish.unclear else ()
    return (speech.say("flows-nearest" if message.nearest else "flows-fitting"), *partly)


def _groups(message: FlowMenu, speech: Speech) -> Iterator[Block]:
    every = (*message.flows, *message.later)
    shown = {flow.id for flow in every}
    for aim in Aim:
        group = tuple(f for f in every if f.meta.aim is aim and f.meta.variant_of not in shown)
        if group:
            yield speech.head("flows-aim", aim=aim.value)
            yield from listed(tuple(_flow(flow, message, speech) for flow in group))


def _flow(flow: Flow, message: FlowMenu, speech: Speech) -> Line:
    """What it is for, in its first sentence; who searched reads how many people as well."""
    purpose = Words(first_sentence(flow, speech))
    line = speech.line(_later("flows-one", flow, message), id=flow.id, purpose=purpose)
    if message.wish.says_something:
        line = _joined(line, speech.line("flows-size", least=flow.group.min, most=flow.group.max))
    for short in (*message.flows, *message.later):
        if short.meta.variant_of == flow.id:
            line = _joined(line, speech.line(_later("flows-short", short, message), id=short.id))
    return line


def first_sentence(flow: Flow, speech: Speech) -> str:
    """What a flow is for, in one sentence."""
    purpose = speech.of(flow.meta.purpose)
    first = _FIRST_SENTENCE.match(purpose)
    return first.group() if first else purpose


def _joined(line: Line, more: Line) -> Line:
    return (*line, Ours(" "), *more)


def _later(sentence: str, flow: Flow, message: FlowMenu) -> str:
    return f"{sentence}-later" if flow in message.later else sentence
