"""A guided set-up: from *what do you want?* to *akkoord*, and every way back."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot.dialogue.choosing import distance
from bot.dialogue.guide.flows import ranked
from bot.dialogue.planning import runnable
from bot.dialogue.turn import Turn
from bot.domain.events import LeaderLost, LookedBack, MemberLeft, Now
from bot.domain.flow_terms import AboutPerson, Aim
from bot.domain.ids import FlowId, PhaseId
from bot.domain.messages.guide import AskAim, AskFlow, AskLength, AskWho, SetupPage, StartWaits
from bot.domain.messages.leader import AskSeat, AskTheme, LeaderTold, Started
from bot.domain.messages.member import Invitation, Safety
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.team import Announcement, FlowExplained, FlowMenu
from bot.domain.round import Alarm, Stage, Standing
from bot.domain.setup import SetupStep
from bot.domain.wish import Wish
from tests.flows_for_tests import small_flow
from tests.guided_story import READY, GuidedStory, guided, tried
from tests.story import AMSTERDAM, LEADER, NAMES, member_id
from tests.unit.dialogue.test_filling import two_who_lead

CAMPFIRE = "kampvuur-vragen"
TEN_PAST = datetime(2026, 11, 23, 10, 10, tzinfo=AMSTERDAM)


def on_page(people: int = 6, **fields: Any) -> GuidedStory:
    """Everything is asked; the page is open."""
    story = guided(people, **fields).types(CAMPFIRE, "Hoe het hier gaat", "ja")
    assert story.step is SetupStep.SURE
    return story


def quiet(story: GuidedStory) -> bool:
    """Nobody but the facilitator has heard anything."""
    told = [say for name in story.round.members.values() for say in story.says_to(name.name)]
    return not told and not list(story.says_to("team"))


# --- the path


def test_a_facilitator_who_remembers_nothing_starts_in_six_messages() -> None:
    story = guided()  # 1: !ronde start
    story.types("2")  # what do you want
    offered = [flow.id for flow in story.last(LEADER, AskFlow).flows]
    assert len(offered) == 3
    assert CAMPFIRE in offered
    story.types(str(offered.index(FlowId(CAMPFIRE)) + 1))
    story.types("2")  # a ready theme
    story.types("ja")  # what the werkvorm asks of its facilitator
    page = story.last(LEADER, SetupPage)
    assert page.theme == READY[FlowId(CAMPFIRE)].themes[1].text.nl
    assert page.names == NAMES[:6]
    assert quiet(story)
    story.types("akkoord")
    assert quiet(story)
    assert story.last(LEADER, StartWaits).starts_at == TEN_PAST
    story.until_alarm(Alarm.START)
    assert story.last("team", Announcement).invited == NAMES[:6]
    assert all(story.heard(name, Invitation) for name in NAMES[:6])


@pytest.mark.parametrize("name", sorted(flow.id for flow in READY.values() if runnable(flow)))
def test_every_werkvorm_can_be_started_so_and_most_in_six_messages(name: str) -> None:
    """`!ronde start`, what, which, about what, akkoord: five, and one for each thing the werkvorm asks besides."""
    flow = READY[FlowId(name)]
    story = guided(flow.group.min, named=None)
    typed = 1
    for _ in range(20):
        typed += 1
        match story.step:
            case SetupStep.AIM:
                story.types(str(list(Aim).index(flow.meta.aim) + 1))
            case SetupStep.FLOW:
                story.types(name)
            case SetupStep.THEME:
                story.types("Een thema")
            case SetupStep.SEAT:
                seat = story.last(LEADER, AskSeat)
                free = [n for n, person in enumerate(story.round.members.values(), 1) if person.role is None]
                story.types(", ".join(str(n) for n in free[: seat.least]))
            case SetupStep.ITEMS:
                wanted = next(each for each in story.round.flow.lists if each.pick_max)
                story.types(", ".join(str(n) for n in range(1, wanted.pick_min + 1)))
            case SetupStep.TEXT:
                story.types("Een tekst om te lezen.")
            case SetupStep.REQUIREMENT:
                story.types("ja")
            case _:
                story.types("akkoord")
                break
    assert story.step is SetupStep.WAIT
    story.until_alarm(Alarm.START)
    assert story.stage is Stage.LIVE
    asks_more = typed - 5
    assert typed <= 6 or asks_more > 1, typed


def test_the_best_come_first_and_all_of_them_can_be_seen() -> None:
    story = guided(8).types("inzicht")
    best = [flow.id for flow in story.last(LEADER, AskFlow).flows]
    wished = Wish(Aim.INSIGHT, people=8)
    assert all(distance(READY[name], wished) == (False, False, 0) for name in best)
    seen = set(best)
    for _ in range(20):
        story.types("meer")
        seen |= {flow.id for flow in story.last(LEADER, AskFlow).flows}
    possible = ranked(Turn(story.round, Now(story.now, b"", flows=READY)))
    assert seen == {flow.id for flow in possible}


def test_a_werkvorm_that_needs_more_people_than_there_are_is_not_offered() -> None:
    story = guided(3).types("weet ik niet")
    for _ in range(10):
        assert all(flow.group.min <= 3 for flow in story.last(LEADER, AskFlow).flows)
        story.types("meer")
    big = next(flow for flow in READY.values() if runnable(flow) and flow.group.min > 3)
    story.types(big.id)
    assert story.refusals(LEADER) == ["choose-one"]


def test_too_few_people_for_anything() -> None:
    refused = tried(2, flows=(small_flow(),))
    assert isinstance(refused, Refusal)
    assert (refused.reason, refused.number, refused.limit) == (Reason.TOO_FEW_PEOPLE, 2, 3)


@pytest.mark.parametrize("said", ["2", "inzicht", "insight", "Inzicht.", "iets begrijpen", "we willen inzicht"])
def test_what_is_wanted_by_number_word_or_id(said: str) -> None:
    assert guided().types(said).last(LEADER, AskFlow).aim is Aim.INSIGHT


@pytest.mark.parametrize("said", ["1", "title", CAMPFIRE, "kampvuur vragen"])
def test_a_werkvorm_by_number_title_or_id(said: str) -> None:
    story = guided(flows=[READY[FlowId(CAMPFIRE)]]).types("1")
    title = READY[FlowId(CAMPFIRE)].meta.title.nl
    story.types(title if said == "title" else said)
    assert story.step is SetupStep.THEME
    assert story.round.flow.id == CAMPFIRE


def test_who_knows_the_werkvorm_may_say_so_at_once() -> None:
    story = guided().types(CAMPFIRE)
    assert story.heard(LEADER, AskTheme)
    story.types("terug")
    assert story.step is SetupStep.AIM
    assert story.types("1").heard(LEADER, AskFlow)


def test_what_is_not_understood_is_asked_again_without_anything_lost() -> None:
    story = guided().types("blauw", "17")
    assert story.refusals(LEADER) == ["choose-one", "choose-one"]
    story.types("1", "blauw", "17")
    assert story.refusals(LEADER)[2:] == ["choose-one", "no-such-number"]
    assert story.step is SetupStep.FLOW


def test_more_is_told_of_one_werkvorm() -> None:
    story = guided().types("1", "uitleg 2")
    assert story.last(LEADER, FlowExplained).flow == story.last(LEADER, AskFlow).flows[1]
    assert story.step is SetupStep.FLOW
    story.types("explain 1")
    assert story.last(LEADER, FlowExplained).flow == story.last(LEADER, AskFlow).flows[0]


def test_when_it_is_urgent_there_is_no_round() -> None:
    story = guided().types("er is spoed")
    assert story.last(LEADER, FlowMenu).wish.urgent
    story.all_delivered()
    assert story.stage is Stage.ERASED
    assert quiet(story)


def test_acute_need_is_answered_with_the_numbers_and_nothing_is_lost() -> None:
    story = guided()
    story.says(LEADER, "ik wil dood", urgent=True)
    assert story.heard(LEADER, Safety)
    assert story.step is SetupStep.AIM


def test_a_theme_of_the_werkvorm_or_own_words() -> None:
    story = guided().types("1", CAMPFIRE)
    assert story.last(LEADER, AskTheme).guided
    story.types("99")
    assert story.refusals(LEADER) == ["no-such-number"]
    story.types("x" * 201, "Wat ons raakt")
    assert story.refusals(LEADER)[1:] == ["theme-long"]
    assert story.round.charter.theme == "Wat ons raakt"


def test_what_was_typed_with_the_command_is_not_asked() -> None:
    story = guided(8, theme="De week", duration=timedelta(days=3), named=5, voices=4).types(CAMPFIRE, "ja")
    page = story.last(LEADER, SetupPage)
    assert (page.theme, page.names, page.min_voices) == ("De week", NAMES[:5], 4)
    assert story.round.charter.duration == timedelta(days=3)


def test_a_facilitator_who_takes_part_reads_that_on_the_page() -> None:
    story = on_page(takes_part="Anna")
    assert story.last(LEADER, SetupPage).leader_takes_part
    story.types("wie", "2 t/m 5")
    assert not story.last(LEADER, SetupPage).leader_takes_part
    story.types("wie", "iedereen")
    assert story.round.charter.leader_member == member_id("Anna")


# --- the page and its changes


def test_the_page_holds_the_very_promise_of_the_invitation() -> None:
    story = on_page()
    page = story.last(LEADER, SetupPage)
    story.types("akkoord", "nu")
    invitation = story.last("anna", Invitation)
    assert (page.flow, page.writing, page.min_voices) == (invitation.flow, invitation.writing, invitation.min_voices)


@pytest.mark.parametrize("said", ["2", "wie", "who"])
def test_other_people_can_be_chosen_and_chosen_back(said: str) -> None:
    story = on_page(8).types(said)
    assert story.last(LEADER, AskWho).names == NAMES[:8]
    story.types("1, 2, 3, 4")
    assert story.invited == sorted(NAMES[:4])
    story.types("wie", "5 t/m 8")
    assert story.invited == sorted(NAMES[4:8])
    story.types("wie", "iedereen", "akkoord").until_alarm(Alarm.START)
    assert story.last("team", Announcement).invited == NAMES[:8]


def test_who_is_left_out_has_no_place_in_the_round() -> None:
    story = on_page(6).types("wie", "1, 2, 3, 4")
    assert story.round.seats == {member_id(name) for name in NAMES[:6]}
    story.types("akkoord").until_alarm(Alarm.START)
    assert story.round.seats == {member_id(name) for name in NAMES[:4]}


def test_too_many_or_too_few_are_refused_and_asked_again() -> None:
    story = guided(10).types(CAMPFIRE, "Thema")
    assert story.step is SetupStep.MEMBERS
    story.types("iedereen", "1, 2", "1, 12", "Anna")
    assert story.refusals(LEADER) == ["too-many-people", "too-few-people", "no-such-number", "no-such-number"]
    assert story.types("1 t/m 8").invited == sorted(NAMES[:10])[:8]


def test_another_day() -> None:
    story = on_page().types("wanneer", "gisteren", "over een maand", "31 november", "blauw")
    assert story.refusals(LEADER) == ["when-past", "when-far", "when-unclear", "when-unclear"]
    story.types("woensdag")
    assert story.last(LEADER, SetupPage).starts_at == datetime(2026, 11, 25, 9, 30, tzinfo=AMSTERDAM)
    story.types("akkoord").until_alarm(Alarm.START)
    assert story.local == datetime(2026, 11, 25, 9, 30, tzinfo=AMSTERDAM)
    assert story.stage is Stage.LIVE


def test_a_day_in_the_weekend_becomes_the_monday_after_and_the_page_says_so() -> None:
    story = on_page().types("wanneer", "zaterdag")
    assert story.last(LEADER, SetupPage).starts_at == datetime(2026, 11, 30, 9, 30, tzinfo=AMSTERDAM)
    assert story.round.course.setup is not None
    assert story.round.course.setup.guided is not None
    assert story.round.course.setup.guided.day == date(2026, 11, 28)


def test_now_begins_at_once() -> None:
    story = on_page().types("wanneer", "nu")
    assert story.last(LEADER, SetupPage).starts_at is None
    assert quiet(story)
    story.types("akkoord")
    assert story.stage is Stage.LIVE
    assert not story.heard(LEADER, StartWaits)


def test_how_long() -> None:
    story = on_page().types("4", "eeuwig", "3000 dagen", "0 dagen", "3 dagen")
    assert story.refusals(LEADER) == ["bad-duration", "duration-long", "duration-past"]
    assert story.round.charter.duration == timedelta(days=3)
    story.types("hoe lang", "akkoord")
    assert story.round.charter.duration is None
    assert story.last(LEADER, AskLength).usual == story.round.flow.phase(PhaseId("fire")).duration


def test_another_theme_and_another_werkvorm_keep_the_rest() -> None:
    story = on_page().types("thema", "Iets anders")
    assert story.last(LEADER, SetupPage).theme == "Iets anders"
    story.types("wie", "1 t/m 5", "werkvorm")
    assert story.step is SetupStep.FLOW
    story.types("waarden")
    assert story.round.charter.theme == "Iets anders"
    assert story.invited == sorted(NAMES[:5])


def test_something_else_on_the_page_is_asked_again() -> None:
    story = on_page().types("misschien", "9")
    assert story.refusals(LEADER) == ["choose-one", "choose-one"]
    assert story.step is SetupStep.SURE


# --- the way back


def test_back_goes_one_question_back_each_time_down_to_the_first() -> None:
    story = guided().types("1", CAMPFIRE, "Een thema", "ja")
    steps = []
    for _ in range(5):
        story.types("terug")
        steps.append(story.step)
    assert steps == [SetupStep.REQUIREMENT, SetupStep.THEME, SetupStep.FLOW, SetupStep.AIM, SetupStep.AIM]
    assert story.refusals(LEADER)[-1] == "nothing-before"
    assert len(story.heard(LEADER, AskAim)) == 2


def test_after_the_way_back_everything_can_be_said_anew() -> None:
    story = guided().types("1", CAMPFIRE, "Een", "terug", "Twee", "nee", "terug")
    assert story.round.course.setup is not None
    assert story.round.course.setup.confirmed == ()
    assert story.round.course.setup.warnings == ()
    story.types("terug", "terug", "waarden")
    assert story.round.flow.id == "waarden"
    assert story.round.charter.theme == ""


def test_back_while_one_thing_is_changed_leaves_it_as_it_was() -> None:
    story = on_page().types("thema", "terug")
    assert story.last(LEADER, SetupPage).theme == "Hoe het hier gaat"
    story.types("wie", "terug", "wanneer", "terug")
    assert story.step is SetupStep.SURE


def test_help_asks_the_same_again() -> None:
    story = guided().types("help")
    assert len(story.heard(LEADER, AskAim)) == 2
    assert story.step is SetupStep.AIM


@pytest.mark.parametrize("said", ["stop", "wis alles"])
@pytest.mark.parametrize("far", [0, 1, 2, 3, 4])
def test_stop_works_everywhere_and_nobody_hears_of_it(said: str, far: int) -> None:
    story = guided().types(*("1", CAMPFIRE, "Een thema", "ja", "akkoord")[:far]).types(said)
    assert story.notices(LEADER) == ["setup-gone"]
    assert quiet(story)
    story.passes(days=60)
    assert story.stage is Stage.ERASED
    assert quiet(story)


# --- undoing


@pytest.mark.parametrize("said", ["ongedaan", "undo", "1", "terug", "ongedaan maken"])
def test_it_can_be_undone_before_anybody_hears_of_it(said: str) -> None:
    story = on_page().types("akkoord").passes(minutes=9)
    assert isinstance(story, GuidedStory)
    story.types(said)
    assert story.step is SetupStep.SURE
    story.passes(hours=3)
    assert story.stage is Stage.PLANNED
    assert quiet(story)
    assert story.types("akkoord").passes(minutes=10).stage is Stage.LIVE


def test_at_night_it_waits_for_the_first_slot() -> None:
    night = datetime(2026, 11, 27, 22, 0, tzinfo=AMSTERDAM)
    story = on_page(at=night).types("akkoord")
    assert story.last(LEADER, StartWaits).starts_at == datetime(2026, 11, 30, 9, 30, tzinfo=AMSTERDAM)
    story.until_alarm(Alarm.START)
    assert all(story.heard(name, Invitation) for name in NAMES[:6]), "announced and invited together"


def test_just_before_the_evening_there_is_time_to_undo_it() -> None:
    story = on_page(at=datetime(2026, 11, 23, 18, 55, tzinfo=AMSTERDAM)).types("akkoord")
    assert story.last(LEADER, StartWaits).starts_at == datetime(2026, 11, 24, 9, 30, tzinfo=AMSTERDAM)


@pytest.mark.parametrize("said", ["nu", "2", "now"])
def test_who_is_sure_begins_at_once(said: str) -> None:
    assert on_page().types("akkoord", said).stage is Stage.LIVE


def test_while_it_waits_other_words_change_nothing() -> None:
    story = on_page().types("akkoord", "dank je")
    assert story.refusals(LEADER) == ["choose-one"]
    assert story.passes(minutes=10).stage is Stage.LIVE


def test_a_reply_to_an_older_question_does_not_count() -> None:
    story = guided()
    old = story.asked()
    story.types("1")
    story.says(LEADER, "1", about=old.id)
    assert story.refusals(LEADER) == ["came-before"]
    assert story.step is SetupStep.FLOW


def test_no_reply_for_a_day_drops_it_with_a_sentence() -> None:
    story = on_page().passes(days=2)
    assert story.notices(LEADER) == ["setup-gone"]
    assert story.stage is Stage.ERASED
    assert isinstance(story, GuidedStory)
    assert quiet(story)


def test_the_room_that_cannot_be_spoken_in_starts_nothing() -> None:
    story = on_page().types("akkoord")
    story.happens(LookedBack(heard=False))
    assert story.notices(LEADER) == ["setup-gone"]
    assert quiet(story)


# --- people who go


@pytest.mark.parametrize("far", [0, 1, 2, 3, 4])
def test_a_facilitator_who_loses_the_power_is_told_kindly(far: int) -> None:
    story = guided().types(*("1", CAMPFIRE, "Een thema", "ja", "akkoord")[:far])
    story.happens(LeaderLost())
    assert [told.notice.value for told in story.heard(LEADER, LeaderTold)] == ["setup-no-power"]
    story.passes(days=60)
    assert quiet(story)
    assert story.stage is Stage.ERASED


def test_who_leaves_the_team_is_not_asked_and_the_page_is_shown_anew() -> None:
    story = on_page()
    story.happens(MemberLeft(member_id("anna"), True))
    assert len(story.heard(LEADER, SetupPage)) == 2
    assert story.last(LEADER, SetupPage).names == NAMES[1:6]


def test_who_leaves_while_it_waits_is_not_invited() -> None:
    story = on_page().types("akkoord")
    story.happens(MemberLeft(member_id("anna"), True))
    story.until_alarm(Alarm.START)
    assert story.last("team", Announcement).invited == NAMES[1:6]
    assert member_id("anna") not in story.round.seats


def test_too_few_are_left_while_it_waits() -> None:
    story = on_page(4).types("akkoord")
    story.happens(MemberLeft(member_id("anna"), True))
    assert story.refusals(LEADER) == ["too-few-people"]
    assert story.passes(days=3).stage is Stage.ERASED
    assert quiet(story)


def test_too_few_of_the_chosen_are_left_and_others_can_be_chosen() -> None:
    story = on_page(6).types("wie", "1, 2, 3, 4", "akkoord")
    story.happens(MemberLeft(member_id("anna"), True))
    assert story.step is SetupStep.MEMBERS
    assert story.last(LEADER, AskWho).names == NAMES[1:6]
    story.types("iedereen", "akkoord").until_alarm(Alarm.START)
    assert story.last("team", Announcement).invited == NAMES[1:6]


def test_somebody_with_a_role_leaves_and_the_role_is_asked_again() -> None:
    story = guided(5, flows=[two_who_lead()]).types("weet ik niet", "1", "Een thema")
    assert story.step is SetupStep.SEAT
    story.types("1")
    given = next(member for member in story.round.members.values() if member.role is not None)
    story.happens(MemberLeft(given.id, True))
    assert story.step is SetupStep.SEAT
    assert all(member.role is None for member in story.round.members.values())


def test_the_round_that_comes_of_it_is_as_any_other() -> None:
    story = on_page().types("akkoord").until_alarm(Alarm.START)
    assert story.round.course.setup is None
    assert story.last(LEADER, Started).invited == 6
    story.joins("anna", "bram")
    assert story.member("anna").standing is Standing.IN
    assert story.round.flow.subject.about_person is not AboutPerson.PRESENT
