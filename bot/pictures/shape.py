"""What a reader of one kind of picture finds."""

from dataclasses import dataclass, field

from bot.ports.pictures import PictureRefused, PictureTrouble


@dataclass(frozen=True, slots=True)
class Shape:
    """Size in pixels, the bytes that make the image, and the EXIF block if there is one."""

    width: int
    height: int
    data: bytes = field(repr=False)
    exif: bytes | None = field(repr=False)


def damaged() -> PictureRefused:
    """The picture does not hold together."""
    return PictureRefused(PictureTrouble.DAMAGED)
