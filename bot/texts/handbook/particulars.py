"""What is particular about a step, one line for each thing its maker set."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

from bot.domain.flow import Flow
from bot.domain.flow_length import Span
from bot.domain.flow_terms import PhaseKind, PlaceKind, Turns
from bot.domain.ids import PhaseId
from bot.domain.phase import Phase
from bot.texts import about_flow
from bot.texts.handbook.topics import first_use
from bot.texts.handbook.working import agreeing, choosing, pairing, planning
from bot.texts.roles import group
from bot.texts.speech import Speech
from bot.texts.tree import Line, Words

_DAY: Final = timedelta(days=1)


def particulars(flow: Flow, phase: Phase, span: Span, speech: Speech) -> Iterator[Line]:
    """Who does what, when it begins, and what goes differently here."""
    yield about_flow.does(flow, phase, speech)
    first, last = span.start // _DAY + 1, -(-span.end // _DAY)
    yield speech.line("handbook-days", span="one" if first == last else "more", first=first, last=last)
    for part in (_begins, _gate, _writing, _talking, choosing, agreeing):
        yield from part(flow, phase, speech)
    yield from pairing(phase, speech)
    yield from planning(phase, speech)


def _begins(flow: Flow, phase: Phase, speech: Speech) -> Iterator[Line]:
    beside = [other.id for other in flow.phases if phase.after and other.after == phase.after and other is not phase]
    if phase.after:
        yield speech.line("handbook-after", phases=titles(flow, phase.after, speech))
    if beside:
        yield speech.line("handbook-beside", phases=titles(flow, beside, speech))
    if phase.delay is not None:
        yield speech.line("handbook-delay", length=speech.length(phase.delay))
    if phase.only_if is not None:
        source = flow.phase(phase.only_if.phase)
        listed = source.choose.from_list if source.choose is not None else None
        items = flow.item_list(listed).items if listed is not None else ()
        picked = tuple(speech.of(item.text) for item in items if item.id in phase.only_if.picked)
        title = Words(speech.of(source.title))
        yield speech.line("handbook-only-if", phase=title, items=Words("; ".join(picked)))
    if phase.only_first:
        yield speech.line("handbook-only-first")


def _gate(flow: Flow, phase: Phase, speech: Speech) -> Iterator[Line]:
    gate = phase.gate
    if gate is None:
        return
    if gate.min_people:
        yield speech.line("handbook-gate-people", count=gate.min_people, otherwise=gate.otherwise.value)
    if gate.roles:
        who = group(flow, gate.roles, speech)
        yield speech.line("handbook-gate-roles", who=who, otherwise=gate.otherwise.value)
    if gate.everyone:
        yield speech.line("handbook-gate-everyone", otherwise=gate.otherwise.value)


def _writing(flow: Flow, phase: Phase, speech: Speech) -> Iterator[Line]:
    if phase.show:
        yield speech.line("handbook-show", phases=titles(flow, phase.show, speech))
    if phase.text_by is not None:
        yield speech.line("handbook-text-by", who=group(flow, (phase.text_by,), speech))
    if phase.for_each is not None and (first := first_use(flow, phase.for_each)) is not phase:
        yield speech.line("handbook-topics-again", phase=Words(speech.of(first.title)))
    if phase.pace is not None:
        yield speech.line("handbook-pace", length=speech.length(phase.pace))
    if phase.pause:
        yield speech.line("handbook-pause")
    if phase.keep_nothing:
        yield speech.line("handbook-nothing-kept")


def _talking(flow: Flow, phase: Phase, speech: Speech) -> Iterator[Line]:
    if phase.kind is not PhaseKind.TALK:
        return
    room = next(room for room in flow.rooms if room.id == phase.room)
    turn = flow.answering_roles(phase)
    listening = tuple(role for role in flow.expand(room.members) if role not in turn)
    if room.kind is PlaceKind.THREAD:
        yield speech.line("handbook-thread")
    elif room.title is not None:
        yield speech.line("handbook-room", room=Words(speech.of(room.title)))
    if listening:
        yield speech.line("handbook-listening", who=group(flow, listening, speech))
    if phase.turns is Turns.EACH_ONCE:
        yield speech.line("handbook-each-once")
    if phase.expects_question:
        yield speech.line("handbook-expects", who=group(flow, phase.expects_from or phase.who, speech))
    if not phase.reactions:
        yield speech.line("handbook-no-reactions")


def titles(flow: Flow, phases: Iterable[PhaseId], speech: Speech) -> Words:
    """The titles of steps in a row, each in quotation marks."""
    return speech.roll(tuple(f"‘{speech.of(flow.phase(phase).title)}’" for phase in phases))
