"""Channel 2: whatever people do and whenever, the bot speaks in the team room at fixed moments only.

50 patterns of who answers when; only what answers a command of the facilitator comes at once.
"""

import random
from collections import defaultdict
from datetime import datetime, timedelta

from bot.dialogue.slots import slot_from
from bot.domain.effects import Effect, Publish, Say, ToTeam
from bot.domain.messages.team import Announcement
from bot.domain.run import Step
from bot.domain.schedule import Schedule
from tests.story import LEADER, MONDAY_TEN, Story, given_round

SCHEDULE = Schedule()
PATTERNS = 50


def _in_team_room(effect: Effect) -> bool:
    if isinstance(effect, Say):
        return isinstance(effect.to, ToTeam) and not isinstance(effect.message, Announcement)
    return isinstance(effect, Publish)


def _told(pattern: int) -> tuple[Story, datetime]:
    """Eight people, each at a moment of their own (any hour, weekend too), one or two of whom say no or nothing; the
    round as it ended, and when the last of them was done."""
    chance = random.Random(pattern)
    story = given_round().with_members(8).but(salt=str(pattern).encode()).starts()
    within = timedelta(hours=chance.choice((3, 30, 120)))
    moments = sorted((MONDAY_TEN + within * chance.random(), m.name) for m in story.round.members.values())
    for place, (at, name) in enumerate(moments):
        story.until(at)
        if place in (2, 5) and pattern % 3 == 0:
            story.says(name, "nee")
        else:
            story.answers(name, f"eerste van {name}", f"tweede van {name}")
    return story, moments[-1][0]


def test_every_message_in_the_team_room_falls_on_a_slot_and_none_on_now() -> None:
    closed: dict[datetime, set[datetime]] = defaultdict(set)
    for pattern in range(PATTERNS):
        story, last = _told(pattern)
        story.until(last + timedelta(days=4))
        assert story.stands(Step.REVIEW)
        chance = random.Random(-pattern)
        story.passes(minutes=chance.randrange(2 * 24 * 60))
        story.says(LEADER, "akkoord")
        agreed = story.now
        story.passes(days=4)
        assert story.published
        posts = story.moments(_in_team_room)
        assert posts
        for moment in posts:
            assert moment == slot_from(SCHEDULE, moment), "between two slots"
        assert posts[-1] > agreed
        slot = slot_from(SCHEDULE, last + timedelta(microseconds=1))
        closed[slot].add(next(moment for moment in posts if moment >= slot))
    assert all(len(moments) == 1 for moments in closed.values()), "the last one to answer moved the closing"


def test_who_finishes_between_the_same_two_slots_closes_the_round_at_the_same_moment() -> None:
    moments = set()
    for minutes in (1, 29, 90, 179):
        story = given_round().with_members(4).starts()
        story.passes(minutes=minutes)
        story.everybody_answers()
        story.passes(days=1)
        moments.add(story.moments(_in_team_room)[0])
    assert len(moments) == 1
