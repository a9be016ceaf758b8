"""Zo kom je in beeld: yes, another text, or taken back; and a yes counts for exactly one text."""

import pytest

from bot.domain.answer import Verdict
from bot.domain.messages.member import AskQuestion, Reminder, Reminding
from bot.domain.messages.preview import Preview, PreviewWhy
from bot.domain.round import Alarm, PromptKind
from bot.domain.run import Step
from tests.story import LEADER, Story, given_round


def previewing(texts: int = 2) -> Story:
    """Anna sees her texts, one per question."""
    story = given_round().asking(texts).with_members(4).starts().joins("anna")
    for number in range(1, texts + 1):
        story.says("anna", f"Tekst {number}.")
    return story


def texts(story: Story) -> dict[int, str]:
    return {voice.number: voice.text for voice in story.last("anna", Preview).voices}


def agreed(story: Story) -> dict[str, str | None]:
    return {a.question: a.agreed for a in story.round.answers.values() if a.verdict is Verdict.AGREED}


@pytest.mark.parametrize("yes", ["akkoord", "Akkoord!", "agree", "ja"])
def test_agreeing_to_everything_shown(yes: str) -> None:
    story = previewing()
    story.says("anna", yes)
    assert agreed(story) == {"q1": "Tekst 1.", "q2": "Tekst 2."}
    assert story.open_prompt("anna") is None


def test_no_answer_is_no_consent() -> None:
    story = previewing()
    assert agreed(story) == {}


@pytest.mark.parametrize("reword", ["2: Nieuw.", "2. Nieuw.", "2) Nieuw."])
def test_a_new_text_by_number(reword: str) -> None:
    story = previewing()
    story.says("anna", reword)
    assert texts(story) == {1: "Tekst 1.", 2: "Nieuw."}
    assert story.last("anna", Preview).why is PreviewWhy.CHANGED


def test_with_one_text_a_plain_message_is_the_new_text() -> None:
    story = previewing(1)
    story.says("anna", "Heel anders.")
    assert texts(story) == {1: "Heel anders."}


def test_with_more_texts_a_plain_message_asks_which_one() -> None:
    story = previewing()
    story.says("anna", "Heel anders.")
    assert story.refusals("anna") == ["which-voice"]


def test_a_change_after_a_yes_voids_that_yes_and_no_other() -> None:
    story = previewing()
    story.says("anna", "akkoord")
    story.says("anna", "1: Anders.")
    assert agreed(story) == {"q2": "Tekst 2."}
    story.says("anna", "akkoord")
    assert agreed(story) == {"q1": "Anders.", "q2": "Tekst 2."}


def test_a_yes_said_before_the_new_text_stood_there_does_not_count() -> None:
    story = previewing()
    old = story.open_prompt("anna")
    assert old is not None
    story.says("anna", "2: Anders.")
    story.says("anna", "akkoord", about=old.id)
    assert agreed(story) == {}
    assert story.refusals("anna") == ["came-before"]
    story.says("anna", "akkoord", about=old.id, replied=True)
    assert agreed(story) == {}, "a reply to the old text is a yes to the old text"
    story.says("anna", "akkoord")
    assert agreed(story) == {"q1": "Tekst 1.", "q2": "Anders."}


def test_a_yes_after_a_no_to_stopping_counts() -> None:
    story = previewing()
    story.says("anna", "stop")
    story.says("anna", "nee")
    story.says("anna", "akkoord")
    assert len(agreed(story)) == 2


@pytest.mark.parametrize("word", ["intrekken 2", "withdraw 2", "Intrekken 2!"])
def test_one_text_is_taken_back(word: str) -> None:
    story = previewing()
    story.says("anna", word)
    story.says("anna", "akkoord")
    assert agreed(story) == {"q1": "Tekst 1."}


