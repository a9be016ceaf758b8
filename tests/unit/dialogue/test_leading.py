"""What a facilitator does with a running round, and what happens when the facilitator is gone."""

from datetime import datetime, timedelta

import pytest

from bot.domain.effects import ChangeLeader
from bot.domain.events import BotShutOut, LeaderLost, Order
from bot.domain.messages.leader import TooFewAtEnd, TooFewYet
from bot.domain.messages.member import Sure, Told
from bot.domain.messages.preview import Preview
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.team import Closing, ClosingWhy, LeaderAway, StatusWord
from bot.domain.round import Alarm, Stage
from bot.domain.run import Step
from tests.story import AMSTERDAM, LEADER, Story, given_round, member_id


def running() -> Story:
    return given_round().asking(1).with_members(4).starts().joins("anna")


def test_closing_asks_sure_and_then_acts_at_once() -> None:
    story = running().everybody_answers("daan")
    story.orders(Order.CLOSE)
    assert story.stands(Step.OPEN)
    assert story.heard(LEADER, Sure)
    story.says(LEADER, "ja")
    assert story.stands(Step.REVIEW)


def test_closing_leaves_who_wrote_two_hours_for_the_preview() -> None:
    story = running().everybody_answers("daan", "anna")
    story.says("anna", "Nog niet beslist.")
    story.orders(Order.CLOSE)
    story.says(LEADER, "ja")
    assert story.stands(Step.SETTLING)
    assert story.last("anna", Preview).until == datetime(2026, 11, 23, 13, 0, tzinfo=AMSTERDAM)


def test_not_sure_after_all() -> None:
    story = running()
    story.orders(Order.STOP)
    story.says(LEADER, "nee")
    assert story.stands(Step.OPEN)
    assert story.notices(LEADER) == ["not-sure"]


def test_after_a_no_the_open_choice_stands_in_the_chat_again() -> None:
    story = running().until_alarm(Alarm.CLOSE)
    story.orders(Order.STOP)
    story.says(LEADER, "nee")
    story.says(LEADER, "wachten")
    assert story.notices(LEADER) == ["not-sure", "waiting"]


def test_a_yes_that_comes_after_the_release_stops_nothing() -> None:
    story = given_round().starts().in_review()
    story.says(LEADER, "akkoord")
    story.orders(Order.STOP)
    story.now = next(timer.at for timer in story.round.course.timers if timer.alarm is Alarm.RELEASE)
    story.until_alarm(Alarm.RELEASE)
    story.says(LEADER, "ja")
    assert len(story.published) == 1
    assert all(closing.why is ClosingWhy.ENOUGH for closing in story.heard("team", Closing))


def test_stopping_tells_everybody_and_shows_nothing() -> None:
    story = running()
    story.orders(Order.STOP)
    story.says(LEADER, "ja")
    assert story.last("team", Closing).why is ClosingWhy.STOPPED
    assert story.notices("anna") == ["stopped"]
    assert story.notices("bram") == ["stopped"], "was invited and had not answered"
    story.until_alarm(Alarm.ERASE)
    assert (story.local.hour, story.local.minute) == (13, 0)
    assert story.stands(Stage.ERASED)


def test_extending_moves_the_end_and_tells_whoever_waits() -> None:
    story = running().everybody_answers("daan", "anna")
    before = story.run.closes_at
    assert before is not None
    story.orders(Order.EXTEND, longer=timedelta(days=1))
    after = story.run.closes_at
    assert after is not None
    assert after > before
    assert story.notices("anna") == story.notices("daan") == ["extended"]
    assert not story.notices("bram"), "is done"


@pytest.mark.parametrize(
    ("longer", "why"),
    [
        (None, "bad-duration"),
        (timedelta(0), "duration-past"),
        (timedelta(days=-3), "duration-past"),
        (timedelta(days=365), "duration-long"),
    ],
)
def test_an_extension_that_makes_no_sense(longer: timedelta | None, why: str) -> None:
    story = running()
    before = story.run.closes_at
    story.orders(Order.EXTEND, longer=longer)
    assert story.refusals(LEADER) == [why]
    assert story.run.closes_at == before


