"""Nobody takes part without a yes, and a no is quiet (F16, F17, F31, F40)."""

from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.domain.flow_terms import AnswerKind, IfNo, Maturity, PhaseKind
from bot.domain.ids import RoleId
from bot.domain.phase import Phase
from bot.flowfile.mistakes import Mistake, mistake

_MAY_STOP: tuple[RoleId, ...] = tuple(map(RoleId, ("manager", "director", "policy")))
"""People who promise something to the others; a round that stops at their no protects the rest (kampvuur)."""


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    yield from _consents(flow)
    yield from _optional(flow)
    yield from _requirements(flow)


def _consents(flow: Flow) -> Iterator[Mistake]:
    first = flow.phases[0]
    if first.kind is not PhaseKind.READ or not _consenting(flow, first):
        yield mistake("F16", "first", ("phases", 0, "kind"))
    # whoever leads started the round; a role filled on the way is taken by somebody who said yes before
    asked: set[RoleId] = set(flow.leading_roles()) | {role.id for role in flow.roles if role.from_phase}
    for index, phase in enumerate(flow.phases):
        if phase.kind is PhaseKind.READ:
            asked |= _consenting(flow, phase)
        for role in flow.answering_roles(phase):
            if role not in asked:
                yield mistake("F16", "without-yes", ("phases", index, "who"), phase=phase.id, role=role)


def _consenting(flow: Flow, phase: Phase) -> set[RoleId]:
    """The roles that are asked for their yes in `phase`."""
    asked = [question for question in phase.questions if question.answer is AnswerKind.CONSENT]
    roles = flow.answering_roles(phase)
    return {role for role in roles if any(not q.for_roles or role in q.for_roles for q in asked)}


def _optional(flow: Flow) -> Iterator[Mistake]:
    for index, phase in enumerate(flow.phases):
        for number, question in enumerate(phase.questions):
            where = ("phases", index, "questions", number)
            consent = question.answer is AnswerKind.CONSENT
            if question.required and not consent:
                yield mistake("F17", "required", (*where, "required"), question=question.id)
            if consent and phase.kind is not PhaseKind.READ:
                yield mistake("F16", "consent-elsewhere", (*where, "answer"), question=question.id)


def _requirements(flow: Flow) -> Iterator[Mistake]:
    serious = (IfNo.STOP, IfNo.LEAVE)
    if flow.meta.maturity is Maturity.EXPERIMENTAL and all(r.if_no not in serious for r in flow.requirements):
        yield mistake("F31", "experimental", ("meta", "maturity"))
    may_stop = {*flow.leading_roles(), *_MAY_STOP}
    for index, requirement in enumerate(flow.requirements):
        if requirement.if_no is not IfNo.STOP or requirement.subject_consent:
            continue
        if any(role not in may_stop for role in flow.expand(requirement.confirm_by)):
            where = ("requirements", index, "if_no")
            yield mistake("F40", "visible-no", where, requirement=requirement.id)
