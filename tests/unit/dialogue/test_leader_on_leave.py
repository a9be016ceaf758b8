"""A facilitator on leave: not reminded before being back, and nothing hangs on it."""

from datetime import date, timedelta

import pytest

from bot.domain.effects import Say, ToLeader, Whom
from bot.domain.events import Order, Ordered, PreferencesChanged
from bot.domain.ids import LEADER_SEAT
from bot.domain.messages.review import ReviewReminder
from bot.domain.messages.team import LeaderAway
from bot.domain.own_times import NO_PREFERENCES, OwnTimes, Preferences
from bot.domain.round import Alarm, Stage
from tests.story import Story, given_round


def in_review() -> Story:
    return given_round().starts().in_review()


def goes_away(story: Story, days: int) -> date:
    back = story.local.date() + timedelta(days=days)
    story.happens(PreferencesChanged(LEADER_SEAT, Preferences(OwnTimes(away_until=back))))
    return back


def reminded(story: Story) -> list[date]:
    return [at.date() for at in story.moments(lambda e: isinstance(e, Say) and isinstance(e.message, ReviewReminder))]


def test_without_leave_the_reminders_come_as_ever() -> None:
    story = in_review()
    start = story.local.date()
    story.passes(days=5)
    assert len(reminded(story)) == 2
    assert reminded(story)[0] <= start + timedelta(days=3)


def test_no_reminder_before_being_back_and_then_one() -> None:
    story = in_review()
    back = goes_away(story, 5)
    story.passes(days=4)
    assert reminded(story) == []
    assert story.heard("team", LeaderAway) == [], "they are back in time"
    story.passes(days=2, hours=22)
    assert len(reminded(story)) == 1
    assert reminded(story)[0] >= back
    story.released()
    assert story.summary


@pytest.mark.parametrize("days", [8, 30, 400])
def test_away_until_after_the_end_the_room_hears_that_it_can_be_taken_over_and_it_ends_safely(days: int) -> None:
    story = in_review()
    goes_away(story, days)
    assert story.heard("team", LeaderAway) == [], "at a slot"
    story.until_alarm(Alarm.AWAY)
    assert len(story.heard("team", LeaderAway)) == 1
    story.passes(days=9)
    assert reminded(story) == []
    assert story.stage is Stage.ERASED
    assert story.published == []


def test_somebody_else_takes_over_and_is_not_on_leave() -> None:
    story = in_review()
    goes_away(story, 30)
    story.happens(Ordered(Order.TAKE_OVER, False, "Omar"))
    assert story.round.course.leader.preferences == NO_PREFERENCES
    story.until_alarm(Alarm.REVIEW).released()
    assert story.summary


def test_whoever_leads_it_as_well_is_reminded_alone() -> None:
    story = in_review()
    story.happens(Ordered(Order.TOGETHER, True, "Lies", whom="Omar"))
    goes_away(story, 30)
    story.passes(days=4)
    to = [e.to for _, e in story.effects if isinstance(e, Say) and isinstance(e.message, ReviewReminder)]
    assert to
    assert set(to) == {ToLeader(Whom.SECOND)}


def test_leave_that_is_taken_back_brings_the_reminders_back() -> None:
    story = in_review()
    goes_away(story, 30)
    story.happens(PreferencesChanged(LEADER_SEAT, NO_PREFERENCES))
    story.passes(days=5)
    assert reminded(story)
