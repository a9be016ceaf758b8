"""What earlier phases showed, once more at the start of a talk: agreed words only, under the label their writers were
told, and only where everybody who is in the room was to read them."""

from bot.dialogue.phases import agreed, outside
from bot.dialogue.phases.sections import sections
from bot.dialogue.phases.showing import shows_circle
from bot.dialogue.turn import Turn
from bot.domain.flow_terms import PhaseKind
from bot.domain.ids import RoleId
from bot.domain.messages.summary import PhaseShown
from bot.domain.phase import Phase
from bot.domain.run import of_phase


def material(turn: Turn) -> tuple[PhaseShown, ...]:
    """In the order of the file. What was said in the room itself stands there already, higher up."""
    talk = turn.phase
    here = [phase for phase in map(turn.flow.phase, talk.show) if _for_all_here(turn, phase)]
    shown = [_of_a_talk(turn, phase) if phase.kind is PhaseKind.TALK else _shown(turn, phase) for phase in here]
    turn.look_at(of_phase(talk.id))
    return tuple(message for message in shown if message is not None)


def _shown(turn: Turn, earlier: Phase) -> PhaseShown | None:
    if earlier.kind is PhaseKind.AGREE:
        found = agreed.sections_of(turn, earlier)
    elif earlier.kind is PhaseKind.ASK and shows_circle(earlier):
        turn.look_at(of_phase(earlier.id))
        found = tuple(section for section in sections(turn) if section.shows)
    else:
        return None
    if not found:
        return None
    named = any(voice.name for section in found for voice in section.voices)
    return PhaseShown(turn.flow, earlier.title.in_(turn.lang), turn.charter.theme, found, without_names=not named)


def _of_a_talk(turn: Turn, earlier: Phase) -> PhaseShown | None:
    """What was said in another room, where somebody here was not."""
    if set(_people_here(turn)) <= set(turn.flow.readers(earlier)):
        return None
    section = outside.section_of(turn, earlier)
    return None if section is None else outside.as_message(turn, earlier, section)


def _for_all_here(turn: Turn, earlier: Phase) -> bool:
    """Everybody who is in the room was to read it: then, or later where it is shown beyond its own room."""
    later = turn.flow.later_readers(earlier) if earlier.kind is PhaseKind.TALK else ()
    return set(_people_here(turn)) <= {*turn.flow.readers(earlier), *later}


def _people_here(turn: Turn) -> tuple[RoleId, ...]:
    assert turn.phase.room is not None
    return turn.flow.expand(turn.flow.room(turn.phase.room).members)