def test_extending_over_and_over_has_an_end() -> None:
    story = running()
    for _ in range(5):
        story.orders(Order.EXTEND, longer=timedelta(days=30))
    assert "duration-long" in story.refusals(LEADER)


def test_a_pause_shifts_every_moment_and_keeps_answers() -> None:
    story = running()
    story.says("anna", "Een.")
    before = {timer.alarm: timer.at for timer in story.round.course.timers}
    story.orders(Order.PAUSE)
    assert story.stands(StatusWord.PAUSED)
    story.says("anna", "akkoord")
    story.passes(days=7)
    assert story.stands(StatusWord.PAUSED)
    story.orders(Order.RESUME)
    after = {timer.alarm: timer.at for timer in story.round.course.timers}
    assert {alarm: after[alarm] - at for alarm, at in before.items()} == dict.fromkeys(before, timedelta(days=7))
    answer = story.answer("anna", "q1")
    assert answer is not None
    assert answer.agreed == "Een."
    assert story.notices("bram") == ["paused", "resumed"]


def test_what_is_set_during_a_pause_comes_soon_after_it() -> None:
    story = given_round().starts().in_review()
    story.orders(Order.PAUSE)
    story.passes(days=14)
    story.says(LEADER, "akkoord")
    story.passes(hours=1)
    story.orders(Order.RESUME)
    resumed = story.now
    story.until_alarm(Alarm.RELEASE)
    assert story.published
    assert story.now - resumed < timedelta(days=1)


def test_a_pause_nobody_ends_becomes_a_safe_end() -> None:
    story = running()
    story.orders(Order.PAUSE)
    story.passes(days=40)
    assert story.stands(Stage.ERASED)
    assert story.last("team", Closing).why is ClosingWhy.STOPPED


def test_pausing_twice_and_going_on_without_a_pause() -> None:
    story = running()
    story.orders(Order.RESUME)
    story.orders(Order.PAUSE)
    story.orders(Order.PAUSE)
    assert story.refusals(LEADER) == ["not-paused", "already-paused"]


def test_a_facilitator_who_is_gone_pauses_the_round() -> None:
    story = running()
    story.happens(LeaderLost())
    assert story.stands(StatusWord.PAUSED)
    assert story.heard("team", LeaderAway)
    story.orders(Order.RESUME)
    assert story.refusals(LEADER) == ["not-paused"]


def test_somebody_else_takes_over_and_members_hear_who_will_read() -> None:
    story = running()
    story.happens(LeaderLost())
    effects = story.orders(Order.TAKE_OVER, by_leader=False, by_name="Omar")
    assert ChangeLeader() in effects
    told = story.heard("anna", Told)
    assert [(one.notice.value, one.name) for one in told if one.name] == [("new-leader", "Omar")]
    assert story.heard("bram", Told)[-2].name == "Omar", "the invitation named somebody else"
    assert story.notices(LEADER)[-1] == "you-lead"
    assert story.round.course.paused_at is None


def test_taking_over_from_somebody_who_is_still_there_tells_both() -> None:
    story = running()
    story.orders(Order.TAKE_OVER, by_leader=False, by_name="Omar")
    assert story.notices(LEADER) == ["taken-over", "you-lead"]


def test_taking_over_your_own_round() -> None:
    story = running()
    effects = story.orders(Order.TAKE_OVER, by_leader=True)
    assert ChangeLeader() not in effects
    assert story.refusals(LEADER) == ["already-leader"]


def test_taking_over_in_the_review_waits_for_members_to_hear_and_shows_the_page_anew() -> None:
    story = given_round().starts().in_review()
    old = story.open_prompt(LEADER)
    assert old is not None
    story.orders(Order.TAKE_OVER, by_leader=False, by_name="Omar")
    story.says(LEADER, "akkoord", about=old.id)
    assert story.stands(Step.REVIEW), "has not seen the page yet"
    story.until_alarm(Alarm.REVIEW)
    assert len(story.heard(LEADER, ReviewPage)) == 2
    story.released()
    assert story.published


