"""Questions that come back for each thing of a list: which things, told in full where the list is used first."""

from collections.abc import Iterator
from typing import Final

from bot.domain.flow import Flow, Item
from bot.domain.flow_terms import ListId
from bot.domain.phase import Phase, Question
from bot.texts.speech import Speech, listed
from bot.texts.tree import Block, Line, Words

ITEM: Final = "{item}"
"""Where the thing comes in a question."""


def first_use(flow: Flow, list_id: ListId) -> Phase:
    """The first step that repeats its questions for this list."""
    return next(phase for phase in flow.phases if phase.for_each == list_id)


def is_the_question(question: Question) -> bool:
    """Whether the things of the list are the questions themselves."""
    return question.text.nl.strip() == ITEM


def topics(flow: Flow, phase: Phase, speech: Speech) -> Iterator[Block]:
    """The things that the questions come back for, and the other ready lists."""
    if phase.for_each is None or first_use(flow, phase.for_each) is not phase:
        return
    things = flow.item_list(phase.for_each)
    if not all(is_the_question(question) for question in phase.questions):
        yield speech.say("handbook-topics")
        yield from listed(_lines(things.items, speech))
    for other in things.alternatives:
        yield speech.say("handbook-topics-else")
        yield from listed(_lines(other.items, speech))


def _lines(items: tuple[Item, ...], speech: Speech) -> tuple[Line, ...]:
    return tuple((Words(speech.of(item.text)),) for item in items)
