"""The words of a talk, where something later uses them: one answer of each member for the whole talk, made of what the
member said there. Edits and deletions in the room change it."""

from dataclasses import replace

from bot.dialogue import places
from bot.dialogue.phases import preview
from bot.dialogue.phases.answering import unfit
from bot.dialogue.turn import Turn
from bot.dialogue.voices import altered, at_once, blank
from bot.domain.answer import Answer, Piece
from bot.domain.flow_terms import Label
from bot.domain.ids import MemberId, MessageRef
from bot.domain.messages.member import Confirmation, Receipt
from bot.domain.messages.preview import PreviewWhy
from bot.domain.messages.refusal import Reason
from bot.domain.relay import Way
from bot.domain.round import PromptKind, Standing
from bot.domain.run import Step, of_phase
from bot.domain.uses import goes_further, is_kept


def take(turn: Turn, member: MemberId, piece: Piece) -> None:
    """Something was said in the talk that is being dealt with."""
    if not piece.text or not is_kept(turn.flow, turn.phase):
        return
    if (why := unfit(piece.text)) is not None:
        if why.reason is Reason.TOO_LONG:
            turn.tell(member, why)
        return
    question = turn.phase.questions[0].id
    before = turn.answer(member, question) or blank(turn, member, question)
    way = places.way(turn.phase, turn.member(member))
    label = None if turn.phase.named or way is Way.READS else Label(way.value)
    _keep(turn, replace(before, pieces=(*before.pieces, piece), label=label))


def edited(turn: Turn, answer: Answer, piece: Piece) -> None:
    """A message in the room was changed. After the talk that is a new text, which needs a new yes."""
    member = answer.member
    if (why := unfit(piece.text)) is not None:
        turn.tell(member, why)
        return
    if not _may_change(turn, answer):
        if goes_further(turn.flow, turn.flow.phase_of(answer.question)):
            turn.refuse(member, Reason.CLOSED)
        return
    rewords = answer.reworded is not None and answer.reworded.ref == piece.ref
    pieces = tuple(piece if old.ref == piece.ref else old for old in answer.pieces)
    _keep(turn, replace(answer, reworded=piece) if rewords else replace(answer, pieces=pieces))
    if turn.step is not Step.OPEN:
        preview.show(turn, member, PreviewWhy.CHANGED)


def deleted(turn: Turn, answer: Answer, ref: MessageRef) -> None:
    """A message in the room was deleted: its words are gone here too, until the release."""
    member = answer.member
    if answer.reworded is not None and answer.reworded.ref != ref:
        # the new text stands by itself: only what it came from goes
        turn.put_answer(replace(answer, pieces=_without(answer, ref)))
        return
    turn.forget_acts(member, answer.question)
    rest = () if answer.reworded is not None else _without(answer, ref)
    masks = answer.masks if rest else ()
    left = Answer(member, answer.phase, answer.question, rest, masks=masks, label=answer.label)
    changeable = _may_change(turn, answer)
    turn.put_answer(left)
    if rest:
        _keep(turn, left)
    if turn.step is Step.OPEN:
        return
    here = turn.member(member)
    shown = here.open is not None and here.open.kind is PromptKind.PREVIEW and here.open.run == turn.focus
    further = goes_further(turn.flow, turn.flow.phase_of(answer.question))
    if rest and further and here.standing is Standing.IN and (shown or changeable):
        preview.show(turn, member, PreviewWhy.CHANGED)
    elif further:
        turn.tell(member, Confirmation(Receipt.DELETED))
        preview.settle_after_change(turn, member)


def come_to_end(turn: Turn, member: MemberId) -> None:
    """The talk is over for its author, who decides on the words from here; unless there are questions open elsewhere,
    what the author types next is about this."""
    here = turn.member(member)
    been = tuple(dict.fromkeys((*here.been, turn.phase.id)))
    elsewhere = turn.course.runs.get(of_phase(here.phase)) if here.phase is not None else None
    if here.phase is None:
        turn.change(member, phase=turn.phase.id, finished=True, revisits=None)
    elif here.finished or elsewhere is None or elsewhere.step is not Step.OPEN:
        been = tuple(dict.fromkeys((*here.been, here.phase)))
        turn.change(member, phase=turn.phase.id, been=been, position=0, finished=True, skipped=(), revisits=None)
    else:
        turn.change(member, been=been)


def _keep(turn: Turn, answer: Answer) -> None:
    """Words that stay among those who heard them count as they were said; what goes further waits for a yes."""
    changed = altered(answer)
    further = goes_further(turn.flow, turn.flow.phase_of(answer.question))
    turn.put_answer(changed if further else at_once(turn, changed))


def _may_change(turn: Turn, answer: Answer) -> bool:
    if turn.step is Step.OPEN:
        return True
    further = goes_further(turn.flow, turn.flow.phase_of(answer.question))
    return further and (turn.step is Step.SETTLING or preview.may_change_in_review(turn, answer.member, answer))


def _without(answer: Answer, ref: MessageRef) -> tuple[Piece, ...]:
    return tuple(piece for piece in answer.pieces if piece.ref != ref)
