"""The press in a process of its own: begun when something is to be made, ended when nothing was for a while.

What drawing takes (some 100 MB) is given back then, and a picture that brings the library down brings down nothing
else. Words go through pipes: they stand in no argument, no environment and no file.
"""

import contextlib
import subprocess
from collections.abc import Mapping, Sequence
from threading import Lock, Timer
from typing import Final

from bot.ports.press import Drawing, Page, PressFailed, Printed
from bot.press.serving import ask

_RESTS_AFTER_S: Final = 60.0
_LONGEST_S: Final = 180.0
"""What takes longer will never be ready."""


class PressApart:
    """Implements `bot.ports.press.Press`. `command` starts the other side: a program that calls `serve`."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        rests_after: float = _RESTS_AFTER_S,
        longest: float = _LONGEST_S,
    ) -> None:
        self._command = tuple(command)
        self._environment = dict(environment)
        self._rests_after = rests_after
        self._longest = longest
        self._turn = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._idle: Timer | None = None
        self._closed = False
        self._last: tuple[Drawing | Page, tuple[bytes, ...]] | None = None
        """A page is asked for twice, a picture once for every reader."""

    @property
    def awake(self) -> bool:
        """Whether the other process is there."""
        return self._process is not None

    def draw(self, drawing: Drawing) -> bytes:
        """A PNG picture. Raises `PressFailed`."""
        (picture,) = self._made(drawing)
        return picture

    def print_page(self, page: Page) -> Printed:
        """The page for a browser and for paper. Raises `PressFailed`."""
        html, pdf = self._made(page)
        return Printed(html, pdf)

    def rest(self) -> None:
        """End the other process, and forget what was made last."""
        with self._turn:
            self._last = None
            self._end()

    def close(self) -> None:
        """For good, and at once: what is being made fails."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()
        self.rest()

    def _made(self, question: Drawing | Page) -> tuple[bytes, ...]:
        with self._turn:
            if self._idle is not None:
                self._idle.cancel()
            if self._last is None or self._last[0] != question:
                self._last = (question, self._asked(question))
            self._idle = Timer(self._rests_after, self.rest)
            self._idle.daemon = True
            self._idle.start()
            return self._last[1]

    def _asked(self, question: Drawing | Page) -> tuple[bytes, ...]:
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        limit = Timer(self._longest, process.kill)
        limit.daemon = True
        limit.start()
        try:
            return ask(process.stdin, process.stdout, question)
        except PressFailed:
            self._end()
            raise
        finally:
            limit.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._closed:
            raise PressFailed("closed")
        if self._process is None:
            try:
                self._process = subprocess.Popen(
                    self._command,
                    env=self._environment,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,  # a library may tell there what it was drawing
                    start_new_session=True,  # Ctrl-C is for the bot, which ends it in its own time
                )
            except OSError as error:
                raise PressFailed(type(error).__name__) from None
            if self._closed:  # just now: nobody else will end it
                self._process.kill()
        return self._process

    def _end(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what could not be written any more stays unwritten
                    pipe.close()
        process.wait()
