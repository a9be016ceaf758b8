"""Coming back to an agreement: asked at its time, every answer fine, two reminders at most."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.following import Followed, answered, asks, heard, outcome, understood
from bot.dialogue.slots import may_speak
from bot.domain.commitment import Commitment, CommitmentState, LastTime
from bot.domain.messages.followup import AskFollowUp, AskNewDay, FollowUpNotice, FollowUpTold
from bot.domain.messages.plan import Again
from tests.builders import NOON, an_agreement


def asked(**changes: Any) -> Commitment:
    return asks(replace(an_agreement(), **changes), NOON).agreement


def told(followed: Followed) -> FollowUpNotice:
    assert isinstance(followed.says, FollowUpTold)
    return followed.says.notice


def test_asked_once_and_reminded_twice() -> None:
    agreement, said, at = an_agreement(), [], NOON
    while agreement.asks_at is not None:
        at = max(at, agreement.asks_at)
        followed = asks(agreement, at)
        agreement = followed.agreement
        if followed.says is not None:
            assert may_speak(agreement.schedule, at)
            said.append(followed.says)
    first = AskFollowUp(agreement.line, in_list=True)
    assert said == [first, *(replace(first, again=True),) * 2]
    assert agreement.asked_at is None
    assert agreement.state is CommitmentState.OPEN


@pytest.mark.parametrize(
    ("text", "state", "notice"),
    [
        ("gedaan", CommitmentState.DONE, FollowUpNotice.DONE),
        ("Klaar!", CommitmentState.DONE, FollowUpNotice.DONE),
        ("1", CommitmentState.DONE, FollowUpNotice.DONE),
        ("nog niet", CommitmentState.OPEN, FollowUpNotice.NOT_YET),
        ("2", CommitmentState.OPEN, FollowUpNotice.NOT_YET),
        ("losgelaten", CommitmentState.DROPPED, FollowUpNotice.DROPPED),
        ("let go", CommitmentState.DROPPED, FollowUpNotice.DROPPED),
    ],
)
def test_every_answer_is_fine_and_ends_the_asking(text: str, state: CommitmentState, notice: FollowUpNotice) -> None:
    followed = answered(asked(), text, NOON)
    assert told(followed) is notice
    assert (followed.agreement.state, followed.agreement.asks_at, followed.agreement.asked_at) == (state, None, None)


@pytest.mark.parametrize("text", ["verzet naar 1 maart", "moved to 1 March"])
def test_moved_in_one_go(text: str) -> None:
    followed = answered(asked(), text, NOON)
    assert told(followed) is FollowUpNotice.MOVED
    agreement = followed.agreement
    assert agreement.line.day == date(2027, 3, 1)
    assert agreement.asks_at is not None
    assert agreement.asks_at.date() == date(2027, 3, 1)
    assert (agreement.asked, agreement.moved) == (0, True)


def test_or_in_two() -> None:
    moving = answered(asked(), "3", NOON)
    assert moving.says == AskNewDay()
    for label in ("verzet naar een andere dag", "moved"):
        assert answered(asked(), label, NOON).says == AskNewDay()
    wrong = answered(moving.agreement, "gisteren", NOON)
    assert wrong.says == AskNewDay(Again.PAST)
    unclear = answered(wrong.agreement, "ooit", NOON)
    assert unclear.says == AskNewDay(Again.UNKNOWN_DAY)
    assert told(answered(unclear.agreement, "over 2 weken", NOON)) is FollowUpNotice.MOVED
    assert told(answered(unclear.agreement, "gedaan", NOON)) is FollowUpNotice.DONE


def test_later_is_tomorrow_and_counts_for_nothing() -> None:
    later = answered(asked(), "later", NOON)
    assert told(later) is FollowUpNotice.LATER
    assert later.agreement.asks_at is not None
    assert later.agreement.asks_at - NOON < timedelta(days=1)
    assert later.agreement.asked == 0


def test_anything_else_is_asked_again_kindly() -> None:
    agreement = asked()
    followed = answered(agreement, "Wat bedoel je?", NOON)
    assert told(followed) is FollowUpNotice.UNCLEAR
    assert followed.agreement == agreement


def test_what_can_be_nothing_else() -> None:
    for text in ("verzet naar vrijdag", "gedaan", "losgelaten"):
        assert understood(asked(), text, alone=False)
    for text in ("1", "ja", "klaar", "later"):
        assert understood(asked(), text, alone=True)
        assert not understood(asked(), text, alone=False), "the round asked something as well"
    assert not understood(asked(), "Ik heb het gedaan met Piet", alone=True)


def test_the_team_hears_how_many_and_only_what_it_may_know() -> None:
    done, moved = an_agreement(), an_agreement()
    done, moved = replace(done, state=CommitmentState.DONE), replace(moved, moved=True)
    dropped = replace(an_agreement(), state=CommitmentState.DROPPED)
    hidden = replace(done, for_team=False)
    assert outcome([done, moved, dropped, hidden, an_agreement()]) == LastTime(1, 1)
    assert outcome([heard(done), heard(moved)]) == LastTime()
    assert not outcome([dropped])


replies = st.sampled_from(("nog niet", "verzet naar morgen", "3", "over 3 dagen", "later", "hmm", "gedaan", ""))


@given(st.lists(st.one_of(st.none(), replies), max_size=12))
def test_for_each_date_the_question_comes_once(said: list[str | None]) -> None:
    """Whatever is answered: for one day at most a question and two reminders, however late the bot is."""
    agreement, at = an_agreement(), NOON
    first: dict[date | None, int] = {}
    again: dict[date | None, int] = {}
    for text in [*said, *[None] * 9]:
        if text is not None and agreement.asked_at is not None:
            agreement = answered(agreement, text, at).agreement
        elif agreement.asks_at is not None:
            at = max(at, agreement.asks_at) + timedelta(days=40)
            followed = asks(agreement, at)
            agreement = followed.agreement
            if isinstance(followed.says, AskFollowUp):
                counts = again if followed.says.again else first
                counts[agreement.line.day] = counts.get(agreement.line.day, 0) + 1
    laters = said.count("later")
    assert all(count <= 1 + laters for count in first.values())
    assert all(count <= 2 + laters for count in again.values())
    assert agreement.asks_at is None
