"""A picture as an answer: which question it is for, what its author sees and says yes to, and what is left of it."""

from typing import Any

import pytest

from bot.dialogue.pictures_kept import in_use
from bot.domain.answer import Verdict
from bot.domain.messages.member import AskDescription, AskQuestion, MyAnswers, Reminder
from bot.domain.messages.preview import HandBackQuestion, Preview
from bot.domain.messages.review import ReviewPage
from bot.domain.round import Alarm, PromptKind, Topic
from bot.domain.shown import pictures_in
from tests.flows_drawing import PICTURE, with_pictures
from tests.story import LEADER, NAMES, Story, given_round, member_id


def drawing(people: int = 3, **how: Any) -> Story:
    """Everybody said yes and answered the first question; the second asks a picture."""
    story = given_round().with_members(people).with_flow(with_pictures(**how)).starts()
    for name in NAMES[:people]:
        story.says(name, "ja")
        story.says(name, f"tekst van {name}")
    return story


def drawn(people: int = 3) -> Story:
    """Everybody sent a picture with words, and agreed."""
    story = drawing(people)
    for name in NAMES[:people]:
        story.shows(name, f"beeld-{name}", f"Wat {name} tekende.")
        story.says(name, "akkoord")
    return story


def picture_of(story: Story, name: str) -> str | None:
    answer = story.answer(name, PICTURE)
    return None if answer is None else answer.picture


def text_of(story: Story, name: str) -> str:
    return story.last(name, Preview).voices[-1].text


# --- sent


def test_a_picture_is_asked_with_what_is_taken_out_and_that_words_do_as_well() -> None:
    asked = drawing().last("anna", AskQuestion)
    assert (asked.kind, asked.words) == (PromptKind.IMAGE, True)


def test_a_picture_with_words_is_an_answer_and_stands_in_the_preview() -> None:
    story = drawing()
    story.shows("anna", "beeld-1", "Een boom.")
    voice = story.last("anna", Preview).voices[-1]
    assert (voice.picture, voice.text) == ("beeld-1", "Een boom.")


def test_a_picture_without_words_is_kept_and_its_description_is_asked() -> None:
    story = drawing()
    story.shows("anna", "beeld-1")
    assert story.last("anna", AskDescription).question == PICTURE
    story.says("anna", "Een open deur.")
    voice = story.last("anna", Preview).voices[-1]
    assert (voice.picture, voice.text) == ("beeld-1", "Een open deur.")


@pytest.mark.parametrize("word", ["overslaan", "nee", "klaar"])
def test_no_description_is_fine(word: str) -> None:
    story = drawing()
    story.shows("anna", "beeld-1")
    story.says("anna", word)
    voice = story.last("anna", Preview).voices[-1]
    assert (voice.picture, voice.text) == ("beeld-1", "")


def test_a_yes_while_the_description_is_asked_is_no_yes() -> None:
    story = drawing()
    story.shows("anna", "beeld-1")
    story.says("anna", "akkoord")
    assert story.refusals("anna") == ["nothing-to-agree"]


def test_back_from_the_description_goes_to_the_question_before() -> None:
    story = drawing()
    story.shows("anna", "beeld-1")
    story.says("anna", "terug")
    assert story.last("anna", AskQuestion).question == "q1"


def test_names_in_the_words_are_taken_out_as_of_any_text() -> None:
    story = drawing()
    story.shows("anna", "beeld-1", "een tekening van Kees", names=("Kees",))
    voice = story.last("anna", Preview).voices[-1]
    assert "Kees" not in voice.text
    assert [gone.words for gone in voice.removed] == ["Kees"]


def test_words_under_a_picture_are_never_a_command() -> None:
    story = drawing()
    story.shows("anna", "beeld-1", "akkoord")
    answer = story.answer("anna", PICTURE)
    assert answer is not None
    assert answer.verdict is Verdict.UNDECIDED
    assert text_of(story, "anna") == "Akkoord."


def test_words_count_in_place_of_a_picture() -> None:
    story = drawing()
    story.says("anna", "Er zou een boom op staan.")
    voice = story.last("anna", Preview).voices[-1]
    assert (voice.picture, voice.text) == (None, "Er zou een boom op staan.")


