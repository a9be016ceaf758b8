"""What a member's message means: a plain word, the reply to what is open, or more for an earlier question."""

from dataclasses import replace

from bot.dialogue import leaving
from bot.dialogue.phases import asking, preview, reading, short
from bot.dialogue.turn import Turn
from bot.dialogue.voices import agreed, answers_of, raw_text
from bot.dialogue.words import Word, plain_word
from bot.domain.answer import Answer, Piece
from bot.domain.events import Deleted, Edited, Said
from bot.domain.ids import MemberId, MessageRef, QuestionId
from bot.domain.messages import Confirmation, MemberHelp, MyAnswers, Reason, Receipt, Safety
from bot.domain.round import Alarm, Member, PromptKind, Stage, Standing, Topic

_DECIDABLE = frozenset({Stage.OPEN, Stage.SETTLING, Stage.SHORT, Stage.REVIEW, Stage.APPROVED})
_ALWAYS = frozenset({Word.HELP, Word.STOP, Word.WIPE, Word.MINE, Word.LATER})
_EMPTY_HANDED = frozenset({Word.SKIP, Word.AGREE, Word.YES, Word.NO, Word.BACK})


def said(turn: Turn, event: Said, member: MemberId) -> None:
    """A plain message in the private chat."""
    safety(turn, member, event.urgent)
    here = turn.change(member, last_said=turn.at)
    if here.later_until is not None:
        here = turn.change(member, later_until=None)
        turn.sleep(Alarm.LATER, member)
    word = plain_word(event.text)
    if here.confirm is not None and word not in (Word.HELP, Word.MINE):
        if word in (Word.YES, Word.NO) or event.about == here.confirm.id:
            leaving.sure_said(turn, member, here.confirm, event.text)
            return
        here = turn.change(member, confirm=None)
    if word in _ALWAYS:
        _command(turn, here, word)
    elif here.standing in (Standing.STOPPED, Standing.GONE, Standing.DECLINED):
        _said_outside(turn, here, event, word)
    elif (earlier := _earlier_question(here, event)) is not None and not (event.replied and word):
        _said_to_earlier(turn, here, event, earlier, word)
    elif here.open is not None and event.about is not None and _stale(here, event):
        if word not in _EMPTY_HANDED:
            turn.refuse(member, Reason.CAME_BEFORE)
    else:
        _reply(turn, here, event, word)


def safety(turn: Turn, member: MemberId, urgent: bool) -> None:
    """The fixed help text at words of acute need: at once, once per sitting, and the answer is left as it is."""
    here = turn.member(member)
    pause = turn.charter.windows.silence
    if urgent and (here.safety_at is None or turn.at - here.safety_at > pause):
        turn.change(member, safety_at=turn.at)
        turn.tell(member, Safety(turn.charter.help_lines))


def _earlier_question(here: Member, event: Said) -> QuestionId | None:
    """The question of an earlier prompt that the message belongs to in the chat's own order."""
    if event.about is None or (here.open is not None and event.about == here.open.id):
        return None
    asked = next((a.question for a in here.asked if a.prompt == event.about), None)
    if asked is None or (here.open is not None and here.open.question == asked and not event.replied):
        return None
    return asked


def _stale(here: Member, event: Said) -> bool:
    """The message stood in the chat before what is open now did, and is no reply."""
    assert here.open is not None
    return event.about != here.open.id and not event.replied and here.open.kind is not PromptKind.PREVIEW


def _said_to_earlier(turn: Turn, here: Member, event: Said, question: QuestionId, word: Word | None) -> None:
    open_ = here.open
    if open_ is None and here.finished and not event.replied:
        _reply(turn, here, event, word)
    elif not asking.may_write(turn):
        turn.refuse(here.id, Reason.RELEASED if turn.stage not in _DECIDABLE else Reason.CLOSED)
    elif word is Word.DONE:
        asking.finish(turn, here.id)
    elif word is Word.ADD:
        asking.move_last(turn, here.id)
    elif word is None or event.replied:
        asking.added(turn, here.id, event, question)
    # any other plain word was sent to a question that has been dealt with already: it has had its effect


def _command(turn: Turn, here: Member, word: Word) -> None:
    member = here.id
    if word is Word.HELP:
        turn.tell(member, MemberHelp(turn.charter.help_lines))
    elif word is Word.MINE:
        _my_answers(turn, member)
    elif word is Word.WIPE:
        leaving.ask_sure(turn, member, Topic.WIPE)
    elif word is Word.STOP:
        if here.standing in (Standing.STOPPED, Standing.GONE, Standing.DECLINED):
            turn.tell(member, Confirmation(Receipt.DECLINED))
        else:
            leaving.ask_sure(turn, member, Topic.STOP)
    elif here.open is None:
        turn.refuse(member, Reason.ALL_DONE)
    else:
        reading.postpone(turn, member)


def _my_answers(turn: Turn, member: MemberId) -> None:
    phase, lang = turn.writing, turn.lang
    mine = tuple((phase.question(a.question).text.in_(lang), raw_text(turn, a)) for a in answers_of(turn, member))
    yes = tuple(a.agreed for a in agreed(turn, member) if a.agreed is not None)
    turn.tell(member, MyAnswers(mine, yes))


