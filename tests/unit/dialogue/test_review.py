"""The facilitator's look: masks, hand-backs, one second look, and the release that counts again."""

from datetime import timedelta

import pytest

from bot.domain.findings import Finding, Kind, Treatment
from bot.domain.messages.leader import LeaderTold, TooFewAtEnd
from bot.domain.messages.preview import HandBackQuestion, Preview, PreviewWhy
from bot.domain.messages.review import ReviewPage, ReviewReminder
from bot.domain.messages.team import Closing, ClosingWhy, StatusWord
from bot.domain.round import Alarm, Stage
from bot.domain.run import Look, Step
from tests.story import LEADER, Story, given_round, member_id


def in_review(people: int = 4, questions: int = 1) -> Story:
    """Everybody wrote "<initial> zegt: rust en tijd." at each question and agreed."""
    story = given_round().asking(questions).with_members(people).starts()
    for member in list(story.round.members.values()):
        texts = [f"{member.name[0]} zegt: rust en tijd bij {n}." for n in range(1, questions + 1)]
        story.answers(member.name, *texts)
    return story.until_alarm(Alarm.SETTLED_CLOSE)


def number_of(story: Story, initial: str, question: int = 1) -> str:
    """The number of somebody's voice, which only the test can know."""
    page = story.last(LEADER, ReviewPage)
    return next(v.number for v in page.questions[question - 1].voices if v.text.startswith(initial))


def test_the_page_holds_the_voices_and_no_authors() -> None:
    story = in_review(questions=2)
    page = story.last(LEADER, ReviewPage)
    assert [question.number for question in page.questions] == [1, 2]
    assert all(voice.name is None for question in page.questions for voice in question.voices)
    assert [v.number for v in page.questions[1].voices] == ["2.1", "2.2", "2.3", "2.4"]
    assert not page.second
    assert story.stands(StatusWord.IN_REVIEW)


def test_questions_with_too_few_voices_are_hidden_from_the_facilitator_too() -> None:
    story = given_round().with_members(3).starts()
    story.answers("anna", "A1.", "A2.").answers("bram", "B1.", "B2.").joins("cleo")
    story.says("cleo", "C1.")
    story.says("cleo", "overslaan")
    story.says("cleo", "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    page = story.last(LEADER, ReviewPage)
    assert [question.question for question in page.questions] == ["Vraag 1?"]
    assert page.hidden == ("Vraag 2?",)
    story.released()
    assert story.summary == {"q1": ["A1.", "B1.", "C1."], "q2": []}
    assert story.published[0].sections[1].too_few


@pytest.mark.parametrize("typed", ["masker {} tijd", "Mask {}: tijd", "masker {} ‘tijd’"])
def test_a_mask_needs_the_authors_new_yes(typed: str) -> None:
    story = in_review()
    story.says(LEADER, typed.format(number_of(story, "B")))
    assert story.notices(LEADER)[-1] == "act-noted"
    assert not [p for p in story.heard("bram", Preview) if p.why is PreviewWhy.MASKED], "together, at the next slot"
    story.until_alarm(Alarm.ACTS)
    preview = story.last("bram", Preview)
    assert preview.why is PreviewWhy.MASKED
    assert [voice.text for voice in preview.voices] == ["B zegt: rust en […] bij 1."]
    story.says("bram", "akkoord")
    story.until_alarm(Alarm.SECOND_LOOK).released()
    assert "B zegt: rust en […] bij 1." in story.summary["q1"]


def test_without_a_new_yes_a_masked_voice_stays_out() -> None:
    story = in_review()
    story.says(LEADER, f"masker {number_of(story, 'B')} tijd")
    story.until_alarm(Alarm.SECOND_LOOK)
    assert len(story.last(LEADER, ReviewPage).questions[0].voices) == 3
    story.released()
    assert not any(text.startswith("B") for text in story.summary["q1"])


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("B zegt: rust en tijd bij 1", "mask-too-much"),
        ("er staat dit niet", "mask-not-found"),
        ("tij", "mask-not-found"),
        ("een twee drie vier vijf zes", "mask-too-much"),
    ],
)
def test_what_cannot_be_masked(words: str, why: str) -> None:
    story = in_review()
    story.says(LEADER, f"masker {number_of(story, 'B')} {words}")
    assert story.refusals(LEADER) == [why]


