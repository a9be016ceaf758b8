"""The agreements of a phase: which one is at hand, who has a say in it, and what came of them."""

from dataclasses import replace
from typing import Any

from bot.dialogue.sequence import takes_part
from bot.dialogue.turn import Turn
from bot.domain.agreement import SETTLED, Agreement, Reaction
from bot.domain.ids import MemberId
from bot.domain.phase import Agree, Phase, Question
from bot.domain.round import Member


def terms(turn: Turn) -> Agree:
    assert turn.phase.agree is not None, "it is a phase of agreeing"
    return turn.phase.agree


def at_hand(turn: Turn) -> Agreement | None:
    """The first that is not settled; None when all are, or the phase is not open."""
    run = turn.run
    return next((one for one in run.agreements if one.stand not in SETTLED), None) if run is not None else None


def current(turn: Turn) -> Agreement:
    """The one that is at hand, for who knows that there is one."""
    now = at_hand(turn)
    assert now is not None, "something is at hand"
    return now


def change(turn: Turn, **fields: Any) -> Agreement:
    """Change the one that is at hand."""
    now = current(turn)
    assert turn.run is not None, "it has begun"
    new = replace(now, **fields)
    turn.set_run(agreements=tuple(new if one is now else one for one in turn.run.agreements))
    return new


def questions(phase: Phase, agreement: Agreement) -> tuple[Question, ...]:
    """What the text is about."""
    return tuple(question for question in phase.questions if question.item == agreement.item)


def those_asked(turn: Turn) -> tuple[Member, ...]:
    """Everybody who has a say: whose turn it is, the writer too."""
    return tuple(member for member in turn.people if member.role is not None and takes_part(turn, turn.phase, member))


def reaction_of(agreement: Agreement, member: MemberId) -> Reaction | None:
    return next((reaction for reaction in agreement.reactions if reaction.member == member), None)


def react(turn: Turn, reaction: Reaction) -> None:
    """What this person says now, instead of what was said before. Who said something first is not kept."""
    now = current(turn)
    others = tuple(other for other in now.reactions if other.member != reaction.member)
    change(turn, reactions=tuple(sorted((*others, reaction), key=lambda each: each.member)))


def take_back(turn: Turn, member: MemberId) -> None:
    now = current(turn)
    change(turn, reactions=tuple(other for other in now.reactions if other.member != member))


def close_prompts(turn: Turn) -> None:
    """Nothing that was asked here waits any longer."""
    for member in turn.people:
        if member.open is not None and member.open.run == turn.focus:
            turn.close_prompt(member.id)
