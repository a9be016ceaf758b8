"""Work in pairs: who is with whom, the room without the bot, the clock, and whoever does not come."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.duo import Duo, DuoRoom, Duos
from bot.domain.effects import GiveDuoRoom, LeaveDuoRoom, MakeDuoRoom, Say, ToMember
from bot.domain.events import CameIn, MemberLeft, Order, RoomFailed, RoomGiven, SeatOfMember, Spoke, WentOut, Wiped
from bot.domain.flow_terms import Partners
from bot.domain.ids import MemberId, MessageRef
from bot.domain.messages.member import AskQuestion, Reminder
from bot.domain.messages.pair import AskDuo, AskPartner, DuoTold, DuoWhy, TurnBegins
from bot.domain.round import Alarm, Stage
from bot.domain.run import Step, of_phase
from tests.flows_for_tests import a_talk, flow_with_talk
from tests.flows_in_pairs import TURN, flow_in_pairs, in_pairs
from tests.property.words import everything_in
from tests.story import LEADER, NAMES, Story, given_round, member_id

PAIRS = of_phase(in_pairs().id)


def pairing(people: int = 4, sessions: int = 1, salt: bytes = b"story", **changes: Any) -> Story:
    """Everybody has said yes, and the first partners are drawn."""
    flow = flow_in_pairs(in_pairs(sessions, **changes))
    story = given_round().with_members(people).with_flow(flow).but(salt=salt).starts()
    story.joins(*(member.name for member in story.round.members.values()))
    return story.until_alarm(Alarm.SETTLED_CLOSE).passes(minutes=1)


def state(story: Story) -> Duos:
    duos = story.round.course.runs[PAIRS].duos
    assert duos is not None
    return duos


def duo_of(story: Story, name: str) -> Duo:
    return next(duo for duo in state(story).duos if member_id(name) in duo.members)


def name_of(story: Story, member: MemberId) -> str:
    return story.round.members[member].name.casefold()


def a_pair(story: Story, at: int = 0) -> tuple[str, str]:
    """The names of two who are together, the one who begins first."""
    first, second = state(story).duos[at].members
    return name_of(story, first), name_of(story, second)


def come_in(story: Story, *names: str) -> None:
    for name in names:
        story.happens(CameIn(member_id(name), duo_of(story, name).place))


def begin(story: Story, *names: str) -> None:
    for name in names:
        story.says(name, "1")


def meet(story: Story, *names: str) -> None:
    """The whole session of these two, by the clock."""
    begin(story, *names)
    story.passes(minutes=41)


def told(story: Story, name: str) -> list[str]:
    return [message.notice.value for message in story.heard(name, DuoTold)]


def over(story: Story) -> bool:
    return story.stage is not Stage.LIVE or story.round.course.runs[PAIRS].step is Step.DONE


# --- who is with whom


def test_everybody_hears_the_own_partner_and_no_other() -> None:
    story = pairing(8)
    assert len(state(story).duos) == 4
    for duo in state(story).duos:
        for member in duo.members:
            name, partner = name_of(story, member), name_of(story, duo.other(member))
            (asked,) = story.heard(name, AskDuo)
            assert asked.partner.casefold() == partner
            names = everything_in([s.message for s in story.says_to(name)]).split("\n")
            assert {n for n in NAMES if n in names and n.casefold() != name} <= {partner.capitalize()}
    assert not story.heard(LEADER, AskDuo)
    assert not any(duo.place in everything_in([s.message for s in story.says_to("team")]) for duo in state(story).duos)


def test_the_draw_follows_the_seed_that_is_handed_in() -> None:
    drawn = {tuple(duo.members for duo in state(pairing(6, salt=bytes([n]))).duos) for n in range(12)}
    assert len(drawn) > 8
    assert state(pairing(6, salt=b"a")) == state(pairing(6, salt=b"a"))


def test_the_order_in_which_people_are_asked_says_nothing_of_who_is_together() -> None:
    """What was asked is found again in the order in which it was sent, until the round is erased."""
    together, many = 0, 150
    for salt in range(many):
        story = pairing(8, salt=salt.to_bytes(2, "big"))
        said = (effect for _, effect in story.effects if isinstance(effect, Say) and isinstance(effect.message, AskDuo))
        first, second, *_ = (effect.to.member for effect in said if isinstance(effect.to, ToMember))
        together += duo_of(story, name_of(story, first)).other(first) == second
    assert together < many / 3, "one in seven is expected by chance"


def test_with_an_odd_number_one_hears_it_honestly_and_nobody_is_three() -> None:
    story = pairing(5)
    assert all(len(set(duo.members)) == 2 for duo in state(story).duos)
    alone = [name.casefold() for name in NAMES[:5] if not story.heard(name, AskDuo)]
    assert len(alone) == 1
    assert told(story, alone[0]) == ["left-over"]
    story.says(alone[0], "wie is mijn maatje?")
    assert told(story, alone[0])[-1] == "no-partner"


def test_partners_change_and_whoever_was_alone_is_not_alone_again() -> None:
    for salt in range(8):
        story = pairing(5, sessions=2, salt=bytes([salt]))
        first = {frozenset(duo.members) for duo in state(story).duos}
        (alone,) = (name for name in NAMES[:5] if "left-over" in told(story, name))
        for at in (0, 0):
            meet(story, *a_pair(story, at))
        story.until_alarm(Alarm.PAIRS)
        assert state(story).session == 2
        second = {frozenset(duo.members) for duo in state(story).duos}
        assert not first & second
        assert alone.casefold() in {name for at in (0, 1) for name in a_pair(story, at)}


def test_one_person_alone_makes_no_pair_and_the_part_is_left_out() -> None:
    flow = flow_in_pairs(in_pairs())
    story = given_round().with_members(3).with_flow(flow).starts()
    story.joins("anna")
    story.says("bram", "nee")
    story.says("cleo", "nee")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert told(story, "anna") == ["too-few"]
    assert not story.heard("anna", AskDuo)
    assert story.stage in (Stage.RELEASED, Stage.ERASED)


# --- the room


def test_the_room_is_given_away_when_both_are_in_and_only_then_it_is_said() -> None:
    story = pairing(2)
    one, other = a_pair(story)
    place = duo_of(story, one).place
    assert [e.place for _, e in story.effects if isinstance(e, MakeDuoRoom)] == [place]
    come_in(story, one)
    assert not [e for _, e in story.effects if isinstance(e, GiveDuoRoom)]
    come_in(story, one, other)
    assert [e.members for _, e in story.effects if isinstance(e, GiveDuoRoom)] == [duo_of(story, one).members]
    assert "room-open" not in told(story, one)
    story.happens(RoomGiven(place))
    assert told(story, one) == told(story, other) == ["room-open"]
    assert not [e for _, e in story.effects if isinstance(e, LeaveDuoRoom)]


def test_a_room_that_cannot_be_made_leaves_the_two_their_session() -> None:
    story = pairing(2)
    one, other = a_pair(story)
    story.happens(RoomFailed(duo_of(story, one).place))
    assert told(story, one) == told(story, other) == ["no-room"]
    meet(story, one, other)
    assert told(story, one)[-1] == told(story, other)[-1] == "over"


def test_a_room_that_failed_is_not_given_any_more() -> None:
    story = pairing(2)
    one, other = a_pair(story)
    place = duo_of(story, one).place
    come_in(story, one, other)
    story.happens(RoomFailed(place))
    story.happens(RoomGiven(place))
    assert duo_of(story, one).room is DuoRoom.FAILED
    assert "room-open" not in told(story, one)


def test_who_does_not_come_in_says_no_to_this_session_only() -> None:
    story = pairing(2, sessions=2)
    one, other = a_pair(story)
    place = duo_of(story, one).place
    come_in(story, other)
    story.happens(WentOut(member_id(one), place))
    assert told(story, other) == ["partner-out"]
    assert told(story, one) == ["not-this-time"]
    assert [e.place for _, e in story.effects if isinstance(e, LeaveDuoRoom)] == [place]
    story.until_alarm(Alarm.PAIRS)
    assert {one, other} == set(a_pair(story)), "next time they may be asked again"


def test_what_is_said_there_is_nothing_to_the_round() -> None:
    """Should a message come from there all the same, nothing happens with it."""
    story = pairing(2)
    one, _ = a_pair(story)
    before = story.round
    spoke = Spoke(SeatOfMember(member_id(one)), duo_of(story, one).place, MessageRef("$x"), "heel geheim")
    assert story.happens(spoke) == ()
    assert story.round == before


# --- the clock


def test_the_clock_runs_when_both_are_there_and_each_has_the_same_time() -> None:
    story = pairing(2)
    one, other = a_pair(story)
    begin(story, one)
    assert told(story, one) == ["waiting"]
    assert story.last(other, AskDuo).why is DuoWhy.PARTNER_THERE
    assert not story.heard(one, TurnBegins)
    story.passes(minutes=5)
    begin(story, other)
    started = story.now
    assert [m.role for m in story.heard(one, TurnBegins)] == ["verteller"]
    assert [m.role for m in story.heard(other, TurnBegins)] == ["luisteraar"]
    assert story.last(one, TurnBegins).instructions == ("Je bent verteller.",)
    assert story.open_prompt(one) is None, "nothing is asked during a turn"
    story.passes(minutes=60)
    assert [m.role for m in story.heard(one, TurnBegins)] == ["verteller", "luisteraar"]
    assert [m.role for m in story.heard(other, TurnBegins)] == ["luisteraar", "verteller"]
    assert {m.lasts for m in story.heard(one, TurnBegins)} == {TURN}
    moments = story.moments(lambda e: isinstance(getattr(e, "message", None), TurnBegins))
    assert sorted(set(moments)) == [started, started + TURN]
    done = story.moments(lambda e: "over" in str(getattr(getattr(e, "message", None), "notice", "")))
    assert set(done) == {started + 2 * TURN}


def test_both_have_to_be_there_at_the_same_moment() -> None:
    story = pairing(2)
    one, other = a_pair(story)
    begin(story, one)
    story.passes(hours=3)
    begin(story, other)
    assert not story.heard(one, TurnBegins)
    assert story.last(one, AskDuo).why is DuoWhy.PARTNER_THERE
    story.passes(minutes=2)
    begin(story, one)
    assert story.heard(one, TurnBegins)


def test_two_who_say_it_at_the_same_moment_are_not_too_late_for_each_other() -> None:
    story = pairing(2)
    one, other = a_pair(story)
    before = story.open_prompt(other)
    assert before is not None
    begin(story, one)
    story.says(other, "1", about=before.id)  # the news of the partner does not stand in this chat yet
    assert story.heard(one, TurnBegins)
    assert story.refusals(other) == []


def test_saying_it_twice_does_not_ring_the_partner_twice() -> None:
    story = pairing(2)
    one, other = a_pair(story)
    begin(story, one, one, one)
    assert len(story.heard(other, AskDuo)) == 2


def test_what_is_written_to_the_bot_during_a_turn_is_kept_nowhere() -> None:
    story = pairing(2)
    one, other = a_pair(story)
    begin(story, one, other)
    story.says(one, "dit was eigenlijk voor mijn maatje")
    assert told(story, one)[-1] == "clock-runs"
    assert "eigenlijk" not in everything_in(story.round)
    assert not any("eigenlijk" in everything_in(effect) for _, effect in story.effects)
    story.passes(minutes=21)
    assert len(story.heard(one, TurnBegins)) == 2, "and the clock runs on"


def test_what_is_asked_side_by_side_waits_until_the_session_is_over() -> None:
    flow = flow_in_pairs(writes=True)
    welcome, writing, pairs = flow.phases
    flow = replace(flow, phases=(welcome, pairs, replace(writing, after=(welcome.id,))))
    story = given_round().with_members(4).with_flow(flow).starts().joins("anna", "bram", "cleo", "daan")
    story.until_alarm(Alarm.SETTLED_CLOSE).passes(minutes=1)
    one, other = a_pair(story)
    begin(story, one, other)
    story.passes(minutes=30)
    assert not story.heard(one, AskQuestion)
    story.passes(minutes=11)
    assert len(story.heard(one, AskQuestion)) == 1


def test_after_a_late_signal_the_other_gets_as_much_time() -> None:
    story = pairing(2)
    one, other = a_pair(story)
    begin(story, one, other)
    story.now += TURN + timedelta(minutes=9)  # the bot was away
    story.passes(minutes=0)
    assert story.last(other, TurnBegins).lasts == TURN + timedelta(minutes=9)
    story.passes(minutes=28)
    assert "over" not in told(story, one)
    story.passes(minutes=2)
    assert told(story, one)[-1] == "over"


def test_a_signal_that_is_far_too_late_is_told_and_the_two_begin_anew() -> None:
    story = pairing(2)
    one, other = a_pair(story)
    begin(story, one, other)
    story.now += timedelta(hours=5)
    story.passes(minutes=0)
    assert told(story, one)[-1] == told(story, other)[-1] == "clock-lost"
    story.says(one, "2")
    story.says(other, "2")
    assert told(story, one)[-1] == "over"


def test_a_pause_stops_the_clock_and_says_so() -> None:
    story = pairing(2)
    one, other = a_pair(story)
    begin(story, one, other)
    story.orders(Order.PAUSE)
    assert told(story, one)[-1] == told(story, other)[-1] == "clock-stopped"
    story.passes(hours=2)
    assert len(story.heard(one, TurnBegins)) == 1
    begin(story, one)
    assert told(story, one)[-1] == "paused"
    story.orders(Order.RESUME)
    meet(story, one, other)
    assert told(story, one)[-1] == "over"


def test_a_pause_makes_the_session_as_much_longer() -> None:
    story = pairing(2, sessions=2)
    one, _ = a_pair(story)
    until = story.last(one, AskDuo).until
    story.orders(Order.PAUSE)
    story.passes(days=2)
    story.orders(Order.RESUME)
    story.says(one, "later")
    story.passes(days=1)
    later = story.last(one, AskDuo).until
    assert later >= until + timedelta(days=2)
    (ends,) = (t.at for t in story.round.course.timers if t.alarm is Alarm.SESSION_END)
    assert later == ends


def test_two_who_are_in_the_middle_of_it_at_the_deadline_are_waited_for() -> None:
    story = pairing(4)
    one, other = a_pair(story)
    late = a_pair(story, 1)
    close = next(t.at for t in story.round.course.timers if t.alarm is Alarm.CLOSE)
    story.until(close - timedelta(minutes=5))
    begin(story, one, other)
    story.passes(minutes=10)
    assert told(story, late[0])[-1] == told(story, late[1])[-1] == "missed"
    assert not over(story)
    story.passes(minutes=20)
    assert len(story.heard(one, TurnBegins)) == 2
    story.passes(minutes=20)
    assert told(story, one)[-1] == "over"
    story.passes(days=1)
    assert over(story)


# --- whoever does not come


@pytest.mark.parametrize("how", ["nee", "3", "het gaat niet door", "stop", "leaves", "team", "wis alles", "wiped"])
@pytest.mark.parametrize("when", ["asked", "inside", "given", "ready", "running"])
def test_a_partner_who_does_not_come_or_leaves_at_any_moment(how: str, when: str) -> None:
    story = pairing(2)
    one, other = a_pair(story)
    place = duo_of(story, one).place
    if when != "asked":
        come_in(story, one)
    if when in ("given", "running"):
        come_in(story, other)
        story.happens(RoomGiven(place))
    if when in ("ready", "running"):
        begin(story, other)
    if when == "running":
        begin(story, one)
    if how in ("leaves", "team"):
        story.happens(MemberLeft(member_id(one), from_team=how == "team"))
    elif how == "wiped":
        story.happens(Wiped(member_id(one)))
    else:
        story.says(one, how)
        if how in ("stop", "wis alles"):
            story.says(one, "ja")
        elif when == "running":
            assert told(story, one)[-1] == "clock-runs"
            return
    assert told(story, other)[-1] == "partner-out"
    assert story.open_prompt(other) is None
    given = when in ("given", "running")
    assert [e.place for _, e in story.effects if isinstance(e, LeaveDuoRoom)] == ([] if given else [place])
    assert state(story).duos == ()
    story.passes(days=1)
    assert over(story)
    assert not story.heard(other, Reminder)


def test_who_lost_the_partner_is_put_together_with_who_was_alone() -> None:
    story = pairing(3)
    (alone,) = (name.casefold() for name in NAMES[:3] if "left-over" in told(story, name))
    one, other = a_pair(story)
    story.says(one, "3")
    story.until_alarm(Alarm.PAIRS)
    assert set(a_pair(story)) == {alone, other}
    meet(story, alone, other)
    assert told(story, alone)[-1] == "over"
    assert told(story, one) == ["not-this-time"]


def test_a_silent_partner_ends_with_the_session_and_nobody_is_blamed() -> None:
    story = pairing(2, sessions=2)
    one, other = a_pair(story)
    begin(story, one)
    story.until_alarm(Alarm.SESSION_END)
    assert story.last(one, DuoTold) == story.last(other, DuoTold)
    assert told(story, one)[-1] == "missed"
    story.until_alarm(Alarm.PAIRS)
    assert state(story).session == 2
    story.passes(days=9)
    assert over(story)


def test_who_says_that_they_met_does_not_end_it_for_the_other() -> None:
    story = pairing(2)
    one, other = a_pair(story)
    story.says(one, "we zijn al geweest")
    assert told(story, one) == ["done-noted"]
    assert story.open_prompt(other) is not None
    begin(story, other)
    assert story.last(one, AskDuo).why is DuoWhy.PARTNER_THERE
    begin(story, one)
    assert story.heard(one, TurnBegins)


def test_both_say_that_they_met_and_it_is_done() -> None:
    story = pairing(2)
    one, other = a_pair(story)
    story.says(one, "2")
    story.says(other, "we zijn al geweest")
    assert told(story, one)[-1] == told(story, other)[-1] == "over"
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert over(story)


@pytest.mark.parametrize("text", ["klaar", "hallo?", "4", "misschien"])
def test_what_is_no_choice_is_asked_back_and_not_kept(text: str) -> None:
    story = pairing(2)
    one, _ = a_pair(story)
    story.says(one, text)
    assert story.refusals(one) == ["choose-one"]
    assert state(story).duos[0].ready == ()


def test_later_asks_the_same_again_tomorrow() -> None:
    story = pairing(2)
    one, _ = a_pair(story)
    story.says(one, "later")
    story.passes(days=1)
    assert story.last(one, AskDuo).why is DuoWhy.AGAIN


# --- the end


def test_after_the_phase_nothing_says_who_was_with_whom() -> None:
    talk = a_talk()
    flow = replace(flow_with_talk(talk), phases=(flow_in_pairs().phases[0], in_pairs(2), talk))
    story = given_round().with_members(4).with_flow(flow).starts().joins("anna", "bram", "cleo", "daan")
    story.until_alarm(Alarm.SETTLED_CLOSE).passes(minutes=1)
    places = [duo.place for duo in state(story).duos]
    for _ in range(2):
        for _pair in range(2):
            meet(story, *a_pair(story))
        story.passes(days=1)
    run = story.round.course.runs[PAIRS]
    assert (run.step, run.duos) == (Step.DONE, None)
    kept = everything_in(story.round)
    assert not any(place in kept for place in places)
    assert not [timer for timer in story.round.course.timers if timer.alarm in (Alarm.TURN_END, Alarm.PAIRS)]
    assert story.round.answers == {}


def test_of_who_wiped_everything_nothing_is_known_any_more() -> None:
    story = pairing(5, sessions=2)
    one, other = a_pair(story)
    meet(story, one, other)
    assert member_id(one) in everything_in(state(story))
    story.happens(Wiped(member_id(one)))
    assert member_id(one) not in everything_in(state(story))


def test_closed_by_hand_while_the_clock_runs() -> None:
    story = pairing(4)
    running, waiting = a_pair(story), a_pair(story, 1)
    places = {duo_of(story, running[0]).place, duo_of(story, waiting[0]).place}
    begin(story, *running)
    story.orders(Order.CLOSE)
    story.says(LEADER, "ja")
    assert told(story, running[0])[-1] == "closed"
    assert told(story, waiting[0])[-1] == "missed"
    assert {e.place for _, e in story.effects if isinstance(e, LeaveDuoRoom)} == places
    assert story.round.course.runs[PAIRS].duos is None


def test_a_round_that_stops_leaves_the_rooms_it_has_not_given_away() -> None:
    story = pairing(4)
    given, ours = a_pair(story), a_pair(story, 1)
    come_in(story, *given)
    story.happens(RoomGiven(duo_of(story, given[0]).place))
    place = duo_of(story, ours[0]).place
    story.orders(Order.STOP)
    story.says(LEADER, "ja")
    assert [e.place for _, e in story.effects if isinstance(e, LeaveDuoRoom)] == [place]


def test_more_time_for_the_phase_is_more_time_for_the_last_session() -> None:
    story = pairing(2)
    one, _ = a_pair(story)
    until = story.last(one, AskDuo).until
    story.orders(Order.EXTEND, longer=timedelta(days=2))
    story.says(one, "later")
    story.passes(days=1)
    assert story.last(one, AskDuo).until > until


def test_a_reminder_repeats_the_question() -> None:
    story = pairing(2)
    one, _ = a_pair(story)
    story.passes(days=6)
    reminder = story.last(one, Reminder)
    assert isinstance(reminder.repeats, AskDuo)
    assert len(story.heard(one, Reminder)) <= 2


# --- partners of one's own choice


def wishing(people: int = 4) -> Story:
    return pairing(people, pair=free_pair())


def free_pair(sessions: int = 1) -> object:
    return in_pairs(sessions, Partners.FREE).pair


def test_who_wish_for_each_other_are_together_and_the_rest_is_drawn() -> None:
    story = wishing(6)
    assert story.last("anna", AskPartner).names == ("Bram", "Cleo", "Daan", "Emma", "Fien")
    story.says("anna", "Cleo")
    story.says("cleo", "1")
    story.says("bram", "anna")
    story.says("daan", "maakt niet uit")
    story.says("emma", "6")
    assert state(story).duos == ()
    story.says("fien", "99")
    assert story.refusals("fien") == ["choose-one"]
    story.says("fien", "anna")
    story.until_alarm(Alarm.PAIRS)
    pairs = {frozenset(name_of(story, m) for m in duo.members) for duo in state(story).duos}
    assert frozenset(("anna", "cleo")) in pairs
    assert len(pairs) == 3
    assert state(story).wishes == (), "nobody knows any more who wished for whom"


def test_everybody_who_was_invited_can_be_wished_for_so_that_the_list_tells_nothing() -> None:
    flow = flow_in_pairs(in_pairs(pair=free_pair()))
    story = given_round().with_members(4).with_flow(flow).starts().joins("anna", "bram")
    story.says("cleo", "nee")
    story.until_alarm(Alarm.CLOSE).passes(minutes=1)
    assert story.last("anna", AskPartner).names == ("Bram", "Cleo", "Daan")
    story.says("anna", "cleo")
    story.says("bram", "daan")
    story.until_alarm(Alarm.PAIRS)
    assert set(a_pair(story)) == {"anna", "bram"}


def test_who_says_nothing_gets_a_partner_after_a_day() -> None:
    story = wishing(2)
    story.passes(days=2)
    assert set(a_pair(story)) == {"anna", "bram"}
    assert story.last("anna", AskDuo).why is DuoWhy.NEW
