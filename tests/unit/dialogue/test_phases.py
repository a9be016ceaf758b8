"""Rounds of several phases: one after the other, side by side, waiting, left out; and what each shows to whom."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.effects import Say
from bot.domain.flow import Flow, Item, ItemList, Role
from bot.domain.flow_terms import ALL, AnswerKind, ItemId, ListId, Otherwise, When
from bot.domain.ids import RoleId
from bot.domain.messages.member import AskQuestion, Confirmation
from bot.domain.messages.preview import AskLabel, Preview
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.summary import PhaseShown, SummaryPart
from bot.domain.phase import Gate
from bot.domain.round import Alarm, Stage
from bot.domain.run import Step, of_page, of_phase
from tests.flows_for_tests import COLOURS, both
from tests.flows_for_tests import LEADER as LEADING
from tests.longer_flows import (
    CHOSEN,
    IN_SUMMARY,
    LOOKED_AT,
    MEMBER,
    NAMED,
    NOBODY,
    ONLY_LATER,
    UNNAMED,
    asks,
    flow_of,
    page,
    question,
)
from tests.story import LEADER, NAMES, Story, given_round


def begun(flow: Flow, members: int = 4) -> Story:
    story = given_round().with_flow(flow).with_members(members).starts()
    return story.joins(*NAMES[:members])


def everybody_writes(story: Story, *but: str) -> Story:
    """Every member but these answers what is asked now and agrees."""
    for name in NAMES[: len(story.round.members)]:
        if name.casefold() not in but and story.open_prompt(name) is not None:
            story.says(name, f"woorden van {name}")
            story.says(name, "akkoord")
    return story


def step_of(story: Story, phase: str) -> Step | None:
    run = story.round.course.runs.get(of_phase(asks(phase).id))
    return run.step if run else None


def shown_to(story: Story, name: str) -> list[PhaseShown]:
    return story.heard(name, PhaseShown)


def texts(shown: PhaseShown) -> list[str]:
    return sorted(voice.text for section in shown.sections for voice in section.voices)


def test_the_next_phase_follows_when_the_one_before_has_closed() -> None:
    story = begun(flow_of(asks("one"), asks("two")))
    assert story.last("anna", AskQuestion).question == "one"
    everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE)
    assert (step_of(story, "one"), step_of(story, "two")) == (Step.DONE, Step.OPEN)
    assert story.last("anna", AskQuestion).question == "two"
    assert story.last("anna", AskQuestion).opening is not None, "with what is read there, and by whom"


def test_what_was_written_is_shown_to_the_circle_when_the_phase_is_over() -> None:
    story = everybody_writes(begun(flow_of(asks("one"), asks("two"))))
    assert not shown_to(story, "anna"), "not before"
    story.until_alarm(Alarm.SETTLED_CLOSE)
    for reader in (*NAMES[:4], LEADER):
        (shown,) = shown_to(story, reader)
        assert texts(shown) == sorted(f"Woorden van {name}." for name in NAMES[:4])
        assert all(voice.name is None for section in shown.sections for voice in section.voices)
    assert not story.heard("team", PhaseShown)


def test_under_their_names_where_that_was_said() -> None:
    story = everybody_writes(begun(flow_of(asks("one", NAMED))), "daan").passes(days=5)
    (shown,) = shown_to(story, "bram")
    (section,) = shown.sections
    assert {(v.name, v.text) for v in section.voices} == {
        (name.capitalize(), f"woorden van {name}") for name in NAMES[:4] if name != "Daan"
    }


@pytest.mark.parametrize(("missing", "seen"), [((), 1), (("daan",), 0)])
def test_where_nobody_sees_anything_until_all_are_done(missing: tuple[str, ...], seen: int) -> None:
    story = everybody_writes(begun(flow_of(asks("one", replace(NAMED, when=When.ALL_IN)))), *missing).passes(days=6)
    assert len(shown_to(story, "anna")) == seen


def test_below_the_threshold_the_circle_sees_nothing_and_the_round_goes_on() -> None:
    story = everybody_writes(begun(flow_of(asks("one"), asks("two"))), "cleo", "daan")
    story.until_alarm(Alarm.CLOSE).says(LEADER, "doorgaan")
    story.passes(hours=4)
    assert step_of(story, "one") is Step.SHORT
    story.says(LEADER, "doorgaan")
    assert (step_of(story, "one"), step_of(story, "two")) == (Step.DONE, Step.OPEN)
    assert not any(shown_to(story, reader) for reader in (*NAMES[:4], LEADER))


def test_the_facilitator_looks_first_where_the_flow_says_so() -> None:
    story = everybody_writes(begun(flow_of(asks("one", LOOKED_AT), asks("two")))).until_alarm(Alarm.SETTLED_CLOSE)
    assert step_of(story, "one") is Step.REVIEW
    assert story.heard(LEADER, ReviewPage)
    assert not shown_to(story, "anna")
    story.says(LEADER, "akkoord")
    story.until_alarm(Alarm.RELEASE)
    assert texts(shown_to(story, "anna")[0]) == sorted(f"Woorden van {name}." for name in NAMES[:4])
    assert step_of(story, "two") is Step.OPEN


def test_a_page_is_made_of_several_phases_and_looked_at_once() -> None:
    both_parts = (asks("one", ONLY_LATER, reuse=IN_SUMMARY), asks("two", ONLY_LATER, reuse=IN_SUMMARY))
    story = begun(flow_of(*both_parts, outputs=(page("one", "two"),)))
    everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE)
    assert not story.heard(LEADER, ReviewPage), "its second part is still to come"
    everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE)
    (looked_at,) = story.heard(LEADER, ReviewPage)
    assert [len(question.voices) for question in looked_at.questions] == [4, 4]
    story.released()
    assert set(story.summary) == {"one", "two"}
    assert story.stage in (Stage.RELEASED, Stage.ERASED)


def test_a_page_for_the_circle_does_not_go_to_the_team() -> None:
    story = begun(flow_of(asks("one", ONLY_LATER, reuse=IN_SUMMARY), outputs=(page("one", to=(ALL,)),)))
    everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE).released()
    assert not story.published
    assert not story.heard("team", SummaryPart)
    for reader in (*NAMES[:4], LEADER):
        (part,) = story.heard(reader, SummaryPart)
        assert len(part.section.voices) == 4


def test_a_yes_of_an_earlier_phase_can_be_taken_back_until_the_page_is_there() -> None:
    both_parts = (asks("one", ONLY_LATER, reuse=IN_SUMMARY), asks("two", ONLY_LATER, reuse=IN_SUMMARY))
    story = begun(flow_of(*both_parts, outputs=(page("one", "two"),)))
    everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE)
    story.deletes("anna", _ref_of(story, "anna", "one"))
    everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE).released()
    assert len(story.summary["one"]) == 3


def _ref_of(story: Story, name: str, question_id: str) -> str:
    answer = story.answer(name, question_id)
    assert answer is not None
    return answer.pieces[0].ref


def test_two_phases_side_by_side_are_asked_one_after_the_other_of_who_is_in_both() -> None:
    beside = (asks("one"), asks("two", after=(asks("zero").id,)), asks("three", after=(asks("zero").id,)))
    story = begun(flow_of(asks("zero"), beside[1], beside[2]))
    everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE)
    assert (step_of(story, "two"), step_of(story, "three")) == (Step.OPEN, Step.OPEN)
    story.says("anna", "bij twee")
    story.says("anna", "akkoord")
    assert story.last("anna", AskQuestion).question == "three"


def test_a_phase_for_a_role_is_asked_of_that_role_only() -> None:
    roles = (Role(MEMBER, 0, 8), Role(RoleId("expert"), 0, 8), Role(LEADING, 1, 1, leads=True))
    flow = flow_of(
        asks("one", who=(MEMBER, RoleId("expert"))), asks("two", NAMED, who=(RoleId("expert"),)), roles=roles
    )
    story = begun(flow)
    for name in NAMES[:4]:
        story.says(name, "2" if name == "Daan" else "1")
    everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE)
    assert story.open_prompt("anna") is None
    assert story.last("daan", AskQuestion).question == "two"
    everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE)
    assert texts(shown_to(story, "anna")[-1]) == ["woorden van Daan"]


@pytest.mark.parametrize(
    ("otherwise", "step", "stage"),
    [(Otherwise.SKIP, Step.SKIPPED, Stage.LIVE), (Otherwise.STOP, None, Stage.STOPPED)],
)
def test_a_gate_that_stays_shut(otherwise: Otherwise, step: Step | None, stage: Stage) -> None:
    gated = asks("two", gate=Gate(otherwise, min_people=9))
    story = begun(flow_of(asks("one"), gated, asks("three")))
    everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE)
    assert (step_of(story, "two"), story.stage) == (step, stage)


def test_a_gate_can_wait_some_days_for_who_is_missing() -> None:
    story = begun(flow_of(asks("one"), asks("two", gate=Gate(Otherwise.WAIT, min_people=9))))
    everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE)
    assert step_of(story, "two") is Step.WAITING
    story.passes(days=14)
    assert story.stage in (Stage.STOPPED, Stage.ERASED)


def test_a_delay_lets_the_next_phase_wait() -> None:
    story = begun(flow_of(asks("one"), asks("two", delay=timedelta(weeks=3))))
    everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE)
    assert step_of(story, "two") is Step.WAITING
    story.passes(days=20)
    assert step_of(story, "two") is Step.WAITING
    story.passes(days=2)
    assert step_of(story, "two") is Step.OPEN


def test_the_author_chooses_what_stands_beside_the_words() -> None:
    story = begun(flow_of(asks("one", CHOSEN)))
    for name, choice in zip(NAMES[:4], ("met naam", "2", "zonder naam", "2"), strict=True):
        story.says(name, f"woorden van {name}")
        story.says(name, "akkoord")
        assert story.last(name, AskLabel).min_voices == 3
        story.says(name, choice)
    story.until_alarm(Alarm.SETTLED_CLOSE)
    (section,) = shown_to(story, "bram")[0].sections
    assert sorted((v.name or "") for v in section.voices) == ["", "", "", "Anna"]


def test_too_few_without_a_name_stay_hidden_beside_those_with_one() -> None:
    story = begun(flow_of(asks("one", CHOSEN)))
    for name, choice in zip(NAMES[:4], ("1", "1", "2", "2"), strict=True):
        story.says(name, f"woorden van {name}")
        story.says(name, "akkoord")
        story.says(name, choice)
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert texts(shown_to(story, "bram")[0]) == ["Woorden van Anna.", "Woorden van Bram."]
    assert "closed-too-few" in story.notices("cleo")
    assert "closed-too-few" not in story.notices("anna")


def test_what_nobody_reads_needs_no_preview() -> None:
    story = begun(flow_of(asks("one", NOBODY), asks("two")))
    story.says("anna", "voor mezelf")
    assert not story.heard("anna", Preview)
    assert story.receipts("anna")[-1] == "thanks"


def test_nothing_is_kept_where_nothing_is_kept() -> None:
    done = question("one", AnswerKind.DONE)
    story = begun(flow_of(asks("one", NOBODY, questions=(done,), keep_nothing=True), asks("two")))
    story.says("anna", "ja, en dit dacht ik erbij")
    assert not story.round.answers
    assert story.receipts("anna")[-1] == "thanks"


DAYS = ItemList(
    ListId("days"),
    tuple(Item(ItemId(f"d{n}"), both(f"Dag {n}"), "own") for n in range(1, 4)),
)


def test_a_question_is_repeated_for_each_item_and_comes_once_a_day() -> None:
    paced = asks("one", for_each=DAYS.id, pace=timedelta(days=1), duration=timedelta(days=6))
    paced = replace(paced, questions=(replace(question("one"), text=both("{item}: hoe was het?")),))
    story = begun(flow_of(paced, lists=(COLOURS, DAYS)))
    asked = [m.text for m in story.heard("anna", AskQuestion)]
    assert asked == ["Dag 1: hoe was het?"]
    story.says("anna", "goed")
    assert story.receipts("anna")[-1] == "more-later"
    assert story.last("anna", Confirmation).moment is not None
    story.passes(days=1, hours=4)
    story.says("anna", "ook goed")
    story.passes(days=1)
    asked = [m.text for m in story.heard("anna", AskQuestion)]
    assert asked == [f"Dag {n}: hoe was het?" for n in (1, 2, 3)]
    story.says("anna", "best")
    assert len(story.last("anna", Preview).voices) == 3


def test_who_is_late_with_one_gets_the_next_at_once() -> None:
    paced = asks("one", for_each=DAYS.id, pace=timedelta(days=1), duration=timedelta(days=6))
    story = begun(flow_of(paced, lists=(COLOURS, DAYS)))
    story.passes(days=3)
    for _ in range(3):
        story.says("anna", "goed")
    assert len(story.heard("anna", AskQuestion)) == 3
    assert len(story.last("anna", Preview).voices) == 3


def test_leaving_keeps_what_was_agreed_in_every_phase_and_nothing_else() -> None:
    both_parts = (asks("one", ONLY_LATER, reuse=IN_SUMMARY), asks("two", ONLY_LATER, reuse=IN_SUMMARY))
    story = begun(flow_of(*both_parts, outputs=(page("one", "two"),)))
    everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE)
    story.says("anna", "niet af")
    story.says("anna", "stop")
    story.says("anna", "ja")
    story.says("anna", "1")
    assert [key[1] for key in story.round.answers if key[0] == story.member("anna").id] == ["one"]


def test_the_round_ends_when_everything_is_over_also_without_a_page() -> None:
    story = everybody_writes(begun(flow_of(asks("one")))).passes(days=6)
    assert story.erased
    assert not story.published


def test_a_page_with_nothing_to_show_is_left_out() -> None:
    story = begun(flow_of(asks("one", NAMED, reuse=IN_SUMMARY), asks("two"), outputs=(page("one"),)))
    story.passes(days=5)
    assert of_page(page("one").id) in story.round.course.runs
    assert not story.heard(LEADER, ReviewPage)


@pytest.mark.parametrize("share", [UNNAMED, LOOKED_AT, CHOSEN, NAMED])
def test_every_say_belongs_to_a_run(share: object) -> None:
    story = everybody_writes(begun(flow_of(asks("one"), asks("two"))))
    assert all(effect.run is not None for _, effect in story.effects if isinstance(effect, Say))
