"""The steps of a flow one after the other: what happens, every question literally, and who reads the answers."""

from collections.abc import Hashable, Iterator
from typing import TypeVar

from bot.domain.flow import Flow
from bot.domain.flow_length import Span, spans
from bot.domain.ids import RoleId
from bot.domain.phase import Phase, Question
from bot.texts.catalogue import Value
from bot.texts.handbook.markdown import Section
from bot.texts.handbook.particulars import particulars
from bot.texts.handbook.questions import asked
from bot.texts.handbook.topics import topics
from bot.texts.promise import promise_lines
from bot.texts.roles import group
from bot.texts.speech import Speech, listed
from bot.texts.tree import Block, Heading, Items, Quote, Words

_Same = TypeVar("_Same", bound=Hashable)


def steps(flow: Flow, speech: Speech) -> Iterator[Section]:
    """A section of its own, and one for each step under it."""
    yield Section(2, speech.line("handbook-steps"), (speech.say("handbook-steps-about"),))
    days = spans(flow)
    for number, phase in enumerate(flow.phases, 1):
        title = speech.line("handbook-step", number=number, title=Words(speech.of(phase.title)))
        yield Section(3, title, tuple(_step(flow, phase, days[phase.id], speech)))


def _step(flow: Flow, phase: Phase, span: Span, speech: Speech) -> Iterator[Block]:
    yield from listed(tuple(particulars(flow, phase, span, speech)))
    if phase.intro is not None:
        yield speech.say("handbook-intro")
        yield Quote(speech.of(phase.intro))
    yield from _questions(flow, phase, speech)
    yield from _readers(flow, phase, speech)


def _questions(flow: Flow, phase: Phase, speech: Speech) -> Iterator[Block]:
    """Once for everybody who gets the same questions."""
    groups = _together((role, _read_by(phase, role)) for role in flow.answering_roles(phase))
    for questions, roles in groups:
        lines = tuple(line for question in questions for line in asked(flow, phase, question, speech))
        if lines:
            yield _head("handbook-questions", flow, None if len(groups) == 1 else roles, speech, count=len(lines))
            yield Items(lines, first=1)
    yield from topics(flow, phase, speech)


def _read_by(phase: Phase, role: RoleId) -> tuple[Question, ...]:
    """Everything somebody in this role is asked here, the question whether they take part too."""
    return tuple(question for question in phase.questions if not question.for_roles or role in question.for_roles)


def _readers(flow: Flow, phase: Phase, speech: Speech) -> Iterator[Block]:
    """What is promised to whoever writes; once for everybody who is promised the same."""
    least = flow.min_voices(phase)
    groups = _together((role, promise_lines(flow, phase, least, speech, role)) for role in flow.answering_roles(phase))
    for lines, roles in groups:
        if lines:
            yield _head("handbook-readers", flow, None if len(groups) == 1 else roles, speech)
            yield from listed(lines)
    if phase.share is not None and phase.share.why is not None:
        yield speech.say("handbook-why", why=Words(speech.of(phase.share.why)))


def _head(sentence: str, flow: Flow, roles: tuple[RoleId, ...] | None, speech: Speech, **values: Value) -> Heading:
    """`roles` None: it holds for everybody whose turn it is."""
    if roles is None:
        return speech.head(sentence, **values)
    return speech.head(f"{sentence}-for", who=group(flow, roles, speech), **values)


def _together(pairs: Iterator[tuple[RoleId, _Same]]) -> list[tuple[_Same, tuple[RoleId, ...]]]:
    """Roles for whom it is the same, together, in their own order."""
    found: dict[_Same, list[RoleId]] = {}
    for role, same in pairs:
        found.setdefault(same, []).append(role)
    return [(same, tuple(roles)) for same, roles in found.items()]