def test_where_another_question_asks_the_words_a_text_gets_a_kind_sentence_and_can_be_skipped() -> None:
    story = drawing(words=False)
    story.says("anna", "Er zou een boom op staan.")
    assert story.refusals("anna") == ["picture-asked"]
    story.says("anna", "overslaan")
    assert story.answer("anna", PICTURE) is None
    assert len(story.last("anna", Preview).voices) == 1


def test_the_second_of_two_pictures_takes_the_place_of_the_first() -> None:
    story = drawing()
    asked = story.shown[member_id("anna")]
    story.shows("anna", "beeld-1", about=asked)
    story.shows("anna", "beeld-2", about=asked)
    assert picture_of(story, "anna") == "beeld-2"
    assert in_use(story.round) == {"beeld-2"}


def test_a_picture_that_is_not_asked_for_is_not_kept() -> None:
    story = given_round().with_flow(with_pictures()).starts()
    story.says("anna", "ja")
    story.shows("anna", "beeld-1", "Een boom.")
    assert story.refusals("anna") == ["no-picture-here"]
    assert story.last("anna", AskQuestion).question == "q1"
    assert not in_use(story.round)


def test_a_picture_that_stood_there_before_the_question_is_asked_to_be_sent_again() -> None:
    story = drawing()
    first = story.member("anna").asked[0].prompt
    story.shows("anna", "beeld-1", about=first)
    assert story.refusals("anna") == ["came-before"]


def test_before_the_yes_and_after_the_end_no_picture_is_taken() -> None:
    story = given_round().with_flow(with_pictures()).starts()
    story.shows("anna", "beeld-1")
    assert story.refusals("anna") == ["no-round"]
    late = drawn().until_alarm(Alarm.SETTLED_CLOSE).released()
    late.shows("anna", "beeld-2")
    assert "beeld-2" not in in_use(late.round)


def test_a_facilitator_without_a_turn_is_told_kindly() -> None:
    story = drawing()
    story.shows(LEADER, "beeld-1")
    assert story.refusals(LEADER) == ["only-text"]


def test_reminders_repeat_what_is_asked_of_the_picture() -> None:
    story = drawing()
    story.shows("anna", "beeld-1")
    story.until_alarm(Alarm.REMIND)
    assert isinstance(story.last("anna", Reminder).repeats, AskDescription)


# --- consent


def test_the_yes_is_to_exactly_that_picture() -> None:
    story = drawn()
    answer = story.answer("anna", PICTURE)
    assert answer is not None
    assert (answer.agreed, answer.agreed_picture) == ("Wat Anna tekende.", "beeld-Anna")


def test_another_picture_in_its_place_voids_the_yes() -> None:
    story = drawn()
    story.shows("anna", "beeld-2", "iets anders")
    answer = story.answer("anna", PICTURE)
    assert answer is not None
    assert (answer.verdict, answer.agreed, answer.agreed_picture) == (Verdict.UNDECIDED, None, None)
    assert story.last("anna", Preview).voices[-1].picture == "beeld-2"


def test_another_description_keeps_the_picture_and_voids_the_yes() -> None:
    story = drawn()
    story.says("anna", "2: Een andere zin.")
    answer = story.answer("anna", PICTURE)
    assert answer is not None
    assert (answer.picture, answer.agreed_picture) == ("beeld-Anna", None)
    assert text_of(story, "anna") == "Een andere zin."


def test_a_yes_to_the_picture_before_is_none_to_this_one() -> None:
    story = drawing()
    story.shows("anna", "beeld-1", "Een boom.")
    before = story.shown[member_id("anna")]
    story.shows("anna", "beeld-2", "Een brug.")
    story.says("anna", "akkoord", about=before)
    answer = story.answer("anna", PICTURE)
    assert answer is not None
    assert answer.verdict is Verdict.UNDECIDED


def test_with_several_pictures_the_number_says_which() -> None:
    story = given_round().with_flow(with_pictures(pictures=(1, 2))).starts()
    story.says("anna", "ja")
    story.shows("anna", "beeld-1", "Een.")
    story.shows("anna", "beeld-2", "Twee.")
    story.shows("anna", "beeld-3", "Drie.")
    assert story.refusals("anna") == ["which-voice"]
    story.shows("anna", "beeld-3", "1: Drie.")
    shown = [(voice.picture, voice.text) for voice in story.last("anna", Preview).voices]
    assert shown == [("beeld-3", "Drie."), ("beeld-2", "Twee.")]


