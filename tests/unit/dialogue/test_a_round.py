"""A round that goes well, from the start to the erasure."""

from datetime import datetime, timedelta

import pytest

from bot.domain.effects import EraseRound, Publish, Say, ToTeam, Unsay
from bot.domain.messages.leader import Started
from bot.domain.messages.member import AskQuestion, Confirmation, Invitation
from bot.domain.messages.preview import Preview
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.team import Announcement, Closing, ClosingWhy, Halfway, StatusWord
from bot.domain.round import Alarm, Stage
from bot.domain.run import Step
from bot.domain.schedule import Schedule
from tests.builders import a_flow
from tests.story import AMSTERDAM, LEADER, MONDAY_TEN, NAMES, given_round


def test_a_round_goes_from_its_start_to_its_erasure() -> None:
    story = given_round().starts()
    assert [type(say.message) for say in story.says_to("team")] == [Announcement]
    assert len(story.heard(LEADER, Started)) == 1

    story.says("anna", "ja")
    question = story.last("anna", AskQuestion)
    assert (question.index, question.of, question.receipt) == (1, 2, False)
    assert question.opening is not None
    story.says("anna", "Ik slaap slecht.")
    assert story.last("anna", AskQuestion).receipt
    story.says("anna", "Meer rust.")
    preview = story.last("anna", Preview)
    assert [(voice.number, voice.text) for voice in preview.voices] == [(1, "Ik slaap slecht."), (2, "Meer rust.")]
    story.says("anna", "akkoord")
    assert story.receipts("anna") == ["agreed"]

    story.everybody_answers("anna")
    assert story.stands(Step.OPEN), "closing waits for a slot"
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert story.last("team", Closing).why is ClosingWhy.ENOUGH
    page = story.last(LEADER, ReviewPage)
    assert sorted(voice.text for voice in page.questions[0].voices) == ["Ik slaap slecht.", "Q1 van B.", "Q1 van C."]

    story.says(LEADER, "akkoord")
    assert story.stands(Step.APPROVED)
    story.until_alarm(Alarm.RELEASE)
    assert story.summary == {
        "q1": ["Ik slaap slecht.", "Q1 van B.", "Q1 van C."],
        "q2": ["Meer rust.", "Q2 van B.", "Q2 van C."],
    }
    assert story.erased
    assert story.stands(Stage.ERASED)


def test_what_is_queued_is_delivered_before_anything_is_erased() -> None:
    story = given_round().starts().in_review().released()
    order = [type(effect) for _, effect in story.effects]
    assert order.index(Publish) < order.index(EraseRound)
    assert order.index(Unsay) < order.index(EraseRound)


def test_after_the_erasure_nothing_happens_any_more() -> None:
    story = given_round().starts().in_review().released()
    before = story.round
    assert story.says("anna", "intrekken") == ()
    assert story.edits("anna", "$2", "iets anders") == ()
    assert story.round == before


def test_the_team_room_hears_four_things_and_no_more() -> None:
    story = given_round().with_members(4).starts().everybody_answers("daan")
    story.until_alarm(Alarm.CLOSE)
    story.says(LEADER, "akkoord")
    story.until_alarm(Alarm.RELEASE)
    said = [type(say.message) for say in story.says_to("team")]
    assert said == [Announcement, Halfway, Closing]
    assert len(story.published) == 1


def test_the_announcement_and_the_invitation_say_who_and_what() -> None:
    story = given_round().with_members(4).needing(4).starts()
    announcement = story.last("team", Announcement)
    assert announcement.invited == NAMES[:4]
    assert (announcement.leader, announcement.min_voices) == ("Lies", 4)
    invitation = story.last("anna", Invitation)
    assert (invitation.leader, invitation.invited, invitation.min_voices) == ("Lies", 4, 4)
    assert invitation.closes_at == announcement.closes_at == story.run.closes_at


def test_outside_the_sending_hours_the_invitations_wait_for_a_slot() -> None:
    saturday_night = datetime(2026, 11, 21, 23, 0, tzinfo=AMSTERDAM)
    story = given_round().but(at=saturday_night).starts()
    assert story.heard("team", Announcement), "an answer to somebody's own command goes at any hour"
    assert not story.heard("anna", Invitation)
    story.until_alarm(Alarm.INVITE)
    assert story.local == datetime(2026, 11, 23, 9, 30, tzinfo=AMSTERDAM)
    assert story.heard("anna", Invitation)


