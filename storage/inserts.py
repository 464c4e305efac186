"""INSERT … ON CONFLICT, which both databases speak and SQLAlchemy keeps in two dialects.

Like all statements of a turn, these are built once and get their values when they are executed:
building one costs several times what executing it does.
"""

import importlib
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Table
from sqlalchemy.sql.dml import ReturningInsert

from storage.prepared import Values
from storage.session import Session, Then

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql


def new_row(dialect: str, table: Table) -> "postgresql.Insert":
    """An INSERT that can have an ON CONFLICT; only the dialect that is spoken is imported."""
    insert: postgresql.Insert = importlib.import_module(f"sqlalchemy.dialects.{dialect}").insert(table)
    return insert  # SQLite's has the same methods


def insert_new(session: Session, table: Table, returning: Column[Any], **values: Any) -> Any:
    """The new row's column, or None if there already is a row like it.

    What was put off may wait on: nothing that is inserted so refers to it.
    """
    found = session.fetch(_new(session.dialect, table, returning), values, aside=True)
    return found[0][0] if found else None


def ask_to_insert(
    session: Session, table: Table, returning: Column[Any], rows: Sequence[Values], then: Then
) -> None:
    """The same for many: `then` is told the column of those of the rows that are new."""
    session.ask(_new(session.dialect, table, returning), *rows, then=then)


def insert_or_change(session: Session, table: Table, **values: Any) -> None:
    """One row per primary key: the values replace those of the row there is."""
    session.execute(_new_or_changed(session.dialect, table, *values), values)


@cache
def _new(dialect: str, table: Table, returning: Column[Any]) -> ReturningInsert[Any]:
    statement = new_row(dialect, table)
    return statement.on_conflict_do_nothing().returning(returning)


@cache
def _new_or_changed(dialect: str, table: Table, *names: str) -> "postgresql.Insert":
    statement = new_row(dialect, table)
    keys = {column.name for column in table.primary_key}
    changes = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=changes)
