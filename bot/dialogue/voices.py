"""From what a member wrote to what may appear: excerpts, previews, agreement.

The rule of rules: a text appears only if its author said yes to exactly that text. `agree` is the only function
that records a yes, and every change of a text goes through `altered`, which takes the yes away.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from bot.dialogue import candidates
from bot.dialogue.turn import Turn
from bot.domain.answer import Answer, Piece, Verdict
from bot.domain.findings import Finding, Treatment
from bot.domain.flow_terms import Form, Label, PhaseKind, When
from bot.domain.ids import MemberId, QuestionId
from bot.domain.messages.member import Option
from bot.domain.messages.preview import Flagged, OwnVoice, Removed
from bot.domain.phase import Phase, Question
from bot.domain.round import Member
from bot.domain.uses import goes_further
from bot.privacy.anonymise import excerpt
from bot.privacy.language import differs
from bot.privacy.length import stands_out
from bot.privacy.levelling import level
from bot.privacy.masking import mask

_AS_GIVEN: Final = (Form.WORDS, Form.SUMMARY, Form.IMAGE)
"""Forms in which others read or see what somebody gave."""


def questions_for(phase: Phase, member: Member) -> tuple[Question, ...]:
    """What this member is asked in the phase, in order. A talk is one question, whatever is talked about."""
    if phase.kind is PhaseKind.TALK:
        return phase.questions[:1]
    return phase.questions_for(member.role) if member.role is not None else phase.asked


def asked_of(turn: Turn, member: MemberId) -> tuple[Question, ...]:
    """What this member is asked in the phase, or in those of the page, that is being dealt with. Its author sees a
    question under its place here."""
    here = turn.member(member)
    return tuple(question for phase in turn.phases for question in questions_for(phase, here))


def options_of(turn: Turn, question: Question, lang: str | None = None) -> tuple[Option, ...]:
    """What can be picked here: the candidates of a choice, or the question's list; empty where words of one's own are
    asked. `lang`: of the reader, when that is not the round's."""
    if turn.flow.phase_of(question.id).choose is not None:
        return candidates.options(turn, turn.flow.phase_of(question.id))
    if question.list_id is None:
        return ()
    return tuple(
        Option(item.id, item.text.in_(lang or turn.lang)) for item in turn.flow.item_list(question.list_id).items
    )


def words_of_question(turn: Turn, question: QuestionId, lang: str | None = None) -> str:
    """What stands above the words somebody gave to it; above those of a talk, what the talk is called."""
    phase = turn.flow.phase_of(question)
    title = phase.title if phase.kind is PhaseKind.TALK else phase.question(question).text
    return title.in_(lang or turn.lang)


def needs_yes(turn: Turn, phase: Phase) -> bool:
    """Whether words of this phase wait for their author's yes."""
    return goes_further(turn.flow, phase) if phase.kind is PhaseKind.TALK else shows_words(phase)


def shows_words(phase: Phase) -> bool:
    """Whether somebody else will read words of this phase, so that their author sees them first. Counts and averages
    hold no words, and what nobody reads needs no yes."""
    share = phase.share
    if phase.keep_nothing or share is None:
        return False
    now = bool(share.to) and share.when is not When.NEVER and share.form in _AS_GIVEN
    return now or (phase.reuse is not None and phase.reuse.form in _AS_GIVEN)


def number_of(turn: Turn, answer: Answer) -> int:
    """The number of the answer's question, as its author sees it."""
    ids = [question.id for question in asked_of(turn, answer.member)]
    if answer.question not in ids:  # it belongs to another phase than the one that is being dealt with
        here = turn.member(answer.member)
        ids = [question.id for question in questions_for(turn.flow.phase_of(answer.question), here)]
    if answer.question not in ids:  # asked in the role its author had before
        ids = [question.id for question in turn.flow.phase_of(answer.question).questions]
    return ids.index(answer.question) + 1


def excerpt_of(turn: Turn, answer: Answer) -> str:
    """The text as it would appear now: identifying words out, the facilitator's masks applied."""
    text = _unnamed(turn, answer)
    own = text if answer.own_style or not _is_unnamed(turn, answer) else level(text, turn.lang)
    return mask("\n".join(part for part in (picked_words(turn, answer), own) if part), answer.masks)


def _unnamed(turn: Turn, answer: Answer) -> str:
    """The author's own words with what identifies taken out, in the author's own style."""
    parts = [excerpt(piece.text, piece.findings, turn.lang).strip() for piece in sources(answer)]
    return "\n".join(part for part in parts if part)


def sources(answer: Answer) -> tuple[Piece, ...]:
    """What the excerpt is made of: the rewording if there is one, else the messages."""
    return (answer.reworded,) if answer.reworded is not None else answer.pieces


