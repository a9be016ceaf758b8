"""Pictures people sent: only what is seen in them comes along."""

from io import BytesIO

import pytest
from PIL import Image

from bot.press import photo
from bot.press.photo import LARGEST, clean
from tests.unit.press.samples import photo as sent


def test_what_the_camera_wrote_is_gone() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Kamermerk"
    exif[0x9003] = "2026:12:01 10:00:00"
    before = sent("JPEG", exif=exif)
    after = clean(before)
    assert b"Kamermerk" in before
    assert after is not None
    assert b"Kamermerk" not in after
    with Image.open(BytesIO(after)) as picture:
        assert not picture.getexif()


def test_a_picture_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    after = clean(sent("JPEG", (40, 20), exif))
    assert after is not None
    with Image.open(BytesIO(after)) as picture:
        assert picture.size == (20, 40)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_large_picture_becomes_smaller(kind: str) -> None:
    after = clean(sent(kind, (3000, 1500)))
    assert after is not None
    with Image.open(BytesIO(after)) as picture:
        assert picture.size == (LARGEST, LARGEST // 2)


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00" * 100, b"<svg onload='x()'/>", b"<html><script>", sent("PNG")[:60], b"\x89PNG\r\n\x1a\n" + b"x" * 50,
     sent("BMP"), sent("TIFF"), b"GIF89a" + b"\xff" * 40],
)  # fmt: skip
def test_what_is_no_picture_is_not_shown(data: bytes) -> None:
    assert clean(data) is None


def test_a_picture_that_would_fill_the_memory_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photo, "_PIXELS", 799)
    assert clean(sent(size=(40, 20))) is None
