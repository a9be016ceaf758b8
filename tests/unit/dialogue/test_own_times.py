"""Own times in a round: what is kept for later, who holds nothing up, and what somebody is told who goes away."""

from datetime import date, datetime, time

import pytest

from bot.domain.effects import ForgetPrompts, KeepTimes, LetGo, Say
from bot.domain.events import Order, PreferencesChanged
from bot.domain.messages.member import AskQuestion, Confirmation, Invitation, Receipt, Reminder, Told
from bot.domain.messages.preview import Preview
from bot.domain.messages.times import AskIfTimes, ClosesBefore
from bot.domain.own_times import OwnTimes, Preferences
from bot.domain.round import Alarm, OpenPrompt, Standing
from bot.domain.run import Step
from tests.story import AMSTERDAM, Given, Story, given_round, member_id

AWAY = OwnTimes(away_until=date(2026, 12, 24))
"""Until after the end of every round in these stories."""


def at(*when: int) -> datetime:
    year, month, day, hour, minute = when
    return datetime(year, month, day, hour, minute, tzinfo=AMSTERDAM)


def given(times: OwnTimes, name: str = "anna", members: int = 4) -> Given:
    """The round starts on Monday 23 November at ten; who has own times said so before."""
    return given_round().asking(1).with_members(members).but(wishes={name: Preferences(times)})


def goes(story: Story, name: str, times: OwnTimes) -> Story:
    """Says so now."""
    story.happens(PreferencesChanged(member_id(name), Preferences(times)))
    return story


def unkept(story: Story, name: str, kind: type) -> list[Say]:
    return [say for say in story.says_to(name) if isinstance(say.message, kind) and not say.waits]


def closing(story: Story) -> datetime:
    """When the writing ends."""
    closes = story.run.closes_at
    assert closes is not None
    return closes


def asked(story: Story) -> OpenPrompt:
    """What anna is asked."""
    prompt = story.member("anna").open
    assert prompt is not None
    return prompt


def agreed_text(story: Story) -> str | None:
    answer = story.answer("anna", "q1")
    assert answer is not None
    return answer.agreed


# --- what the bot begins


def test_an_invitation_waits_until_somebody_may_be_written_to() -> None:
    story = given(OwnTimes(opens=time(12))).starts()
    (invitation,) = [say for say in story.says_to("anna") if isinstance(say.message, Invitation)]
    assert invitation.waits
    assert not any(say.waits for say in story.says_to("bram"))
    assert asked(story).since == at(2026, 11, 23, 13, 0), "the first slot of the own hours"


def test_an_answer_to_a_message_comes_at_any_hour() -> None:
    story = given(OwnTimes(opens=time(12))).starts()
    story.says("anna", "ja")
    assert unkept(story, "anna", AskQuestion)
    story.says("anna", "een antwoord")
    assert unkept(story, "anna", Preview)


def test_what_others_do_is_told_at_a_time_that_fits() -> None:
    story = given(OwnTimes(opens=time(12))).starts().joins("anna", "bram")
    story.orders(Order.PAUSE)
    told = {
        name: [say.waits for say in story.says_to(name) if isinstance(say.message, Told)] for name in ("anna", "bram")
    }
    assert told == {"anna": [True], "bram": [False]}


@pytest.mark.parametrize("times", [OwnTimes(days_off=(2,)), OwnTimes(opens=time(17)), OwnTimes(night=True)])
def test_reminders_come_inside_own_times_and_at_most_twice(times: OwnTimes) -> None:
    story = given(times).starts()
    story.until(closing(story))
    reminders = [say for say in story.says_to("anna") if isinstance(say.message, Reminder)]
    assert 1 <= len(reminders) <= 2
    assert story.member("anna").reminders <= 2


def test_nobody_is_reminded_of_a_question_that_has_not_come() -> None:
    story = given(AWAY).starts()
    story.until(closing(story))
    assert not story.heard("anna", Reminder)
    assert len(story.heard("bram", Reminder)) == 2


def test_of_what_waits_to_remind_somebody_only_the_last_comes() -> None:
    story = given(OwnTimes()).starts()
    goes(story, "anna", OwnTimes(time(10), time(12, 30), away_until=date(2026, 11, 30)))
    prompt = asked(story).id
    story.until(at(2026, 11, 30, 9, 59))
    assert closing(story) > story.now
    assert [say.waits for say in story.says_to("anna") if isinstance(say.message, Reminder)] == [True]
    assert any(isinstance(effect, ForgetPrompts) and prompt in effect.prompts for _, effect in story.effects)
    assert not any(timer.alarm is Alarm.LATER for timer in story.round.course.timers), "the reminder asks again"


# --- who is away


def test_who_is_away_does_not_hold_up_an_early_close() -> None:
    story = given(AWAY).starts()
    story.everybody_answers("anna")
    assert Alarm.SETTLED_CLOSE in {timer.alarm for timer in story.round.course.timers}
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert story.stands(Step.REVIEW)