def picked_words(turn: Turn, answer: Answer) -> str:
    """The words of what was picked; on a scale the number itself."""
    labels = {option.id: option.label for option in options_of(turn, turn.flow.question(answer.question))}
    return ", ".join(labels.get(id_, id_) for id_ in answer.picked)


def _is_unnamed(turn: Turn, answer: Answer) -> bool:
    """Whether these words are ever shown without a name: only then are they written like everybody else's."""
    phase = turn.flow.phase_of(answer.question)
    return not phase.named or (phase.reuse is not None and phase.reuse.label is not Label.NAMED)


def raw_text(turn: Turn, answer: Answer) -> str:
    """What the member wrote, for the member only."""
    parts = (picked_words(turn, answer), *(piece.text for piece in sources(answer)))
    return "\n".join(part for part in parts if part)


def own_voice(turn: Turn, answer: Answer) -> OwnVoice:
    """One text of the preview, with what was taken out and what is telling."""
    text, unnamed = excerpt_of(turn, answer), _is_unnamed(turn, answer)
    return OwnVoice(
        number=number_of(turn, answer),
        question=words_of_question(turn, answer.question, turn.lang_of(answer.member)),
        text=text,
        removed=tuple(Removed(found.kind, words) for found, words in _findings(answer, Treatment.MASK)),
        flagged=tuple(Flagged(words, found.proposal) for found, words in _findings(answer, Treatment.FLAG)),
        agreed=answer.verdict is Verdict.AGREED,
        masked=bool(answer.masks),
        levelled=unnamed and not answer.own_style and _is_levelled(turn, answer),
        long=unnamed and not answer.picked and stands_out(text),
        other_language=unnamed and not answer.picked and differs(_unnamed(turn, answer), turn.lang),
        picture=answer.picture,
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
    """The answers of one member there that hold something, in the order of the questions."""
    order = [q.id for q in asked_of(turn, member)]
    mine = (a for (who, _), a in turn.round.answers.items() if who == member and not a.empty)
    return tuple(sorted((a for a in mine if a.question in order), key=lambda a: order.index(a.question)))


def undecided(turn: Turn, member: MemberId) -> tuple[Answer, ...]:
    """Answers that are shown to nobody until their author has said yes or no."""
    asks = {phase.id for phase in turn.phases if needs_yes(turn, phase)}
    return tuple(a for a in answers_of(turn, member) if a.verdict is Verdict.UNDECIDED and a.phase in asks)


def agreed(turn: Turn, member: MemberId) -> tuple[Answer, ...]:
    return tuple(a for a in answers_of(turn, member) if a.verdict is Verdict.AGREED)


def all_answers_of(turn: Turn, member: MemberId) -> tuple[Answer, ...]:
    """The answers of one member in the whole round that hold something, in the order of the flow."""
    order = [question.id for phase in turn.flow.phases for question in phase.questions]
    mine = (a for (who, _), a in turn.round.answers.items() if who == member and not a.empty)
    return tuple(sorted(mine, key=lambda a: order.index(a.question)))


def all_agreed(turn: Turn, member: MemberId) -> tuple[Answer, ...]:
    """Words with a yes, in the whole round. A vote is none: it goes with whoever leaves."""
    words = (a for a in all_answers_of(turn, member) if turn.flow.phase(a.phase).choose is None)
    return tuple(a for a in words if a.verdict is Verdict.AGREED)


def altered(answer: Answer, **fields: Any) -> Answer:
    """A changed answer: the yes to the old text does not hold for the new one."""
    changed = replace(answer, verdict=Verdict.UNDECIDED, agreed=None, agreed_picture=None, named=False)
    return replace(changed, **fields)


def with_more(answer: Answer, piece: Piece) -> Answer:
    """The answer with one more message at its end."""
    return altered(answer, pieces=(*sources(answer), piece), reworded=None)


def agree(turn: Turn, answer: Answer) -> None:
    """The author says yes to exactly the text, and the picture, that the preview shows."""
    turn.put_answer(at_once(turn, answer))


def at_once(turn: Turn, answer: Answer) -> Answer:
    """An answer of which nobody reads the words: it counts as it was given."""
    text = excerpt_of(turn, answer)
    return replace(answer, verdict=Verdict.AGREED, agreed=text, agreed_picture=answer.picture)


def withdraw(turn: Turn, answer: Answer) -> None:
    """Taken back: nothing of the text is kept."""
    turn.forget_acts(answer.member, answer.question)
    turn.put_answer(Answer(answer.member, answer.phase, answer.question, verdict=Verdict.WITHDRAWN))


def blank(turn: Turn, member: MemberId, question: QuestionId) -> Answer:
    return Answer(member, turn.flow.phase_of(question).id, question)
