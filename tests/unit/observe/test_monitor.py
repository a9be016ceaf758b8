"""Health and metrics: alive or not, counted, and nobody recognisable in it."""

import logging
from collections.abc import Iterator

import aiohttp
import pytest

from bot.observe.health import Health
from bot.observe.metrics import Metrics
from bot.observe.monitor import serve_monitor


class Watch:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def attached() -> Iterator[Metrics]:
    metrics = Metrics(Health({"sync": 60}))
    metrics.attach()
    yield metrics
    logging.getLogger().removeHandler(metrics)


def test_a_silent_part_makes_the_whole_unhealthy() -> None:
    watch = Watch()
    health = Health({"sync": 60, "sending": 90}, watch)
    assert health.report().parts == {"sync": "starting", "sending": "starting"}
    health.beat("sync")
    health.beat("sending")
    assert health.report().healthy
    watch.now = 70
    assert health.report().parts == {"sync": "silent", "sending": "ok"}
    assert not health.report().healthy


def test_a_part_that_never_starts_is_noticed() -> None:
    watch = Watch()
    health = Health({"sync": 60}, watch)
    watch.now = 61
    assert health.report().parts == {"sync": "silent"}
    with pytest.raises(KeyError):
        health.beat("anders")


def test_events_are_counted_without_who(attached: Metrics) -> None:
    logging.getLogger("bot.x").warning("outbox.postponed", extra={"count": 2, "room": "!a:b"})
    logging.getLogger("some.library").warning("from @anna:zorg.example")
    text = attached.text().decode()
    assert 'gespreksronde_events_total{event="outbox.postponed",level="warning"} 1.0' in text
    # other libraries may log too while this runs: how often does not matter
    assert 'gespreksronde_events_total{event="library",level="warning"}' in text
    assert "anna" not in text
    assert "!a:b" not in text


async def test_the_pages(attached: Metrics) -> None:
    health = Health({"sync": 60})
    async with (
        serve_monitor("127.0.0.1", 0, health=health, metrics=attached) as port,
        aiohttp.ClientSession() as session,
    ):
        async with session.get(f"http://127.0.0.1:{port}/health") as response:
            assert response.status == 503
        health.beat("sync")
        async with session.get(f"http://127.0.0.1:{port}/health") as response:
            assert await response.json() == {"healthy": True, "parts": {"sync": "ok"}}
        async with session.get(f"http://127.0.0.1:{port}/metrics") as response:
            assert "gespreksronde_part_healthy" in await response.text()
        async with session.get(f"http://127.0.0.1:{port}/") as response:
            assert response.status == 404
