"""Is the bot running in this data folder?"""

from pathlib import Path

from bot.compose import AlreadyRunning, only_one


def is_held(path: Path) -> bool:
    """Whether a process holds the lock now."""
    if not path.exists():
        return False
    try:
        with only_one(path):
            return False
    except AlreadyRunning:
        return True
