"""One row in, changed or out: statements made once per table, because making them costs more than running them."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Table, Update, and_, bindparam, delete, insert, update

from bot.storage.transaction import Transaction

Row = Mapping[str, Any]
"""Values by column name."""


def insert_row(unit: Transaction, table: Table, row: Row) -> None:
    unit.write(table, lambda connection: connection.execute(_insert(table), row))


def update_row(unit: Transaction, table: Table, key: Row, row: Row) -> None:
    unit.write(table, lambda connection: _update_now(connection, table, key, row))


def put_row(unit: Transaction, table: Table, key: Row, row: Row, *, only_new: Row | None = None) -> None:
    """Change the row, or add it when there is none; `only_new`: values that an existing row keeps as they are."""

    def put(connection: Connection) -> None:
        if _update_now(connection, table, key, row) == 0:
            connection.execute(_insert(table), {**key, **row, **(only_new or {})})

    unit.write(table, put)


def delete_row(unit: Transaction, table: Table, key: Row) -> None:
    unit.write(table, lambda connection: connection.execute(_delete(table, tuple(key)), _bound(key)))


def _update_now(connection: Connection, table: Table, key: Row, row: Row) -> int:
    return connection.execute(_update(table, tuple(key)), {**_bound(key), **row}).rowcount


def _bound(key: Row) -> dict[str, Any]:
    return {f"key_{name}": value for name, value in key.items()}


@cache
def _insert(table: Table) -> Insert:
    return insert(table)


@cache
def _update(table: Table, key: tuple[str, ...]) -> Update:
    return update(table).where(and_(*(table.c[name] == bindparam(f"key_{name}") for name in key)))


@cache
def _delete(table: Table, key: tuple[str, ...]) -> Delete:
    return delete(table).where(and_(*(table.c[name] == bindparam(f"key_{name}") for name in key)))
