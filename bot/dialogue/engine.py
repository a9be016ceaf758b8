"""decide: one round and one event in, the round after it and what must happen out. Nothing else decides.

Pure: no clock, no chance of its own, no words for people. The service stores the result in one transaction and carries
out the effects afterwards, so a crash in between changes nothing.
"""

from typing import assert_never

from bot.dialogue import (
    correcting,
    deadlines,
    leaders,
    leaving,
    members,
    opening,
    places,
    preferring,
    setup,
    spoken,
    steering,
    stopping,
)
from bot.dialogue.sequence import run_at_work
from bot.dialogue.turn import Decision, Turn
from bot.domain.events import (
    AllDelivered,
    BotShutOut,
    Deleted,
    Edited,
    Event,
    LeaderLost,
    LeftOut,
    MemberLeft,
    NotText,
    Now,
    Ordered,
    PreferencesChanged,
    Restored,
    Said,
    SeatOfLeader,
    SeatOfMember,
    Spoke,
    TimePassed,
    Wiped,
)
from bot.domain.ids import MemberId
from bot.domain.messages.refusal import Reason
from bot.domain.messages.team import ClosingWhy
from bot.domain.round import ENDED, Round, Stage, Standing


def decide(round_: Round, event: Event, now: Now) -> Decision:
    """What follows from `event`. An event that fits nothing any more leaves the round as it was."""
    turn = Turn(round_, now)
    if round_.course.stage is Stage.ERASED:
        return turn.decision()
    turn.hears = _who_is_there(event)
    turn.look_at(run_at_work(turn))
    _dispatch(turn, event)
    leaving.end_without(turn)
    opening.go_on(turn)
    places.refresh(turn)
    return turn.decision()


def _dispatch(turn: Turn, event: Event) -> None:  # noqa: C901  one case per event, nothing else
    match event:
        case Said():
            _said(turn, event)
        case Spoke():
            spoken.spoke(turn, event)
        case Edited():
            if event.member in turn.round.members:
                correcting.edited(turn, event)
        case Deleted():
            if event.member in turn.round.members:
                correcting.deleted(turn, event)
        case NotText():
            _not_text(turn, event)
        case Ordered():
            steering.ordered(turn, event)
        case TimePassed():
            deadlines.time_passed(turn)
        case LeftOut():
            if turn.stage is Stage.PLANNED:
                stopping.drop_setup(turn, None)
        case MemberLeft():
            _left(turn, event)
        case Wiped():
            if event.member in turn.round.members and turn.stage is not Stage.PLANNED:
                leaving.wipe(turn, event.member)
        case PreferencesChanged():
            if event.member in turn.round.members:
                preferring.changed(turn, event)
        case LeaderLost():
            steering.leader_lost(turn)
        case BotShutOut():
            steering.shut_out(turn, event.back)
        case AllDelivered():
            if stopping.ready_to_erase(turn):
                stopping.erase(turn)
        case Restored():
            if turn.stage not in ENDED:
                stopping.stop_round(turn, ClosingWhy.STOPPED)
        case _:
            assert_never(event)


def _who_is_there(event: Event) -> MemberId | None:
    """The member whose own message or wish this is: they may be answered at any hour."""
    match event:
        case Said() | Spoke() | NotText():
            return event.seat.member if isinstance(event.seat, SeatOfMember) else None
        case Edited() | Deleted() | PreferencesChanged():
            return event.member
        case _:
            return None


def _said(turn: Turn, event: Said) -> None:
    if isinstance(event.seat, SeatOfLeader):
        leaders.said(turn, event)
    elif event.seat.member in turn.round.members:
        members.said(turn, event, event.seat.member)


def _not_text(turn: Turn, event: NotText) -> None:
    if isinstance(event.seat, SeatOfLeader):
        turn.refuse_leader(Reason.ONLY_TEXT)
    elif event.seat.member in turn.round.members:
        turn.refuse(event.seat.member, Reason.ONLY_TEXT)


def _left(turn: Turn, event: MemberLeft) -> None:
    """Gone from the team, or from the private chat, which counts as *stop*."""
    here = turn.round.members.get(event.member)
    if here is None or turn.stage in ENDED:
        return
    if turn.stage is Stage.PLANNED:
        if event.from_team:
            setup.left(turn, event.member)
    elif event.from_team:
        leaving.leave(turn, event.member, Standing.GONE)
    elif here.standing in (Standing.IN, Standing.INVITED):
        leaving.leave(turn, event.member)
