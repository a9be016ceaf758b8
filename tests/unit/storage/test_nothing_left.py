"""Searching the raw files: sealed while a round runs, gone when it is erased, useless in an older copy."""

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.answer import Piece
from bot.domain.duo import Duo, Duos, duo_place
from bot.domain.ids import EventRef, MessageRef, PromptId, RunId
from bot.domain.messages.report import FigureShown
from bot.domain.round import HandBack
from bot.domain.run import Run
from bot.ports.press import Enclosure, Form
from bot.ports.released import ReleasedFigure, ReleasedReport
from bot.ports.storage import HeldMessage, Kind, Store, StoreTrouble, Trouble
from bot.storage import open_store
from bot.storage import store as store_module
from bot.texts.render import Renderer
from bot.vault.keys import FileVault, open_vault
from bot.vault.master import create_master
from tests.builders import NOON, a_parcel, a_person, a_release, a_roster, a_round, a_team, an_answer, an_event, an_id
from tests.unit.press.samples import chart, page, plan, report

CANARY = "kanariepietje"


@pytest.fixture
def vault(tmp_path: Path) -> FileVault:
    create_master(tmp_path / "master.key", [])
    return open_vault(tmp_path / "keys", tmp_path / "master.key")


@pytest.fixture
async def store(tmp_path: Path, vault: FileVault) -> AsyncIterator[Store]:
    opened = await open_store(tmp_path / "gespreksronde.db", vault)
    yield opened
    await opened.close()


def found(folder: Path, *words: str) -> list[str]:
    """Files in which one of the words stands, in whatever way text is written to a disk."""
    wanted = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le")]
    wanted += [word.encode().hex().encode() for word in words]
    return [p.name for p in folder.rglob("*") if p.is_file() and any(word in p.read_bytes() for word in wanted)]


def database_files(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.startswith("gespreksronde.db")]


def test_the_search_finds(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"..." + CANARY.encode() + b"...")
    assert found(tmp_path, CANARY) == ["a"]


async def test_words_names_and_ids_are_never_in_clear(tmp_path: Path, store: Store, vault: FileVault) -> None:
    """Everything a person says or is called in a round, in every place where it is kept."""
    round_ = a_round(3)
    member, other, third = round_.members.values()
    said = an_answer(member.id, "q1", CANARY, masks=(CANARY,), agreed=CANARY, picked=(CANARY,))
    said = replace(said, reworded=Piece(MessageRef(CANARY), CANARY))
    round_ = replace(
        round_,
        charter=replace(round_.charter, theme=CANARY, leader_name=CANARY),
        members={
            member.id: replace(member, name=CANARY, hand_backs=(HandBack(said.question, CANARY),)),
            other.id: other,
            third.id: third,
        },
        answers={(member.id, said.question): said},
    )
    people = [a_person(f"@{CANARY}-{number}:example.org") for number in range(3)]
    vault.create(round_.id)
    parcel = a_parcel(people[0].id, CANARY, round=round_.id, prompt=PromptId(CANARY))
    drawing = Renderer().figure(chart(CANARY), "nl").drawing
    files = [
        a_parcel(people[0].id, round=round_.id, kind=Kind.FILE, enclosed=Enclosure(Form.PNG, drawing, CANARY, CANARY)),
        a_parcel(people[0].id, kind=Kind.FILE, enclosed=Enclosure(Form.PDF, page(CANARY), CANARY)),
    ]
    shown = ReleasedFigure(FigureShown(CANARY, CANARY, plan(CANARY)))
    released = replace(
        a_release(leader=people[0].id, words=CANARY), figures=(shown,), report=ReleasedReport(report(CANARY))
    )
    asked = a_parcel(people[1].id, CANARY, round=round_.id, prompt=PromptId(CANARY))
    event = EventRef(f"${CANARY}")
    async with store.begin() as unit:
        await unit.rounds.add(
            round_,
            team=a_team().id,
            leader=people[0].id,
            people={m: p.id for m, p in zip(round_.members, people, strict=True)},
            roster=a_roster(CANARY),
        )
        await unit.outbox.put(parcel)
        for file in files:
            await unit.outbox.put(file)
        await unit.releases.keep(released)
        await unit.outbox.put(asked)
        await unit.outbox.sent(asked.id, event)
        await unit.inbox.first_time(event, NOON)
        await unit.inbox.hold(HeldMessage(event, people[0].id, CANARY.encode(), NOON, round=round_.id))
    assert found(tmp_path, CANARY, *round_.members, *(p.id for p in people)) == []
    await store.scrub()
    assert found(tmp_path, CANARY, *round_.members, *(p.id for p in people)) == []


async def test_matrix_ids_stand_in_the_tables_of_people_and_rooms_only(tmp_path: Path, store: Store) -> None:
    person, team = replace(a_person(), chat=a_team().room), a_team()
    async with store.begin() as unit:
        await unit.people.add(person)
        await unit.teams.add(team)
        await unit.outbox.put(a_parcel(person.id))
    await store.scrub()
    with closing(sqlite3.connect(tmp_path / "gespreksronde.db")) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        holding = {
            table
            for table in tables
            for row in db.execute(f"SELECT * FROM {table}")
            if any(isinstance(value, str) and value[:1] in "@!$" for value in row)
        }
    assert holding == {"people", "teams"}


