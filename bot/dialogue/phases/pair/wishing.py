"""Where people choose a partner themselves: each says in private whom they would like. Two who wish for each other are
together; for the others it is drawn. Nobody hears whom somebody wished for, nor who was wished for by nobody."""

from bot.dialogue.phases.pair.drawing import Two
from bot.dialogue.phases.pair.state import change, duos, free
from bot.dialogue.phases.pair.telling import tell
from bot.dialogue.slots import next_slot
from bot.dialogue.turn import Turn
from bot.dialogue.words import number
from bot.domain.duo import Wish
from bot.domain.ids import MemberId
from bot.domain.messages.pair import AskPartner, DuoNotice
from bot.domain.messages.refusal import Reason
from bot.domain.round import Alarm, Member, PromptKind, Topic

ANYBODY = frozenset({"maakt niet uit", "maakt me niet uit", "iedereen is goed", "any", "anybody", "anybody is fine"})


def ask_everybody(turn: Turn, *, opening: bool) -> None:
    """Until everybody has answered, and otherwise for as long as a decision may take."""
    change(turn, wishing=True, wishes=())
    turn.wake(Alarm.PAIRS, next_slot(turn.charter.schedule, turn.at, turn.charter.windows.decide))
    for member in free(turn):
        turn.close_prompt(member)
        prompt = turn.prompt(PromptKind.CHOICE, topic=Topic.PARTNER)
        turn.ask_member(member, question(turn, member, opening=opening), prompt)


def question(turn: Turn, member: MemberId, *, opening: bool = False) -> AskPartner:
    until = turn.moment(Alarm.PAIRS)
    assert until is not None
    return AskPartner(
        flow=turn.flow,
        phase=turn.phase.id,
        names=tuple(other.name for other in _others(turn, member)),
        until=until,
        opening=opening,
        help_lines=turn.charter.help_lines,
    )


def _others(turn: Turn, member: MemberId) -> tuple[Member, ...]:
    """Everybody who was invited, as the announcement named them: a shorter list would tell who said yes."""
    return tuple(other for other in turn.round.members.values() if other.id != member)


def said(turn: Turn, member: MemberId, text: str) -> None:
    """The wish: a number, a name, or anybody."""
    others = _others(turn, member)
    typed, bare = number(text), " ".join(text.casefold().split()).strip(" .!")
    names = [other.id for other in others if bare == " ".join(other.name.casefold().split())]
    if typed == len(others) + 1 or bare in ANYBODY:
        wished = None
    elif typed is not None and 1 <= typed <= len(others):
        wished = others[typed - 1].id
    elif len(names) == 1:
        wished = names[0]
    else:
        turn.refuse(member, Reason.CHOOSE_ONE, limit=len(others) + 1)
        return
    change(turn, wishes=(*duos(turn).wishes, Wish(member, wished)))
    turn.change(member, open=None)
    tell(turn, member, DuoNotice.WISH_NOTED)


def is_waited_for(turn: Turn) -> bool:
    """Whether somebody has not said yet whom they would like."""
    return any(_is_asked(turn, member) for member in free(turn))


def _is_asked(turn: Turn, member: MemberId) -> bool:
    open_ = turn.member(member).open
    return open_ is not None and open_.topic == Topic.PARTNER and open_.run == turn.focus


def close(turn: Turn) -> None:
    """No more wishes."""
    for member in turn.round.members:
        if _is_asked(turn, member):
            turn.close_prompt(member)


def mutual(turn: Turn) -> tuple[Two, ...]:
    """Those who wish for each other; who of the two begins is drawn."""
    here = set(free(turn))
    wished = {(wish.member, wish.partner) for wish in duos(turn).wishes if wish.partner is not None}
    both = ((one, other) for one, other in sorted(wished) if (other, one) in wished and {one, other} <= here)
    return tuple(_begun(turn, two) for two in both if two[0] < two[1])


def _begun(turn: Turn, two: Two) -> Two:
    first, second = two
    return (first, second) if turn.chance.below(2) else (second, first)
