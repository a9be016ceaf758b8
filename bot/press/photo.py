"""A picture somebody sent, painted anew: what a camera wrote into it (place, time, owner) does not come along, and
bytes that are no picture do not reach a browser or a document."""

import warnings
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

LARGEST: Final = 1_400
"""Pixels along the longer side: sharp on paper, small enough to send."""

_FORMATS: Final = ("PNG", "JPEG", "WEBP", "GIF")
_PIXELS: Final = 40_000_000
"""A picture of more is not opened: unpacked it would fill the memory."""


def clean(data: bytes) -> bytes | None:
    """The same picture as a JPEG without any other data, upright and not too large; None when it cannot be opened."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _repainted(data)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, EOFError, Image.DecompressionBombError,
            Image.DecompressionBombWarning):  # fmt: skip
        return None


def _repainted(data: bytes) -> bytes | None:
    with Image.open(BytesIO(data), formats=_FORMATS) as sent:
        if sent.width * sent.height > _PIXELS:
            return None
        upright = ImageOps.exif_transpose(sent).convert("RGBA")
    upright.thumbnail((LARGEST, LARGEST))
    paper = Image.new("RGB", upright.size, "white")
    paper.paste(upright, mask=upright.getchannel("A"))
    out = BytesIO()
    paper.save(out, "JPEG", quality=85)
    return out.getvalue()
