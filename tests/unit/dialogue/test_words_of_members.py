"""What members can say in the private chat, and what it does."""

from datetime import datetime

import pytest

from bot.domain.answer import Verdict
from bot.domain.events import NotText, SeatOfMember
from bot.domain.messages.member import AskQuestion, Confirmation, MemberHelp, MyAnswers, Safety, Sure
from bot.domain.messages.preview import OwnVoice, Preview, PreviewWhy
from bot.domain.round import Alarm, Standing
from bot.domain.run import Step
from tests.flows_for_tests import small_flow
from tests.story import AMSTERDAM, Story, given_round, member_id


def answering(questions: int = 3) -> Story:
    """Anna has said yes and stands at the first question."""
    return given_round().asking(questions).with_members(4).starts().joins("anna")


def voices(story: Story, name: str = "anna") -> dict[int, str]:
    return {voice.number: voice.text for voice in story.last(name, Preview).voices}


@pytest.mark.parametrize("yes", ["ja", "Ja!", " JA ", "yes", "1", "oké"])
def test_yes(yes: str) -> None:
    story = given_round().starts()
    story.says("anna", yes)
    assert story.member("anna").standing is Standing.IN


@pytest.mark.parametrize("no", ["nee", "No.", "2"])
def test_no_is_quiet_and_can_still_become_yes(no: str) -> None:
    story = given_round().starts()
    story.says("anna", no)
    assert story.member("anna").standing is Standing.DECLINED
    assert story.receipts("anna") == ["declined"]
    story.says("anna", "ja")
    assert story.heard("anna", AskQuestion)


def test_something_else_than_yes_or_no_is_asked_again() -> None:
    story = given_round().starts()
    story.says("anna", "wat houdt dit in")
    assert story.refusals("anna") == ["yes-or-no"]
    assert story.member("anna").standing is Standing.INVITED


@pytest.mark.parametrize("skip", ["overslaan", "Skip"])
def test_skip(skip: str) -> None:
    story = answering()
    story.says("anna", skip)
    assert story.last("anna", AskQuestion).index == 2
    assert not story.last("anna", AskQuestion).receipt, "nothing was kept"


@pytest.mark.parametrize("back", ["terug", "back"])
def test_back_asks_the_question_before_and_replaces_the_answer(back: str) -> None:
    story = answering()
    story.says("anna", "eerste poging")
    story.says("anna", back)
    question = story.last("anna", AskQuestion)
    assert (question.index, question.earlier) == (1, "eerste poging")
    story.says("anna", "tweede poging")
    assert story.last("anna", AskQuestion).index == 2
    story.says("anna", "klaar")
    assert voices(story) == {1: "Tweede poging."}


def test_back_at_the_first_question() -> None:
    story = answering()
    story.says("anna", "terug")
    assert story.refusals("anna") == ["nothing-before"]


def test_back_and_then_skip_leaves_the_answer_as_it_was() -> None:
    story = answering()
    story.says("anna", "Dit blijft.")
    story.says("anna", "terug")
    story.says("anna", "overslaan")
    story.says("anna", "klaar")
    assert voices(story) == {1: "Dit blijft."}


def test_back_from_the_preview_and_from_nothing_written() -> None:
    story = answering(1)
    story.says("anna", "overslaan")
    assert story.receipts("anna") == ["nothing-written"]
    story.says("anna", "terug")
    story.says("anna", "Toch iets.")
    assert voices(story) == {1: "Toch iets."}
    story.says("anna", "terug")
    story.says("anna", "Iets anders.")
    assert voices(story) == {1: "Iets anders."}


@pytest.mark.parametrize("done", ["klaar", "done"])
def test_done_skips_the_rest(done: str) -> None:
    story = answering()
    story.says("anna", "Alleen dit.")
    story.says("anna", done)
    assert voices(story) == {1: "Alleen dit."}


@pytest.mark.parametrize("later", ["later", "not now"])
def test_later_asks_again_tomorrow_with_the_same_prompt(later: str) -> None:
    story = answering()
    asked = story.open_prompt("anna")
    story.says("anna", later)
    assert story.last("anna", Confirmation).moment == datetime(2026, 11, 24, 9, 30, tzinfo=AMSTERDAM)
    story.until_alarm(Alarm.LATER)
    *_, again = story.says_to("anna")
    assert isinstance(again.message, AskQuestion)
    assert again.prompt == asked


def test_later_as_a_number_at_the_invitation() -> None:
    story = given_round().starts()
    story.says("anna", "3")
    assert story.receipts("anna") == ["later"]
    assert story.member("anna").standing is Standing.INVITED


def test_later_is_forgotten_when_the_member_speaks_first() -> None:
    story = answering()
    story.says("anna", "later")
    story.says("anna", "Toch nu.")
    assert all(timer.alarm is not Alarm.LATER for timer in story.round.course.timers)


