"""What the database driver raises, as the few troubles an operator can do something about."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError

from bot.ports.storage import StoreTrouble, Trouble

_BY_NAME: Final = {
    "SQLITE_BUSY": Trouble.BUSY,
    "SQLITE_LOCKED": Trouble.BUSY,
    "SQLITE_FULL": Trouble.FULL,
    "SQLITE_IOERR": Trouble.FULL,
    "SQLITE_READONLY": Trouble.READ_ONLY,
    "SQLITE_PERM": Trouble.READ_ONLY,
    "SQLITE_CANTOPEN": Trouble.READ_ONLY,
    "SQLITE_CORRUPT": Trouble.DAMAGED,
    "SQLITE_NOTADB": Trouble.DAMAGED,
}


@contextmanager
def told_as_trouble() -> Iterator[None]:
    """Raises `StoreTrouble` for what the disk or another process did; our own mistakes pass unchanged."""
    try:
        yield
    except DBAPIError as error:
        trouble = _trouble(error)
        if trouble is None:
            raise
        raise StoreTrouble(trouble) from error


def _trouble(error: DBAPIError) -> Trouble | None:
    name = getattr(error.orig, "sqlite_errorname", None)
    if not isinstance(name, str):
        return None
    # extended codes follow the plain one: SQLITE_IOERR_WRITE, SQLITE_READONLY_DBMOVED
    return next((trouble for plain, trouble in _BY_NAME.items() if name.startswith(plain)), None)
