"""Two who lead a round: both steer and look, one akkoord is enough, and each hears what the other did.

The second one reads what the facilitator reads, and nothing more: has no turn in the flow and no place in its rooms.
Members are told before anything is shown to that person.
"""

from dataclasses import replace

from bot.dialogue import handing_over, leading
from bot.dialogue.turn import Turn
from bot.domain.effects import DropSecond, PromoteSecond, Say, Tag, ToLeader, Unsay, Whom
from bot.domain.events import Event, Ordered, Said, SeatOfLeader, SeatOfSecond
from bot.domain.messages.leading import LeadersTold, News
from bot.domain.messages.member import Notice, Safety
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.team import CommandHelp
from bot.domain.round import ENDED, Alarm, Round, Stage

_ONLY_TO_WHO_ASKED = (Refusal, CommandHelp, Safety)


def may_not(round_: Round) -> Reason | None:
    """Why nobody can lead this round as well just now."""
    course = round_.course
    if course.leader.second is not None:
        return Reason.ALREADY_TWO
    if round_.charter.leader_takes_part:
        return Reason.TAKES_PART
    waits = any(timer.alarm is Alarm.INVITE for timer in course.timers)
    return Reason.NOT_NOW if course.stage in ENDED or course.stage is Stage.PLANNED or waits else None


def add(turn: Turn, event: Ordered) -> None:
    """Members hear who reads as well; what is open is shown to both, a page to look at not before the next slot."""
    turn.set_leader(second=event.whom)
    handing_over.tell_members(turn, Notice.SECOND_LEADER, event.whom)
    _tell(turn, Whom.FIRST, News.ADDED, event.whom)
    _tell(turn, Whom.SECOND, News.WELCOME, turn.charter.leader_name)
    _ask_anew(turn)


def part(turn: Turn, event: Ordered) -> None:
    """The second one leaves, or the facilitator goes on alone."""
    second = turn.course.leader.second
    if second is None:
        turn.refuse_leader(Reason.NO_SECOND)
        return
    drop(turn, _news(turn, News.REMOVED, event.by_name))
    _tell(turn, Whom.FIRST, News.LEFT, second)
    _ask_anew(turn)


def drop(turn: Turn, told: LeadersTold | None = None) -> None:
    """Nobody leads it as well from here on; the pages in that chat go."""
    turn.set_leader(second=None)
    turn.effect(Unsay(Tag.REVIEW))
    turn.effect(DropSecond(told))


def new_first(turn: Turn) -> None:
    """Somebody else took it over: whoever leads it as well hears with whom."""
    if turn.course.leader.second is not None:
        _tell(turn, Whom.SECOND, News.WELCOME, turn.charter.leader_name)


def second_lost(turn: Turn) -> None:
    """The second one lost the power or left the team room: the facilitator hears it and goes on."""
    second = turn.course.leader.second
    if second is None or turn.stage in ENDED:
        return
    drop(turn, _news(turn, News.REMOVED, turn.charter.leader_name))
    _tell(turn, Whom.FIRST, News.LEFT, second)
    _ask_anew(turn)


def promote(turn: Turn) -> None:
    """The facilitator is gone and the second one is there: nothing stands still, that one leads it now."""
    second = turn.course.leader.second
    assert second is not None
    turn.effect(PromoteSecond())
    turn.set_leader(second=None)
    handing_over.change(turn, second)


def addressed(turn: Turn, event: Event, before: Round) -> None:
    """With two who lead: a refusal goes to whoever typed, and the other hears what was done."""
    second = before.course.leader.second
    if second is None or not _is_act(turn, event, before):
        return
    by_second = event.by_second if isinstance(event, Ordered) else _by_second(event)
    asked, other = (Whom.SECOND, Whom.FIRST) if by_second else (Whom.FIRST, Whom.SECOND)
    effects = [_only_to(asked, effect) if _is_reply(effect) else effect for effect in turn.effects]
    if any(not _is_reply(effect) for effect in effects) and turn.course.leader.second == second:
        words = event.text if isinstance(event, Said) else event.typed if isinstance(event, Ordered) else ""
        name = second if by_second else turn.charter.leader_name
        told = LeadersTold(News.ACT, name, turn.round.short, turn.charter.theme, words)
        effects.insert(0, Say(ToLeader(other), told, tag=Tag.REVIEW))  # a mask repeats what it hides
    turn.effects[:] = effects


def _is_act(turn: Turn, event: Event, before: Round) -> bool:
    """Something done in leading it; what the facilitator answers in an own turn is told to nobody."""
    if isinstance(event, Ordered):
        return event.by_leader
    if not isinstance(event, Said) or not isinstance(event.seat, SeatOfLeader | SeatOfSecond):
        return False
    return not leading.is_about_turn(Turn(before, turn.now), event)


def _by_second(event: Event) -> bool:
    return isinstance(event, Said) and isinstance(event.seat, SeatOfSecond)


def _is_reply(effect: object) -> bool:
    return isinstance(effect, Say) and isinstance(effect.message, _ONLY_TO_WHO_ASKED)


def _only_to(whom: Whom, effect: object) -> Say:
    assert isinstance(effect, Say)
    return replace(effect, to=ToLeader(whom)) if isinstance(effect.to, ToLeader) else effect


def _ask_anew(turn: Turn) -> None:
    """What is open is asked once more, of whoever leads now; a page not before the next slot."""
    turn.close_leader_prompt()
    turn.effect(Unsay(Tag.REVIEW))
    handing_over.ask_again(turn)


def _tell(turn: Turn, whom: Whom, news: News, name: str) -> None:
    turn.say(ToLeader(whom), _news(turn, news, name))


def _news(turn: Turn, news: News, name: str) -> LeadersTold:
    return LeadersTold(news, name, turn.round.short, turn.charter.theme)