def test_answers_to_a_members_own_message_go_at_any_hour() -> None:
    story = given_round().starts().passes(hours=13)
    assert story.local.hour == 23
    assert any(isinstance(effect, Say) for effect in story.says("anna", "ja"))


def test_nothing_but_replies_and_moments_on_slots_reaches_the_room() -> None:
    story = given_round().with_members(4).starts().joins("anna").passes(minutes=7).everybody_answers("anna")
    story.until_alarm(Alarm.CLOSE)
    slots = {(9, 30), (13, 0), (16, 30)}
    times = story.moments(lambda e: isinstance(e, Publish) or (isinstance(e, Say) and e.to == ToTeam()))
    later = [at.astimezone(AMSTERDAM) for at in times if at > MONDAY_TEN]
    assert later
    assert {(at.hour, at.minute) for at in later} <= slots
    assert all(at.weekday() < 5 for at in later)


def test_the_status_word_is_taken_once_a_day() -> None:
    story = given_round().with_members(4).starts()
    assert story.stands(StatusWord.TOO_FEW)
    story.passes(hours=4).everybody_answers("daan")
    assert story.stands(StatusWord.TOO_FEW), "three agreed since this morning, and nobody can tell"
    story.until(datetime(2026, 11, 24, 9, 30, tzinfo=AMSTERDAM))
    assert story.stands(StatusWord.ENOUGH)
    story.says("anna", "intrekken")
    assert story.stands(StatusWord.ENOUGH), "the same for everybody, all day"
    story.until(datetime(2026, 11, 25, 9, 30, tzinfo=AMSTERDAM))
    assert story.stands(StatusWord.TOO_FEW)


def test_the_halfway_message_uses_the_word_of_the_day() -> None:
    story = given_round().with_members(4).starts().everybody_answers("daan")
    story.until_alarm(Alarm.HALFWAY)
    halfway = story.last("team", Halfway)
    assert halfway.word is StatusWord.ENOUGH
    assert halfway.closes_at == story.run.closes_at


def test_two_reminders_at_most_private_and_only_with_something_open() -> None:
    story = given_round().with_members(4).starts().everybody_answers("daan")
    story.until_alarm(Alarm.CLOSE)
    kinds = [type(say.message).__name__ for say in story.says_to("daan")]
    assert kinds.count("Reminder") == 2
    assert not any(type(say.message).__name__ == "Reminder" for say in story.says_to("anna"))


@pytest.mark.parametrize(
    ("flow", "people"), [("kampvuur-vragen", 4), ("kampvuur-vragen", 8), ("kaart-destigmatisering-kort", 5)]
)
def test_the_flows_that_come_with_it_run_from_start_to_end(flow: str, people: int) -> None:
    story = given_round().with_flow(a_flow(flow)).with_members(people).starts()
    while story.stands(Stage.PLANNED):
        story.says(LEADER, "ja")
    for name in NAMES[:people]:
        story.joins(name)
        if story.round.members[story.member(name).id].phase is None:
            story.says(name, "1")
        for question in story.round.flow.phases[1].questions:
            story.says(name, f"{name} bij {question.id}")
        story.says(name, "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE).released()
    assert [len(voices) for voices in story.summary.values()] == [people] * len(story.round.flow.phases[1].questions)
    assert story.stands(Stage.ERASED)


def test_a_round_with_a_slot_every_few_seconds_runs_at_night_and_on_sunday() -> None:
    sunday_night = datetime(2026, 11, 22, 3, 0, tzinfo=AMSTERDAM)
    fast = given_round().but(
        at=sunday_night, schedule=Schedule(every=timedelta(seconds=5)), duration=timedelta(minutes=5)
    )
    story = fast.starts().in_review().released()
    assert story.stands(Stage.ERASED)
    assert story.now - fast.at < timedelta(minutes=1)


def test_nobody_is_told_what_somebody_chose() -> None:
    story = given_round().with_members(4).starts()
    effects = story.says("daan", "nee")
    assert [type(e.message) for e in effects if isinstance(e, Say)] == [Confirmation]
    assert story.says("daan", "nee") != ()
    assert len(story.heard(LEADER, Started)) == len(list(story.says_to(LEADER)))
