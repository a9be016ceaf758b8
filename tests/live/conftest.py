"""A real homeserver for the whole run, and fresh people on it for every test."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

import pytest

from bot.demo.homeserver import EmbeddedSynapse
from bot.demo.person import Person
from tests.live import strict_client, web_client
from tests.live.bot_process import BotProcess
from tests.live.strict_client import StrictClient
from tests.live.web_client import WebClient

_HERE = Path(__file__).parent
_numbers = itertools.count(1)


class PersonFactory(Protocol):
    """`await person("anna")`: somebody called Anna who was never on this server before."""

    async def __call__(self, name: str, **options: Any) -> Person: ...


class StrictFactory(Protocol):
    """`await strict("anna")`: the same, with the strict JavaScript client."""

    async def __call__(self, name: str, **options: Any) -> StrictClient: ...


class WebFactory(Protocol):
    """`await web(anna)`: a web client in a browser for somebody with a strict client."""

    async def __call__(self, owner: StrictClient) -> WebClient: ...


_CLIENTS: Mapping[str, Callable[[], str | None]] = {"js": strict_client.why_not, "web": web_client.why_not}
"""Mark of a test to why its client cannot run here, or None."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Everything in this folder is `live`; tests are skipped whose client cannot run here."""
    reasons = {mark: why_not() for mark, why_not in _CLIENTS.items()}
    for item in items:
        if _HERE not in item.path.parents:
            continue
        item.add_marker(pytest.mark.live)
        for mark, reason in reasons.items():
            if reason and item.get_closest_marker(mark):
                item.add_marker(pytest.mark.skip(reason=f"{mark} client: {reason}"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for mark, why_not in _CLIENTS.items():
        skipped = [report for report in terminalreporter.stats.get("skipped", []) if mark in report.keywords]
        if skipped and (reason := why_not()):
            terminalreporter.section(f"NOT TESTED with the {mark} client", red=True, bold=True)
            terminalreporter.line(f"{len(skipped)} tests were skipped: {reason}.")


@pytest.fixture(scope="session")
def synapse() -> Iterator[EmbeddedSynapse]:
    """One homeserver for all live tests, rate limits lifted."""
    server = EmbeddedSynapse(settings={"push": {"enabled": False}})
    try:
        asyncio.run(server.start())
        yield server
    finally:
        asyncio.run(server.close())


@pytest.fixture(scope="session")
def bot(synapse: EmbeddedSynapse, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotProcess]:
    """One bot for every test that neither stops it nor searches its folder; each has a team of its own."""
    process = asyncio.run(BotProcess.install(synapse, tmp_path_factory.mktemp("bot") / "home"))
    try:
        asyncio.run(process.start())
        yield process
    finally:
        process.close()


@pytest.fixture(scope="session")
def slow_bot(synapse: EmbeddedSynapse, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotProcess]:
    """The same, with slots that lie far enough apart to do something between two of them."""
    process = asyncio.run(BotProcess.install(synapse, tmp_path_factory.mktemp("slow") / "home", slot_every=4))
    try:
        asyncio.run(process.start())
        yield process
    finally:
        process.close()


@pytest.fixture
async def own_bot(synapse: EmbeddedSynapse, tmp_path: Path) -> AsyncIterator[BotProcess]:
    """A bot for this test alone."""
    process = await BotProcess.install(synapse, tmp_path / "home", slot_every=2)
    try:
        await process.start()
        yield process
    finally:
        process.close()


@pytest.fixture
async def person(synapse: EmbeddedSynapse) -> AsyncIterator[PersonFactory]:
    """Makes simulated people; they leave when the test is over."""
    people: list[Person] = []

    async def make(name: str, **options: Any) -> Person:
        options.setdefault("display_name", name.capitalize())
        somebody = await Person.arrive(synapse, f"{name}-{next(_numbers)}", **options)
        people.append(somebody)
        return somebody

    yield make
    await asyncio.gather(*(somebody.close() for somebody in people))


@pytest.fixture
async def strict(synapse: EmbeddedSynapse) -> AsyncIterator[StrictFactory]:
    """Makes people with a strict client; mark the test with `js`."""
    clients: list[StrictClient] = []

    async def make(name: str, **options: Any) -> StrictClient:
        client = await StrictClient.arrive(synapse, f"{name}-{next(_numbers)}", **options)
        clients.append(client)
        return client

    yield make
    await asyncio.gather(*(client.close() for client in clients))


@pytest.fixture
async def web(synapse: EmbeddedSynapse) -> AsyncIterator[WebFactory]:
    """Opens browsers; mark the test with `web`. No page may have complained when the test is over."""
    clients: list[WebClient] = []

    async def open_browser(owner: StrictClient) -> WebClient:
        client = await WebClient.arrive(synapse, owner)
        clients.append(client)
        return client

    yield open_browser
    try:
        for client in clients:
            assert await client.complaints() == []
    finally:
        await asyncio.gather(*(client.close() for client in clients))
