"""A flow as a round runs it: repeated questions written out, one for each list item, and every question id its own."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from bot.domain.flow import Flow, Item, ItemList
from bot.domain.flow_terms import ItemId, ListId, Text
from bot.domain.ids import QuestionId
from bot.domain.phase import Phase, Question

_PLACE = "{item}"


def unrolled(flow: Flow) -> Flow:
    """The same flow without `for_each`, in which no two phases share a question id. Unrolling twice changes nothing."""
    used = Counter(question.id for phase in flow.phases for question in phase.questions)
    phases = (_with_items(flow, _with_own_ids(phase, used)) for phase in flow.phases)
    return replace(flow, phases=tuple(phases))


def with_items(flow: Flow, list_id: ListId, chosen: tuple[ItemId, ...]) -> Flow:
    """The flow with only these items in the list. Questions that were written out for others are gone."""
    lists = tuple(_narrowed(each, chosen) if each.id == list_id else each for each in flow.lists)
    gone = {item.id for each in flow.lists if each.id == list_id for item in each.items} - set(chosen)
    phases = tuple(
        replace(phase, questions=tuple(q for q in phase.questions if q.item not in gone)) for phase in flow.phases
    )
    return replace(flow, lists=lists, phases=phases)


def _narrowed(items: ItemList, chosen: tuple[ItemId, ...]) -> ItemList:
    return replace(items, items=tuple(item for item in items.items if item.id in chosen))


def _with_own_ids(phase: Phase, used: Counter[QuestionId]) -> Phase:
    questions = (
        question if used[question.id] == 1 else replace(question, id=QuestionId(f"{phase.id}.{question.id}"))
        for question in phase.questions
    )
    return replace(phase, questions=tuple(questions))


def _with_items(flow: Flow, phase: Phase) -> Phase:
    if phase.for_each is None:
        return phase
    items = flow.item_list(phase.for_each).items
    return replace(phase, for_each=None, questions=tuple(_about_each(phase, items)))


def _about_each(phase: Phase, items: tuple[Item, ...]) -> Iterator[Question]:
    for item in items:
        for question in phase.questions:
            id_ = QuestionId(f"{question.id}~{item.id}")
            to_person = _filled(question.to_person, item.text) if question.to_person is not None else None
            text = _filled(question.text, item.text)
            yield replace(question, id=id_, text=text, to_person=to_person, item=item.id)


def _filled(text: Text, item: Text) -> Text:
    """The item in its place; in the middle of a sentence it stands without its own full stop."""
    return Text(_put(text.nl, item.nl), _put(text.en, item.en))


def _put(text: str, item: str) -> str:
    ends = text.rstrip().endswith(_PLACE)
    return text.replace(_PLACE, item if ends else item.rstrip("."))
