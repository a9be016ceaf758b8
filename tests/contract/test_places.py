"""Rooms of rounds: found in every way, kept over a restart, gone with their round."""

from dataclasses import replace

import pytest

from bot.domain.flow_terms import PlaceId
from bot.domain.ids import EffectId, PlaceKey, RoomRef, RoundId
from bot.ports.storage import Kind, Parcel, RoundPlace
from tests.builders import NOON, a_round
from tests.contract.house import House

ROOM = RoomRef("!kring:example.org")


def a_place(round_id: RoundId, name: str = "circle", room: RoomRef | None = None) -> RoundPlace:
    return RoundPlace(PlaceKey(f"{name:0>32}"), round_id, PlaceId(name), f"gespreksronde-{name}", room)


async def test_a_room_is_known_before_it_is_made(house: House) -> None:
    round_ = a_round()
    await house.start(round_)
    place = a_place(round_.id)
    async with house.store.begin() as unit:
        await unit.places.add(place)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.places.get(place.id) == place
        assert await unit.places.find(round_.id, place.place) == place
        assert await unit.places.find(round_.id, PlaceId("outer")) is None
        assert await unit.places.by_room(ROOM) is None
        assert await unit.places.of_round(round_.id) == (place,)


async def test_a_room_is_found_once_it_is_made(house: House) -> None:
    round_ = a_round()
    await house.start(round_)
    place = a_place(round_.id)
    made = replace(place, room=ROOM)
    async with house.store.begin() as unit:
        await unit.places.add(place)
        await unit.places.add(a_place(round_.id, "outer"))
        await unit.places.save(made)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.places.by_room(ROOM) == made
        assert {each.place for each in await unit.places.of_round(round_.id)} == {"circle", "outer"}


async def test_a_room_is_made_once(house: House) -> None:
    round_ = a_round()
    await house.start(round_)
    async with house.store.begin() as unit:
        await unit.places.add(a_place(round_.id))
        with pytest.raises(ValueError, match="known"):
            await unit.places.add(replace(a_place(round_.id), id=PlaceKey("f" * 32)))


async def test_what_goes_to_a_room_keeps_its_order_over_a_restart(house: House) -> None:
    round_ = a_round()
    await house.start(round_)
    place = a_place(round_.id)
    kinds = (Kind.ROOM, Kind.VOICES, Kind.MESSAGE)
    async with house.store.begin() as unit:
        await unit.places.add(place)
        for kind in kinds:
            id_ = EffectId(f"{kind:0>32}")
            await unit.outbox.put(Parcel(id_, place.id, {"people": ["p"]}, kind=kind, round=round_.id))
    await house.again()
    for kind in kinds:
        async with house.store.begin() as unit:
            (head,) = await unit.outbox.ready(NOON)
            assert (head.to, head.kind, head.content) == (place.id, kind, {"people": ["p"]})
            await unit.outbox.drop(head.id)
            assert await unit.outbox.waiting(round_.id) == len(kinds) - kinds.index(kind) - 1


async def test_a_room_goes_with_its_round(house: House) -> None:
    round_, other = a_round(), a_round()
    await house.start(round_)
    await house.start(other)
    theirs = a_place(other.id, "outer")
    async with house.store.begin() as unit:
        await unit.places.add(a_place(round_.id, room=ROOM))
        await unit.places.add(theirs)
    async with house.store.begin() as unit:
        await unit.rounds.begin_deleting(round_.id)
        assert len(await unit.places.of_round(round_.id)) == 1, "it has to be left first"
    async with house.store.begin() as unit:
        await unit.rounds.remove_rows(round_.id)
        assert await unit.places.by_room(ROOM) is None
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.places.of_round(round_.id) == ()
        assert await unit.places.of_round(other.id) == (theirs,)


async def test_a_room_that_came_to_nothing_is_not_known(house: House) -> None:
    round_ = a_round()
    await house.start(round_)

    async def fails() -> None:
        async with house.store.begin() as unit:
            await unit.places.add(a_place(round_.id, room=ROOM))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fails()
    async with house.store.begin() as unit:
        assert await unit.places.by_room(ROOM) is None
        assert await unit.places.of_round(round_.id) == ()


async def test_a_room_of_a_round_without_key_can_still_be_left(house: House) -> None:
    if house.path is None:
        pytest.skip("in memory nothing is read back")
    round_ = a_round()
    await house.start(round_)
    async with house.store.begin() as unit:
        await unit.places.add(a_place(round_.id, room=ROOM))
    house.vault.destroy(round_.id)
    await house.again()
    async with house.store.begin() as unit:
        assert [place.room for place in await unit.places.of_round(round_.id)] == [ROOM]


async def test_a_room_that_was_given_away_is_known_no_more(house: House) -> None:
    round_ = a_round()
    await house.start(round_)
    given, other = a_place(round_.id, room=ROOM), a_place(round_.id, "outer")
    async with house.store.begin() as unit:
        await unit.places.add(given)
        await unit.places.add(other)
    async with house.store.begin() as unit:
        await unit.places.remove(given.id)
        await unit.places.remove(given.id)
        assert await unit.places.by_room(ROOM) is None
        assert await unit.places.get(given.id) is None
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.places.of_round(round_.id) == (other,)
        assert await unit.places.by_room(ROOM) is None
    if house.path is not None:
        assert not any(
            given.alias.encode() in file.read_bytes() for file in house.path.parent.glob(f"{house.path.name}*")
        )


async def test_a_room_that_was_removed_in_a_unit_that_fails_is_still_known(house: House) -> None:
    round_ = a_round()
    await house.start(round_)
    place = a_place(round_.id, room=ROOM)
    async with house.store.begin() as unit:
        await unit.places.add(place)

    async def fails() -> None:
        async with house.store.begin() as unit:
            await unit.places.remove(place.id)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fails()
    async with house.store.begin() as unit:
        assert await unit.places.by_room(ROOM) == place
        assert await unit.places.get(place.id) == place


async def test_what_waits_for_one_room_can_be_dropped(house: House) -> None:
    round_ = a_round()
    await house.start(round_)
    mine, theirs = a_place(round_.id), a_place(round_.id, "outer")
    async with house.store.begin() as unit:
        for place in (mine, theirs):
            await unit.places.add(place)
            for kind in (Kind.ROOM, Kind.GIVE):
                id_ = EffectId(f"{place.place}{kind}".zfill(32))
                await unit.outbox.put(Parcel(id_, place.id, {"people": ["p"]}, kind=kind, round=round_.id))
    async with house.store.begin() as unit:
        await unit.outbox.drop_to(mine.id)
        await unit.outbox.drop_to(mine.id)
    await house.again()
    async with house.store.begin() as unit:
        assert [parcel.to for parcel in await unit.outbox.ready(NOON)] == [theirs.id]
        assert await unit.outbox.waiting(round_.id) == 2
