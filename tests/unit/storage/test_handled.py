"""When more events were handled than are kept in memory, the database is asked, and nothing is handled twice."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.ids import EventRef
from bot.ports.storage import Store
from bot.storage import handled, opening
from bot.storage import open_store as open_it
from bot.vault.memory import MemoryVault
from tests.builders import NOON, an_event


class Reopened:
    """A store that can be opened again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._vault = MemoryVault()

    async def open(self) -> Store:
        return await open_it(self._path, self._vault)


@pytest.fixture
def few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reopened:
    """Keeps no more than three events in memory."""
    monkeypatch.setattr(handled, "MOST", 3)
    monkeypatch.setattr(opening, "_HANDLED", opening._HANDLED.limit(4))
    return Reopened(tmp_path / "gespreksronde.db")


async def test_each_event_is_handled_once_however_many(few: Reopened) -> None:
    events = [an_event() for _ in range(10)]
    store = await few.open()
    for event in events:
        for first in (True, False):
            async with store.begin() as unit, unit.savepoint():
                assert await unit.inbox.first_time(event, NOON) is first
    await store.close()
    store = await few.open()
    async with store.begin() as unit:
        assert not any([await unit.inbox.first_time(event, NOON) for event in events])
        late = an_event()
        assert await unit.inbox.first_time(late, NOON + timedelta(hours=1))
        assert not await unit.inbox.first_time(late, NOON + timedelta(hours=1))
        await unit.inbox.forget_before(NOON + timedelta(hours=1))
    await store.close()
    store = await few.open()
    async with store.begin() as unit:
        assert not await unit.inbox.first_time(late, NOON)
        assert await unit.inbox.first_time(events[0], NOON)
    await store.close()


async def test_what_failed_may_be_handled_again(few: Reopened) -> None:
    store = await few.open()
    for _ in range(2):
        for event in [an_event() for _ in range(3)]:
            with pytest.raises(ZeroDivisionError):
                await fail(store, event)
            async with store.begin() as unit:
                assert await unit.inbox.first_time(event, NOON)
    await store.close()


async def fail(store: Store, event: EventRef) -> None:
    async with store.begin() as unit, unit.savepoint():
        assert await unit.inbox.first_time(event, NOON)
        raise ZeroDivisionError
