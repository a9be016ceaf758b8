"""Each complaint in docs/operator.md: the state it comes from is made, the command is run, and says what the page says.

What needs a real server is done by `tests/live/test_doctor.py`; together they cover the table.
"""

import asyncio
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli.checkup.account import server_clock
from bot.clock.real import now
from bot.compose import only_one
from bot.matrix.checkup import Server
from bot.ports.storage import HeldMessage
from bot.storage.store import open_store
from bot.vault.keys import open_vault
from tests.builders import a_parcel, a_person, a_round, a_team, an_event
from tests.cli_lines import arguments
from tests.unit.cli.test_commands import CONFIG, folder, run

__all__ = ["folder"]

PAGE = Path(__file__).parents[3] / "docs" / "operator.md"
LIVE = Path(__file__).parents[2] / "live" / "test_doctor.py"


@dataclass(frozen=True)
class Row:
    complaint: str
    command: str
    says: str


def rows() -> list[Row]:
    table = PAGE.read_text().partition("| complaint | command | it says |")[2].partition("\n\n")[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]
    return [Row(complaint, command.strip("`"), says) for complaint, command, says in cells]


async def filled(place: Path, *, late: bool = False) -> None:
    """A database with a round that runs, something that waits to be sent, and a message that could not be read."""
    vault = open_vault(place / "data" / "keys", place / "secrets" / "master.key")
    store = await open_store(place / "data" / "gespreksronde.db", vault)
    round_ = a_round()
    if late:
        timers = tuple(replace(timer, at=now() - timedelta(hours=1)) for timer in round_.course.timers)
        round_ = replace(round_, course=replace(round_.course, timers=timers))
    vault.create(round_.id)
    people = [a_person() for _ in round_.members]
    async with store.begin() as unit:
        for person in people:
            await unit.people.add(person)
        seated = {member: person.id for member, person in zip(round_.members, people, strict=True)}
        await unit.rounds.add(round_, team=a_team().id, leader=people[0].id, people=seated, roster=())
        queued = now() - timedelta(hours=1)
        await unit.outbox.put(a_parcel(people[0].id, first_tried=queued))
        await unit.inbox.hold(HeldMessage(an_event(), people[1].id, b"raw", queued))
    await store.close()


def prepared(place: Path, *, late: bool = False) -> Path:
    run("init")
    asyncio.run(filled(place, late=late))
    return place / "data" / "gespreksronde.db"


@contextmanager
def _running(place: Path) -> Iterator[None]:
    with only_one(place / "data" / "running.lock"):
        yield


def _stands(place: Path) -> None:
    prepared(place)


def _late(place: Path) -> None:
    prepared(place, late=True)


def _keys_gone(place: Path) -> None:
    database = prepared(place)
    with closing(sqlite3.connect(database)) as db:
        (round_id,) = db.execute("SELECT id FROM rounds").fetchone()
    (place / "data" / "keys" / f"{round_id}.key").unlink()


def _slip(place: Path) -> None:
    (place / "config.toml").write_text(CONFIG.replace("user =", "usr ="))


def _open_secret(place: Path) -> None:
    run("init")
    (place / "password").chmod(0o644)


def _no_master(place: Path) -> None:
    run("init")
    (place / "secrets" / "master.key").unlink()


def _damaged(place: Path) -> None:
    run("init")
    (place / "data" / "gespreksronde.db").write_bytes(b"SQLite format 3\x00" + b"rommel" * 4096)


def _newer(place: Path) -> None:
    database = prepared(place)
    with closing(sqlite3.connect(database)) as db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
        db.commit()


def _loose(place: Path) -> None:
    run("init")
    (place / "data").chmod(0o755)


def _broken_flow(place: Path) -> None:
    flows = place / "mijn-werkvormen"
    flows.mkdir()
    text = (Path(__file__).parents[3] / "flows" / "kampvuur-vragen.toml").read_text()
    (flows / "mijn.toml").write_text(text.replace('kind = "ask"', 'kind = "vraag"', 1))


def _health_on(place: Path) -> None:
    (place / "config.toml").write_text(f"{CONFIG}\n[monitor]\nhealth = true\nport = 9\n")


def _second_place(place: Path) -> Path:
    """Begun, and with a round that runs."""
    elsewhere = place / "elders"
    elsewhere.mkdir(mode=0o700)
    (place / "config.toml").write_text(CONFIG.replace("[vault]", f'[vault]\nsecond_place = "{elsewhere}"', 1))
    prepared(place)
    assert run("second-place")[0] == 0
    return elsewhere