# --- changed and taken back


def test_taken_back_it_is_needed_no_longer() -> None:
    story = drawn()
    story.says("anna", "intrekken 2")
    assert in_use(story.round) == {"beeld-Bram", "beeld-Cleo"}


def test_taken_back_while_the_description_is_asked_the_next_thing_comes() -> None:
    story = drawing()
    story.shows("anna", "beeld-1")
    story.says("anna", "intrekken")
    assert not in_use(story.round)
    assert isinstance(story.last("anna", Preview), Preview)
    assert len(story.last("anna", Preview).voices) == 1


def test_deleting_the_message_takes_the_picture_and_its_description_back() -> None:
    story = drawing()
    story.shows("anna", "beeld-1", ref="$beeld")
    story.says("anna", "Een boom.")
    story.deletes("anna", "$beeld")
    assert not in_use(story.round)
    answer = story.answer("anna", PICTURE)
    assert answer is not None
    assert answer.empty


def test_deleted_while_its_description_is_asked_the_question_comes_again() -> None:
    story = drawing()
    story.shows("anna", "beeld-1", ref="$beeld")
    story.deletes("anna", "$beeld")
    asked = story.last("anna", AskQuestion)
    assert asked.question == PICTURE
    assert story.open_prompt("anna") is not None
    story.shows("anna", "beeld-2", "Een boom.")
    assert picture_of(story, "anna") == "beeld-2"


def test_deleting_the_description_leaves_the_picture() -> None:
    story = drawing()
    story.shows("anna", "beeld-1")
    story.says("anna", "Een boom.", ref="$woorden")
    story.deletes("anna", "$woorden")
    voice = story.last("anna", Preview).voices[-1]
    assert (voice.picture, voice.text) == ("beeld-1", "")


def test_editing_the_message_puts_the_new_picture_in_its_place() -> None:
    story = drawing()
    story.shows("anna", "beeld-1", "Een boom.", ref="$beeld")
    story.says("anna", "akkoord")
    story.edits("anna", "$beeld", "Een brug.", picture="beeld-2")
    voice = story.last("anna", Preview).voices[-1]
    assert (voice.picture, voice.text, voice.agreed) == ("beeld-2", "Een brug.", False)
    assert in_use(story.round) == {"beeld-2"}


def test_a_text_edited_into_a_picture_is_none() -> None:
    story = given_round().with_flow(with_pictures()).starts()
    story.says("anna", "ja")
    story.says("anna", "tekst", ref="$tekst")
    story.edits("anna", "$tekst", "", picture="beeld-1")
    assert story.refusals("anna") == ["no-picture-here"]
    answer = story.answer("anna", "q1")
    assert answer is not None
    assert answer.pieces[0].text == "tekst"


def test_after_back_another_picture_replaces_it() -> None:
    story = drawing()
    story.shows("anna", "beeld-1", "Een boom.")
    story.says("anna", "terug")
    assert story.last("anna", AskQuestion).question == PICTURE
    story.shows("anna", "beeld-2", "Een brug.")
    assert picture_of(story, "anna") == "beeld-2"


def test_own_answers_hold_the_description() -> None:
    story = drawn()
    story.says("anna", "mijn antwoorden")
    assert ("Vraag 2?", "Wat Anna tekende.") in story.last("anna", MyAnswers).answers


@pytest.mark.parametrize("way", ["wis alles", "stop"])
def test_who_leaves_takes_the_picture_along(way: str) -> None:
    story = drawing()
    story.shows("anna", "beeld-1", "Een boom.")
    story.says("anna", way)
    story.says("anna", "ja")
    assert not in_use(story.round)


# --- the facilitator


def test_the_facilitator_sees_pictures_without_author_and_may_ask_not_change() -> None:
    story = drawn().until_alarm(Alarm.SETTLED_CLOSE)
    voices = story.last(LEADER, ReviewPage).questions[1].voices
    assert {voice.picture for voice in voices} == {f"beeld-{name}" for name in NAMES[:3]}
    assert all(voice.name is None for voice in voices)
    story.shows(LEADER, "beeld-van-mij")
    assert "beeld-van-mij" not in in_use(story.round)


