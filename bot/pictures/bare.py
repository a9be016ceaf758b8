"""What kind of picture some bytes are and how large, found out before any decoder sees them.

A decoder that is asked to open a picture may set aside memory for all its pixels at once, and reads texts, profiles
and thumbnails nobody wants. So the size is read here first, and of JPEG and PNG only the parts that make the image are
handed on.
"""

from dataclasses import dataclass, field

from bot.pictures.jpeg import bare_jpeg
from bot.pictures.png import bare_png
from bot.pictures.shape import Shape, damaged
from bot.ports.pictures import PictureRefused, PictureTrouble

_MOST_PIXELS = {"JPEG": 52_000_000, "PNG": 20_000_000, "WEBP": 20_000_000, "GIF": 20_000_000}
"""JPEG decodes at a smaller scale and is what large cameras make; of the others every pixel is held, up to four
times."""
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


@dataclass(frozen=True, slots=True)
class Bare:
    """A picture without what is not image. `kind` is a format of Pillow; `exif` is kept apart for the way up."""

    kind: str
    data: bytes = field(repr=False)
    exif: bytes | None = field(repr=False)


def bare(data: bytes) -> Bare:
    """Look, measure and strip. Raises `PictureRefused`."""
    try:
        kind, shape = _kind_and_shape(data)
    except (IndexError, ValueError):
        raise damaged() from None
    check_size(kind, shape.width, shape.height)
    return Bare(kind, shape.data, shape.exif)


def check_size(kind: str, width: int, height: int) -> None:
    """Raises `PictureRefused` for no pixels at all, or too many."""
    if width <= 0 or height <= 0:
        raise damaged()
    if width * height > _MOST_PIXELS[kind]:
        raise PictureRefused(PictureTrouble.TOO_MANY_PIXELS)


def _kind_and_shape(data: bytes) -> tuple[str, Shape]:
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG", bare_jpeg(data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG", bare_png(data)
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "GIF", _gif(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP", _webp(data)
    heic = data[4:8] == b"ftyp" and data[8:12] in _HEIC
    raise PictureRefused(PictureTrouble.HEIC if heic else PictureTrouble.UNKNOWN_KIND)


def _little(data: bytes, at: int, count: int = 2) -> int:
    if at + count > len(data):
        raise damaged()
    return int.from_bytes(data[at : at + count], "little")


def _gif(data: bytes) -> Shape:
    """The screen, grown to hold the first frame as decoders do; GIF Appendix B."""
    width, height = _little(data, 6), _little(data, 8)
    at = 13 + _colours(data[10])
    while data[at] not in b",;":
        if data[at] == ord("!"):
            at += 2
            while data[at]:
                at += 1 + data[at]
        at += 1
    if data[at] == ord(";"):
        raise damaged()
    right = _little(data, at + 1) + _little(data, at + 5)
    bottom = _little(data, at + 3) + _little(data, at + 7)
    return Shape(max(width, right), max(height, bottom), data, None)


def _colours(flags: int) -> int:
    """How many bytes of colour table follow."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _webp(data: bytes) -> Shape:
    """RFC 9649, sections 2.5 to 2.7."""
    form = data[12:16]
    if form == b"VP8X":
        width, height = _little(data, 24, 3) + 1, _little(data, 27, 3) + 1
    elif form == b"VP8L":
        bits = _little(data, 21, 4)
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif form == b"VP8 ":
        width, height = _little(data, 26) & 0x3FFF, _little(data, 28) & 0x3FFF
    else:
        raise damaged()
    return Shape(width, height, data, None)
