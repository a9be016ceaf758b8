"""A PNG taken apart: its image kept, everything else dropped (PNG specification, sections 5 and 11)."""

from bot.pictures.shape import Shape, damaged

_SIGNATURE = 8
_IMAGE = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_EXIF = b"eXIf"


def bare_png(data: bytes) -> Shape:
    """Raises `PictureRefused`, `IndexError`."""
    kept, at, exif = [data[:_SIGNATURE]], _SIGNATURE, None
    if data[at : at + 8] != b"\0\0\0\x0dIHDR":
        raise damaged()
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    kind = b""
    while kind != b"IEND":
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(data):
            raise damaged()
        if kind in _IMAGE:
            kept.append(data[at:end])
        elif kind == _EXIF:
            exif = data[at + 8 : end - 4]
        at = end
    return Shape(width, height, b"".join(kept), exif)