def test_many_small_masks_do_not_make_a_sentence() -> None:
    story = in_review()
    number = number_of(story, "B")
    for words in ("B zegt", "rust en", "tijd bij", "1"):
        story.says(LEADER, f"masker {number} {words}")
    assert story.refusals(LEADER) == ["mask-too-much"]
    assert story.notices(LEADER).count("act-noted") == 3


def test_a_hand_back_reaches_the_unknown_author() -> None:
    story = in_review()
    story.says(LEADER, f"terug {number_of(story, 'C')} Wat bedoel je met rust?")
    story.until_alarm(Alarm.ACTS)
    asked = story.last("cleo", HandBackQuestion)
    assert asked.words == "Wat bedoel je met rust?"
    assert asked.voice.text.startswith("C zegt")
    assert not story.heard("anna", HandBackQuestion)
    story.says("cleo", "Ik bedoel pauzes.")
    story.says("cleo", "akkoord")
    story.until_alarm(Alarm.SECOND_LOOK)
    assert "Ik bedoel pauzes." in [v.text for v in story.last(LEADER, ReviewPage).questions[0].voices]


@pytest.mark.parametrize("reply", [None, "akkoord", "ja", "overslaan"])
def test_a_hand_back_without_a_new_text_leaves_the_agreed_one(reply: str | None) -> None:
    story = in_review()
    story.says(LEADER, f"terug {number_of(story, 'C')} Wat bedoel je?")
    story.until_alarm(Alarm.ACTS)
    if reply is not None:
        story.says("cleo", reply)
        assert story.receipts("cleo")[-1] == "hand-back-kept"
    story.until_alarm(Alarm.SECOND_LOOK).released()
    assert "C zegt: rust en tijd bij 1." in story.summary["q1"]


def test_two_questions_to_one_author_come_one_by_one() -> None:
    story = in_review(questions=2)
    story.says(LEADER, f"terug {number_of(story, 'C')} Eerste?")
    story.says(LEADER, f"terug {number_of(story, 'C', 2)} Tweede?")
    story.until_alarm(Alarm.ACTS)
    assert [q.words for q in story.heard("cleo", HandBackQuestion)] == ["Eerste?"]
    story.says("cleo", "akkoord")
    assert [q.words for q in story.heard("cleo", HandBackQuestion)] == ["Eerste?", "Tweede?"]


def test_the_author_takes_the_text_back_instead() -> None:
    story = in_review()
    story.says(LEADER, f"terug {number_of(story, 'C')} Wat bedoel je?")
    story.until_alarm(Alarm.ACTS)
    story.says("cleo", "intrekken")
    assert story.open_prompt("cleo") is None
    story.until_alarm(Alarm.SECOND_LOOK).released()
    assert len(story.summary["q1"]) == 3


def test_there_is_one_second_look_and_no_third() -> None:
    story = in_review()
    story.says(LEADER, f"masker {number_of(story, 'B')} tijd")
    story.says(LEADER, "akkoord")
    assert story.refusals(LEADER) == ["acts-pending"]
    story.until_alarm(Alarm.ACTS)
    story.says(LEADER, "akkoord")
    story.says(LEADER, f"terug {number_of(story, 'C')} hoezo?")
    assert story.refusals(LEADER)[1:] == ["acts-pending", "no-more-acts"]
    story.until_alarm(Alarm.SECOND_LOOK)
    assert story.last(LEADER, ReviewPage).second
    story.says(LEADER, f"terug {number_of(story, 'C')} hoezo?")
    assert story.refusals(LEADER)[-1] == "no-more-acts"
    story.released()
    assert story.published


def test_the_second_look_comes_after_its_window_even_when_everybody_was_quick() -> None:
    story = in_review()
    story.says(LEADER, f"masker {number_of(story, 'B')} tijd")
    story.until_alarm(Alarm.ACTS)
    sent = story.now
    story.says("bram", "akkoord")
    story.until_alarm(Alarm.SECOND_LOOK)
    assert story.now - sent >= timedelta(hours=24)


def test_a_yes_to_the_first_page_is_no_yes_to_the_second() -> None:
    story = in_review()
    first = story.open_prompt(LEADER)
    assert first is not None
    story.says(LEADER, f"masker {number_of(story, 'B')} tijd")
    story.until_alarm(Alarm.SECOND_LOOK)
    story.says(LEADER, "akkoord", about=first.id)
    assert story.refusals(LEADER) == ["came-before"]
    assert story.stands(Step.REVIEW)


