"""Phase kind `ask`: one question at a time; the next plain message is the answer, the next question is the receipt."""

from dataclasses import replace

from bot.dialogue.phases import outside, pacing, pictures, preview
from bot.dialogue.phases.answering import PROMPTS, Given, read, takes_words, unfit
from bot.dialogue.presence import words_for
from bot.dialogue.stopping import too_late
from bot.dialogue.turn import Turn
from bot.dialogue.voices import (
    altered,
    answers_of,
    at_once,
    blank,
    options_of,
    questions_for,
    raw_text,
    shows_words,
    sources,
    with_more,
)
from bot.domain.answer import Answer, Piece, Verdict
from bot.domain.events import Said, Showed
from bot.domain.ids import MemberId, QuestionId
from bot.domain.messages.member import AskQuestion, Confirmation, PhaseOpening, Receipt
from bot.domain.messages.preview import PreviewWhy
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.scale import Scale
from bot.domain.phase import Question
from bot.domain.round import ENDED, Asked, OpenPrompt, PromptKind
from bot.domain.run import Step


def begin(turn: Turn, member: MemberId) -> None:
    """The first question of the phase, with what people read at its start."""
    here = turn.member(member)
    been = here.been if here.phase is None else (*here.been, here.phase)
    turn.change(member, phase=turn.phase.id, been=been, position=0, finished=False, skipped=(), revisits=None)
    outside.tell(turn, member)
    _ask_next(turn, member, opening=True)


def answered(turn: Turn, member: MemberId, said: Said | Showed, question: QuestionId) -> None:
    """A message that answers the open question."""
    asked = turn.phase.question(question)
    given = read(turn, asked, pictures.piece_of(said))
    if isinstance(given, Refusal):
        turn.tell(member, given)
        return
    if given.unknown:
        turn.drop_answer(member, question)
    elif not turn.phase.keep_nothing:
        before = None if turn.member(member).revisits == question else turn.answer(member, question)
        _keep(turn, member, asked, given, before)
    if pictures.wants_description(turn, given.piece):
        pictures.ask_description(turn, member, question)
    else:
        advance(turn, member, question, receipt=True)


def described(turn: Turn, member: MemberId, said: Said, question: QuestionId) -> None:
    """Words that tell what there is to see in the picture that was just kept."""
    answer = turn.answer(member, question)
    if answer is None or answer.picture is None:  # deleted meanwhile: it is asked again
        answered(turn, member, said, question)
    elif (why := unfit(said.text)) is not None:
        turn.tell(member, why)
    else:
        turn.put_answer(pictures.taken(answer, pictures.piece_of(said)))
        advance(turn, member, question, receipt=True)


def _keep(turn: Turn, member: MemberId, question: Question, given: Given, before: Answer | None) -> None:
    """Take what was given into the answer: words come after those that stand there, what is picked replaces it."""
    if pictures.takes_picture(question):
        new = pictures.taken(before or blank(turn, member, question.id), given.piece)
    elif before is None or before.empty:
        new = altered(before or blank(turn, member, question.id), pieces=(given.piece,), picked=given.picked)
    elif takes_words(question):
        new = with_more(before, given.piece)
    else:
        new = altered(before, pieces=(given.piece,), picked=given.picked, reworded=None)
    turn.put_answer(new if shows_words(turn.flow.phase_of(question.id)) else at_once(turn, new))


def may_change(turn: Turn, answer: Answer | None) -> bool:
    """Whether text is taken here: anything while the phase is open, and after it closed, while the previews are
    decided on, changes to what stands there already."""
    if turn.step is Step.OPEN:
        return True
    return turn.step is Step.SETTLING and turn.phase.choose is None and answer is not None and not answer.empty


def added(turn: Turn, member: MemberId, said: Said | Showed, question: QuestionId) -> None:
    """A message that belongs to an earlier question: a reply to it, or sent before the next one stood in the chat."""
    kept = turn.answer(member, question)
    if not may_change(turn, kept):
        turn.refuse(member, too_late(turn) if turn.stage in ENDED else Reason.CLOSED)
    else:
        _add(turn, member, said, question)


def _add(turn: Turn, member: MemberId, said: Said | Showed, question: QuestionId) -> None:
    asked = turn.flow.question(question)
    given = read(turn, asked, pictures.piece_of(said), describes=pictures.has_picture(turn.answer(member, question)))
    if isinstance(given, Refusal):
        turn.tell(member, given)
    elif not given.unknown:
        _keep(turn, member, asked, given, turn.answer(member, question))
        _unskip(turn, member, question)
        replaced = Receipt.PICTURE_REPLACED if given.piece.picture is not None else Receipt.EDITED
        changed(turn, member, Receipt.ADDED if takes_words(asked) else replaced)