@pytest.mark.parametrize("more", ["ja", "nee", "Toch nog iets."])
def test_what_is_said_after_taking_back_brings_nothing_back(more: str) -> None:
    """A reply to the old question is a new text that waits for a yes of its own, and no part of what was taken back."""
    story = given_round().asking(1).with_members(4).starts().joins("anna")
    asked = story.open_prompt("anna")
    assert asked is not None
    story.says("anna", "Tekst 1.")
    story.says("anna", "intrekken")
    story.says("anna", "ja")
    story.says("anna", "ja")
    story.says("anna", more, about=asked.id, replied=True)
    answer = story.answer("anna", "q1")
    assert answer is not None
    assert (answer.verdict, answer.agreed) == (Verdict.UNDECIDED, None)
    assert [piece.text for piece in answer.pieces] == [more]
    story.says("anna", "intrekken")
    taken = story.answer("anna", "q1")
    assert taken is not None
    assert (taken.verdict, taken.empty) == (Verdict.WITHDRAWN, True)


@pytest.mark.parametrize("word", ["intrekken", "withdraw"])
def test_everything_is_taken_back_before_or_after_a_yes(word: str) -> None:
    for yes in (False, True):
        story = previewing()
        if yes:
            story.says("anna", "akkoord")
        story.says("anna", word)
        assert agreed(story) == {}
        assert all(answer.empty for answer in story.round.answers.values())
        assert story.open_prompt("anna") is None


def test_no_such_number() -> None:
    story = previewing()
    story.says("anna", "7: Iets.")
    story.says("anna", "intrekken 7")
    assert story.refusals("anna") == ["no-such-number", "no-such-number"]


def test_a_no_is_explained() -> None:
    story = previewing()
    story.says("anna", "nee")
    assert story.refusals("anna") == ["preview-no"]
    assert agreed(story) == {}


def test_a_new_text_cannot_be_empty_or_too_long() -> None:
    story = previewing()
    story.says("anna", "1: 🙂")
    story.says("anna", "1: " + "x" * 4001)
    assert story.refusals("anna") == ["empty", "too-long"]
    assert texts(story) == {1: "Tekst 1.", 2: "Tekst 2."}


def test_names_in_a_new_text_are_taken_out_too() -> None:
    story = previewing()
    story.says("anna", "2: met Kees erbij.", names=("Kees",))
    assert texts(story)[2] == "Met [naam] erbij."


def test_a_reply_to_a_question_after_a_yes_shows_the_longer_text() -> None:
    story = given_round().asking(1).with_members(4).starts().joins("anna")
    question = story.open_prompt("anna")
    assert question is not None
    story.says("anna", "Een.")
    story.says("anna", "akkoord")
    story.says("anna", "En nog dit.", about=question.id, replied=True)
    assert texts(story) == {1: "Een. En nog dit."}
    assert agreed(story) == {}


# --- the preview before the questions are through ---------------------------------------------------------------------


def half_way() -> Story:
    """Anna wrote one text of three and then nothing; the last reminder brings the preview."""
    story = given_round().asking(3).with_members(4).starts().joins("anna")
    story.says("anna", "Tekst 1.", ref="$een")
    return story.until_alarm(Alarm.LAST_REMIND)


def test_who_wrote_and_did_not_decide_gets_the_preview_with_the_last_reminder() -> None:
    reminder = half_way().last("anna", Reminder)
    assert reminder.which is Reminding.LAST
    assert isinstance(reminder.repeats, Preview)
    assert [voice.text for voice in reminder.repeats.voices] == ["Tekst 1."]


def test_after_a_yes_to_it_the_questions_go_on() -> None:
    story = half_way()
    story.says("anna", "akkoord")
    assert agreed(story) == {"q1": "Tekst 1."}
    assert story.last("anna", AskQuestion).index == 2


def test_what_changes_while_it_is_open_is_shown_before_a_yes_counts() -> None:
    story = half_way()
    old = story.open_prompt("anna")
    assert old is not None
    story.edits("anna", "$een", "Iets heel anders.")
    assert texts(story) == {1: "Iets heel anders."}
    story.says("anna", "akkoord", about=old.id)
    assert agreed(story) == {}


