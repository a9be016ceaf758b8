"""The pages with examples show what the bot really says."""

import re
from base64 import b64decode
from io import BytesIO

from PIL import Image, ImageChops, ImageStat

from tests import example_report
from tests.example_messages import PAGE, page

_PICTURE = re.compile(r"data:image/png;base64,([^\"]+)")


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.example_messages writes it anew"


def test_the_report_is_up_to_date() -> None:
    """Its words to the letter; its pictures to the eye, since another processor may round a pixel otherwise."""
    kept, made = example_report.PAGE.read_text(encoding="utf-8"), example_report.page().decode()
    assert _PICTURE.sub("", kept) == _PICTURE.sub("", made), "python -m tests.example_report writes it anew"
    for before, after in zip(_PICTURE.findall(kept), _PICTURE.findall(made), strict=True):
        with Image.open(BytesIO(b64decode(before))) as old, Image.open(BytesIO(b64decode(after))) as new:
            assert old.size == new.size
            apart = ImageChops.difference(old.convert("L"), new.convert("L"))
            assert ImageStat.Stat(apart).mean[0] < 1, "python -m tests.example_report writes it anew"
