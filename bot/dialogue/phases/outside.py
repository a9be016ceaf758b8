"""What was said in a room, shown at the start of a later part to people who were not there.

Only words their author said yes to after the talk, only to roles that were named before it, and under no more of a name
than was told for later. Without a name there have to be enough of them.
"""

from bot.dialogue.phases.shown import least_voices
from bot.dialogue.sequence import is_over
from bot.dialogue.turn import Turn
from bot.dialogue.voices import words_of_question
from bot.domain.answer import Answer
from bot.domain.flow_terms import Label, PhaseKind
from bot.domain.ids import MemberId, RoleId
from bot.domain.messages.summary import PhaseShown
from bot.domain.phase import Phase
from bot.domain.run import of_phase
from bot.domain.shown import SummarySection, SummaryVoice
from bot.domain.uses import outsiders
from bot.privacy.threshold import FLOOR, is_voice, unnamed_voices, voices_per_question

_MAY_NAME = (Label.NAMED, Label.OWN_CHOICE)


def tell(turn: Turn, member: MemberId) -> None:
    """Send this member what the part that begins shows of talks they were not in."""
    role = turn.member(member).role
    for talk in map(turn.flow.phase, turn.phase.show):
        section = section_for(turn, talk, role)
        if section is not None:
            turn.tell(member, as_message(turn, talk, section))


def section_for(turn: Turn, talk: Phase, role: RoleId | None) -> SummarySection | None:
    """The words of a talk as somebody in this role may read them; None when there is nothing for them."""
    is_theirs = talk.kind is PhaseKind.TALK and role in outsiders(turn.flow, talk)
    return section_of(turn, talk) if is_theirs else None


def section_of(turn: Turn, talk: Phase) -> SummarySection | None:
    """The same for everybody who was told of as a later reader. Sorted by their words: the order says nothing."""
    if not is_over(turn, of_phase(talk.id)):
        return None
    voices = tuple(sorted(_voices(turn, talk), key=lambda voice: (voice.text, voice.name or "")))
    if not voices:
        return None
    question = talk.questions[0].id
    return SummarySection(question, words_of_question(turn, question), voices)


def as_message(turn: Turn, talk: Phase, section: SummarySection) -> PhaseShown:
    unnamed = not any(voice.name for voice in section.voices)
    title = talk.title.in_(turn.lang)
    return PhaseShown(turn.flow, title, turn.charter.theme, (section,), without_names=unnamed)


def _voices(turn: Turn, talk: Phase) -> list[SummaryVoice]:
    said = {key: answer for key, answer in turn.round.answers.items() if answer.phase == talk.id and is_voice(answer)}
    named = {key: answer for key, answer in said.items() if _under_name(turn, talk, answer)}
    without = {key: answer for key, answer in said.items() if key not in named}
    counted = voices_per_question(without, turn.charter.leader_member, turn.lang).total()
    enough = counted >= max(FLOOR, least_voices(turn, talk))
    return [
        *(SummaryVoice(answer.agreed or "", turn.member(answer.member).name) for answer in named.values()),
        *(SummaryVoice(answer.agreed or "") for answer in (unnamed_voices(without, turn.lang) if enough else ())),
    ]


def _under_name(turn: Turn, talk: Phase, answer: Answer) -> bool:
    """The author spoke under the own name, and was told that it goes further with it."""
    if talk.reuse is None or talk.reuse.label not in _MAY_NAME:
        return False
    role = turn.member(answer.member).role
    told = talk.share.label_of(role) if talk.share is not None and role is not None else Label.NONE
    return (answer.label if told is Label.OWN_CHOICE else told) is Label.NAMED