def test_taking_over_while_a_choice_waits_asks_it_anew() -> None:
    story = running().until_alarm(Alarm.CLOSE)
    story.orders(Order.TAKE_OVER, by_leader=False, by_name="Omar")
    story.until_alarm(Alarm.CLOSE)
    assert len(story.heard(LEADER, TooFewYet)) == 2


def test_taking_over_while_authors_decide_on_their_names_does_not_disturb_them() -> None:
    story = given_round().asking(1).with_members(4).starts().answers("anna", "A.").until_alarm(Alarm.CLOSE)
    story.says(LEADER, "doorgaan")
    story.says(LEADER, "vragen")
    story.orders(Order.TAKE_OVER, by_leader=False, by_name="Omar")
    assert len(story.heard(LEADER, TooFewAtEnd)) == 1
    story.says("anna", "ja")
    story.until_alarm(Alarm.SHORT_END)
    assert story.stands(Step.REVIEW)


@pytest.mark.parametrize("order", [Order.CLOSE, Order.EXTEND, Order.PAUSE])
def test_what_is_not_possible_any_more(order: Order) -> None:
    story = running()
    story.orders(Order.STOP)
    story.says(LEADER, "ja")
    story.orders(order, longer=timedelta(days=1))
    assert story.refusals(LEADER) == ["not-now"]


def test_nothing_is_taken_over_when_it_has_ended() -> None:
    story = running()
    story.orders(Order.STOP)
    story.says(LEADER, "ja")
    assert story.orders(Order.TAKE_OVER, by_leader=False, by_name="Omar") == ()


def test_a_bot_that_cannot_speak_stands_still_and_goes_on() -> None:
    story = running()
    story.happens(BotShutOut(back=False))
    assert story.stands(StatusWord.PAUSED)
    story.passes(days=1)
    story.happens(BotShutOut(back=True))
    assert story.round.course.paused_at is None


def test_a_pause_by_hand_survives_the_bot_being_shut_out() -> None:
    story = running()
    story.orders(Order.PAUSE)
    story.happens(BotShutOut(back=False))
    story.happens(BotShutOut(back=True))
    assert story.stands(StatusWord.PAUSED)


def test_after_a_long_absence_reminders_are_one_and_the_end_is_the_end() -> None:
    story = running().everybody_answers("daan", "anna", "cleo")
    story.says("anna", "Nog niet beslist.")
    assert story.run.closes_at is not None
    story.now = story.run.closes_at + timedelta(days=3)
    before = len(list(story.says_to("anna"))), len(list(story.says_to("team")))
    story.passes(seconds=0)
    assert len(list(story.says_to("anna"))) - before[0] <= 1
    assert story.heard(LEADER, TooFewYet)
    assert len(list(story.says_to("team"))) == before[1], "halfway is long past"


# --- meedoen ----------------------------------------------------------------------------------------------------------


def test_the_own_voice_of_a_facilitator_never_makes_the_threshold() -> None:
    story = given_round().asking(1).with_members(4).with_leader_taking_part("Anna").starts()
    story.answers("anna", "A.").answers("bram", "B.").answers("cleo", "C.")
    story.says("daan", "nee")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert story.stands(Step.SHORT), "three voices, one of them the facilitator's"


def test_with_enough_others_the_facilitator_is_one_of_them() -> None:
    story = given_round().asking(1).with_members(4).with_leader_taking_part("Anna").starts().everybody_answers()
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert len(story.last(LEADER, ReviewPage).questions[0].voices) == 4
    story.says("daan", "intrekken")
    story.released()
    assert not story.published, "two of the others are left"


def test_one_who_takes_over_does_not_make_the_first_ones_voice_count() -> None:
    story = given_round().asking(1).with_members(4).with_leader_taking_part("Anna").starts()
    story.orders(Order.TAKE_OVER, by_leader=False, by_name="Omar")
    assert story.round.charter.leader_member == member_id("anna")
