"""Hostile pictures cost neither memory nor time: each is cleaned in a process of its own that may use little."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.pictures.albums import HOSTILE, drawing, saved

_PROJECT = Path(__file__).parents[3]
_MEGABYTE = 2**20
_ADDRESS_SPACE = 900 * _MEGABYTE
_PROCESSOR_SECONDS = 20
pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells how much was used")
_CHILD = rf"""
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({_ADDRESS_SPACE}, {_ADDRESS_SPACE}))
resource.setrlimit(resource.RLIMIT_CPU, ({_PROCESSOR_SECONDS}, {_PROCESSOR_SECONDS}))
from bot.pictures.clean import clean_picture
from bot.ports.pictures import PictureRefused
try:
    clean_picture(sys.stdin.buffer.read())
except PictureRefused as refused:
    print(refused)
else:
    print("cleaned")
from pathlib import Path
print(*(line.split()[1] for line in Path("/proc/self/status").read_text().split("\n") if line.startswith("VmHWM")))
"""


def outcome(data: bytes) -> tuple[str, int]:
    """What became of it, and the most memory it took, in megabytes."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _CHILD], input=data, capture_output=True, check=True, cwd=_PROJECT
    )
    assert not done.stderr
    result, most = done.stdout.decode().split("\n")[:2]
    return result, int(most) // 1024


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_pictures_are_refused_cheaply(what: str) -> None:
    result, most = outcome(HOSTILE[what]())
    assert result in ("damaged", "too-many-pixels")
    assert most < 200


@pytest.mark.parametrize(
    ("kind", "size", "how"),
    [
        ("JPEG", (8192, 6144), {}),
        ("JPEG", (8192, 6144), {"progressive": True}),
        ("PNG", (5000, 4000), {}),
        ("WEBP", (5000, 4000), {"quality": 30, "method": 0}),
        ("GIF", (5000, 4000), {}),
    ],
)
def test_the_largest_pictures_fit(kind: str, size: tuple[int, int], how: dict[str, object]) -> None:
    result, most = outcome(saved(drawing(*size, "RGB"), kind, **how))
    assert result == "cleaned"
    assert most < 450