def _said_outside(turn: Turn, here: Member, event: Said, word: Word | None) -> None:
    """Somebody who said no, or took leave, writes again."""
    if here.open is not None and here.open.topic == Topic.LEAVING:
        leaving.leaving_said(turn, here.id, event.text)
    elif here.standing is Standing.DECLINED and word is Word.YES and turn.stage is Stage.OPEN:
        turn.change(here.id, standing=Standing.IN)
        reading.go_on(turn, here.id)
    elif word is Word.WITHDRAW and here.standing is Standing.STOPPED and turn.stage in _DECIDABLE:
        turn.drop_answers(here.id)
        turn.tell(here.id, Confirmation(Receipt.WITHDRAWN))
    elif word is None:
        turn.refuse(here.id, Reason.NOT_YOURS)


def _reply(turn: Turn, here: Member, event: Said, word: Word | None) -> None:
    """The reply to what is open, or a word after everything is done."""
    member, open_ = here.id, here.open
    if word is Word.ADD:
        asking.move_last(turn, member) if asking.may_write(turn) else turn.refuse(member, Reason.CLOSED)
        return
    if open_ is None:
        _nothing_open(turn, here, event)
        return
    match open_.kind:
        case PromptKind.CONSENT:
            reading.consent_said(turn, member, event.text)
        case PromptKind.ROLE:
            reading.role_said(turn, member, event.text)
        case PromptKind.REQUIREMENT:
            reading.requirement_said(turn, member, open_, event.text)
        case PromptKind.PREVIEW:
            _preview_said(turn, here, event, word)
        case _ if open_.topic == Topic.OWN_NAME:
            short.own_name_said(turn, member, event.text)
        case _ if open_.topic == Topic.HAND_BACK:
            preview.hand_back_said(turn, member, event)
        case _:
            _question_said(turn, here, event, word)


def _preview_said(turn: Turn, here: Member, event: Said, word: Word | None) -> None:
    if word is Word.BACK and asking.may_write(turn):
        turn.change(here.id, finished=True)
        asking.back(turn, here.id)
        return
    preview.said(turn, here.id, event)
    now = turn.member(here.id)
    if now.open is None and not now.finished and turn.stage is Stage.OPEN:
        asking.carry_on(turn, here.id)


def _question_said(turn: Turn, here: Member, event: Said, word: Word | None) -> None:
    assert here.open is not None
    assert here.open.question is not None
    question = here.open.question
    if word is Word.SKIP:
        asking.skip(turn, here.id, question)
    elif word is Word.BACK:
        asking.back(turn, here.id)
    elif word is Word.DONE:
        asking.finish(turn, here.id)
    elif word in (Word.AGREE, Word.WITHDRAW):
        turn.refuse(here.id, Reason.NOTHING_TO_AGREE)
    else:
        asking.answered(turn, here.id, event, question)


def _nothing_open(turn: Turn, here: Member, event: Said) -> None:
    if turn.stage not in _DECIDABLE:
        turn.refuse(here.id, Reason.RELEASED)
    elif here.standing is Standing.IN and here.finished:
        preview.said(turn, here.id, event)
    else:
        turn.refuse(here.id, Reason.CLOSED)


def edited(turn: Turn, event: Edited) -> None:
    """A member changed a message: when it is part of an answer, the answer changes."""
    safety(turn, event.member, event.urgent)
    answer = find(turn, event.member, event.ref)
    if answer is None:
        return
    if asking.may_write(turn) or preview.may_change_in_review(turn, event.member, answer):
        asking.edited(turn, event.member, answer, Piece(event.ref, event.text, event.findings))
    elif turn.stage in _DECIDABLE:
        turn.refuse(event.member, Reason.CLOSED)
    else:
        turn.refuse(event.member, Reason.RELEASED)


def deleted(turn: Turn, event: Deleted) -> None:
    """A message was deleted: those words are withdrawn, until release."""
    answer = find(turn, event.member, event.ref)
    if answer is None:
        return
    if turn.stage not in _DECIDABLE:
        turn.refuse(event.member, Reason.RELEASED)
        return
    if answer.reworded is not None and answer.reworded.ref == event.ref:
        rest: tuple[Piece, ...] = ()
    else:
        rest = tuple(piece for piece in answer.pieces if piece.ref != event.ref)
    before = Answer(answer.member, answer.phase, answer.question, masks=answer.masks)
    turn.put_answer(replace(before, pieces=rest))
    if rest and asking.may_write(turn):
        asking.changed(turn, event.member, Receipt.DELETED)
        return
    turn.tell(event.member, Confirmation(Receipt.DELETED))
    preview.settle_after_change(turn, event.member)


def find(turn: Turn, member: MemberId, ref: MessageRef) -> Answer | None:
    """The answer of this member that the message is part of; nobody else's is ever looked at."""
    for (who, _), answer in turn.round.answers.items():
        if who != member:
            continue
        pieces = (*answer.pieces, *((answer.reworded,) if answer.reworded else ()))
        if any(piece.ref == ref for piece in pieces):
            return answer
    return None
