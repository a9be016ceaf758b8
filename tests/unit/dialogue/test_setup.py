"""Before the start: what is missing is asked of the facilitator, one question at a time; roles and promises."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.dialogue.planning import runnable
from bot.domain.events import LeaderLost, MemberLeft
from bot.domain.flow_terms import IfNo, PlaceKind
from bot.domain.messages.leader import AskMembers, AskTheme, Started
from bot.domain.messages.member import AskQuestion, AskRequirement, AskRole, Confirmation
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.team import Announcement, Closing, ClosingWhy
from bot.domain.round import Alarm, Stage, Standing
from bot.domain.run import Step
from tests.builders import a_flow
from tests.flows_for_tests import a_requirement, small_flow
from tests.story import AMSTERDAM, LEADER, NAMES, Given, Story, given_round, member_id


def test_with_everything_given_it_starts_at_once() -> None:
    story = given_round().starts()
    assert story.stands(Step.OPEN)
    assert story.last(LEADER, Started).invited == 3


def test_a_missing_theme_is_asked() -> None:
    story = given_round().but(theme=None).starts()
    assert story.heard(LEADER, AskTheme)
    assert not story.heard("team", Announcement), "nobody knows of it yet"
    story.says(LEADER, "🙂")
    story.says(LEADER, "x" * 201)
    assert story.refusals(LEADER) == ["theme-empty", "theme-long"]
    story.says(LEADER, "  “De casus\nvan maandag” ")
    assert story.last("team", Announcement).theme == "De casus van maandag"


def choosing_a_theme(lang: str = "nl") -> Story:
    return given_round().with_flow(a_flow()).with_members(4).but(theme=None, lang=lang).starts()


def test_a_theme_is_chosen_by_its_number() -> None:
    story = choosing_a_theme()
    assert len(story.last(LEADER, AskTheme).flow.themes) == 3
    story.says(LEADER, "4")
    story.says(LEADER, "0")
    assert story.refusals(LEADER) == ["no-such-number", "no-such-number"]
    story.says(LEADER, "nr 2")
    assert story.round.charter.theme == a_flow().themes[1].text.nl


def test_a_chosen_theme_is_in_the_language_of_the_round() -> None:
    story = choosing_a_theme("en")
    story.says(LEADER, "1")
    assert story.round.charter.theme == a_flow().themes[0].text.en


def test_a_theme_is_chosen_by_the_name_that_the_marker_gives() -> None:
    story = choosing_a_theme()
    story.says(LEADER, "KBS-6")
    assert story.round.charter.theme == a_flow().themes[0].text.nl


def test_own_words_are_a_theme_as_well() -> None:
    story = choosing_a_theme()
    story.says(LEADER, "2 maanden na de fusie")
    assert story.round.charter.theme == "2 maanden na de fusie"


def test_where_nothing_can_be_chosen_a_number_is_a_theme() -> None:
    story = given_round().but(theme=None).starts()
    story.says(LEADER, "112")
    assert story.last("team", Announcement).theme == "112"


def nine() -> Story:
    return given_round().with_members(9).starts()


def test_a_ninth_member_has_to_wait_for_another_round() -> None:
    story = nine()
    asked = story.last(LEADER, AskMembers)
    assert (asked.names, asked.least, asked.most) == (NAMES[:9], 3, 8)
    story.says(LEADER, "1 t/m 9")
    story.says(LEADER, "1, 2")
    story.says(LEADER, "1 t/m 8 en 12")
    story.says(LEADER, "allemaal")
    assert story.refusals(LEADER) == ["too-many-people", "too-few-people", "no-such-number", "no-such-number"]
    story.says(LEADER, "1 t/m 4, 9")
    assert story.last("team", Announcement).invited == ("Anna", "Bram", "Cleo", "Daan", "Iris")
    assert set(story.round.members) == {member_id(n) for n in ("Anna", "Bram", "Cleo", "Daan", "Iris")}


def test_the_campfire_takes_eight() -> None:
    story = given_round().with_flow(a_flow()).with_members(9).starts()
    assert story.last(LEADER, AskMembers).most == 8
    assert given_round().with_flow(a_flow()).with_members(9).but(chosen=True).refused().reason is Reason.TOO_MANY_PEOPLE


def test_somebody_leaves_while_the_list_is_asked_and_the_numbers_of_the_old_list_do_not_count() -> None:
    story = given_round().with_members(10).starts()
    old = story.open_prompt(LEADER)
    assert old is not None
    story.happens(MemberLeft(member_id("anna"), True))
    assert story.last(LEADER, AskMembers).names == NAMES[1:10]
    story.says(LEADER, "1, 2, 3", about=old.id)
    assert story.refusals(LEADER) == ["came-before"]
    story.says(LEADER, "1, 2, 3")
    assert story.last("team", Announcement).invited == ("Bram", "Cleo", "Daan")


def test_when_the_list_fits_it_is_not_asked_any_more() -> None:
    story = nine()
    story.happens(MemberLeft(member_id("anna"), True))
    assert story.last("team", Announcement).invited == NAMES[1:9]


def test_too_few_are_left_before_the_start() -> None:
    story = given_round().but(theme=None).starts()
    story.happens(MemberLeft(member_id("anna"), True))
    assert story.stands(Stage.STOPPED)
    assert story.refusals(LEADER) == ["too-few-people"]


def test_no_reply_for_a_day_drops_it_with_a_sentence_for_the_facilitator_alone() -> None:
    story = given_round().but(theme=None).starts()
    story.until_alarm(Alarm.SETUP_END)
    assert story.local == datetime(2026, 11, 24, 13, 0, tzinfo=AMSTERDAM)
    assert story.notices(LEADER) == ["setup-gone"]
    assert not list(story.says_to("team"))
    assert story.stands(Stage.ERASED)


@pytest.mark.parametrize("word", ["stop", "stoppen"])
def test_the_facilitator_drops_it(word: str) -> None:
    story = given_round().but(theme=None).starts()
    story.says(LEADER, word)
    assert story.notices(LEADER) == ["setup-gone"]


def test_a_facilitator_who_loses_the_power_before_the_start() -> None:
    story = given_round().but(theme=None).starts()
    story.happens(LeaderLost())
    assert story.stands(Stage.STOPPED)
    assert not list(story.says_to("team"))


def test_members_know_nothing_of_a_round_that_has_not_started() -> None:
    story = given_round().but(theme=None).starts()
    story.says("anna", "ja")
    assert story.refusals("anna") == ["no-round"]


def with_promise(if_no: IfNo, by: str = "facilitator") -> Given:
    roles = {"member": 8} if by == "facilitator" else {"member": 8, "manager": 1}
    flow = small_flow(2, roles=roles, requirements=(a_requirement("belofte", by, if_no),))
    return given_round().with_flow(flow).with_members(4)


def test_a_requirement_that_only_warns() -> None:
    story = with_promise(IfNo.WARN).starts()
    assert story.last(LEADER, AskRequirement).ask == "belofte?"
    story.says(LEADER, "misschien")
    assert story.refusals(LEADER) == ["yes-or-no"]
    story.says(LEADER, "nee")
    assert story.last(LEADER, Started).warnings == ("zonder belofte niet",)


@pytest.mark.parametrize("if_no", [IfNo.STOP, IfNo.SUGGEST, IfNo.LEAVE])
def test_a_requirement_that_stops(if_no: IfNo) -> None:
    story = with_promise(if_no).starts()
    story.says(LEADER, "nee")
    assert story.last(LEADER, Refusal).sentence == "zonder belofte niet"
    assert story.stands(Stage.STOPPED)
    assert not list(story.says_to("team"))


def test_a_requirement_that_is_met() -> None:
    story = with_promise(IfNo.STOP).starts()
    story.says(LEADER, "ja")
    assert story.last(LEADER, Started).warnings == ()


def test_a_role_is_chosen_by_number_or_name_and_has_a_most() -> None:
    story = with_promise(IfNo.WARN, "manager").starts().joins("anna", "bram")
    assert story.last("anna", AskRole).roles == ("member", "manager")
    story.says("anna", "de baas")
    assert story.refusals("anna") == ["choose-one"]
    story.says("anna", "leidinggevende")
    story.says("bram", "2")
    assert story.last("bram", AskRole).full
    story.says("bram", "1")
    assert story.heard("bram", AskQuestion)


def promised(word: str, if_no: IfNo) -> Story:
    story = with_promise(if_no, "manager").starts().joins("anna")
    story.says("anna", "2")
    story.says("anna", word)
    return story


@pytest.mark.parametrize(("word", "if_no"), [("ja", IfNo.STOP), ("nee", IfNo.WARN), ("2", IfNo.SUGGEST)])
def test_a_manager_who_goes_on(word: str, if_no: IfNo) -> None:
    assert promised(word, if_no).heard("anna", AskQuestion)


def test_a_manager_who_stays_out() -> None:
    story = promised("nee", IfNo.LEAVE)
    assert story.member("anna").standing is Standing.DECLINED
    assert story.last("anna", Confirmation).sentence == "zonder belofte niet"
    story.passes(days=1)
    assert story.stands(Step.OPEN)
    assert not story.heard("team", Closing)


def test_a_managers_no_stops_the_round_at_a_slot_that_does_not_say_who() -> None:
    story = promised("nee", IfNo.STOP)
    assert story.stands(Step.OPEN)
    assert not story.heard("team", Closing)
    story.until_alarm(Alarm.PROMISE_REFUSED)
    assert (story.local.hour, story.local.minute) == (13, 0)
    closing = story.last("team", Closing)
    assert (closing.why, closing.sentence) == (ClosingWhy.REQUIREMENT, "zonder belofte niet")
    assert "Anna" not in str(closing)


def test_a_manager_who_comes_back_on_it_in_time() -> None:
    story = promised("nee", IfNo.STOP)
    story.says("anna", "ja")
    story.says("anna", "ja")
    story.passes(days=1)
    assert story.stands(Step.OPEN)
    assert story.heard("anna", AskQuestion)


def test_questions_for_one_role_reach_that_role_only() -> None:
    flow = small_flow(3, roles={"member": 8, "manager": 2}, only_for={2: "manager"})
    story = given_round().with_flow(flow).starts().joins("anna")
    story.says("anna", "1")
    assert story.last("anna", AskQuestion).of == 2
    story.says("anna", "Een.")
    assert story.last("anna", AskQuestion).text == "Vraag 3?"


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (given_round().with_members(2), Reason.TOO_FEW_PEOPLE),
        (given_round().with_members(9).but(chosen=True), Reason.TOO_MANY_PEOPLE),
        (given_round().needing(2), Reason.BAD_THRESHOLD),
        (given_round().needing(4), Reason.BAD_THRESHOLD),
        (given_round().with_members(4).needing(4).with_leader_taking_part("Anna"), Reason.BAD_THRESHOLD),
        (given_round().but(theme=" "), Reason.THEME_EMPTY),
        (given_round().but(theme="x" * 201), Reason.THEME_LONG),
        (given_round().but(duration=timedelta(0)), Reason.DURATION_PAST),
        (given_round().but(duration=timedelta(days=-1)), Reason.DURATION_PAST),
        (given_round().but(duration=timedelta(seconds=5)), Reason.BAD_DURATION),
        (given_round().but(duration=timedelta(days=3650)), Reason.DURATION_LONG),
    ],
)
def test_a_start_that_cannot_be(given: Given, reason: Reason) -> None:
    assert given.refused().reason is reason


def test_the_floor_of_the_flow_counts_and_three_always() -> None:
    assert given_round().with_flow(small_flow(min_voices=4)).with_members(5).starts().round.charter.min_voices == 4
    assert given_round().with_flow(small_flow(min_voices=1)).with_members(5).starts().round.charter.min_voices == 3


def test_a_flow_in_a_thread_does_not_run_in_this_version() -> None:
    here = a_flow("leesgesprek")
    in_thread = tuple(replace(room, kind=PlaceKind.THREAD) for room in here.rooms)
    assert runnable(here)
    assert not runnable(replace(here, rooms=in_thread))


# --- when it ends -----------------------------------------------------------------------------------------------------


def test_the_writing_counts_from_the_end_of_the_reading_and_ends_on_a_slot() -> None:
    story = given_round().starts()
    assert story.run.closes_at == datetime(2026, 11, 30, 13, 0, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (
            datetime(2026, 10, 23, 9, 30, tzinfo=AMSTERDAM),
            datetime(2026, 10, 30, 9, 30, tzinfo=AMSTERDAM),
        ),  # back on the 25th
        (
            datetime(2027, 3, 26, 9, 30, tzinfo=AMSTERDAM),
            datetime(2027, 4, 2, 9, 30, tzinfo=AMSTERDAM),
        ),  # forward on the 28th
    ],
)
def test_a_week_later_is_the_same_hour_over_both_clock_changes(start: datetime, end: datetime) -> None:
    story = given_round().but(at=start).starts()
    assert story.run.closes_at == end


def test_the_last_reminder_before_a_monday_morning_comes_on_friday() -> None:
    friday = datetime(2026, 11, 20, 9, 30, tzinfo=AMSTERDAM)
    story = given_round().but(at=friday, duration=timedelta(days=3)).starts()
    moments = {timer.alarm: timer.at.astimezone(AMSTERDAM) for timer in story.round.course.timers}
    assert moments[Alarm.CLOSE] == datetime(2026, 11, 23, 9, 30, tzinfo=AMSTERDAM)
    assert moments[Alarm.LAST_REMIND] == datetime(2026, 11, 20, 16, 30, tzinfo=AMSTERDAM)
