"""What every store promises of what people said about being written to."""

import sqlite3
from contextlib import closing
from datetime import date, time

import pytest

from bot.domain.ids import PersonId
from bot.domain.own_times import NO_PREFERENCES, NOTHING_SAID, OwnTimes, Preferences
from tests.builders import an_id
from tests.contract.house import House

SAID = Preferences(
    OwnTimes(
        time(10), time(16), (2, 4), date(2026, 12, 21), date(2027, 1, 4), night=True, night_until=date(2026, 12, 4)
    ),
    "en",
)


async def test_who_said_nothing_has_nothing(house: House) -> None:
    async with house.store.begin() as unit:
        assert await unit.preferences.get(PersonId(an_id())) == NO_PREFERENCES


async def test_kept_changed_and_of_this_person_only(house: House) -> None:
    anna, bram = PersonId(an_id()), PersonId(an_id())
    async with house.store.begin() as unit:
        await unit.preferences.save(anna, Preferences(OwnTimes(opens=time(9))))
        await unit.preferences.save(anna, SAID)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.preferences.get(anna) == SAID
        assert await unit.preferences.get(bram) == NO_PREFERENCES


async def test_forgotten(house: House) -> None:
    anna = PersonId(an_id())
    async with house.store.begin() as unit:
        await unit.preferences.save(anna, SAID)
    async with house.store.begin() as unit:
        await unit.preferences.save(anna, NO_PREFERENCES)
        await unit.preferences.save(anna, NO_PREFERENCES)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.preferences.get(anna) == NO_PREFERENCES
    if house.path is not None:
        with closing(sqlite3.connect(house.path)) as db:
            assert db.execute("SELECT count(*) FROM preferences").fetchone() == (0,)


async def test_a_part_that_fails_keeps_nothing(house: House) -> None:
    anna = PersonId(an_id())

    async def fails() -> None:
        async with house.store.begin() as unit:
            await unit.preferences.save(anna, SAID)
            raise LookupError

    with pytest.raises(LookupError):
        await fails()
    async with house.store.begin() as unit:
        assert await unit.preferences.get(anna) == NO_PREFERENCES


async def test_the_file_tells_neither_who_nor_what(house: House) -> None:
    if house.path is None:
        return
    anna = PersonId(an_id())
    async with house.store.begin() as unit:
        await unit.preferences.save(anna, SAID)
    await house.store.scrub()
    written = house.path.read_bytes()
    assert anna.encode() not in written
    assert b"2026-12-21" not in written
    assert b"away_until" not in written
    assert SAID.times != NOTHING_SAID
