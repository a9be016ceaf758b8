"""The release: count again, freeze, and queue what is shown, all in one step; what comes later is too late."""

from bot.dialogue.phases import agreed, showing
from bot.dialogue.phases.sections import sections
from bot.dialogue.phases.shown import shown_voices
from bot.dialogue.turn import Turn
from bot.domain.effects import Publish, Tag, Unsay
from bot.domain.flow import Output
from bot.domain.messages.summary import SummaryHead
from bot.domain.run import Step


def release(turn: Turn) -> bool:
    """Queue it. False: too few voices are left, and nothing is queued."""
    if not shown_voices(turn) and not agreed.has_text(turn):
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
    """The page, one message per question."""
    found = sections(turn)
    head = SummaryHead(
        flow=turn.flow,
        title=page.title.in_(turn.lang),
        theme=turn.charter.theme,
        notice=page.notice.in_(turn.lang) if page.notice else None,
        sections=len(found),
        named=any(voice.name is not None for section in found for voice in section.voices),
    )
    turn.effect(Publish(page.id, head, found))
    turn.set_run(step=Step.DONE, review=None)
