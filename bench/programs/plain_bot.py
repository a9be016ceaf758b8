"""`gespreksronde run`, except that it takes the private chats in its store for rooms without encryption.

The real bot never does: it encrypts every private chat and refuses what comes in clear. For the rows about plain rooms
it has to be told so; everything else is the real thing.

    python plain_bot.py run --config FILE

Its first line is `imported SECONDS`: when its imports were done, in seconds since 1970.
"""

import time
from collections.abc import Iterable
from pathlib import Path
from unittest import mock

import bot.cli.run  # noqa: F401  all imports of a running bot, so that the time of their end can be told
from bot import compose
from bot.cli.app import main
from bot.domain.ids import PersonRef, RoomRef
from bot.matrix.account import Account, open_homeserver
from bot.matrix.homeserver import MatrixHomeserver
from bot.ports.secrets import SecretBox


async def open_with_plain_rooms(
    account: Account,
    *,
    store_folder: Path,
    pickle_key: bytes,
    box: SecretBox,
    trust_all_devices: bool = False,
    known_rooms: Iterable[tuple[RoomRef, bool]] = (),
    private_chats: Iterable[tuple[RoomRef, PersonRef]] = (),
) -> MatrixHomeserver:
    return await open_homeserver(
        account,
        store_folder=store_folder,
        pickle_key=pickle_key,
        box=box,
        trust_all_devices=trust_all_devices,
        known_rooms=[(room, False) for room, _ in (*known_rooms, *private_chats)],
    )


if __name__ == "__main__":
    print(f"imported {time.time():.4f}", flush=True)
    with mock.patch.object(compose, "open_homeserver", open_with_plain_rooms):
        main()
