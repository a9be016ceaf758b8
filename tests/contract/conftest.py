from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.contract.house import House, a_house


@pytest.fixture(params=["memory", "sqlite", "sqlite by the plain road"])
async def house(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[House]:
    """Every store there is; all of them must pass every test here."""
    built = await a_house(request.param, tmp_path)
    yield built
    await built.store.close()
