"""The bot's log: fixed event names, counts, nothing anybody wrote. The only place that configures logging.

Every record of every logger, at every level, passes `reduce.reduced`; so does what would otherwise be printed by
Python itself: uncaught errors, errors in threads and destructors, warnings.
"""

import logging
import sys
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final, TextIO

import structlog
from structlog.typing import Processor

from bot.observe.reduce import error_facts, is_own, reduced

_FIRST_KEYS: Final = ("time", "level", "event", "logger")
_log = logging.getLogger(__name__)


def configure(level: str = "info", *, json_lines: bool = False, stream: TextIO | None = None) -> None:
    """Send all logging to `stream` (default standard error), reduced. May be called again."""
    # Otherwise the failure of a handler prints the record with its values.
    logging.raiseExceptions = False
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_Reducing(_renderers(json_lines)))
    if level != "debug":
        handler.addFilter(_worth_a_line)
    root = logging.getLogger()
    for name in list(root.manager.loggerDict):
        _send_to_root(logging.getLogger(name))
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    logging.captureWarnings(True)
    # What a library says through structlog goes the same way.
    structlog.configure(
        processors=[structlog.stdlib.render_to_log_kwargs],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    _catch_the_uncaught()


def _worth_a_line(record: logging.LogRecord) -> bool:
    """Of a library's ordinary doings nothing is left after reduction but its name, over and over."""
    return is_own(record) or record.levelno >= logging.WARNING


def _send_to_root(logger: logging.Logger) -> None:
    """A handler of a library's own would write past the reduction."""
    logger.handlers[:] = [handler for handler in logger.handlers if isinstance(handler, logging.NullHandler)]
    logger.propagate = True


def _renderers(json_lines: bool) -> Sequence[Processor]:
    if json_lines:
        return (structlog.processors.JSONRenderer(),)
    return (structlog.processors.LogfmtRenderer(key_order=_FIRST_KEYS, drop_missing=True),)


class _Reducing(logging.Formatter):
    """Formats without `getMessage`, so that arguments are never put into a text."""

    def __init__(self, renderers: Sequence[Processor]) -> None:
        super().__init__()
        self._renderers = renderers

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: Any = {"time": moment, "level": record.levelname.lower(), **reduced(record)}
        for render in self._renderers:
            line = render(None, record.levelname.lower(), line)
        return str(line)


def _catch_the_uncaught() -> None:
    sys.excepthook = lambda _kind, error, _trace: _report("process.crashed", error)
    threading.excepthook = lambda happened: _report("process.thread_crashed", happened.exc_value)
    sys.unraisablehook = lambda happened: _report("process.unraisable", happened.exc_value)


def _report(event: str, error: BaseException | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        _log.info("process.interrupted")
        return
    _log.critical(event, exc_info=error)


__all__ = ["configure", "error_facts"]