def changed(turn: Turn, member: MemberId, receipt: Receipt) -> None:
    """After a change to a kept answer: the preview again for whoever has come that far (a yes to the old one must not
    count for the new text), else a short receipt."""
    here = turn.member(member)
    shown = here.open is not None and here.open.kind is PromptKind.PREVIEW
    words = any(shows_words(phase) for phase in turn.phases)
    if words and (here.finished or shown or turn.step is not Step.OPEN):
        preview.show(turn, member, PreviewWhy.CHANGED)
    else:
        turn.tell(member, Confirmation(receipt))


def skip(turn: Turn, member: MemberId, question: QuestionId) -> None:
    """*overslaan*: fine. What was written there before (after *terug*) stays."""
    here = turn.member(member)
    if here.revisits is None and question not in here.skipped:
        turn.change(member, skipped=(*here.skipped, question))
    advance(turn, member, question, receipt=False)


def back(turn: Turn, member: MemberId) -> None:
    """*terug*: the question before comes again; the next text replaces what stood there."""
    here = turn.member(member)
    ids = [q.id for q in questions_for(turn.phase, here)]
    now = ids.index(here.revisits) if here.revisits is not None else here.position
    if now == 0:
        turn.refuse(member, Reason.NOTHING_BEFORE)
        return
    before = ids[now - 1]
    turn.change(member, revisits=before)
    _ask(turn, member, before, receipt=False)


def carry_on(turn: Turn, member: MemberId) -> None:
    """After a preview that came before the questions were through (with the last reminder): the next question."""
    _ask_next(turn, member)


def finish(turn: Turn, member: MemberId) -> None:
    """Everything asked, or *klaar*: to the preview in the same sitting."""
    turn.change(member, finished=True, revisits=None)
    if not shows_words(turn.phase):
        turn.change(member, open=None)
        turn.tell(member, Confirmation(Receipt.THANKS))
    elif answers_of(turn, member):
        preview.show(turn, member, PreviewWhy.FIRST)
    else:
        turn.change(member, open=None)
        turn.tell(member, Confirmation(Receipt.NOTHING_WRITTEN))


def move_last(turn: Turn, member: MemberId) -> None:
    """*erbij*: the last message belongs to the question before the one it answered."""
    here = turn.member(member)
    ids = [q.id for q in questions_for(turn.phase, here)]
    last = _last_answered(turn, member, ids)
    target = ids[ids.index(last.question) - 1] if last is not None and last.question != ids[0] else None
    if last is None or target is None or not (_takes_text(turn, last.question) and _takes_text(turn, target)):
        turn.refuse(member, Reason.NOTHING_TO_MOVE)
        return
    *rest, moved = sources(last)
    earlier = turn.answer(member, target) or blank(turn, member, target)
    turn.put_answer(with_more(earlier, moved))
    _unskip(turn, member, target)
    turn.put_answer(altered(last, pieces=tuple(rest), reworded=None))
    if rest or here.finished:
        changed(turn, member, Receipt.MOVED)
        return
    turn.tell(member, Confirmation(Receipt.MOVED))
    turn.change(member, position=ids.index(last.question), revisits=None)
    _ask(turn, member, last.question, receipt=False)


def _takes_text(turn: Turn, question: QuestionId) -> bool:
    return takes_words(turn.phase.question(question))


def edited(turn: Turn, member: MemberId, answer: Answer, new: Piece) -> None:
    """The member changed a message that is part of an answer."""
    describes = pictures.has_picture(replace(answer, pieces=pictures.left_without(answer, new.ref)))
    given = read(turn, turn.flow.question(answer.question), new, describes=describes)
    if isinstance(given, Refusal):
        turn.tell(member, given)
        return
    if answer.reworded is not None and answer.reworded.ref == new.ref:
        changed_answer = altered(answer, reworded=given.piece, picked=given.picked)
    else:
        pieces = tuple(given.piece if piece.ref == new.ref else piece for piece in answer.pieces)
        changed_answer = altered(answer, pieces=pieces, picked=given.picked)
    phase = turn.flow.phase_of(answer.question)
    turn.put_answer(changed_answer if shows_words(phase) else at_once(turn, changed_answer))
    changed(turn, member, Receipt.EDITED)


