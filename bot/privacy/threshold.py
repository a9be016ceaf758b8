"""How many voices are enough (`design.md` 3.4). A voice is one member's agreed text to one question."""

from collections import Counter
from collections.abc import Iterable, Mapping

from bot.domain.answer import Answer, Verdict
from bot.domain.ids import MemberId, QuestionId

FLOOR = 3
"""The smallest group that may ever be shown without names."""
AVERAGE_FLOOR = 5
"""The smallest group of which an average may be shown."""


def is_voice(answer: Answer) -> bool:
    """Agreed to, in exactly the text that would appear."""
    return answer.verdict is Verdict.AGREED and answer.agreed is not None


def may_become_voice(answer: Answer) -> bool:
    """Agreed, or written and not yet decided on."""
    return is_voice(answer) or (answer.verdict is Verdict.UNDECIDED and not answer.empty)


def voices_per_question(
    answers: Mapping[tuple[MemberId, QuestionId], Answer], leader: MemberId | None, *, hoped: bool = False
) -> Counter[QuestionId]:
    """Voices per question; the facilitator's own never counts. `hoped`: undecided texts count too."""
    counts = may_become_voice if hoped else is_voice
    return Counter(a.question for a in answers.values() if a.member != leader and not a.named and counts(a))


def enough(counts: Mapping[QuestionId, int], least: int) -> bool:
    """At least one question can be shown."""
    return any(number >= max(least, FLOOR) for number in counts.values())


def showable(counts: Mapping[QuestionId, int], order: Iterable[QuestionId], least: int) -> tuple[QuestionId, ...]:
    """The questions with enough voices, in the order of the flow."""
    return tuple(q for q in order if counts.get(q, 0) >= max(least, FLOOR))
