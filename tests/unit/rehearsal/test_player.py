"""One person at a phone: every kind of prompt in the protocol, also those that no flow can ask yet."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.ids import RoomRef
from bot.rehearsal import voices
from bot.rehearsal.answers import _BY_KIND
from bot.rehearsal.casting import Part, cast
from bot.rehearsal.network import BOT, Happening
from bot.rehearsal.player import Player
from bot.rehearsal.prompts import Kind, UnknownPrompt
from tests.flows_for_tests import small_flow

CHAT, CIRCLE = RoomRef("!chat:stil.example"), RoomRef("!kring:stil.example")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
YES_NO = [{"id": "yes", "label": "ja"}, {"id": "no", "label": "nee"}]
COLOURS = [{"id": f"c{n}", "label": f"Kleur {n}"} for n in range(1, 6)]


def a_part(lang: str = "nl") -> Part:
    """Somebody without ways of their own."""
    return next(p for p in cast(small_flow(), 8, 1, lang) if not (p.leads or p.rewords or p.postpones or p.declines))


def a_player(lang: str = "nl") -> Player:
    return Player(a_part(lang), voices.speech(lang))


def message(room: RoomRef = CHAT, *, type: str = "prompt", at: datetime = NOW, **prompt: Any) -> Happening:  # noqa: A002
    marker: dict[str, Any] = {"v": 1, "type": type, "phase": "p"}
    if prompt:
        marker["prompt"] = {"id": "x1", **prompt}
    return Happening(at, room, "message", {"body": "…", "nl.gespreksronde": marker}, by=BOT)


def reply(player: Player, asks: Happening, *, private: bool = True) -> str | None:
    wait = player.hears(asks, private=private)
    if wait is None:
        return None
    answer = player.replies(asks.room, asks.at + wait, private=private)
    return answer.text if answer else None


def test_every_kind_of_the_protocol_has_an_answer() -> None:
    assert set(_BY_KIND) == set(Kind)


@pytest.mark.parametrize(
    ("prompt", "fits"),
    [
        ({"kind": "consent", "options": [*YES_NO, {"id": "later", "label": "later"}]}, {"ja", "1", "yes"}),
        ({"kind": "requirement", "options": YES_NO}, {"ja", "1", "yes"}),
        ({"kind": "choice", "question": "q", "options": YES_NO}, {"ja", "1", "yes", "nee", "2", "no"}),
        (
            {
                "kind": "choice",
                "options": [{"id": "wait", "label": "wachten"}, {"id": "continue", "label": "doorgaan"}],
            },
            {"doorgaan", "2", "continue"},
        ),
        ({"kind": "choice", "options": COLOURS}, {"Kleur 2", "2", "c2"}),
        ({"kind": "card", "question": "q", "options": COLOURS}, set("12345")),
        ({"kind": "scale", "question": "q", "min": 3, "max": 5}, set("345")),
        ({"kind": "done", "question": "q"}, {"ja"}),
        ({"kind": "agree", "options": YES_NO}, {"ja", "1", "yes"}),
        ({"kind": "agree"}, {"akkoord"}),
        ({"kind": "preview"}, {"akkoord"}),
        ({"kind": "review"}, {"akkoord"}),
        ({"kind": "setup"}, {voices.speech("nl").theme}),
    ],
)
def test_an_answer_fits_what_is_asked(prompt: dict[str, Any], fits: set[str]) -> None:
    assert reply(a_player(), message(**prompt)) in fits


def test_who_leads_gives_a_role_to_who_was_cast_for_it() -> None:
    player = Player(a_part(), voices.speech("nl"), ("facilitator", "client", "member", "client"))
    assert reply(player, message(kind="setup", role="client", min=1, max=2)) == "2, 4"
    assert reply(player, message(id="x2", kind="setup", min=1, max=3)) == "1, 2, 3"
    picked = reply(player, message(id="x3", kind="setup", min=2, max=3, options=COLOURS))
    assert picked is not None
    assert len(set(picked.split(", "))) == 2


def test_several_choices_are_different_numbers_within_the_bounds() -> None:
    said = reply(a_player(), message(kind="choices", question="q", options=COLOURS, min=3, max=4))
    assert said is not None
    numbers = [int(number) for number in said.split(", ")]
    assert len(set(numbers)) == 3
    assert set(numbers) <= set(range(1, 6))


def test_a_picture_is_sent_as_one() -> None:
    player = a_player()
    asks = message(kind="image", question="q")
    assert player.hears(asks, private=True)
    answer = player.replies(CHAT, NOW, private=True)
    assert answer is not None
    assert answer.picture


def test_a_reminder_of_what_was_answered_gets_no_second_answer() -> None:
    player, asks = a_player(), message(kind="text", question="q", index=1, optional=True)
    assert reply(player, asks)
    assert reply(player, message(type="reminder", kind="text", question="q", index=1)) is None


def test_a_refusal_is_followed_by_one_other_try() -> None:
    player = a_player()
    first = reply(player, message(kind="text", question="q", index=1, optional=True))
    assert reply(player, message(type="refusal")) == "overslaan" != first
    assert reply(player, message(type="refusal")) is None


def test_in_a_sitting_the_next_answer_comes_at_once() -> None:
    player = a_player()
    first = message(kind="text", question="q", index=1)
    wait = player.hears(first, private=True)
    assert wait == player.part.waits
    at = NOW + wait
    assert player.replies(CHAT, at, private=True)
    following = message(id="x2", kind="text", question="r", index=2, at=at)
    assert player.hears(following, private=True) == timedelta(minutes=1)


def test_in_a_circle_each_says_something_when_a_phase_opens_and_once_only() -> None:
    player = a_player()
    assert reply(player, message(CIRCLE, type="phase"), private=False) == player.part.voice.sentence(0)
    assert reply(player, message(CIRCLE, type="phase"), private=False) is None
    assert reply(player, message(CIRCLE, type="summary"), private=False) is None


def test_an_unknown_kind_is_told_by_name() -> None:
    with pytest.raises(UnknownPrompt) as caught:
        a_player().hears(message(kind="sing"), private=True)
    assert caught.value.kind == "sing"
