"""*Zo kom je in beeld*: the author sees the text as it would appear, and says yes, changes it or takes it back."""

from dataclasses import replace
from datetime import datetime

from bot.dialogue.turn import Turn
from bot.dialogue.voices import (
    agree,
    agreed,
    altered,
    answers_of,
    blank,
    own_voice,
    questions_for,
    undecided,
    withdraw,
)
from bot.dialogue.words import Word, numbered, plain_word, says_something, withdraw_number
from bot.domain.answer import Answer, Piece
from bot.domain.events import Said
from bot.domain.findings import Finding
from bot.domain.ids import MemberId
from bot.domain.messages import (
    Confirmation,
    HandBackQuestion,
    Preview,
    PreviewWhy,
    Reason,
    Receipt,
)
from bot.domain.round import Alarm, PromptKind, Stage, Topic

_LONGEST = 4000
_TEXT_STAGES = frozenset({Stage.OPEN, Stage.SETTLING})
_DECISION_STAGES = frozenset({Stage.OPEN, Stage.SETTLING, Stage.SHORT, Stage.REVIEW, Stage.APPROVED})


def show(turn: Turn, member: MemberId, why: PreviewWhy) -> None:
    """One prompt for the whole phase; nothing left to decide or to show ends it."""
    if not answers_of(turn, member):
        turn.close_prompt(member)
        turn.tell(member, Confirmation(Receipt.NOTHING_WRITTEN))
        return
    turn.ask_member(member, message(turn, member, why), turn.prompt(PromptKind.PREVIEW))


def message(turn: Turn, member: MemberId, why: PreviewWhy) -> Preview:
    voices = answers_of(turn, member)
    if why is PreviewWhy.MASKED:
        voices = undecided(turn, member)
    return Preview(tuple(own_voice(turn, answer) for answer in voices), why, until(turn))


def until(turn: Turn) -> datetime | None:
    """When the choice becomes final, if that is fixed already."""
    ends = (Alarm.PREVIEW_END, Alarm.SECOND_LOOK)
    return next((t.at for alarm in ends for t in turn.course.timers if t.alarm is alarm), None)


def said(turn: Turn, member: MemberId, event: Said) -> None:
    """A message while the preview is open, or after it."""
    if turn.stage not in _DECISION_STAGES:
        turn.refuse(member, Reason.RELEASED)
        return
    word = plain_word(event.text)
    waiting = undecided(turn, member)
    if word in (Word.AGREE, Word.YES):
        _say_yes(turn, member, event, waiting)
    elif (which := withdraw_number(event.text)) is not None:
        _take_back(turn, member, tuple(a for a in answers_of(turn, member) if _number(turn, a) == which))
    elif word is Word.WITHDRAW:
        _take_back(turn, member, answers_of(turn, member))
    elif word is Word.NO:
        turn.refuse(member, Reason.PREVIEW_NO)
    elif (found := numbered(event.text)) is not None:
        _reword(turn, member, event, *found)
    elif len(answers_of(turn, member)) == 1 and turn.member(member).open is not None:
        _reword(turn, member, event, _number(turn, answers_of(turn, member)[0]), 0)
    else:
        turn.refuse(member, Reason.WHICH_VOICE if waiting else Reason.ALL_DONE)


def _say_yes(turn: Turn, member: MemberId, event: Said, waiting: tuple[Answer, ...]) -> None:
    here = turn.member(member)
    if not waiting or here.open is None or here.open.kind is not PromptKind.PREVIEW:
        turn.refuse(member, Reason.NOTHING_TO_AGREE)
        return
    if event.about != here.open.id:
        return  # a yes that stood in the chat before this text did: it was said to another text
    for answer in waiting:
        agree(turn, answer)
    turn.change(member, open=None)
    turn.tell(member, Confirmation(Receipt.AGREED))
    next_hand_back(turn, member)


