"""Pictures for tests: as phones make them, and as nobody should."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

from PIL import Image, PngImagePlugin

PLACE = "52.0907 graden"
SECRETS = ("Kazernestraat", "Anna de Vries", "SERIENUMMER-77", "2026:11:24 09:15:00", PLACE)
"""What must be nowhere in a cleaned picture."""
RED, GREEN, BLUE, WHITE = (220, 30, 30), (30, 160, 30), (30, 30, 220), (255, 255, 255)


def drawing(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Red above left, green above right, blue below: so that one sees how it was turned."""
    sheet = Image.new("RGB", (width, height), BLUE)
    sheet.paste(RED, (0, 0, width // 2, height // 2))
    sheet.paste(GREEN, (width // 2, 0, width, height // 2))
    return sheet.convert(mode)


def exif(orientation: int = 1, *, thumbnail: bytes = b"") -> bytes:
    """Camera, owner, time and place, as a phone notes them."""
    noted = Image.Exif()
    noted[0x0112] = orientation
    noted[0x010F], noted[0x0110] = "Maker", "SERIENUMMER-77"
    noted[0x013B], noted[0x0132] = "Anna de Vries", "2026:11:24 09:15:00"
    place = noted.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (52.0, 5.0, 26.52), "E", (5.0, 7.0, 17.0)
    place[27] = PLACE.encode()
    noted.get_ifd(0x8769)[0x9286] = b"Kazernestraat"
    return noted.tobytes() + thumbnail


XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>Anna de Vries</dc:creator></x:xmpmeta>'


def saved(picture: Image.Image, kind: str, **how: Any) -> bytes:
    written = BytesIO()
    picture.save(written, kind, **how)
    return written.getvalue()


def phone_jpeg(orientation: int = 1) -> bytes:
    """EXIF with place and a thumbnail, XMP, a profile, a comment, and a film after its end."""
    data = saved(
        drawing(), "JPEG", quality=95, subsampling=0, exif=exif(orientation, thumbnail=saved(drawing(16, 16), "JPEG")),
        xmp=XMP, comment="Kazernestraat", icc_profile=b"profiel van Anna de Vries",
    )  # fmt: skip
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x16\x1c\x02\x5a\0\x0dKazernestraat"
    data = data[:2] + segment(0xED, iptc) + data[2:]
    return data + b"ftypmp42 Anna de Vries"


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def phone_png(orientation: int = 1) -> bytes:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "Anna de Vries")
    texts.add_text("Comment", "Kazernestraat", zip=True)
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
    data = saved(drawing(), "PNG", pnginfo=texts, exif=exif(orientation), dpi=(72, 72), icc_profile=b"Anna de Vries")
    return data + b"Anna de Vries"


def phone_webp(orientation: int = 1) -> bytes:
    return saved(drawing(), "WEBP", lossless=True, exif=exif(orientation), xmp=XMP, icc_profile=b"Anna de Vries" * 20)


def talking_gif() -> bytes:
    frames = [Image.new("P", (60, 40), 7)]
    return saved(drawing(), "GIF", save_all=True, append_images=frames, comment=b"Anna de Vries", duration=100)


PHONES: dict[str, Callable[[], bytes]] = {
    "jpeg": phone_jpeg, "png": phone_png, "webp": phone_webp, "gif": talking_gif,
}  # fmt: skip


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def huge_png(width: int, height: int) -> bytes:
    """A few bytes that would unpack to all these pixels."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    packed = zlib.compress(bytes(10_000_000))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def text_bomb_png() -> bytes:
    """A small picture with texts that unpack to gigabytes."""
    plain = saved(drawing(), "PNG")
    bomb = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(60_000_000)))
    return plain[:33] + bomb * 40 + plain[33:]


def many_scans_jpeg(count: int) -> bytes:
    """A large progressive picture whose last scan is repeated again and again."""
    data = saved(drawing(4000, 4000), "JPEG", progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:-2] + data[last:-2] * count + data[-2:]


def huge_webp() -> bytes:
    """A container that claims the largest canvas."""
    data = bytearray(saved(drawing(mode="RGBA"), "WEBP", exif=exif()))
    assert data[12:16] == b"VP8X"
    data[24:30] = b"\xff\x3f\x00\xff\x3f\x00"
    return bytes(data)


def far_gif() -> bytes:
    """A small screen with a first frame that lies far outside."""
    data = bytearray(saved(drawing(), "GIF"))
    at = data.index(b",", 13 + (3 << (data[10] & 7) + 1))
    data[at + 1 : at + 5] = b"\xff\xff\xff\xff"
    return bytes(data)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "png of 2.5 thousand million pixels": lambda: huge_png(50_000, 50_000),
    "png of too many pixels": lambda: huge_png(5_000, 4_001),
    "png that breaks off in the middle of its pixels": lambda: huge_png(4_400, 4_400),
    "png without pixels": lambda: huge_png(0, 100),
    "jpeg of a thousand scans": lambda: many_scans_jpeg(1_000),
    "webp of the largest canvas": huge_webp,
    "gif with a frame far away": far_gif,
}
