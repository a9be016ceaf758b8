"""decide: one round and one event in, the round after it and what must happen out. Nothing else decides.

Pure: no clock, no chance of its own, no words for people. The service stores the result in one transaction and carries
out the effects afterwards, so a crash in between changes nothing.
"""

from typing import assert_never

from bot.dialogue import (
    absence,
    correcting,
    deadlines,
    leaders,
    leaving,
    members,
    opening,
    picturing,
    places,
    preferring,
    restored,
    setup,
    spoken,
    steering,
    stopping,
    together,
)
from bot.dialogue.guide import conversation, page
from bot.dialogue.guide.state import is_guided
from bot.dialogue.guide.state import prefers as guided_prefers
from bot.dialogue.phases.pair import ending as pair_ending
from bot.dialogue.phases.pair import rooms as pair_rooms
from bot.dialogue.sequence import run_at_work
from bot.dialogue.turn import Decision, Turn
from bot.domain.duo import is_duo_place
from bot.domain.events import (
    AllDelivered,
    BotShutOut,
    CameIn,
    Deleted,
    Edited,
    Event,
    LeaderLost,
    LeftOut,
    LookedBack,
    MemberLeft,
    NotText,
    Now,
    Ordered,
    PreferencesChanged,
    Restored,
    RoomFailed,
    RoomGiven,
    Said,
    SeatOfLeader,
    SeatOfMember,
    SeatOfSecond,
    Showed,
    Spoke,
    TimePassed,
    WentOut,
    Wiped,
)
from bot.domain.ids import LEADER_SEAT, MemberId
from bot.domain.messages.refusal import Reason
from bot.domain.round import ENDED, Round, Stage, Standing


def decide(round_: Round, event: Event, now: Now) -> Decision:
    """What follows from `event`. An event that fits nothing any more leaves the round as it was."""
    turn = Turn(round_, now)
    if round_.course.stage is Stage.ERASED:
        return turn.decision()
    turn.hears = _who_is_there(event)
    turn.look_at(run_at_work(turn))
    _dispatch(turn, event)
    together.addressed(turn, event, round_)
    leaving.end_without(turn)
    pair_ending.refresh(turn)
    opening.go_on(turn)
    places.refresh(turn)
    pair_ending.leave_rooms(turn, round_)
    return turn.decision()


def _dispatch(turn: Turn, event: Event) -> None:  # noqa: C901  one case per event, nothing else
    match event:
        case Said():
            _said(turn, event)
        case Showed():
            _showed(turn, event)
        case Spoke():
            spoken.spoke(turn, event)
        case CameIn() if is_duo_place(event.place):
            pair_rooms.came_in(turn, event)
        case CameIn():
            places.came_in(turn, event.place, event.member)
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
        case WentOut():
            pair_rooms.went_out(turn, event)
        case RoomGiven():
            pair_rooms.given(turn, event)
        case RoomFailed():
            pair_rooms.failed(turn, event)
        case Wiped():
            if event.member == LEADER_SEAT and turn.course.leader.seat is not None:
                leaving.wipe_leader(turn)
            elif event.member in turn.round.members and turn.stage is not Stage.PLANNED:
                leaving.wipe(turn, event.member)
        case PreferencesChanged():
            if event.member == LEADER_SEAT:
                absence.leader_goes_away(turn, event.preferences)
            elif event.member in turn.round.members:
                preferring.changed(turn, event)
            elif is_guided(turn):
                guided_prefers(turn, event.member, event.preferences)
        case LeaderLost():
            together.second_lost(turn) if event.second else absence.leader_lost(turn)
        case BotShutOut():
            steering.shut_out(turn, event.back)
        case AllDelivered():
            if stopping.ready_to_erase(turn):
                stopping.erase(turn)
        case Restored():
            restored.came_back(turn, event)
        case LookedBack():
            if is_guided(turn):
                page.looked_back(turn, event)
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
    if isinstance(event.seat, SeatOfLeader | SeatOfSecond):
        leaders.said(turn, event)
    elif event.seat.member in turn.round.members:
        members.said(turn, event, event.seat.member)


def _showed(turn: Turn, event: Showed) -> None:
    if isinstance(event.seat, SeatOfSecond):
        turn.refuse_leader(Reason.ONLY_TEXT)
    elif not isinstance(event.seat, SeatOfLeader):
        if event.seat.member in turn.round.members:
            picturing.showed(turn, event, event.seat.member)
    elif turn.course.leader.seat is not None:
        picturing.showed(turn, event, LEADER_SEAT)
    else:
        turn.refuse_leader(Reason.ONLY_TEXT)


def _not_text(turn: Turn, event: NotText) -> None:
    reason = event.trouble or Reason.ONLY_TEXT
    if isinstance(event.seat, SeatOfLeader | SeatOfSecond):
        turn.refuse_leader(reason)
    elif event.seat.member in turn.round.members:
        turn.refuse(event.seat.member, reason)


def _left(turn: Turn, event: MemberLeft) -> None:
    """Gone from the team, or from the private chat, which counts as *stop*."""
    here = turn.round.members.get(event.member)
    if is_guided(turn):
        if event.from_team and event.member in turn.round.seats:
            conversation.left(turn, event.member)
        return
    if here is None or turn.stage in ENDED:
        return
    if turn.stage is Stage.PLANNED:
        if event.from_team:
            setup.left(turn, event.member)
    elif event.from_team:
        leaving.leave(turn, event.member, Standing.GONE)
    elif here.standing in (Standing.IN, Standing.INVITED):
        leaving.leave(turn, event.member)
