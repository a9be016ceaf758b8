"""Two who lead a round, where the engine alone decides."""

import pytest

from bot.domain.effects import Say, ToLeader, Whom
from bot.domain.events import LeaderLost, MemberLeft, Order, Ordered, Said, SeatOfSecond
from bot.domain.ids import MessageRef
from bot.domain.messages.leading import LeadersTold, News
from bot.domain.messages.member import AskQuestion, Told
from bot.domain.messages.review import ReviewPage
from bot.domain.round import Stage
from tests.flows_for_tests import LEADER as LEADING
from tests.longer_flows import MEMBER, NAMED, asks, flow_of
from tests.story import LEADER, Story, given_round, member_id


def two(story: Story | None = None) -> Story:
    story = story or given_round().starts()
    story.happens(Ordered(Order.TOGETHER, True, "Lies", whom="Zed"))
    assert story.round.course.leader.second == "Zed"
    return story


def second_says(story: Story, text: str) -> None:
    story.happens(Said(SeatOfSecond(), MessageRef("$x"), text, about=story.shown.get(LEADER)))


def to(story: Story, whom: Whom) -> list[Say]:
    said = [effect for _, effect in story.effects if isinstance(effect, Say) and isinstance(effect.to, ToLeader)]
    return [each for each in said if isinstance(each.to, ToLeader) and each.to.whom in (whom, Whom.BOTH)]


def test_what_the_facilitator_answers_in_an_own_turn_is_for_nobody_else() -> None:
    story = two(
        given_round().with_flow(flow_of(asks("one", NAMED), asks("two", NAMED, who=(MEMBER, LEADING)))).starts()
    )
    story.joins("anna", "bram", "cleo")
    story.passes(days=8)
    asked = [say for say in to(story, Whom.FIRST) if isinstance(say.message, AskQuestion)]
    assert asked
    assert not any(isinstance(say.message, AskQuestion) for say in to(story, Whom.SECOND))
    story.says(LEADER, "Wat ik er zelf van vind")
    acts = [say.message for say in to(story, Whom.SECOND) if isinstance(say.message, LeadersTold)]
    assert not any("Wat ik er zelf" in told.words for told in acts)


def test_only_one_page_is_decided_on_and_once() -> None:
    story = two().in_review()
    (page,) = [say for say in to(story, Whom.SECOND) if isinstance(say.message, ReviewPage)]
    assert page in to(story, Whom.FIRST)
    second_says(story, "akkoord")
    story.says(LEADER, "akkoord")
    story.passes(days=3)
    assert len(story.published) == 1


@pytest.mark.parametrize("how", ["first", "second"])
def test_a_round_of_two_of_whom_one_goes_never_stands_still(how: str) -> None:
    story = two()
    story.joins("anna")
    story.happens(LeaderLost(second=how == "second"))
    assert story.round.course.paused_at is None
    assert story.round.course.leader.second is None
    assert story.round.charter.leader_name == ("Zed" if how == "first" else "Lies")
    new = [told.name for told in story.heard("anna", Told) if told.notice.value == "new-leader"]
    assert new == (["Zed"] if how == "first" else [])
    story.happens(LeaderLost())
    assert story.round.course.paused_at is not None
    assert story.passes(days=20).stage is Stage.ERASED


def test_two_silent_ones_end_like_one() -> None:
    story = two().in_review().passes(days=20)
    assert story.stage is Stage.ERASED
    assert not story.published


def test_what_changed_nothing_is_told_to_nobody() -> None:
    story = two().in_review()
    before = len(story.effects)
    second_says(story, "masker 9.9 x")
    told = [effect for _, effect in story.effects[before:] if isinstance(effect, Say)]
    assert [say.to for say in told] == [ToLeader(Whom.SECOND)]


def test_an_act_is_told_with_who_did_it_and_what_was_typed() -> None:
    story = two().in_review()
    second_says(story, "terug 1.1 hoe bedoel je?")
    acts = [say.message for say in to(story, Whom.FIRST) if isinstance(say.message, LeadersTold)]
    assert (acts[-1].news, acts[-1].name, acts[-1].words) == (News.ACT, "Zed", "terug 1.1 hoe bedoel je?")
    assert "hoe bedoel" not in repr(acts[-1])
    story.happens(MemberLeft(member_id("anna"), True))
    assert len([s for s in to(story, Whom.FIRST) if isinstance(s.message, LeadersTold)]) == len(acts)
