"""Words planted everywhere a log could pick them up; none may come through, at any level."""

import asyncio
import gc
import io
import json
import logging
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.observe.log import configure
from tests.verbose_log import verbose_log

WORD = "zeebaars-geheim"
PERSON = "@anna:zorg.example"
PROJECT = Path(__file__).parents[3]


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    with verbose_log() as stream:
        yield stream


def clean(stream: io.StringIO) -> str:
    text = stream.getvalue()
    assert WORD not in text
    assert PERSON not in text
    return text


def test_our_own_line_has_its_name_and_its_counts(lines: io.StringIO) -> None:
    logging.getLogger("bot.service.deliver").info("outbox.sent", extra={"count": 3, "kind": "prompt"})
    text = clean(lines)
    assert "event=outbox.sent" in text
    assert "count=3" in text
    assert "kind=prompt" in text


@pytest.mark.parametrize(
    "extra",
    [
        {"body": WORD},
        {"kind": f"{WORD} met spatie"},
        {"count": WORD},
        {"kind": PERSON},
        {"reason": "!kamer:zorg.example"},
        {"rooms": [WORD]},
        {"kind": Exception(WORD)},
    ],
)
def test_other_values_are_left_out_and_counted(lines: io.StringIO, extra: dict[str, object]) -> None:
    logging.getLogger("bot.x").warning("something.happened", extra=extra)
    text = clean(lines)
    assert "dropped=1" in text
    assert "zorg.example" not in text


def test_a_sentence_of_our_own_is_refused_with_its_place(lines: io.StringIO) -> None:
    logging.getLogger("bot.x").error("antwoord: %s", WORD)
    logging.getLogger("bot.x").error(f"antwoord {WORD}")  # noqa: G004 - the slip that is tested
    logging.getLogger("bot").error({"body": WORD})
    assert clean(lines).count("event=log.refused") == 3


@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO, logging.WARNING, logging.CRITICAL])
def test_of_a_library_only_logger_and_level_pass(lines: io.StringIO, level: int) -> None:
    logging.getLogger("nio.rooms").log(level, "malformed event %s", {"body": WORD}, extra={"kind": "x"})
    text = clean(lines)
    assert "logger=nio.rooms" in text
    assert f"level={logging.getLevelName(level).lower()}" in text
    assert "kind" not in text


def test_ordinary_doings_of_libraries_are_for_debugging_only(lines: io.StringIO) -> None:
    configure("info", stream=lines)
    logging.getLogger("nio.crypto").info("x")
    logging.getLogger("bot.x").info("a.b")
    text = clean(lines)
    assert "nio.crypto" not in text
    assert "event=a.b" in text


def test_an_odd_logger_name_does_not_pass(lines: io.StringIO) -> None:
    logging.getLogger(f"nio {WORD}").warning("x")
    assert "logger=unnamed" in clean(lines)


def test_a_handler_of_a_library_is_taken_away(lines: io.StringIO) -> None:
    aside = io.StringIO()
    logger = logging.getLogger("eigenwijs")
    logger.addHandler(logging.StreamHandler(aside))
    logger.propagate = False
    configure("debug", stream=lines)
    logger.warning(WORD)
    assert aside.getvalue() == ""
    assert "logger=eigenwijs" in clean(lines)


def test_an_error_is_its_types_and_our_places(lines: io.StringIO) -> None:
    log = logging.getLogger("bot.x")
    try:
        try:
            raise ValueError(WORD)
        except ValueError as error:
            raise RuntimeError(PERSON) from error
    except RuntimeError:
        log.exception("handling.failed", stack_info=True)
    text = clean(lines)
    assert 'error="RuntimeError < ValueError"' in text


def test_places_in_our_code_are_named(lines: io.StringIO) -> None:
    def broken(_key: str) -> str:
        raise KeyError(WORD)

    from bot.observe.health import Health

    try:
        Health({}).beat(WORD)
    except KeyError:
        logging.getLogger("nio").warning("x", exc_info=True)
    text = clean(lines)
    assert "error=KeyError" in text
    assert "bot/observe/health.py:" in text


def test_a_group_of_errors(lines: io.StringIO) -> None:
    group = ExceptionGroup(WORD, [ValueError(WORD), TypeError(WORD)])
    logging.getLogger("bot.x").error("tasks.failed", exc_info=group)
    assert 'error="ExceptionGroup < ValueError < TypeError"' in clean(lines)


def test_uncaught_errors_warnings_and_threads(lines: io.StringIO) -> None:
    thread = threading.Thread(target=lambda: 1 / 0, name=WORD)
    thread.start()
    thread.join()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(WORD, stacklevel=1)
    sys.excepthook(ValueError, ValueError(WORD), None)
    structlog.get_logger("ergens").warning(WORD, body=WORD)
    text = clean(lines)
    for expected in ("process.thread_crashed", "logger=py.warnings", "process.crashed", "level=warning"):
        assert expected in text


async def test_a_forgotten_task(lines: io.StringIO) -> None:
    async def fails() -> None:
        raise ValueError(WORD)

    task = asyncio.create_task(fails(), name=WORD)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    gc.collect()
    text = clean(lines)
    assert "logger=asyncio" in text
    assert "error=ValueError" in text


def test_json_lines() -> None:
    stream = io.StringIO()
    script = (
        "import logging; from bot.observe.log import configure; configure('debug', json_lines=True)\n"
        f"logging.getLogger('bot.x').info('a.b', extra={{'count': 1}})\nraise ValueError({WORD!r})\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, check=False)
    stream.write(done.stderr)
    first, second = (json.loads(line) for line in clean(stream).splitlines())
    assert (first["event"], first["count"], second["event"]) == ("a.b", 1, "process.crashed")
    assert done.returncode == 1
