"""From a log record to the few facts of it that may be written down, without ever forming its message.

Of our own loggers: the fixed event name and the allowed keys. Of all others: logger, level, type of exception.
A library may quote anything (nio quotes malformed events, SQLAlchemy parameters, asyncio the repr of a task).
"""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from bot.observe.fields import EVENT, allowed

_PACKAGE: Final = Path(__file__).parents[1]
_OWN: Final = _PACKAGE.name
_LOGGER: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.]{0,80}", re.ASCII)
_STANDARD: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "color_message"}
_MOST_CAUSES: Final = 8
_MOST_FRAMES: Final = 12


def reduced(record: logging.LogRecord) -> dict[str, Any]:
    """The facts of `record`, ready for any renderer."""
    facts = _of_our_own(record) if is_own(record) else _of_a_library(record)
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        facts |= error_facts(error)
    return facts


def is_own(record: logging.LogRecord) -> bool:
    """Whether one of our own loggers said it."""
    return record.name == _OWN or record.name.startswith(f"{_OWN}.")


def error_facts(error: BaseException) -> dict[str, Any]:
    """The types of an error and its causes, and where in our own code it passed; no text, no values."""
    causes = list(_causes(error))[:_MOST_CAUSES]
    places = [place for cause in causes for place in _places(cause.__traceback__)]
    return {"error": " < ".join(type(cause).__name__ for cause in causes), "at": " ".join(places[-_MOST_FRAMES:])}


def _of_our_own(record: logging.LogRecord) -> dict[str, Any]:
    if record.args or not isinstance(record.msg, str) or not EVENT.fullmatch(record.msg):
        # a sentence, or a sentence with values: whoever wrote that line has to find it by its place
        return {"event": "log.refused", "at": f"{_relative(record.pathname)}:{record.lineno}"}
    extra = {key: value for key, value in vars(record).items() if key not in _STANDARD}
    kept = {key: value for key, value in extra.items() if allowed(key, value)}
    dropped = len(extra) - len(kept)
    return {"event": record.msg, **kept, **({"dropped": dropped} if dropped else {})}


def _of_a_library(record: logging.LogRecord) -> dict[str, Any]:
    return {"event": "library", "logger": record.name if _LOGGER.fullmatch(record.name) else "unnamed"}


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        if isinstance(error, BaseExceptionGroup):
            yield from error.exceptions
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if Path(file).is_relative_to(_PACKAGE):
            yield f"{_relative(file)}:{trace.tb_lineno}"
        trace = trace.tb_next


def _relative(file: str) -> str:
    path = Path(file)
    return str(path.relative_to(_PACKAGE.parent)) if path.is_relative_to(_PACKAGE) else "elsewhere"
