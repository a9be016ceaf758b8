"""The process that draws and prints for the bot: how the bot starts it, and what it does then.

It reads what to make from standard input and writes bytes to standard output (`bot.press.serving`). Of what it makes
nothing touches a disk; in its folder stands its libraries' list of fonts. It ends with the bot.
"""

import os
import sys
from pathlib import Path
from typing import Final

from bot.observe.hardening import forbid_core_dumps
from bot.press.apart import PressApart
from bot.press.printing import PrintingPress
from bot.press.serving import serve

_ITSELF: Final = (sys.executable, "-P", "-m", "bot.drawing")
_PASSED_ON: Final = ("PATH", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH")
"""The rest of the environment may hold secrets and stays here."""


def open_press(folder: Path) -> PressApart:
    """A press in a process of its own, which begins at the first picture. `folder` is its own, and is made."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return PressApart(_ITSELF, bare_environment() | {"MPLCONFIGDIR": str(folder), "HOME": str(folder)})


def bare_environment() -> dict[str, str]:
    """What a process of ours needs to know to start, and nothing else."""
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    # the same modules as here, whatever folder the bot was started in
    return passed_on | {"PYTHONPATH": os.pathsep.join(entry or str(Path.cwd()) for entry in sys.path)}


def main() -> None:
    """Serve until standard input closes."""
    os.umask(0o077)
    os.nice(5)  # people's messages go first
    forbid_core_dumps()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())  # whatever a library prints must not stand between the answers
    serve(sys.stdin.buffer, answers, PrintingPress())


if __name__ == "__main__":
    main()
