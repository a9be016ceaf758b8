"""Which pictures a round still needs. Every other one is removed at once."""

from bot.domain.flow import Flow
from bot.domain.flow_terms import AgreeOn, AnswerKind
from bot.domain.picture import PictureId
from bot.domain.round import Round


def in_use(round_: Round) -> frozenset[PictureId]:
    """The pictures of answers and proposals: at most one for each answer, and two for each picture made together."""
    given = (picture for answer in round_.answers.values() for picture in (answer.picture, answer.agreed_picture))
    made = (
        picture
        for run in round_.course.runs.values()
        for agreement in run.agreements
        for picture in (agreement.picture, agreement.proposed_picture)
    )
    return frozenset(picture for picture in (*given, *made) if picture is not None)


def takes_pictures(flow: Flow) -> bool:
    """Whether anything in this flow asks for a picture; in any other flow none is fetched."""
    drawn = any(phase.agree is not None and phase.agree.on is AgreeOn.IMAGE for phase in flow.phases)
    asked = (question for phase in flow.phases for question in phase.questions)
    return drawn or any(question.answer is AnswerKind.IMAGE for question in asked)
