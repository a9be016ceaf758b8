"""Who sits where, in memory only: made from sealed rows when the store opens, changed when a transaction commits.

A table of it that can be searched would tell anybody with the file who takes part.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.domain.events import Seat
from bot.domain.ids import PersonId, RoundId
from bot.storage.undo import Shelf, Undo


class Seating:
    def __init__(self, undo: Undo) -> None:
        self._rounds: Shelf[RoundId, Mapping[Seat, PersonId]] = Shelf(undo)
        self._hidden: Shelf[RoundId, None] = Shelf(undo)
        self._of_person: Shelf[PersonId, tuple[tuple[RoundId, Seat], ...]] = Shelf(undo)

    def person(self, round_id: RoundId, seat: Seat) -> PersonId | None:
        return self._rounds.get(round_id, {}).get(seat)

    def of_round(self, round_id: RoundId) -> Mapping[Seat, PersonId]:
        return self._rounds.get(round_id, {})

    def of_person(self, person: PersonId) -> Sequence[tuple[RoundId, Seat]]:
        """In the order in which the seats were taken; rounds that are being deleted are not in it."""
        return self._of_person.get(person, ())

    def take(self, round_id: RoundId, seat: Seat, person: PersonId) -> None:
        """`person` sits there from now on, whoever did before."""
        self.leave(round_id, seat)
        self._rounds.put(round_id, {**self.of_round(round_id), seat: person})
        if round_id not in self._hidden:
            self._of_person.put(person, (*self.of_person(person), (round_id, seat)))

    def restore(self, seats: Iterable[tuple[RoundId, Seat, PersonId]]) -> None:
        """All at once, when the store opens; in the order in which the rounds were started."""
        rounds: dict[RoundId, dict[Seat, PersonId]] = {}
        links: dict[PersonId, list[tuple[RoundId, Seat]]] = {}
        for round_id, seat, person in seats:
            rounds.setdefault(round_id, {})[seat] = person
            if round_id not in self._hidden:
                links.setdefault(person, []).append((round_id, seat))
        for round_id, taken in rounds.items():
            self._rounds.put(round_id, taken)
        for person, found in links.items():
            self._of_person.put(person, tuple(found))

    def leave(self, round_id: RoundId, seat: Seat) -> None:
        """Nobody sits there any more."""
        person = self.person(round_id, seat)
        if person is None:
            return
        left = {other: who for other, who in self.of_round(round_id).items() if other != seat}
        self._rounds.put(round_id, left)
        self._forget_link(person, round_id, seat)

    def hide(self, round_id: RoundId) -> None:
        """The round is being deleted: nobody finds a seat in it any more, though it is still known who sat there."""
        self._hidden.put(round_id, None)
        for seat, person in self.of_round(round_id).items():
            self._forget_link(person, round_id, seat)

    def forget(self, round_id: RoundId) -> None:
        self.hide(round_id)
        self._rounds.drop(round_id)
        self._hidden.drop(round_id)

    def _forget_link(self, person: PersonId, round_id: RoundId, seat: Seat) -> None:
        links = tuple(link for link in self.of_person(person) if link != (round_id, seat))
        if links:
            self._of_person.put(person, links)
        else:
            self._of_person.drop(person)
