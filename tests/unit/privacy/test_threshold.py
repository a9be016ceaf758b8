"""How many voices are enough, one below, at, and above."""

import pytest

from bot.domain.answer import Answer, Verdict
from bot.domain.ids import MemberId, PhaseId, QuestionId
from bot.privacy.threshold import (
    FLOOR,
    enough,
    hoped_per_question,
    is_voice,
    showable,
    unnamed_voices,
    voices_per_question,
)
from tests.builders import an_answer

Q1, Q2 = QuestionId("q1"), QuestionId("q2")
DUTCH = "Ik vind dat we het met elkaar over de rust op het werk moeten hebben."
ENGLISH = "I think that we should have a talk about the way we do this at work."


def agreed(who: str, question: str = "q1", text: str = DUTCH, *, named: bool = False) -> Answer:
    return an_answer(MemberId(who), question, text, verdict=Verdict.AGREED, agreed=text, named=named)


def together(*answers: Answer) -> dict[tuple[MemberId, QuestionId], Answer]:
    return {(answer.member, answer.question): answer for answer in answers}


def test_a_voice_is_an_agreed_text() -> None:
    assert is_voice(agreed("a"))
    assert not is_voice(an_answer(MemberId("a")))
    assert not is_voice(Answer(MemberId("a"), PhaseId("p"), Q1, verdict=Verdict.WITHDRAWN))


def test_voices_are_counted_per_question_and_member() -> None:
    answers = together(agreed("a"), agreed("b"), agreed("a", "q2"), an_answer(MemberId("c"), "q1", "niet beslist"))
    assert voices_per_question(answers, None, "nl") == {Q1: 2, Q2: 1}
    assert hoped_per_question(answers, None) == {Q1: 3, Q2: 1}


def test_neither_the_facilitators_own_voice_nor_a_named_one_counts() -> None:
    answers = together(agreed("a"), agreed("b"), agreed("leader"), agreed("d", named=True))
    assert voices_per_question(answers, MemberId("leader"), "nl") == {Q1: 2}
    assert hoped_per_question(answers, MemberId("leader")) == {Q1: 2}
    assert {answer.member for answer in unnamed_voices(answers, "nl")} == {"a", "b", "leader"}


@pytest.mark.parametrize("least", [0, 1, 3, 4, 5])
@pytest.mark.parametrize("voices", range(8))
def test_below_the_threshold_nothing_and_never_below_three(least: int, voices: int) -> None:
    counts = {Q1: voices, Q2: 0}
    shown = voices >= max(least, FLOOR)
    assert enough(counts, least) is shown
    assert showable(counts, (Q2, Q1), least) == ((Q1,) if shown else ())


def test_questions_come_in_the_order_of_the_flow() -> None:
    assert showable({Q1: 3, Q2: 5}, (Q2, Q1), 3) == (Q2, Q1)


def test_the_only_voice_in_another_language_points_at_its_author_and_does_not_count() -> None:
    answers = together(agreed("a"), agreed("b"), agreed("c", text=ENGLISH))
    assert voices_per_question(answers, None, "nl") == {Q1: 2}
    answers |= together(agreed("d", text=ENGLISH))
    assert voices_per_question(answers, None, "nl") == {Q1: 4}