def _take_back(turn: Turn, member: MemberId, chosen: tuple[Answer, ...]) -> None:
    if not chosen:
        turn.refuse(member, Reason.NO_SUCH_NUMBER)
        return
    for answer in chosen:
        withdraw(turn, answer)
    turn.tell(member, Confirmation(Receipt.WITHDRAWN))
    settle_after_change(turn, member)


def settle_after_change(turn: Turn, member: MemberId) -> None:
    """After something was taken back: nothing left to decide closes the preview."""
    here = turn.member(member)
    if here.open is not None and here.open.kind is PromptKind.PREVIEW and not undecided(turn, member):
        turn.close_prompt(member)
        next_hand_back(turn, member)


def _reword(turn: Turn, member: MemberId, event: Said, which: int, start: int) -> None:
    """A new text of the author's own, from `start` in the message; it needs a new yes."""
    answer = _at_number(turn, member, which)
    if answer is None or (answer.empty and turn.stage not in _TEXT_STAGES):
        turn.refuse(member, Reason.NO_SUCH_NUMBER)
        return
    if turn.stage not in _TEXT_STAGES and not may_change_in_review(turn, member, answer):
        turn.refuse(member, Reason.CLOSED)
        return
    text = event.text[start:]
    if not says_something(text) or len(text) > _LONGEST:
        too_long = len(text) > _LONGEST
        turn.refuse(member, Reason.TOO_LONG if too_long else Reason.EMPTY, limit=_LONGEST if too_long else None)
        return
    piece = Piece(event.ref, text, shifted(event.findings, start))
    turn.put_answer(altered(answer, reworded=piece))
    show(turn, member, PreviewWhy.CHANGED)


def may_change_in_review(turn: Turn, member: MemberId, answer: Answer) -> bool:
    """During the review a text changes only where the facilitator asked for it, and is looked at once more."""
    review = turn.course.review
    if review is None or not turn.has_timer(Alarm.SECOND_LOOK):
        return False
    return any(act.member == member and act.question == answer.question for act in review.acts)


def next_hand_back(turn: Turn, member: MemberId) -> None:
    """The facilitator's questions to this author come one by one, each when the one before is settled."""
    here = turn.member(member)
    if here.open is not None or not here.hand_backs:
        return
    first, *rest = here.hand_backs
    turn.change(member, hand_backs=tuple(rest))
    answer = turn.answer(member, first.question)
    if answer is None or answer.empty:
        next_hand_back(turn, member)
        return
    asked = HandBackQuestion(first.words, own_voice(turn, answer))
    turn.ask_member(member, asked, turn.prompt(PromptKind.TEXT, first.question, Topic.HAND_BACK))


def hand_back_said(turn: Turn, member: MemberId, event: Said) -> None:
    """The author's reply to the facilitator's question: a new text, or *overslaan* to leave it as it was."""
    here = turn.member(member)
    assert here.open is not None
    assert here.open.question is not None
    word = plain_word(event.text)
    if word in (Word.SKIP, Word.NO, Word.DONE, Word.AGREE):
        turn.change(member, open=None)
        turn.tell(member, Confirmation(Receipt.HAND_BACK_KEPT))
        next_hand_back(turn, member)
        return
    answer = turn.answer(member, here.open.question)
    assert answer is not None
    _reword(turn, member, event, _number(turn, answer), 0)


def shifted(findings: tuple[Finding, ...], start: int) -> tuple[Finding, ...]:
    """The findings of a text of which the first `start` code points were cut off."""
    return tuple(replace(f, start=f.start - start, end=f.end - start) for f in findings if f.start >= start)


def all_agreed(turn: Turn, member: MemberId) -> bool:
    return bool(agreed(turn, member)) and not undecided(turn, member)


def _number(turn: Turn, answer: Answer) -> int:
    ids = [q.id for q in questions_for(turn.writing, turn.member(answer.member))]
    return ids.index(answer.question) + 1


def _at_number(turn: Turn, member: MemberId, which: int) -> Answer | None:
    questions = questions_for(turn.writing, turn.member(member))
    if not 1 <= which <= len(questions):
        return None
    question = questions[which - 1].id
    return turn.answer(member, question) or blank(member, turn.writing, question)
