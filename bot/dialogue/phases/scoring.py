"""Agreeing on one score: each types, in private, the score they take together. The same from all: that is it.

Nothing is proposed and nothing is averaged. The separate scores lie before them only when everybody had given one; what
somebody types here is shown to nobody unless it is the same.
"""

from bot.dialogue.agreements import change, current, questions, react, reaction_of, terms, those_asked
from bot.dialogue.phases.answering import read
from bot.dialogue.phases.drafting import material
from bot.dialogue.phases.joint_scores import scale_question
from bot.dialogue.phases.showing import all_in
from bot.dialogue.presence import words_for
from bot.dialogue.turn import Turn
from bot.domain.agreement import Agreement, Reaction, Stance, Stand
from bot.domain.answer import Piece
from bot.domain.ids import MemberId, MessageRef, PhaseId, PromptId
from bot.domain.messages.agreeing import AboutProposal, AskJointScore, Heard
from bot.domain.messages.refusal import Refusal
from bot.domain.messages.scale import Scale
from bot.domain.phase import Question
from bot.domain.round import Asked, Member, PromptKind, Topic
from bot.domain.run import of_phase

LEAST = 2
"""A score of one person is not taken together."""


def begin(turn: Turn) -> None:
    change(turn, stand=Stand.SCORING, reactions=())


def waits_for(agreement: Agreement, member: Member) -> bool:
    return reaction_of(agreement, member.id) is None


def ask(turn: Turn) -> None:
    """Everybody who takes the score together, has nothing else to answer and has not typed one yet."""
    for member in those_asked(turn):
        if member.open is None and member.confirm is None and waits_for(current(turn), member):
            message = question(turn, member.id)
            prompt = turn.prompt(PromptKind.SCALE, message.question, Topic.SCORE)
            turn.change(member.id, asked=(*member.asked, Asked(prompt.id, message.question)))
            turn.ask_member(member.id, message, prompt)


def question(turn: Turn, member: MemberId) -> AskJointScore:
    agreement, scale = current(turn), _scale(turn)
    assert scale.min is not None, "a scale has two ends"
    assert scale.max is not None, "a scale has two ends"
    assert scale.low is not None, "a scale has two ends"
    assert scale.high is not None, "a scale has two ends"
    closes = turn.closes_at
    asked = questions(turn.phase, agreement)
    return AskJointScore(
        title=turn.phase.title.in_(turn.lang),
        question=asked[0].id,
        questions=tuple(words_for(turn, member, one) for one in asked),
        scale=Scale(scale.min, scale.max, scale.low.in_(turn.lang), scale.high.in_(turn.lang)),
        material=material(turn, _before(turn), agreement, member),
        differed=agreement.attempt > 1,
        last=agreement.attempt >= terms(turn).rounds,
        until=closes + turn.stood if closes is not None else None,
    )


def said(turn: Turn, member: MemberId, text: str, ref: MessageRef, prompts: tuple[PromptId, ...]) -> None:
    """A number on the scale; *weet ik niet* is an answer, and no score."""
    given = read(turn, _scale(turn), Piece(ref, text))
    if isinstance(given, Refusal):
        turn.tell(member, given)
        return
    number = "" if given.unknown else given.picked[0]
    react(turn, Reaction(member, Stance.YES, prompts, ref, words=number))
    here = turn.member(member)
    if here.open is not None and here.open.run == turn.focus:
        turn.change(member, open=None)
    turn.tell(member, AboutProposal(Heard.SCORE))


def taken_together(turn: Turn, now: Agreement) -> str | None:
    """The number everybody who answered typed, if it is one and the same; None when there is none."""
    here = {member.id for member in those_asked(turn)}
    typed = [reaction.words for reaction in now.reactions if reaction.member in here]
    same = len(typed) >= LEAST and len(set(typed)) == 1
    return typed[0] or None if same else None


def may_try_again(turn: Turn, now: Agreement) -> bool:
    """They typed something else than each other, and there is another time to do it."""
    numbers = [reaction for reaction in now.reactions if reaction.words]
    return len(numbers) >= LEAST and now.attempt < terms(turn).rounds


def _scale(turn: Turn) -> Question:
    return scale_question(turn.flow, turn.phase, current(turn).item)


def _before(turn: Turn) -> tuple[PhaseId, ...]:
    """What lies before them: the separate scores only when everybody had given one."""
    scores = terms(turn).from_phases
    shown = tuple(phase for phase in turn.phase.show if phase not in scores)
    return (*scores, *shown) if _all_gave(turn) else shown


def _all_gave(turn: Turn) -> bool:
    here = turn.focus
    given = []
    for id_ in terms(turn).from_phases:
        turn.look_at(of_phase(id_))
        given.append(all_in(turn))
    turn.look_at(here)
    return all(given)
