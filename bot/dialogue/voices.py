"""From what a member wrote to what may appear: excerpts, previews, agreement.

The rule of rules: a text appears only if its author said yes to exactly that text. `agree` is the only function
that records a yes, and every change of a text goes through `altered`, which takes the yes away.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.dialogue.turn import Turn
from bot.domain.answer import Answer, Piece, Verdict
from bot.domain.findings import Finding, Treatment
from bot.domain.flow import Flow
from bot.domain.flow_terms import AnswerKind
from bot.domain.ids import MemberId, QuestionId
from bot.domain.messages import Flagged, Option, OwnVoice, Removed
from bot.domain.phase import Phase, Question
from bot.domain.round import Member
from bot.privacy.anonymise import excerpt
from bot.privacy.language import differs
from bot.privacy.length import stands_out
from bot.privacy.levelling import level
from bot.privacy.masking import mask


def questions_for(phase: Phase, member: Member) -> tuple[Question, ...]:
    """What this member is asked in the phase, in order."""
    return phase.questions_for(member.role) if member.role is not None else phase.questions


def options_of(flow: Flow, question: Question, lang: str) -> tuple[Option, ...]:
    """The choices of a `choice` question, from its list."""
    if question.answer is not AnswerKind.CHOICE or question.list_id is None:
        return ()
    return tuple(Option(item.id, item.text.in_(lang)) for item in flow.item_list(question.list_id).items)


def excerpt_of(turn: Turn, answer: Answer) -> str:
    """The text as it would appear now: identifying words out, the facilitator's masks applied."""
    if answer.option is not None:
        return mask(_label(turn, answer), answer.masks)
    text = _unnamed(turn, answer)
    return mask(text if answer.own_style else level(text, turn.lang), answer.masks)


def _unnamed(turn: Turn, answer: Answer) -> str:
    """The author's own words with what identifies taken out, in the author's own style."""
    parts = [excerpt(piece.text, piece.findings, turn.lang).strip() for piece in sources(answer)]
    return "\n".join(part for part in parts if part)


def sources(answer: Answer) -> tuple[Piece, ...]:
    """What the excerpt is made of: the rewording if there is one, else the messages."""
    return (answer.reworded,) if answer.reworded is not None else answer.pieces


def _label(turn: Turn, answer: Answer) -> str:
    """The words of the chosen option."""
    question = turn.writing.question(answer.question)
    return next(o.label for o in options_of(turn.flow, question, turn.lang) if o.id == answer.option)


def raw_text(turn: Turn, answer: Answer) -> str:
    """What the member wrote, for the member only."""
    if answer.option is not None:
        return _label(turn, answer)
    return "\n".join(piece.text for piece in sources(answer))


def own_voice(turn: Turn, answer: Answer) -> OwnVoice:
    """One text of the preview, with what was taken out and what is telling."""
    phase = turn.writing
    member = turn.member(answer.member)
    ids = [q.id for q in questions_for(phase, member)]
    text = excerpt_of(turn, answer)
    return OwnVoice(
        number=ids.index(answer.question) + 1,
        question=phase.question(answer.question).text.in_(turn.lang),
        text=text,
        removed=tuple(Removed(found.kind, words) for found, words in _findings(answer, Treatment.MASK)),
        flagged=tuple(Flagged(words, found.proposal) for found, words in _findings(answer, Treatment.FLAG)),
        agreed=answer.verdict is Verdict.AGREED,
        masked=bool(answer.masks),
        levelled=answer.option is None and not answer.own_style and _is_levelled(turn, answer),
        long=answer.option is None and stands_out(text),
        other_language=answer.option is None and differs(_unnamed(turn, answer), turn.lang),
    )


def _is_levelled(turn: Turn, answer: Answer) -> bool:
    text = _unnamed(turn, answer)
    return level(text, turn.lang) != text


def _findings(answer: Answer, treatment: Treatment) -> Iterator[tuple[Finding, str]]:
    """What the detector found, with the author's own words."""
    for piece in sources(answer):
        for found in piece.findings:
            if found.treatment is treatment:
                yield found, piece.text[found.start : found.end]


def flags_of(answer: Answer) -> tuple[Flagged, ...]:
    """What still stands in the agreed text and could tell who wrote it, in the words of that text.

    A flagged phrase can overlap a name that was taken out; words that are not in the agreed text are for nobody."""
    flags = []
    for found, words in _findings(answer, Treatment.FLAG):
        if not words.strip():
            continue
        pattern = r"\s+".join(re.escape(word) for word in words.split())
        if (stands := re.search(pattern, answer.agreed or "", re.IGNORECASE)) is not None:
            flags.append(Flagged(stands.group(), found.proposal))
    return tuple(flags)


def answers_of(turn: Turn, member: MemberId) -> tuple[Answer, ...]:
    """The answers of one member that hold something, in the order of the questions."""
    order = [q.id for q in questions_for(turn.writing, turn.member(member))]
    mine = (a for (who, _), a in turn.round.answers.items() if who == member and not a.empty)
    return tuple(sorted((a for a in mine if a.question in order), key=lambda a: order.index(a.question)))


def undecided(turn: Turn, member: MemberId) -> tuple[Answer, ...]:
    return tuple(a for a in answers_of(turn, member) if a.verdict is Verdict.UNDECIDED)


def agreed(turn: Turn, member: MemberId) -> tuple[Answer, ...]:
    return tuple(a for a in answers_of(turn, member) if a.verdict is Verdict.AGREED)


def altered(answer: Answer, **fields: object) -> Answer:
    """A changed answer: the yes to the old text does not hold for the new one."""
    changed = replace(answer, verdict=Verdict.UNDECIDED, agreed=None, named=False)
    return replace(changed, **fields)  # type: ignore[arg-type]  # field names are checked by dataclasses at run time


def with_more(answer: Answer, piece: Piece) -> Answer:
    """The answer with one more message at its end."""
    return altered(answer, pieces=(*sources(answer), piece), reworded=None)


def agree(turn: Turn, answer: Answer) -> None:
    """The author says yes to exactly the text the preview shows."""
    turn.put_answer(replace(answer, verdict=Verdict.AGREED, agreed=excerpt_of(turn, answer)))


def withdraw(turn: Turn, answer: Answer) -> None:
    """Taken back: nothing of the text is kept."""
    turn.forget_acts(answer.member, answer.question)
    turn.put_answer(Answer(answer.member, answer.phase, answer.question, verdict=Verdict.WITHDRAWN))


def blank(member: MemberId, phase: Phase, question: QuestionId) -> Answer:
    return Answer(member, phase.id, question)
