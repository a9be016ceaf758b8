"""The second half of a page: what comes out of it, what holds for everybody, and how to begin."""

from collections.abc import Iterator

from bot.domain.flow import Flow, Output
from bot.domain.supported import not_yet
from bot.texts.handbook.markdown import Section
from bot.texts.handbook.questions import to_person
from bot.texts.roles import group
from bot.texts.speech import Speech, listed
from bot.texts.tree import Block, Line, Ours, Quote, Words


def results(flow: Flow, speech: Speech) -> Iterator[Section]:
    """What the round leaves, and who reads it."""
    kept = speech.say("handbook-raw", raw=flow.storage.raw.value)
    none = () if flow.outputs else (speech.say("handbook-no-output"),)
    yield Section(2, speech.line("handbook-result"), (*none, kept))
    for output in flow.outputs:
        yield Section(3, (Words(speech.of(output.title)),), tuple(_output(flow, output, speech)))


def _output(flow: Flow, output: Output, speech: Speech) -> Iterator[Block]:
    lines = [speech.line("handbook-output-to", who=group(flow, output.to, speech))]
    if output.approve:
        lines.append(speech.line("handbook-output-approve", who=group(flow, output.approve, speech)))
    if output.keep is None:
        lines.append(speech.line("handbook-output-until-closed"))
    else:
        lines.append(speech.line("handbook-output-keep", length=speech.length(output.keep)))
    yield from listed(tuple(lines))
    yield speech.say("handbook-output-parts")
    yield from listed(
        tuple(
            speech.line(
                "handbook-output-part",
                heading=Words(speech.of(part.heading)),
                form=part.form.value,
                phase=Words(speech.of(flow.phase(part.from_phase).title)),
            )
            for part in output.parts
        )
    )
    if output.notice is not None:
        yield speech.say("handbook-output-notice")
        yield Quote(speech.of(output.notice))


def rules(flow: Flow, speech: Speech) -> Iterator[Section]:
    """What everybody keeps to."""
    lines: tuple[Line, ...] = tuple((Words(speech.of(rule.text)), *to_person(rule, speech)) for rule in flow.rules)
    if lines:
        yield Section(2, speech.line("handbook-rules"), listed(lines))


def limits(flow: Flow, speech: Speech) -> Iterator[Section]:
    """What the form cannot do, each with its source."""
    lines: tuple[Line, ...] = tuple(
        (Words(speech.of(limit.text)), Ours(" ("), _source(limit.source, speech), Ours(")")) for limit in flow.limits
    )
    if lines:
        yield Section(2, speech.line("handbook-limits"), listed(lines))


def source(flow: Flow, speech: Speech) -> Section:
    lines: tuple[Line, ...] = tuple((_source(name, speech),) for name in flow.meta.sources)
    return Section(2, speech.line("handbook-source"), (*listed(lines), speech.say("handbook-own-words")))


def _source(name: str, speech: Speech) -> Words:
    return Words(speech.label("explained-own") if name == "own" else name)


def start(flow: Flow, speech: Speech) -> Section:
    needs = not_yet(flow)
    lacking = listed(tuple(speech.line(f"not-yet-{need}") for need in needs))
    how = (speech.say("handbook-not-yet"), *lacking) if needs else (speech.say("handbook-start", id=flow.id),)
    return Section(2, speech.line("handbook-begin"), (*how, speech.say("handbook-changed", id=flow.id)))
