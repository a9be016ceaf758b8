"""Pictures in a round: the engine knows them by a name only. Nobody below the service ever sees one."""

from dataclasses import dataclass
from typing import NewType

PictureId = NewType("PictureId", str)
"""A picture as it was made clean, random. What it names never changes, so a yes to it is a yes to exactly that picture;
another picture in its place has another name."""


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture that stands with somebody's words. `number`: what people call it where it is shown, as in *beeld 2*; it
    follows the order that was drawn."""

    id: PictureId
    number: int
