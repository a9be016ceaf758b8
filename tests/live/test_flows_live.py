"""Every flow that can be started, played to its end by invented people on a real homeserver with encryption."""

import logging
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.demo.homeserver import EmbeddedSynapse
from bot.ports.homeserver import Homeserver
from tests.live.live_company import Theatre
from tests.live.live_network import LiveNetwork
from tests.unit.rehearsal.flows import FLOWS, RUNNABLE
from tests.who_reads import Reading


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def theatre(synapse: EmbeddedSynapse, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Theatre]:
    house = Theatre(synapse, lambda: tmp_path_factory.mktemp("company") / "home")
    yield house
    await house.closes()


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("name", RUNNABLE)
async def test_a_flow_to_its_end(theatre: Theatre, name: str, caplog: pytest.LogCaptureFixture) -> None:
    """From the facilitator's one line to the erasure. In every step: who only listens can neither write nor react.
    After it: everybody could read what the file promises and nothing else, and nothing of the round is left."""
    await theatre.plays_to_the_end(FLOWS[name], lambda play: Reading(play).everything())
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def test_the_network_is_real_in_every_respect() -> None:
    """A new wish of the bot would else be granted in memory."""
    wishes = {name for name in vars(Homeserver) if not name.startswith("_")}
    assert wishes <= set(vars(LiveNetwork))
