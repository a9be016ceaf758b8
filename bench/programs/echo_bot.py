"""The bot everything is compared with: bare matrix-nio, its own sync loop and defaults, sending inside its callback.

    python echo_bot.py FILE      FILE: {"homeserver", "user", "device", "token", "store"}; `store` null: no encryption

It says `ready` when its first sync is done. What is older than its start it leaves alone.
"""

import asyncio
import json
import logging
import sys
import time
from pathlib import Path
from typing import Any

import nio


async def serve(facts: dict[str, Any]) -> None:
    store = facts["store"]
    if store:
        config = nio.AsyncClientConfig(encryption_enabled=True)
        client = nio.AsyncClient(facts["homeserver"], facts["user"], facts["device"], store, config)
    else:
        client = nio.AsyncClient(facts["homeserver"], facts["user"])
    client.restore_login(facts["user"], facts["device"], facts["token"])
    started = time.time() * 1000

    async def echo(room: nio.MatrixRoom, event: nio.RoomMessageText) -> None:
        if event.sender != client.user_id and event.server_timestamp >= started:
            content = {"msgtype": "m.text", "body": event.body}
            await client.room_send(room.room_id, "m.room.message", content, ignore_unverified_devices=True)

    async def ready() -> None:
        await client.synced.wait()
        print("ready", flush=True)

    client.add_event_callback(echo, nio.RoomMessageText)
    saying = asyncio.create_task(ready())
    try:
        await client.sync_forever(timeout=30_000)
    finally:
        saying.cancel()
        await client.close()


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    asyncio.run(serve(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
