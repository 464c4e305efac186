"""INSERT … ON CONFLICT, which both databases speak and SQLAlchemy keeps in two dialects."""

from typing import Any

from sqlalchemy import Column, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def insert_new(session: Session, table: Table, returning: Column[Any], **values: Any) -> Any:
    """The new row's column, or None if there already is a row like it."""
    statement = _insert(session, table).values(**values)
    return session.execute(statement.on_conflict_do_nothing().returning(returning)).scalar()


def insert_or_change(session: Session, table: Table, **values: Any) -> None:
    """One row per primary key: the values replace those of the row there is."""
    statement = _insert(session, table).values(**values)
    keys = {column.name for column in table.primary_key}
    changes = {name: statement.excluded[name] for name in values if name not in keys}
    session.execute(statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=changes))


def _insert(session: Session, table: Table) -> postgresql.Insert:
    """The dialect's own INSERT; SQLite's has the same methods."""
    statement: postgresql.Insert = INSERT[session.get_bind().dialect.name](table)
    return statement
