"""Questions short enough for a phone (F30)."""

import re
from collections.abc import Iterator
from typing import Final

from bot.domain.flow import Flow
from bot.flowfile.mistakes import Mistake, caution, mistake

_MOST_WORDS: Final = 20
_MOST_LETTERS: Final = 260
_SENTENCE_END: Final = re.compile(r"[.!?:…]+['\"’”)]*(?:\s+|$)")


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    for index, phase in enumerate(flow.phases):
        for number, question in enumerate(phase.questions):
            for lang in ("nl", "en"):
                where = ("phases", index, "questions", number, lang)
                words = question.text.in_(lang)
                if len(words) > _MOST_LETTERS:
                    yield mistake("F30", "question", where, question=question.id)
                if any(len(sentence.split()) > _MOST_WORDS for sentence in _SENTENCE_END.split(words)):
                    yield caution("F30", "sentence", where, question=question.id)
