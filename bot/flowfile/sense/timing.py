"""Lengths of time that people can live with (F15)."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from bot.domain.flow import Flow
from bot.domain.phase import Phase
from bot.flowfile.mistakes import Mistake, Path, mistake

_LONGEST: Final = timedelta(days=30)
_MOST_REMINDERS: Final = 2


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    if len(flow.timing.remind) > _MOST_REMINDERS:
        yield mistake("F15", "reminders", ("timing", "remind"))
    for index, phase in enumerate(flow.phases):
        path: Path = ("phases", index)
        if phase.duration > _LONGEST:
            yield mistake("F15", "too-long", (*path, "duration"), phase=phase.id)
        if phase.pace is not None:
            yield from _paced(flow, phase, phase.pace, path)


def _paced(flow: Flow, phase: Phase, pace: timedelta, path: Path) -> Iterator[Mistake]:
    items = next((items for items in flow.lists if items.id == phase.for_each), None)
    if phase.for_each is None:
        yield mistake("F15", "pace-alone", (*path, "pace"), phase=phase.id)
    elif items is not None:
        pieces = items.pick_max or max(len(items.items), *(len(a.items) for a in items.alternatives), 0)
        if pace * pieces > phase.duration:
            yield mistake("F15", "too-short", (*path, "duration"), phase=phase.id, pieces=pieces)
