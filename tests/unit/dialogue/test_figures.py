"""Numbers: means of a team and counts, never of few people, never what single people chose."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.flow import Flow, Item, ItemList
from bot.domain.flow_terms import ALL, TEAM, AnswerKind, Form, ItemId, Label, ListId, When
from bot.domain.measured import Measured
from bot.domain.messages.preview import Preview
from bot.domain.messages.report import FigureShown
from bot.domain.phase import Reuse, Share
from bot.domain.report import Chart, Counts, Spread, Trend
from bot.domain.round import Alarm
from tests.flows_for_tests import COLOURS, both
from tests.longer_flows import asks, flow_of, page, question
from tests.story import LEADER, NAMES, Story, given_round

IN_CHART = Share((ALL,), Form.CHART, Label.NONE, When.PHASE_END, preview=False, min_voices=5)
IN_COUNTS = Share((ALL,), Form.COUNTS, Label.NONE, When.PHASE_END, preview=False)
COLOURS_MORE = ItemList(
    ListId("more"),
    tuple(Item(ItemId(i), both(text), "own") for i, text in (("r", "Rood"), ("b", "Blauw"), ("g", "Geel"))),
)


def scale(**fields: object) -> Flow:
    asked = question("one", AnswerKind.SCALE, min=1, max=5, low=both("niet"), high=both("wel"))
    outcome = replace(page("one", form=Form.CHART), approve=())
    phase = asks("one", IN_CHART, questions=(asked,), reuse=Reuse((TEAM,), Form.CHART, Label.NONE))
    return flow_of(phase, outputs=(outcome,), **fields)


def choice() -> Flow:
    asked = question("one", AnswerKind.CHOICES, list_id=COLOURS_MORE.id)
    return flow_of(asks("one", IN_COUNTS, questions=(asked,)), lists=(COLOURS, COLOURS_MORE))


def answered(flow: Flow, *said: str) -> Story:
    story = given_round().with_flow(flow).with_members(8).starts()
    for name, words in zip(NAMES, said, strict=False):
        story.joins(name)
        story.says(name, words)
    return story


def shown(story: Story) -> FigureShown:
    return story.passes(days=10).last("anna", FigureShown)


def test_a_mean_of_five_is_shown_to_the_circle_and_nobody_is_asked_for_a_yes() -> None:
    story = answered(scale(), "1", "2", "3", "4", "5")
    assert story.receipts("anna")[-1] == "thanks"
    assert not story.heard("anna", Preview)
    content = shown(story).content
    assert isinstance(content, Chart)
    assert (content.items[0].mean, content.items[0].spread) == (3.0, Spread.FAR)
    assert story.heard(LEADER, FigureShown)


@pytest.mark.parametrize("said", [("1", "2", "3", "4"), ("1", "2", "3", "4", "weet ik niet")])
def test_of_four_there_is_no_mean(said: tuple[str, ...]) -> None:
    content = shown(answered(scale(), *said)).content
    assert isinstance(content, Chart)
    assert content.items[0].mean is None


def test_the_page_of_the_team_holds_the_same_figure_without_a_review() -> None:
    story = answered(scale(), "4", "4", "5", "4", "4").passes(days=8)
    (published,) = story.published
    (figure,) = published.figures
    assert isinstance(figure.content, Chart)
    assert (figure.content.items[0].mean, figure.content.items[0].spread) == (4.2, Spread.CLOSE)


@pytest.mark.parametrize("words", ["6", "0", "veel", "3,5"])
def test_what_is_not_on_the_scale_is_asked_again(words: str) -> None:
    story = answered(scale(), words)
    assert story.refusals("anna") == ["choose-number"]
    story.says("anna", "5")
    assert story.receipts("anna")[-1] == "thanks"


def test_a_number_can_be_changed_until_the_phase_closes() -> None:
    story = answered(scale(), "1", "1", "1", "1", "1")
    answer = story.answer("anna", "one")
    assert answer is not None
    story.edits("anna", answer.pieces[0].ref, "5")
    content = shown(story).content
    assert isinstance(content, Chart)
    assert content.items[0].mean == 1.8


def counts(story: Story) -> dict[str, int | None]:
    content = shown(story).content
    assert isinstance(content, Counts)
    return {option.label: option.number for option in content.questions[0].options}


def test_counts_that_say_what_single_people_chose_are_left_out() -> None:
    story = answered(choice(), "1", "1", "1, 2", "2", "2", "1, 3")
    assert counts(story) == {"Rood": 4, "Blauw": 3, "Geel": None}


@pytest.mark.parametrize("said", [("1", "1", "1", "1"), ("1", "1", "1", "2")])
def test_unanimity_is_no_number(said: tuple[str, ...]) -> None:
    assert set(counts(answered(choice(), *said)).values()) == {None}


def test_with_two_answers_nothing_is_counted() -> None:
    assert counts(answered(choice(), "1", "2")) == {}


def test_the_facilitators_own_number_does_not_count() -> None:
    story = given_round().with_flow(scale()).with_members(5).with_leader_taking_part("anna").starts()
    for name in NAMES[:5]:
        story.joins(name)
        story.says(name, "5")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    content = story.last("bram", FigureShown).content
    assert isinstance(content, Chart)
    assert content.items[0].mean is None


def repeated(past: tuple[Measured, ...]) -> Story:
    flow = scale()
    both_parts = (*flow.outputs[0].parts, replace(flow.outputs[0].parts[0], form=Form.TREND))
    flow = replace(flow, outputs=(replace(flow.outputs[0], parts=both_parts),))
    story = given_round().with_flow(flow).with_members(8).but(past=past).starts()
    for name in NAMES[:5]:
        story.joins(name)
        story.says(name, "4")
    return story.passes(days=8)


def test_the_first_time_there_is_no_line_and_the_numbers_are_kept() -> None:
    (published,) = repeated(()).published
    assert [type(figure.content) for figure in published.figures] == [Chart]
    assert published.measured is not None
    assert published.measured.tenths == {"one": 40}


def test_repeated_rounds_draw_a_line_that_is_broken_where_the_questions_changed() -> None:
    old = Measured(date(2026, 8, 3), 1, {"one": 20, "other": 30})
    new = Measured(date(2026, 11, 2), 1, {"one": None})
    (published,) = repeated((new, old)).published
    line = published.figures[1].content
    assert isinstance(line, Trend)
    (one,) = line.lines
    assert [[point.value for point in segment] for segment in one.segments] == [[2.0], [None, 4.0]]
    assert published.report is not None
    assert [type(part.content) for part in published.report.parts] == [Chart, Trend]