def test_until_then_they_may_still_answer() -> None:
    story = given(AWAY).starts()
    story.everybody_answers("anna")
    story.answers("anna", "toch nog iets")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert agreed_text(story) is not None


def test_what_was_given_before_stays() -> None:
    story = given_round().asking(1).with_members(4).starts()
    story.answers("anna", "dit blijft")
    goes(story, "anna", AWAY)
    story.everybody_answers("anna").until_alarm(Alarm.SETTLED_CLOSE)
    assert agreed_text(story) == "Dit blijft."


def test_too_few_voices_is_never_made_by_leaving_out_who_is_away() -> None:
    story = given(AWAY, members=3).starts()
    story.everybody_answers("anna")
    assert Alarm.SETTLED_CLOSE not in {timer.alarm for timer in story.round.course.timers}


def test_when_everybody_is_away_the_round_stays_open() -> None:
    story = given_round().asking(1).with_members(3).starts()
    for name in ("anna", "bram", "cleo"):
        goes(story, name, AWAY)
    assert Alarm.SETTLED_CLOSE not in {timer.alarm for timer in story.round.course.timers}


def test_who_is_back_in_time_is_waited_for() -> None:
    story = given(OwnTimes(days_off=(0, 1))).starts()
    story.everybody_answers("anna")
    assert Alarm.SETTLED_CLOSE not in {timer.alarm for timer in story.round.course.timers}


def test_the_facilitator_hears_nothing_of_it() -> None:
    here, there = given_round().asking(1).with_members(4).starts(), given(AWAY).starts()
    for story in (here, there):
        story.everybody_answers("anna")
    before = [say.message for say in here.says_to("leider")]
    assert [say.message for say in there.says_to("leider")] == before
    assert here.status == there.status


# --- somebody goes away


def test_a_deadline_before_the_return_is_told_once_and_the_question_stands_below_it() -> None:
    story = given_round().asking(1).with_members(4).starts().joins("anna")
    goes(story, "anna", AWAY)
    said = [say.message for say in story.says_to("anna")][-2:]
    assert isinstance(said[0], ClosesBefore)
    assert said[0].closes_at == closing(story)
    assert isinstance(said[1], AskQuestion)
    assert not [say for say in story.says_to("anna") if say.waits]
    story.says("anna", "dan maar nu")
    assert story.heard("anna", Preview)
    story.until(closing(story))
    assert len(story.heard("anna", ClosesBefore)) == 1


def test_what_has_not_come_yet_comes_now() -> None:
    story = given(OwnTimes(opens=time(12))).starts()
    goes(story, "anna", AWAY)
    assert any(isinstance(effect, LetGo) for _, effect in story.effects)
    assert asked(story).since == story.now
    assert len(story.heard("anna", Invitation)) == 1


def test_who_is_back_in_time_is_asked_again_then() -> None:
    story = given_round().asking(1).with_members(4).starts().joins("anna")
    goes(story, "anna", OwnTimes(away_until=date(2026, 11, 25)))
    assert not story.heard("anna", ClosesBefore)
    before = len(story.heard("anna", AskQuestion))
    story.until(at(2026, 11, 25, 9, 29))
    assert len(story.heard("anna", AskQuestion)) == before
    story.until(at(2026, 11, 25, 9, 30))
    assert len(story.heard("anna", AskQuestion)) == before + 1


def test_the_closing_of_what_never_came_is_not_told() -> None:
    story = given(AWAY).starts()
    story.until(closing(story))
    assert "closed" not in story.notices("anna")


# --- an answer, or a wish?


def asking(text: str = "ik ben vrij tot maandag") -> Story:
    story = given_round().asking(1).with_members(4).starts().joins("anna")
    story.says("anna", text)
    return story


def test_a_sentence_that_can_be_both_is_asked_about() -> None:
    story = asking()
    assert story.heard("anna", AskIfTimes)
    assert story.answer("anna", "q1") is None
    assert not any(isinstance(effect, KeepTimes) for _, effect in story.effects)


@pytest.mark.parametrize("reply", ["1", "antwoord", "Mijn antwoord."])
def test_it_was_an_answer_and_nothing_is_lost(reply: str) -> None:
    story = asking()
    story.says("anna", reply)
    answer = story.answer("anna", "q1")
    assert answer is not None
    assert answer.pieces[0].text == "ik ben vrij tot maandag"
    assert story.heard("anna", Preview)
    assert story.member("anna").unsure is None


@pytest.mark.parametrize("reply", ["2", "tijden"])
def test_it_was_about_times_and_no_answer(reply: str) -> None:
    story = asking()
    story.says("anna", reply)
    (kept,) = [effect for _, effect in story.effects if isinstance(effect, KeepTimes)]
    assert kept.times == OwnTimes(away_until=date(2026, 11, 30))
    assert story.answer("anna", "q1") is None
    assert story.member("anna").unsure is None


