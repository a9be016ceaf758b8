"""All pages together, by the name of their file."""

from collections.abc import Iterable, Iterator, Mapping

from bot.domain.flow import Flow
from bot.domain.flow_terms import Aim
from bot.domain.ids import FlowId
from bot.texts.catalogue import catalogue
from bot.texts.handbook.after import limits, results, rules, source, start
from bot.texts.handbook.before import beforehand, for_whom, how_long, what_for, when, when_not
from bot.texts.handbook.markdown import Section, link, markdown
from bot.texts.handbook.steps import steps
from bot.texts.render_menu import first_sentence
from bot.texts.speech import Speech
from bot.texts.tree import Block, Items, Line, Ours, Typed, Words

INDEX = "README.md"
_ZONE = "Europe/Amsterdam"
"""No moment is named in the handbook, so any zone would do."""


def book(flows: Iterable[Flow], lang: str) -> Mapping[str, str]:
    """A page for each flow, and one that leads to them."""
    known = {flow.id: flow for flow in sorted(flows, key=lambda flow: flow.id)}
    speech = Speech(catalogue(lang), lang, _ZONE)
    pages = {f"{flow.id}.md": markdown(_page(flow, known, speech)) for flow in known.values()}
    return {INDEX: markdown(_index(known, speech)), **pages}


def _page(flow: Flow, known: Mapping[FlowId, Flow], speech: Speech) -> tuple[Section, ...]:
    return (
        Section(1, (Words(speech.of(flow.meta.title)),)),
        what_for(flow, known, speech),
        for_whom(flow, speech),
        when(flow, speech),
        when_not(flow, speech),
        beforehand(flow, speech),
        how_long(flow, speech),
        *steps(flow, speech),
        *results(flow, speech),
        *rules(flow, speech),
        *limits(flow, speech),
        source(flow, speech),
        start(flow, speech),
    )


def _index(known: Mapping[FlowId, Flow], speech: Speech) -> tuple[Section, ...]:
    begin = Section(
        1,
        speech.line("handbook-title"),
        (speech.say("handbook-about"), speech.say("flows-urgent"), speech.say("handbook-made")),
    )
    return (begin, *_groups(known, speech))


def _groups(known: Mapping[FlowId, Flow], speech: Speech) -> Iterator[Section]:
    for aim in Aim:
        group = [f for f in known.values() if f.meta.aim is aim and f.meta.variant_of not in known]
        lines = tuple(line for flow in group for line in _entry(flow, known, speech))
        if lines:
            blocks: tuple[Block, ...] = (Items(lines),)
            yield Section(2, speech.line("flows-aim", aim=aim.value), blocks)


def _entry(flow: Flow, known: Mapping[FlowId, Flow], speech: Speech) -> Iterator[Line]:
    """A flow, and its short forms right under it."""
    yield _named(flow, speech)
    for short in known.values():
        if short.meta.variant_of == flow.id:
            yield (*speech.line("handbook-short"), Ours(" "), *_named(short, speech))


def _named(flow: Flow, speech: Speech) -> Line:
    title = link(speech.of(flow.meta.title), f"{flow.id}.md")
    return (title, Ours(" ("), Typed(flow.id), Ours("): "), Words(first_sentence(flow, speech)))
