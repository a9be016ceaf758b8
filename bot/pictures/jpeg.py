"""A JPEG taken apart: its image kept, everything else dropped (ITU T.81, annex B)."""

import re

from bot.pictures.shape import Shape, damaged

_START_OF_SCAN, _END, _EXIF_SEGMENT = 0xDA, 0xD9, 0xE1
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_IMAGE = _FRAMES | {0xC4, 0xCC, 0xDB, 0xDD, _START_OF_SCAN, 0xE0, 0xEE}
"""Frame, tables, restart interval, scan, and the two segments that tell how colours are meant (JFIF, Adobe)."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers without a segment."""
_COLOUR_SEGMENTS = {0xE0: b"JFIF\0", 0xEE: b"Adobe"}
_LONGEST_COLOUR_SEGMENT = 16
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_MOST_SCANS = 64
"""A progressive picture has about ten. Each is a walk over all pixels, so thousands of empty ones take hours."""


def bare_jpeg(data: bytes) -> Shape:
    """Raises `PictureRefused`, `IndexError`."""
    kept, at = [data[:2]], 2
    size, exif, scans = None, None, 0
    while (marker := _marker(data, at)) != _END:
        if marker in _ALONE:
            at += 2
            continue
        end = at + 2 + _length(data, at + 2)
        body = data[at + 4 : end]
        if marker in _FRAMES:
            if size is not None:
                raise damaged()
            size = (int.from_bytes(body[3:5], "big"), int.from_bytes(body[1:3], "big"))
        elif marker == _EXIF_SEGMENT and exif is None and body.startswith(b"Exif\0\0"):
            exif = body[6:]
        elif marker == _START_OF_SCAN:
            scans += 1
            end = _end_of_scan(data, end)
        if _is_image(marker, body):
            kept.append(data[at:end])
        at = end
    if size is None or not 0 < scans <= _MOST_SCANS:
        raise damaged()
    return Shape(*size, b"".join((*kept, b"\xff\xd9")), exif)


def _is_image(marker: int, body: bytes) -> bool:
    if marker in _COLOUR_SEGMENTS:
        # JFIF may carry a thumbnail
        return body.startswith(_COLOUR_SEGMENTS[marker]) and len(body) <= _LONGEST_COLOUR_SEGMENT
    return marker in _IMAGE


def _marker(data: bytes, at: int) -> int:
    if data[at] != 0xFF:
        raise damaged()
    return data[at + 1]


def _length(data: bytes, at: int) -> int:
    length = data[at] << 8 | data[at + 1]
    if length < 2 or at + length > len(data):
        raise damaged()
    return length


def _end_of_scan(data: bytes, start: int) -> int:
    """Where the compressed data ends: at the next marker that is not part of it."""
    found = _NEXT_MARKER.search(data, start)
    if found is None:
        raise damaged()
    return found.start()
