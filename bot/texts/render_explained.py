"""How a werkvorm goes, on one screen or two: for whoever has to choose. The whole of it is in the handbook."""

from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.domain.flow_terms import PhaseKind
from bot.domain.messages.team import FlowExplained
from bot.domain.supported import not_yet
from bot.texts import about_flow
from bot.texts.handbook.questions import asked
from bot.texts.lacking import lacking
from bot.texts.promise import promise_in_short, promise_lines, writing_phase
from bot.texts.speech import Speech, given, listed
from bot.texts.tree import Block, Blocks, Heading, Items, Line, Paragraph, Words

_THEMES_SHOWN = 5
"""A few, to get the idea; at the start all can be chosen from."""


def explained(message: FlowExplained, speech: Speech) -> Blocks:
    flow = message.flow
    return (
        speech.say("explained-first"),
        Heading((Words(speech.of(flow.meta.title)),)),
        *given(speech.of(flow.meta.purpose)),
        Paragraph(tuple(_facts(flow, speech))),
        *_before(flow, speech),
        speech.head("explained-phases"),
        *listed(tuple(about_flow.step(flow, phase, speech) for phase in flow.phases)),
        *_questions(flow, speech),
        *_readers(flow, speech),
        speech.head("explained-limits"),
        *listed((speech.line("explained-urgent"), *((Words(speech.of(limit.text)),) for limit in flow.limits))),
        *_ending(message, speech),
    )


def _facts(flow: Flow, speech: Speech) -> Iterator[Line]:
    yield about_flow.people(flow, speech)
    roles = tuple(about_flow.role(flow, role, speech) for role in flow.roles)
    yield speech.line("explained-roles", roles=speech.roll(roles))
    yield about_flow.about(flow, speech)
    yield about_flow.length(flow, speech)
    yield about_flow.maturity(flow, speech)


def _before(flow: Flow, speech: Speech) -> Iterator[Block]:
    if flow.requirements:
        yield speech.head("explained-before")
        yield from listed(tuple(about_flow.need(flow, asked, speech) for asked in flow.requirements))


def _questions(flow: Flow, speech: Speech) -> Iterator[Block]:
    """Where people write once, every question; more than that does not fit in a chat."""
    if sum(phase.kind is not PhaseKind.READ for phase in flow.phases) > 1:
        yield speech.say("explained-all-questions")
        return
    yield speech.head("explained-questions")
    writing = writing_phase(flow)
    yield Items(
        tuple(line for question in writing.questions for line in asked(flow, writing, question, speech)), first=1
    )


def _readers(flow: Flow, speech: Speech) -> Iterator[Block]:
    writing = writing_phase(flow)
    only = sum(bool(phase.share) for phase in flow.phases) == 1
    title = Words(speech.of(writing.title))
    yield speech.head("explained-readers") if only else speech.head("explained-readers-in", phase=title)
    whole = promise_lines(flow, writing, flow.min_voices(writing), speech)
    yield from listed(whole if only else promise_in_short(flow, writing, speech))


def _ending(message: FlowExplained, speech: Speech) -> Iterator[Block]:
    flow = message.flow
    if flow.themes:
        shown = tuple(f"‘{speech.of(theme.text)}’" for theme in flow.themes[:_THEMES_SHOWN])
        yield speech.say("explained-themes", themes=speech.roll(shown))
    yield Paragraph((about_flow.source(flow.meta.sources, speech),))
    if message.runnable:
        yield speech.say("explained-start", id=flow.id)
    else:
        yield speech.say("not-yet")
        yield from lacking(not_yet(flow), message.instead, speech)
