"""Leaving: `stop`, `wis alles`, leaving the chat, leaving the team."""

import pytest

from bot.domain.effects import WipeEverywhere, Withdraw
from bot.domain.events import MemberLeft, Wiped
from bot.domain.messages.member import Sure
from bot.domain.messages.preview import AskLeaving
from bot.domain.round import Alarm, Standing
from bot.domain.run import Step
from tests.story import LEADER, Story, given_round, member_id


def agreed_and_more() -> Story:
    """Anna agreed to her first text, took a second one up again, and has not decided on it."""
    story = given_round().asking(2).with_members(4).starts().answers("anna", "Blijft.", "Was goed.")
    story.says("anna", "2: Nog niet goed.")
    return story


def texts_of(story: Story, name: str) -> dict[str, str | None]:
    return {a.question: a.agreed for a in story.round.answers.values() if a.member == member_id(name)}


@pytest.mark.parametrize("word", ["stop", "Stoppen"])
def test_stop_asks_sure_and_then_what_may_stay(word: str) -> None:
    story = agreed_and_more()
    story.says("anna", word)
    assert story.heard("anna", Sure)
    assert story.member("anna").standing is Standing.IN
    effects = story.says("anna", "ja")
    assert Withdraw(member_id("anna")) in effects, "what was queued is not sent any more"
    assert [voice.text for voice in story.last("anna", AskLeaving).voices] == ["Blijft."]
    assert texts_of(story, "anna") == {"q1": "Blijft."}, "what was not agreed to is wiped"


@pytest.mark.parametrize("stays", ["blijven", "1", "ja", None])
def test_agreed_words_stay_also_without_a_reply(stays: str | None) -> None:
    story = agreed_and_more()
    story.says("anna", "stop")
    story.says("anna", "ja")
    if stays:
        story.says("anna", stays)
    story.everybody_answers("anna").until_alarm(Alarm.SETTLED_CLOSE).released()
    assert "Blijft." in story.summary["q1"]
    assert len(story.summary["q2"]) == 3


@pytest.mark.parametrize("goes", ["weg", "2", "nee", "intrekken"])
def test_or_they_go(goes: str) -> None:
    story = agreed_and_more()
    story.says("anna", "stop")
    story.says("anna", "ja")
    story.says("anna", goes)
    assert texts_of(story, "anna") == {}


def test_after_leaving_the_round_is_silent_towards_them() -> None:
    story = agreed_and_more()
    story.says("anna", "stop")
    story.says("anna", "ja")
    story.says("anna", "blijven")
    heard = len(list(story.says_to("anna")))
    story.everybody_answers("anna").until_alarm(Alarm.SETTLED_CLOSE).released()
    assert len(list(story.says_to("anna"))) == heard


def test_who_left_can_still_take_everything_back() -> None:
    story = agreed_and_more()
    story.says("anna", "stop")
    story.says("anna", "ja")
    story.says("anna", "blijven")
    story.says("anna", "intrekken")
    assert texts_of(story, "anna") == {}


def test_later_does_not_bring_the_leaving_question_back() -> None:
    story = agreed_and_more()
    story.says("anna", "stop")
    story.says("anna", "ja")
    story.says("anna", "later")
    assert story.refusals("anna") == ["choose-one"]
    assert all(timer.alarm is not Alarm.LATER for timer in story.round.course.timers)


@pytest.mark.parametrize("word", ["wis alles", "Erase everything"])
def test_wiping_takes_agreed_words_too_and_goes_everywhere(word: str) -> None:
    story = agreed_and_more()
    story.says("anna", word)
    assert texts_of(story, "anna"), "zeker? comes first"
    effects = story.says("anna", "ja")
    assert WipeEverywhere(member_id("anna")) in effects
    assert texts_of(story, "anna") == {}
    assert story.receipts("anna")[-1] == "wiped"


def test_wiping_while_stopping_was_asked() -> None:
    story = agreed_and_more()
    story.says("anna", "stop")
    story.says("anna", "wis alles")
    story.says("anna", "ja")
    assert texts_of(story, "anna") == {}


def test_wiped_in_another_round() -> None:
    story = agreed_and_more()
    story.happens(Wiped(member_id("anna")))
    assert texts_of(story, "anna") == {}
    assert story.member("anna").standing is Standing.GONE


def test_not_sure_leaves_everything() -> None:
    story = agreed_and_more()
    before = dict(story.round.answers)
    story.says("anna", "wis alles")
    story.says("anna", "nee")
    assert story.round.answers == before


@pytest.mark.parametrize("from_team", [True, False])
def test_leaving_the_chat_or_the_team_keeps_what_was_agreed(from_team: bool) -> None:
    story = agreed_and_more()
    story.happens(MemberLeft(member_id("anna"), from_team))
    assert texts_of(story, "anna") == {"q1": "Blijft."}
    assert story.member("anna").standing is (Standing.GONE if from_team else Standing.STOPPED)
    assert story.open_prompt("anna") is None


def test_the_last_one_leaving_does_not_close_it_at_once() -> None:
    story = given_round().with_members(4).starts().everybody_answers("daan")
    story.passes(minutes=5)
    story.happens(MemberLeft(member_id("daan"), True))
    assert story.stands(Step.OPEN)
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert (story.local.hour, story.local.minute) == (13, 0)


def test_wiping_after_the_akkoord_of_the_facilitator_counts_again() -> None:
    story = given_round().with_members(3).starts().in_review()
    story.says(LEADER, "akkoord")
    story.says("anna", "wis alles")
    story.says("anna", "ja")
    story.until_alarm(Alarm.RELEASE)
    assert not story.published