def test_later_when_there_is_no_later_shows_until_when_it_can_be_decided() -> None:
    story = given_round().with_members(4).starts().everybody_answers("daan")
    story.joins("daan").says("daan", "Nog niet beslist.")
    story.until_alarm(Alarm.CLOSE)
    assert story.stands(Step.SETTLING)
    story.says("daan", "later")
    assert story.last("daan", Preview).until is not None
    assert "later" not in story.receipts("daan")


@pytest.mark.parametrize("add", ["erbij", "add"])
def test_add_moves_the_last_message_to_the_question_before(add: str) -> None:
    story = answering()
    story.says("anna", "Een.")
    story.says("anna", "Nog bij een.")
    story.says("anna", add)
    assert story.receipts("anna") == ["moved"]
    assert story.last("anna", AskQuestion).index == 2
    story.says("anna", "Twee.")
    story.says("anna", "klaar")
    assert voices(story) == {1: "Een. Nog bij een.", 2: "Twee."}


def test_add_after_the_last_question_shows_the_preview_anew() -> None:
    story = answering(2)
    story.says("anna", "Een.")
    story.says("anna", "Ook een.")
    story.says("anna", "erbij")
    assert voices(story) == {1: "Een. Ook een."}
    assert story.last("anna", Preview).why is PreviewWhy.CHANGED


def test_add_when_there_is_nothing_to_move() -> None:
    story = answering()
    story.says("anna", "erbij")
    story.says("anna", "Een.")
    story.says("anna", "erbij")
    assert story.refusals("anna") == ["nothing-to-move", "nothing-to-move"]


def test_a_choice_is_no_message_to_move() -> None:
    story = given_round().with_flow(small_flow(3, choices=frozenset({2}))).starts().joins("anna")
    story.says("anna", "Tekst.")
    story.says("anna", "rood")
    story.says("anna", "erbij")
    assert story.refusals("anna") == ["nothing-to-move"]


def test_a_message_before_the_next_question_stood_there_belongs_to_the_question_before() -> None:
    story = answering()
    first = story.open_prompt("anna")
    assert first is not None
    story.says("anna", "Een.")
    story.says("anna", "En nog wat.", about=first.id)
    assert story.receipts("anna") == ["added"]
    story.says("anna", "klaar")
    assert voices(story) == {1: "Een. En nog wat."}


def test_a_reply_to_an_earlier_question_adds_to_it() -> None:
    story = answering()
    first = story.open_prompt("anna")
    assert first is not None
    story.says("anna", "Een.")
    story.says("anna", "Twee.")
    story.says("anna", "ja", about=first.id, replied=True)
    story.says("anna", "klaar")
    assert voices(story) == {1: "Een. Ja.", 2: "Twee."}


def test_a_word_sent_twice_works_once() -> None:
    story = answering()
    first = story.open_prompt("anna")
    assert first is not None
    story.says("anna", "overslaan")
    assert story.says("anna", "overslaan", about=first.id) == ()
    assert story.last("anna", AskQuestion).index == 2


@pytest.mark.parametrize("ask", ["mijn antwoorden", "My answers"])
def test_my_answers_shows_what_was_written_as_it_was_written(ask: str) -> None:
    story = answering()
    story.says("anna", "bel Kees maar", names=("Kees",))
    story.says("anna", ask)
    assert story.last("anna", MyAnswers).answers == (("Vraag 1?", "bel Kees maar"),)
    assert story.last("anna", MyAnswers).agreed == ()


@pytest.mark.parametrize("ask", ["help", "?", "hulp"])
def test_help_leaves_everything_as_it_is(ask: str) -> None:
    story = answering()
    before = story.open_prompt("anna")
    story.says("anna", ask)
    assert story.heard("anna", MemberHelp)
    assert story.open_prompt("anna") == before


def test_words_count_only_as_the_whole_message() -> None:
    story = answering()
    story.says("anna", "ik wil stop zeggen en later terug")
    assert story.last("anna", AskQuestion).index == 2


@pytest.mark.parametrize(
    ("text", "why"), [("", "empty"), (" \n ", "empty"), ("🙂!!", "empty"), ("x" * 4001, "too-long")]
)
def test_what_cannot_be_an_answer_is_asked_back(text: str, why: str) -> None:
    story = answering()
    story.says("anna", text)
    assert story.refusals("anna") == [why]
    assert story.last("anna", AskQuestion).index == 1


def test_four_thousand_characters_are_an_answer() -> None:
    story = answering()
    story.says("anna", "x" * 4000)
    assert story.last("anna", AskQuestion).index == 2


def test_a_picture_is_no_answer() -> None:
    story = answering()
    story.happens(NotText(SeatOfMember(member_id("anna"))))
    assert story.refusals("anna") == ["only-text"]


@pytest.mark.parametrize("choice", ["2", "blauw", "B", "Blauw."])
def test_an_option_by_number_label_or_id(choice: str) -> None:
    story = given_round().with_flow(small_flow(1, choices=frozenset({1}))).starts().joins("anna")
    story.says("anna", choice)
    assert voices(story) == {1: "Blauw"}


def test_no_such_option() -> None:
    story = given_round().with_flow(small_flow(1, choices=frozenset({1}))).starts().joins("anna")
    story.says("anna", "3")
    story.says("anna", "groen")
    assert story.refusals("anna") == ["choose-one", "choose-one"]


