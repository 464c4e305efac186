"""Statements as the driver takes them: compiled once, so that one costs no more than its values do.

SQLAlchemy prepares every execution anew and wraps what comes of it, which takes longer than the database
needs. So what a turn reads and writes goes to the driver itself, converted by the types of the columns.
Statements whose text depends on the values cannot be prepared so; for lists there is `columns.among`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Executable
from sqlalchemy.exc import DBAPIError

Values = Mapping[str, Any]
Found = list[tuple[Any, ...]]
Convert = Callable[[Any], Any]


class Prepared:
    """One statement for values that have these names; `text` is what the driver gets. Raises DBAPIError, as
    SQLAlchemy itself does."""

    def __init__(self, statement: Any, names: Sequence[str], dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect, column_keys=list(names))
        self.text: str = compiled.string
        self._fixed = {name: value for name, value in compiled.params.items() if name not in names}
        converts = {
            name: bound.type.dialect_impl(dialect).bind_processor(dialect)
            for bound, name in compiled.bind_names.items()
        }
        self._is_positional = compiled.positiontup is not None
        self._values: list[tuple[str, Convert | None]] = [
            (name, converts[name]) for name in compiled.positiontup or converts
        ]
        self._results: dict[str, Convert] = {
            column.key: process
            for column in getattr(statement, "exported_columns", ())
            if (process := column.type.dialect_impl(dialect).result_processor(dialect, None))
        }

    def write(self, connection: Connection, rows: Sequence[Values]) -> int:
        """All rows by one call of the driver; gives how many rows of the database that changed."""
        with self._cursor(connection) as cursor:
            if len(rows) == 1:
                cursor.execute(self.text, self._given(rows[0]))
            else:
                cursor.executemany(self.text, [self._given(row) for row in rows])
            return int(cursor.rowcount)

    def fetch(self, connection: Connection, rows: Sequence[Values]) -> Found:
        """What the statement gives for these values, one row of them after the other."""
        with self._cursor(connection) as cursor:
            if len(rows) == 1 or self._is_positional:
                found = [
                    each for row in rows for each in cursor.execute(self.text, self._given(row)).fetchall()
                ]
            else:  # psycopg sends them all before it waits
                cursor.executemany(self.text, [self._given(row) for row in rows], returning=True)
                found = cursor.fetchall()
                while cursor.nextset():
                    found += cursor.fetchall()
            return self._converted(found, cursor) if found and self._results else found

    @contextmanager
    def _cursor(self, connection: Connection) -> Iterator[Any]:
        driver: Any = connection.connection.dbapi_connection
        cursor = driver.cursor()
        try:
            yield cursor
        except connection.dialect.loaded_dbapi.Error as error:
            is_gone = connection.dialect.is_disconnect(error, driver, cursor)
            if is_gone:
                connection.invalidate(error)
            raise DBAPIError.instance(
                self.text,
                None,  # the values are people's
                error,
                connection.dialect.loaded_dbapi.Error,
                hide_parameters=True,
                connection_invalidated=is_gone,
                dialect=connection.dialect,
            ) from error
        finally:
            cursor.close()

    def _given(self, row: Values) -> Any:
        row = {**self._fixed, **row} if self._fixed else row
        if self._is_positional:
            return [convert(row[name]) if convert else row[name] for name, convert in self._values]
        return {name: convert(row[name]) if convert else row[name] for name, convert in self._values}

    def _converted(self, found: Found, cursor: Any) -> Found:
        converts = [self._results.get(column[0]) for column in cursor.description]
        return [
            tuple(convert(value) if convert else value for convert, value in zip(converts, row, strict=True))
            for row in found
        ]


@lru_cache(maxsize=256)
def prepared(statement: Executable, names: tuple[str, ...], dialect: Dialect) -> Prepared:
    return Prepared(statement, names, dialect)
