"""A plan: actions in the easiest way, seen before they count, and only with the yes of whoever does it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.dialogue.phases.plan.kept import actions_of
from bot.dialogue.turn import Turn
from bot.domain.action import ActionStep
from bot.domain.events import MemberLeft, Now, Order
from bot.domain.findings import Finding, Kind
from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL, PlanField
from bot.domain.messages.member import AskQuestion, Confirmation, MyAnswers, Receipt, Reminder, Told
from bot.domain.messages.plan import (
    ActionPreview,
    Again,
    AskAccept,
    AskActionPart,
    AskMoreActions,
    AskReturned,
    PlanTold,
)
from bot.domain.messages.preview import AskLeaving
from bot.domain.messages.summary import PhaseShown
from bot.domain.phase import Plan
from bot.domain.round import Alarm, PromptKind, Stage
from bot.domain.supported import not_yet
from tests.flows_for_tests import LEADER as LEADING
from tests.longer_flows import MEMBER, asks
from tests.longer_flows import NAMED as NAMED_WORDS
from tests.plan_flows import FIELDS, NAMED, TO_TEAM, plan_flow, plans, table
from tests.story import LEADER, Story, given_round, member_id


def planning(flow: Flow | None = None, members: int = 3, **changes: Any) -> Story:
    """Everybody said yes and is asked for actions."""
    story = given_round().with_flow(flow or plan_flow()).with_members(members).but(**changes).starts()
    story.joins(*story_names(story))
    return story.until_alarm(Alarm.SETTLED_CLOSE)


def story_names(story: Story) -> tuple[str, ...]:
    return tuple(member.name for member in story.round.members.values())


def everybody_else_skips(story: Story, *but: str) -> Story:
    for name in story_names(story):
        open_ = story.open_prompt(name)
        if name.casefold() not in but and open_ is not None and open_.kind is PromptKind.ACTION:
            story.says(name, "overslaan" if open_.topic is None else "klaar")
    return story


def told(story: Story, name: str) -> list[str]:
    return [note.notice.value for note in story.heard(name, PlanTold)]


def steps(story: Story, phase: str = "steps") -> list[ActionStep]:
    turn = Turn(story.round, Now(story.now, b""))
    return [action.step for action in actions_of(turn, story.round.flow.phase(plans(phase).id))]


def listed(story: Story, name: str = "anna") -> list[tuple[str, str, date | None]]:
    """What the last list this person got says."""
    shown = story.heard(name, PhaseShown)
    return [(a.who, a.what, a.day) for section in shown[-1].sections for a in section.actions] if shown else []


def test_one_message_with_labels_is_enough() -> None:
    story = planning()
    assert story.last("anna", AskQuestion).kind is PromptKind.ACTION
    assert story.last("anna", AskQuestion).opening is not None
    story.says("anna", "Wat: het formulier korter maken, wie: ik, wanneer: 1 maart")
    line = story.last("anna", ActionPreview).line
    assert (line.what, line.who, line.day) == ("het formulier korter maken", "Anna", date(2027, 3, 1))
    story.says("anna", "akkoord")
    assert story.last("anna", AskMoreActions).lines == (line,)
    story.says("anna", "klaar")
    assert told(story, "anna") == ["finished"]
    everybody_else_skips(story).until_alarm(Alarm.SETTLED_CLOSE)
    for reader in (*story_names(story), LEADER):
        assert listed(story, reader) == [("Anna", "het formulier korter maken", date(2027, 3, 1))]
    assert not story.heard("team", PhaseShown)


@pytest.mark.parametrize(
    ("text", "what", "who", "day"),
    [
        ("Bellen met de wijk\nik\nvrijdag", "Bellen met de wijk", "Anna", date(2026, 11, 27)),
        ("koffie, thee en koek halen, ik, over 2 weken", "koffie, thee en koek halen", "Anna", date(2026, 12, 7)),
        ("wie: ik wat: niets", None, None, None),
        ("Koffie zetten; wie: mij; wanneer: 12-1", "Koffie zetten", "Anna", date(2027, 1, 12)),
        ("What: call. Who: me. When: next month", "call", "Anna", date(2026, 12, 31)),
    ],
)
def test_and_so_are_lines_and_commas(text: str, what: str | None, who: str | None, day: date | None) -> None:
    story = planning()
    story.says("anna", text)
    if what is None:
        assert story.last("anna", AskActionPart).part is PlanField.WHO
        return
    line = story.last("anna", ActionPreview).line
    assert (line.what, line.who, line.day) == (what, who, day)


def test_only_what_is_missing_is_asked_one_at_a_time() -> None:
    story = planning()
    story.says("anna", "Een rondje door de wijk")
    assert story.last("anna", AskActionPart).part is PlanField.WHO
    assert story.last("anna", AskActionPart).names == ("Anna", "Bram", "Cleo")
    story.says("anna", "ik")
    assert story.last("anna", AskActionPart).part is PlanField.WHEN
    story.says("anna", "vrijdag")
    assert story.last("anna", ActionPreview).line.day == date(2026, 11, 27)
    assert len(story.heard("anna", AskActionPart)) == 2


def test_with_whom_is_asked_where_the_flow_wants_it() -> None:
    fields = (*FIELDS, PlanField.WITH)
    story = planning(plan_flow(plans(plan=Plan((), fields))))
    story.says("anna", "Koken, ik, vrijdag")
    assert story.last("anna", AskActionPart).part is PlanField.WITH
    story.says("anna", "Bram en de buurvrouw")
    assert story.last("anna", ActionPreview).line.with_whom == "Bram en de buurvrouw"
    story.says("anna", "akkoord")
    story.says("anna", "Wandelen, ik, morgen")
    story.says("anna", "niemand")
    assert story.last("anna", ActionPreview).line.with_whom == ""


def test_a_day_that_is_none_is_asked_again() -> None:
    story = planning()
    story.says("anna", "Koken, ik")
    for text, why in (("gisteren", Again.PAST), ("29 februari", Again.NO_SUCH_DAY), ("1 maart 2020", Again.PAST)):
        story.says("anna", text)
        asked = story.last("anna", AskActionPart)
        assert (asked.part, asked.again) == (PlanField.WHEN, why)
    story.says("anna", "29 februari 2028")
    assert story.last("anna", ActionPreview).line.day == date(2028, 2, 29)


def test_words_that_are_no_day_are_kept_when_they_are_said_again() -> None:
    story = planning()
    story.says("anna", "Koken, ik")
    story.says("anna", "ergens dit jaar")
    assert story.last("anna", AskActionPart).again is Again.UNKNOWN_DAY
    story.says("anna", "ergens dit jaar")
    line = story.last("anna", ActionPreview).line
    assert (line.day, line.when) == (None, "ergens dit jaar")


@pytest.mark.parametrize("text", ["geen datum", "overslaan", "weet ik niet", "no date"])
def test_no_day_is_fine(text: str) -> None:
    story = planning()
    story.says("anna", "Koken, ik")
    story.says("anna", text)
    line = story.last("anna", ActionPreview).line
    assert (line.day, line.when) == (None, "")


def test_who_else_is_named_has_to_say_yes_and_is_asked_at_a_slot() -> None:
    story = planning(at=given_round().at)
    everybody_else_skips(story, "anna")
    story.says("anna", "De sleutel regelen, bram, vrijdag")
    assert not story.last("anna", ActionPreview).own
    story.says("anna", "akkoord")
    story.says("anna", "klaar")
    assert not story.heard("bram", AskAccept), "not at the moment somebody else writes"
    story.until_alarm(Alarm.ACTIONS)
    asked = story.last("bram", AskAccept)
    assert (asked.writer, asked.line.what, asked.line.who) == ("Anna", "De sleutel regelen", "Bram")
    story.says("bram", "ja")
    assert told(story, "bram") == ["accepted"]
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert listed(story, "cleo") == [("Bram", "De sleutel regelen", date(2026, 11, 27))]


def proposed_to_bram() -> Story:
    story = planning()
    everybody_else_skips(story, "anna")
    story.says("anna", "De sleutel regelen, bram, vrijdag")
    story.says("anna", "akkoord")
    story.says("anna", "klaar")
    return story.until_alarm(Alarm.ACTIONS)


def test_a_no_is_quiet_and_the_action_goes_back_at_a_slot() -> None:
    story = proposed_to_bram()
    before = len(list(story.says_to("anna")))
    story.says("bram", "nee")
    assert told(story, "bram") == ["refused"]
    assert len(list(story.says_to("anna"))) == before, "not at the moment of the no"
    story.until_alarm(Alarm.ACTIONS)
    back = story.last("anna", AskReturned)
    assert (back.line.what, back.line.who) == ("De sleutel regelen", "")
    story.says("anna", "ik")
    story.says("anna", "akkoord")
    story.says("anna", "klaar")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert listed(story) == [("Anna", "De sleutel regelen", date(2026, 11, 27))]


def test_or_is_let_go() -> None:
    story = proposed_to_bram()
    story.says("bram", "nee")
    story.until_alarm(Alarm.ACTIONS)
    story.says("anna", "loslaten")
    assert told(story, "anna")[-1] == "taken-back"
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert not listed(story)


def test_who_takes_no_part_answers_like_somebody_who_says_no() -> None:
    story = given_round().with_flow(plan_flow()).with_members(4).starts()
    story.joins("anna", "bram", "cleo").says("daan", "nee")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    everybody_else_skips(story, "anna")
    story.says("anna", "Koken, daan, vrijdag")
    assert story.last("anna", ActionPreview).line.who == "Daan", "nobody can tell that Daan said no"
    story.says("anna", "akkoord")
    story.says("anna", "klaar")
    story.until_alarm(Alarm.ACTIONS).until_alarm(Alarm.ACTIONS)
    assert not story.heard("daan", AskAccept)
    assert story.last("anna", AskReturned).line.who == ""


def test_names_that_do_not_tell_who_is_meant() -> None:
    story = given_round().with_flow(plan_flow()).but(names=("Anna", "Bram Jansen", "Bram Smit")).starts()
    story.joins("Anna", "Bram Jansen", "Bram Smit").until_alarm(Alarm.SETTLED_CLOSE)
    story.says("Anna", "Koken")
    for text, why in (
        ("bram", Again.SAME_NAME),
        ("Lies", Again.IS_LEADER),
        ("Piet", Again.UNKNOWN_NAME),
        ("9", Again.UNKNOWN_NAME),
    ):
        story.says("Anna", text)
        assert story.last("Anna", AskActionPart).again is why
    story.says("Anna", "bram smit")
    story.says("Anna", "vrijdag")
    assert story.last("Anna", ActionPreview).line.who == "Bram Smit"


def test_changed_before_the_yes_it_is_shown_anew() -> None:
    story = planning()
    story.says("anna", "Koken, ik, vrijdag")
    first = story.open_prompt("anna")
    assert first is not None
    story.says("anna", "wanneer: 1 maart")
    assert story.last("anna", ActionPreview).changed
    story.says("anna", "akkoord", about=first.id)
    assert story.refusals("anna")[-1] == "came-before"
    story.says("anna", "wat: soep koken")
    story.says("anna", "bram")
    line = story.last("anna", ActionPreview).line
    assert (line.what, line.who, line.day) == ("soep koken", "Bram", date(2027, 3, 1))
    story.says("anna", "intrekken")
    assert told(story, "anna") == ["taken-back"]
    assert not steps(story)
    assert story.last("anna", AskQuestion).kind is PromptKind.ACTION


def test_several_actions_and_one_taken_back_by_its_number() -> None:
    story = planning()
    for what in ("Koken", "Bakken", "Eten"):
        story.says("anna", f"{what}, ik, vrijdag")
        story.says("anna", "akkoord")
    story.says("anna", "intrekken 2")
    assert [line.what for line in story.last("anna", AskMoreActions).lines] == ["Koken", "Eten"]
    story.says("anna", "klaar")
    everybody_else_skips(story).until_alarm(Alarm.SETTLED_CLOSE)
    assert [what for _, what, _ in listed(story)] == ["Eten", "Koken"], "in an order that says nothing of when"


def test_another_one_after_all() -> None:
    story = planning()
    story.says("anna", "Koken, ik, vrijdag")
    story.says("anna", "akkoord")
    story.says("anna", "klaar")
    story.says("anna", "terug")
    story.says("anna", "nog een")
    assert story.last("anna", AskActionPart).part is PlanField.WHAT
    story.says("anna", "Bakken")
    story.says("anna", "ik")
    story.says("anna", "morgen")
    story.says("anna", "akkoord")
    assert [line.what for line in story.last("anna", AskMoreActions).lines] == ["Koken", "Bakken"]


def test_names_of_others_are_taken_out_and_of_who_does_it_not() -> None:
    story = planning()
    story.says("anna", "Anna belt Piet over Bram, ik, vrijdag", names=("Anna", "Piet", "Bram"))
    shown = story.last("anna", ActionPreview)
    assert "Anna belt [naam" in shown.line.what
    assert "Piet" not in shown.line.what
    assert "Bram" not in shown.line.what
    assert {gone.words for gone in shown.removed} == {"Piet", "Bram"}


def test_days_that_come_may_stand_there_and_days_of_birth_not() -> None:
    story = planning()
    text = "Rooster van 1 maart en dossier van 3-4-1950, ik, vrijdag"
    found = tuple(Finding(Kind.DATE, text.index(d), text.index(d) + len(d)) for d in ("1 maart", "3-4-1950"))
    story.says("anna", text, findings=found)
    assert story.last("anna", ActionPreview).line.what == "Rooster van 1 maart en dossier van [datum]"


def test_too_long_is_asked_shorter() -> None:
    story = planning()
    story.says("anna", "x" * 4001)
    story.says("anna", "x" * 401 + ", ik, vrijdag")
    assert story.refusals("anna") == ["too-long", "action-long"]
    assert not steps(story)


def test_an_edited_message_needs_every_yes_anew() -> None:
    story = planning()
    everybody_else_skips(story, "anna")
    story.says("anna", "De sleutel regelen, bram, vrijdag", ref="$1st")
    story.says("anna", "akkoord")
    story.says("anna", "klaar")
    story.until_alarm(Alarm.ACTIONS)
    story.says("bram", "ja")
    story.edits("anna", "$1st", "Alle sleutels regelen, bram, vrijdag")
    assert told(story, "bram")[-1] == "no-longer-asked"
    assert story.last("anna", ActionPreview).line.what == "Alle sleutels regelen"
    assert steps(story) == [ActionStep.SHOWN]


def test_a_deleted_message_takes_the_action_back() -> None:
    story = proposed_to_bram()
    story.deletes("anna", "$none")
    assert steps(story) == [ActionStep.PROPOSED], "it was another message"
    story = planning()
    story.says("anna", "Koken", ref="$1st")
    story.deletes("anna", "$1st")
    assert told(story, "anna") == ["taken-back"]
    assert not steps(story)
    assert story.open_prompt("anna") is not None


def test_a_half_action_at_the_deadline_is_not_kept_and_that_is_told() -> None:
    story = planning()
    story.says("anna", "Koken")
    story.says("bram", "Bakken, ik, vrijdag")
    story.says("bram", "akkoord")
    story.until_alarm(Alarm.CLOSE)
    assert told(story, "anna") == ["half-lost"]
    assert [note.notice.value for note in story.heard("cleo", Told)][-1] == "closed"
    assert listed(story, "anna") == [("Bram", "Bakken", date(2026, 11, 27))]


def test_after_the_deadline_a_yes_still_counts_until_the_next_slot() -> None:
    story = planning()
    story.says("anna", "Koken, ik, vrijdag")
    story.says("bram", "Bakken, cleo, vrijdag")
    story.says("bram", "akkoord")
    story.until_alarm(Alarm.CLOSE)
    assert not listed(story)
    assert story.heard("cleo", AskAccept), "asked once her own question waited no longer"
    story.says("anna", "akkoord")
    story.says("cleo", "nee")
    story.until_alarm(Alarm.PREVIEW_END)
    assert [what for _, what, _ in listed(story)] == ["Koken"]
    assert told(story, "bram")[-1] == "not-in-list"
    line = story.last("bram", PlanTold).line
    assert line is not None
    assert line.who == "", "and not who did not want to"


def test_closed_by_hand_it_ends_the_same_way() -> None:
    story = planning()
    story.says("anna", "Koken")
    story.orders(Order.CLOSE)
    story.says(LEADER, "ja")
    assert told(story, "anna") == ["half-lost"]
    assert story.stage is not Stage.LIVE


def test_a_pause_moves_it_all() -> None:
    story = planning()
    story.says("anna", "Koken, bram, vrijdag")
    story.says("anna", "akkoord")
    story.says("bram", "overslaan")
    story.orders(Order.PAUSE)
    story.passes(days=3)
    assert not story.heard("bram", AskAccept)
    story.orders(Order.RESUME)
    story.passes(days=1)
    assert len(story.heard("bram", AskAccept)) == 1


def test_later_and_reminders_repeat_what_is_open() -> None:
    story = planning(plan_flow(plans(duration=timedelta(days=6))))
    story.says("anna", "Koken")
    story.says("anna", "later")
    story.passes(days=1)
    assert len(story.heard("anna", AskActionPart)) == 2
    story.says("anna", "ik")
    story.says("anna", "vrijdag")
    story.passes(days=7)
    repeats = [reminder.repeats for reminder in story.heard("anna", Reminder)]
    assert any(isinstance(asked, ActionPreview) for asked in repeats)
    assert any(isinstance(r.repeats, AskQuestion) for r in story.heard("cleo", Reminder))


def test_who_leaves_takes_along_what_is_no_agreement_yet() -> None:
    story = proposed_to_bram()
    story.says("anna", "stop")
    story.says("anna", "ja")
    assert not steps(story)
    assert told(story, "bram")[-1] == "no-longer-asked"
    story = proposed_to_bram()
    story.says("bram", "stop")
    story.says("bram", "ja")
    assert steps(story) == [ActionStep.RETURNED]
    story.until_alarm(Alarm.ACTIONS)
    assert story.heard("anna", AskReturned)


@pytest.mark.parametrize(("reply", "stays"), [("blijven", True), ("weg", False)])
def test_agreements_of_who_stops_stay_only_if_they_say_so(reply: str, stays: bool) -> None:
    story = planning()
    story.says("anna", "Koken, ik, vrijdag")
    story.says("anna", "akkoord")
    story.says("anna", "stop")
    story.says("anna", "ja")
    assert [voice.text for voice in story.last("anna", AskLeaving).voices] == ["Koken"]
    story.says("anna", reply)
    assert bool(steps(story)) is stays


@pytest.mark.parametrize("wipes", [True, False])
def test_gone_from_the_team_or_wiped_no_agreement_stays_with_that_name(wipes: bool) -> None:
    story = planning()
    story.says("anna", "Koken, ik, vrijdag")
    story.says("anna", "akkoord")
    if wipes:
        story.says("anna", "wis alles")
        story.says("anna", "ja")
    else:
        story.happens(MemberLeft(member_id("anna"), from_team=True))
    assert not steps(story)


def test_my_answers_hold_them() -> None:
    story = planning()
    story.says("anna", "Koken, ik, vrijdag")
    story.says("anna", "mijn antwoorden")
    assert story.last("anna", MyAnswers).answers == (("Vraag steps-q?", "Koken"),)


def test_skipping_is_fine() -> None:
    story = everybody_else_skips(planning())
    assert story.last("anna", Confirmation).receipt is Receipt.NOTHING_WRITTEN
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert not story.heard("anna", PhaseShown)
    assert story.stage in (Stage.RELEASED, Stage.ERASED)


def test_the_earlier_words_come_first_for_whoever_may_read_them() -> None:
    flow = plan_flow(asks("one", NAMED_WORDS), asks("two", NAMED_WORDS), plans(plan=Plan((asks("one").id,), FIELDS)))
    story = given_round().with_flow(flow).with_members(3).starts()
    story.joins("anna", "bram", "cleo")
    for name in ("anna", "bram", "cleo"):
        story.says(name, f"woorden van {name}")
        story.says(name, "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    for name in ("anna", "bram", "cleo"):
        story.says(name, "overslaan")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert [shown.title for shown in story.heard("anna", PhaseShown)] == ["Deel one", "Deel one"]
    assert story.last("anna", AskQuestion).kind is PromptKind.ACTION


def test_not_twice_when_they_were_shown_a_moment_ago() -> None:
    flow = plan_flow(asks("one", NAMED_WORDS), plans(plan=Plan((asks("one").id,), FIELDS)))
    story = given_round().with_flow(flow).with_members(3).starts()
    story.joins("anna", "bram", "cleo")
    for name in ("anna", "bram", "cleo"):
        story.says(name, f"woorden van {name}")
        story.says(name, "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert len(story.heard("anna", PhaseShown)) == 1


def test_on_the_page_for_the_team_it_is_a_list_with_names() -> None:
    flow = plan_flow(plans(reuse=TO_TEAM), outputs=(table("steps"),))
    story = planning(flow)
    story.says("anna", "Koken, ik, vrijdag")
    story.says("anna", "akkoord")
    story.says("anna", "klaar")
    everybody_else_skips(story).until_alarm(Alarm.SETTLED_CLOSE).until_alarm(Alarm.RELEASE)
    (page,) = story.published
    assert page.head.named
    assert [(a.who, a.what) for section in page.sections for a in section.actions] == [("Anna", "Koken")]


def test_a_plan_without_agreements_makes_no_page() -> None:
    flow = plan_flow(plans(reuse=TO_TEAM), outputs=(table("steps"),))
    story = everybody_else_skips(planning(flow)).until_alarm(Alarm.SETTLED_CLOSE)
    story.passes(days=3)
    assert not story.published
    assert story.stage is Stage.ERASED


def test_who_is_silent_about_the_page_is_not_on_it() -> None:
    page = table("steps")
    flow = plan_flow(plans(reuse=TO_TEAM), outputs=(replace(page, approve=(ALL,)),))
    story = planning(flow)
    for name in ("anna", "bram"):
        story.says(name, f"Koken door {name}, ik, vrijdag")
        story.says(name, "akkoord")
        story.says(name, "klaar")
    everybody_else_skips(story).until_alarm(Alarm.SETTLED_CLOSE)
    story.says("anna", "akkoord")
    story.says("cleo", "ja")
    story.until_alarm(Alarm.RELEASE)
    (published,) = story.published
    assert [a.who for section in published.sections for a in section.actions] == ["Anna"]


def test_the_flow_can_be_started() -> None:
    assert not not_yet(plan_flow(plans(reuse=TO_TEAM), outputs=(table("steps"),)))
    assert not_yet(plan_flow(asks("one"), outputs=(table("one"),))) == ("drawings",)


def test_taking_back_what_came_back_leaves_the_others() -> None:
    story = planning()
    everybody_else_skips(story, "anna")
    for told_ in ("Koken, ik, vrijdag", "De sleutel regelen, bram, vrijdag"):
        story.says("anna", told_)
        story.says("anna", "akkoord")
    story.says("anna", "klaar")
    story.until_alarm(Alarm.ACTIONS)
    story.says("bram", "nee")
    story.until_alarm(Alarm.ACTIONS)
    story.says("anna", "intrekken")
    assert steps(story) == [ActionStep.AGREED]


def test_what_was_asked_comes_again_when_something_else_came_in_between() -> None:
    story = planning()
    everybody_else_skips(story, "anna")
    for told_ in ("Koken, ik, vrijdag", "De sleutel regelen, bram, vrijdag"):
        story.says("anna", told_, ref=f"${told_[:2]}")
        story.says("anna", "akkoord")
    story.says("anna", "klaar")
    story.until_alarm(Alarm.ACTIONS)
    story.says("bram", "nee")
    story.until_alarm(Alarm.ACTIONS)
    story.edits("anna", "$Ko", "Samen koken, ik, vrijdag")
    story.says("anna", "akkoord")
    story.says("anna", "klaar")
    assert len(story.heard("anna", AskReturned)) == 2
    story.says("anna", "bram")
    assert story.last("anna", ActionPreview).line.who == "Bram"


def test_taken_back_until_the_page_is_there() -> None:
    flow = plan_flow(plans(reuse=TO_TEAM), outputs=(replace(table("steps"), approve=(ALL,)),))
    story = planning(flow)
    for name in ("anna", "bram"):
        story.says(name, f"Koken door {name}, ik, vrijdag")
        story.says(name, "akkoord")
        story.says(name, "klaar")
    everybody_else_skips(story).until_alarm(Alarm.SETTLED_CLOSE)
    for name in ("anna", "bram", "cleo"):
        story.says(name, "akkoord")
    story.says("bram", "intrekken")
    assert told(story, "bram")[-1] == "taken-back"
    story.until_alarm(Alarm.RELEASE)
    (published,) = story.published
    assert [a.who for section in published.sections for a in section.actions] == ["Anna"]


def test_nobody_looks_at_a_plan_before_those_it_is_for() -> None:
    looked_at = replace(NAMED, review_by=(LEADING,))
    story = planning(plan_flow(plans(share=looked_at)))
    story.says("anna", "Koken, ik, vrijdag")
    story.says("anna", "akkoord")
    story.says("anna", "klaar")
    everybody_else_skips(story).until_alarm(Alarm.SETTLED_CLOSE)
    assert listed(story, "bram")
    assert story.stage in (Stage.RELEASED, Stage.ERASED)


def test_whoever_leads_can_propose_where_the_flow_says_so_and_does_nothing() -> None:
    story = planning(plan_flow(plans(who=(MEMBER, LEADING))))
    story.says(LEADER, "Koken, ik, vrijdag")
    asked = story.last(LEADER, AskActionPart)
    assert (asked.part, asked.again) == (PlanField.WHO, Again.IS_LEADER)
    assert asked.names == ("Anna", "Bram", "Cleo")
    story.says(LEADER, "1")
    assert story.last(LEADER, ActionPreview).line.who == "Anna"


def test_what_was_half_told_goes_when_somebody_else_leads() -> None:
    story = planning(plan_flow(plans(who=(MEMBER, LEADING))))
    story.says(LEADER, "Koken")
    assert steps(story)
    story.orders(Order.TAKE_OVER, by_leader=False, by_name="Mo")
    assert not steps(story)
