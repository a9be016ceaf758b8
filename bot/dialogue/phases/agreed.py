"""What came of making a text together, as it may be shown: to the circle, on a page, to whoever writes the next text.

Everybody with a say agreed to these words, so they are nobody's own any more. What stands against them has a yes of its
author in exactly that form.
"""

from collections.abc import Iterator

from bot.dialogue.agreements import questions
from bot.dialogue.turn import Turn
from bot.domain.agreement import SETTLED, Agreement, Reaction, Stance, Stand
from bot.domain.flow_terms import Label, PhaseKind
from bot.domain.phase import Phase
from bot.domain.picture import Pictured
from bot.domain.run import of_phase
from bot.domain.shown import Against, Outcome, SummarySection, SummaryVoice

_OUTCOMES = {Stand.AGREED: Outcome.AGREED, Stand.BOTH: Outcome.BOTH, Stand.OPEN: Outcome.OPEN}


def has_text(turn: Turn) -> bool:
    """Whether there is such a text in what is being dealt with, or the outcome that there is none yet."""
    return any(True for phase in turn.phases for _ in _settled(turn, phase))


def sections_of(turn: Turn, phase: Phase) -> tuple[SummarySection, ...]:
    """One section for each text of the phase; nothing while it is not settled."""
    return tuple(_section(turn, phase, agreement) for agreement in _settled(turn, phase))


def _settled(turn: Turn, phase: Phase) -> Iterator[Agreement]:
    run = turn.course.runs.get(of_phase(phase.id)) if phase.kind is PhaseKind.AGREE else None
    yield from (one for one in (run.agreements if run is not None else ()) if one.stand in SETTLED)


def _section(turn: Turn, phase: Phase, agreement: Agreement) -> SummarySection:
    about = questions(phase, agreement)
    alone = len(about) == 1 and agreement.item is not None
    return SummarySection(
        question_id=about[0].id,
        question=(about[0].text if alone else phase.title).in_(turn.lang),
        voices=() if agreement.stand is Stand.OPEN else (_voice(agreement),),
        outcome=_OUTCOMES[agreement.stand],
        against=tuple(_against(turn, phase, reaction) for reaction in agreement.reactions if reaction.words),
    )


def _voice(agreement: Agreement) -> SummaryVoice:
    picture = None if agreement.picture is None else Pictured(agreement.picture, 1)
    return SummaryVoice(agreement.text, picture=picture)


def _against(turn: Turn, phase: Phase, reaction: Reaction) -> Against:
    here = turn.seat(reaction.member)
    name = here.name if here is not None and _with_names(turn, phase) else None
    return Against(reaction.words, reaction.stance is Stance.OBJECTION, name)


def _with_names(turn: Turn, phase: Phase) -> bool:
    """Whether a name may stand beside it here: on a page only when what goes further is with names as well."""
    if not phase.named:
        return False
    return turn.page is None or (phase.reuse is not None and phase.reuse.label is Label.NAMED)