def test_a_question_of_the_facilitator_can_be_answered_with_another_picture() -> None:
    story = drawn().until_alarm(Alarm.SETTLED_CLOSE)
    page = story.last(LEADER, ReviewPage)
    number = next(v.number for v in page.questions[1].voices if v.picture == "beeld-Anna")
    story.says(LEADER, f"terug {number} wat zien we hier?")
    story.until_alarm(Alarm.ACTS)
    assert story.last("anna", HandBackQuestion).voice.picture == "beeld-Anna"
    open_ = story.open_prompt("anna")
    assert open_ is not None
    assert open_.topic == Topic.HAND_BACK
    story.shows("anna", "beeld-2", "duidelijker")
    story.says("anna", "akkoord")
    story.until_alarm(Alarm.SECOND_LOOK)
    again = story.last(LEADER, ReviewPage).questions[1].voices
    assert "beeld-2" in {voice.picture for voice in again}


def test_below_the_threshold_no_picture_is_shown_to_anybody() -> None:
    story = drawing()
    for name in NAMES[:2]:
        story.shows(name, f"beeld-{name}", "Een boom.")
    story.says("cleo", "overslaan")
    for name in NAMES[:3]:
        story.says(name, "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    page = story.last(LEADER, ReviewPage)
    assert all(voice.picture is None for question in page.questions for voice in question.voices)
    story.released()
    assert not pictures_in(story.published[0].sections)


def test_what_is_released_stands_in_a_drawn_order_with_words_for_each() -> None:
    orders = set()
    for salt in (b"a", b"b", b"c", b"d", b"e", b"f"):
        story = given_round().with_members(4).with_flow(with_pictures()).but(salt=salt).starts()
        for name in NAMES[:4]:
            story.says(name, "ja")
            story.says(name, f"tekst van {name}")
            story.shows(name, f"beeld-{name}", f"Wat {name} tekende.")
            story.says(name, "akkoord")
        story.until_alarm(Alarm.SETTLED_CLOSE).released()
        section = story.published[0].sections[1]
        assert [voice.picture.number for voice in section.voices if voice.picture] == [1, 2, 3, 4]
        assert all(voice.picture and voice.picture.id.endswith(voice.text.split()[1]) for voice in section.voices)
        assert all(voice.name is None for voice in section.voices)
        orders.add(tuple(picture.id for picture in pictures_in([section])))
    assert len(orders) > 1


def test_a_picture_nobody_said_yes_to_stays_out() -> None:
    story = drawing(4)
    for name in NAMES[:4]:
        story.shows(name, f"beeld-{name}", f"Wat {name} tekende.")
        if name != "Daan":
            story.says(name, "akkoord")
    story.until_alarm(Alarm.REVIEW_REMIND).released()
    assert "beeld-Daan" not in {picture.id for picture in pictures_in(story.published[0].sections)}


# --- words that go with a picture, where no words are taken in its place


def only_pictures() -> Story:
    story = drawing(words=False)
    for name in NAMES[:3]:
        story.shows(name, f"beeld-{name}", f"Wat {name} tekende.", ref=f"$beeld-{name}")
        story.says(name, "akkoord")
    return story


def test_other_words_can_stand_with_the_picture() -> None:
    story = only_pictures()
    story.says("anna", "2: Andere woorden.")
    assert story.refusals("anna") == []
    assert text_of(story, "anna") == "Andere woorden."
    assert picture_of(story, "anna") == "beeld-Anna"


def test_a_question_about_the_picture_can_be_answered_in_words() -> None:
    story = only_pictures().until_alarm(Alarm.SETTLED_CLOSE)
    page = story.last(LEADER, ReviewPage)
    number = next(v.number for v in page.questions[1].voices if v.picture == "beeld-Anna")
    story.says(LEADER, f"terug {number} wat zien we hier?")
    story.until_alarm(Alarm.ACTS)
    story.says("anna", "Een huis met een open deur.")
    assert story.refusals("anna") == []
    assert (picture_of(story, "anna"), text_of(story, "anna")) == ("beeld-Anna", "Een huis met een open deur.")


def test_a_picture_edited_into_words_is_asked_for_again() -> None:
    story = only_pictures()
    story.edits("anna", "$beeld-Anna", "Alleen woorden.")
    assert story.refusals("anna") == ["picture-asked"]
    assert picture_of(story, "anna") == "beeld-Anna"
