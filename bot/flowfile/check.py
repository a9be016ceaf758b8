"""Both checks on a parsed file, in one go: shape, then sense."""

from typing import Any, Final

from bot.domain.flow import Flow
from bot.flowfile.build import build
from bot.flowfile.kinds import check_keys
from bot.flowfile.mistakes import Mistake, Path
from bot.flowfile.sense import check_sense
from bot.flowfile.shape import check_shape

_WHATEVER_KIND: Final = ("F02", "F03", "F04", "F13", "F15", "F22", "F28", "F30")
"""What is wrong in a phase of any kind."""

_SMALL_TABLE: Final = 2
"""Keys of tables inside a phase or an output (`share`, a question) hang together: one odd value blurs the
others.
"""


def check_values(raw: dict[str, Any]) -> tuple[Flow | None, tuple[Mistake, ...]]:
    """The flow these values make, and everything that is wrong with them.

    The flow may hold stand-ins when there are mistakes: it is for looking at, not for running. None when
    the file is too far from a flow to say more than that.
    """
    shaped = check_shape(raw)
    if shaped.shape is None:
        return None, shaped.mistakes
    flow = build(shaped.shape)
    sense = (*check_keys(shaped.shape), *check_sense(flow))
    own = tuple(found for found in sense if not any(_touches(found, place) for place in shaped.mended))
    return flow, (*shaped.mistakes, *own)


def _touches(found: Mistake, mended: Path) -> bool:
    """Whether a mistake may be about the stand-in at `mended` rather than about the file."""
    path, table = found.path, mended[:-1]
    around = len(path) > 1 and mended[: len(path)] == path
    inside = path[: len(mended)] == mended
    beside = path[: len(table)] == table
    if mended[-1] == "kind":
        return around or inside or (beside and found.code not in _WHATEVER_KIND)
    return around or inside or (beside and len(table) > _SMALL_TABLE)
