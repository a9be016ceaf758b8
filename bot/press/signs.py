"""The one font of pictures and documents, and the signs it has. Never a font of the machine: another has another.

DejaVu comes with matplotlib, under the licence in `LICENSE_DEJAVU` beside it (free to embed and hand on).
"""

from collections.abc import Container
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

MISSING: Final = "□"
"""Stands for a sign that the font does not have, such as most emoji."""

_JOINING: Final = frozenset("\u200d\ufe0e\ufe0f")
"""Signs without a picture that only tie or colour the ones around them."""


@cache
def font_file(bold: bool = False) -> Path:
    """Found without loading matplotlib: a report without pictures of numbers does not need it."""
    spec = find_spec("matplotlib")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf" / f"DejaVuSans{'-Bold' if bold else ''}.ttf"


def drawable(text: str, known: Container[int]) -> str:
    """`text` with every sign that is not `known` replaced by `MISSING`; a run of them by one."""
    signs: list[str] = []
    for sign in text:
        if sign == "\n" or ord(sign) in known:
            signs.append(sign)
        elif sign not in _JOINING and not (signs and signs[-1] == MISSING):
            signs.append(MISSING)
    return "".join(signs)
