"""What a store keeps in memory while it is open."""

from dataclasses import dataclass, field
from typing import Final

from bot.domain.findings import RosterEntry
from bot.domain.ids import RoundId
from bot.domain.round import Round
from bot.ports.storage import RoundRow
from bot.storage.directory import PeopleShelves, PlaceShelves, TeamShelves
from bot.storage.handled import Handled
from bot.storage.last_prompts import LastPrompts
from bot.storage.queue import Queue
from bot.storage.seating import Seating
from bot.storage.undo import Shelf, Undo

_ROUNDS_KEPT: Final = 64
"""Rounds whose seal stays open between two transactions, so that an answer costs no reading of the others."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A round as the database has it, or will have it when this transaction commits."""

    round: Round
    roster: tuple[RosterEntry, ...] = field(repr=False)


class Shelves:
    def __init__(self) -> None:
        self.undo: Final = Undo()
        self.people: Final = PeopleShelves(self.undo)
        self.teams: Final = TeamShelves(self.undo)
        self.places: Final = PlaceShelves(self.undo)
        self.queue: Final = Queue(self.undo)
        self.seating: Final = Seating(self.undo)
        self.rounds: Final[Shelf[RoundId, Loaded]] = Shelf(self.undo)
        self.rows: Final[Shelf[RoundId, RoundRow]] = Shelf(self.undo)
        """What every round shows without its seal being opened, until it is erased."""
        self.prompts: Final = LastPrompts(self.undo)
        self.handled: Final = Handled(self.undo)
        self.last_shown = 0
        self.last_number = 0

    def next_shown(self) -> int:
        """The place of a message in the order in which messages were seen to stand in their chats."""
        self.last_shown += 1
        return self.last_shown

    def next_number(self) -> int:
        """For things that are told oldest first: rounds, released summaries. Never for answers."""
        self.last_number += 1
        return self.last_number

    def settle(self) -> None:
        """After a commit: nothing is taken back any more, and rounds that were quiet longest are let go."""
        for quiet in list(self.rounds)[:-_ROUNDS_KEPT]:
            self.rounds.drop(quiet)
        self.handled.settle()
        self.undo.forget()
