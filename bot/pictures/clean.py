"""A picture somebody sent, drawn anew: the same image and nothing else.

Photos of drawings carry where and when they were made, by which device, sometimes whose it is, and a second, uncut
image. Nothing of that is copied: the pixels are painted on a fresh sheet and only the sheet is written. What is *in*
the image (a face, a handwriting, a name on the wall) stays; its author is told so.

Takes up to 370 MB for the largest pictures (see `tests/unit/pictures/test_limits.py`), so one is done at a time. Made
to run in a thread.
"""

import threading
from io import BytesIO
from typing import TYPE_CHECKING

from bot.pictures.bare import Bare, bare, check_size
from bot.ports.media import MOST_PICTURE_BYTES
from bot.ports.pictures import MOST_CLEAN_BYTES, CleanPicture, PictureRefused, PictureTrouble

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.Image import Transpose

LONGEST_SIDE = 2048
"""Enough to read a handwritten sheet; larger pictures are made smaller."""
MIMETYPE = "image/jpeg"
"""Of every cleaned picture."""
_QUALITIES = (88, 75, 60, 45, 30, 15)
"""The first that makes a picture small enough; nearly every picture is with the first."""
_WHITE = (255, 255, 255)
_ORIENTATION = 0x0112
_one_at_a_time = threading.Lock()


def cleaned(data: bytes) -> CleanPicture:
    """See `bot.ports.pictures.PictureCleaner`. The same bytes in, the same bytes out."""
    anew = clean_picture(data)
    return CleanPicture(anew, *pixels(anew))


def clean_picture(data: bytes) -> bytes:
    """The picture alone. Raises `PictureRefused`."""
    if len(data) > MOST_PICTURE_BYTES:
        raise PictureRefused(PictureTrouble.TOO_LARGE)
    picture = bare(data)
    with _one_at_a_time:
        try:
            return _drawn_anew(picture)
        except PictureRefused:
            raise
        except Exception:  # noqa: BLE001 - Pillow raises a dozen kinds of errors on odd files, some with content
            raise PictureRefused(PictureTrouble.DAMAGED) from None


def load_decoders() -> None:
    """Read from disk now what the work will need."""
    from PIL import GifImagePlugin, Image, JpegImagePlugin, PngImagePlugin, WebPImagePlugin  # noqa: F401

    Image.preinit()


def pixels(cleaned: bytes) -> tuple[int, int]:
    """Width and height of a cleaned picture."""
    from PIL import Image

    with Image.open(BytesIO(cleaned), formats=["JPEG"]) as picture:
        return picture.size


def _drawn_anew(found: Bare) -> bytes:
    from PIL import Image

    with Image.open(BytesIO(found.data), formats=[found.kind]) as opened:
        check_size(found.kind, *opened.size)
        opened.draft(None, (LONGEST_SIDE, LONGEST_SIDE))  # a large JPEG is decoded small at once
        opened.load()
        turn = _turn(found.exif or opened.info.get("exif"))
        picture = _in_plain_colours(opened)
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    if turn is not None:
        picture = picture.transpose(turn)
    sheet = Image.new("RGB", picture.size, _WHITE)
    sheet.paste(picture, mask=picture.getchannel("A") if picture.mode == "RGBA" else None)
    return _written(sheet)


def _written(sheet: "Picture") -> bytes:
    for quality in _QUALITIES:
        written = BytesIO()
        sheet.save(written, "JPEG", quality=quality, subsampling=0)
        if written.tell() <= MOST_CLEAN_BYTES:
            return written.getvalue()
    raise PictureRefused(PictureTrouble.TOO_LARGE)


def _in_plain_colours(picture: "Picture") -> "Picture":
    """RGB, or RGBA if parts of it are transparent."""
    if picture.mode.startswith(("I", "F")):  # 16 bits of grey: keep the upper eight
        return picture.convert("I").point([level >> 8 for level in range(65536)], "L").convert("RGB")
    return picture.convert("RGBA" if picture.has_transparency_data else "RGB")


def _turn(exif: bytes | None) -> "Transpose | None":
    """How the picture must be turned to stand upright, as its camera noted."""
    from PIL import Image

    noted = Image.Exif()
    try:
        noted.load(exif or b"")
        way = int(noted.get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - a broken note is no note
        return None
    way_up = Image.Transpose
    return {
        2: way_up.FLIP_LEFT_RIGHT,
        3: way_up.ROTATE_180,
        4: way_up.FLIP_TOP_BOTTOM,
        5: way_up.TRANSPOSE,
        6: way_up.ROTATE_270,
        7: way_up.TRANSVERSE,
        8: way_up.ROTATE_90,
    }.get(way)