@pytest.mark.parametrize("typed", ["9.1", "1.9", "0.1"])
def test_a_voice_that_is_not_there(typed: str) -> None:
    story = in_review()
    story.says(LEADER, f"terug {typed} wie is dit?")
    assert story.refusals(LEADER) == ["no-such-voice"]


def test_something_else_than_a_review_word() -> None:
    story = in_review()
    story.says(LEADER, "wie schreef 1.2?")
    assert story.refusals(LEADER) == ["review-words"]


def test_reminders_and_then_a_safe_end() -> None:
    story = in_review()
    opened = story.now
    story.until(opened + timedelta(days=6))
    assert len(story.heard(LEADER, ReviewReminder)) == 2
    story.until_alarm(Alarm.REVIEW_END)
    assert story.now - opened >= timedelta(days=7)
    assert story.last("team", Closing).why is ClosingWhy.REVIEW_EXPIRED
    assert story.notices("anna")[-1] == "review-expired"
    story.passes(days=4)
    assert story.stands(Stage.ERASED)
    assert not story.published


def test_what_drops_below_the_threshold_after_the_akkoord_is_not_shown() -> None:
    story = in_review(people=3)
    story.says(LEADER, "akkoord")
    story.says("anna", "intrekken")
    story.until_alarm(Alarm.RELEASE)
    assert not story.published
    assert story.stands(Step.SHORT)
    assert story.heard(LEADER, TooFewAtEnd)
    assert "nothing-left" in story.notices(LEADER)


def test_one_question_drops_and_the_other_is_shown() -> None:
    story = in_review(people=3, questions=2)
    story.says(LEADER, "akkoord")
    story.says("anna", "intrekken 1")
    story.until_alarm(Alarm.RELEASE)
    assert story.summary["q1"] == []
    assert len(story.summary["q2"]) == 3


@pytest.mark.parametrize("asks", ["terug {} Wat bedoel je?", "masker {} tijd"])
def test_where_the_facilitator_asked_the_author_may_change_the_message_itself(asks: str) -> None:
    story = in_review()
    story.says(LEADER, asks.format(number_of(story, "C")))
    story.until_alarm(Alarm.ACTS)
    answer = story.answer("cleo", "q1")
    assert answer is not None
    story.edits("cleo", answer.pieces[0].ref, "C zegt: vooral rust.")
    assert story.last("cleo", Preview).why is PreviewWhy.CHANGED
    changed = story.answer("cleo", "q1")
    assert changed is not None
    assert (changed.agreed, changed.pieces[0].text) == (None, "C zegt: vooral rust.")


def test_too_few_left_at_the_second_look() -> None:
    story = in_review(people=3)
    story.says(LEADER, f"masker {number_of(story, 'B')} tijd")
    story.until_alarm(Alarm.SECOND_LOOK)
    assert story.stands(Step.SHORT)


def test_what_was_flagged_is_told_to_the_facilitator_only_as_it_stands() -> None:
    story = given_round().asking(1).starts()
    text = "Ik ben de enige collega van Kees hier."
    name, phrase = text.index("Kees"), text.index("de enige")
    story.joins("anna").says(
        "anna",
        text,
        findings=(
            Finding(Kind.NAME, name, name + 4),
            Finding(Kind.QUASI, phrase, phrase + 9, Treatment.FLAG),
            Finding(Kind.QUASI, phrase, name + 4, Treatment.FLAG),
        ),
    )
    story.says("anna", "akkoord")
    story.answers("bram", "B.").answers("cleo", "C.").until_alarm(Alarm.SETTLED_CLOSE)
    voices = story.last(LEADER, ReviewPage).questions[0].voices
    flags = [flag.words for voice in voices for flag in voice.flagged]
    assert flags == ["de enige"], "the longer one holds a name that was taken out"


def test_the_review_is_not_answered_by_stale_or_late_words() -> None:
    story = in_review()
    story.says(LEADER, "akkoord")
    story.says(LEADER, "akkoord")
    assert story.refusals(LEADER) == ["no-round"]
    assert story.run.review is not None
    assert story.run.review.look is Look.FIRST
    assert isinstance(story.last(LEADER, LeaderTold), LeaderTold)


def test_facilitator_words_about_a_text_go_with_the_text() -> None:
    story = in_review()
    story.says(LEADER, f"masker {number_of(story, 'B')} tijd")
    story.says("bram", "wis alles")
    story.says("bram", "ja")
    review = story.run.review
    assert review is not None
    assert [(act.member, act.words) for act in review.acts] == [(member_id("bram"), "")]
