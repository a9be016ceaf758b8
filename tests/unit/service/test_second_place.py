"""A whole bot with a second place of keys, on files: what is erased while it is away, and a machine that is lost and
put back from a backup."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from bot.domain.ids import RoundId
from bot.ports.spare_keys import PlaceAway
from bot.ports.storage import Parcel
from bot.service import put_back
from bot.service.spare_keys import SpareKeeper
from bot.storage import open_store
from bot.storage.put_back import note_copied
from bot.storage.restoring import Restored, restore
from bot.storage.schema import copy_database
from bot.vault.keys import open_vault
from bot.vault.master import create_master
from bot.vault.second_place import (
    SecondPlace,
    begin_second_place,
    find_second_place,
    open_second_place,
    take_as_ours,
)
from tests.story import MONDAY_TEN
from tests.threats.quiet_team import LEADER, QuietTeam, quiet_team


class Machine:
    """A data folder and what lies outside it."""

    def __init__(self, root: Path) -> None:
        self.data, self.elsewhere, self.copy = root / "data", root / "elders", root / "kopie.db"
        self.master = root / "master.key"
        self.data.mkdir(mode=0o700)
        self.elsewhere.mkdir(mode=0o700)
        create_master(self.master, [])
        begin_second_place(self.elsewhere, self.data)

    @property
    def database(self) -> Path:
        return self.data / "gespreksronde.db"

    @property
    def keys(self) -> Path:
        return self.data / "keys"

    def place(self) -> SecondPlace:
        return open_second_place(self.elsewhere, self.data, self.keys, self.master)

    @asynccontextmanager
    async def team(self) -> AsyncIterator[QuietTeam]:
        vault = open_vault(self.keys, self.master)
        store = await open_store(self.database, vault)
        changes = {"vault": vault, "store": store, "spare": self.place()}
        try:
            async with quiet_team(size=4, changes=changes) as team:
                yield team
        finally:
            await store.close()

    def back_up(self, team: QuietTeam) -> None:
        copy_database(self.database, self.copy)
        note_copied(self.copy, team.now)

    def is_lost(self) -> None:
        shutil.rmtree(self.data)
        self.data.mkdir(mode=0o700)

    def put_back(self) -> Restored:
        vault = open_vault(self.keys, self.master)
        place = find_second_place(self.elsewhere, self.data, self.keys, self.master)
        done = restore(self.copy, self.database, vault, place)
        take_as_ours(self.elsewhere, self.data)
        return done

    @asynccontextmanager
    async def starts_again(self, before: QuietTeam) -> AsyncIterator[QuietTeam]:
        """The bot on what was put back, with the same people and rooms."""
        vault = open_vault(self.keys, self.master)
        store = await open_store(self.database, vault)
        tools = replace(before.tools, vault=vault, store=store, spare=self.place())
        try:
            async with QuietTeam(tools, before.network, before.clock, before.names) as team:
                await team.eraser.resume(await store.match_keys())
                await put_back.tell(team.writer)
                await team.spares.settle()
                await team.settles()
                yield team
        finally:
            await store.close()

    def spares(self) -> set[str]:
        return {path.stem for path in self.elsewhere.glob("*.spare")}


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


async def only_round(team: QuietTeam) -> RoundId:
    async with team.writer.work() as work:
        (only,) = await work.uow.rounds.all_ids()
    return only


def bodies(team: QuietTeam, name: str) -> list[str]:
    return [done.body for done in team.in_chat(name)]


# --- erasing


async def test_a_round_has_its_key_in_both_places_until_it_is_erased_in_both(machine: Machine) -> None:
    async with machine.team() as team:
        await team.starts()
        await team.spares.settle()
        round_id = await only_round(team)
        assert machine.spares() == {round_id}
        await team.everybody(lambda name, number: f"Antwoord {number} van {name}")
        await team.spares.settle()
        assert machine.spares() == {round_id}
        await team.is_released()
        assert machine.spares() == set()
        assert not (machine.keys / f"{round_id}.key").exists()
        assert any("nu losgemaakt" in body for body in bodies(team, "anna"))


async def test_while_it_is_away_nobody_is_told_that_it_is_erased(machine: Machine) -> None:
    """The answers and the first key go at once; the round is not called erased before the other key is gone."""
    async with machine.team() as team:
        await team.starts()
        await team.everybody(lambda name, number: f"Antwoord {number} van {name}")
        await team.spares.settle()
        round_id = await only_round(team)
        away = machine.elsewhere.rename(machine.elsewhere.with_name("los"))
        await team.is_released()
        assert not (machine.keys / f"{round_id}.key").exists()
        for name in team.names:
            assert not any("nu losgemaakt" in body for body in bodies(team, name))
            assert any("nog één kopie van de sleutel" in body for body in bodies(team, name))
        async with team.writer.work() as work:
            assert await work.uow.rounds.deleting() == [round_id]
        assert team.eraser.unreached
        away.rename(machine.elsewhere)
        await team.settles()
        assert machine.spares() == set()
        async with team.writer.work() as work:
            assert await work.uow.rounds.all_ids() == []
        assert not team.eraser.unreached


async def test_after_a_restart_it_is_tried_again(machine: Machine) -> None:
    async with machine.team() as team:
        await team.starts()
        await team.everybody(lambda name, number: f"Antwoord {number} van {name}")
        await team.spares.settle()
        away = machine.elsewhere.rename(machine.elsewhere.with_name("los"))
        await team.is_released()
    away.rename(machine.elsewhere)
    assert machine.spares()
    async with machine.starts_again(team) as again:
        assert machine.spares() == set()
        async with again.writer.work() as work:
            assert await work.uow.rounds.all_ids() == []


async def test_storage_that_hangs_is_away_and_keeps_nobody_waiting(machine: Machine) -> None:
    hangs = Event()

    class Hanging(SecondPlace):
        def settle(self, openers: object) -> None:
            hangs.wait()

    async with machine.team() as team:
        place = Hanging(machine.elsewhere, machine.keys, bytes(32), None)
        keeper = SpareKeeper(replace(team.tools, spare=place), team.writer, patience_s=0.01)
        try:
            with pytest.raises(PlaceAway):
                await keeper.settle()
            with pytest.raises(PlaceAway):
                await keeper.destroy(RoundId("0" * 32))
            await team.starts()
            assert team.in_room("announcement")
        finally:
            hangs.set()


# --- a machine that is lost


async def test_a_round_goes_on_where_the_backup_left_it(machine: Machine) -> None:
    async with machine.team() as team:
        await team.starts()
        await team.takes_part("anna", "Over de koffie", "Over de thee")
        await team.takes_part("bram", "Eerste van Bram", agrees=False)
        await team.spares.settle()
        machine.back_up(team)
        await team.says("bram", "Dit ging verloren")
        await team.says("cleo", "ja")
        await team.spares.settle()
    machine.is_lost()
    team.clock.at = MONDAY_TEN.replace(hour=13)
    done = machine.put_back()
    assert (done.going_on, done.ended) == (1, 0)
    async with machine.starts_again(team) as again:
        assert len(again.in_room("announcement")) == 1, "announced once"
        for name in ("bram", "cleo", "daan"):
            assert sum("Ik ga verder vanaf een eerder moment" in body for body in bodies(again, name)) == 1
        assert not any("eerder moment" in body for body in bodies(again, "anna")), "nothing is asked of her"
        await again.says("bram", "Dit is opnieuw gezegd")
        await again.says("bram", "akkoord")
        for name in ("cleo", "daan"):
            await again.takes_part(name, f"Eerste van {name}", f"Tweede van {name}")
        await again.is_released()
        summary = " ".join(done.body for done in again.in_room("summary"))
        assert "Dit is opnieuw gezegd" in summary
        assert "verloren" not in summary.casefold()
        assert "Over de koffie" in summary
        assert machine.spares() == set()


async def test_the_backup_is_put_back_twice_and_everybody_hears_it_once_each_time(machine: Machine) -> None:
    async with machine.team() as team:
        await team.starts()
        await team.spares.settle()
        machine.back_up(team)
    machine.is_lost()
    assert machine.put_back().going_on == 1
    async with machine.starts_again(team) as again:
        pass
    async with machine.starts_again(again) as once_more:
        assert sum("eerder moment" in body for body in bodies(once_more, "anna")) == 1, "a restart says it no more"


async def test_what_was_taken_back_since_ends_the_round_kindly_and_nothing_opens_it(machine: Machine) -> None:
    async with machine.team() as team:
        await team.starts()
        for name in team.names:
            await team.takes_part(name, f"Eerste van {name}", f"Tweede van {name}")
        await team.spares.settle()
        machine.back_up(team)
        await team.says("anna", "intrekken 1")
        await team.spares.settle()
    machine.is_lost()
    done = machine.put_back()
    assert (done.going_on, done.ended) == (0, 1)
    async with machine.starts_again(team) as again:
        assert any("kan niet verder" in done.body for done in again.in_room())
        async with again.writer.work() as work:
            assert await work.uow.rounds.all_ids() == []
        assert machine.spares() == set()


async def test_who_wiped_everything_since_is_not_brought_back(machine: Machine) -> None:
    async with machine.team() as team:
        await team.starts()
        await team.takes_part("anna", "Eerste van Anna", "Tweede van Anna")
        await team.spares.settle()
        machine.back_up(team)
        await team.says("anna", "wis alles")
        await team.says("anna", "ja")
        await team.spares.settle()
    machine.is_lost()
    assert machine.put_back().going_on == 0


async def test_with_the_old_database_as_witness_a_place_that_was_behind_is_not_trusted(machine: Machine) -> None:
    async with machine.team() as team:
        await team.starts()
        await team.takes_part("anna", "Eerste van Anna", "Tweede van Anna")
        await team.spares.settle()
        machine.back_up(team)
        away = machine.elsewhere.rename(machine.elsewhere.with_name("los"))
        await team.says("anna", "intrekken 1")
        with pytest.raises(PlaceAway):
            await team.spares.settle()
    away.rename(machine.elsewhere)
    done = machine.put_back()
    assert (done.going_on, done.ended, done.witnessed) == (0, 1, True)


async def test_a_round_that_was_just_sending_ends_kindly(machine: Machine) -> None:
    """Nobody can say what arrived."""
    async with machine.team() as team:
        await team.starts()
        await team.spares.settle()
        round_id = await only_round(team)
        async with team.writer.work() as work:
            (person, *_) = await work.uow.people.with_chats()
            parcel = Parcel(work.effect_id(), person.id, {"body": "x"}, round=round_id, first_tried=work.at)
            await work.uow.outbox.put(parcel)
        machine.back_up(team)
    machine.is_lost()
    assert machine.put_back().going_on == 0


async def test_an_empty_start_before_the_backup_is_put_back_clears_no_keys(machine: Machine) -> None:
    async with machine.team() as team:
        await team.starts()
        await team.spares.settle()
        machine.back_up(team)
    machine.is_lost()
    vault = open_vault(machine.keys, machine.master)
    store = await open_store(machine.database, vault)
    tools = replace(team.tools, vault=vault, store=store, spare=machine.place())
    async with QuietTeam(tools, team.network, team.clock, team.names) as too_early:
        with pytest.raises(PlaceAway):
            await too_early.spares.settle()
    await store.close()
    machine.is_lost()
    assert machine.put_back().going_on == 1


async def test_without_a_second_place_the_openers_are_dropped(machine: Machine) -> None:
    """Switched off for a while, an old spare key must not open a backup from before."""
    async with machine.team() as team:
        await team.starts()
        await team.spares.settle()
        machine.back_up(team)
        off = SpareKeeper(replace(team.tools, spare=None), team.writer)
        await off.settle()
        async with team.writer.work() as work:
            assert await work.uow.openers.all() == {}
        await team.spares.settle()
    machine.is_lost()
    assert machine.put_back().going_on == 0


# --- plans


async def test_a_plan_comes_back_without_beginning_again_and_its_planner_hears(machine: Machine) -> None:
    async with machine.team() as team:
        await team.command('!ronde plan klein "De week" elke week dinsdag 09:00 3 keer')
        await team.says(LEADER, "akkoord")
        machine.back_up(team)
        await team.passes(days=1)
        assert len(team.in_room("announcement")) == 1, "Tuesday's has begun"
    machine.is_lost()
    machine.put_back()
    async with machine.starts_again(team) as again:
        assert len(again.in_room("announcement")) == 1
        told = [body for body in bodies(again, LEADER) if "terug zoals die eerder was" in body]
        assert len(told) == 1
        assert "1 december" in told[0]
        await again.passes(days=1)
        assert len(again.in_room("announcement")) == 1, "what fired does not fire again"
        await again.passes(days=13)
        assert len(again.in_room("announcement")) == 3, "three in all, the lost one counts"
        await again.passes(days=14)
        assert len(again.in_room("announcement")) == 3


async def test_a_plan_that_waited_for_akkoord_is_not_kept_and_that_is_said(machine: Machine) -> None:
    async with machine.team() as team:
        await team.command('!ronde plan klein "De week" elke week dinsdag 09:00')
        machine.back_up(team)
        await team.says(LEADER, "akkoord")
    machine.is_lost()
    machine.put_back()
    async with machine.starts_again(team) as again:
        assert "nog niet bewaard" in bodies(again, LEADER)[-1]
        async with again.writer.work() as work:
            assert [await work.uow.seasons.of_team(each.id) for each in await work.uow.teams.all()] == [[]]
