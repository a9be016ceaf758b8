"""The release: count again, freeze, and queue the summary, all in one step; what comes later is too late."""

from collections.abc import Sequence

from bot.dialogue.phases import headings
from bot.dialogue.phases.shown import shown_voices
from bot.dialogue.turn import Turn
from bot.domain.answer import Answer
from bot.domain.effects import Publish, Tag, Unsay
from bot.domain.flow import Output
from bot.domain.messages.summary import SummaryHead, SummarySection, SummaryVoice
from bot.domain.phase import Question
from bot.domain.round import Stage
from bot.privacy.returning import returning_words
from bot.privacy.threshold import is_voice


def release(turn: Turn) -> bool:
    """Queue the summary. False: too few voices are left, and nothing is queued."""
    shown = shown_voices(turn)
    if not shown:
        return False
    written = {answer.question for answer in turn.round.answers.values() if is_voice(answer)}
    questions = [question for question in turn.writing.questions if question.id in written]
    sections = tuple(_section(turn, question, shown.get(question.id, ())) for question in questions)
    output = _output(turn)
    head = SummaryHead(
        flow=turn.flow,
        title=output.title.in_(turn.lang) if output else turn.flow.meta.title.in_(turn.lang),
        theme=turn.charter.theme,
        notice=output.notice.in_(turn.lang) if output and output.notice else None,
        sections=len(sections),
        named=any(voice.name is not None for section in sections for voice in section.voices),
    )
    for member in tuple(turn.round.members.values()):
        turn.close_prompt(member.id)
    turn.close_leader_prompt()
    turn.effect(Publish(turn.writing.id, head, sections))
    turn.effect(Unsay(Tag.REVIEW))
    turn.set_course(stage=Stage.RELEASED, timers=(), review=None)
    return True


def _section(turn: Turn, question: Question, voices: Sequence[Answer]) -> SummarySection:
    """One question, in an order drawn for it alone."""
    mixed = turn.chance.shuffled(voices)
    return SummarySection(
        question_id=question.id,
        question=question.text.in_(turn.lang),
        voices=tuple(_summary_voice(turn, answer) for answer in mixed),
        returning=returning_words(tuple(a.agreed or "" for a in mixed if not a.named)),
        too_few=not voices,
        groups=headings.summary_groups(turn, question.id, mixed),
    )


def _summary_voice(turn: Turn, answer: Answer) -> SummaryVoice:
    assert answer.agreed is not None, "only agreed words are ever shown"
    return SummaryVoice(answer.agreed, turn.member(answer.member).name if answer.named else None)


def _output(turn: Turn) -> Output | None:
    return next(iter(turn.flow.outputs_from(turn.writing.id)), None)
