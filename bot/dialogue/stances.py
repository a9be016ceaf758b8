"""What somebody types about a proposal: yes, yes with an addition, or an objection; also by number."""

import re
from dataclasses import dataclass, field

from bot.dialogue.words import Word, number, plain_word
from bot.domain.agreement import Stance


@dataclass(frozen=True, slots=True)
class Typed:
    """`start`: where the words of an addition or objection begin in the message; its end when there are none."""

    stance: Stance
    start: int = field(default=0)


_BY_NUMBER = {1: Stance.YES, 2: Stance.ADDITION, 3: Stance.OBJECTION}
_ADDITION = r"ja,?\s+maar|akkoord\s+met\s+aanvulling|aanvulling|yes,?\s+but|yes\s+with\s+an\s+addition|addition|2"
_OBJECTION = r"bezwaar|ik\s+heb\s+bezwaar|ik\s+heb\s+een\s+bezwaar|objection|i\s+object|3"
_WITH_WORDS = re.compile(
    rf"\s*(?:(?P<addition>{_ADDITION})|(?P<objection>{_OBJECTION}))\s*(?:[:.,;)\-–]+\s*|\s+(?=\S)|$)", re.IGNORECASE
)


def stance(text: str) -> Typed | None:
    """For "akkoord", "ja, maar: het kan korter", "bezwaar: …", "3". None: none of these."""
    word = plain_word(text)
    if word in (Word.AGREE, Word.YES):
        return Typed(Stance.YES, len(text))
    if word is Word.NO:
        return Typed(Stance.OBJECTION, len(text))
    if (picked := number(text)) is not None:
        return Typed(_BY_NUMBER[picked], len(text)) if picked in _BY_NUMBER else None
    found = _WITH_WORDS.match(text)
    if found is None:
        return None
    return Typed(Stance.ADDITION if found["addition"] else Stance.OBJECTION, found.end())