def test_a_choice_changed_in_the_preview_stays_a_choice() -> None:
    story = given_round().with_flow(small_flow(1, choices=frozenset({1}))).starts().joins("anna")
    story.says("anna", "rood")
    story.says("anna", "1: een eigen antwoord")
    assert story.refusals("anna") == ["choose-one"]
    story.says("anna", "1: blauw")
    assert voices(story) == {1: "Blauw"}


def test_editing_a_message_edits_the_answer() -> None:
    story = answering()
    story.says("anna", "Een.", ref="$een")
    story.edits("anna", "$een", "Een, maar beter.")
    assert story.receipts("anna") == ["edited"]
    story.says("anna", "klaar")
    story.says("anna", "akkoord")
    story.edits("anna", "$een", "Weer anders.")
    assert story.last("anna", Preview).why is PreviewWhy.CHANGED
    answer = story.answer("anna", "q1")
    assert answer is not None
    assert answer.verdict is Verdict.UNDECIDED


def test_somebody_elses_edit_of_a_message_is_ignored() -> None:
    story = answering()
    story.says("anna", "Van Anna.", ref="$een")
    before = story.round
    assert story.edits("bram", "$een", "Van Bram.") == ()
    assert story.deletes("bram", "$een") == ()
    assert story.round == before


def test_deleting_a_message_withdraws_those_words() -> None:
    story = answering()
    story.says("anna", "Een.", ref="$een")
    story.deletes("anna", "$een")
    assert story.receipts("anna") == ["deleted"]
    answer = story.answer("anna", "q1")
    assert answer is not None
    assert answer.empty


def test_deleting_what_a_new_text_came_from_leaves_the_new_text() -> None:
    story = answering(1)
    story.says("anna", "Oud.", ref="$oud")
    story.says("anna", "Nieuw.")
    story.says("anna", "akkoord")
    story.deletes("anna", "$oud")
    answer = story.answer("anna", "q1")
    assert answer is not None
    assert answer.agreed == "Nieuw."
    assert answer.pieces == ()


def test_editing_a_new_text_of_the_preview_leaves_its_number_out() -> None:
    story = answering(2)
    story.says("anna", "Een.")
    story.says("anna", "Twee.")
    story.says("anna", "2: Twee, nieuw.", ref="$nieuw")
    story.edits("anna", "$nieuw", "2: Twee, nog nieuwer.")
    assert voices(story) == {1: "Een.", 2: "Twee, nog nieuwer."}


def test_urgent_words_get_the_help_text_at_once_and_every_time() -> None:
    story = answering()
    for said in ("Ik wil niet meer.", "Echt niet."):
        story.says("anna", said, urgent=True)
        assert story.heard("anna", Safety)[-1] == Safety(("Bel Vera: 06 00 00 00 00",))
    assert len(story.heard("anna", Safety)) == 2
    story.says("anna", "klaar")
    assert len(story.heard("anna", Safety)) == 2
    assert voices(story) == {1: "Ik wil niet meer.", 2: "Echt niet."}, "the answers are untouched"


def test_nothing_is_noted_of_urgent_words() -> None:
    """Two rounds in which the same was said, once with words of acute need: nobody can tell them apart."""
    calm, urgent = answering(), answering()
    calm.says("anna", "Ik wil niet meer.")
    urgent.says("anna", "Ik wil niet meer.", urgent=True)
    assert urgent.round == calm.round


def test_after_no_to_sure_the_open_question_stands_in_the_chat_again() -> None:
    story = answering()
    story.says("anna", "stop")
    assert story.heard("anna", Sure)
    story.says("anna", "nee")
    assert story.receipts("anna") == ["not-sure"]
    story.says("anna", "Toch een antwoord.")
    assert story.last("anna", AskQuestion).index == 2


def test_a_yes_to_something_else_is_no_yes_to_sure() -> None:
    story = given_round().starts()
    invitation = story.open_prompt("anna")
    assert invitation is not None
    story.says("anna", "stop")
    story.says("anna", "ja", about=invitation.id)
    assert story.member("anna").standing is Standing.IN


def test_preview_with_names_taken_out() -> None:
    story = answering(1)
    story.says("anna", "Kees liet me vallen.", names=("Kees",))
    (voice,) = story.last("anna", Preview).voices
    assert isinstance(voice, OwnVoice)
    assert voice.text == "[naam] liet me vallen."
    assert [removed.words for removed in voice.removed] == ["Kees"]


def test_words_after_taking_back_are_decided_on_anew() -> None:
    story = given_round().asking(1).starts()
    story.joins("Anna").says("Anna", "Mijn woorden")
    story.says("Anna", "intrekken")
    story.says("Anna", "Andere woorden", about=story.member("Anna").asked[-1].prompt)
    answer = story.answer("Anna", "q1")
    assert answer is not None
    assert answer.verdict is Verdict.UNDECIDED
    assert story.open_prompt("Anna") is not None
