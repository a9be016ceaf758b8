"""Too few voices is normal in small teams, and ends well."""

from datetime import timedelta

import pytest

from bot.domain.messages.leader import TooFewAtEnd, TooFewYet
from bot.domain.messages.member import AskQuestion, Invitation
from bot.domain.messages.preview import OfferOwnName, Preview
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.team import Closing, ClosingWhy
from bot.domain.round import Alarm, Stage
from bot.domain.run import Step
from tests.story import LEADER, Story, given_round


def at_the_deadline(agreed: int = 2, people: int = 4) -> Story:
    """So many of so many have agreed when the deadline comes."""
    story = given_round().asking(1).with_members(people).starts()
    for name in list(story.round.members.values())[:agreed]:
        story.answers(name.name, f"{name.name[0]}.")
    return story.until_alarm(Alarm.CLOSE)


def short(agreed: int = 2) -> Story:
    story = at_the_deadline(agreed)
    story.says(LEADER, "doorgaan")
    return story


def test_enough_voices_close_by_themselves() -> None:
    story = at_the_deadline(agreed=3)
    assert story.stands(Step.REVIEW)
    assert not story.heard(LEADER, TooFewYet)


def test_texts_that_still_wait_for_a_decision_are_hoped_for() -> None:
    story = given_round().asking(1).with_members(4).starts()
    story.answers("anna", "A.").answers("bram", "B.").answers("cleo", "C.", agrees=False)
    story.until_alarm(Alarm.CLOSE)
    assert story.stands(Step.SETTLING)
    story.says("cleo", "akkoord")
    story.until_alarm(Alarm.PREVIEW_END)
    assert story.stands(Step.REVIEW)


def test_at_the_deadline_the_facilitator_is_asked_and_the_phase_stays_open() -> None:
    story = at_the_deadline()
    assert story.stands(Step.OPEN)
    assert story.last(LEADER, TooFewYet).may_wait
    story.answers("cleo", "C.")
    story.until_alarm(Alarm.DECIDE_END)
    assert story.stands(Step.REVIEW), "meanwhile there are enough"


def test_no_reply_is_going_on() -> None:
    story = at_the_deadline()
    asked = story.now
    story.until_alarm(Alarm.DECIDE_END)
    assert story.now - asked >= timedelta(hours=24)
    assert story.stands(Step.SHORT)


@pytest.mark.parametrize("wait", ["wachten", "1", "wait"])
def test_waiting_adds_two_days_at_most_twice(wait: str) -> None:
    story = at_the_deadline()
    for _ in range(2):
        at = story.now
        story.says(LEADER, wait)
        assert story.notices(LEADER)[-1] == "waiting"
        story.until_alarm(Alarm.CLOSE)
        assert story.now - at >= timedelta(days=2)
    assert not story.last(LEADER, TooFewYet).may_wait
    story.says(LEADER, "wachten")
    assert story.refusals(LEADER) == ["choose-one"]
    story.says(LEADER, "1")
    assert story.stands(Step.SHORT), "without wachten the first choice is doorgaan"


@pytest.mark.parametrize("stop", ["stoppen", "3"])
def test_stopping_shows_nothing_and_erases_at_the_next_slot(stop: str) -> None:
    story = at_the_deadline()
    story.says(LEADER, stop)
    assert story.stands(Stage.STOPPED)
    assert story.last("team", Closing).why is ClosingWhy.STOPPED
    story.until_alarm(Alarm.ERASE)
    assert story.stands(Stage.ERASED)


def test_a_number_typed_twice_does_not_decide_the_next_thing() -> None:
    story = at_the_deadline()
    asked = story.open_prompt(LEADER)
    assert asked is not None
    story.says(LEADER, "2")
    assert story.heard(LEADER, TooFewAtEnd)
    story.says(LEADER, "2", about=asked.id)
    assert story.refusals(LEADER) == ["came-before"]
    assert not story.heard("anna", OfferOwnName)


def test_nobody_sees_the_voices_and_everybody_hears_why() -> None:
    story = short()
    assert story.stands(Step.SHORT)
    assert not story.heard(LEADER, ReviewPage)
    assert story.last("team", Closing).why is ClosingWhy.TOO_FEW
    assert story.notices("anna")[-1] == "closed-too-few"


