"""INSERT … ON CONFLICT, which both databases speak and SQLAlchemy keeps in two dialects.

Like all statements of a turn, these are built once and get their values when they are executed:
building one costs several times what executing it does.
"""

from functools import cache
from typing import Any

from sqlalchemy import Column, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningInsert

INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def insert_new(session: Session, table: Table, returning: Column[Any], **values: Any) -> Any:
    """The new row's column, or None if there already is a row like it."""
    return session.execute(_new(_dialect(session), table, returning), values).scalar()


def insert_or_change(session: Session, table: Table, **values: Any) -> None:
    """One row per primary key: the values replace those of the row there is."""
    session.execute(_new_or_changed(_dialect(session), table, *values), values)


@cache
def _new(dialect: str, table: Table, returning: Column[Any]) -> ReturningInsert[Any]:
    statement: postgresql.Insert = INSERT[dialect](table)  # SQLite's has the same methods
    return statement.on_conflict_do_nothing().returning(returning)


@cache
def _new_or_changed(dialect: str, table: Table, *names: str) -> postgresql.Insert:
    statement: postgresql.Insert = INSERT[dialect](table)
    keys = {column.name for column in table.primary_key}
    changes = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=changes)


def _dialect(session: Session) -> str:
    return session.get_bind().dialect.name
