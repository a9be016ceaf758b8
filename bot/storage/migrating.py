"""Alembic, run from the packaged migrations on a connection of ours. Imported only when there is something to do."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def migrations(connection: Connection) -> Config:
    """Alembic's view of the packaged migrations, working on this connection."""
    config = Config()
    folder = Path(__file__).with_name("migrations")
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def run_migrations(connection: Connection, to: str = "head") -> None:
    command.upgrade(migrations(connection), to)
    connection.commit()
