"""Channels 9 to 12: what can be worked out from how many there are.

Nothing without a name below the threshold, counted again in the step that releases; no number; one voice per person.
"""

import random
import re
from collections.abc import Iterator

import pytest

from bot.domain.messages import Message
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.summary import SummaryHead, SummaryPart
from bot.domain.messages.team import Closing, Halfway
from bot.domain.round import Alarm
from bot.domain.run import Step
from bot.ports.texts import Context, Voice
from bot.rehearsal.stage import renderer
from bot.texts.neutral import one_line
from tests.flows_for_tests import small_flow
from tests.story import LEADER, NAMES, Given, Story, given_round

AUTHORS = tuple(name.casefold() for name in NAMES[:8])
ROLES = {"nurse": 4, "peer": 4}


def _filled(story: Story) -> dict[str, int]:
    """How many voices each question of the summary shows; empty when there is none."""
    return {s.question_id: len(s.voices) for published in story.published for s in published.sections}


def _paged(story: Story) -> dict[int, int]:
    """The same of the facilitator's page, by number of the question."""
    return {q.number: len(q.voices) for page in story.heard(LEADER, ReviewPage)[-1:] for q in page.questions}


def _told(given: Given, first: int, second: int) -> Story:
    """`first` of the members answer and agree to question 1, `second` to question 2; everybody is settled."""
    story = given.starts()
    for place, member in enumerate(list(story.round.members.values())):
        name = member.name
        story.joins(name)
        story.says(name, f"eerste van {name}" if place < first else "overslaan")
        story.says(name, f"tweede van {name}" if place < second else "overslaan")
        if place < max(first, second):
            story.says(name, "akkoord")
    return _on(story)


def _on(story: Story) -> Story:
    """Until the facilitator has the page, or a round without one has gone as far as it goes by itself."""
    for _ in range(18):
        if story.heard(LEADER, ReviewPage):
            break
        story.passes(hours=12)
    return story


@pytest.mark.parametrize("least", [3, 4, 5])
@pytest.mark.parametrize("voices", range(9))
def test_t10_below_the_threshold_a_question_shows_nothing_to_nobody(voices: int, least: int) -> None:
    """Question 1 has 0 to 8 voices, question 2 all eight: the facilitator and the room see those from k on."""
    story = _told(given_round().with_members(8).needing(least), voices, 8)
    shown = {1: voices, 2: 8} if voices >= least else {1: 8}
    assert _paged(story) == shown
    story.says(LEADER, "akkoord")
    story.passes(days=2)
    filled = _filled(story)
    assert filled["q2"] == 8
    assert filled.get("q1", 0) == (voices if voices >= least else 0)


@pytest.mark.parametrize("voices", range(9))
def test_t10_when_no_question_has_enough_there_is_no_page_and_no_summary(voices: int) -> None:
    story = _told(given_round().with_members(8).needing(5), min(voices, 4), min(voices, 4))
    assert not story.heard(LEADER, ReviewPage)
    assert not story.published


@pytest.mark.parametrize(("voices", "left"), [(3, 0), (4, 3), (5, 4)])
def test_t10_a_withdrawal_after_the_akkoord_is_counted_in_the_step_that_releases(voices: int, left: int) -> None:
    story = _told(given_round().with_members(8).needing(3), voices, 8)
    story.says(LEADER, "akkoord")
    assert story.stands(Step.APPROVED)
    story.says(AUTHORS[0], "intrekken 1")
    story.until_alarm(Alarm.RELEASE)
    assert _filled(story).get("q1", 0) == left
    assert _filled(story)["q2"] == 8


def test_t10_withdrawn_to_below_the_threshold_everywhere_ends_without_a_summary() -> None:
    story = _told(given_round().with_members(8).needing(3), 3, 3)
    story.says(LEADER, "akkoord")
    story.says(AUTHORS[0], "intrekken")
    story.says(AUTHORS[0], "ja")
    story.passes(days=3)
    assert not story.published


