"""What an operator erases is gone from the store and the chats, and the journal tells that it was done, not of whom."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.ids import PersonRef
from bot.domain.season import SeasonState
from bot.ports.homeserver import TryLater
from bot.ports.journal import JournalLine
from bot.service.by_operator import ByOperator, LeadsRounds, Unfinished
from tests.threats.quiet_team import LEADER, ROOM, QuietTeam, display_name, quiet_team, ref
from tests.unit.service.test_agreements import FLOW, kept, plan_made
from tests.unit.service.test_own_data import ANSWERS, PLAN_NAMED, STORES, a_team, all_rounds, busy, person_of, told


def operator(team: QuietTeam) -> ByOperator:
    return ByOperator(team.tools, team.writer, team.eraser)


async def journal(team: QuietTeam) -> list[JournalLine]:
    async with team.writer.work() as work:
        return list(await work.uow.journal.read())


@pytest.mark.parametrize("store", STORES)
async def test_a_person_is_gone_and_the_round_goes_on(store: str, tmp_path: Path) -> None:
    async with a_team(store, tmp_path) as team:
        await busy(team)
        person = await operator(team).person(ref("anna"))
        assert person is not None
        chat = team.chat("anna")
        left = await operator(team).erase_person(person)
        assert left.rounds == ((await team.round()).short,)
        assert await operator(team).person(ref("anna")) is None
        round_ = await team.round()
        texts = [piece.text for answer in round_.answers.values() for piece in answer.pieces]
        assert not set(ANSWERS) & set(texts)
        assert len(texts) == 4, "the others keep theirs"
        assert chat in team.network.forgotten
        before = len(team.network.timeline)
        await team.passes(days=6)
        assert not any(answer in done.body for done in team.network.timeline[before:] for answer in ANSWERS)
        if store == "disk":
            with closing(sqlite3.connect(tmp_path / "gespreksronde.db")) as db:
                assert db.execute("SELECT count(*) FROM people WHERE ref = ?", (ref("anna"),)).fetchone() == (0,)
            await team.tools.store.scrub()
            assert ref("anna").encode() not in (tmp_path / "gespreksronde.db").read_bytes()
        lines = await journal(team)
        assert [line.kind for line in lines if line.kind.startswith("operator.")] == ["operator.erased_person"]
        assert "anna" not in json.dumps([str(line) for line in lines])


@pytest.mark.parametrize("store", STORES)
async def test_agreements_of_a_person_go_too(store: str, tmp_path: Path) -> None:
    async with a_team(store, tmp_path, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        person = await operator(team).person(ref("anna"))
        assert person is not None
        left = await operator(team).erase_person(person)
        assert left.rounds == ()
        assert not await kept(team)
        async with team.writer.work() as work:
            assert await work.uow.people.get(person.id) is None


async def test_somebody_unknown_is_not_found() -> None:
    async with quiet_team(size=3) as team:
        assert await operator(team).person(PersonRef("@niemand:stil.example")) is None


async def test_who_leads_a_round_is_erased_only_after_it() -> None:
    async with quiet_team(size=3) as team:
        await busy(team)
        person = await operator(team).person(ref(LEADER))
        assert person is not None
        with pytest.raises(LeadsRounds) as refused:
            await operator(team).erase_person(person)
        round_ = await team.round()
        assert refused.value.rounds == (round_.short,)
        (row,) = await operator(team).rounds(round_.short)
        await operator(team).erase_round(row)
        assert (await operator(team).erase_person(person)).rounds == ()


@pytest.mark.parametrize("store", STORES)
async def test_a_round_is_gone_at_once_with_its_key_and_the_team_hears_it(store: str, tmp_path: Path) -> None:
    async with a_team(store, tmp_path) as team:
        await busy(team)
        round_ = await team.round()
        (row,) = await operator(team).rounds(round_.short)
        await operator(team).erase_round(row)
        await team.settles()
        assert await all_rounds(team) == []
        assert not team.tools.vault.has(round_.id)
        assert "De beheerder van de bot heeft die gewist" in team.in_room()[-1].body
        assert "gespreksronde gewist" in team.in_chat("anna")[-1].body
        assert not (await told(team, "anna"))["rounds"]
        kinds = [line.kind for line in await journal(team)]
        assert kinds[-2:] == ["operator.erased_round", "erased"]


async def test_a_homeserver_that_is_away_leaves_the_rest_for_the_next_start() -> None:
    async with quiet_team(size=3) as team:
        await busy(team)
        (row,) = await operator(team).rounds((await team.round()).short)

        def away(call: str) -> None:
            if call == "forget_words":
                raise TryLater(1.0)

        team.network.fails = away
        with pytest.raises(Unfinished):
            await operator(team).erase_round(row)
        team.network.fails = lambda call: None
        await team.eraser.resume()
        await team.eraser.erase_ready()
        assert await all_rounds(team) == []


@pytest.mark.parametrize("store", STORES)
async def test_a_plan_whose_planner_is_erased_looks_for_somebody_else(store: str, tmp_path: Path) -> None:
    async with a_team(store, tmp_path) as team:
        await team.command(PLAN_NAMED)
        await team.says(LEADER, "akkoord")
        person = await operator(team).person(ref(LEADER))
        assert person is not None
        await operator(team).erase_person(person)
        async with team.writer.work() as work:
            (found,) = await work.uow.teams.all()
            (season,) = await work.uow.seasons.of_team(found.id)
        assert season.state is SeasonState.NO_LEADER
        await team.passes(days=60)
        assert not team.in_room("announcement")


@pytest.mark.parametrize("store", STORES)
async def test_a_team_goes_with_all_it_kept(store: str, tmp_path: Path) -> None:
    async with a_team(store, tmp_path, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        await team.command(PLAN_NAMED)
        await team.says(LEADER, "akkoord")
        await team.command("!ronde planning pauze 24 december 2026 tot 4 januari 2027")
        await team.starts()
        found = await operator(team).team(ROOM)
        assert found is not None
        await operator(team).erase_team(found)
        assert await operator(team).team(ROOM) is None
        assert not team.tools.vault.has(found.id)
        assert await all_rounds(team) == []
        async with team.writer.work() as work:
            assert await work.uow.releases.of_team(found.id) == []
            assert await work.uow.agreements.of_team(found.id) == []
        if store == "disk":
            with closing(sqlite3.connect(tmp_path / "gespreksronde.db")) as db:
                for table in (
                    "teams",
                    "released",
                    "agreements",
                    "rounds",
                    "answers",
                    "release_messages",
                    "seasons",
                    "breaks",
                ):
                    assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table


async def test_what_is_past_its_date_goes_and_the_rest_stays() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        journal_kept = team.tools.habits.journal_kept
        assert await operator(team).erase_old(journal_kept) == 0
        assert len(await kept(team)) == 1
        await team.passes(days=400)
        assert await operator(team).erase_old(journal_kept) >= 1
        assert not await kept(team)
        assert [line.kind for line in await journal(team)][-1] == "operator.erased_old"
        assert all(team.now - line.hour <= journal_kept for line in await journal(team))


async def test_the_journal_tells_what_a_facilitator_did_and_nothing_of_members() -> None:
    async with quiet_team(size=3) as team:
        await team.starts()
        before = await journal(team)
        await team.takes_part("anna", *ANSWERS)
        await team.says("bram", "nee")
        await team.says("cleo", "wis alles")
        await team.says("cleo", "ja")
        assert await journal(team) == before, "whatever members do, there is no line"
        await team.command("!ronde pauze")
        await team.command("!ronde hervat")
        kinds = [line.kind for line in (await journal(team))[len(before) :]]
        commands = [kind for kind in kinds if kind.startswith("facilitator.")]
        assert commands == ["facilitator.pause", "facilitator.resume"]
        for line in await journal(team):
            assert line.hour.minute == line.hour.second == 0
            assert display_name(LEADER) not in str(line)
            assert await person_of(team, LEADER) not in str(line)


async def test_the_journal_is_kept_for_as_long_as_the_operator_says() -> None:
    async with quiet_team(size=3) as plain:
        habits = replace(plain.tools.habits, journal_kept=timedelta(days=2))
    async with quiet_team(size=3, changes={"habits": habits}) as team:
        await team.starts()
        assert await journal(team)
        await team.passes(days=1)
        await team.waker.sweep()
        assert next(line.kind for line in await journal(team)) == "planned"
        await team.passes(days=2)
        await team.waker.sweep()
        assert "planned" not in [line.kind for line in await journal(team)]


async def test_when_the_facilitator_is_erased_nobody_is_said_to_be_asked() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.everybody(lambda name, number: f"Het huis van nummer {number} is groen.")
        await team.is_released()
        person = await operator(team).person(ref(LEADER))
        assert person is not None
        left = await operator(team).erase_person(person)
        assert left.led == 1
        await team.says("bram", "haal weg: Het huis van nummer 1 is groen")
        assert "is hier niet meer bekend" in team.in_chat("bram")[-1].body