def question_message(
    turn: Turn, member: MemberId, question: QuestionId, *, receipt: bool, opening: bool
) -> AskQuestion:
    """One question as this member sees it."""
    here = turn.member(member)
    questions = questions_for(turn.phase, here)
    ids = [q.id for q in questions]
    asked, lang = questions[ids.index(question)], turn.lang_of(member)
    kept = turn.answer(member, question)
    return AskQuestion(
        question=question,
        text=words_for(turn, member, asked),
        index=ids.index(question) + 1,
        of=len(ids),
        kind=PROMPTS[asked.answer],
        options=options_of(turn, asked, lang),
        scale=_scale(asked, lang),
        words=asked.words,
        receipt=receipt,
        of_members=turn.phase.choose is not None and turn.phase.choose.from_phase is not None,
        opening=_opening(turn, member) if opening else None,
        earlier=raw_text(turn, kept) if here.revisits == question and kept and not kept.empty else None,
    )


def _scale(question: Question, lang: str) -> Scale | None:
    if question.min is None or question.max is None or question.low is None or question.high is None:
        return None
    return Scale(question.min, question.max, question.low.in_(lang), question.high.in_(lang))


def question_again(turn: Turn, member: MemberId, prompt: OpenPrompt) -> AskQuestion:
    """The open question once more, for a reminder or after *later*."""
    assert prompt.question is not None
    return question_message(turn, member, prompt.question, receipt=False, opening=False)


def _ask_next(turn: Turn, member: MemberId, *, receipt: bool = False, opening: bool = False) -> None:
    here = turn.member(member)
    questions = questions_for(turn.phase, here)
    if here.position >= len(questions):
        finish(turn, member)
        return
    if not pacing.has_come(turn, here):
        turn.change(member, open=None)
        comes = pacing.comes_at(turn, questions[here.position])
        turn.tell(member, Confirmation(Receipt.MORE_LATER, comes + turn.stood if comes else None))
        return
    _ask(turn, member, questions[here.position].id, receipt=receipt, opening=opening)


def ask_anew(turn: Turn, member: MemberId, question: QuestionId) -> None:
    """What was given to the question is gone before the next one came: it comes again."""
    _ask(turn, member, question, receipt=False)


def _ask(turn: Turn, member: MemberId, question: QuestionId, *, receipt: bool, opening: bool = False) -> None:
    message = question_message(turn, member, question, receipt=receipt, opening=opening)
    prompt = turn.prompt(message.kind, question)
    turn.change(member, asked=(*turn.member(member).asked, Asked(prompt.id, question)))
    turn.ask_member(member, message, prompt)


def advance(turn: Turn, member: MemberId, question: QuestionId, *, receipt: bool) -> None:
    """The question is dealt with: on to the next."""
    here = turn.member(member)
    if here.finished:
        finish(turn, member) if not shows_words(turn.phase) else _preview_again(turn, member)
        return
    if here.revisits is None:
        turn.change(member, position=here.position + 1)
    else:
        turn.change(member, revisits=None)
        _unskip(turn, member, question)
    _ask_next(turn, member, receipt=receipt)


def _preview_again(turn: Turn, member: MemberId) -> None:
    turn.change(member, revisits=None)
    preview.show(turn, member, PreviewWhy.CHANGED)


def _unskip(turn: Turn, member: MemberId, question: QuestionId) -> None:
    here = turn.member(member)
    answer = turn.answer(member, question)
    if question in here.skipped and answer is not None and not answer.empty:
        turn.change(member, skipped=tuple(q for q in here.skipped if q != question))


def _opening(turn: Turn, member: MemberId) -> PhaseOpening:
    phase, lang = turn.phase, turn.lang_of(member)
    why = phase.share.why if phase.share else None
    return PhaseOpening(
        flow=turn.flow,
        phase=phase.id,
        min_voices=turn.min_voices,
        title=phase.title.in_(lang),
        rules=tuple(words_for(turn, member, rule) for rule in turn.flow.rules),
        help_lines=turn.charter.help_lines,
        why=why.in_(lang) if why else None,
    )


def _last_answered(turn: Turn, member: MemberId, order: list[QuestionId]) -> Answer | None:
    """The answer that the member's latest message went into: the furthest one before the open question."""
    here = turn.member(member)
    before = order[: here.position] if not here.finished else order
    mine = (turn.answer(member, q) for q in reversed(before))
    return next((a for a in mine if a is not None and not a.empty and a.verdict is not Verdict.WITHDRAWN), None)
