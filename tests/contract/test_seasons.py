"""What every store promises of planned rounds and breaks."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.ids import PersonId, TeamId
from bot.domain.season import Break, SeasonState
from tests.builders import NOON, a_season, an_id
from tests.contract.house import House

DAY = timedelta(days=1)


async def test_kept_and_found_as_it_was(house: House) -> None:
    team = TeamId(an_id())
    later, sooner = a_season(team=team, short="k7f3"), a_season(team=team, short="b2x9")
    async with house.store.begin() as unit:
        for season in (later, sooner, a_season()):
            await unit.seasons.keep(season)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.seasons.of_team(team) == [sooner, later]
        assert await unit.seasons.get(later.id) == later
        assert await unit.seasons.get(a_season().id) is None


async def test_a_change_is_kept_and_one_of_what_is_gone_does_nothing(house: House) -> None:
    season = a_season()
    changed = replace(season, state=SeasonState.NO_LEADER, due_at=None)
    async with house.store.begin() as unit:
        await unit.seasons.save(changed)
        assert await unit.seasons.get(season.id) is None
        await unit.seasons.keep(season)
        await unit.seasons.save(changed)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.seasons.get(season.id) == changed
        assert await unit.seasons.next_due() is None
        await unit.seasons.remove(season.id)
        await unit.seasons.remove(season.id)
        assert await unit.seasons.get(season.id) is None


async def test_due_longest_waiting_first(house: House) -> None:
    first, second = a_season(due_at=NOON - DAY), a_season(due_at=NOON)
    async with house.store.begin() as unit:
        for season in (second, first, a_season(due_at=NOON + DAY), a_season(due_at=None)):
            await unit.seasons.keep(season)
        assert await unit.seasons.due(NOON) == [first, second]
        assert await unit.seasons.due(NOON, 1) == [first]
        assert await unit.seasons.due(NOON - 2 * DAY) == []
        assert await unit.seasons.next_due() == NOON - DAY


async def test_found_by_who_is_asked_now_the_last_asked_first(house: House) -> None:
    person = PersonId(an_id())
    before, after = a_season(asked=person, asked_at=NOON), a_season(asked=person, asked_at=NOON + DAY)
    async with house.store.begin() as unit:
        for season in (before, after, a_season(asked=PersonId(an_id()), asked_at=NOON), a_season()):
            await unit.seasons.keep(season)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.seasons.asked_of(person) == [after, before]
        await unit.seasons.save(replace(after, asked=None))
        assert await unit.seasons.asked_of(person) == [before]


async def test_breaks_of_a_team(house: House) -> None:
    team = TeamId(an_id())
    summer = Break(date(2027, 7, 20), date(2027, 8, 31))
    winter = Break(date(2026, 12, 20), date(2027, 1, 3))
    async with house.store.begin() as unit:
        assert list(await unit.seasons.breaks(team)) == []
        await unit.seasons.set_breaks(team, [summer, winter])
    await house.again()
    async with house.store.begin() as unit:
        assert list(await unit.seasons.breaks(team)) == [winter, summer]
        assert list(await unit.seasons.breaks(TeamId(an_id()))) == []
        await unit.seasons.set_breaks(team, ())
        assert list(await unit.seasons.breaks(team)) == []


async def test_all_or_nothing(house: House) -> None:
    season = a_season()
    with suppress(ZeroDivisionError):
        async with house.store.begin() as unit:
            await unit.seasons.keep(season)
            await unit.seasons.set_breaks(season.team, [Break(NOON.date(), NOON.date())])
            raise ZeroDivisionError
    async with house.store.begin() as unit:
        assert await unit.seasons.get(season.id) is None
        assert list(await unit.seasons.breaks(season.team)) == []
        await unit.seasons.keep(season)
        with suppress(ZeroDivisionError):
            async with unit.savepoint():
                await unit.seasons.save(replace(season, due_at=None))
                raise ZeroDivisionError
        assert await unit.seasons.get(season.id) == season


async def test_they_outlive_the_key_of_their_team(house: House) -> None:
    season = a_season(due_at=NOON)
    house.vault.create(season.team)
    async with house.store.begin() as unit:
        await unit.seasons.keep(season)
        await unit.seasons.set_breaks(season.team, [Break(NOON.date(), NOON.date())])
    house.vault.destroy(season.team)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.seasons.drop_unreadable() == []
        assert await unit.seasons.due(NOON) == [season]
        assert len(await unit.seasons.breaks(season.team)) == 1


async def test_the_file_tells_when_and_nothing_else(house: House) -> None:
    season = a_season(theme="kanariepiet", asked=PersonId("wie-weet-wie"), members=(PersonId("lid-van-iets"),))
    async with house.store.begin() as unit:
        await unit.seasons.keep(season)
        await unit.seasons.set_breaks(season.team, [Break(date(2027, 7, 20), date(2027, 8, 31))])
    if house.path is None:
        return
    await house.again()
    with closing(sqlite3.connect(house.path)) as db:
        ((due,),) = db.execute("SELECT due_at FROM seasons").fetchall()
    assert due is not None
    files = [path.read_bytes() for path in house.path.parent.iterdir() if path.name.startswith(house.path.name)]
    for secret in (b"kanariepiet", b"wie-weet-wie", b"lid-van-iets", b"2027-07-20", season.flow.encode()):
        assert not any(secret in content for content in files), secret
