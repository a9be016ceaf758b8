"""What every store promises of agreements."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

from bot.domain.commitment import CommitmentState
from bot.domain.ids import PersonId, TeamId
from tests.builders import NOON, an_agreement, an_id
from tests.contract.house import House

DAY = timedelta(days=1)


async def test_kept_and_found_by_team_and_by_person(house: House) -> None:
    team, person = TeamId(an_id()), PersonId(an_id())
    late = an_agreement(team=team, person=person, day=NOON.date() + DAY)
    early = an_agreement(team=team, day=NOON.date())
    without = an_agreement(team=team, day=None)
    async with house.store.begin() as unit:
        for agreement in (without, late, early, an_agreement()):
            await unit.agreements.keep(agreement)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.agreements.of_team(team) == [early, late, without]
        assert await unit.agreements.of_person(person) == [late]


async def test_a_change_is_kept_and_one_of_what_is_gone_does_nothing(house: House) -> None:
    agreement = an_agreement()
    done = replace(agreement, state=CommitmentState.DONE, asks_at=None)
    async with house.store.begin() as unit:
        await unit.agreements.save(done)
        assert await unit.agreements.of_team(agreement.team) == []
        await unit.agreements.keep(agreement)
        await unit.agreements.save(done)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.agreements.of_team(agreement.team) == [done]
        assert await unit.agreements.next_due() is None


async def test_due_longest_waiting_first(house: House) -> None:
    first = an_agreement(asks_at=NOON - DAY)
    second = an_agreement(asks_at=NOON)
    async with house.store.begin() as unit:
        for agreement in (second, first, an_agreement(asks_at=NOON + DAY), an_agreement(asks_at=None)):
            await unit.agreements.keep(agreement)
        assert await unit.agreements.due(NOON) == [first, second]
        assert await unit.agreements.due(NOON, 1) == [first]
        assert await unit.agreements.due(NOON - 2 * DAY) == []
        assert await unit.agreements.next_due() == NOON - DAY


async def test_forgotten_with_the_person_who_does_it(house: House) -> None:
    person, team = PersonId(an_id()), TeamId(an_id())
    here, elsewhere, other = (
        an_agreement(team=team, person=person),
        an_agreement(person=person),
        an_agreement(team=team),
    )
    async with house.store.begin() as unit:
        for agreement in (here, elsewhere, other):
            await unit.agreements.keep(agreement)
        assert await unit.agreements.forget(person, team) == 1
        assert await unit.agreements.of_person(person) == [elsewhere]
        assert await unit.agreements.forget(person) == 1
        assert await unit.agreements.forget(person) == 0
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.agreements.of_team(team) == [other]
        assert await unit.agreements.of_person(person) == []


async def test_past_their_date_they_go(house: House) -> None:
    old, young = an_agreement(until=NOON), an_agreement(until=NOON + DAY)
    async with house.store.begin() as unit:
        await unit.agreements.keep(old)
        await unit.agreements.keep(young)
        assert await unit.agreements.purge(NOON) == 1
        assert await unit.agreements.of_team(old.team) == []
        assert await unit.agreements.of_team(young.team) == [young]


async def test_without_the_key_of_the_team_nothing_of_it_is_there(house: House) -> None:
    agreement = an_agreement()
    async with house.store.begin() as unit:
        await unit.agreements.keep(agreement)
    house.vault.destroy(agreement.team)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.agreements.of_team(agreement.team) == []
        assert await unit.agreements.due(NOON) == []
        assert await unit.agreements.next_due() is None, "and nobody is woken for it any more"


async def test_what_fails_leaves_no_trace(house: House) -> None:
    agreement = an_agreement()
    try:
        async with house.store.begin() as unit:
            await unit.agreements.keep(agreement)
            raise RuntimeError
    except RuntimeError:
        pass
    async with house.store.begin() as unit:
        assert await unit.agreements.of_team(agreement.team) == []


async def test_the_file_tells_neither_words_nor_persons(house: House) -> None:
    agreement = an_agreement(words="kanariepiet")
    async with house.store.begin() as unit:
        await unit.agreements.keep(agreement)
    if house.path is None:
        return
    await house.store.scrub()
    raw = house.path.read_bytes()
    for told in ("kanariepiet", agreement.line.who, agreement.person):
        assert told.encode() not in raw
    with closing(sqlite3.connect(house.path)) as db:
        assert db.execute("SELECT count(*) FROM agreements").fetchone() == (1,)