async def test_of_what_a_round_no_longer_knows_no_page_is_left(tmp_path: Path, store: Store, vault: FileVault) -> None:
    """Who was with whom goes while the round goes on, and its key is still there."""
    round_ = a_round(4)
    one, other, *_ = round_.members
    run = Run(RunId("pairs"), duos=Duos(1, duos=(Duo(duo_place("x" * 2000), (one, other)),)))
    paired = replace(round_, course=replace(round_.course, runs={run.id: run}))
    vault.create(round_.id)
    async with store.begin() as unit:
        await unit.rounds.add(paired, team=a_team().id, leader=a_person().id, people={}, roster=())
    await store.scrub()
    with closing(sqlite3.connect(tmp_path / "gespreksronde.db")) as db:
        (sealed,) = db.execute("SELECT sealed_course FROM rounds").fetchone()
    pieces = [sealed[at : at + 32] for at in range(0, len(sealed) - 32, 256)]
    assert all(any(piece in path.read_bytes() for path in database_files(tmp_path)) for piece in pieces)
    async with store.begin() as unit:
        await unit.rounds.save(replace(paired, course=replace(paired.course, runs={})))
    await store.scrub()
    assert not any(piece in path.read_bytes() for piece in pieces for path in database_files(tmp_path))


async def test_after_erasure_not_even_the_sealed_bytes_are_left(tmp_path: Path, store: Store, vault: FileVault) -> None:
    erased, kept = a_round(answers={"q1": "weg " * 2000}), a_round(answers={"q1": "blijft"})
    for round_ in (erased, kept):
        vault.create(round_.id)
        async with store.begin() as unit:
            await unit.rounds.add(round_, team=a_team().id, leader=a_person().id, people={}, roster=())
    await store.scrub()
    shutil.copy(tmp_path / "gespreksronde.db", tmp_path / "backup")
    sealed = sealed_bytes(tmp_path / "backup", erased.id)
    assert len(sealed) > 8
    before = (tmp_path / "gespreksronde.db").read_bytes()
    assert all(piece in before for piece in sealed)

    async with store.begin() as unit:
        await unit.rounds.begin_deleting(erased.id)
    async with store.begin() as unit:
        await unit.rounds.remove_rows(erased.id)
    vault.destroy(erased.id)
    await store.scrub()

    after = [path.read_bytes() for path in database_files(tmp_path)]
    assert not any(piece in content for piece in sealed for content in after)
    assert not (tmp_path / "keys" / f"{erased.id}.key").exists()
    await older_copy_is_useless(tmp_path / "backup", vault, kept.id, erased.id)


def sealed_bytes(path: Path, round_id: str) -> list[bytes]:
    """A part of every sealed field of the round: short enough to lie on one page."""
    with closing(sqlite3.connect(path)) as db:
        pieces = [row[0] for row in db.execute("SELECT sealed_answer FROM answers WHERE round = ?", (round_id,))]
        pieces += [row[0] for row in db.execute("SELECT sealed_member FROM members WHERE round = ?", (round_id,))]
        pieces += [row[0] for row in db.execute("SELECT sealed_who FROM seats WHERE round = ?", (round_id,))]
        pieces += list(db.execute("SELECT sealed_flow, sealed_charter, sealed_roster FROM scripts").fetchone())
    return [piece[20:44] for piece in pieces]


async def older_copy_is_useless(copy: Path, vault: FileVault, kept: str, erased: str) -> None:
    restored = await open_store(copy, vault)
    async with restored.begin() as unit:
        ids = {round_id: await unit.rounds.get(round_id) for round_id in await unit.rounds.all_ids()}
    await restored.close()
    assert {round_id for round_id, round_ in ids.items() if round_ is not None} == {kept}
    assert erased in ids


async def test_a_blanked_parcel_leaves_nothing(tmp_path: Path, store: Store) -> None:
    parcel = a_parcel(a_person().id, CANARY * 50)
    async with store.begin() as unit:
        await unit.outbox.put(parcel)
    await store.scrub()
    with closing(sqlite3.connect(tmp_path / "gespreksronde.db")) as db:
        (sealed,) = db.execute("SELECT sealed_parcel FROM parcels").fetchone()
    async with store.begin() as unit:
        await unit.outbox.sent(parcel.id, an_event())
    await store.scrub()
    assert not any(sealed[20:60] in path.read_bytes() for path in database_files(tmp_path))


async def test_an_open_reader_holds_up_scrubbing_and_is_told(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "_SCRUB_TRIES", 3)
    monkeypatch.setattr(store_module, "_SCRUB_PAUSE", 0.01)
    with closing(sqlite3.connect(tmp_path / "gespreksronde.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM people").fetchone()
        async with store.begin() as unit:
            await unit.people.add(a_person())
        with pytest.raises(StoreTrouble) as busy:
            await store.scrub()
        assert busy.value.trouble is Trouble.BUSY
        reader.execute("COMMIT")
    await store.scrub()
    assert (tmp_path / "gespreksronde.db-wal").stat().st_size == 0


async def test_scrubbing_waits_for_a_reader_that_ends(tmp_path: Path, store: Store) -> None:
    with closing(sqlite3.connect(tmp_path / "gespreksronde.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM people").fetchone()
        async with store.begin() as unit:
            await unit.people.add(a_person())
        scrubbing = asyncio.create_task(store.scrub())
        await asyncio.sleep(0.05)
        async with store.begin() as unit:
            await unit.people.add(a_person())  # the store goes on meanwhile
        reader.execute("COMMIT")
        await scrubbing
    assert (tmp_path / "gespreksronde.db-wal").stat().st_size == 0


async def test_every_file_is_for_its_owner_only(tmp_path: Path, store: Store) -> None:
    async with store.begin() as unit:
        await unit.people.add(a_person(an_id()))
    modes = {path.name: path.stat().st_mode & 0o777 for path in database_files(tmp_path)}
    assert modes == dict.fromkeys(("gespreksronde.db", "gespreksronde.db-wal", "gespreksronde.db-shm"), 0o600)
