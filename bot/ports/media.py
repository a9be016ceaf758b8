"""Pictures and files on their way in and out: what names them, and what can be wrong with one."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

MOST_PICTURE_BYTES = 10_000_000
"""A picture larger than this is not fetched."""

MediaRef = NewType("MediaRef", bytes)
"""Where a picture lies and what opens it. It holds a key, so it is as confidential as the picture: never log it,
keep it only sealed. Opaque outside the room that made it."""


class MediaTrouble(StrEnum):
    """What is wrong with something that was sent to us. Each has its own sentence for its sender."""

    TOO_LARGE = "too-large"
    """More than `MOST_PICTURE_BYTES`, as it says itself or as it turns out."""
    DAMAGED = "damaged"
    """It is not what its sender encrypted, or the reference opens nothing."""
    GONE = "gone"
    """The chat server does not have it (any more), or does not let us have it."""


class MediaUnusable(Exception):
    """The sender has to send it again, or something else. The text holds no reference and no content."""

    def __init__(self, trouble: MediaTrouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to send. `name` is the file name readers see; `text` stands with it, and of a picture tells what there is
    to see for who cannot see it."""

    data: bytes = field(repr=False)
    mimetype: str
    name: str = field(repr=False)
    text: str = field(default="", repr=False)