# --- after the closing ------------------------------------------------------------------------------------------------


def closed() -> Story:
    """Three have agreed; Anna wrote two texts and did not decide; the deadline has passed."""
    story = given_round().with_members(4).starts().everybody_answers("anna")
    story.joins("anna")
    story.says("anna", "Tekst 1.", ref="$een")
    story.says("anna", "Tekst 2.")
    return story.until_alarm(Alarm.CLOSE)


def test_after_the_closing_it_can_still_be_decided_for_two_hours_at_least() -> None:
    story = closed()
    assert story.stands(Step.SETTLING)
    preview = story.last("anna", Preview)
    assert preview.why is PreviewWhy.CLOSED
    assert preview.until is not None
    assert (preview.until - story.now).total_seconds() >= 2 * 3600
    story.says("anna", "1: Toch anders.")
    story.says("anna", "akkoord")
    assert len(agreed(story)) == 2


def test_after_the_closing_nothing_new_is_taken() -> None:
    story = given_round().asking(2).with_members(4).starts().everybody_answers("anna")
    story.joins("anna")
    story.says("anna", "Tekst 1.")
    story.until_alarm(Alarm.CLOSE)
    story.says("anna", "2: Nog een antwoord.")
    assert story.refusals("anna") == ["no-such-number"]
    assert story.answer("anna", "q2") is None


def test_then_it_is_final() -> None:
    story = closed().until_alarm(Alarm.PREVIEW_END)
    assert story.stands(Step.REVIEW)
    assert story.open_prompt("anna") is None
    story.says("anna", "akkoord")
    assert story.refusals("anna")[-1] in ("nothing-to-agree", "came-before")
    story.edits("anna", "$een", "Te laat.")
    assert story.refusals("anna")[-1] == "closed"
    story.released()
    assert all("Tekst" not in text for voices in story.summary.values() for text in voices)


def test_taking_back_is_possible_until_the_release_and_not_after() -> None:
    story = given_round().with_members(4).starts().everybody_answers().until_alarm(Alarm.SETTLED_CLOSE)
    story.says("anna", "intrekken 1")
    story.says(LEADER, "akkoord")
    story.says("bram", "intrekken 2")
    story.until_alarm(Alarm.RELEASE)
    assert story.summary["q1"] == ["Q1 van B.", "Q1 van C.", "Q1 van D."]
    assert story.summary["q2"] == ["Q2 van A.", "Q2 van C.", "Q2 van D."]


def test_the_preview_is_one_prompt_for_the_whole_phase() -> None:
    story = previewing(4)
    prompt = story.open_prompt("anna")
    assert prompt is not None
    assert prompt.kind is PromptKind.PREVIEW
    assert len(story.heard("anna", Preview)) == 1


def test_of_a_long_text_its_author_hears_that_it_stands_out_and_nothing_is_cut() -> None:
    story = previewing()
    whole = "Het was druk. Er was niemand. Ik ging naar huis."
    story.says("anna", f"2: {whole}")
    assert {voice.number: voice.long for voice in story.last("anna", Preview).voices} == {1: False, 2: True}
    assert texts(story)[2] == whole
    story.says("anna", "akkoord")
    assert agreed(story)["q2"] == whole


def test_what_was_levelled_says_so_and_own_style_gives_every_word_back() -> None:
    story = previewing(1)
    story.says("anna", "nou ja, ik vind het eigenlijk te druk hoor")
    assert texts(story) == {1: "Ik vind het te druk."}
    assert story.last("anna", Preview).voices[0].levelled
    story.says("anna", "eigen stijl")
    assert texts(story) == {1: "nou ja, ik vind het eigenlijk te druk hoor"}
    assert not story.last("anna", Preview).voices[0].levelled