def test_something_else_is_asked_again() -> None:
    story = asking()
    story.says("anna", "hoe bedoel je")
    assert story.refusals("anna") == ["choose-one"]
    assert story.member("anna").unsure is not None
    story.says("anna", "1")
    assert story.answer("anna", "q1") is not None


def test_a_message_that_was_deleted_waits_for_nothing() -> None:
    story = given_round().asking(1).with_members(4).starts().joins("anna")
    story.says("anna", "nachtdienst", ref="$dienst")
    story.deletes("anna", "$dienst")
    assert story.member("anna").unsure is None
    assert isinstance([say.message for say in story.says_to("anna")][-1], AskQuestion)
    story.says("anna", "een gewoon antwoord")
    assert story.answer("anna", "q1") is not None


@pytest.mark.parametrize("way", ["stop", "wis alles"])
def test_leaving_takes_the_waiting_words_along(way: str) -> None:
    story = asking()
    story.says("anna", way)
    story.says("anna", "ja")
    assert story.member("anna").unsure is None


def test_the_end_of_the_phase_takes_them_along() -> None:
    story = asking()
    story.until_alarm(Alarm.DECIDE_END)
    assert story.member("anna").unsure is None


def test_at_an_invitation_it_can_be_no_answer() -> None:
    story = given_round().asking(1).with_members(4).starts()
    story.says("anna", "ik ben vrij tot maandag")
    assert not story.heard("anna", AskIfTimes), "the service keeps it before the round hears of it"


def test_asking_leaves_no_words_in_a_repr() -> None:
    assert "vrij tot" not in repr(asking().member("anna"))


# --- later


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("later over een uur", at(2026, 11, 23, 11, 0)),
        ("later vanavond", at(2026, 11, 23, 19, 30)),
        ("later morgen", at(2026, 11, 24, 9, 30)),
        ("later om 8 uur", at(2026, 11, 24, 8, 0)),
        ("later om 3 uur", at(2026, 11, 23, 15, 0)),
        ("later om half drie", at(2026, 11, 23, 14, 30)),
        ("later om half 3", at(2026, 11, 23, 14, 30)),
        ("later morgen om 3 uur 's nachts", at(2026, 11, 24, 3, 0)),
        ("later at 12 pm", at(2026, 11, 23, 12, 0)),
        ("later at 12 am", at(2026, 11, 24, 0, 0)),
        ("later woensdag", at(2026, 11, 25, 9, 30)),
    ],
)
def test_later_at_a_moment_of_ones_own(text: str, moment: datetime) -> None:
    story = given_round().asking(1).with_members(4).starts().joins("anna")
    story.says("anna", text)
    assert story.last("anna", Confirmation) == Confirmation(Receipt.LATER_ASKED, moment)
    before = len(story.heard("anna", AskQuestion))
    story.until(moment)
    assert len(story.heard("anna", AskQuestion)) == before + 1
    assert story.answer("anna", "q1") is None


def test_later_after_the_end_is_the_last_slot_before_it() -> None:
    story = given_round().asking(1).with_members(4).starts().joins("anna")
    story.says("anna", "later over drie weken")
    moment = story.last("anna", Confirmation).moment
    assert moment is not None
    assert moment < closing(story)


@pytest.mark.parametrize(("text", "reason"), [("later gisteren", "later-past"), ("later 31 november", "later-no-such")])
def test_a_later_that_cannot_be(text: str, reason: str) -> None:
    story = given_round().asking(1).with_members(4).starts().joins("anna")
    story.says("anna", text)
    assert story.refusals("anna") == [reason]


def test_words_that_begin_with_later_are_an_answer() -> None:
    story = given_round().asking(1).with_members(4).starts().joins("anna")
    story.says("anna", "Later dacht ik er anders over.")
    assert story.answer("anna", "q1") is not None


def test_later_by_itself_is_tomorrow_in_own_times() -> None:
    story = given(OwnTimes(days_off=(1,), opens=time(11)), members=4).starts().joins("anna")
    story.says("anna", "later")
    assert story.last("anna", Confirmation) == Confirmation(Receipt.LATER, at(2026, 11, 25, 13, 0))


# --- language


def test_a_person_is_asked_in_the_own_language() -> None:
    story = (
        given_round()
        .asking(1)
        .with_members(4)
        .but(wishes={"anna": Preferences(lang="en")})
        .starts()
        .joins("anna", "bram")
    )
    question = story.round.flow.phases[1].questions[0]
    assert story.last("anna", AskQuestion).text == question.text.en
    assert story.last("bram", AskQuestion).text == question.text.nl


def test_wiping_leaves_no_wish_behind() -> None:
    story = given(OwnTimes(days_off=(2,))).starts().joins("anna")
    story.says("anna", "wis alles")
    story.says("anna", "ja")
    assert story.member("anna").preferences == Preferences()
    assert story.member("anna").standing is Standing.GONE
