"""What a phase shows to its circle when it is over: every agreed voice, under the label its writers were told."""

from bot.dialogue.phases import review
from bot.dialogue.phases.sections import sections
from bot.dialogue.sequence import is_through, takes_part
from bot.dialogue.turn import Turn
from bot.domain.flow_terms import TEAM, Label, PhaseKind, When
from bot.domain.messages import Message
from bot.domain.messages.summary import PhaseShown
from bot.domain.phase import Phase, Share
from bot.domain.round import Standing
from bot.domain.run import Step


def conclude(turn: Turn) -> None:
    """The previews are final and there are voices enough: show them, where the flow says so after a look."""
    if not _to_circle(turn.phase) or (_when(turn) is When.ALL_IN and not all_in(turn)):
        turn.set_run(step=Step.DONE)
    elif not turn.flow.reviewing_roles(turn.phase) or not review.open_review(turn):
        show(turn)


def all_in(turn: Turn) -> bool:
    """Everybody whose turn it is has come to the end of the phase: before that nobody sees anything of another."""
    those = (member for member in turn.people if takes_part(turn, turn.phase, member))
    return all(is_through(member, turn.phase.id) for member in those)


def _when(turn: Turn) -> When | None:
    return turn.phase.share.when if turn.phase.share is not None else None


def show(turn: Turn) -> None:
    """Everybody who may read it gets it, each in the private chat; the order of the voices is the same for all."""
    found = sections(turn)
    turn.set_run(step=Step.DONE, review=None)
    if not any(section.voices for section in found):
        return
    phase, title = turn.phase, turn.phase.title.in_(turn.lang)
    message = PhaseShown(turn.flow, title, turn.charter.theme, found, without_names=_without_names(phase.share))
    tell_readers(turn, message)


def tell_readers(turn: Turn, message: Message) -> None:
    """To everybody who may read what comes of the phase, each in the private chat."""
    readers = turn.flow.readers(turn.phase)
    if set(readers) & set(turn.flow.leading_roles()):
        turn.tell_leader(message)
    for member in turn.round.members.values():
        if member.standing is Standing.IN and member.role in readers and member.id != turn.charter.leader_member:
            turn.tell(member.id, message)
    if TEAM in readers:
        turn.tell_team(message)


def _to_circle(phase: Phase) -> bool:
    share = phase.share
    return phase.kind is PhaseKind.ASK and share is not None and bool(share.to) and share.when is not When.NEVER


def _without_names(share: Share | None) -> bool:
    return share is not None and Label.NAMED not in share.labels()
