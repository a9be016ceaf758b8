"""Questions and limits short enough for a phone (F30)."""

import re
from collections.abc import Iterator
from typing import Final

from bot.domain.flow import Flow
from bot.domain.flow_terms import Text
from bot.flowfile.mistakes import Mistake, Path, caution, mistake

_MOST_WORDS: Final = 20
_MOST_LETTERS: Final = 260
_SENTENCE_END: Final = re.compile(r"[.!?:…]+['\"’”)]*(?:\s+|$)")


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    for index, phase in enumerate(flow.phases):
        for number, question in enumerate(phase.questions):
            yield from _length(
                question.text, ("phases", index, "questions", number), "question", "sentence", question=question.id
            )
            if question.to_person is not None:
                where = ("phases", index, "questions", number, "to_person")
                yield from _length(question.to_person, where, "question", "sentence", question=question.id)
    for number, limit in enumerate(flow.limits):
        yield from _length(limit.text, ("limits", number), "limit", "limit-sentence", number=number + 1)


def _length(text: Text, path: Path, whole: str, part: str, **params: str | int) -> Iterator[Mistake]:
    for lang in ("nl", "en"):
        words = text.in_(lang)
        if len(words) > _MOST_LETTERS:
            yield mistake("F30", whole, (*path, lang), **params)
        if any(len(sentence.split()) > _MOST_WORDS for sentence in _SENTENCE_END.split(words)):
            yield caution("F30", part, (*path, lang), **params)