def test_t09_nothing_is_ever_published_of_fewer_than_k_people_and_never_twice() -> None:
    """Random rounds with questions for one role only: every set of people behind something published has k or more, a
    round publishes once, and nothing is counted or shown by role. So no two sets of one round can be subtracted."""
    for seed in range(40):
        chance = random.Random(seed)
        flow = small_flow(3, roles=ROLES, only_for={2: "nurse", 3: "peer"})
        story = given_round().with_members(8).with_flow(flow).starts()
        for member in list(story.round.members.values()):
            if chance.random() < 0.2:
                continue
            story.joins(member.name)
            story.says(member.name, str(1 + (AUTHORS.index(member.name.casefold()) % 2)))
            while story.member(member.name).open is not None and not story.member(member.name).finished:
                story.says(member.name, f"woord van {member.name}" if chance.random() < 0.7 else "overslaan")
            story.says(member.name, "akkoord")
        _on(story)
        story.says(LEADER, "akkoord")
        story.passes(days=3)
        assert len(story.published) <= 1
        for published in story.published:
            for section in published.sections:
                assert not 0 < len(section.voices) < 3
                assert len({voice.text for voice in section.voices}) == len(section.voices)


def _said_to_the_team(story: Story) -> Iterator[str]:
    """Everything the room reads after the announcement, quotes and theme left out."""
    messages: list[Message] = [
        say.message for say in story.says_to("team") if isinstance(say.message, Halfway | Closing)
    ]
    for published in story.published:
        for message in (published.head, *(SummaryPart("thema", section) for section in published.sections)):
            assert isinstance(message, SummaryHead | SummaryPart)
            messages.append(message)
    for message in messages:
        for content in renderer().render(message, Voice("nl", "Europe/Amsterdam"), Context()):
            yield "\n".join(line for line in content["body"].split("\n") if not line.startswith(">"))


COUNTS = re.compile(
    r"\b(?:\d+|geen enkele|één|een|twee|drie|vier|vijf|zes|zeven|acht|alle|niemand|iedereen)\s+"
    r"(?:van de|stem(?:men)?\b|mensen|personen|persoon|antwoord(?:en)?|deelnemers?|collega)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("voices", [0, 1, 3, 7, 8])
def test_t11_no_count_is_ever_said_in_the_room(voices: int) -> None:
    """0, 1, n-1 and n of n: neither in figures nor in words, and no sentence about one person."""
    story = _told(given_round().with_members(8), voices, 8 if voices else 0)
    story.says(LEADER, "akkoord")
    story.passes(days=3)
    texts = list(_said_to_the_team(story))
    assert texts
    for text in texts:
        assert not COUNTS.search(text)
        assert "als enige" not in text
        without_moments = re.sub(r"\d{1,2}:\d{2}|\d{1,2} (?:november|december)|Vraag \d\?", "", one_line(text))
        assert not re.search(r"\d", without_moments.replace("2 vragen", "")), "only questions are numbered or counted"


def test_t11_words_that_return_come_without_how_often() -> None:
    story = given_round().with_members(8).starts()
    for author in AUTHORS:
        story.answers(author, "we hebben meer rust nodig", "meer rust in het rooster")
    _on(story).says(LEADER, "akkoord")
    story.passes(days=2)
    (published,) = story.published
    assert all("rust" in section.returning for section in published.sections)
    assert all(word.isalpha() for section in published.sections for word in section.returning)


def test_t12_however_much_somebody_writes_it_is_one_voice() -> None:
    """Two messages to one question, three additions by reply: as many quotes as the others have."""
    story = given_round().with_members(5).starts()
    talkative, *others = AUTHORS[:5]
    story.joins(talkative)
    first = story.shown[story.member(talkative).id]
    story.says(talkative, "praatgraag een")
    story.says(talkative, "praatgraag twee")
    for more in ("drie", "vier", "vijf"):
        story.says(talkative, f"praatgraag {more}", about=first, replied=True)
    story.says(talkative, "akkoord")
    for author in others:
        story.answers(author, f"kort van {author}", f"klein van {author}")
    _on(story).says(LEADER, "akkoord")
    story.passes(days=2)
    (published,) = story.published
    for section in published.sections:
        assert len(section.voices) == 5
        assert sum("praatgraag" in voice.text.casefold() for voice in section.voices) == 1


def test_t12_under_headings_too_every_person_stands_once() -> None:
    """A long text that fits every heading stands under one of them."""
    topics = ("rooster", "luisteren", "koffie")
    story = given_round().with_members(8).starts()
    for place, author in enumerate(AUTHORS):
        about = " en ".join(topics) if place == 0 else topics[place % 3]
        story.answers(author, f"meer {about} voor {author}", f"anders {about} volgens {author}")
    _on(story).says(LEADER, "akkoord")
    story.passes(days=2)
    (published,) = story.published
    for section in published.sections:
        assert len(section.groups) > 1
        assert sorted(place for group in section.groups for place in group.places) == list(range(8))
