"""Power levels of a room of a round, in every room version."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.domain.ids import PersonRef
from bot.matrix.facts import CREATOR_POWER, State, room_facts
from bot.matrix.voices import VOICE, levels, levels_at_creation

BOT, ANNA, BRAM = (PersonRef(f"@{name}:example.org") for name in ("bot", "anna", "bram"))


def room(version: str) -> State:
    state: dict[tuple[str, str], Mapping[str, Any]] = {
        ("m.room.member", one): {"sender": one, "content": {"membership": "join"}} for one in (BOT, ANNA, BRAM)
    }
    return {("m.room.create", ""): {"sender": BOT, "content": {"room_version": version}}, **state}


@pytest.mark.parametrize(("version", "bots_own"), [("10", 100), ("11", 100), ("12", CREATOR_POWER)])
def test_the_bot_stands_above_and_only_writers_reach_the_level_of_messages(version: str, bots_own: int) -> None:
    made = room(version)
    wanted = levels(made, [ANNA, BOT], reactions=False)
    powers = room_facts({**made, ("m.room.power_levels", ""): {"sender": BOT, "content": wanted}}).powers
    assert (powers[BOT], powers[ANNA], powers[BRAM]) == (bots_own, VOICE, 0)
    assert powers[BRAM] < wanted["events_default"] <= powers[ANNA]
    for right in ("state_default", "invite", "kick", "ban", "redact"):
        assert powers[ANNA] < wanted[right] <= powers[BOT]
    assert wanted["events"] == {"m.reaction": 100, "m.room.redaction": 0}
    assert (BOT in wanted["users"]) == (version != "12")


def test_reactions_are_open_to_readers_too() -> None:
    assert levels(room("12"), [], reactions=True)["events"]["m.reaction"] == 0


def test_a_new_room_is_silent_and_leaves_its_creator_to_the_server() -> None:
    silent = levels(room("12"), [], reactions=False)
    assert silent == {"users": {}, **levels_at_creation()}
