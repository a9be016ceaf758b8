"""What every store promises of pictures: apart from answers, sealed, and gone with what they belong to."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta

from bot.domain.ids import RoomRef
from bot.domain.picture import PictureId
from bot.ports.homeserver import Picture
from bot.ports.media import MediaRef
from bot.ports.pictures import MOST_CLEAN_BYTES, CleanPicture
from bot.ports.storage import HeldMessage
from tests.builders import NOON, a_person, a_release, a_round, a_team, an_event, an_id
from tests.contract.house import House

CANARY = b"kanariepiet" * 20


def a_picture(data: bytes = CANARY) -> CleanPicture:
    return CleanPicture(data, 640, 480)


def a_name() -> PictureId:
    return PictureId(an_id())


async def test_what_was_put_is_found_by_its_name_and_round(house: House) -> None:
    round_, other, name = a_round(), a_round(), a_name()
    await house.start(round_)
    await house.start(other)
    async with house.store.begin() as unit:
        await unit.pictures.put(round_.id, name, a_picture())
        assert await unit.pictures.get(round_.id, name) == a_picture()
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.pictures.get(round_.id, name) == a_picture()
        assert await unit.pictures.get(other.id, name) is None
        assert await unit.pictures.get(round_.id, a_name()) is None


async def test_the_largest_picture_there_is_comes_back_as_it_was(house: House) -> None:
    round_, name = a_round(), a_name()
    await house.start(round_)
    large = a_picture(bytes(range(256)) * (MOST_CLEAN_BYTES // 256))
    async with house.store.begin() as unit:
        await unit.pictures.put(round_.id, name, large)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.pictures.get(round_.id, name) == large


async def test_dropped_it_is_gone_and_twice_does_nothing(house: House) -> None:
    round_, name = a_round(), a_name()
    await house.start(round_)
    async with house.store.begin() as unit:
        await unit.pictures.put(round_.id, name, a_picture())
        await unit.pictures.drop(round_.id, name)
        await unit.pictures.drop(round_.id, name)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.pictures.get(round_.id, name) is None


async def test_what_failed_was_never_put(house: House) -> None:
    round_, name = a_round(), a_name()
    await house.start(round_)
    with suppress(RuntimeError):
        async with house.store.begin() as unit:
            await unit.pictures.put(round_.id, name, a_picture())
            raise RuntimeError
    async with house.store.begin() as unit:
        with suppress(RuntimeError):
            async with unit.savepoint():
                await unit.pictures.put(round_.id, name, a_picture())
                raise RuntimeError
        assert await unit.pictures.get(round_.id, name) is None


async def test_pictures_go_with_their_round_and_with_its_key(house: House) -> None:
    round_, kept, name = a_round(), a_round(), a_name()
    await house.start(round_)
    await house.start(kept)
    async with house.store.begin() as unit:
        for each in (round_, kept):
            await unit.pictures.put(each.id, name, a_picture())
    async with house.store.begin() as unit:
        await unit.rounds.begin_deleting(round_.id)
        await unit.rounds.remove_rows(round_.id)
        assert await unit.pictures.get(round_.id, name) is None
    house.vault.destroy(kept.id)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.pictures.get(round_.id, name) is None
        assert await unit.pictures.get(kept.id, name) is None


async def test_with_a_page_they_stay_as_long_as_the_page(house: House) -> None:
    team, name = a_team(), a_name()
    released = a_release(team=team.id)
    later = replace(a_release(team=team.id), until=NOON + timedelta(days=9))
    async with house.store.begin() as unit:
        await unit.teams.add(team)
        for each in (released, later):
            await unit.releases.keep(each)
            await unit.pictures.keep(team.id, each.id, name, a_picture())
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.pictures.kept(team.id, released.id, name) == a_picture()
        assert await unit.releases.purge(NOON) == 1
        assert await unit.pictures.kept(team.id, released.id, name) is None
        assert await unit.pictures.kept(team.id, later.id, name) == a_picture()
        await unit.pictures.let_go(team.id, later.id, name)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.pictures.kept(team.id, later.id, name) is None


async def test_a_picture_that_could_not_be_fetched_is_held_with_all_that_is_needed_to_try_again(house: House) -> None:
    round_, person = a_round(), a_person()
    await house.start(round_, leader=person)
    item = Picture(
        RoomRef("!chat:example.org"), an_event(), person.ref, MediaRef(b'{"server":"s","media":"m"}'), "image/png", 12,
        "een boom", trusted=True,
    )  # fmt: skip
    held = HeldMessage(item.event, person.id, b"", NOON, round=round_.id, picture=item)
    async with house.store.begin() as unit:
        await unit.inbox.hold(held)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.inbox.held() == [held]


async def test_no_file_holds_a_picture_in_clear(house: House) -> None:
    round_, team = a_round(), a_team()
    released = a_release(team=team.id)
    await house.start(round_)
    async with house.store.begin() as unit:
        await unit.teams.add(team)
        await unit.releases.keep(released)
        await unit.pictures.put(round_.id, a_name(), a_picture())
        await unit.pictures.keep(team.id, released.id, a_name(), a_picture())
    if house.path is None:
        return
    for file in house.path.parent.iterdir():
        assert b"kanariepiet" not in file.read_bytes()
    with closing(sqlite3.connect(house.path)) as db:
        assert db.execute("SELECT count(*) FROM pictures").fetchone() == (1,)
        assert db.execute("SELECT count(*) FROM released_pictures").fetchone() == (1,)
