"""A store with its vault, that can be closed and opened again as a restart would."""

from dataclasses import dataclass
from pathlib import Path

from bot.domain.ids import PersonId
from bot.domain.round import Round
from bot.ports.storage import Person, Store, Team
from bot.ports.vault import Vault
from bot.storage import MemoryStore, open_store
from bot.vault.memory import MemoryVault
from tests.builders import a_person, a_team


@dataclass
class House:
    vault: Vault
    store: Store
    path: Path | None = None
    direct: bool = True

    async def again(self) -> None:
        """As after a restart. What is in memory only stays as it is: there is nothing to read it back from."""
        if self.path is not None:
            await self.store.close()
            self.store = await open_store(self.path, self.vault, direct=self.direct)

    async def start(self, round_: Round, leader: Person | None = None, team: Team | None = None) -> list[Person]:
        """The round in the store, each member somebody new; the people, in the order of the members."""
        people = [a_person() for _ in round_.members]
        leader = leader or a_person()
        self.vault.create(round_.id)
        async with self.store.begin() as unit:
            for person in (leader, *people):
                if await unit.people.get(person.id) is None:
                    await unit.people.add(person)
            await unit.rounds.add(
                round_,
                team=(team or a_team()).id,
                leader=leader.id,
                people=dict(zip(round_.members, (PersonId(person.id) for person in people), strict=True)),
                roster=(),
            )
        return people


async def a_house(kind: str, folder: Path) -> House:
    vault = MemoryVault()
    if kind == "memory":
        vault.create("house")
        return House(vault, MemoryStore(vault))
    path = folder / "gespreksronde.db"
    direct = kind == "sqlite"
    return House(vault, await open_store(path, vault, direct=direct), path, direct)
