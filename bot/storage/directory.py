"""People, teams and rooms of rounds: few enough to be kept in memory whole, written down as they change."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from bot.domain.flow_terms import PlaceId
from bot.domain.ids import PersonId, PersonRef, PlaceKey, RoomRef, RoundId, TeamId
from bot.ports.storage import Person, RoundPlace, Team
from bot.storage.undo import Shelf, Undo

T = TypeVar("T", contravariant=True)


class Rows(Protocol[T]):
    """Where they are written down."""

    def add(self, thing: T) -> None: ...

    def change(self, thing: T) -> None: ...

    def remove(self, thing: T) -> None: ...


class NoRows(Generic[T]):
    """They are kept in memory only."""

    def add(self, thing: T) -> None: ...

    def change(self, thing: T) -> None: ...

    def remove(self, thing: T) -> None: ...


class PeopleShelves:
    def __init__(self, undo: Undo) -> None:
        self.by_id: Shelf[PersonId, Person] = Shelf(undo)
        self.by_ref: Shelf[PersonRef, PersonId] = Shelf(undo)
        self.by_chat: Shelf[RoomRef, PersonId] = Shelf(undo)

    def put(self, person: Person) -> None:
        before = self.by_id.get(person.id)
        if before is not None and before.chat is not None:
            self.by_chat.drop(before.chat)
        self.by_id.put(person.id, person)
        self.by_ref.put(person.ref, person.id)
        if person.chat is not None:
            self.by_chat.put(person.chat, person.id)

    def drop(self, person: Person) -> None:
        self.by_id.drop(person.id)
        self.by_ref.drop(person.ref)
        if person.chat is not None:
            self.by_chat.drop(person.chat)


class KnownPeople:
    """Implements `bot.ports.storage.People`."""

    def __init__(self, shelves: PeopleShelves, rows: Rows[Person]) -> None:
        self._shelves = shelves
        self._rows = rows

    async def by_ref(self, ref: PersonRef) -> Person | None:
        known = self._shelves.by_ref.get(ref)
        return None if known is None else self._shelves.by_id[known]

    async def by_chat(self, chat: RoomRef) -> Person | None:
        known = self._shelves.by_chat.get(chat)
        return None if known is None else self._shelves.by_id[known]

    async def get(self, person: PersonId) -> Person | None:
        return self._shelves.by_id.get(person)

    async def add(self, person: Person) -> None:
        if person.id in self._shelves.by_id or person.ref in self._shelves.by_ref:
            raise ValueError("this person is known already")
        self._shelves.put(person)
        self._rows.add(person)

    async def save(self, person: Person) -> None:
        if self._shelves.by_id[person.id] != person:
            self._shelves.put(person)
            self._rows.change(person)

    async def remove(self, person: PersonId) -> None:
        known = self._shelves.by_id.get(person)
        if known is not None:
            self._shelves.drop(known)
            self._rows.remove(known)

    async def with_sure(self) -> Sequence[Person]:
        return tuple(person for person in self._shelves.by_id.values() if person.sure_until is not None)

    async def with_chats(self) -> Sequence[Person]:
        return tuple(person for person in self._shelves.by_id.values() if person.chat is not None)


class TeamShelves:
    def __init__(self, undo: Undo) -> None:
        self.by_id: Shelf[TeamId, Team] = Shelf(undo)
        self.by_room: Shelf[RoomRef, TeamId] = Shelf(undo)

    def put(self, team: Team) -> None:
        before = self.by_id.get(team.id)
        if before is not None:
            self.by_room.drop(before.room)
        self.by_id.put(team.id, team)
        self.by_room.put(team.room, team.id)


class KnownTeams:
    """Implements `bot.ports.storage.Teams`."""

    def __init__(self, shelves: TeamShelves, rows: Rows[Team]) -> None:
        self._shelves = shelves
        self._rows = rows

    async def by_room(self, room: RoomRef) -> Team | None:
        known = self._shelves.by_room.get(room)
        return None if known is None else self._shelves.by_id[known]

    async def get(self, team: TeamId) -> Team | None:
        return self._shelves.by_id.get(team)

    async def add(self, team: Team) -> None:
        if team.id in self._shelves.by_id or team.room in self._shelves.by_room:
            raise ValueError("this team is known already")
        self._shelves.put(team)
        self._rows.add(team)

    async def save(self, team: Team) -> None:
        if self._shelves.by_id[team.id] != team:
            self._shelves.put(team)
            self._rows.change(team)

    async def all(self) -> Sequence[Team]:
        return tuple(self._shelves.by_id.values())

    async def remove(self, team: TeamId) -> None:
        known = self._shelves.by_id.get(team)
        if known is not None:
            self._shelves.by_id.drop(team)
            self._shelves.by_room.drop(known.room)
            self._rows.remove(known)


class PlaceShelves:
    def __init__(self, undo: Undo) -> None:
        self.by_id: Shelf[PlaceKey, RoundPlace] = Shelf(undo)
        self.by_room: Shelf[RoomRef, PlaceKey] = Shelf(undo)

    def put(self, place: RoundPlace) -> None:
        self.by_id.put(place.id, place)
        if place.room is not None:
            self.by_room.put(place.room, place.id)

    def forget(self, place: RoundPlace) -> None:
        self.by_id.drop(place.id)
        if place.room is not None:
            self.by_room.drop(place.room)

    def forget_round(self, round_id: RoundId) -> None:
        for place in tuple(self.by_id.values()):
            if place.round == round_id:
                self.forget(place)


class KnownPlaces:
    """Implements `bot.ports.storage.Places`."""

    def __init__(self, shelves: PlaceShelves, rows: Rows[RoundPlace]) -> None:
        self._shelves = shelves
        self._rows = rows

    async def add(self, place: RoundPlace) -> None:
        if place.id in self._shelves.by_id or await self.find(place.round, place.place) is not None:
            raise ValueError("this room is known already")
        self._shelves.put(place)
        self._rows.add(place)

    async def save(self, place: RoundPlace) -> None:
        if self._shelves.by_id[place.id] != place:
            self._shelves.put(place)
            self._rows.change(place)

    async def remove(self, place: PlaceKey) -> None:
        known = self._shelves.by_id.get(place)
        if known is not None:
            self._shelves.forget(known)
            self._rows.remove(known)

    async def get(self, place: PlaceKey) -> RoundPlace | None:
        return self._shelves.by_id.get(place)

    async def find(self, round_id: RoundId, place: PlaceId) -> RoundPlace | None:
        return next((known for known in await self.of_round(round_id) if known.place == place), None)

    async def by_room(self, room: RoomRef) -> RoundPlace | None:
        known = self._shelves.by_room.get(room)
        return None if known is None else self._shelves.by_id[known]

    async def of_round(self, round_id: RoundId) -> Sequence[RoundPlace]:
        return tuple(place for place in self._shelves.by_id.values() if place.round == round_id)
