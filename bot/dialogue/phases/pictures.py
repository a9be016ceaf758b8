"""An answer that is a picture: one picture, with words that tell what there is to see; or words in its place."""

from dataclasses import replace

from bot.dialogue.phases.answering import shifted
from bot.dialogue.turn import Turn
from bot.dialogue.voices import altered
from bot.domain.answer import Answer, Piece
from bot.domain.events import Said, Showed
from bot.domain.flow_terms import AnswerKind
from bot.domain.ids import MemberId, MessageRef, QuestionId
from bot.domain.messages.member import AskDescription
from bot.domain.phase import Question
from bot.domain.round import Asked, OpenPrompt, PromptKind, Topic


def takes_picture(question: Question) -> bool:
    return question.answer is AnswerKind.IMAGE


def has_picture(answer: Answer | None) -> bool:
    return answer is not None and answer.picture is not None


def piece_of(event: Said | Showed, start: int = 0) -> Piece:
    """The message, from `start` on, as a part of an answer."""
    picture = event.picture if isinstance(event, Showed) else None
    return Piece(event.ref, event.text[start:], shifted(event.findings, start), picture)


def taken(answer: Answer, piece: Piece) -> Answer:
    """Another picture, with the words that came with it, in place of all that was there; or words, in place of the
    words that stood with the picture."""
    if piece.picture is not None:
        return altered(answer, pieces=(piece,), picked=(), reworded=None, masks=())
    return altered(answer, pieces=(*_bare(answer), piece), reworded=None)


def left_without(answer: Answer, ref: MessageRef) -> tuple[Piece, ...]:
    """What is left when this message is deleted: with the picture everything goes, also what tells what it shows."""
    if any(piece.ref == ref and piece.picture is not None for piece in answer.pieces):
        return ()
    return tuple(piece for piece in answer.pieces if piece.ref != ref)


def _bare(answer: Answer) -> tuple[Piece, ...]:
    """The picture without words."""
    return tuple(replace(piece, text="", findings=()) for piece in answer.pieces if piece.picture is not None)[-1:]


def wants_description(turn: Turn, piece: Piece) -> bool:
    """A picture came without a word, and somebody who cannot see it may read it."""
    return piece.picture is not None and not piece.text.strip() and not turn.phase.keep_nothing


def ask_description(turn: Turn, member: MemberId, question: QuestionId) -> None:
    prompt = turn.prompt(PromptKind.TEXT, question, Topic.DESCRIBE)
    turn.change(member, asked=(*turn.member(member).asked, Asked(prompt.id, question)))
    turn.ask_member(member, AskDescription(question), prompt)


def description_again(prompt: OpenPrompt) -> AskDescription:
    assert prompt.question is not None, "it is about a picture"
    return AskDescription(prompt.question)
