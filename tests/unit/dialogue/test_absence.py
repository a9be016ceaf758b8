"""A facilitator who is gone, or says nothing: the room hears that it can be taken over, and it ends safely."""

from datetime import timedelta

import pytest

from bot.domain.effects import Effect, Say, ToTeam
from bot.domain.events import LeaderLost, Order
from bot.domain.messages.team import Closing, ClosingWhy, LeaderAway
from bot.domain.round import Stage
from bot.domain.run import Step
from bot.domain.schedule import Windows
from tests.story import LEADER, Story, given_round


def away(effect: Effect) -> bool:
    return isinstance(effect, Say) and isinstance(effect.to, ToTeam) and isinstance(effect.message, LeaderAway)


def lost() -> Story:
    story = given_round().starts()
    story.joins("anna", "bram")
    story.happens(LeaderLost())
    return story


def test_the_room_hears_it_twice_and_then_it_ends_within_a_week_and_a_weekend() -> None:
    story = lost()
    begun = story.now
    story.passes(days=40)
    told = story.moments(away)
    assert [(at - begun).days for at in told] == [0, 4]
    assert story.last("team", Closing).why is ClosingWhy.LEADER_AWAY
    ended = story.moments(lambda e: isinstance(e, Say) and isinstance(e.message, Closing))[-1]
    assert ended - begun <= timedelta(days=10)
    assert not story.published
    assert story.stage is Stage.ERASED


def test_who_takes_part_is_told_kindly_that_nobody_is_there() -> None:
    story = lost().passes(days=40)
    assert story.notices("anna")[-1] == "leader-away"
    assert story.notices("cleo")[-1] == "leader-away", "who had not answered yet hears it too"


def test_who_takes_over_in_time_goes_on_with_it() -> None:
    story = lost().passes(days=5)
    story.orders(Order.TAKE_OVER, by_leader=False, by_name="Zed")
    assert not story.round.course.paused_at
    story.passes(days=3)
    assert len(story.heard("team", LeaderAway)) == 2
    assert story.stage is Stage.LIVE


def test_lost_in_a_pause_does_not_make_the_pause_longer() -> None:
    story = given_round().starts()
    story.orders(Order.PAUSE)
    story.passes(days=27)
    story.happens(LeaderLost())
    begun = story.now
    story.passes(days=5)
    assert story.stage is Stage.ERASED
    assert story.now - begun == timedelta(days=5)


def test_lost_in_a_pause_ends_after_the_same_week() -> None:
    story = given_round().starts()
    story.orders(Order.PAUSE)
    story.passes(days=2)
    story.happens(LeaderLost())
    assert story.passes(days=6).stage is Stage.LIVE
    assert len(story.heard("team", LeaderAway)) == 2
    assert story.passes(days=5).stage is Stage.ERASED


def test_a_silent_facilitator_gets_two_reminders_and_then_the_room_hears_that_it_waits() -> None:
    story = given_round().starts().in_review()
    assert story.stands(Step.REVIEW)
    begun = story.now
    story.passes(days=20)
    (told,) = story.moments(away)
    assert (told - begun).days == 4
    assert story.last("team", LeaderAway).silent
    assert "review-expired" in story.notices(LEADER)
    assert not story.published


def test_whoever_says_akkoord_in_time_is_not_called_silent() -> None:
    story = given_round().starts().in_review()
    story.passes(days=2)
    story.released()
    assert not story.heard("team", LeaderAway)


@pytest.mark.parametrize("reminders", [(), (timedelta(days=1),)])
def test_with_other_windows(reminders: tuple[timedelta, ...]) -> None:
    story = given_round().but(windows=Windows(review_reminders=reminders)).starts()
    story.happens(LeaderLost())
    story.passes(days=12)
    assert len(story.heard("team", LeaderAway)) == 1 + len(reminders)
    assert story.stage is Stage.ERASED
