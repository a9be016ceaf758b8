"""One score together: each types it, nothing is proposed, nothing is averaged."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.effects import Publish
from bot.domain.flow_terms import Form, NoAgreement
from bot.domain.measured import Measured
from bot.domain.messages.agreeing import AboutProposal, AgreedShown, AskJointScore
from bot.domain.messages.member import Reminder
from bot.domain.messages.summary import PhaseShown
from bot.domain.report import Chart, Radar, Trend
from bot.domain.round import Alarm, Stage
from bot.domain.shown import Outcome
from bot.ports import press
from bot.texts.catalogue import catalogue
from bot.texts.report import in_words
from bot.texts.speech import Speech
from tests.flows_agreeing import score_phases, with_agreement
from tests.story import NAMES, Given, Story, given_round


def scored(*scores: str, rounds: int = 2, if_no: NoAgreement = NoAgreement.OPEN, items: bool = False) -> Story:
    """Two or more people have each given a score alone; an empty one is not given."""
    flow = with_agreement(*score_phases(rounds, if_no, items))
    story = given_round().with_members(len(scores)).with_flow(flow).starts()
    for name in NAMES[: len(scores)]:
        story.says(name, "ja")
        story.says(name, f"wat {name[0]} vindt")
        story.says(name, "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    for name, score in zip(NAMES, scores, strict=False):
        for one in score.split():
            story.says(name, one)
            story.says(name, "akkoord") if not items else None
        if items and score:
            story.says(name, "akkoord")
    return story.until_alarm(Alarm.SETTLED_CLOSE if all(scores) else Alarm.CLOSE)


def together(story: Story, *scores: str) -> Story:
    for name, score in zip(NAMES, scores, strict=False):
        if score:
            story.says(name, score)
    return story.until_alarm(Alarm.SETTLED_CLOSE if all(scores) else Alarm.CLOSE)


def outcome(story: Story) -> tuple[Outcome | None, list[str]]:
    section = story.last("Anna", AgreedShown).sections[0]
    return section.outcome, [voice.text for voice in section.voices]


def test_the_separate_scores_lie_there_when_all_are_in() -> None:
    story = scored("2", "4")
    assert story.heard("Anna", PhaseShown)
    assert sorted(v.text for s in story.last("Bram", AskJointScore).material for v in s.voices) == ["2", "4"]


def test_nobody_sees_a_score_before_all_are_in() -> None:
    story = scored("2", "")
    assert not any(shown.title == "Ieder apart" for shown in story.heard("Anna", PhaseShown))
    assert story.last("Bram", AskJointScore).material == ()


def test_the_same_from_all_is_the_score() -> None:
    assert outcome(together(scored("2", "4"), "3", "3")) == (Outcome.AGREED, ["3"])


def test_something_else_is_asked_again_and_then_there_is_no_score() -> None:
    story = together(scored("2", "4"), "2", "4")
    assert story.last("Anna", AskJointScore).differed
    assert story.last("Anna", AskJointScore).last
    assert not story.heard("Anna", AgreedShown)
    assert outcome(together(story, "2", "4")) == (Outcome.OPEN, [])


def test_what_was_typed_is_shown_to_nobody_when_it_differs() -> None:
    story = together(scored("2", "4", rounds=1), "1", "5")
    assert outcome(story) == (Outcome.OPEN, [])
    assert all(run.agreements[0].reactions == () for run in story.round.course.runs.values() if run.agreements)
    assert not any(shown.sections[0].against for shown in story.heard("Bram", AgreedShown))


def test_silence_makes_no_score() -> None:
    assert outcome(together(scored("2", "4"), "3", "")) == (Outcome.OPEN, [])
    assert outcome(together(scored("2", "4"), "", "")) == (Outcome.OPEN, [])


def test_of_three_the_silent_one_does_not_block() -> None:
    assert outcome(together(scored("2", "4", "4"), "3", "3", "")) == (Outcome.AGREED, ["3"])


def test_not_knowing_is_no_score() -> None:
    assert outcome(together(scored("2", "4", rounds=1), "3", "weet ik niet")) == (Outcome.OPEN, [])


def test_another_number_while_it_is_open() -> None:
    story = scored("2", "4")
    story.says("Anna", "9")
    assert story.refusals("Anna") == ["choose-number"]
    story.says("Anna", "2", ref="$two")
    story.says("Anna", "4")
    story.says("Bram", "3", ref="$three")
    story.edits("Bram", "$three", "4")
    assert outcome(story.until_alarm(Alarm.SETTLED_CLOSE)) == (Outcome.AGREED, ["4"])
    story.says("Anna", "5")
    assert story.last("Anna", AboutProposal).heard.value == "settled"


def test_taking_a_number_back_asks_again() -> None:
    story = scored("2", "4")
    story.says("Anna", "2")
    story.says("Anna", "intrekken")
    assert len(story.heard("Anna", AskJointScore)) == 2
    assert outcome(together(story, "4", "4")) == (Outcome.AGREED, ["4"])


def test_without_a_score_the_round_can_stop() -> None:
    story = together(scored("2", "4", rounds=1, if_no=NoAgreement.STOP), "2", "4")
    assert story.stage in (Stage.STOPPED, Stage.ERASED)


def test_one_score_for_each_item() -> None:
    story = scored("2 3 4", "4 3 2", items=True)
    for item, number in (("praten", "3"), ("tekenen", "3"), ("wandelen", "3")):
        asked = story.last("Anna", AskJointScore)
        assert asked.questions == (f"{item}: klopt dit?",)
        assert [section.question for section in asked.material] == [f"{item}: hoe ver?"]
        together(story, number, number)
    assert [s.voices[0].text for s in story.last("Anna", AgreedShown).sections] == ["3", "3", "3"]


def test_a_reminder_repeats_the_question() -> None:
    story = scored("2", "4").until_alarm(Alarm.CLOSE)
    assert any(isinstance(reminder.repeats, AskJointScore) for reminder in story.heard("Anna", Reminder))


@pytest.mark.parametrize("typed", ["3", "3."])
def test_the_score_stands_on_the_page(typed: str) -> None:
    story = together(scored("2", "4"), typed, "3").released()
    assert story.published[0].sections[0].voices[0].text == "3"


# --- drawn


def drawn(form: Form, *, items: bool, past: tuple[Measured, ...] = ()) -> Given:
    """The same round, with a page on which the scores are drawn."""
    flow = with_agreement(*score_phases(1, NoAgreement.OPEN, items))
    (page,) = flow.outputs
    parts = tuple(replace(page.parts[0], form=each) for each in dict.fromkeys((form, Form.TREND)))
    timing = replace(flow.timing, repeat_every=timedelta(weeks=52), compare=True)
    outputs = (replace(page, parts=parts, approve=()),)
    return given_round().with_members(2).with_flow(replace(flow, outputs=outputs, timing=timing)).but(past=past)


def figures(form: Form, *pairs: tuple[str, str], past: tuple[Measured, ...] = ()) -> Publish:
    """Two people type these for each item, after separate scores of 2 and 4; what is published then."""
    story = drawn(form, items=len(pairs) > 1, past=past).starts()
    for name in ("Anna", "Bram"):
        story.says(name, "ja")
        story.says(name, "wat ik vind")
        story.says(name, "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    for name, score in (("Anna", "2"), ("Bram", "4")):
        for _ in pairs:
            story.says(name, score)
        story.says(name, "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    for pair in pairs:
        together(story, *pair)
    (published,) = story.passes(days=10).published
    return published


def test_a_radar_holds_the_agreed_scores_and_what_was_left_open() -> None:
    """With 2 and 4 apart the mean would be 3: it stands nowhere."""
    published = figures(Form.RADAR, ("5", "5"), ("2", "4"), ("1", "1"))
    (figure,) = published.figures
    assert isinstance(figure.content, Radar)
    assert [(axis.label, axis.score) for axis in figure.content.axes] == [
        ("praten", 5), ("tekenen", None), ("wandelen", 1),
    ]  # fmt: skip
    assert published.measured is not None
    assert list(published.measured.tenths.values()) == [50, None, 10]
    assert published.report is not None
    assert [type(part.content) for part in published.report.parts] == [Radar]


def test_the_same_as_bars_and_without_items() -> None:
    (figure,) = figures(Form.CHART, ("4", "4")).figures
    assert isinstance(figure.content, Chart)
    assert figure.content.agreed
    assert [(item.label, item.mean, item.spread) for item in figure.content.items] == [("Hoe ver zijn we?", 4, None)]
    words = in_words(figure.content, Speech(catalogue("nl"), "nl", "Europe/Amsterdam"))
    assert "gemiddeld" not in repr([block.words for block in words if isinstance(block, press.Figure)])


def test_a_repeated_round_draws_what_was_agreed_over_time() -> None:
    measured = figures(Form.RADAR, ("5", "5"), ("2", "4"), ("1", "1")).measured
    assert measured is not None
    past = (Measured(date(2025, 11, 3), 1, dict.fromkeys(measured.tenths, 20)),)
    _, figure = figures(Form.RADAR, ("5", "5"), ("2", "4"), ("1", "1"), past=past).figures
    assert isinstance(figure.content, Trend)
    assert figure.content.agreed
    lines = [[point.value for segment in line.segments for point in segment] for line in figure.content.lines]
    assert lines == [[2.0, 5.0], [2.0, None], [2.0, 1.0]]