@pytest.mark.parametrize("word", ["verlengen", "1", "extend"])
def test_extending_asks_whoever_has_something_left(word: str) -> None:
    story = given_round().asking(2).with_members(5).starts()
    story.answers("anna", "A1.", "A2.").answers("bram", "B1.", "B2.").joins("cleo")
    story.says("emma", "nee")
    story.until_alarm(Alarm.CLOSE).says(LEADER, "doorgaan")
    questions, invitations = len(story.heard("cleo", AskQuestion)), len(story.heard("daan", Invitation))
    story.says(LEADER, word)
    assert story.stands(Step.OPEN)
    assert len(story.heard("cleo", AskQuestion)) == questions + 1
    assert len(story.heard("daan", Invitation)) == invitations + 1
    assert len(story.heard("emma", Invitation)) == 1, "no is quiet, and stays no"
    story.answers("daan", "D1.", "D2.")
    story.says("cleo", "C1.")
    story.says("cleo", "C2.")
    story.says("cleo", "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE).released()
    assert story.summary == {"q1": ["A1.", "B1.", "C1.", "D1."], "q2": ["A2.", "B2.", "C2.", "D2."]}


def test_the_room_hears_of_the_closing_once() -> None:
    story = short()
    story.says(LEADER, "verlengen")
    story.answers("cleo", "C.").until_alarm(Alarm.CLOSE)
    assert story.stands(Step.REVIEW)
    assert len(story.heard("team", Closing)) == 1


@pytest.mark.parametrize("word", ["vragen", "2", "eigen naam"])
def test_each_author_is_asked_for_the_own_name(word: str) -> None:
    story = short()
    story.says(LEADER, word)
    offer = story.last("anna", OfferOwnName)
    assert (offer.name, [voice.text for voice in offer.voices]) == ("Anna", ["A."])
    assert not story.heard("cleo", OfferOwnName), "who has agreed to nothing is not asked"
    story.says("anna", "ja")
    story.says("bram", "nee")
    story.until_alarm(Alarm.SHORT_END)
    page = story.last(LEADER, ReviewPage)
    assert [(voice.text, voice.name) for voice in page.questions[0].voices] == [("A.", "Anna")]
    story.released()
    assert [(v.text, v.name) for v in story.published[0].sections[0].voices] == [("A.", "Anna")]


def test_without_a_reply_nobody_stands_there_with_a_name() -> None:
    story = short()
    story.says(LEADER, "vragen")
    story.until_alarm(Alarm.SHORT_END)
    assert story.last("team", Closing).why is ClosingWhy.TOO_FEW
    story.passes(days=4)
    assert story.stands(Stage.ERASED)
    assert not story.published


def test_a_yes_to_something_older_puts_no_name_there() -> None:
    story = short()
    old = next(say.prompt.id for say in story.says_to("anna") if say.prompt and isinstance(say.message, Preview))
    story.says(LEADER, "vragen")
    story.says("anna", "ja", about=old, replied=True)
    answer = story.answer("anna", "q1")
    assert answer is not None
    assert not answer.named


def test_later_at_the_own_name_says_that_again_and_nothing_else() -> None:
    story = short()
    story.says(LEADER, "vragen")
    story.says("anna", "later")
    assert len(story.heard("anna", OfferOwnName)) == 2
    assert len(story.heard("anna", Invitation)) == 1


def test_a_named_text_can_still_be_taken_back() -> None:
    story = short()
    story.says(LEADER, "vragen")
    story.says("anna", "intrekken")
    assert story.open_prompt("anna") is None
    story.says("bram", "ja")
    story.says("bram", "intrekken")
    story.until_alarm(Alarm.SHORT_END)
    assert story.stands(Stage.STOPPED)


def test_no_choice_ends_it_safely() -> None:
    story = short().until_alarm(Alarm.SHORT_END)
    assert story.stands(Stage.STOPPED)
    assert story.last("team", Closing).why is ClosingWhy.TOO_FEW


@pytest.mark.parametrize(("voices", "shown"), [(0, False), (2, False), (3, True), (4, True)])
def test_one_below_the_threshold_at_it_and_one_above(voices: int, shown: bool) -> None:
    story = given_round().asking(1).with_members(5).starts()
    for member in list(story.round.members.values()):
        told = voices > list(story.round.members).index(member.id)
        story.answers(member.name, f"{member.name[0]}.") if told else story.says(member.name, "nee")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert story.stands(Step.REVIEW) is shown
    assert bool(story.heard(LEADER, ReviewPage)) is shown


def test_a_higher_threshold_set_before_the_start_holds() -> None:
    story = given_round().asking(1).with_members(5).needing(5).starts().everybody_answers("emma")
    story.says("emma", "nee")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert story.stands(Step.SHORT)
