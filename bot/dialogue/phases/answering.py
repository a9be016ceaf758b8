"""What a message says as an answer: words of one's own, or something picked from what was offered."""

import re
from dataclasses import dataclass, field

from bot.dialogue.limits import LONGEST_TEXT
from bot.dialogue.turn import Turn
from bot.dialogue.voices import options_of
from bot.dialogue.words import is_unknown, number, numbers, says_something
from bot.domain.answer import Piece
from bot.domain.findings import Finding
from bot.domain.flow_terms import AnswerKind
from bot.domain.messages.member import Option
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.phase import Question
from bot.domain.round import PromptKind

PROMPTS = {
    AnswerKind.TEXT: PromptKind.TEXT,
    AnswerKind.CHOICE: PromptKind.CHOICE,
    AnswerKind.CHOICES: PromptKind.CHOICES,
    AnswerKind.SCALE: PromptKind.SCALE,
    AnswerKind.CARD: PromptKind.CARD,
    AnswerKind.IMAGE: PromptKind.IMAGE,
    AnswerKind.DONE: PromptKind.DONE,
    AnswerKind.ACTION: PromptKind.ACTION,
}
"""What a prompt asks for, by the kind of answer."""
OF_A_QUESTION = frozenset(PROMPTS.values())


@dataclass(frozen=True, slots=True)
class Given:
    """What was taken from a message. `unknown`: the answer *weet ik niet*, which is kept as nothing at all."""

    piece: Piece
    picked: tuple[str, ...] = field(repr=False, default=())
    unknown: bool = False


def read(turn: Turn, question: Question, piece: Piece, *, describes: bool = False) -> Given | Refusal:
    """The answer in a message, or the one reason why it is none. `describes`: a picture is there, and words go with
    it."""
    if piece.picture is not None and question.answer is not AnswerKind.IMAGE:
        return Refusal(Reason.NO_PICTURE_HERE)
    match question.answer:
        case AnswerKind.CHOICE:
            return _one(options_of(turn, question), piece)
        case AnswerKind.CHOICES:
            return _several(options_of(turn, question), piece)
        case AnswerKind.SCALE:
            return _on_scale(question, piece)
        case AnswerKind.CARD:
            return _card(options_of(turn, question), piece)
        case AnswerKind.DONE:
            return Given(_emptied(piece), ("done",))
        case AnswerKind.IMAGE:
            return _shown(question, piece, describes=describes)
        case _:
            return unfit(piece.text) or Given(piece)


def _shown(question: Question, piece: Piece, *, describes: bool) -> Given | Refusal:
    """A picture, with words or without; or words in its place, where the flow takes those."""
    if piece.picture is not None and not piece.text.strip():
        return Given(piece)
    if piece.picture is None and not (question.words or describes):
        return Refusal(Reason.PICTURE_ASKED)
    return unfit(piece.text) or Given(piece)


def takes_words(question: Question) -> bool:
    """Whether several messages make one answer; of what is picked the last message counts."""
    return question.answer is AnswerKind.TEXT


def unfit(text: str) -> Refusal | None:
    """Why a text cannot be kept: nothing in it, or too long for one message."""
    if not says_something(text):
        return Refusal(Reason.EMPTY)
    if len(text) > LONGEST_TEXT:
        return Refusal(Reason.TOO_LONG, limit=LONGEST_TEXT)
    return None


def without_start(piece: Piece, start: int) -> Piece:
    """The message from `start` on, with what was found in that part."""
    return Piece(piece.ref, piece.text[start:], shifted(piece.findings, start))


def shifted(findings: tuple[Finding, ...], start: int) -> tuple[Finding, ...]:
    """The findings of a text of which the first `start` code points were cut off."""
    return tuple(
        Finding(f.kind, max(f.start - start, 0), f.end - start, f.treatment, f.proposal)
        for f in findings
        if f.end > start
    )


def _one(options: tuple[Option, ...], piece: Piece) -> Given | Refusal:
    picked = named_option(options, piece.text)
    return Given(_emptied(piece), (picked,)) if picked else Refusal(Reason.CHOOSE_ONE, limit=len(options))


def _several(options: tuple[Option, ...], piece: Piece) -> Given | Refusal:
    """Numbers, or labels with commas between them. Each counts once, in the order in which they were offered."""
    typed = numbers(piece.text)
    if typed:
        found = [options[n - 1].id for n in typed if 1 <= n <= len(options)]
        complete = len(found) == len(typed)
    else:
        named = [named_option(options, part) for part in re.split(r"[,;\n]+", piece.text) if part.strip()]
        found, complete = [id_ for id_ in named if id_], all(named)
    if not found or not complete:
        return Refusal(Reason.CHOOSE_SEVERAL, limit=len(options))
    return Given(_emptied(piece), tuple(option.id for option in options if option.id in found))


def _on_scale(question: Question, piece: Piece) -> Given | Refusal:
    assert question.min is not None, "a scale has two ends"
    assert question.max is not None, "a scale has two ends"
    if is_unknown(piece.text):
        return Given(_emptied(piece), unknown=True)
    typed = number(piece.text)
    if typed is None or not question.min <= typed <= question.max:
        return Refusal(Reason.CHOOSE_NUMBER, number=question.min, limit=question.max)
    return Given(_emptied(piece), (str(typed),))


_CARD = re.compile(r"\s*(\d{1,3})\s*[.,:)\-–]?\s*")


def _card(options: tuple[Option, ...], piece: Piece) -> Given | Refusal:
    """A card by its number or name; what follows the number are words about it."""
    if (picked := named_option(options, piece.text)) is not None:
        return Given(_emptied(piece), (picked,))
    start = _CARD.match(piece.text)
    if start is None or not 1 <= int(start.group(1)) <= len(options):
        return Refusal(Reason.CHOOSE_ONE, limit=len(options))
    words = without_start(piece, start.end())
    return unfit(words.text) or Given(words, (options[int(start.group(1)) - 1].id,))


def named_option(options: tuple[Option, ...], text: str) -> str | None:
    """The id of the option a text names: by number, by id or by label."""
    typed = number(text)
    if typed is not None:
        return options[typed - 1].id if 1 <= typed <= len(options) else None
    said = " ".join(text.casefold().split()).strip(" .!")
    return next((o.id for o in options if said in (o.id.casefold(), o.label.casefold().strip(" .!"))), None)


def _emptied(piece: Piece) -> Piece:
    """Only which message it was: what was picked is kept by itself."""
    return Piece(piece.ref, "")
