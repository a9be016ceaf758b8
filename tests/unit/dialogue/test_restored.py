"""A round that goes on from a backup: everybody hears how it stands before anything they write counts, and what was
taken back, closed or shown since is never undone by one."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.dialogue.turning_back import may_be_undone
from bot.domain.events import MemberLeft, Order, Ordered, PreferencesChanged, Restored, Wiped
from bot.domain.messages.member import AskQuestion
from bot.domain.messages.review import ReviewPage
from bot.domain.own_times import Preferences
from bot.domain.round import Alarm, Round, Stage
from tests.story import LEADER, Story, given_round, member_id

WISHES = Preferences(lang="en")


def halfway() -> Story:
    """Anna has agreed, Bram is at his first question, Cleo has not said yes."""
    story = given_round().starts()
    story.answers("anna", "q1 van A", "q2 van A")
    return story.joins("bram")


def from_backup(story: Story, since: timedelta | None = None) -> Story:
    story.happens(Restored(None if since is None else story.now - since))
    return story


def test_whoever_is_asked_something_hears_it_and_gets_the_question_anew() -> None:
    story = from_backup(halfway())
    assert story.notices("bram")[-1:] == ["restored"]
    (told, asked) = list(story.says_to("bram"))[-2:]
    assert asked.prompt == story.open_prompt("bram")
    assert isinstance(asked.message, AskQuestion)
    assert story.notices("cleo")[-1:] == ["restored"]
    assert story.notices("anna") == [], "nothing is asked of who is done"
    assert story.notices(LEADER)[-1:] == ["restored"]
    assert told.prompt is None
    story.says("bram", "Mijn antwoord")
    answer = story.answer("bram", "q1")
    assert answer is not None
    assert answer.pieces[0].text == "Mijn antwoord"


def at_night(story: Story) -> Story:
    story.now = story.now.replace(hour=2) + timedelta(days=1)
    return story


def test_outside_the_sending_hours_it_waits_and_who_writes_before_hears_it_at_once() -> None:
    story = from_backup(at_night(halfway()))
    assert story.notices("bram") == story.notices("cleo") == []
    story.says("bram", "Een antwoord op een latere vraag")
    assert story.answer("bram", "q1") is None, "to its author that was another question"
    assert story.notices("bram") == ["restored"]
    story.says("bram", "Opnieuw")
    assert story.answer("bram", "q1") is not None
    story.until_alarm(Alarm.RESTORED)
    assert story.notices("cleo")[:1] == ["restored"]
    assert story.notices("bram") == ["restored"], "once"


def test_what_was_asked_to_be_sure_of_is_not_answered_by_a_later_yes() -> None:
    story = halfway()
    story.says("bram", "stop")
    from_backup(at_night(story))
    story.says("bram", "ja")
    assert story.member("bram").standing.value == "in"
    assert story.notices("bram") == ["restored"]


def test_stop_is_heard_at_once_all_the_same() -> None:
    story = from_backup(at_night(halfway()))
    story.says("bram", "stop")
    assert story.notices("bram") == []
    story.says("bram", "ja")
    assert story.member("bram").standing.value == "stopped"


def test_words_are_taken_back_at_once_all_the_same() -> None:
    story = halfway()
    story.says("bram", "q1 van B")
    story.says("bram", "q2 van B")
    from_backup(at_night(story))
    story.says("bram", "intrekken 1")
    answer = story.answer("bram", "q1")
    assert answer is None or answer.empty


def test_the_time_that_was_lost_is_given_back() -> None:
    story = halfway()
    closes = story.run.closes_at
    assert closes is not None
    from_backup(story, timedelta(days=1))
    assert story.run.closes_at is not None
    assert story.run.closes_at - closes >= timedelta(days=1)


def test_it_goes_on_to_its_summary() -> None:
    story = from_backup(halfway(), timedelta(hours=5))
    for text in ("q1 van B", "q2 van B", "akkoord"):
        story.says("bram", text)
    story.answers("cleo", "q1 van C", "q2 van C")
    story.until_alarm(Alarm.SETTLED_CLOSE).released()
    assert story.summary == {q: [f"{q.upper()} van {who}." for who in "ABC"] for q in ("q1", "q2")}


def test_in_review_the_facilitator_gets_the_page_again() -> None:
    story = given_round().starts().in_review()
    assert len(story.heard(LEADER, ReviewPage)) == 1
    from_backup(story).until_alarm(Alarm.REVIEW)
    assert len(story.heard(LEADER, ReviewPage)) == 2
    story.released()
    assert story.summary


def test_what_was_only_being_set_up_is_dropped_kindly() -> None:
    story = given_round().but(theme=None).starts()
    from_backup(story)
    assert story.stage is Stage.STOPPED
    assert story.notices(LEADER) == ["setup-gone"]


def test_paused_it_waits_until_it_goes_on() -> None:
    story = halfway()
    story.orders(Order.PAUSE)
    from_backup(story)
    assert "restored" not in story.notices("bram")
    story.orders(Order.RESUME)
    story.passes(days=1)
    assert story.notices("bram").count("restored") == 1


# --- what may be undone


def undoable(story: Story, happen: Callable[[], object]) -> bool:
    before: Round = story.round
    seen = len(story.effects)
    happen()
    return may_be_undone(before, story.round, tuple(effect for _, effect in story.effects[seen:]))


def test_more_words_and_yeses_may() -> None:
    story = halfway()
    assert undoable(story, lambda: story.says("bram", "q1 van B"))
    assert undoable(story, lambda: story.says("bram", "q2 van B"))
    assert undoable(story, lambda: story.says("bram", "akkoord"))
    assert undoable(story, lambda: story.says("cleo", "ja"))
    assert undoable(story, lambda: story.says("cleo", "later"))


@pytest.mark.parametrize(
    ("name", "happens"),
    [
        ("withdrawn", lambda story: story.says("anna", "intrekken 1")),
        ("changed after the yes", lambda story: story.says("anna", "1: Iets anders")),
        ("edited", lambda story: story.edits("bram", "$ref", "Iets anders")),
        ("deleted", lambda story: story.deletes("bram", "$ref")),
        ("no", lambda story: story.says("cleo", "nee")),
        ("left", lambda story: story.happens(MemberLeft(member_id("bram"), from_team=False))),
        ("gone from the team", lambda story: story.happens(MemberLeft(member_id("anna"), from_team=True))),
        ("wiped", lambda story: story.happens(Wiped(member_id("anna")))),
        ("own times", lambda story: story.happens(PreferencesChanged(member_id("bram"), WISHES))),
        ("paused", lambda story: story.orders(Order.PAUSE)),
        ("stopped", lambda story: (story.orders(Order.STOP), story.says(LEADER, "ja"))),
        ("closed", lambda story: (story.orders(Order.CLOSE), story.says(LEADER, "ja"))),
        ("more time", lambda story: story.orders(Order.EXTEND, longer=timedelta(days=2))),
        ("taken over", lambda story: story.happens(Ordered(Order.TAKE_OVER, False, "Omar"))),
        ("reminded", lambda story: story.until_alarm(Alarm.LAST_REMIND)),
    ],
)
def test_what_was_taken_back_changed_closed_or_said_may_not(name: str, happens: Callable[[Story], object]) -> None:
    story = halfway()
    story.says("bram", "q1 van B", ref="$ref")
    assert not undoable(story, lambda: happens(story)), name
