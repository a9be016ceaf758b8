"""What a phase shows to its circle when it is over: every agreed voice, under the label its writers were told."""

from bot.dialogue.phases import figures, review
from bot.dialogue.phases.readers import tell_readers
from bot.dialogue.phases.sections import sections
from bot.dialogue.phases.shown import shown_voices
from bot.dialogue.sequence import is_asked_in_private, is_through, takes_part
from bot.dialogue.turn import Turn
from bot.dialogue.voices import agreed, shows_words, undecided
from bot.domain.flow_terms import PhaseKind, When
from bot.domain.messages.member import Notice, Told
from bot.domain.messages.summary import PhaseShown
from bot.domain.phase import Phase
from bot.domain.round import Standing
from bot.domain.run import Step


def conclude(turn: Turn) -> None:
    """The previews are final and there are voices enough: show them, where the flow says so after a look."""
    if not shows_circle(turn.phase) or _waits_for_somebody(turn):
        turn.set_run(step=Step.DONE)
    elif not _is_looked_at(turn) or not review.open_review(turn):
        show(turn)


def _is_looked_at(turn: Turn) -> bool:
    """Whether somebody looks before it is shown. What stands in a plan is under names, and agreed on by those."""
    return turn.phase.kind is not PhaseKind.PLAN and bool(turn.flow.reviewing_roles(turn.phase))


def show(turn: Turn) -> None:
    """Everybody who may read it gets it, each in the private chat; the order of the voices is the same for all."""
    if not shows_words(turn.phase):
        _show_figures(turn)
        return
    found = sections(turn)
    turn.set_run(step=Step.DONE, review=None)
    if not any(section.shows for section in found):
        return
    phase = turn.phase
    named = any(voice.name for section in found for voice in section.voices)
    title = phase.title.in_(turn.lang)
    message = PhaseShown(turn.flow, title, turn.charter.theme, found, without_names=not named)
    tell_readers(turn, turn.flow.readers(phase), message)
    _tell_hidden(turn)


def _show_figures(turn: Turn) -> None:
    turn.set_run(step=Step.DONE)
    for figure in figures.of_phase(turn, turn.phase):
        tell_readers(turn, turn.flow.readers(turn.phase), figure)


def _tell_hidden(turn: Turn) -> None:
    """Whoever agreed to words of which too few others wrote hears that nobody sees them."""
    shown = {(answer.member, answer.question) for voices in shown_voices(turn).values() for answer in voices}
    for member in turn.round.members.values():
        mine = {(answer.member, answer.question) for answer in agreed(turn, member.id)}
        if member.standing is Standing.IN and mine and not mine & shown:
            turn.tell(member.id, Told(Notice.CLOSED_TOO_FEW))


def all_in(turn: Turn) -> bool:
    """Everybody whose turn it is has come to the end of the phase: before that nobody sees anything of another."""
    those = (member for member in turn.people if takes_part(turn, turn.phase, member))
    return all(is_through(member, turn.phase.id) and not undecided(turn, member.id) for member in those)


def _waits_for_somebody(turn: Turn) -> bool:
    """Where the flow says that nobody sees anything until everybody is done, one who is missing keeps it hidden."""
    share = turn.phase.share
    return share is not None and share.when is When.ALL_IN and not all_in(turn)


def shows_circle(phase: Phase) -> bool:
    share = phase.share
    return is_asked_in_private(phase) and share is not None and bool(share.to) and share.when is not When.NEVER
