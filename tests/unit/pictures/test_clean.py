"""A drawing loses its location data, and everything else that is not image."""

import asyncio
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.pictures.clean import LONGEST_SIDE, clean_picture, pixels
from bot.ports.media import MOST_PICTURE_BYTES
from bot.ports.pictures import PictureRefused, PictureTrouble
from tests.unit.pictures.albums import (
    BLUE,
    GREEN,
    PHONES,
    RED,
    SECRETS,
    WHITE,
    XMP,
    drawing,
    phone_jpeg,
    phone_png,
    phone_webp,
    saved,
    segment,
    text_bomb_png,
)

_ALLOWED = {0xE0, 0xDB, 0xC0, 0xC4, 0xDA}
"""JFIF head, tables, frame and scan: what a bare JPEG consists of."""
_JFIF_BYTES = 14


def markers(data: bytes) -> list[tuple[int, bytes]]:
    """Every segment up to the scan, after which nothing but the end may come."""
    assert data[:2] == b"\xff\xd8"
    found, at = [], 2
    while True:
        assert data[at] == 0xFF
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        found.append((data[at + 1], data[at + 4 : at + 2 + length]))
        at += 2 + length
        if found[-1][0] == 0xDA:
            break
    rest = data[at:]
    assert rest.endswith(b"\xff\xd9")
    assert all(rest[place + 1] in (0, *range(0xD0, 0xD8)) for place in range(len(rest) - 2) if rest[place] == 0xFF)
    return found


def assert_bare(cleaned: bytes) -> None:
    for marker, body in markers(cleaned):
        assert marker in _ALLOWED
        if marker == 0xE0:
            assert body.startswith(b"JFIF\0")
            assert len(body) == _JFIF_BYTES  # no thumbnail
    with Image.open(BytesIO(cleaned)) as picture:
        assert (picture.format, picture.mode) == ("JPEG", "RGB")
        assert not picture.getexif()
        assert not picture.info.keys() - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def corners(cleaned: bytes) -> tuple[str, str, str]:
    """The colours above left, above right and below left."""
    with Image.open(BytesIO(cleaned)) as picture:
        width, height = picture.size
        left, right, below = ((3, 3), (width - 4, 3), (3, height - 4))
        return _named(picture.getpixel(left)), _named(picture.getpixel(right)), _named(picture.getpixel(below))


def _named(colour: object) -> str:
    assert isinstance(colour, tuple)
    names = {"red": RED, "green": GREEN, "blue": BLUE, "white": WHITE}
    return min(names, key=lambda name: sum(abs(a - b) for a, b in zip(names[name], colour, strict=True)))


@pytest.mark.parametrize("phone", PHONES)
def test_a_drawing_loses_its_location_data(phone: str) -> None:
    taken = PHONES[phone]()
    present = [secret for secret in SECRETS if secret.encode() in taken]
    assert present, "the test must begin with something to lose"
    cleaned = clean_picture(taken)
    assert_bare(cleaned)
    for secret in SECRETS:
        assert secret.encode() not in cleaned
    assert corners(cleaned) == ("red", "green", "blue")
    assert pixels(cleaned) == (60, 40)


def test_two_phones_with_the_same_image_give_the_same_bytes() -> None:
    """So nothing of the phone is in them; and nothing depends on chance."""
    plain = {
        "jpeg": saved(drawing(), "JPEG", quality=95, subsampling=0),
        "png": saved(drawing(), "PNG"),
        "webp": saved(drawing(), "WEBP", lossless=True),
    }
    for kind, data in plain.items():
        assert clean_picture(PHONES[kind]()) == clean_picture(data) == clean_picture(data)
    cleaned = clean_picture(plain["png"])
    assert_bare(clean_picture(cleaned))


@pytest.mark.parametrize("taken", [phone_jpeg, phone_png, phone_webp])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stands_upright(taken: object, orientation: int) -> None:
    assert callable(taken)
    seen_as = {
        1: ("red", "green", "blue"),
        2: ("green", "red", "blue"),
        3: ("blue", "blue", "green"),
        4: ("blue", "blue", "red"),
        5: ("red", "blue", "green"),
        6: ("blue", "red", "blue"),
        7: ("blue", "green", "blue"),
        8: ("green", "blue", "red"),
    }
    cleaned = clean_picture(taken(orientation))
    assert corners(cleaned) == seen_as[orientation]
    assert pixels(cleaned) == ((60, 40) if orientation < 5 else (40, 60))


@pytest.mark.parametrize("note", [b"", b"II*\0", b"MM\0*\xff\xff\xff\xff", b"\xff" * 500, b"II*\0\x08\0\0\0\xff\xff"])
def test_a_broken_note_about_the_way_up_is_no_note(note: bytes) -> None:
    data = saved(drawing(), "JPEG", quality=95, subsampling=0)
    noted = data[:2] + segment(0xE1, b"Exif\0\0" + note) + data[2:]
    assert corners(clean_picture(noted)) == ("red", "green", "blue")


@pytest.mark.parametrize("mode", ["L", "1", "P", "RGBA", "LA", "CMYK", "I;16"])
def test_every_way_to_keep_colours(mode: str) -> None:
    if mode == "I;16":
        sheet = Image.new("I;16", (60, 40), 65535)
    elif mode == "LA":
        sheet = drawing(mode="RGBA").convert("LA")
    else:
        sheet = drawing(mode=mode)
    data = saved(sheet, "JPEG", quality=95) if mode == "CMYK" else saved(sheet, "PNG")
    cleaned = clean_picture(data)
    assert_bare(cleaned)
    if mode in ("RGBA", "CMYK", "P"):
        assert corners(cleaned) == ("red", "green", "blue")
    if mode == "I;16":
        assert corners(cleaned) == ("white", "white", "white")


