"""Everything in this folder is `crash`, and `live` as well: the bot, the homeserver and the people are real."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from bot.demo.homeserver import EmbeddedSynapse
from bot.demo.person import Person

_HERE = Path(__file__).parent
_numbers = itertools.count(1)
TABLES: dict[str, str] = {}
"""What to print at the end, by title."""


class PersonFactory(Protocol):
    async def __call__(self, name: str) -> Person: ...


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.live)
            item.add_marker(pytest.mark.crash)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for title, table in TABLES.items():
        terminalreporter.section(title)
        terminalreporter.line(table)


@pytest.fixture(scope="session")
def synapse() -> Iterator[EmbeddedSynapse]:
    """A homeserver for these tests alone: it is killed too."""
    server = EmbeddedSynapse()
    try:
        asyncio.run(server.start())
        yield server
    finally:
        asyncio.run(server.close())


@pytest.fixture
async def person(synapse: EmbeddedSynapse) -> AsyncIterator[PersonFactory]:
    """Makes people; they leave when the test is over."""
    people: list[Person] = []

    async def make(name: str) -> Person:
        display_name = f"{name.capitalize()} Jansen"
        people.append(await Person.arrive(synapse, f"{name}-{next(_numbers)}", display_name=display_name))
        return people[-1]

    yield make
    await asyncio.gather(*(somebody.close() for somebody in people))
