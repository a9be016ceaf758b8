"""A member edits or deletes an earlier message: the answer it is part of changes with it."""

from dataclasses import replace

from bot.dialogue import repeating, unsure
from bot.dialogue.phases import agree_replies, asking, keeping, pictures, preview, relay
from bot.dialogue.phases.answering import shifted
from bot.dialogue.phases.plan import replying as plan
from bot.dialogue.phases.talking import is_talk
from bot.dialogue.safety import safety
from bot.dialogue.sequence import run_of_words
from bot.dialogue.stopping import too_late
from bot.dialogue.turn import Turn
from bot.dialogue.voices import number_of
from bot.dialogue.words import numbered
from bot.domain.answer import Answer, Piece
from bot.domain.events import Deleted, Edited
from bot.domain.ids import MemberId, MessageRef
from bot.domain.messages.member import Confirmation, Receipt
from bot.domain.messages.refusal import Reason
from bot.domain.round import ENDED, PromptKind, Standing, Topic


def edited(turn: Turn, event: Edited) -> None:
    """A member changed a message: when it is part of an answer, the answer changes."""
    answer = find(turn, event.member, event.ref)
    safety(turn, event.member, event.urgent)
    if answer is None:
        _waits_no_more(turn, event.member, event.ref)
        relay.edited(turn, event)
        agree_replies.edited(turn, event)
        plan.edited(turn, event)
        return
    turn.look_at(run_of_words(turn, answer.phase))
    if turn.stage in ENDED:
        turn.refuse(event.member, too_late(turn))
    elif turn.member(event.member).standing is not Standing.IN:
        turn.refuse(event.member, Reason.NO_ROUND)
    elif is_talk(turn.flow.phase(answer.phase)):
        keeping.edited(turn, answer, _as_piece(turn, answer, event))
    elif asking.may_change(turn, answer) or preview.may_change_in_review(turn, event.member, answer):
        asking.edited(turn, event.member, answer, _as_piece(turn, answer, event))
    else:
        turn.refuse(event.member, Reason.CLOSED)


def _waits_no_more(turn: Turn, member: MemberId, ref: MessageRef) -> None:
    """A message of which was asked whether it is an answer is no longer what it was: the question stands again."""
    here = turn.member(member)
    if here.unsure is not None and here.unsure.piece.ref == ref:
        unsure.forget(turn, here)
        repeating.repeat(turn, member)


def _as_piece(turn: Turn, answer: Answer, event: Edited) -> Piece:
    """What the message says now. The number in front of a new text of the preview is no part of it."""
    found = numbered(event.text)
    rewords = answer.reworded is not None and answer.reworded.ref == event.ref
    rewords = rewords or pictures.takes_picture(turn.flow.question(answer.question))
    start = found[1] if rewords and found is not None and found[0] == number_of(turn, answer) else 0
    return Piece(event.ref, event.text[start:], shifted(event.findings, start), event.picture)


def deleted(turn: Turn, event: Deleted) -> None:
    """A message was deleted: those words are withdrawn, until release."""
    answer = find(turn, event.member, event.ref)
    if answer is None:
        _waits_no_more(turn, event.member, event.ref)
        relay.deleted(turn, event)
        agree_replies.deleted(turn, event)
        plan.deleted(turn, event)
        return
    turn.look_at(run_of_words(turn, answer.phase))
    if turn.stage in ENDED:
        turn.refuse(event.member, too_late(turn))
        return
    if is_talk(turn.flow.phase(answer.phase)):
        keeping.deleted(turn, answer, event.ref)
        return
    if answer.reworded is not None and answer.reworded.ref != event.ref:
        # the new text stands by itself: only what it came from goes
        turn.put_answer(replace(answer, pieces=pictures.left_without(answer, event.ref)))
        turn.tell(event.member, Confirmation(Receipt.DELETED))
        return
    rest = () if answer.reworded is not None else pictures.left_without(answer, event.ref)
    turn.forget_acts(event.member, answer.question)
    turn.put_answer(Answer(answer.member, answer.phase, answer.question, rest, masks=answer.masks if rest else ()))
    here = turn.member(event.member)
    shown = here.open is not None and here.open.kind is PromptKind.PREVIEW
    if rest and here.standing is Standing.IN and (shown or asking.may_change(turn, answer)):
        asking.changed(turn, event.member, Receipt.DELETED)
        return
    turn.tell(event.member, Confirmation(Receipt.DELETED))
    if here.open is not None and here.open.topic == Topic.DESCRIBE and here.open.question == answer.question:
        asking.ask_anew(turn, event.member, answer.question)
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
