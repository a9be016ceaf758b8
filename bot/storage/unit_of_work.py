"""One unit of work on the database: the ports, all on the same transaction."""

from contextlib import AbstractAsyncContextManager
from typing import Any

from bot.ports.storage import Person, RoundPlace, Team
from bot.ports.vault import Vault
from bot.storage import tables
from bot.storage.agreements import SqlAgreements
from bot.storage.directory import KnownPeople, KnownPlaces, KnownTeams
from bot.storage.inbox import SqlInbox
from bot.storage.openers import SqlOpeners
from bot.storage.outbox import QueuedOutbox
from bot.storage.parcels import SqlParcels
from bot.storage.pictures import SqlPictures
from bot.storage.preferences import SqlPreferences
from bot.storage.put_back import SqlPutBack
from bot.storage.releases import SqlJournal, SqlReleases
from bot.storage.rounds import SqlRounds
from bot.storage.rows import delete_row, insert_row, update_row
from bot.storage.sealing import Sealer
from bot.storage.seasons import SqlSeasons
from bot.storage.sent import SqlSent
from bot.storage.shelves import Shelves
from bot.storage.transaction import Transaction


class SqlUnitOfWork:
    """Implements `bot.ports.storage.UnitOfWork`."""

    def __init__(self, transaction: Transaction, vault: Vault, shelves: Shelves) -> None:
        sealer = Sealer(vault)
        self._transaction = transaction
        self.rounds = SqlRounds(transaction, vault, shelves)
        self.people = KnownPeople(shelves.people, PeopleRows(transaction))
        self.teams = KnownTeams(shelves.teams, TeamRows(transaction))
        self.places = KnownPlaces(shelves.places, PlaceRows(transaction))
        self.sent = SqlSent(transaction, sealer, shelves)
        self.outbox = QueuedOutbox(shelves.queue, SqlParcels(transaction, sealer), self.sent)
        self.inbox = SqlInbox(transaction, sealer, shelves.handled)
        self.releases = SqlReleases(transaction, vault, shelves)
        self.agreements = SqlAgreements(transaction, vault)
        self.seasons = SqlSeasons(transaction, vault)
        self.preferences = SqlPreferences(transaction, vault)
        self.pictures = SqlPictures(transaction, vault)
        self.journal = SqlJournal(transaction)
        self.openers = SqlOpeners(transaction)
        self.put_back = SqlPutBack(transaction)

    def savepoint(self) -> AbstractAsyncContextManager[None]:
        return self._transaction.part()


class PeopleRows:
    """Implements `bot.storage.directory.Rows` for people."""

    def __init__(self, unit: Transaction) -> None:
        self._unit = unit

    def add(self, person: Person) -> None:
        insert_row(self._unit, tables.people, {"id": person.id} | _columns(person))

    def change(self, person: Person) -> None:
        update_row(self._unit, tables.people, {"id": person.id}, _columns(person))

    def remove(self, person: Person) -> None:
        delete_row(self._unit, tables.people, {"id": person.id})


class TeamRows:
    """Implements `bot.storage.directory.Rows` for teams."""

    def __init__(self, unit: Transaction) -> None:
        self._unit = unit

    def add(self, team: Team) -> None:
        row = {"id": team.id, "room": team.room, "encrypted": team.encrypted}
        insert_row(self._unit, tables.teams, row | _habits(team))

    def change(self, team: Team) -> None:
        row = {"room": team.room, "encrypted": team.encrypted}
        update_row(self._unit, tables.teams, {"id": team.id}, row | _habits(team))

    def remove(self, team: Team) -> None:
        delete_row(self._unit, tables.teams, {"id": team.id})


def _habits(team: Team) -> dict[str, Any]:
    return {"lang": team.lang, "present": team.present, "address": team.address}


class PlaceRows:
    """Implements `bot.storage.directory.Rows` for rooms of rounds."""

    def __init__(self, unit: Transaction) -> None:
        self._unit = unit

    def add(self, place: RoundPlace) -> None:
        row = {"id": place.id, "round": place.round, "place": place.place}
        insert_row(self._unit, tables.places, row | {"alias": place.alias, "room": place.room})

    def change(self, place: RoundPlace) -> None:
        update_row(self._unit, tables.places, {"id": place.id}, {"alias": place.alias, "room": place.room})

    def remove(self, place: RoundPlace) -> None:
        delete_row(self._unit, tables.places, {"id": place.id})


def _columns(person: Person) -> dict[str, Any]:
    return {
        "ref": person.ref,
        "alias": person.alias,
        "chat": person.chat,
        "in_chat": person.in_chat,
        "sure_until": person.sure_until,
    }
