"""How many voices are enough (`design.md` 3.4). A voice is one member's agreed text to one question."""

from collections import Counter
from collections.abc import Iterable, Mapping

from bot.domain.answer import Answer, Verdict
from bot.domain.ids import MemberId, QuestionId
from bot.privacy.language import language

FLOOR = 3
"""The smallest group that may ever be shown without names."""
_LEAST_IN_LANGUAGE = 2
"""Fewer authors in a language of their own at a question are not quoted in it."""
AVERAGE_FLOOR = 5
"""The smallest group of which an average may be shown."""


def is_voice(answer: Answer) -> bool:
    """Agreed to, in exactly the text that would appear."""
    return answer.verdict is Verdict.AGREED and answer.agreed is not None


def may_become_voice(answer: Answer) -> bool:
    """Agreed, or written and not yet decided on."""
    return is_voice(answer) or (answer.verdict is Verdict.UNDECIDED and not answer.empty)


Answers = Mapping[tuple[MemberId, QuestionId], Answer]


def voices_per_question(answers: Answers, leader: MemberId | None, common: str) -> Counter[QuestionId]:
    """Voices per question that can be shown without a name. The facilitator's own never counts, nor does the only voice
    in a language that is not the `common` one."""
    quotable = unnamed_voices(answers, common)
    return Counter(answer.question for answer in quotable if answer.member != leader)


def hoped_per_question(answers: Answers, leader: MemberId | None) -> Counter[QuestionId]:
    """The same, with texts that still wait for their author's decision."""
    return Counter(a.question for a in answers.values() if a.member != leader and not a.named and may_become_voice(a))


def unnamed_voices(answers: Answers, common: str) -> tuple[Answer, ...]:
    """Every voice that may stand without a name: the only one in another language at its question points at its author
    (`threats.md` 15) and stays out."""
    voices = [answer for answer in answers.values() if is_voice(answer) and not answer.named]
    tongues = {(v.member, v.question): language(v.agreed or "") for v in voices if not v.picked}
    used = Counter((question, tongue) for (_, question), tongue in tongues.items())
    return tuple(v for v in voices if not _alone(v, tongues, used, common))


def _alone(
    voice: Answer,
    tongues: Mapping[tuple[MemberId, QuestionId], str | None],
    used: Counter[tuple[QuestionId, str | None]],
    common: str,
) -> bool:
    tongue = tongues.get((voice.member, voice.question))
    return tongue is not None and tongue != common and used[voice.question, tongue] < _LEAST_IN_LANGUAGE


def enough(counts: Mapping[QuestionId, int], least: int) -> bool:
    """At least one question can be shown."""
    return any(number >= max(least, FLOOR) for number in counts.values())


def showable(counts: Mapping[QuestionId, int], order: Iterable[QuestionId], least: int) -> tuple[QuestionId, ...]:
    """The questions with enough voices, in the order of the flow."""
    return tuple(q for q in order if counts.get(q, 0) >= max(least, FLOOR))


def told_count(number: int, of: int) -> int | None:
    """How often something was chosen, where that may be told. Nobody, one, all but one and all would say what single
    people chose."""
    return number if 1 < number < of - 1 else None
