"""What was said before and is read again at the start of a plan, by whoever was allowed to read it."""

from bot.dialogue.phases.sections import sections
from bot.dialogue.turn import Turn
from bot.domain.effects import Say, ToMember
from bot.domain.flow_terms import Label, When
from bot.domain.ids import MemberId, PhaseId
from bot.domain.messages.summary import PhaseShown
from bot.domain.phase import Phase
from bot.domain.run import Step, of_phase


def repeat(turn: Turn, member: MemberId) -> None:
    """Send this member the earlier words the plan builds on; not what was sent a moment ago."""
    here, phase = turn.focus, turn.phase
    wanted = (*(phase.plan.from_phases if phase.plan else ()), *phase.show)
    for earlier in dict.fromkeys(wanted):
        turn.look_at(of_phase(earlier))
        if _may_read(turn, member, turn.phase) and not _just_told(turn, member, earlier):
            _send(turn, member)
    turn.look_at(here)


def _send(turn: Turn, member: MemberId) -> None:
    found = tuple(section for section in sections(turn) if section.voices or section.actions)
    if found:
        share = turn.phase.share
        without = share is not None and Label.NAMED not in share.labels()
        title = turn.phase.title.in_(turn.lang)
        turn.tell(member, PhaseShown(turn.flow, title, turn.charter.theme, found, without_names=without))


def _may_read(turn: Turn, member: MemberId, phase: Phase) -> bool:
    """Its words were shown to this person's role when it was over."""
    share, run = phase.share, turn.run
    if share is None or share.when is When.NEVER or run is None or run.step is not Step.DONE:
        return False
    return turn.member(member).role in turn.flow.readers(phase)


def _just_told(turn: Turn, member: MemberId, phase: PhaseId) -> bool:
    return any(
        isinstance(effect, Say)
        and effect.to == ToMember(member)
        and isinstance(effect.message, PhaseShown)
        and effect.run == of_phase(phase)
        for effect in turn.effects
    )
