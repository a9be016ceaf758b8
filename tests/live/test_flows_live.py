"""Every flow that can be started, played to its end by invented people on a real homeserver with encryption."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.demo.homeserver import EmbeddedSynapse
from tests.live.live_play import Company, company
from tests.unit.rehearsal.flows import FLOWS, RUNNABLE

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def players(synapse: EmbeddedSynapse, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Company]:
    async with company(synapse, tmp_path_factory.mktemp("company") / "home") as playing:
        yield playing


@pytest.mark.parametrize("name", RUNNABLE)
async def test_a_flow_to_its_end(players: Company, name: str) -> None:
    async with players.plays(FLOWS[name]) as play:
        await play.to_the_end()
