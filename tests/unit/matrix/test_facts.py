"""Facts from the state of a room, in every room version."""

from typing import Any

import pytest

from bot.domain.ids import PersonRef
from bot.matrix.facts import CREATOR_POWER, State, room_facts

ANNA, BRAM, CARLA = (PersonRef(f"@{name}:example.org") for name in ("anna", "bram", "carla"))


def state(version: str, levels: Any = None, *, more_creators: Any = None, name: Any = "Team") -> State:
    create = {"room_version": version} | ({"additional_creators": more_creators} if more_creators else {})
    events: dict[tuple[str, str], dict[str, Any]] = {
        ("m.room.create", ""): {"sender": ANNA, "content": create},
        ("m.room.name", ""): {"sender": ANNA, "content": {"name": name}},
        ("m.room.member", ANNA): {"sender": ANNA, "content": {"membership": "join", "displayname": "Anna"}},
        ("m.room.member", BRAM): {"sender": BRAM, "content": {"membership": "join", "displayname": 7}},
        ("m.room.member", CARLA): {"sender": CARLA, "content": {"membership": "leave"}},
    }
    if levels is not None:
        events["m.room.power_levels", ""] = {"sender": ANNA, "content": levels}
    return events


def test_who_is_there_and_what_they_are_called() -> None:
    facts = room_facts(state("12"))
    assert [(one.person, one.display_name) for one in facts.joined] == [(ANNA, "Anna"), (BRAM, "bram")]
    assert (facts.name, facts.encrypted) == ("Team", False)
    assert room_facts(state("12", name=["odd"])).name is None
    encrypted = {**state("12"), ("m.room.encryption", ""): {"content": {}}}
    assert room_facts(encrypted).encrypted


@pytest.mark.parametrize(
    ("room", "powers"),
    [
        (state("12", {"users": {BRAM: 50}}), (CREATOR_POWER, 50)),
        (state("12"), (CREATOR_POWER, 0)),
        (state("12", {}, more_creators=[BRAM, 7]), (CREATOR_POWER, CREATOR_POWER)),
        (state("11", {"users": {ANNA: 100}, "users_default": 10}), (100, 10)),
        (state("11", {"users": {BRAM: "50"}}), (0, 50)),
        (state("11", {"users": {BRAM: True}, "users_default": None}), (0, 0)),
        (state("11", {"users": ["odd"]}), (0, 0)),
        (state("11"), (100, 0)),
        (state("org.example.odd"), (100, 0)),
    ],
)
def test_powers(room: State, powers: tuple[int, int]) -> None:
    found = room_facts(room).powers
    assert (found[ANNA], found[BRAM]) == powers
