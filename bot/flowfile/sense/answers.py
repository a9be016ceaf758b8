"""Questions and answer kinds: does the question fit the phase, and the people? (F14, F23, F24, F25, F34,
F35)
"""

from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.domain.flow_terms import Aim, AnswerKind, PhaseKind, PlanField
from bot.domain.phase import Phase, Question
from bot.flowfile.mistakes import Mistake, Path, caution, mistake

_PLAN_NEEDS = (PlanField.WHAT, PlanField.WHO, PlanField.WHEN)


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    for index, phase in enumerate(flow.phases):
        path: Path = ("phases", index)
        yield from _turns(flow, phase, path)
        yield from _plan(flow, phase, path)
        for number, question in enumerate(phase.questions):
            yield from _question(flow, phase, question, (*path, "questions", number))


def _turns(flow: Flow, phase: Phase, path: Path) -> Iterator[Mistake]:
    silent = [role for role in flow.expand(phase.expects_from) if role not in flow.answering_roles(phase)]
    if silent:
        yield mistake("F23", "expects", (*path, "expects_from"), roles=", ".join(silent))


def _plan(flow: Flow, phase: Phase, path: Path) -> Iterator[Mistake]:
    if phase.kind is not PhaseKind.PLAN:
        return
    if flow.meta.aim is Aim.OPEN:
        yield mistake("F35", "open", (*path, "kind"), phase=phase.id)
    if phase.plan is not None and any(field not in phase.plan.fields for field in _PLAN_NEEDS):
        yield mistake("F34", "fields", (*path, "plan", "fields"), name=phase.id)
    if not phase.named:
        yield mistake("F34", "nameless", (*path, "share", "label"), phase=phase.id)


def _question(flow: Flow, phase: Phase, question: Question, path: Path) -> Iterator[Mistake]:
    absent = [role for role in flow.expand(question.for_roles) if role not in flow.answering_roles(phase)]
    for role in absent:
        where = (*path, "for")
        yield mistake("F23", "question", where, question=question.id, role=role, phase=phase.id)
    if question.answer is AnswerKind.ACTION and phase.kind is not PhaseKind.PLAN:
        yield mistake("F14", "action", (*path, "answer"), question=question.id)
    if question.answer is AnswerKind.SCALE and not _whole_scale(question):
        yield mistake("F24", "scale", path, question=question.id)
    if question.answer is AnswerKind.IMAGE and not phase.named:
        yield caution("F25", "image", (*path, "answer"), question=question.id)
    if question.for_pair is not None:
        known = {role.id for role in phase.pair.roles} if phase.pair else set()
        if question.for_pair not in known:
            yield mistake("F23", "pair", (*path, "for_pair"), question=question.id, role=question.for_pair)


def _whole_scale(question: Question) -> bool:
    ends = question.min is not None and question.max is not None and 0 <= question.min < question.max <= 10
    return ends and question.low is not None and question.high is not None
