"""A database and a key folder belong together. Opened with the wrong one, the keys of living rounds would look like
left-overs and be destroyed, so that is refused before anything else happens."""

from typing import Final

from sqlalchemy import Connection, delete, insert, select

from bot.ports.storage import StoreTrouble, Trouble
from bot.ports.vault import Vault
from bot.storage import tables
from bot.storage.lane import Lane
from bot.storage.sealing import HOUSE

PROOF: Final = b"database"
"""Its hash under the key of the house tells which key that is; noted as the setting of that name."""


async def pair_keys(lane: Lane, vault: Vault) -> None:
    """Make the key of the house where there is none, and note in the database which one it is.

    A database that was put back from a backup comes without keys: a vault that holds no key of a round or team yet
    is accepted, and its key of the house noted. Raises `StoreTrouble` (OTHER_KEYS) when the keys belong to another
    database.
    """
    others = any(name != HOUSE for name in vault.names())
    if others and not vault.has(HOUSE):
        raise StoreTrouble(Trouble.OTHER_KEYS)
    vault.create(HOUSE)
    proof = vault.mac(HOUSE, PROOF)
    if await lane.run(_noted) == proof:
        return
    if others:
        raise StoreTrouble(Trouble.OTHER_KEYS)
    await lane.run(lambda connection: _note(connection, proof))


def _noted(connection: Connection) -> bytes | None:
    value = connection.execute(select(tables.settings.c.value).where(tables.settings.c.name == HOUSE)).scalar()
    connection.rollback()
    return value


def _note(connection: Connection, proof: bytes) -> None:
    connection.execute(delete(tables.settings).where(tables.settings.c.name == HOUSE))
    connection.execute(insert(tables.settings), {"name": HOUSE, "value": proof})
    connection.commit()
