"""What was picked from a list, on a page of words: told as numbers that say nothing of single people."""

from dataclasses import replace

from bot.domain.flow import Flow, Item, ItemList
from bot.domain.flow_terms import ALL, TEAM, AnswerKind, Form, ItemId, Label, ListId, When
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.summary import PhaseShown
from bot.domain.phase import Reuse, Share
from bot.domain.round import Alarm
from bot.domain.shown import CountedOption
from tests.flows_for_tests import COLOURS, both
from tests.longer_flows import asks, flow_of, page, question
from tests.story import LEADER, NAMES, Story, given_round

POINTS = ItemList(
    ListId("points"),
    tuple(Item(ItemId(i), both(text), "own") for i, text in (("r", "Rust"), ("b", "Regie"), ("g", "Gehoord worden"))),
)
IN_WORDS = Share((ALL,), Form.WORDS, Label.NONE, When.PHASE_END, preview=True)


def picking(label: Label = Label.NONE) -> Flow:
    asked = question("one", AnswerKind.CHOICE, list_id=POINTS.id)
    phase = asks(
        "one", replace(IN_WORDS, label=label), questions=(asked,), reuse=Reuse((TEAM,), Form.SUMMARY, Label.NONE)
    )
    return flow_of(phase, outputs=(page("one"),), lists=(COLOURS, POINTS))


def answered(flow: Flow, *said: str) -> Story:
    story = given_round().with_flow(flow).with_members(8).starts()
    for name, words in zip(NAMES, said, strict=False):
        story.joins(name)
        story.says(name, words)
        story.says(name, "akkoord")
    return story


def test_equal_picks_are_no_quotes_that_can_be_counted() -> None:
    story = answered(picking(), "1", "1", "2", "2", "2", "3").passes(days=5)
    (section,) = story.last("anna", PhaseShown).sections
    assert section.voices == ()
    assert section.counts == (
        CountedOption("Rust", 2),
        CountedOption("Regie", 3),
        CountedOption("Gehoord worden", None),
    )


def test_the_review_shows_them_without_a_number_to_answer_with() -> None:
    story = answered(picking(), "1", "1", "2", "2", "2").until_alarm(Alarm.REVIEW_REMIND)
    review = story.last(LEADER, ReviewPage)
    assert review.questions == ()
    assert [section.counts[1].number for section in review.picked] == [3]
    assert review.hidden == ()
    story.says(LEADER, "terug 1.1 Kun je een voorbeeld geven?")
    assert story.refusals(LEADER)[-1] == "no-such-voice"


def test_the_page_of_the_team_tells_the_same() -> None:
    story = answered(picking(), "1", "1", "2", "2", "2").until_alarm(Alarm.REVIEW_REMIND)
    (published,) = story.released().published
    (section,) = published.sections
    assert section.voices == ()
    assert [option.number for option in section.counts] == [2, 3, None]


def test_two_picks_are_too_few() -> None:
    story = answered(picking(), "1", "2").passes(days=5)
    assert not story.heard("anna", PhaseShown)


def test_a_pick_under_a_name_is_told_with_that_name() -> None:
    story = answered(picking(Label.NAMED), "1", "1", "2").passes(days=5)
    (section,) = story.last("anna", PhaseShown).sections
    assert sorted((voice.name, voice.text) for voice in section.voices) == [
        ("Anna", "Rust"),
        ("Bram", "Rust"),
        ("Cleo", "Regie"),
    ]
    assert section.counts == ()


def test_the_facilitators_own_pick_is_not_in_the_numbers() -> None:
    """Who knows one of the picks would know more of the others."""
    story = given_round().with_flow(picking()).with_members(8).with_leader_taking_part("Anna").starts()
    for name, words in zip(NAMES, ("1", "1", "1", "2", "2", "2"), strict=False):
        story.joins(name)
        story.says(name, words)
        story.says(name, "akkoord")
    (section,) = story.passes(days=5).last("bram", PhaseShown).sections
    assert [option.number for option in section.counts] == [2, 3, None]
