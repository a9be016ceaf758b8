"""What was said before and is read again at the start of a plan, by whoever was allowed to read it."""

from bot.dialogue.phases.agreed import sections_of
from bot.dialogue.phases.sections import sections
from bot.dialogue.phases.talking import is_talk
from bot.dialogue.turn import Turn
from bot.domain.effects import Say, ToMember
from bot.domain.flow_terms import Label, PhaseKind, When
from bot.domain.ids import MemberId, PhaseId
from bot.domain.messages.agreeing import AgreedShown
from bot.domain.messages.summary import PhaseShown
from bot.domain.phase import Phase
from bot.domain.run import Step, of_phase
from bot.domain.shown import SummarySection


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
    found = tuple(section for section in _sections(turn) if section.voices or section.actions)
    if found:
        share = turn.phase.share
        without = share is not None and Label.NAMED not in share.labels()
        title = turn.phase.title.in_(turn.lang)
        turn.tell(member, PhaseShown(turn.flow, title, turn.charter.theme, found, without_names=without))


def _sections(turn: Turn) -> tuple[SummarySection, ...]:
    """What was said in a room stays there."""
    if is_talk(turn.phase):
        return ()
    return sections_of(turn, turn.phase) if turn.phase.kind is PhaseKind.AGREE else sections(turn)


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
        and isinstance(effect.message, PhaseShown | AgreedShown)
        and effect.run == of_phase(phase)
        for effect in turn.effects
    )
