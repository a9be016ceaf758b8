"""Every picture is made clean in a process of its own, begun for it and ended after it.

A file of a stranger meets a decoder there: what goes wrong in it goes wrong in an empty room. It knows no key and no
word of anybody, cannot write a file (`bot.cleaning` gives that up first), and no picture meets another one. The picture
goes in and out through pipes.
"""

import subprocess
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import Final

from bot.ports.media import MOST_PICTURE_BYTES
from bot.ports.pictures import MOST_CLEAN_BYTES, CleaningFailed, CleanPicture, PictureRefused, PictureTrouble

_LONGEST_S: Final = 60.0
"""What takes longer is no ordinary picture."""
_START: Final = b"\xff\xd8\xff"
_NUMBER: Final = 4
"""Bytes of a number in an answer."""


class CleanerApart:
    """Implements `bot.ports.pictures.PictureCleaner`. `command` starts a program that replies with `answer`. One
    picture at a time, because the largest take some 370 MB."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], *, longest: float = _LONGEST_S) -> None:
        self._command = tuple(command)
        self._environment = dict(environment)
        self._longest = longest
        self._turn = Lock()

    def __call__(self, data: bytes) -> CleanPicture:
        if len(data) > MOST_PICTURE_BYTES:
            raise PictureRefused(PictureTrouble.TOO_LARGE)
        with self._turn:
            return _read(self._asked(data))

    def _asked(self, data: bytes) -> bytes:
        try:
            done = subprocess.run(
                self._command,
                input=data,
                env=self._environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # a library may tell there what it saw
                timeout=self._longest,
                start_new_session=True,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise PictureRefused(PictureTrouble.DAMAGED) from None
        except OSError:
            raise CleaningFailed from None
        return done.stdout


def answer(made: CleanPicture | PictureTrouble) -> bytes:
    """What the other side says: its size and the picture, or only what is wrong with it."""
    if isinstance(made, PictureTrouble):
        return made.value.encode()
    return _START + made.width.to_bytes(_NUMBER) + made.height.to_bytes(_NUMBER) + made.data


def _read(said: bytes) -> CleanPicture:
    """Nothing that was said is trusted to be more than bytes; who fell silent met a picture it could not bear."""
    if not said.startswith(_START):
        trouble = next((each for each in PictureTrouble if each.value.encode() == said), PictureTrouble.DAMAGED)
        raise PictureRefused(trouble)
    sizes, data = said[len(_START) : len(_START) + 2 * _NUMBER], said[len(_START) + 2 * _NUMBER :]
    if not data.startswith(_START) or len(data) > MOST_CLEAN_BYTES:
        raise PictureRefused(PictureTrouble.DAMAGED)
    return CleanPicture(data, int.from_bytes(sizes[:_NUMBER]), int.from_bytes(sizes[_NUMBER:]))
