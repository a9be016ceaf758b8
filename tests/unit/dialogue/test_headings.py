"""Many voices come under headings; the facilitator may rename one and move a voice, and nothing else."""

from bot.domain.messages.leader import LeaderNotice
from bot.domain.messages.refusal import Reason
from bot.domain.messages.review import ReviewPage
from bot.domain.round import Alarm
from bot.domain.shown import SummarySection
from tests.story import LEADER, NAMES, Story, given_round

TEXTS = (
    "Meer rust op het rooster graag.",
    "Rust en niet altijd haast.",
    "Samen eten zoals vroeger.",
    "Weer samen eten op vrijdag.",
    "Tijd voor familie met rust.",
    "Eten koken met cliënten.",
    "Een grote tuin.",
    "Duidelijk zijn over bellen.",
)


def _reviewed() -> Story:
    story = given_round().asking(1).with_members(8).starts()
    for name, text in zip(NAMES[:8], TEXTS, strict=True):
        story.answers(name, text)
    return story.until_alarm(Alarm.SETTLED_CLOSE)


def _page(story: Story) -> ReviewPage:
    return story.last(LEADER, ReviewPage)


def _published(story: Story) -> SummarySection:
    (publish,) = story.published
    (section,) = publish.sections
    return section


def _under(section: SummarySection) -> dict[str | None, set[str]]:
    return {g.heading: {section.voices[place].text for place in g.places} for g in section.groups}


def test_headings_come_from_the_voices_and_hold_every_voice_once() -> None:
    story = _reviewed()
    (question,) = _page(story).questions
    assert {group.heading for group in question.groups} == {"Eten", "Rust", None}
    story.released()
    section = _published(story)
    assert sorted(place for group in section.groups for place in group.places) == list(range(8))
    assert {voice.text for voice in section.voices} == set(TEXTS)


def test_a_heading_is_renamed_and_a_voice_moved() -> None:
    story = _reviewed()
    (question,) = _page(story).questions
    letter = "abc"[[group.heading for group in question.groups].index("Rust")]
    garden = next(v.number for v in question.voices if v.text == "Een grote tuin.").partition(".")[2]
    story.says(LEADER, f"kop 1{letter} Rust en ruimte")
    story.says(LEADER, f"plaats 1.{garden} {letter}")
    assert story.notices(LEADER)[-2:] == [LeaderNotice.HEADING_CHANGED] * 2
    story.released()
    under = _under(_published(story))
    assert "Een grote tuin." in under["Rust en ruimte"]
    assert "Rust" not in under
    assert set().union(*under.values()) == set(TEXTS)


def test_a_heading_that_is_not_there_changes_nothing() -> None:
    story = _reviewed()
    before = story.run.review
    for text in ("kop 1z Iets", "plaats 1.1 z", "plaats 1.99 a", "kop 9a Iets", "kop 1a !!!"):
        story.says(LEADER, text)
        assert story.refusals(LEADER)[-1] == Reason.NO_SUCH_VOICE
    assert story.run.review == before


def test_a_voice_taken_back_leaves_its_heading() -> None:
    story = _reviewed()
    story.says("Cleo", "intrekken")
    story.released()
    section = _published(story)
    assert "Samen eten zoals vroeger." not in {voice.text for voice in section.voices}
    assert sorted(place for group in section.groups for place in group.places) == list(range(7))


def test_a_word_that_is_masked_or_taken_back_does_not_live_on_as_a_heading() -> None:
    story = _reviewed()
    (question,) = _page(story).questions
    for voice in question.voices:
        if "rust" in voice.text.casefold():
            story.says(LEADER, f"masker {voice.number} rust")
    story.until_alarm(Alarm.ACTS)
    for name in NAMES[:8]:
        if story.open_prompt(name) is not None:
            story.says(name, "akkoord")
    story.until_alarm(Alarm.SECOND_LOOK)
    assert "Rust" not in {group.heading for group in _page(story).questions[0].groups}
    story.released()
    assert "Rust" not in _under(_published(story))


def test_a_change_of_headings_counts_only_for_the_page_that_stands_there() -> None:
    story = _reviewed()
    old = story.open_prompt(LEADER)
    assert old is not None
    (question,) = _page(story).questions
    story.says(LEADER, f"terug {question.voices[0].number} Hoezo?")
    story.until_alarm(Alarm.SECOND_LOOK)
    story.says(LEADER, "kop 1a Iets anders", about=old.id)
    assert story.refusals(LEADER) == [Reason.CAME_BEFORE]
