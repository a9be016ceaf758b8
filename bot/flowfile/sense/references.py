"""Phases and lists that are pointed at exist, and come earlier (F13, F19, F36)."""

from collections.abc import Iterable, Iterator

from bot.domain.flow import Flow
from bot.domain.flow_terms import AnswerKind, PhaseKind
from bot.domain.phase import Phase, Question
from bot.flowfile.mistakes import Mistake, Path, mistake

_FROM_LIST = (AnswerKind.CHOICE, AnswerKind.CHOICES, AnswerKind.CARD)


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    place: dict[str, int] = {phase.id: index for index, phase in enumerate(flow.phases)}
    for index, phase in enumerate(flow.phases):
        for key, targets in _pointers(phase):
            for target in targets:
                where: Path = ("phases", index, *key.split("."))
                if target not in place:
                    yield mistake("F13", "missing", where, phase=phase.id, key=key, target=target)
                elif place[target] >= index:
                    yield mistake("F13", "later", where, phase=phase.id, key=key, target=target)
        yield from _lists(flow, phase, ("phases", index))
        yield from _picked(flow, phase, ("phases", index))
    for number, output in enumerate(flow.outputs):
        for part_number, part in enumerate(output.parts):
            if part.from_phase not in place:
                path = ("outputs", number, "parts", part_number, "from")
                yield mistake("F13", "output", path, output=output.id, target=part.from_phase)


def _pointers(phase: Phase) -> Iterator[tuple[str, Iterable[str]]]:
    """Every key of a phase that names other phases."""
    yield "after", phase.after
    yield "show", phase.show
    if phase.only_if is not None:
        yield "only_if.phase", (phase.only_if.phase,)
    if phase.choose is not None and phase.choose.from_phase is not None:
        yield "choose.from", (phase.choose.from_phase,)
    if phase.agree is not None:
        yield "agree.from", phase.agree.from_phases
    if phase.plan is not None:
        yield "plan.from", phase.plan.from_phases


def _lists(flow: Flow, phase: Phase, path: Path) -> Iterator[Mistake]:
    known = {items.id for items in flow.lists}
    if phase.for_each is not None and phase.for_each not in known:
        yield mistake("F19", "phase-list", (*path, "for_each"), phase=phase.id, list=phase.for_each)
    chosen = phase.choose.from_list if phase.choose is not None else None
    if chosen is not None and chosen not in known:
        yield mistake("F19", "phase-list", (*path, "choose", "from"), phase=phase.id, list=chosen)
    if phase.for_each is not None and not any("{item}" in q.text.nl + q.text.en for q in phase.questions):
        yield mistake("F19", "no-item", (*path, "questions"), phase=phase.id)
    for number, question in enumerate(phase.questions):
        where = (*path, "questions", number)
        if question.list_id is not None and question.list_id not in known:
            yield mistake("F19", "question-list", (*where, "list"), question=question.id, list=question.list_id)
        if question.answer in _FROM_LIST and question.list_id is None and phase.kind is not PhaseKind.CHOOSE:
            yield mistake("F19", "no-list", where, question=question.id)
        yield from _items(phase, question, where)


def _items(phase: Phase, question: Question, path: Path) -> Iterator[Mistake]:
    """`{item}` stands in both languages or in neither, and only where something is repeated."""
    nl, en = ("{item}" in question.text.nl, "{item}" in question.text.en)
    if phase.for_each is None and (nl or en):
        yield mistake("F19", "item-alone", (*path, "nl" if nl else "en"), question=question.id)
    elif nl != en:
        yield mistake("F19", "item-once", (*path, "en" if nl else "nl"), question=question.id)


def _picked(flow: Flow, phase: Phase, path: Path) -> Iterator[Mistake]:
    """`only_if` waits for something that can really be picked."""
    if phase.only_if is None:
        return
    source = next((p for p in flow.phases if p.id == phase.only_if.phase), None)
    if source is None:
        return
    list_id = source.choose.from_list if source.choose is not None else None
    items = next((items for items in flow.lists if items.id == list_id), None)
    known = {item.id for item in items.items} if items is not None else set()
    for item in phase.only_if.picked:
        if item not in known:
            where = (*path, "only_if", "picked")
            yield mistake("F36", "picked", where, phase=phase.id, item=item, source=source.id)
