"""One score together: each types it, nothing is proposed, nothing is averaged."""

import pytest

from bot.domain.flow_terms import NoAgreement
from bot.domain.messages.agreeing import AboutProposal, AgreedShown, AskJointScore
from bot.domain.messages.member import Reminder
from bot.domain.messages.summary import PhaseShown
from bot.domain.round import Alarm, Stage
from bot.domain.shown import Outcome
from tests.flows_agreeing import score_phases, with_agreement
from tests.story import NAMES, Story, given_round


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
