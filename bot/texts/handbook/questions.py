"""A question of a flow as it stands in the handbook: literally, with what kind of answer it asks."""

from collections.abc import Iterator

from bot.domain.flow import Flow, Rule
from bot.domain.flow_terms import AnswerKind
from bot.domain.phase import Phase, Question
from bot.texts.handbook.topics import ITEM, is_the_question
from bot.texts.speech import Speech
from bot.texts.tree import Line, Ours, Words


def asked(flow: Flow, phase: Phase, question: Question, speech: Speech) -> Iterator[Line]:
    """The question; each thing of the list where those are the questions."""
    words = speech.of(question.text)
    if phase.for_each is not None and is_the_question(question):
        for item in flow.item_list(phase.for_each).items:
            yield _one(flow, phase, question, speech.of(item.text), speech)
    else:
        item_here = f"({speech.label('handbook-item')})"
        yield _one(flow, phase, question, words.replace(ITEM, item_here), speech)


def _one(flow: Flow, phase: Phase, question: Question, words: str, speech: Speech) -> Line:
    line: Line = (Words(words),)
    if phase.pair is not None and question.for_pair is not None:
        title = next(role.title for role in phase.pair.roles if role.id == question.for_pair)
        line = (*speech.line("handbook-pair-role", role=Words(speech.of(title))), Ours(" "), *line)
    if question.answer is not AnswerKind.TEXT:
        line = (*line, Ours(" ("), *_answer(flow, phase, question, speech), Ours(")"))
    return (*line, *to_person(question, speech))


def to_person(asked: Question | Rule, speech: Speech) -> Line:
    """The same as somebody the round is about hears it, where that is something else."""
    if asked.to_person is None:
        return ()
    return (Ours(" ("), *speech.line("handbook-to-person", words=Words(speech.of(asked.to_person))), Ours(")"))


def _answer(flow: Flow, phase: Phase, question: Question, speech: Speech) -> Line:
    """What can be answered. In a step where people choose, it has been said from what."""
    kind = question.answer.value
    if question.min is not None and question.max is not None and question.low is not None and question.high is not None:
        low, high = Words(speech.of(question.low)), Words(speech.of(question.high))
        return speech.line("handbook-scale", least=question.min, most=question.max, low=low, high=high)
    if question.list_id is not None and phase.choose is None:
        items = flow.item_list(question.list_id).items
        return speech.line("handbook-pick", kind=kind, items=Words("; ".join(speech.of(item.text) for item in items)))
    return speech.line("handbook-answer", kind=kind)
