"""What this release can run, by name.

A flow may be valid and still need something the bot cannot do yet. Such a flow is listed, explained and
refused with the name of what is missing; it is never run half.
"""

from collections.abc import Iterator
from typing import Final

from bot.domain.flow import Flow
from bot.domain.flow_terms import AnswerKind, PhaseKind
from bot.domain.phase import Phase

_KINDS: Final = (PhaseKind.READ, PhaseKind.ASK)
_ANSWERS: Final = {
    PhaseKind.READ: (AnswerKind.CONSENT,),
    PhaseKind.ASK: (AnswerKind.TEXT, AnswerKind.CHOICE),
}


def not_yet(flow: Flow) -> tuple[str, ...]:
    """What this flow needs that is not there yet; empty when it can be started.

    Each is the tail of a sentence id, `not-yet-…` (`bot/texts/*/not_yet.ftl`).
    """
    needs = [*_order(flow), *(need for phase in flow.phases for need in _phase(phase))]
    return tuple(dict.fromkeys(needs))


def _order(flow: Flow) -> Iterator[str]:
    kinds = [phase.kind for phase in flow.phases]
    if kinds.count(PhaseKind.READ) > 1:
        yield "two-readings"
    if kinds.count(PhaseKind.ASK) > 1:
        yield "two-writings"
    if PhaseKind.ASK not in kinds:
        yield "no-writing"


def _phase(phase: Phase) -> Iterator[str]:
    if phase.kind not in _KINDS:
        yield f"kind-{phase.kind}"
        return
    for question in phase.questions:
        if question.answer not in _ANSWERS[phase.kind]:
            yield f"answer-{question.answer}"
    if phase.for_each is not None or phase.pace is not None:
        yield "repeating"
    if phase.gate is not None or phase.delay is not None or phase.only_if is not None or phase.after:
        yield "conditions"
    if phase.text_by is not None:
        yield "own-text"
    if phase.keep_nothing:
        yield "nothing-kept"
    elif phase.kind is PhaseKind.ASK and (phase.share is None or phase.share.to):
        yield "shown-earlier"
    elif phase.kind is PhaseKind.ASK and phase.reuse is None:
        yield "writer-only"