def test_what_is_transparent_becomes_paper() -> None:
    sheet = Image.new("RGBA", (60, 40), (0, 0, 0, 0))
    sheet.paste(RED, (0, 0, 30, 20))
    assert corners(clean_picture(saved(sheet, "PNG"))) == ("red", "white", "white")
    indexed = saved(sheet.quantize(8), "PNG")
    assert corners(clean_picture(indexed)) == ("red", "white", "white")


@pytest.mark.parametrize(
    ("size", "smaller"),
    [((4000, 3000), (2048, 1536)), ((3000, 4000), (1536, 2048)), ((9000, 2), (2048, 1)), ((2048, 2048), (2048, 2048))],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_large_pictures_become_smaller(kind: str, size: tuple[int, int], smaller: tuple[int, int]) -> None:
    cleaned = clean_picture(saved(drawing(*size), kind))
    assert pixels(cleaned) == smaller
    assert max(smaller) == LONGEST_SIDE


def test_a_photo_with_a_second_image_in_it() -> None:
    """Phones put an uncut or a depth image behind the first one."""
    second = saved(Image.new("RGB", (60, 40), WHITE), "JPEG", comment="Anna de Vries")
    first = saved(drawing(), "JPEG", quality=95, subsampling=0, xmp=XMP)
    for both in (first + second, saved(drawing(), "MPO", save_all=True, append_images=[drawing(30, 30)])):
        cleaned = clean_picture(both)
        assert_bare(cleaned)
        assert corners(cleaned) == ("red", "green", "blue")


def test_texts_that_would_unpack_to_gigabytes_are_not_unpacked() -> None:
    assert corners(clean_picture(text_bomb_png())) == ("red", "green", "blue")


def trouble(data: bytes) -> PictureTrouble:
    with pytest.raises(PictureRefused) as caught:
        clean_picture(data)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return caught.value.trouble


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", PictureTrouble.UNKNOWN_KIND),
        (b"een heel verhaal van Anna", PictureTrouble.UNKNOWN_KIND),
        (b"%PDF-1.7 ...", PictureTrouble.UNKNOWN_KIND),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", PictureTrouble.UNKNOWN_KIND),
        (b"II*\0 een TIFF", PictureTrouble.UNKNOWN_KIND),
        (b"\0\0\0\x18ftypavif....", PictureTrouble.UNKNOWN_KIND),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", PictureTrouble.HEIC),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", PictureTrouble.HEIC),
        (bytes(MOST_PICTURE_BYTES + 1), PictureTrouble.TOO_LARGE),
        (b"\xff\xd8\xff", PictureTrouble.DAMAGED),
        (b"\x89PNG\r\n\x1a\n", PictureTrouble.DAMAGED),
        (b"GIF89a", PictureTrouble.DAMAGED),
        (b"GIF89a" + bytes(7) + b";", PictureTrouble.DAMAGED),
        (b"RIFF\0\0\0\0WEBPVP8X", PictureTrouble.DAMAGED),
        (b"RIFF\0\0\0\0WEBPALPH" + bytes(50), PictureTrouble.DAMAGED),
    ],
)
def test_what_is_refused_and_why(data: bytes, why: PictureTrouble) -> None:
    assert trouble(data) is why


def test_a_refusal_holds_nothing_of_the_picture() -> None:
    with pytest.raises(PictureRefused) as caught:
        clean_picture(b"een heel verhaal van Anna")
    assert "Anna" not in f"{caught.value!r} {caught.value}"


@pytest.mark.parametrize("phone", ["jpeg", "png", "webp"])
def test_half_a_picture_is_no_picture(phone: str) -> None:
    taken = {"jpeg": saved(drawing(), "JPEG"), "png": saved(drawing(), "PNG"), "webp": saved(drawing(), "WEBP")}[phone]
    for length in range(0, len(taken) - 3, max(1, len(taken) // 60)):
        assert trouble(taken[:length]) in (PictureTrouble.DAMAGED, PictureTrouble.UNKNOWN_KIND)


_ALBUM = [make() for make in PHONES.values()]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(_ALBUM), st.data())
def test_whatever_is_bent_gives_a_bare_picture_or_a_refusal(taken: bytes, data: st.DataObject) -> None:
    bent = bytearray(taken)
    for _time in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(bent) - 1))
        piece = data.draw(st.binary(max_size=6))
        bent[at : at + data.draw(st.integers(0, 8))] = piece
        if not bent:
            break
    try:
        cleaned = clean_picture(bytes(bent))
    except PictureRefused:
        return
    assert_bare(cleaned)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", b"GIF89a", b"RIFF....WEBP"]), st.binary())
def test_noise_is_refused(head: bytes, noise: bytes) -> None:
    with suppress(PictureRefused):
        assert_bare(clean_picture(head + noise))


def test_broken_compression_inside() -> None:
    plain = saved(drawing(), "PNG")
    at = plain.index(b"IDAT") + 4
    bent = plain[:at] + bytes(10) + plain[at + 10 :]
    end = bent.index(b"IEND") - 8
    fixed = bent[:end] + zlib.crc32(bent[at - 4 : end]).to_bytes(4, "big") + bent[end + 4 :]
    assert trouble(fixed) is PictureTrouble.DAMAGED


async def test_it_runs_in_threads() -> None:
    taken = [make() for make in PHONES.values()] * 4
    cleaned = await asyncio.gather(*(asyncio.to_thread(clean_picture, one) for one in taken))
    assert cleaned == [clean_picture(one) for one in taken]
