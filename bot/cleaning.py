"""The process that makes one picture clean: how the bot starts it, and what it does then.

It reads the picture from standard input and writes what came of it to standard output (`bot.pictures.apart`). Before it
looks at a single byte it gives up writing files, starting processes and taking all memory.
"""

import os
import resource
import sys
from typing import Final

from bot.drawing import bare_environment
from bot.observe.hardening import forbid_core_dumps
from bot.pictures.apart import CleanerApart, answer
from bot.pictures.clean import cleaned, load_decoders
from bot.ports.pictures import PictureRefused

_ITSELF: Final = (sys.executable, "-P", "-m", "bot.cleaning")
_MEMORY: Final = 1_500_000_000
"""Bytes of address space: the largest pictures take some 370 MB, and a library reserves more than it uses."""
_SECONDS: Final = 50
"""Of a whole core."""


def open_cleaner() -> CleanerApart:
    """A cleaner that starts a process for each picture."""
    return CleanerApart(_ITSELF, bare_environment())


def main() -> None:
    """One picture, and over."""
    os.umask(0o077)
    os.nice(5)  # people's messages go first
    forbid_core_dumps()
    picture = sys.stdin.buffer.read()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())  # whatever a library prints must not stand in the answer
    load_decoders()
    _give_up()
    try:
        said = answer(cleaned(picture))
    except PictureRefused as refused:
        said = answer(refused.trouble)
    answers.write(said)
    answers.flush()


def _give_up() -> None:
    for what, most in (
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, _SECONDS),
        (resource.RLIMIT_NPROC, 0),
    ):
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))


if __name__ == "__main__":
    main()
