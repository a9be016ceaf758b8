"""What somebody in a pair is asked and told, in private."""

from bot.dialogue.phases.pair.state import duo_of, duos, terms, turn_lasts
from bot.dialogue.turn import Turn
from bot.domain.duo import Duo, DuoRoom
from bot.domain.ids import MemberId
from bot.domain.messages.pair import AskDuo, DuoNotice, DuoTold, DuoWhy
from bot.domain.round import PromptKind, Topic


def tell(turn: Turn, member: MemberId, notice: DuoNotice, *, more: bool = False) -> None:
    turn.tell(member, DuoTold(notice, more))


def ask(turn: Turn, duo: Duo, member: MemberId, why: DuoWhy, *, opening: bool = False) -> None:
    """Can you begin? Whoever was asked it before and has not answered is asked the same: two who answer at the same
    moment must not make each other's words come too late."""
    message = question(turn, duo, member, why, opening=opening)
    open_ = turn.member(member).open
    if open_ is not None and open_.topic == Topic.DUO and open_.run == turn.focus:
        turn.tell(member, message, open_)
        return
    turn.close_prompt(member)
    turn.ask_member(member, message, turn.prompt(PromptKind.CHOICE, topic=Topic.DUO))


def question(turn: Turn, duo: Duo, member: MemberId, why: DuoWhy, *, opening: bool = False) -> AskDuo:
    now, closes = duos(turn), turn.closes_at
    assert closes is not None
    return AskDuo(
        flow=turn.flow,
        phase=turn.phase.id,
        partner=turn.member(duo.other(member)).name,
        room=turn.phase.title.in_(turn.lang),
        why=why,
        session=now.session,
        sessions=terms(turn).rounds,
        turn=turn_lasts(turn),
        until=(now.ends_at or closes) + turn.stood,
        opening=opening,
        help_lines=turn.charter.help_lines,
        has_room=duo.room is not DuoRoom.FAILED,
    )


def again(turn: Turn, member: MemberId) -> AskDuo:
    """The same question once more."""
    duo = duo_of(turn, member)
    assert duo is not None, "only who is in a pair is asked"
    return question(turn, duo, member, DuoWhy.AGAIN)
