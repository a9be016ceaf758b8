"""Making a picture that somebody sent fit to be shown: what the service asks, and why it may be refused.

`bot.pictures.clean.cleaned` does it; the bot asks a process of its own to do it (`bot.pictures.apart`). Run it in a
thread.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class PictureTrouble(StrEnum):
    """Why a picture is not taken. Each has its own kind sentence."""

    TOO_LARGE = "too-large"
    """More bytes than `bot.ports.media.MOST_PICTURE_BYTES`."""
    TOO_MANY_PIXELS = "too-many-pixels"
    """It would take too much memory to look at."""
    HEIC = "heic"
    """The kind iPhones make; the phone can send JPEG instead."""
    UNKNOWN_KIND = "unknown-kind"
    """Neither PNG, JPEG, WebP nor GIF."""
    DAMAGED = "damaged"
    """It cannot be read to its end."""


class PictureRefused(Exception):
    """The sender can send another one. The text holds nothing of the picture."""

    def __init__(self, trouble: PictureTrouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


class CleaningFailed(Exception):
    """Nobody could look at the picture just now, which is not its sender's doing: it can be tried again."""


MOST_CLEAN_BYTES = 2_000_000
"""No cleaned picture is larger."""


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """A JPEG that holds an image and nothing else, of so many pixels."""

    data: bytes = field(repr=False)
    width: int
    height: int


class PictureCleaner(Protocol):
    """From what somebody sent to what may be shown."""

    def __call__(self, data: bytes) -> CleanPicture:
        """The same image and nothing else: no place, time, device, name or text. Raises `PictureRefused`, and
        `CleaningFailed`."""
        ...
