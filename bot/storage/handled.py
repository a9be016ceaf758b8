"""Which events were handled of late, in memory while they are few enough: nearly every event is new, and to ask the
database each time would be a third of what an answer costs."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from bot.storage.undo import Shelf, Undo

MOST: Final = 50_000
"""About five megabytes; a busy bot with more than this in a week asks the database."""


class Handled:
    """`complete`: what is not here was never handled (or so long ago that it is forgotten)."""

    def __init__(self, undo: Undo) -> None:
        self._hours: Shelf[bytes, datetime] = Shelf(undo)
        self.complete = True

    def __contains__(self, mark: bytes) -> bool:
        return mark in self._hours

    def add(self, mark: bytes, hour: datetime) -> None:
        if self.complete:
            self._hours.put(mark, hour)

    def fill(self, handled: Iterable[tuple[bytes, datetime]]) -> None:
        """What the database holds, or more than `MOST` of it."""
        hours: dict[datetime, datetime] = {}
        for mark, hour in handled:
            self._hours.put(mark, hours.setdefault(hour, hour))
        self.settle()

    def forget_before(self, at: datetime) -> None:
        for mark in [mark for mark, hour in self._hours.items() if hour < at]:
            self._hours.drop(mark)

    def settle(self) -> None:
        """After a commit. Once there were too many, it stays that way until the store is opened again."""
        if len(self._hours) > MOST:
            self.complete = False
            for mark in list(self._hours):
                self._hours.drop(mark)
