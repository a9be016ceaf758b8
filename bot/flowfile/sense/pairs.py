"""Two is two: a phase in pairs has a role for each of them, and none for a third (F23)."""

from collections.abc import Iterator
from typing import Final

from bot.domain.flow import Flow
from bot.flowfile.mistakes import Mistake, mistake

_TWO: Final = 2


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    for index, phase in enumerate(flow.phases):
        if phase.pair is not None and len(phase.pair.roles) != _TWO:
            where = ("phases", index, "pair", "roles")
            yield mistake("F23", "pair-two", where, phase=phase.id, count=len(phase.pair.roles))
