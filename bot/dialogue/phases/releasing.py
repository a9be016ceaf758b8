"""The release: count again, freeze, and queue what is shown, all in one step; what comes later is too late."""

from bot.dialogue.phases import figures, showing
from bot.dialogue.phases.readers import tell_readers
from bot.dialogue.phases.sections import sections, something_to_show
from bot.dialogue.turn import Turn
from bot.domain.effects import Publish, Tag, Unsay
from bot.domain.flow import Output
from bot.domain.flow_terms import TEAM
from bot.domain.messages import Message
from bot.domain.messages.report import FigureShown, ReportSent
from bot.domain.messages.summary import SummaryHead, SummaryPart
from bot.domain.report import Quotes, Report, ReportPart
from bot.domain.run import Step
from bot.domain.shown import SummarySection, pictures_in


def release(turn: Turn) -> bool:
    """Queue it. False: too few voices are left, and nothing is queued."""
    if not something_to_show(turn) and not figures.of_page(turn):
        return False
    for member in tuple(turn.round.members.values()):
        if member.open is not None and member.open.run == turn.focus:
            turn.close_prompt(member.id)
    if (leads := turn.course.leader.open) is not None and leads.run == turn.focus:
        turn.close_leader_prompt()
    if (page := turn.page) is None:
        showing.show(turn)
    else:
        _publish(turn, page)
    turn.effect(Unsay(Tag.REVIEW))
    return True


def _publish(turn: Turn, page: Output) -> None:
    """The page, one message per question: in the team room, or to each of those it is for."""
    found = sections(turn)
    head = SummaryHead(
        flow=turn.flow,
        title=page.title.in_(turn.lang),
        theme=turn.charter.theme,
        notice=page.notice.in_(turn.lang) if page.notice else None,
        sections=len(found),
        named=any(section.actions or any(voice.name for voice in section.voices) for section in found),
    )
    drawn, measured = figures.of_page(turn), figures.measured(turn)
    report = _report(turn, page, found, drawn) if drawn or pictures_in(found) else None
    turn.set_run(step=Step.DONE, review=None)
    readers = turn.flow.expand(page.to)
    if TEAM in readers:
        turn.effect(Publish(page.id, head, found, drawn, report, measured))
        return
    parts: tuple[Message, ...] = tuple(SummaryPart(turn.charter.theme, section) for section in found)
    document = (ReportSent(report),) if report is not None else ()
    for message in (head, *parts, *drawn, *document):
        tell_readers(turn, readers, message)


def _report(turn: Turn, page: Output, found: tuple[SummarySection, ...], drawn: tuple[FigureShown, ...]) -> Report:
    """The page as a document, its words first: a page of words alone is read in the chat."""
    words = (ReportPart("", Quotes(found)),) if found else ()
    return Report(
        flow=turn.flow,
        title=page.title.in_(turn.lang),
        theme=turn.charter.theme,
        notice=page.notice.in_(turn.lang) if page.notice else None,
        made_on=figures.local_day(turn),
        lang=turn.lang,
        parts=(*words, *(ReportPart(figure.heading, figure.content) for figure in drawn)),
    )
