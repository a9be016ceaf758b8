"""Numbers for the operator's monitoring, counted from the log: no label ever tells who, where or what.

Counting from the log means that no other room has to know about metrics, and that nothing can be counted that may
not be logged.
"""

import logging

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest

from bot.observe.health import Health
from bot.observe.reduce import reduced


class Metrics(logging.Handler):
    """Attach with `attach`; read with `text`."""

    def __init__(self, health: Health) -> None:
        super().__init__(logging.INFO)
        self._health = health
        self._registry = CollectorRegistry()
        self._events = Counter(
            "gespreksronde_events",
            "What happened, by the fixed name of the event",
            ["event", "level"],
            registry=self._registry,
        )
        self._healthy = Gauge(
            "gespreksronde_part_healthy", "1 while this part of the bot is alive", ["part"], registry=self._registry
        )

    def attach(self) -> None:
        """Count from now on."""
        logging.getLogger().addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        self._events.labels(reduced(record)["event"], record.levelname.lower()).inc()

    def text(self) -> bytes:
        """The page that Prometheus reads."""
        for part, state in self._health.report().parts.items():
            self._healthy.labels(part).set(state == "ok")
        return generate_latest(self._registry)
