"""Which voices may be shown now, to the facilitator or to the team: the one place where that is counted."""

from bot.dialogue.turn import Turn
from bot.domain.answer import Answer
from bot.domain.ids import QuestionId
from bot.privacy.threshold import is_voice, showable, unnamed_voices, voices_per_question


def shown_voices(turn: Turn) -> dict[QuestionId, tuple[Answer, ...]]:
    """Per question with something to show, in the order of the flow: unnamed voices where there are enough, and voices
    under their author's own name. They come sorted by text, so that their order says nothing about who or when."""
    answers, order = turn.round.answers, [question.id for question in turn.writing.questions]
    counts = voices_per_question(answers, turn.charter.leader_member, turn.lang)
    above = showable(counts, order, turn.charter.min_voices)
    unnamed = [answer for answer in unnamed_voices(answers, turn.lang) if answer.question in above]
    named = [answer for answer in answers.values() if answer.named and is_voice(answer)]
    voices = sorted((*unnamed, *named), key=lambda answer: (answer.agreed or "", answer.named, answer.member))
    found = {question: tuple(voice for voice in voices if voice.question == question) for question in order}
    return {question: those for question, those in found.items() if those}
