"""*Zo kom je in beeld*: the author sees the text as it would appear, and says yes, changes it or takes it back."""

from datetime import datetime

from bot.dialogue.phases import approving, labelling, pictures
from bot.dialogue.phases.answering import read, shifted, takes_words
from bot.dialogue.phases.shown import label_told
from bot.dialogue.stopping import too_late
from bot.dialogue.turn import Turn
from bot.dialogue.voices import (
    agree,
    altered,
    answers_of,
    asked_of,
    blank,
    number_of,
    own_voice,
    undecided,
    withdraw,
)
from bot.dialogue.words import Word, numbered, plain_word
from bot.domain.answer import Answer, Piece
from bot.domain.events import Said
from bot.domain.ids import MemberId, QuestionId
from bot.domain.messages.member import Confirmation, Receipt
from bot.domain.messages.preview import HandBackQuestion, Preview, PreviewWhy
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.round import ENDED, Alarm, PromptKind, Topic
from bot.domain.run import Step


def show(turn: Turn, member: MemberId, why: PreviewWhy) -> None:
    """One prompt for the whole phase; nothing left to decide or to show ends it."""
    if not answers_of(turn, member):
        turn.close_prompt(member)
        turn.tell(member, Confirmation(Receipt.NOTHING_WRITTEN))
        return
    turn.ask_member(member, message(turn, member, why), turn.prompt(PromptKind.PREVIEW))


def message(turn: Turn, member: MemberId, why: PreviewWhy) -> Preview:
    voices = tuple(own_voice(turn, answer) for answer in _in_preview(turn, member))
    return Preview(voices, why, until(turn), label_told(turn, member))


def shown(turn: Turn, member: MemberId) -> tuple[Answer, ...]:
    """The texts in the open preview; empty when none is open."""
    open_ = turn.member(member).open
    return _in_preview(turn, member) if open_ is not None and open_.kind is PromptKind.PREVIEW else ()


def waiting(turn: Turn, member: MemberId) -> tuple[Answer, ...]:
    """The texts this member may still say yes to: those without a decision, and during the review only where the
    facilitator asked for something; what was left undecided when the writing closed stays out."""
    texts = undecided(turn, member)
    if turn.step is Step.REVIEW:
        return tuple(answer for answer in texts if may_change_in_review(turn, member, answer))
    return texts


def _in_preview(turn: Turn, member: MemberId) -> tuple[Answer, ...]:
    """Everything the member wrote; during the review only what waits for a new yes."""
    return waiting(turn, member) if turn.step is Step.REVIEW else answers_of(turn, member)


def until(turn: Turn) -> datetime | None:
    """When the choice becomes final, if that is fixed already."""
    if turn.course.paused_at is not None:
        return None
    return turn.moment(Alarm.PREVIEW_END) or turn.moment(Alarm.SECOND_LOOK)


def said(turn: Turn, member: MemberId, event: Said) -> None:
    """A message while the preview is open, or after it."""
    if turn.stage in ENDED:
        turn.refuse(member, too_late(turn))
        return
    word = plain_word(event.text)
    single = shown(turn, member)
    if word in (Word.AGREE, Word.YES):
        _say_yes(turn, member, event)
    elif word is Word.OWN_STYLE:
        _own_style(turn, member)
    elif word is Word.NO:
        turn.refuse(member, Reason.PREVIEW_NO)
    elif (found := numbered(event.text)) is not None:
        _reword(turn, member, event, *found)
    elif len(single) == 1:
        _reword(turn, member, event, number_of(turn, single[0]), 0)
    else:
        turn.refuse(member, Reason.WHICH_VOICE if waiting(turn, member) else Reason.ALL_DONE)


def _say_yes(turn: Turn, member: MemberId, event: Said) -> None:
    """A yes to exactly what the open preview shows; said to an earlier text it is no yes to this one."""
    here = turn.member(member)
    texts = waiting(turn, member)
    if not texts or here.open is None or here.open.kind is not PromptKind.PREVIEW:
        turn.refuse(member, Reason.NOTHING_TO_AGREE)
        return
    if event.about != here.open.id:
        turn.refuse(member, Reason.CAME_BEFORE)
        return
    for answer in texts:
        agree(turn, answer)
    turn.change(member, open=None)
    if turn.step is Step.APPROVAL:
        approving.approve(turn, member)
        return
    if turn.page is None and labelling.is_due(turn, member):
        labelling.ask(turn, member)
        return
    turn.tell(member, Confirmation(Receipt.AGREED))
    next_hand_back(turn, member)


def _own_style(turn: Turn, member: MemberId) -> None:
    """*eigen stijl*: the texts as written, capitals and all; said again it is undone. It needs a new yes."""
    texts = answers_of(turn, member)
    if turn.step not in (Step.OPEN, Step.SETTLING) or not texts:
        turn.refuse(member, Reason.CLOSED if texts else Reason.ALL_DONE)
        return
    own = not all(answer.own_style for answer in texts)
    for answer in texts:
        turn.put_answer(altered(answer, own_style=own))
    show(turn, member, PreviewWhy.CHANGED)


