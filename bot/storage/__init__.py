"""The only room that knows the database. `open_store` for a running bot, `MemoryStore` for rehearsal and tests."""

from bot.storage.memory import MemoryStore
from bot.storage.store import open_store

__all__ = ["MemoryStore", "open_store"]
