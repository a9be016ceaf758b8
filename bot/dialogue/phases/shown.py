"""Which voices may be shown now, to the facilitator, the circle or the team: the one place where that is counted.

It is about the phase, or the page, that is being dealt with. A phase shows under the label its writers were told
(`share`), a page under the label of what goes further (`reuse`), which never gives away more of a name.
"""

from bot.dialogue.turn import Turn
from bot.domain.answer import Answer
from bot.domain.flow_terms import Label
from bot.domain.ids import MemberId, QuestionId, RoleId
from bot.domain.phase import Phase
from bot.domain.picture import Pictured
from bot.domain.shown import SummaryVoice
from bot.privacy.threshold import (
    FLOOR,
    enough,
    hoped_per_question,
    is_voice,
    may_become_voice,
    showable,
    unnamed_voices,
    voices_per_question,
)


def shown_voices(turn: Turn) -> dict[QuestionId, tuple[Answer, ...]]:
    """Per question with something to show, in the order of the flow: unnamed voices where there are enough, and voices
    under their author's own name. They come sorted by text, so that their order says nothing about who or when."""
    shown: dict[QuestionId, tuple[Answer, ...]] = {}
    for phase in turn.phases:
        voices = _shown_of(turn, phase)
        for question in phase.questions:
            if those := tuple(voice for voice in voices if voice.question == question.id):
                shown[question.id] = those
    return shown


def quoted_voices(turn: Turn) -> dict[QuestionId, tuple[Answer, ...]]:
    """The same, without what was only picked and stands under no name: equal picks as quotes could be counted, so they
    are told as numbers, where those may be told at all."""
    shown = {}
    for question, voices in shown_voices(turn).items():
        phase = turn.flow.phase_of(question)
        if quotes := tuple(v for v in voices if not picked_only(v) or under_name(turn, phase, v)):
            shown[question] = quotes
    return shown


def picked_only(voice: Answer) -> bool:
    """Nothing in it is the author's own wording, so nobody can be asked to change it."""
    return not voice.pieces_say


def enough_voices(turn: Turn) -> bool:
    """Whether anything written there can be shown."""
    return bool(shown_voices(turn))


def enough_hoped(turn: Turn) -> bool:
    """The same, if everybody who has not decided yet says yes."""
    return any(_enough_hoped(turn, phase) for phase in turn.phases)


def voice_shown(turn: Turn, answer: Answer) -> SummaryVoice:
    """The agreed words, with what stands beside them."""
    assert answer.agreed is not None, "only agreed words are ever shown"
    phase = turn.flow.phase_of(answer.question)
    picture = None if answer.agreed_picture is None else Pictured(answer.agreed_picture, 1)
    if under_name(turn, phase, answer):
        return SummaryVoice(answer.agreed, name=turn.member(answer.member).name, picture=picture)
    return SummaryVoice(answer.agreed, role=_role_beside(turn, phase, answer), picture=picture)


def under_name(turn: Turn, phase: Phase, answer: Answer) -> bool:
    return answer.named or _label_of(turn, phase, answer) is Label.NAMED


def label_told(turn: Turn, member: MemberId) -> Label:
    """What this author was told about what stands beside the words of the phase that is being dealt with. Of a page the
    words have been agreed to, so there it is what the page shows."""
    if turn.page is not None:
        labels = {phase.reuse.label for phase in turn.phases if phase.reuse is not None}
        return Label.NAMED if labels == {Label.NAMED} else Label.NONE
    share = turn.phase.share
    if share is None:
        return Label.NONE
    if not share.to and turn.phase.reuse is not None:
        return turn.phase.reuse.label
    role = turn.member(member).role
    return share.label if role is None else share.label_of(role)


def leaves_label(turn: Turn, member: MemberId) -> bool:
    """Whether the phase that is being dealt with leaves the label to this author."""
    return turn.page is None and label_told(turn, member) is Label.OWN_CHOICE


def _label_of(turn: Turn, phase: Phase, answer: Answer) -> Label:
    """What stands beside these words: what the phase or its reuse says, or what the author chose. An author who did not
    say wants no name there. What goes further gives away no more than what was chosen here."""
    share = phase.share
    if share is None:
        return Label.NONE
    role = turn.member(answer.member).role
    told = share.label if role is None else share.label_of(role)
    here = (answer.label or Label.NONE) if told is Label.OWN_CHOICE else told
    if turn.page is None or phase.reuse is None:
        return here
    later = phase.reuse.label
    return here if later in (Label.NAMED, Label.OWN_CHOICE) else later


def _role_beside(turn: Turn, phase: Phase, answer: Answer) -> RoleId | None:
    """A role stands beside words only when enough people in it said something, so that it names nobody."""
    role = turn.member(answer.member).role
    if _label_of(turn, phase, answer) is not Label.ROLE or role is None:
        return None
    said = (a.member for a in turn.round.answers.values() if a.phase == phase.id and is_voice(a))
    same = {member for member in said if turn.member(member).role == role}
    return role if len(same) >= FLOOR else None


def least_voices(turn: Turn, phase: Phase) -> int:
    """Agreed voices needed per question before words of this phase appear without a name."""
    return max(turn.charter.min_voices, turn.flow.min_voices(phase))


def _shown_of(turn: Turn, phase: Phase) -> list[Answer]:
    answers = _of_phase(turn, phase)
    named = [answer for answer in answers.values() if is_voice(answer) and under_name(turn, phase, answer)]
    without = {key: answer for key, answer in answers.items() if not under_name(turn, phase, answer)}
    counts = voices_per_question(without, turn.charter.leader_member, turn.lang)
    above = showable(counts, [question.id for question in phase.questions], least_voices(turn, phase))
    unnamed = [answer for answer in unnamed_voices(without, turn.lang) if answer.question in above]
    return sorted((*unnamed, *named), key=lambda answer: (answer.agreed or "", answer.named, answer.member))


def _enough_hoped(turn: Turn, phase: Phase) -> bool:
    answers = _of_phase(turn, phase)
    if any(under_name(turn, phase, answer) and may_become_voice(answer) for answer in answers.values()):
        return True
    return enough(hoped_per_question(answers, turn.charter.leader_member), least_voices(turn, phase))


def _of_phase(turn: Turn, phase: Phase) -> dict[tuple[MemberId, QuestionId], Answer]:
    return {key: answer for key, answer in turn.round.answers.items() if answer.phase == phase.id}
