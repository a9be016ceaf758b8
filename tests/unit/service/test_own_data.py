"""*mijn gegevens* and *wis alles* in a whole bot, on both stores: all of what is kept, to that person only."""

import dataclasses
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.ids import EventRef, PersonId, RoundId
from bot.ports.homeserver import Undecryptable
from bot.ports.press import Enclosure, Form, OwnFile
from bot.ports.storage import Kind, Parcel
from bot.service.own.file import gathered
from bot.service.own.sorts import SORTS, WITHOUT_A_LINK
from bot.storage import open_store, tables
from bot.texts.catalogue import catalogue
from bot.vault.memory import MemoryVault
from tests.threats.quiet_team import LEADER, QuietTeam, display_name, quiet_team, ref
from tests.unit.service.test_agreements import FLOW, kept, plan_made

STORES = ("memory", "disk")
ANSWERS = ("Ik zag een kraanvogel op het dak.", "Er lag een zilvervos te slapen.")


@asynccontextmanager
async def a_team(store: str, folder: Path, **more: Any) -> AsyncIterator[QuietTeam]:
    """With the store in memory, or on disk."""
    if store == "memory":
        async with quiet_team(size=3, **more) as team:
            yield team
        return
    vault = MemoryVault()
    opened = await open_store(folder / "gespreksronde.db", vault)
    try:
        async with quiet_team(size=3, changes={"store": opened, "vault": vault}, **more) as team:
            yield team
    finally:
        await opened.close()


async def person_of(team: QuietTeam, name: str) -> PersonId:
    async with team.writer.work() as work:
        person = await work.uow.people.by_ref(ref(name))
    assert person is not None
    return person.id


async def told(team: QuietTeam, name: str) -> dict[str, Any]:
    who = await person_of(team, name)
    async with team.writer.work() as work:
        found = await gathered(work, who)
    assert found is not None
    return found


def files(team: QuietTeam, name: str) -> dict[str, bytes]:
    """What was sent into this chat as a file, by its name."""
    sent = [done for done in team.in_chat(name) if done.content.get("msgtype") == "m.file"]
    return {done.body: team.network.uploads[done.event].data for done in sent if done.event is not None}


async def busy(team: QuietTeam) -> None:
    """Everybody has answered; Anna's words are her own."""
    await team.starts()
    for name in team.names:
        words = ANSWERS if name == "anna" else (f"Het huis van {name} is geel.", f"De tuin van {name} is groot.")
        await team.takes_part(name, *words)


# --- no table is forgotten


def test_every_table_is_told_of_or_holds_no_link() -> None:
    covered = [table for sort in SORTS for table in sort.tables]
    assert len(covered) == len(set(covered))
    assert not set(covered) & set(WITHOUT_A_LINK)
    assert set(covered) | set(WITHOUT_A_LINK) == set(tables.metadata.tables)


def test_a_table_with_a_person_in_it_is_never_said_to_hold_no_link() -> None:
    for name in WITHOUT_A_LINK:
        columns = set(tables.metadata.tables[name].c.keys())
        assert not {column for column in columns if "person" in column or "ref" in column or "who" in column}, name


def test_every_sort_has_a_name_for_people() -> None:
    for lang in ("nl", "en"):
        for sort in SORTS:
            assert catalogue(lang).knows(f"own-key-{sort.name.replace('_', '-')}")


# --- what is told


@pytest.mark.parametrize("store", STORES)
async def test_the_file_holds_everything_of_this_person_and_nothing_of_anybody_else(store: str, tmp_path: Path) -> None:
    async with a_team(store, tmp_path) as team:
        await busy(team)
        await team.says("anna", "mijn gegevens")
        sent = files(team, "anna")
        assert set(sent) == {"mijn-gegevens.html", "mijn-gegevens.json"}
        written = json.loads(sent["mijn-gegevens.json"])
        assert written["known"]["matrix_id"] == ref("anna")
        page = sent["mijn-gegevens.html"].decode()
        for text in (json.dumps(written, ensure_ascii=False), page):
            assert all(answer in text for answer in ANSWERS)
            assert display_name("anna") in text
            for other in ("bram", "cleo", LEADER):
                assert ref(other) not in text
                assert display_name(other) not in text
                assert f"van {other}" not in text
        for other in ("bram", "cleo", LEADER):
            assert not files(team, other)
        assert not any(done.content.get("msgtype") == "m.file" for done in team.in_room())


