"""The store in memory: for rehearsing a flow and for quick tests. The contract suite holds it to what the store on
disk does, savepoints and roll-backs included."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from bot.domain.ids import EffectId, RoundId
from bot.ports.storage import Person, RoundPlace, Team, UnitOfWork
from bot.ports.vault import Vault
from bot.storage.directory import (
    KnownPeople,
    KnownPlaces,
    KnownTeams,
    NoRows,
    PeopleShelves,
    PlaceShelves,
    TeamShelves,
)
from bot.storage.memory_agreements import MemoryAgreements
from bot.storage.memory_messages import MemoryInbox, MemoryJournal, MemoryReleases, MemorySent
from bot.storage.memory_pictures import MemoryPictures
from bot.storage.memory_rounds import MemoryRounds
from bot.storage.memory_seasons import MemorySeasons
from bot.storage.openers import MemoryOpeners
from bot.storage.outbox import QueuedOutbox
from bot.storage.preferences import MemoryPreferences
from bot.storage.put_back import MemoryPutBack
from bot.storage.queue import Queue, Waiting
from bot.storage.seating import Seating
from bot.storage.undo import Undo


class MemoryStore:
    """Implements `bot.ports.storage.Store`. With a vault, a round whose key is gone is gone here too."""

    def __init__(self, vault: Vault | None = None) -> None:
        self._undo = Undo()
        self._vault = vault
        self._ports = _Ports(self._undo, vault)
        self._one_at_a_time = asyncio.Lock()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[UnitOfWork]:
        async with self._one_at_a_time:
            try:
                yield _MemoryUnitOfWork(self._ports, self._undo)
            except BaseException:
                self._undo.back_to(0)
                raise
            self._undo.forget()

    async def scrub(self) -> None:
        """Nothing ever touched a disk."""

    async def match_keys(self) -> Sequence[RoundId]:
        if self._vault is None:
            return ()
        async with self.begin() as unit:
            rounds = await unit.rounds.all_ids()
            teams = [team.id for team in await unit.teams.all()]
        for name in self._vault.names():
            if name not in {"house", *rounds, *teams}:
                self._vault.destroy(name)
        gone = self._ports.rounds.kept.values()
        return [kept.row.id for kept in gone if kept.round is not None and not self._vault.has(kept.row.id)]

    async def close(self) -> None:
        """What was kept is gone with this object."""


class _Ports:
    def __init__(self, undo: Undo, vault: Vault | None) -> None:
        queue, seating = Queue(undo), Seating(undo)
        self.rounds = _Rounds(undo, seating, vault, self)
        self.people = KnownPeople(PeopleShelves(undo), NoRows[Person]())
        self.teams = KnownTeams(TeamShelves(undo), NoRows[Team]())
        self.place_shelves = PlaceShelves(undo)
        self.places = KnownPlaces(self.place_shelves, NoRows[RoundPlace]())
        self.sent = MemorySent(undo, queue, seating)
        self.outbox = QueuedOutbox(queue, _NoParcelRows(), self.sent)
        self.inbox = MemoryInbox(undo)
        self.pictures = MemoryPictures(undo, vault)
        self.releases = MemoryReleases(undo, self.pictures.forget_page)
        self.agreements = MemoryAgreements(undo, vault)
        self.seasons = MemorySeasons(undo)
        self.preferences = MemoryPreferences(undo)
        self.journal = MemoryJournal(undo)
        self.openers = MemoryOpeners(undo)
        self.put_back = MemoryPutBack()


class _Rounds(MemoryRounds):
    """Removing a round's rows reaches into the other ports."""

    def __init__(self, undo: Undo, seating: Seating, vault: Vault | None, ports: _Ports) -> None:
        super().__init__(undo, seating, vault)
        self._ports = ports

    async def remove_rows(self, round_id: RoundId) -> None:
        await super().remove_rows(round_id)
        self._ports.sent.forget_round(round_id)
        self._ports.place_shelves.forget_round(round_id)
        self._ports.inbox.forget_round(round_id)
        self._ports.pictures.forget_round(round_id)
        await self._ports.outbox.wipe_round(round_id)


class _NoParcelRows:
    def add(self, waiting: Waiting) -> None: ...

    def change(self, waiting: Waiting) -> None: ...

    def remove(self, parcel: EffectId) -> None: ...


class _MemoryUnitOfWork:
    """Implements `bot.ports.storage.UnitOfWork`."""

    def __init__(self, ports: _Ports, undo: Undo) -> None:
        self._undo = undo
        self._in_part = False
        self.rounds = ports.rounds
        self.people = ports.people
        self.teams = ports.teams
        self.outbox = ports.outbox
        self.places = ports.places
        self.sent = ports.sent
        self.inbox = ports.inbox
        self.releases = ports.releases
        self.agreements = ports.agreements
        self.seasons = ports.seasons
        self.preferences = ports.preferences
        self.pictures = ports.pictures
        self.journal = ports.journal
        self.openers = ports.openers
        self.put_back = ports.put_back

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        if self._in_part:
            raise RuntimeError("a savepoint inside a savepoint")
        self._in_part = True
        mark = self._undo.mark()
        try:
            yield
        except BaseException:
            self._undo.back_to(mark)
            raise
        finally:
            self._in_part = False
