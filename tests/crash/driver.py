"""Gives the bot one life after the other: `python -m tests.crash.driver`.

Everything is imported and wrapped once; each life is a fork of that, and then the command `gespreksronde run` as an
operator runs it. One JSON line on standard input begins a life, `{"config": …, "log": …, "armed": {step: n}}`; two come
back on standard output, `{"pid": …}` at once and `{"status": …, "step": …}` at its end. Ends with its starter.
"""

import json
import os
import select
import signal
import sys
from pathlib import Path
from typing import Any

from bot.cli.run import _run
from tests.crash.enclosing import enclose_in_every_round
from tests.crash.hooks import Hooks, Trap
from tests.crash.steps import mark_all

_STDIN = 0
_LONGEST_REQUEST = 65_536


def main() -> None:
    enclose_in_every_round()
    hooks = Hooks()
    mark_all(hooks)
    while request := os.read(_STDIN, _LONGEST_REQUEST):
        _live(hooks, json.loads(request))


def _live(hooks: Hooks, request: dict[str, Any]) -> None:
    """One life, until its end or ours."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        hooks.trap = Trap(request["armed"], writing)
        os._exit(_as_a_process(Path(request["config"]), Path(request["log"])))
    os.close(writing)
    _say({"pid": pid})
    # The pipe closes when the life ends; standard input, silent meanwhile, when our starter does.
    ready, _, _ = select.select([reading, _STDIN], [], [])
    if reading not in ready:
        os.kill(pid, signal.SIGKILL)
        sys.exit()
    step = b"".join(iter(lambda: os.read(reading, 1024), b"")).decode()
    os.close(reading)
    _, status = os.waitpid(pid, 0)
    _say({"status": os.waitstatus_to_exitcode(status), "step": step})


def _as_a_process(config: Path, log: Path) -> int:
    """The bot, with the log as its output; its exit code."""
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for standard, source in enumerate((nothing, output, output)):
        os.dup2(source, standard)
    return int(_run(config))


def _say(line: dict[str, Any]) -> None:
    print(json.dumps(line), flush=True)  # noqa: T201 - the protocol


if __name__ == "__main__":
    main()
