"""`gespreksronde export`: the journal and what was released, beside a running bot; never an answer, never a person."""

import asyncio
import json
import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.cli.exits import Exit
from bot.compose import only_one
from bot.ports.released import Released
from bot.storage.store import open_store
from bot.vault.keys import open_vault
from tests.builders import NOON, a_person, a_release, a_round, a_team
from tests.unit.cli.test_commands import folder, run

__all__ = ["folder"]

JOURNAL_KEYS = {"type", "hour", "by", "what", "team", "round"}
RELEASED_KEYS = {"type", "id", "team", "day", "kept_until", "flow", "title", "theme", "threshold", "texts"}
HEAD_KEYS = {"type", "format", "version", "made_at", "from", "until", "teams"}
ANSWER = "kanariepietje"
TEAMS = (a_team(), a_team())


async def filled(place: Path, released: list[Released]) -> None:
    """A round with an answer, released texts of two teams, and a journal of three months."""
    vault = open_vault(place / "data" / "keys", place / "secrets" / "master.key")
    store = await open_store(place / "data" / "gespreksronde.db", vault)
    round_ = a_round(answers={"q1": ANSWER})
    vault.create(round_.id)
    people = [a_person("@anna:zorg.example") if at == 0 else a_person() for at, _ in enumerate(round_.members)]
    async with store.begin() as unit:
        for team in TEAMS:
            vault.create(team.id)
            await unit.teams.add(team)
        for person in people:
            await unit.people.add(person)
        seated = {member: person.id for member, person in zip(round_.members, people, strict=True)}
        await unit.rounds.add(round_, team=TEAMS[0].id, leader=people[0].id, people=seated, roster=())
        for one in released:
            await unit.releases.keep(one)
        await unit.journal.note("planned", round_.id, NOON - timedelta(days=60), TEAMS[0].id)
        await unit.journal.note("facilitator.pause", round_.id, NOON, TEAMS[0].id)
        await unit.journal.note("released", None, NOON, TEAMS[1].id)
    await store.close()


@pytest.fixture
def house(folder: Path) -> Path:
    run("init")
    first = replace(a_release(team=TEAMS[0].id, words="Samen koffie drinken."), day=NOON.date())
    old = replace(a_release(team=TEAMS[1].id, words="Meer tijd voor elkaar."), day=NOON.date() - timedelta(days=60))
    asyncio.run(filled(folder, [first, old, a_release(team=TEAMS[0].id, words="Van een oude versie.")]))
    return folder


def lines(*options: str) -> list[dict[str, Any]]:
    code, text = run("export", *options)
    assert code == Exit.OK, text
    return [json.loads(line) for line in text.splitlines()]


def test_every_line_has_its_shape(house: Path) -> None:
    head, *rest = lines()
    assert set(head) == HEAD_KEYS
    assert (head["format"], head["version"]) == ("gespreksronde-export", 1)
    assert [team["id"] for team in head["teams"]] == [team.id for team in TEAMS]
    journal = [line for line in rest if line["type"] == "journal"]
    released = [line for line in rest if line["type"] == "released"]
    assert len(journal) + len(released) == len(rest)
    assert {frozenset(line) for line in journal} == {frozenset(JOURNAL_KEYS)}
    assert {frozenset(line) for line in released} == {frozenset(RELEASED_KEYS)}
    assert [(line["by"], line["what"]) for line in journal] == [
        ("bot", "planned"),
        ("facilitator", "pause"),
        ("bot", "released"),
    ]
    assert len(released) == 3
    assert "Samen koffie drinken." in "".join(released[0]["texts"])


def test_no_answer_and_no_person_is_in_it(house: Path) -> None:
    text = run("export")[1]
    assert ANSWER not in text
    assert "@" not in text
    assert "leader" not in text


def test_a_period_and_a_team_can_be_chosen(house: Path) -> None:
    since = NOON.date().isoformat()
    _, *rest = lines("--from", since)
    assert [line.get("what") for line in rest] == ["pause", "released", None]
    assert rest[-1]["day"] == since
    _, *rest = lines("--until", (NOON.date() - timedelta(days=1)).isoformat())
    assert [line["type"] for line in rest] == ["journal", "released"]
    head, *rest = lines("--team", TEAMS[0].room)
    assert [team["id"] for team in head["teams"]] == [TEAMS[0].id]
    assert {line["team"] for line in rest} == {TEAMS[0].id}
    assert run("export", "--team", "!elders:zorg.example")[0] == Exit.PROBLEMS


@pytest.mark.parametrize(
    "days", [("--from", "gisteren"), ("--from", "2026-02-30"), ("--from", "2026-02-02", "--until", "2026-02-01")]
)
def test_a_day_that_is_none_is_told(house: Path, days: tuple[str, ...]) -> None:
    code, text = run("export", *days)
    assert code == 2
    assert "day" in text


def test_a_file_is_private_and_never_replaced(house: Path) -> None:
    assert run("export", "--to", "uit.jsonl")[0] == Exit.OK
    file = house / "uit.jsonl"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert json.loads(file.read_text().splitlines()[0])["type"] == "export"
    before = file.read_bytes()
    code, text = run("export", "--to", "uit.jsonl")
    assert code == Exit.PROBLEMS
    assert "nothing is replaced" in text
    assert file.read_bytes() == before


def test_it_works_beside_a_running_bot_and_is_noted(house: Path) -> None:
    with only_one(house / "data" / "running.lock"):
        assert len(lines()) == 7
    assert [(line["by"], line["what"]) for line in lines() if line["type"] == "journal"][-1] == ("operator", "exported")


def test_it_waits_for_no_bot_that_writes(house: Path) -> None:
    """A bot in the middle of a transaction: reading goes on, the note waits for its turn."""

    async def beside() -> int:
        vault = open_vault(house / "data" / "keys", house / "secrets" / "master.key")
        store = await open_store(house / "data" / "gespreksronde.db", vault)
        async with store.begin() as unit:
            await unit.people.add(a_person())
        code, _ = await asyncio.to_thread(run, "export")
        await store.scrub()
        await store.close()
        return code

    assert asyncio.run(beside()) == Exit.OK


def test_without_a_database_it_says_so(folder: Path) -> None:
    run("init")
    code, text = run("export")
    assert code == Exit.PROBLEMS
    assert "not there yet" in text


def test_without_a_teams_key_the_rest_comes(house: Path) -> None:
    (house / "data" / "keys" / f"{TEAMS[1].id}.key").unlink()
    code, text = run("export")
    assert code == Exit.OK
    assert "1 released texts cannot be read" in text
    assert "Meer tijd voor elkaar" not in text
