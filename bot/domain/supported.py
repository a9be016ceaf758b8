"""What this release can run, by name.

A flow may be valid and still need something the bot cannot do yet. Such a flow is listed, explained and
refused with the name of what is missing; it is never run half.
"""

from collections.abc import Iterator
from typing import Final

from bot.domain.flow import Flow, OutputPart
from bot.domain.flow_terms import AgreeOn, AnswerKind, Form, PhaseKind, PlaceKind
from bot.domain.phase import Phase
from bot.domain.uses import shown_outside

_ANSWERS: Final = {
    PhaseKind.READ: (AnswerKind.CONSENT, AnswerKind.TEXT, AnswerKind.DONE),
    PhaseKind.ASK: (
        AnswerKind.TEXT, AnswerKind.CHOICE, AnswerKind.CHOICES, AnswerKind.SCALE, AnswerKind.CARD, AnswerKind.IMAGE,
        AnswerKind.DONE,
    ),
    PhaseKind.TALK: (AnswerKind.TEXT,),
    PhaseKind.CHOOSE: (AnswerKind.CHOICE, AnswerKind.CHOICES),
    PhaseKind.AGREE: (AnswerKind.TEXT,),
    PhaseKind.PAIR: (AnswerKind.NONE,),
    PhaseKind.PLAN: (AnswerKind.ACTION,),
}  # fmt: skip
_OF_A_CHOICE: Final = (Form.COUNTS,)
_FORMS: Final = (Form.WORDS, Form.SUMMARY, Form.COUNTS, Form.CHART, Form.TREND, Form.IMAGE)


def not_yet(flow: Flow) -> tuple[str, ...]:
    """What this flow needs that is not there yet; empty when it can be started.

    Each is the tail of a sentence id, `not-yet-…` (`bot/texts/*/not_yet.ftl`).
    """
    needs = [*_whole(flow), *(need for phase in flow.phases for need in _phase(flow, phase))]
    return tuple(dict.fromkeys(needs))


def _whole(flow: Flow) -> Iterator[str]:
    if any(_is_drawn(flow, part) for output in flow.outputs for part in output.parts):
        yield "drawings"
    if any(room.kind is PlaceKind.THREAD for room in flow.rooms):
        yield "threads"
    if any(_is_read_before_shown(flow, phase) for phase in flow.phases):
        yield "talk-shown"
    if any(phase.kind is PhaseKind.PAIR and set(phase.who) & set(flow.leading_roles()) for phase in flow.phases):
        yield "pair-leader"


def _is_read_before_shown(flow: Flow, phase: Phase) -> bool:
    """Somebody is to look at what was said in a room before people who were not there read it."""
    looked_at = phase.share is not None and bool(phase.share.review_by)
    return phase.kind is PhaseKind.TALK and looked_at and shown_outside(flow, phase)


def _is_drawn(flow: Flow, part: OutputPart) -> bool:
    """A plan is a table, which is a list in a chat; everything else that is not words has to be drawn."""
    source = flow.phase(part.from_phase)
    if part.form is Form.TABLE:
        return source.kind is not PhaseKind.PLAN
    if part.form is Form.RADAR:  # of scores that were taken together; means are bars
        return source.agree is None or source.agree.on is not AgreeOn.SCORE
    return part.form not in _FORMS


def _phase(flow: Flow, phase: Phase) -> Iterator[str]:
    leading = set(flow.leading_roles())
    for question in phase.questions:
        if question.answer not in _ANSWERS[phase.kind]:
            yield f"answer-{question.answer}"
    if phase.kind is PhaseKind.TALK and not phase.named and not set(flow.reviewing_roles(phase)) <= leading:
        yield "relay-review"
    if phase.share is not None and phase.share.to and phase.share.form not in _forms(phase):
        yield "drawings"


def _forms(phase: Phase) -> tuple[Form, ...]:
    """What came of a choice is told in words, also where the flow calls it counts."""
    return _OF_A_CHOICE if phase.kind is PhaseKind.CHOOSE else _FORMS
