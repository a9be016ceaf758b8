"""Questions with their voices, as they are shown: to a circle or on a page."""

from collections.abc import Iterator, Sequence

from bot.dialogue.phases import agreed, headings
from bot.dialogue.phases.counting import counted
from bot.dialogue.phases.plan import lines
from bot.dialogue.phases.shown import picked_only, quoted_voices, shown_voices, voice_shown
from bot.dialogue.turn import Turn
from bot.dialogue.voices import words_of_question
from bot.domain.answer import Answer
from bot.domain.flow_terms import PhaseKind
from bot.domain.phase import Phase, Question
from bot.domain.shown import SummarySection, with_numbers
from bot.privacy.returning import returning_words
from bot.privacy.threshold import is_voice


def sections(turn: Turn) -> tuple[SummarySection, ...]:
    """Every question somebody agreed to show words for, and every text made together, in the order of the flow; with
    too few voices a question stands there without them. Of a plan: what was agreed."""
    return with_numbers(section for phase in turn.phases for section in _of_phase(turn, phase))


def something_to_show(turn: Turn) -> bool:
    """Whether there are voices enough, a text made together, or agreements."""
    return words_to_look_at(turn) or lines.anything_agreed(turn)


def words_to_look_at(turn: Turn) -> bool:
    """The same without what stands in a plan: that is under names, and agreed on by those."""
    return bool(shown_voices(turn)) or agreed.has_text(turn)


def _of_phase(turn: Turn, phase: Phase) -> Iterator[SummarySection]:
    if phase.kind is PhaseKind.PLAN:
        yield from lines.sections_of(turn, phase)
        return
    shown, quoted = shown_voices(turn), quoted_voices(turn)
    written = {answer.question for answer in turn.answers.values() if is_voice(answer)}
    for question in phase.questions:
        if question.id in written:
            yield _section(turn, question, shown.get(question.id, ()), quoted.get(question.id, ()))
    yield from agreed.sections_of(turn, phase)


def picks(turn: Turn) -> tuple[SummarySection, ...]:
    """What was picked from a list, as it will stand there."""
    shown = ((id_, tuple(filter(picked_only, voices))) for id_, voices in shown_voices(turn).items())
    quoted = quoted_voices(turn)
    return tuple(
        _section(turn, turn.flow.phase_of(id_).question(id_), those, [v for v in quoted.get(id_, ()) if v in those])
        for id_, those in shown
        if those
    )


def _section(turn: Turn, question: Question, voices: Sequence[Answer], quoted: Sequence[Answer]) -> SummarySection:
    """One question, in an order drawn for it alone."""
    mixed = turn.chance.shuffled(quoted)
    unnamed = [voice for voice in voices if voice not in quoted and voice.member != turn.charter.leader_member]
    voices_ = tuple(voice_shown(turn, answer) for answer in mixed)
    return SummarySection(
        question_id=question.id,
        question=words_of_question(turn, question.id),
        voices=voices_,
        returning=returning_words(tuple(voice.text for voice in voices_ if voice.name is None)),
        too_few=not voices,
        groups=headings.summary_groups(turn, question.id, mixed),
        counts=counted(turn, question, unnamed) if unnamed else (),
    )