def numbered_voices(turn: Turn, member: MemberId, which: int) -> tuple[Answer, ...]:
    """The text at this number, if there is one."""
    return tuple(answer for answer in answers_of(turn, member) if number_of(turn, answer) == which)


def take_back(turn: Turn, member: MemberId, chosen: tuple[Answer, ...]) -> None:
    """*intrekken*: these texts are gone."""
    for answer in chosen:
        withdraw(turn, answer)
    turn.tell(member, Confirmation(Receipt.WITHDRAWN))
    settle_after_change(turn, member)


def settle_after_change(turn: Turn, member: MemberId) -> None:
    """After something was taken back: what asks about texts that are no longer there is closed."""
    here = turn.member(member)
    if here.open is None:
        return
    if here.open.kind is PromptKind.PREVIEW:
        over = not waiting(turn, member)
    elif here.open.topic == Topic.OWN_NAME:
        over = not answers_of(turn, member)
    elif here.open.topic == Topic.HAND_BACK:
        over = all(asked.question != here.open.question for asked in here.hand_backs)
    else:
        over = False
    if over:
        turn.close_prompt(member)
        next_hand_back(turn, member)


def _reword(turn: Turn, member: MemberId, event: Said, which: int, start: int) -> None:
    """A new text of the author's own, from `start` in the message; it needs a new yes."""
    questions = asked_of(turn, member)
    if not 1 <= which <= len(questions):
        turn.refuse(member, Reason.NO_SUCH_NUMBER)
        return
    piece = Piece(event.ref, event.text[start:], shifted(event.findings, start))
    take_new(turn, member, questions[which - 1].id, piece)


def take_new(turn: Turn, member: MemberId, question: QuestionId, piece: Piece) -> None:
    """Something else of the author's own in place of what the preview shows."""
    answer = turn.answer(member, question) or blank(turn, member, question)
    if not _may_reword(turn, member, answer):
        turn.refuse(member, Reason.NO_SUCH_NUMBER if answer.empty else Reason.CLOSED)
    else:
        _take_new(turn, member, answer, piece)


def _take_new(turn: Turn, member: MemberId, answer: Answer, piece: Piece) -> None:
    question = turn.flow.question(answer.question)
    given = read(turn, question, piece, describes=pictures.has_picture(answer))
    if isinstance(given, Refusal):
        turn.tell(member, given)
        return
    if takes_words(question):
        turn.put_answer(altered(answer, reworded=given.piece))
    elif pictures.takes_picture(question):
        turn.put_answer(pictures.taken(answer, given.piece))
    else:
        turn.put_answer(altered(answer, pieces=(given.piece,), picked=given.picked, reworded=None))
    show(turn, member, PreviewWhy.CHANGED)


def _may_reword(turn: Turn, member: MemberId, answer: Answer) -> bool:
    if turn.step is Step.OPEN:
        return True
    if answer.empty:
        return False
    return turn.step in (Step.SETTLING, Step.APPROVAL) or may_change_in_review(turn, member, answer)


def may_change_in_review(turn: Turn, member: MemberId, answer: Answer) -> bool:
    """During the review a text changes only where the facilitator asked for it, and is looked at once more."""
    review = turn.review
    if review is None or not turn.has_timer(Alarm.SECOND_LOOK):
        return False
    return any(act.member == member and act.question == answer.question for act in review.acts)


def next_hand_back(turn: Turn, member: MemberId) -> None:
    """The facilitator's questions to this author come one by one, each when the one before is settled."""
    here = turn.member(member)
    if here.open is None and here.hand_backs:
        prompt = turn.prompt(PromptKind.TEXT, here.hand_backs[0].question, Topic.HAND_BACK)
        turn.ask_member(member, hand_back_question(turn, member), prompt)


def hand_back_question(turn: Turn, member: MemberId) -> HandBackQuestion:
    """The first question that waits. A text that is taken back takes its questions along, so there is a voice."""
    first = turn.member(member).hand_backs[0]
    answer = turn.answer(member, first.question)
    assert answer is not None
    return HandBackQuestion(first.words, own_voice(turn, answer))


def hand_back_said(turn: Turn, member: MemberId, event: Said) -> None:
    """The author's reply to the facilitator's question: a new text, or *akkoord* to leave it as it was."""
    here = turn.member(member)
    first = here.hand_backs[0]
    answer = turn.answer(member, first.question)
    assert answer is not None
    if plain_word(event.text) in (Word.SKIP, Word.NO, Word.YES, Word.DONE, Word.AGREE, Word.BACK):
        turn.change(member, open=None, hand_backs=here.hand_backs[1:])
        turn.tell(member, Confirmation(Receipt.HAND_BACK_KEPT))
        next_hand_back(turn, member)
        return
    take_hand_back(turn, member, pictures.piece_of(event))


def take_hand_back(turn: Turn, member: MemberId, piece: Piece) -> None:
    """Something else in place of what the facilitator asked about: then the question is answered."""
    here = turn.member(member)
    question = here.hand_backs[0].question
    before = turn.answer(member, question)
    take_new(turn, member, question, piece)
    if turn.answer(member, question) != before:
        turn.change(member, hand_backs=here.hand_backs[1:])