async def stored_of(team: QuietTeam, person: PersonId) -> list[Any]:
    """Whatever the store has of somebody, looked up in the other direction: everything there is, and whose it is."""
    found: list[Any] = []
    async with team.writer.work() as work:
        for round_id in await work.uow.rounds.all_ids():
            round_ = await work.uow.rounds.get(round_id)
            assert round_ is not None
            for at, seat in await work.uow.rounds.seats(person):
                if at == round_id and hasattr(seat, "member"):
                    mine = [answer for answer in round_.answers.values() if answer.member == seat.member]
                    found += [piece.text for answer in mine for piece in answer.pieces]
                    found += [answer.agreed for answer in mine if answer.agreed]
                    found += [round_.members[seat.member].name, seat.member]
        for team_ in await work.uow.teams.all():
            for agreement in await work.uow.agreements.of_team(team_.id):
                if agreement.person == person:
                    found += [agreement.line.what, agreement.id]
        for held in await work.uow.inbox.held():
            if held.person == person:
                found.append(held.event)
    return found


@pytest.mark.parametrize("store", STORES)
async def test_the_file_is_compared_with_all_that_is_stored(store: str, tmp_path: Path) -> None:
    async with a_team(store, tmp_path, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        await team.starts()
        await team.says("anna", "ja")
        event = EventRef("$onleesbaar")
        await team.happens(Undecryptable(team.chat("anna"), event, ref("anna"), b"raw"))
        text = json.dumps(await told(team, "anna"), ensure_ascii=False)
        stored = await stored_of(team, await person_of(team, "anna"))
        assert event in stored
        assert "De sleutel regelen" in stored
        assert len(stored) >= 5
        for thing in stored:
            assert str(thing) in text
        assert "De sleutel regelen" not in json.dumps(await told(team, "bram"), ensure_ascii=False)


async def test_in_words_it_says_which_rounds_and_agreements_there_are() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        await team.starts()
        await team.says("anna", "my data")
        said = "\n".join(done.body for done in team.in_chat("anna", "receipt")[-4:])
        assert "De sleutel regelen" in said
        assert "Er is één ronde" in said
        assert "Je bent uitgenodigd" in said
        assert "chatserver" in said


@pytest.mark.parametrize("store", STORES)
async def test_when_nothing_runs_it_says_so_and_the_file_still_comes(store: str, tmp_path: Path) -> None:
    async with a_team(store, tmp_path) as team:
        await busy(team)
        await team.command("!ronde stop")
        await team.says(LEADER, "ja")
        await team.passes(days=3)
        await team.says("anna", "Mijn gegevens.")
        assert any("Er loopt nu geen ronde" in done.body for done in team.in_chat("anna", "receipt"))
        text = json.dumps(await told(team, "anna"), ensure_ascii=False)
        assert not any(answer in text for answer in ANSWERS)


async def test_it_disturbs_no_question_that_is_open() -> None:
    async with quiet_team(size=3) as team:
        await team.starts()
        await team.says("anna", "ja")
        await team.says("anna", "mijn gegevens")
        await team.says("anna", ANSWERS[0])
        round_ = await team.round()
        assert ANSWERS[0] in [piece.text for a in round_.answers.values() for piece in a.pieces]
        assert not any("gegevens" in piece.text for a in round_.answers.values() for piece in a.pieces)


async def test_the_facilitator_gets_no_words_of_members() -> None:
    async with quiet_team(size=3) as team:
        await busy(team)
        await team.in_review()
        await team.says(LEADER, "mijn gegevens")
        text = files(team, LEADER)["mijn-gegevens.json"].decode() + files(team, LEADER)["mijn-gegevens.html"].decode()
        assert not any(answer in text for answer in ANSWERS)
        assert "Het huis van" not in text
        assert json.loads(files(team, LEADER)["mijn-gegevens.json"])["rounds"][0]["leads"] is True


async def test_a_file_about_somebody_else_is_never_sent() -> None:
    async with quiet_team(size=3) as team:
        await busy(team)
        other, mine = await person_of(team, "bram"), await person_of(team, "anna")
        async with team.writer.work() as work:
            wrong = Enclosure(Form.JSON, OwnFile(mine, "nl"), "mijn-gegevens.json")
            await work.uow.outbox.put(Parcel(work.effect_id(), other, {}, kind=Kind.FILE, enclosed=wrong))
            work.queued = True
        await team.settles()
        assert not files(team, "bram")


async def test_nothing_of_it_waits_in_the_outbox(tmp_path: Path) -> None:
    """Should the file lie there for a while, it holds a name and no words: an erased round would live on in it."""
    async with a_team("disk", tmp_path) as team:
        await busy(team)
        person = await person_of(team, "anna")
        enclosure = Enclosure(Form.JSON, OwnFile(person, "nl"), "x.json")
        assert {field.name for field in dataclasses.fields(OwnFile)} == {"person", "lang"}
        async with team.writer.work() as work:
            file = Parcel(work.effect_id(), person, {}, kind=Kind.FILE, enclosed=enclosure, held=True)
            await work.uow.outbox.put(file)
        async with team.writer.work() as work:
            (waiting,) = await work.uow.outbox.of_person(person)
        assert waiting.enclosed == enclosure


# --- what is wiped


def wiped_everywhere(told: dict[str, Any]) -> None:
    text = json.dumps(told, ensure_ascii=False)
    assert not any(answer in text for answer in ANSWERS)
    assert "agreements" not in told or not told["agreements"]
    for round_ in told["rounds"]:
        assert not round_["share"].get("answers")
        assert not round_["share"].get("parts")
        assert not round_["messages_remembered"]


@pytest.mark.parametrize("store", STORES)
async def test_wiping_leaves_only_what_it_says_it_leaves(store: str, tmp_path: Path) -> None:
    async with a_team(store, tmp_path) as team:
        await busy(team)
        await team.happens(Undecryptable(team.chat("anna"), EventRef("$onleesbaar"), ref("anna"), b"raw"))
        await team.says("anna", "wis alles")
        assert team.in_chat("anna", "prompt")[-1].marker["prompt"]["kind"] == "choice"
        await team.says("anna", "ja")
        here = await told(team, "anna")
        wiped_everywhere(here)
        assert not here["unread_messages"]
        assert here["known"]["matrix_id"] == ref("anna")
        (round_,) = here["rounds"]
        assert round_["share"]["member"]["standing"] == "gone"
        assert "Dat je was uitgenodigd" in team.in_chat("anna", "receipt")[-1].body
        assert team.chat("anna") in team.network.forgotten


@pytest.mark.parametrize("store", STORES)
async def test_outside_a_round_it_is_asked_back_before_agreements_go(store: str, tmp_path: Path) -> None:
    async with a_team(store, tmp_path, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        await team.says("anna", "wis alles")
        asked = team.in_chat("anna")[-1]
        assert "Weet je zeker" in asked.body
        assert asked.marker["prompt"]["options"] == [{"id": "yes", "label": "ja"}, {"id": "no", "label": "nee"}]
        assert len(await kept(team)) == 1
        await team.says("anna", "iets anders")
        await team.says("anna", "ja")
        assert len(await kept(team)) == 1, "another message took the question back"
        await team.says("anna", "wis alles")
        await team.says("anna", "1")
        assert not await kept(team)


async def test_a_late_yes_wipes_nothing() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        await team.says("anna", "wis alles")
        await team.passes(hours=2)
        await team.waker.sweep()
        await team.says("anna", "ja")
        assert len(await kept(team)) == 1


async def test_the_question_survives_a_restart(tmp_path: Path) -> None:
    async with a_team("disk", tmp_path) as team:
        await busy(team)
        await team.says("anna", "wis alles")
    with closing(sqlite3.connect(tmp_path / "gespreksronde.db")) as db:
        assert db.execute("SELECT count(*) FROM people WHERE sure_until IS NOT NULL").fetchone() == (1,)


@pytest.mark.parametrize("store", STORES)
async def test_a_round_that_ends_between_question_and_answer_loses_no_yes(store: str, tmp_path: Path) -> None:
    """The round asked *zeker?*, and was erased before the *ja* came: agreements of an earlier one go all the same."""
    async with a_team(store, tmp_path, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        await team.starts()
        await team.says("anna", "wis alles")
        (round_id,) = await all_rounds(team)
        async with team.writer.work() as work:
            await work.uow.rounds.begin_deleting(round_id)
            work.erase.append(round_id)
        await team.settles()
        await team.says("anna", "ja")
        assert not await kept(team)


async def all_rounds(team: QuietTeam) -> list[RoundId]:
    async with team.writer.work() as work:
        return list(await work.uow.rounds.all_ids())


@pytest.mark.parametrize("store", STORES)
async def test_a_facilitator_wipes_everything_but_that_they_lead(store: str, tmp_path: Path) -> None:
    async with a_team(store, tmp_path, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        await team.command('!ronde start klein "De week" deelnemers=bram,cleo', by=LEADER)
        await team.says(LEADER, "wis alles")
        await team.says(LEADER, "ja")
        said = [done.body for done in team.in_chat(LEADER)[-2:]]
        assert any("Je leidt nog een ronde" in body for body in said) == bool(await all_rounds(team))


async def test_once_a_released_round_still_has_its_link_wiping_cuts_it(tmp_path: Path) -> None:
    async with quiet_team(size=3) as team:
        await team.starts()
        for name in team.names:
            await team.takes_part(name, *(ANSWERS if name == "anna" else ("Goed zo.", "Ook goed.")))
        await team.in_review()
        await team.says("anna", "wis alles")
        await team.says("anna", "ja")
        wiped_everywhere(await told(team, "anna"))
        await team.says(LEADER, "akkoord")
        await team.passes(days=timedelta(days=4).days)
        assert not any(answer in done.body for done in team.in_room() for answer in ANSWERS)


# --- own times, and rounds planned ahead

PLAN_NAMED = '!ronde plan klein "De week" elke week maandag 09:00 deelnemers=@anna.mx,@bram.mx,@cleo.mx'


@pytest.mark.parametrize("store", STORES)
async def test_own_times_and_plans_are_told_and_go(store: str, tmp_path: Path) -> None:
    async with a_team(store, tmp_path) as team:
        await team.command("!ronde help", by="anna")
        await team.command(PLAN_NAMED)
        await team.says(LEADER, "akkoord")
        await team.starts()
        await team.says("anna", "tijden: niet op dinsdag")
        here = await told(team, "anna")
        assert here["preferences"]["times"]["days_off"] == [1]
        (plan,) = here["plans"]
        assert plan["named_in_it"]
        assert not plan["planned_by_you"]
        assert (await told(team, LEADER))["plans"][0]["planned_by_you"]
        await team.says("anna", "mijn gegevens")
        said = "\n".join(done.body for done in team.in_chat("anna", "receipt"))
        assert "wanneer hij je mag schrijven" in said
        assert "één planning" in said
        await team.says("anna", "wis alles")
        await team.says("anna", "ja")
        after = await told(team, "anna")
        assert not after["preferences"]
        assert not after["plans"]
        assert len((await told(team, "bram"))["plans"]) == 1