def _not_mounted(place: Path) -> None:
    elsewhere = _second_place(place)
    elsewhere.rename(place / "los")
    elsewhere.mkdir(mode=0o700)


def _nothing_there(place: Path) -> None:
    _second_place(place)


def _key_left(place: Path) -> None:
    (_second_place(place) / f"{'0' * 32}.spare").touch(mode=0o600)


def _init(place: Path) -> None:
    run("init")


HERE: dict[str, tuple[Callable[[Path], None], bool]] = {
    '"Niemand krijgt antwoord": the bot does not run': (_stands, False),
    "nobody gets an answer: the homeserver is away": (_init, False),
    '"De ronde start niet": the flow cannot be read': (_broken_flow, False),
    '"De samenvatting kwam niet": messages wait (pending outbox)': (_stands, True),
    '"De samenvatting kwam niet": a moment is late': (_late, True),
    '"Mijn antwoord telt niet mee": held messages': (_stands, True),
    '"De ronde is ineens weg": keys are gone': (_keys_gone, False),
    'a round stays in "being erased": the second place of keys is not mounted': (_not_mounted, False),
    "a restored backup would end every round: keys are missing in the second place": (_nothing_there, True),
    "a key lies in the second place of a round that is gone": (_key_left, True),
    "it does not start: a slip in the configuration": (_slip, False),
    "it does not start: a secret can be read by others": (_open_secret, False),
    "it does not start: no master key": (_no_master, False),
    "it does not start: the database is damaged": (_damaged, False),
    "it does not start: a newer version wrote the database": (_newer, False),
    "others can look into the data folder (permissions)": (_loose, False),
    "the container is unhealthy": (_health_on, False),
}
"""What each comes from, and whether the bot runs meanwhile."""
APART = {"everything waits: the disk is full", '"De samenvatting kwam niet": the clock is wrong'}
"""Made without a disk that is really full, or a clock that is really wrong: below."""


def test_every_row_is_run_somewhere() -> None:
    known = {row.complaint for row in rows()}
    live = LIVE.read_text()
    on_a_server = {complaint for complaint in known if complaint in live}
    assert known == set(HERE) | APART | on_a_server
    assert not set(HERE) & on_a_server


@pytest.mark.parametrize("complaint", HERE)
def test_the_command_says_what_the_page_says(complaint: str, folder: Path) -> None:
    (row,) = [row for row in rows() if row.complaint == complaint]
    make, running = HERE[complaint]
    make(folder)
    words = arguments(row.command)
    assert words is not None
    if running:
        with _running(folder):
            _, said = run(*words)
    else:
        _, said = run(*words)
    assert row.says in said


def test_before_anything_is_wrong_it_says_none_of_it(folder: Path) -> None:
    run("init")
    _, said = run("doctor")
    wrong = {row.says for row in rows() if row.command == "gespreksronde doctor" and row.says in said}
    assert wrong == {"does not answer"}, "there is no server in this test"


def test_a_disk_without_room_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("init")
    full = shutil.disk_usage(folder)._replace(free=3 * 1024**2)
    monkeypatch.setattr("bot.cli.checkup.machine.shutil.disk_usage", lambda _path: full)
    (row,) = [row for row in rows() if "disk is full" in row.complaint]
    assert f"only 3 {row.says}" in run("doctor")[1]


@pytest.mark.parametrize("ahead", [300.0, -300.0])
def test_a_clock_that_is_off_is_told(ahead: float) -> None:
    (row,) = [row for row in rows() if "the clock is wrong" in row.complaint]
    assert row.says in server_clock(Server(True, 5, ahead)).text


def test_nothing_is_changed_by_looking(folder: Path) -> None:
    database = prepared(folder)
    before = {path.name: path.read_bytes() for path in (folder / "data" / "keys").iterdir()} | {
        database.name: database.read_bytes()
    }
    run("doctor", "--person", "@anna:zorg.example")
    after = {path.name: path.read_bytes() for path in (folder / "data" / "keys").iterdir()} | {
        database.name: database.read_bytes()
    }
    assert before == after


def test_what_it_shows_of_the_table_is_in_order() -> None:
    assert len(rows()) > 20
    assert all(re.fullmatch(r"gespreksronde [a-z].*", row.command) for row in rows())
