"""What an invented person draws: a small PNG, other colours for each, with a place in it as a phone would note it."""

import struct
import zlib
from typing import Final

PLACE: Final = b"52.0907 N 5.1214 E"
"""Must be nowhere in what others see."""
_SIDE: Final = 48
_COLOURS: Final = ((196, 62, 48), (48, 110, 170), (70, 140, 80), (220, 170, 50), (120, 80, 150), (90, 90, 90))


def drawing(number: int) -> bytes:
    """A shape of one colour on another; the same number, the same drawing."""
    ground, shape = _COLOURS[number % len(_COLOURS)], _COLOURS[(number // len(_COLOURS) + number + 1) % len(_COLOURS)]
    rows = b"".join(b"\0" + b"".join(bytes(shape if _inside(x, y, number) else ground) for x in range(_SIDE))
                    for y in range(_SIDE))  # fmt: skip
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)),
        (b"tEXt", b"Location\0" + PLACE),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(kind, body) for kind, body in parts)


def _inside(x: int, y: int, number: int) -> bool:
    middle, reach = _SIDE // 2, _SIDE // 4 + number % (_SIDE // 8)
    return abs(x - middle) + abs(y - middle) < reach if number % 2 else max(abs(x - middle), abs(y - middle)) < reach


def _part(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
