"""A picture is made clean in a process of its own, which can do nothing else."""

import os
import sys
from pathlib import Path

import pytest

from bot.cleaning import open_cleaner
from bot.pictures.apart import CleanerApart, answer
from bot.pictures.clean import cleaned
from bot.ports.media import MOST_PICTURE_BYTES
from bot.ports.pictures import MOST_CLEAN_BYTES, CleaningFailed, CleanPicture, PictureRefused, PictureTrouble
from tests.unit.pictures.albums import PHONES, SECRETS, drawing, saved


def says(code: str, longest: float = 30.0) -> CleanerApart:
    """A cleaner whose other side runs this."""
    return CleanerApart((sys.executable, "-c", code), dict(os.environ), longest=longest)


@pytest.mark.parametrize("phone", PHONES)
def test_it_says_the_same_as_here_and_nothing_of_the_phone_comes_along(phone: str) -> None:
    data = PHONES[phone]()
    made = open_cleaner()(data)
    assert made == cleaned(data)
    assert (made.width, made.height) in ((60, 40), (40, 60))
    assert not any(secret.encode() in made.data for secret in SECRETS)


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"dit is geen beeld", PictureTrouble.UNKNOWN_KIND),
        (b"", PictureTrouble.UNKNOWN_KIND),
        (saved(drawing(), "PNG")[:60], PictureTrouble.DAMAGED),
        (b"\0\0\0\x18ftypheic" + bytes(100), PictureTrouble.HEIC),
        (bytes(MOST_PICTURE_BYTES + 1), PictureTrouble.TOO_LARGE),
        (b"GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x02\0;", PictureTrouble.TOO_MANY_PIXELS),
    ],
)
def test_what_is_wrong_is_told_and_nothing_else(data: bytes, trouble: PictureTrouble) -> None:
    with pytest.raises(PictureRefused) as refused:
        open_cleaner()(data)
    assert refused.value.trouble is trouble


def test_the_process_can_write_no_file_and_take_no_endless_memory(tmp_path: Path) -> None:
    tried = (
        "from bot.cleaning import _give_up; _give_up()\n"
        "import sys\n"
        "try:\n"
        f"    open({str(tmp_path / 'kanarie')!r}, 'wb').write(b'x')\n"
        "except OSError: pass\n"
        "try:\n"
        "    bytearray(3_000_000_000)\n"
        "except MemoryError: sys.stdout.write('heic')\n"
    )
    with pytest.raises(PictureRefused) as refused:
        CleanerApart((sys.executable, "-c", "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n" + tried),
                     dict(os.environ))(b"x")  # fmt: skip
    assert refused.value.trouble is PictureTrouble.HEIC, "it had no memory left"
    assert (tmp_path / "kanarie").read_bytes() == b""


def test_a_process_that_dies_or_never_ends_is_a_damaged_picture() -> None:
    for cleaner in (says("import os; os.abort()"), says("import time; time.sleep(60)", longest=0.3), says("")):
        with pytest.raises(PictureRefused) as refused:
            cleaner(b"x")
        assert refused.value.trouble is PictureTrouble.DAMAGED


def test_what_it_says_is_never_trusted_to_be_a_picture() -> None:
    for said in (
        b"\xff\xd8\xff" + bytes(8) + b"<html>",
        answer(CleanPicture(b"\xff\xd8\xff" + bytes(MOST_CLEAN_BYTES), 1, 1)),
    ):
        cleaner = says(f"import sys; sys.stdout.buffer.write({said[:40]!r} + bytes({max(0, len(said) - 40)}))")
        with pytest.raises(PictureRefused):
            cleaner(b"x")


def test_what_cannot_be_started_is_not_the_senders_doing() -> None:
    with pytest.raises(CleaningFailed):
        CleanerApart(("/nergens/een/programma",), {})(b"x")


def test_it_gets_no_secret_of_the_bot_to_see(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GESPREKSRONDE_PASSWORD", "kanarie")
    assert "kanarie" not in "".join(open_cleaner()._environment.values())


def test_a_noisy_picture_is_made_small_enough() -> None:
    from PIL import Image

    noise = Image.frombytes("RGB", (2048, 2048), os.urandom(2048 * 2048 * 3))
    made = cleaned(saved(noise, "JPEG", quality=85))
    assert len(made.data) <= MOST_CLEAN_BYTES
