"""Starts that break off: every half step of a first start is finished or undone by the next one."""

import asyncio
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.cli.exits import Exit
from bot.demo.homeserver import EmbeddedSynapse
from bot.demo.person import Person
from bot.matrix.identity import signed_devices
from bot.storage.engine import open_engine
from bot.storage.schema import REVISIONS, upgrade
from tests.crash.conftest import TABLES, PersonFactory
from tests.crash.lives import Lives
from tests.crash.steps import FIRST_START, OLD_DATABASE
from tests.live.bot_process import BotProcess
from tests.live.searching import cells

_A_START_S = 20.0


@pytest.mark.parametrize(
    ("revision", "steps"),
    [pytest.param(None, FIRST_START, id="new"), pytest.param(REVISIONS[0], OLD_DATABASE, id="old-database")],
)
async def test_a_first_start_outlives_every_kill(
    synapse: EmbeddedSynapse, person: PersonFactory, tmp_path: Path, revision: str | None, steps: Sequence[str]
) -> None:
    bot = await BotProcess.install(synapse, tmp_path / "home")
    if revision is not None:
        await _make_database(bot, revision)
    lea = await person("lea")
    room = await lea.create_room("Team Noord", [bot.id])
    async with Lives(bot) as lives:
        for step in steps:
            death = await (await lives.begin({step: 1})).ends_by_itself(_A_START_S)
            assert death is not None, f"never passed: {step}"
            assert death.step == step, death
        life = await lives.begin()
        assert await life.listens()
        await lea.wait_for(lambda s: s.room == room and s.marker.get("type") == "help")
        assert (await life.end(signal.SIGTERM)).status == Exit.OK
    assert [s.marker.get("type") for s in lea.read_in(room)] == ["help"], "one welcome"
    assert await _signed(lea, bot), "strict clients trust it"
    database = bot.data / "gespreksronde.db"
    assert [row["version_num"] for row in cells(database)["alembic_version"]] == [REVISIONS[-1]]
    TABLES["killed at a first start" if revision is None else f"killed at a start from database {revision}"] = (
        "\n".join(f"{1:6}  {step}" for step in steps)
    )


async def test_of_two_that_start_at_once_one_gives_way(synapse: EmbeddedSynapse, tmp_path: Path) -> None:
    """And the winner, killed and started again, still fits its keys."""
    bot = await BotProcess.install(synapse, tmp_path / "home")
    async with Lives(bot) as here, Lives(bot) as there:
        for _ in range(5):
            pair = await asyncio.gather(here.begin(), there.begin())
            await asyncio.wait([asyncio.create_task(life.ends_by_itself(_A_START_S)) for life in pair], timeout=1.5)
            assert [(await life.end()).status for life in pair if life.over] == [Exit.RUNNING_ALREADY]
            (winner,) = (life for life in pair if not life.over)
            assert await winner.listens()
            assert (await winner.end()).status == -signal.SIGKILL


async def test_a_second_one_touches_nothing(synapse: EmbeddedSynapse, tmp_path: Path) -> None:
    """Not even what looks like the rest of a crash: it may be a key that the first one is writing just now."""
    bot = await BotProcess.install(synapse, tmp_path / "home")
    async with Lives(bot) as here, Lives(bot) as there:
        first = await here.begin()
        assert await first.listens()
        being_written = bot.data / "keys" / f"{'ab' * 16}.key.{'cd' * 4}.new"
        being_written.touch(mode=0o600)
        being_written.write_bytes(b"half a key")
        second = await (await there.begin()).ends_by_itself(_A_START_S)
        assert second is not None
        assert second.status == Exit.RUNNING_ALREADY
        assert being_written.read_bytes() == b"half a key"
        await first.end()
        third = await there.begin()
        assert await third.listens()
        assert not being_written.exists(), "after a crash it is tidied up"
        await third.end()


async def _make_database(bot: BotProcess, revision: str) -> None:
    """An empty database as an older version of the bot made it."""
    bot.data.mkdir(mode=0o700, exist_ok=True)
    engine = open_engine(bot.data / "gespreksronde.db")
    try:
        await upgrade(engine, revision)
    finally:
        await engine.dispose()


async def _signed(by: Person, bot: BotProcess) -> bool:
    """Whether a device of the bot is signed by its owner, as others see it."""
    answer = await by.http("POST", "/keys/query", {"device_keys": {bot.id: []}})
    return bool(signed_devices(bot.id, answer))
