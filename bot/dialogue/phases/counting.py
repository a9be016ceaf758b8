"""How often something was picked, where that may be told.

A number that says what everybody, nobody, one or all but one picked says what single people picked, so it stays out.
"""

from collections import Counter
from collections.abc import Collection

from bot.dialogue.turn import Turn
from bot.dialogue.voices import options_of
from bot.domain.answer import Answer
from bot.domain.flow_terms import AnswerKind
from bot.domain.phase import Question
from bot.domain.shown import CountedOption
from bot.privacy.threshold import told_count


def counted(turn: Turn, question: Question, answers: Collection[Answer]) -> tuple[CountedOption, ...]:
    """Everything that could be picked, in the order of the flow, with how many of these answers picked it."""
    often = Counter(picked for answer in answers for picked in answer.picked)
    offered = _offered(turn, question)
    return tuple(CountedOption(label, told_count(often[id_], len(answers))) for id_, label in offered)


def _offered(turn: Turn, question: Question) -> tuple[tuple[str, str], ...]:
    if question.answer is AnswerKind.SCALE:
        assert question.min is not None, "a scale has two ends"
        assert question.max is not None, "a scale has two ends"
        return tuple((str(value), str(value)) for value in range(question.min, question.max + 1))
    return tuple((option.id, option.label) for option in options_of(turn, question))
