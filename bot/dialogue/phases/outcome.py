"""The votes of the choice that is being dealt with, and what became of it."""

from bot.dialogue import candidates
from bot.dialogue.phases.readers import tell_readers
from bot.dialogue.turn import Turn
from bot.domain.answer import Answer
from bot.domain.messages.choice import ChoiceShown, Supported
from bot.domain.phase import Choose
from bot.domain.picking import Candidate, Picking
from bot.domain.round import Alarm
from bot.domain.run import Step
from bot.privacy.support import in_order, numbers, support


def counted(turn: Turn, among: tuple[Candidate, ...]) -> tuple[dict[str, int], int]:
    """Support for each candidate that still stands, and how many picked something."""
    picks = [answer.picked for answer in votes(turn) if answer.picked]
    return support(picks, [candidate.id for candidate in among]), len(picks)


def votes(turn: Turn) -> tuple[Answer, ...]:
    return tuple(answer for answer in turn.round.answers.values() if answer.phase == turn.phase.id)


def forget_votes(turn: Turn) -> None:
    for answer in votes(turn):
        turn.drop_answer(answer.member, answer.question)


def standing(turn: Turn) -> tuple[Candidate, ...]:
    return tuple(one for one in picking(turn).candidates if candidates.stands(turn, one))


def named(among: tuple[Candidate, ...], ids: tuple[str, ...]) -> tuple[Candidate, ...]:
    return tuple(one for one in among if one.id in ids)


def picking(turn: Turn) -> Picking:
    return candidates.picking_of(turn, turn.phase.id)


def choice(turn: Turn) -> Choose:
    assert turn.phase.choose is not None, "it is a choice"
    return turn.phase.choose


def end(turn: Turn, found: tuple[Candidate, ...], *, by_lot: bool = False, bringer: str | None = None) -> None:
    """Tell what came of it; then who picked what is gone, and whose candidate it was."""
    turn.sleep(Alarm.WORD_END)
    phase, before = turn.phase, picking(turn)
    message = ChoiceShown(
        title=phase.title.in_(turn.lang),
        theme=turn.charter.theme,
        chosen=tuple(candidates.words(turn, phase, one) for one in found),
        order=() if phase.choose is None or phase.choose.winner_becomes else _order(turn),
        bringer=bringer,
        by_lot=by_lot,
    )
    forget_votes(turn)
    items = tuple(one.item for one in found if one.item is not None)
    kept = Picking(ballot=before.ballot, items=items)
    turn.set_run(step=Step.DONE, picking=kept)
    tell_readers(turn, turn.flow.readers(phase), message)


def _order(turn: Turn) -> tuple[Supported, ...]:
    support_, voters = counted(turn, standing(turn))
    told = numbers(support_, voters)
    words = {one.id: candidates.words(turn, turn.phase, one) for one in picking(turn).candidates}
    groups = in_order(support_, voters)
    return tuple(Supported(tuple(words[id_] for id_ in group), told.get(group[0])) for group in groups)
