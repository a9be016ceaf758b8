"""Somebody leaves, or somebody else leads, while a text is made together."""

from dataclasses import replace

from bot.dialogue.agreements import at_hand, change, close_prompts
from bot.dialogue.turn import Turn
from bot.domain.agreement import SETTLED, Agreement, Stand
from bot.domain.ids import LEADER_SEAT, MemberId


def forget(turn: Turn, member: MemberId, *, all_words: bool) -> None:
    """Somebody leaves: what they said of a version that is not settled is gone, and a proposal nobody has read.
    `all_words`: everything of theirs, agreed or not; a text everybody agreed to is not theirs alone."""
    before = turn.focus
    for run in tuple(turn.course.runs.values()):
        if run.agreements:
            turn.look_at(run.id)
            turn.set_run(agreements=tuple(_without(one, member, all_words) for one in run.agreements))
            if any(
                new.text != old.text
                for new, old in zip(turn.course.runs[run.id].agreements, run.agreements, strict=True)
            ):
                close_prompts(turn)
    turn.look_at(before)


def _without(one: Agreement, member: MemberId, all_words: bool) -> Agreement:
    if one.stand in SETTLED and not all_words:
        return one
    reactions = tuple(reaction for reaction in one.reactions if reaction.member != member)
    remarks = tuple(reaction for reaction in one.remarks if reaction.member != member)
    new = replace(one, reactions=reactions, remarks=remarks)
    if one.writer != member:
        return new
    new = replace(new, proposal="", proposal_ref=None)
    lies_there = one.stand in (Stand.READY, Stand.CHECKING)
    return replace(new, text="", reactions=(), remarks=(), stand=Stand.DRAFTING) if all_words and lies_there else new


def new_leader(turn: Turn) -> None:
    """Somebody else leads: what the one before had typed or said here is gone."""
    now = at_hand(turn)
    if now is not None:
        proposal = "" if now.writer == LEADER_SEAT else now.proposal
        reactions = tuple(reaction for reaction in now.reactions if reaction.member != LEADER_SEAT)
        change(turn, proposal=proposal, reactions=reactions)
